import type { ActorTransaction } from '../../../database/as-actor.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { ownEngagement } from '../../../features/meetings/appointment-record.ts';
import {
  type Engagement,
  type ServedFamily,
  servedFamilies,
} from '../../../features/meetings/engagement-record.ts';
import {
  answerExtra,
  askExtra,
  type ExtraFacts,
  type ExtraRequest,
  extraFacts,
  extraLeft,
  extraRequest,
  extraRequestsOf,
  longestReasons,
  parseExtra,
  parseExtraAnswer,
} from '../../../features/meetings/extra-sessions.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { extraTexts } from '../../../i18n/meetings/balance.ts';
import { meetingTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, yearOf } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  DescriptionList,
  Form,
  LinkButton,
  PageTitle,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ExtraStatus } from './engagement-page.tsx';
import { sayExtra } from './say.ts';
import { VolumeList } from './volume-list.tsx';

interface Asking {
  readonly engagement: Engagement;
  readonly family: ServedFamily;
  readonly left: ReadonlyMap<number, number>;
  readonly waiting: readonly ExtraRequest[];
}

async function readAsking(
  tx: ActorTransaction,
  actor: RoleActor,
  id: string,
  today: CivilDate,
): Promise<Asking | null> {
  const engagement = await ownEngagement(tx, actor, id, today);
  if (engagement === null || engagement.service === 'mentoring' || engagement.endedOn !== null) return null;
  const years = [yearOf(today), yearOf(today) + 1];
  const [families, lefts, requests] = await Promise.all([
    servedFamilies(tx, engagement.familyId),
    Promise.all(years.map((year) => extraLeft(tx, engagement.familyId, year))),
    extraRequestsOf(tx, engagement.id),
  ]);
  const family = families[0];
  if (family === undefined) return null;
  return {
    engagement,
    family,
    left: new Map(years.map((year, at) => [year, lefts[at] ?? 0])),
    waiting: requests.filter(({ answer }) => answer === null),
  };
}

/** TK 2.5.4: the psychologist or supervisor asks the commissioner for more, with reasons. */
export const askExtraPage = definePage<
  { id: string },
  Record<string, never>,
  Asking & { draft: Draft | null }
>({
  path: '/engagements/:id/extra',
  access: ['psychologist', 'supervisor'],
  audit: 'open-extra-request',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const found = await readAsking(tx, actor, params.id, today);
    return found === null ? null : { ...found, draft: await findDraft(tx, actor, 'ask-extra', params.id) };
  },
  concerns: ({ engagement }) => ({ family: engagement.familyId, record: engagement.id, standsApart: true }),
  view(data, { language, token }, form) {
    const title = extraTexts[language].askTitle;
    return {
      title: `${title}: ${data.family.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: <AskForm {...data} {...{ title, form, language, token }} />,
    };
  },
  post: {
    audit: 'ask-extra-sessions',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await readAsking(tx, actor, params.id, today);
      if (found === null) return { kind: 'nothing-there' };
      const typed = {
        asked: one(fields, 'asked'),
        reasons: one(fields, 'reasons'),
        year: one(fields, 'year'),
      };
      const parsed = parseExtra(typed, (year) => found.left.get(year) ?? 0, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (found.waiting.some(({ year }) => year === parsed.value.year))
        return { kind: 'problems', problems: [{ field: 'year', code: 'alreadyAsked' }] };
      const id = await askExtra(tx, actor, found.engagement, parsed.value, today);
      await dropDraft(tx, actor, 'ask-extra', params.id);
      return { kind: 'done', to: `/extra-sessions/${id}`, tell: 'extra-asked' };
    },
  },
});

interface AskProps extends Asking {
  readonly draft: Draft | null;
  readonly title: string;
  readonly form: FormState;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function AskForm({ engagement, family, left, draft, title, form, language, token }: AskProps) {
  const t = extraTexts[language];
  const say = sayExtra(language);
  const path = `/engagements/${engagement.id}/extra`;
  const fields = form.fields ?? draft?.fields ?? {};
  const [thisYear] = left.keys();
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: meetingTexts[language].day, href: '/meetings' },
          { label: family.name, href: `/engagements/${engagement.id}` },
          { label: title },
        ]}
      />
      <PageTitle title={title} eyebrow={family.name} lead={t.askLead} />
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'ask-extra', subject: engagement.id }}
        back={path}
        token={token}
        language={language}
      />
      <Card>
        <Form
          action={path}
          hidden={form.hidden}
          draftKey={`ask-extra/${engagement.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={title}
        >
          <ChoiceChips
            language={language}
            type="radio"
            name="year"
            label={t.year}
            required
            error={errorAt(form, 'year', say)}
            values={[one(fields, 'year') || String(thisYear)]}
            options={[...left].map(([year, many]) => ({
              value: String(year),
              label: t.leftToAsk(year, many),
            }))}
          />
          <TextField
            language={language}
            name="asked"
            label={t.asked}
            required
            error={errorAt(form, 'asked', say)}
            value={one(fields, 'asked')}
            inputMode="numeric"
            width="short"
          />
          <TextArea
            language={language}
            name="reasons"
            label={t.reasons}
            hint={t.reasonsHint}
            required
            error={errorAt(form, 'reasons', say)}
            value={one(fields, 'reasons')}
            rows={8}
            limit={longestReasons}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.ask}
            </Button>
            <LinkButton href={`/engagements/${engagement.id}`} variant="quiet">
              {meetingTexts[language].open}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}

interface Shown {
  readonly request: ExtraRequest;
  /** For the commissioner, who decides. */
  readonly facts: ExtraFacts | null;
}

/** One request: its asker and manager see how it stands, the commissioner decides it beside its facts. */
export const extraRequestPage = definePage<{ id: string }, Record<string, never>, Shown>({
  path: '/extra-sessions/:id',
  access: ['psychologist', 'supervisor', 'project_manager', 'commissioner_officer'],
  audit: 'read-extra-request',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const request = await extraRequest(tx, params.id);
    if (request === null) return null;
    return { request, facts: actor.role === 'commissioner_officer' ? await extraFacts(tx, request) : null };
  },
  concerns: ({ request }) => ({ family: request.familyId, record: request.id, standsApart: true }),
  view(data, { language, actor }, form) {
    const title = extraTexts[language].title;
    return { title, width: 'narrow', body: <RequestView {...data} {...{ title, form, actor, language }} /> };
  },
  post: {
    audit: 'answer-extra-request',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      if (actor.role !== 'commissioner_officer') return { kind: 'nothing-there' };
      const request = await extraRequest(tx, params.id);
      if (request === null) return { kind: 'nothing-there' };
      if (request.answer !== null) return { kind: 'problems', problems: [{ code: 'stale' }] };
      const typed = {
        answer: one(fields, 'answer'),
        granted: one(fields, 'granted'),
        reason: one(fields, 'reason'),
      };
      const parsed = parseExtraAnswer(typed, request.asked);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (!(await answerExtra(tx, actor, request, parsed.value, today)))
        return { kind: 'problems', problems: [{ code: 'stale' }] };
      return { kind: 'done', to: `/extra-sessions/${request.id}`, tell: 'extra-answered' };
    },
  },
});

