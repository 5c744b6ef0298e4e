import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { changeGoal, type OwnGoal, ownGoal } from '../../../features/plan/goal-command.ts';
import {
  changesFor,
  type GoalChangeFields,
  goalChanges,
  parseGoalChange,
  reasonLimit,
  titleLimit,
} from '../../../features/plan/goal-form.ts';
import { type GoalVersion, goalHistory } from '../../../features/plan/goal-history.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  DateField,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
  Status,
  TextArea,
  Timeline,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { sayPlanProblem } from './plan-words.ts';

interface Data {
  readonly goal: OwnGoal;
  readonly history: readonly GoalVersion[];
  readonly draft: Draft | null;
  readonly asked: Query;
}

const query = z.object({
  change: z.enum(goalChanges).nullable().catch(null),
  /** The version whose wording is to hold again. */
  wording: z.coerce.number().int().min(1).nullable().catch(null),
});
type Query = z.infer<typeof query>;

const typedIn = (fields: Fields): GoalChangeFields => ({
  change: one(fields, 'change'),
  title: one(fields, 'title'),
  day: one(fields, 'day'),
  reason: one(fields, 'reason'),
});

/** A goal is reworded, reached, dropped or reopened; how it was stays in its history, and can hold again. */
export const editGoalPage = definePage<{ id: string }, Query, Data>({
  path: '/goals/:id/edit',
  access: ['family_supporter'],
  audit: 'read-goal',
  params: oneId,
  query,
  async load({ tx, actor, params, query: asked }) {
    const [goal, history, draft] = await Promise.all([
      ownGoal(tx, params.id),
      goalHistory(tx, params.id),
      findDraft(tx, actor, 'edit-goal', params.id),
    ]);
    return goal === null ? null : { goal, history, draft, asked };
  },
  concerns: ({ goal }) => ({ family: goal.familyId, record: goal.id }),
  view(data, { language, today, token }, form) {
    return {
      title: `${planTexts[language].changeGoal}: ${data.goal.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <EditGoal {...data} {...{ form, token, today, language }} />,
    };
  },
  post: {
    audit: 'change-goal',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const goal = await ownGoal(tx, params.id);
      if (goal === null) return { kind: 'nothing-there' };
      const typed = typedIn(fields);
      const readVersion = versionIn.parse(one(fields, 'version'));
      if (readVersion !== goal.version) return { kind: 'conflict', conflict: typed };
      const parsed = parseGoalChange(typed, goal, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const outcome = await changeGoal(tx, actor, goal.id, readVersion, parsed.value);
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'changed-meanwhile') return { kind: 'conflict', conflict: typed };
      await dropDraft(tx, actor, 'edit-goal', goal.id);
      return {
        kind: 'done',
        to: `/families/${goal.familyId}/plan#goal-${goal.id}`,
        tell: `goal-${parsed.value.change}`,
      };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly today: CivilDate;
  readonly language: Language;
}

function EditGoal({ goal, history, draft, asked, form, token, today, language }: Props) {
  const t = planTexts[language];
  const say = sayPlanProblem(language);
  const back = `/families/${goal.familyId}/plan`;
  const again = history.find(({ version }) => version === asked.wording);
  const fresh = {
    change: [asked.change ?? (again === undefined ? '' : 'reworded')],
    title: [again?.title ?? goal.title],
    day: [today],
    version: [String(goal.version)],
  };
  // What was being typed goes on, with what was pressed to come here.
  const begun =
    draft === null
      ? null
      : {
          ...draft.fields,
          ...(asked.change === null ? {} : { change: [asked.change] }),
          ...(again === undefined ? {} : { change: ['reworded'], title: [again.title] }),
        };
  const values: Fields = form.fields ?? begun ?? fresh;
  const allowed = changesFor(goal.state);
  const version = (form.conflict === null && one(values, 'version')) || String(goal.version);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: goal.familyName, href: `/families/${goal.familyId}` },
          { label: t.tab, href: back },
          { label: t.changeGoal },
        ]}
      />
      <PageTitle
        title={goal.title}
        eyebrow={`${t.goalTitle}, ${goal.familyName}`}
        status={<Status tone={goal.state === 'reached' ? 'success' : 'info'}>{t[goal.state]}</Status>}
      />
      <FormOpening language={language} form={form} say={say} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.conflictTitle} announce>
          <p>{t.conflictLead}</p>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{ title: t.theirs, text: `${goal.title}\n${t[goal.state]}` }}
            right={{ title: t.yours, text: (form.conflict as GoalChangeFields).title }}
          />
        </Notification>
      )}
      <DraftNotice
        of={{ form: 'edit-goal', subject: goal.id }}
        back={`/goals/${goal.id}/edit`}
        {...{ draft, form, token, language }}
      />
      <Card>
        <Form
          action={`/goals/${goal.id}/edit`}
          hidden={{ ...form.hidden, version }}
          {...keptAs('edit-goal', goal.id, draft)}
          label={t.changeGoal}
        >
          <ChoiceChips
            language={language}
            type="radio"
            name="change"
            label={t.change}
            required
            error={errorAt(form, 'change', say)}
            values={allowed.length === 1 ? allowed : [one(values, 'change')]}
            options={allowed.map((change) => ({ value: change, label: t[`do-${change}`] }))}
          />
          {goal.state === 'open' && (
            <TextArea
              language={language}
              name="title"
              label={t.newWording}
              hint={t.newWordingHint}
              error={errorAt(form, 'title', say)}
              value={one(values, 'title')}
              rows={3}
              limit={titleLimit}
            />
          )}
          <DateField
            language={language}
            name="day"
            label={t.onDay}
            required
            error={errorAt(form, 'day', say)}
            value={one(values, 'day')}
            min={goal.setOn}
            max={today}
          />
          <TextArea
            language={language}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            error={errorAt(form, 'reason', say)}
            value={one(values, 'reason')}
            rows={3}
            limit={reasonLimit}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={back} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      {history.length > 0 && <History goal={goal} history={history} language={language} />}
    </>
  );
}

function History({ goal, history, language }: Pick<Props, 'goal' | 'history' | 'language'>) {
  const t = planTexts[language];
  return (
    <details className="history" open>
      <summary>
        {t.history} ({history.length})
      </summary>
      <Timeline
        label={t.history}
        headingLevel={2}
        events={history.map((version) => ({
          key: String(version.version),
          date: formatDate(version.changedOn, language),
          dateTime: version.changedOn,
          icon: version.change === 'reached' ? 'success' : version.change === 'added' ? 'plus' : 'edit',
          title: `${version.title}`,
          meta: [t[`change-${version.change}`], version.author].filter(Boolean).join(' · '),
          ...(version.reason === '' ? {} : { body: <p className="prewrapped">{version.reason}</p> }),
          ...(goal.state === 'open' && version.title !== goal.title
            ? {
                actions: (
                  <LinkButton
                    href={`/goals/${goal.id}/edit?wording=${version.version}`}
                    small
                    variant="quiet"
                  >
                    {t.restoreWording}
                  </LinkButton>
                ),
              }
            : {}),
        }))}
      />
    </details>
  );
}
