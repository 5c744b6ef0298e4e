import type { MaterialContact, OverviewDesk } from '../../../features/overviews/overview-desk.ts';
import type { OverviewText } from '../../../features/overviews/overview-record.ts';
import type { PlanGoal, PlanStep } from '../../../features/plan/family-plan.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { overviewDraftTexts } from '../../../i18n/family-support/overview-draft.ts';
import { formatDate, formatDay } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';

type Material = Pick<OverviewDesk, 'from' | 'to' | 'contacts' | 'services'>;

/**
 * An overview as it can be written from what was noted since the last one: how often and how people met, what it was
 * about, which goals moved and by what. The writer makes of it what the municipality should read.
 */
export function prewritten(material: Material, language: Language): OverviewText {
  const { from, to, services, contacts } = material;
  const within = ({ heldOn }: PlanStep) => from <= heldOn && heldOn <= to;
  const goals = services.flatMap((service) => service.goals);
  const t = overviewDraftTexts[language];
  const attempts = contacts.filter(({ held }) => !held).length;
  return {
    course: courseOf(material, language),
    progress: movesOf(goals, contacts, language, (step) => within(step) && isForward(step)),
    difficulties: [
      ...(attempts === 0 ? [] : [t.inVain(attempts)]),
      movesOf(goals, contacts, language, (step) => within(step) && step.movement === 'back'),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

const isForward = ({ movement }: PlanStep): boolean => movement === 'step' || movement === 'reached';

function courseOf({ from, to, contacts }: Material, language: Language): string {
  const t = overviewDraftTexts[language];
  const c = contactTexts[language];
  const held = contacts.filter((contact) => contact.held);
  const modes = (['home', 'in-person', 'phone', 'video', 'message'] as const)
    .map((mode) => ({ mode, count: held.filter((contact) => contact.mode === mode).length }))
    .filter(({ count }) => count > 0)
    .map(({ mode, count }) => `${c[mode].toLocaleLowerCase(language)} ${count}`);
  const kinds = [...new Set(held.flatMap(({ supports }) => supports))].sort((a, b) => a - b);
  const topics = kinds.map((kind) => c[`support${kind}` as 'support1'].toLocaleLowerCase(language));
  return [
    t.contactsIn(formatDate(from, language), formatDate(to, language), held.length),
    ...(modes.length > 1 ? [t.ofThem(modes.join(', '))] : []),
    ...(topics.length > 0 ? [t.spokeOf(topics.join('; '))] : []),
  ].join(' ');
}

/** A line a goal that moved so, with what was done; where the plan says nothing of it, what the note says. */
function movesOf(
  goals: readonly PlanGoal[],
  contacts: readonly MaterialContact[],
  language: Language,
  which: (step: PlanStep) => boolean,
): string {
  const t = overviewDraftTexts[language];
  const words = { back: t.goalBack, step: t.goalStep, reached: t.goalReached, same: '' };
  const notes = new Map(contacts.map(({ id, body }) => [id, body ?? '']));
  return goals
    .flatMap((goal) => {
      const moved = goal.steps.filter(which);
      if (moved.length === 0) return [];
      const lines = moved.map((step) => {
        const said = step.done === '' ? (notes.get(step.contactId) ?? '') : step.done;
        const how = step.movement === null ? '' : words[step.movement];
        return `– ${formatDay(step.heldOn, language)}, ${how}${said === '' ? '' : `: ${said}`}`;
      });
      return [[t.goalIs(goal.title), ...lines].join('\n')];
    })
    .join('\n\n');
}
