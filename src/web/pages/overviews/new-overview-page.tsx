import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import {
  type OverviewDesk,
  overviewDesk,
  recipientsMark,
} from '../../../features/overviews/overview-desk.ts';
import { overviewParts, parseOverview, partLimit } from '../../../features/overviews/overview-form.ts';
import { sendOverview } from '../../../features/overviews/send-overview.ts';
import { planKept } from '../../../features/plan/family-plan.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  TextArea,
  WithAside,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { TellLinks } from '../notices/notice-words.tsx';
import { oneId } from '../params.ts';
import { serviceName } from '../plan/plan-words.ts';
import { KeptPlan } from './kept-plan.tsx';
import { NotesBeside, PreviousBeside, RecipientsCard } from './overview-aside.tsx';
import { sayOverviewProblem } from './overview-words.ts';
import { prewritten } from './prewritten.ts';

interface Data {
  readonly desk: OverviewDesk;
  readonly draft: Draft | null;
}

const query = z.object({ corrects: z.uuid().nullable().catch(null) });
type Query = z.infer<typeof query>;

/** A correction is a form of its own, begun with the text that it corrects. */
const draftOf = (desk: OverviewDesk) =>
  desk.corrected === null
    ? ({ form: 'new-overview', subject: desk.familyId } as const)
    : ({ form: 'correct-overview', subject: desk.corrected.id } as const);

/** TK 2.1.3.6.2, TK 2.1.4.5.2: an overview is written from what was noted, shown whom it goes to, and sent. */
export const newOverviewPage = definePage<{ id: string }, Query, Data>({
  path: '/families/:id/overviews/new',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-overview-form',
  params: oneId,
  query,
  async load({ tx, actor, params, query: { corrects }, today }) {
    const desk = await overviewDesk(tx, actor, params.id, today, corrects);
    if (desk === null) return null;
    const { form, subject } = draftOf(desk);
    return { desk, draft: await findDraft(tx, actor, form, subject) };
  },
  concerns: ({ desk }) => ({ family: desk.familyId }),
  view(data, { language, today, token }, form) {
    return {
      title: `${overviewTexts[language].newTitle}: ${data.desk.familyName}`,
      width: 'wide',
      scripts: ['form'],
      body: <Write {...data} form={form} today={today} language={language} token={token} />,
    };
  },
  post: {
    audit: 'send-overview',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, query: { corrects }, fields, today }) {
      const desk = await overviewDesk(tx, actor, params.id, today, corrects, true);
      if (desk === null) return { kind: 'nothing-there' };
      const parsed = parseOverview(textIn(fields), desk.services);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (one(fields, '_recipients') !== recipientsMark(desk.recipients)) {
        return { kind: 'problems', problems: [{ code: 'recipients-changed' }] };
      }
      if (one(fields, '_previous') !== (desk.previous?.id ?? '')) {
        return { kind: 'problems', problems: [{ code: 'sent-meanwhile' }] };
      }
      const overview = await sendOverview(tx, actor, desk, parsed.value, today);
      const { form, subject } = draftOf(desk);
      await dropDraft(tx, actor, form, subject);
      return { kind: 'done', to: `/overviews/${overview}`, tell: 'overview-sent' };
    },
  },
});

const textIn = (fields: Fields) => ({
  services: all(fields, 'services'),
  course: one(fields, 'course'),
  progress: one(fields, 'progress'),
  difficulties: one(fields, 'difficulties'),
});

interface WriteProps extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function Write({ desk, draft, form, today, language, token }: WriteProps) {
  const t = overviewTexts[language];
  const say = sayOverviewProblem(language);
  const list = `/families/${desk.familyId}/overviews`;
  const { corrected } = desk;
  const action = corrected === null ? `${list}/new` : `${list}/new?corrects=${corrected.id}`;
  const begun = corrected ?? prewritten(desk, language);
  const open = desk.services.filter(({ ended }) => ended === null);
  const values = form.fields ??
    draft?.fields ?? {
      services: corrected?.serviceIds ?? (open.length > 0 ? open : desk.services).map(({ id }) => id),
      course: [begun.course],
      progress: [begun.progress],
      difficulties: [begun.difficulties],
    };
  const needsBased = desk.services.filter(({ kind }) => kind === 'needs-based').map(({ id }) => id);
  const title = corrected === null ? t.newTitle : t.correctTitle;
  const hints = { course: t.courseHint, progress: t.progressHint, difficulties: t.difficultiesHint };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: desk.familyName, href: `/families/${desk.familyId}` },
          { label: t.tab, href: list },
          { label: title },
        ]}
      />
      <PageTitle
        title={title}
        eyebrow={desk.familyName}
        lead={t.periodIs(formatDate(desk.from, language), formatDate(desk.to, language))}
      />
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={draft}
        form={form}
        of={draftOf(desk)}
        back={action}
        token={token}
        language={language}
      />
      <WithAside
        asideLabel={t.previous}
        aside={
          <>
            <PreviousBeside desk={desk} language={language} />
            <NotesBeside contacts={desk.contacts} language={language} />
            <TellLinks familyId={desk.familyId} language={language} />
          </>
        }
      >
        <Form
          action={action}
          hidden={{
            ...form.hidden,
            _recipients: recipientsMark(desk.recipients),
            _previous: desk.previous?.id ?? '',
          }}
          draftKey={`${draftOf(desk).form}/${draftOf(desk).subject}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={title}
        >
          <Card>
            <Notification
              language={language}
              tone="info"
              title={
                corrected === null ? t.prewritten : t.correctLead(formatDate(corrected.sentOn, language))
              }
            />
            {desk.services.length > 1 && (
              <ChoiceChips
                language={language}
                type="checkbox"
                name="services"
                label={t.aboutServices}
                error={errorAt(form, 'services', say)}
                values={all(values, 'services')}
                options={desk.services.map((service) => ({
                  value: service.id,
                  label: serviceName(service, language),
                }))}
              />
            )}
            {overviewParts.map((part) => (
              <TextArea
                key={part}
                language={language}
                name={part}
                label={t[part]}
                hint={hints[part]}
                required
                error={errorAt(form, part, say)}
                value={one(values, part)}
                rows={part === 'course' ? 6 : 8}
                limit={partLimit}
              />
            ))}
            {needsBased.length > 0 && (
              <section>
                <h2>{t.plan}</h2>
                <p>{t.planGoes}</p>
                <details className="history">
                  <summary>{t.planShow}</summary>
                  <KeptPlan plan={planKept(desk.plan, needsBased, today)} language={language} />
                </details>
              </section>
            )}
          </Card>
          <RecipientsCard recipients={desk.recipients} language={language}>
            <p className="quiet">{t.sendHint}</p>
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.send}
              </Button>
              <LinkButton href={list} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </RecipientsCard>
        </Form>
      </WithAside>
    </>
  );
}
