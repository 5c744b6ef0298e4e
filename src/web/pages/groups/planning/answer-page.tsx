import { type Draft, dropDraft, findDraft } from '../../../../features/drafts/draft.ts';
import { mondayOf } from '../../../../features/due/due-items.ts';
import { answerGroup, reasonLimit } from '../../../../features/groups/answer.ts';
import {
  type GroupBeside,
  groupFor,
  groupsBeside,
  type PricedGroupsFound,
  pricedGroups,
  type SupportGroup,
} from '../../../../features/groups/groups.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import { addDays } from '../../../../rules/index.ts';
import { type Fields, one } from '../../../registry/fields.ts';
import {
  definePage,
  type FormState,
  type Frame,
  type Outcome,
  type Problem,
} from '../../../registry/page.ts';
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
} from '../../../ui/index.ts';
import { DraftLine, DraftNotice } from '../../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../../forms.tsx';
import { noQuery, oneId } from '../../params.ts';
import { versionIn } from '../../versions.ts';
import { groupFacts, lineOf, PriceView, smallFacts } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';

interface AnswerShown {
  readonly group: SupportGroup;
  readonly priced: PricedGroupsFound;
  /** TK 2.4.10: other providers' groups of the county and week. */
  readonly beside: readonly GroupBeside[];
  readonly draft: Draft | null;
}

/** TK 2.4.11: the commissioner accepts a group of a plan or turns it down with reasons, its facts beside. */
export const answerGroupPage = definePage<{ id: string }, Record<string, never>, AnswerShown>({
  path: '/groups/:id/answer',
  access: ['commissioner_officer'],
  audit: 'open-group-answer',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const group = await groupFor(tx, actor, params.id);
    if (group === null) return null;
    const monday = mondayOf(group.heldOn);
    const [priced, beside, draft] = await Promise.all([
      pricedGroups(tx, actor, group.providerId, { from: group.heldOn, to: group.heldOn }),
      groupsBeside(tx, actor, { from: monday, to: addDays(monday, 6) }, group.providerId),
      findDraft(tx, actor, 'group-answer', group.id),
    ]);
    return {
      group,
      priced,
      draft,
      beside: beside.filter(({ county }) => county !== null && county === group.county),
    };
  },
  concerns: (_data, { id }) => ({ record: id }),
  view(data, frame, form) {
    return {
      title: `${groupPlanTexts[frame.language].answerTitle}: ${data.group.topic}`,
      width: 'narrow',
      scripts: ['form'],
      body: <Answer data={data} frame={frame} form={form} />,
    };
  },
  post: {
    audit: 'answer-group',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }): Promise<Outcome> {
      const group = await groupFor(tx, actor, params.id);
      if (group === null) return { kind: 'nothing-there' };
      const read = readAnswer(fields, group);
      if ('problems' in read) return { kind: 'problems', problems: read.problems };
      const done = await answerGroup(tx, group, versionIn.parse(one(fields, 'version')), read, today);
      if (!done) return { kind: 'problems', problems: [{ code: 'changedMeanwhile' }] };
      await dropDraft(tx, actor, 'group-answer', group.id);
      return { kind: 'done', to: '/groups', tell: 'group-answered' };
    },
  },
});

function readAnswer(fields: Fields, group: SupportGroup) {
  const decision = one(fields, 'decision');
  const reason = one(fields, 'reason').trim();
  const small = one(fields, 'small');
  const problems: Problem[] = [];
  if (decision !== 'accept' && decision !== 'turn-down')
    problems.push({ field: 'decision', code: 'decision-missing' });
  if (decision === 'turn-down' && reason === '') problems.push({ field: 'reason', code: 'reason-missing' });
  if (reason.length > reasonLimit) problems.push({ field: 'reason', code: 'too-long' });
  if (group.smallAsked && decision === 'accept' && small !== 'yes' && small !== 'no') {
    problems.push({ field: 'small', code: 'small-missing' });
  }
  if (problems.length > 0) return { problems };
  return {
    accepted: decision === 'accept',
    reason,
    smallApproved: group.smallAsked ? small === 'yes' : null,
  };
}

function Answer({ data, frame, form }: { data: AnswerShown; frame: Frame; form: FormState }) {
  const { language, token } = frame;
  const t = groupPlanTexts[language];
  const w = groupWords[language];
  const say = sayGroup(language);
  const { group } = data;
  const typed: Fields = form.fields ?? data.draft?.fields ?? {};
  const here = `/groups/${group.id}/answer`;
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: w.title, href: '/groups' }, { label: group.topic }]} />
      <PageTitle eyebrow={`${t.answerTitle} · ${group.provider}`} title={group.topic} />
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={data.draft}
        form={form}
        of={{ form: 'group-answer', subject: group.id }}
        back={here}
        token={token}
        language={language}
      />
      <Card>
        <DescriptionList items={[...groupFacts(group, language), ...smallFacts(group, language)]} />
        <PriceView price={data.priced.prices.get(group.id)} language={language} />
      </Card>
      <Card title={t.besideNear}>
        {data.beside.length === 0 && <p className="quiet">{t.besideNone}</p>}
        <ul className="plain-list">
          {data.beside.map((other) => (
            <li key={`${other.provider} ${other.heldOn} ${other.startsAt}`}>
              {other.topic}
              <br />
              <span className="quiet">
                {lineOf(other, language)} · {other.provider}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {group.state === 'sent' && (
        <Card>
          <Form
            action={here}
            hidden={{ ...form.hidden, version: String(group.version) }}
            draftKey={`group-answer/${group.id}`}
            draftVersion={data.draft?.version ?? 0}
            draftSavedAt={data.draft?.savedAt}
            label={t.answerTitle}
          >
            <ChoiceChips
              type="radio"
              name="decision"
              label={t.decision}
              language={language}
              error={errorAt(form, 'decision', say)}
              values={[one(typed, 'decision')]}
              options={[
                { value: 'accept', label: t.accept, icon: 'check' },
                { value: 'turn-down', label: t.turnDown, icon: 'close' },
              ]}
            />
            {group.smallAsked && (
              <ChoiceChips
                type="radio"
                name="small"
                label={t.smallDecision}
                hint={group.smallReason}
                language={language}
                error={errorAt(form, 'small', say)}
                values={[one(typed, 'small')]}
                options={[
                  { value: 'yes', label: t.smallYes },
                  { value: 'no', label: t.smallNo },
                ]}
              />
            )}
            <TextArea
              name="reason"
              label={w.reason}
              hint={t.reasonHint}
              language={language}
              error={errorAt(form, 'reason', say)}
              value={one(typed, 'reason')}
              limit={reasonLimit}
              rows={4}
            />
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.answer}
              </Button>
              <LinkButton href="/groups" variant="quiet">
                {t.back}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
