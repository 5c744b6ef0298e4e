import type { ReactElement } from 'react';
import type { PlanGoal, PlanStep } from '../../../features/plan/family-plan.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { ButtonRow, Card, DataTable, LinkButton, Notification, Status } from '../../ui/index.ts';
import { kindOf, MovementLine } from './movement-line.tsx';

const goalTones = { open: 'info', reached: 'success', dropped: 'neutral' } as const;
const movementTones = {
  back: 'warning',
  same: 'neutral',
  unsaid: 'neutral',
  step: 'info',
  reached: 'success',
} as const;
/** More meetings than these lie folded. */
const mostUnfolded = 4;

interface Props {
  readonly goal: PlanGoal;
  readonly language: Language;
  /** The reader supports the family and may change its goals. */
  readonly mayChange: boolean;
  /** The family reads its own plan. */
  readonly own: boolean;
}

/** One goal: how it stands, how it moved, what was done towards it. */
export function GoalCard({ goal, language, mayChange, own }: Props): ReactElement {
  const t = planTexts[language];
  const said =
    goal.state === 'open' ? goal.steps.findLast(({ movement }) => movement === 'reached') : undefined;
  const closed = goal.closedOn === null ? '' : ` · ${formatDate(goal.closedOn, language)}`;
  return (
    <Card
      as="article"
      headingLevel={4}
      id={`goal-${goal.id}`}
      title={goal.title}
      subtitle={
        own
          ? t.setOn(formatDate(goal.setOn, language))
          : `${t[goal.source]} · ${t.setOn(formatDate(goal.setOn, language))}`
      }
      actions={
        <Status tone={goalTones[goal.state]}>
          {t[goal.state]}
          {closed}
        </Status>
      }
    >
      {said !== undefined && mayChange && (
        <Notification
          language={language}
          tone="info"
          title={t.saidReached(formatDate(said.heldOn, language))}
          actions={
            <LinkButton href={`/goals/${goal.id}/edit?change=reached`} small icon="check">
              {t.markReached}
            </LinkButton>
          }
        />
      )}
      {goal.steps.length === 0 ? (
        <p className="quiet">{own ? t.noStepsFamily : t.noSteps}</p>
      ) : (
        <div className="goal-course">
          <MovementLine steps={goal.steps} language={language} />
          <details className="goal-course__table" open={goal.steps.length <= mostUnfolded}>
            <summary>{t.stepsCount(goal.steps.length)}</summary>
            <Steps goal={goal} language={language} mayChange={mayChange} />
          </details>
        </div>
      )}
      {(mayChange || goal.history.length > 1) && (
        <ButtonRow>
          {mayChange && (
            <LinkButton
              href={`/goals/${goal.id}/edit`}
              small
              icon="edit"
              aria-label={`${t.changeGoal}: ${goal.title}`}
            >
              {t.changeGoal}
            </LinkButton>
          )}
        </ButtonRow>
      )}
    </Card>
  );
}

/** What kind of contact it was, in words. */
export function meetingWords(step: Pick<PlanStep, 'mode' | 'meeting'>, language: Language): string {
  const c = contactTexts[language];
  return step.meeting === 'ordinary'
    ? c[step.mode]
    : `${c[`meeting-${step.meeting}`]}, ${c[step.mode].toLocaleLowerCase(language)}`;
}

function Steps({ goal, language, mayChange }: Pick<Props, 'goal' | 'language' | 'mayChange'>) {
  const t = planTexts[language];
  const words = { back: t.back, same: t.same, step: t.step, reached: t.stepReached, unsaid: t.unsaid };
  return (
    <DataTable
      language={language}
      caption={`${t.steps}: ${goal.title}`}
      hideCaption
      dense
      rows={[...goal.steps].reverse()}
      rowKey={(step) => step.contactId}
      columns={[
        { key: 'day', title: t.day, cell: (step) => formatDate(step.heldOn, language) },
        { key: 'meeting', title: t.meeting, cell: (step) => meetingWords(step, language) },
        {
          key: 'movement',
          title: t.movement,
          cell: (step) => <Status tone={movementTones[kindOf(step)]}>{words[kindOf(step)]}</Status>,
        },
        { key: 'done', title: t.done, cell: (step) => <span className="prewrapped">{step.done}</span> },
        ...(mayChange
          ? [
              {
                key: 'edit',
                title: t.actions,
                hideTitle: true,
                cell: (step: PlanStep) =>
                  step.own && (
                    <a
                      href={`/contacts/${step.contactId}/edit`}
                      aria-label={t.editOf(formatDate(step.heldOn, language))}
                    >
                      {t.edit}
                    </a>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