interface RequestProps extends Shown {
  readonly title: string;
  readonly form: FormState;
  readonly actor: RoleActor;
  readonly language: Language;
}

function RequestView({ request, facts, title, form, actor, language }: RequestProps) {
  const t = extraTexts[language];
  return (
    <>
      <PageTitle
        title={title}
        eyebrow={`${request.year} · TK 2.5.4`}
        status={<ExtraStatus request={request} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayExtra(language)} />
      <Card title={t.reasons} subtitle={t.askedBy(request.author, formatDate(request.askedOn, language))}>
        <p>
          {t.asked}: <strong>{request.asked}</strong>
        </p>
        <p className="prewrapped">{request.reasons}</p>
      </Card>
      {facts !== null && (
        <Card title={t.facts}>
          <DescriptionList
            items={[
              { term: t.family, description: `${facts.familyName} · ${facts.caseNumber}` },
              { term: t.provider, description: facts.provider },
              { term: t.service, description: meetingWords[language][facts.service] },
            ]}
          />
          <VolumeList volumes={facts.volumes} language={language} />
        </Card>
      )}
      {request.answer !== null && (
        <Card
          title={t.decide}
          subtitle={
            request.answeredBy === null || request.answeredOn === null
              ? undefined
              : t.askedBy(request.answeredBy, formatDate(request.answeredOn, language))
          }
        >
          <p className="prewrapped">{request.answerReason}</p>
        </Card>
      )}
      {request.answer === null && actor.role === 'commissioner_officer' && (
        <Decide {...{ request, form, language }} />
      )}
      {request.answer === null || actor.role === 'commissioner_officer' ? null : (
        <p>
          <a href={`/engagements/${request.engagementId}`}>{meetingTexts[language].open}</a>
        </p>
      )}
    </>
  );
}

function Decide({ request, form, language }: Pick<RequestProps, 'request' | 'form' | 'language'>) {
  const t = extraTexts[language];
  const say = sayExtra(language);
  const fields = form.fields ?? {};
  return (
    <Card title={t.decide}>
      <Form action={`/extra-sessions/${request.id}`} hidden={form.hidden} label={t.decide}>
        <ChoiceChips
          language={language}
          type="radio"
          name="answer"
          label={t.decide}
          required
          error={errorAt(form, 'answer', say)}
          values={[one(fields, 'answer')]}
          options={[
            { value: 'approved', label: t.approve },
            { value: 'refused', label: t.refuse },
          ]}
        />
        <TextField
          language={language}
          name="granted"
          label={t.granted}
          error={errorAt(form, 'granted', say)}
          value={form.fields === null ? request.asked : one(fields, 'granted')}
          inputMode="numeric"
          width="short"
        />
        <TextArea
          language={language}
          name="reason"
          label={t.reason}
          required
          error={errorAt(form, 'reason', say)}
          value={one(fields, 'reason')}
          rows={4}
          limit={4000}
        />
        <ButtonRow>
          <Button variant="primary" icon="send">
            {t.send}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
