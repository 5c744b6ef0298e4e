import type { ReactElement } from 'react';
import type { PlanKept } from '../../../database/tables/work.ts';
import type { ContactMode } from '../../../database/tables.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { DataTable, Status } from '../../ui/index.ts';
import { meetingWords } from '../plan/goal-card.tsx';

const goalTones = { open: 'info', reached: 'success', dropped: 'neutral' } as const;
type Step = PlanKept['goals'][number]['steps'][number];

/** A support plan as it was kept with what was sent: its goals, how each stood, and what was done towards it. */
export function KeptPlan({
  plan,
  language,
}: {
  readonly plan: PlanKept;
  readonly language: Language;
}): ReactElement {
  const t = planTexts[language];
  if (plan.goals.length === 0) return <p>{overviewTexts[language].noGoals}</p>;
  const words = { back: t.back, same: t.same, step: t.step, reached: t.stepReached };
  const numbered = (steps: readonly Step[]) =>
    steps.map((step, index) => ({ ...step, key: `${step.heldOn} ${index}` }));
  return (
    <div className="stack stack--medium">
      {plan.goals.map((goal) => (
        <section key={`${goal.title} ${goal.setOn}`}>
          <h3 className="spread">
            <span>{goal.title}</span>
            <Status tone={goalTones[goal.state]}>
              {t[goal.state]}
              {goal.closedOn === null ? '' : ` · ${formatDate(goal.closedOn, language)}`}
            </Status>
          </h3>
          <p className="quiet">
            {t[goal.source]} · {t.setOn(formatDate(goal.setOn, language))}
          </p>
          {goal.steps.length === 0 ? (
            <p className="quiet">{t.noSteps}</p>
          ) : (
            <details className="goal-course__table">
              <summary>{t.stepsCount(goal.steps.length)}</summary>
              <DataTable
                language={language}
                caption={`${t.steps}: ${goal.title}`}
                hideCaption
                dense
                rows={numbered(goal.steps)}
                rowKey={(step) => step.key}
                columns={[
                  { key: 'day', title: t.day, cell: (step) => formatDate(step.heldOn, language) },
                  {
                    key: 'meeting',
                    title: t.meeting,
                    cell: (step) =>
                      meetingWords({ mode: step.mode as ContactMode, meeting: step.meeting }, language),
                  },
                  {
                    key: 'movement',
                    title: t.movement,
                    cell: (step) => (step.movement === null ? t.unsaid : words[step.movement]),
                  },
                  {
                    key: 'done',
                    title: t.done,
                    cell: (step) => <span className="prewrapped">{step.done}</span>,
                  },
                ]}
              />
            </details>
          )}
        </section>
      ))}
    </div>
  );
}
