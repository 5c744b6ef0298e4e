import { contacts } from '../../i18n/family-support/contacts.ts';
import { overviewTexts } from '../../i18n/family-support/overviews.ts';
import { planTexts } from '../../i18n/family-support/plan.ts';
import { formatDate } from '../../i18n/formats.ts';
import { planDocumentTexts } from '../../i18n/papers/plan-document.ts';
import { sharedPaperTexts } from '../../i18n/papers/shared.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact, Part } from '../document.ts';
import type { Lisa9, PlannedGoal, PlanStep } from './data.ts';

/** Raised whenever the same data would come to another document. */
export const lisa9Version = 1;

/** Lisa 9 in the words of a language. */
export function lisa9Document(plan: Lisa9, language: Language): Document {
  const t = planDocumentTexts[language];
  const later = ({ source }: PlannedGoal) => source === 'added';
  return {
    language,
    title: t.title,
    subject: plan.caseNumber,
    author: plan.supporters.join(', ') || plan.provider,
    madeOn: plan.asOf,
    page: 'portrait',
    pageWord: sharedPaperTexts[language].page,
    parts: [
      { kind: 'facts', facts: headFacts(plan, language) },
      { kind: 'heading', text: t.atStart },
      goalTable(
        plan.goals.filter((goal) => !later(goal)),
        t.noneAtStart,
        language,
      ),
      { kind: 'heading', text: t.addedLater },
      goalTable(plan.goals.filter(later), t.noneAdded, language),
      { kind: 'heading', text: t.meetings },
      meetingTable(plan.goals, language),
      ...noteParts(plan, language),
      { kind: 'heading', text: t.overview },
      ...overviewParts(plan, language),
    ],
  };
}

function headFacts(plan: Lisa9, language: Language): Fact[] {
  const t = planDocumentTexts[language];
  const s = sharedPaperTexts[language];
  const services = plan.services.map(({ kind, child }) =>
    child === null ? s[kind] : `${s[kind]}: ${child}`,
  );
  return [
    { label: s.family, value: plan.familyName },
    { label: s.caseNumber, value: plan.caseNumber },
    { label: s.service, value: services.join(', ') },
    { label: s.provider, value: plan.provider },
    ...(plan.supporters.length === 0 ? [] : [{ label: s.supporter, value: plan.supporters.join(', ') }]),
    ...(plan.agreedOn === null ? [] : [{ label: t.agreedOn, value: formatDate(plan.agreedOn, language) }]),
    { label: t.asOf, value: formatDate(plan.asOf, language) },
  ];
}

function goalTable(goals: readonly PlannedGoal[], none: string, language: Language): Part {
  if (goals.length === 0) return { kind: 'text', text: none };
  const s = sharedPaperTexts[language];
  return {
    kind: 'table',
    columns: [
      { title: s.goal, width: 8 },
      { title: s.source, width: 4 },
      { title: planDocumentTexts[language].setOn, width: 3 },
      { title: s.state, width: 4 },
    ],
    rows: goals.map(({ title, source, state, setOn, closedOn }) => [
      title,
      s[source],
      formatDate(setOn, language),
      closedOn === null ? s[state] : `${s[state]} ${formatDate(closedOn, language)}`,
    ]),
  };
}

/** A row a meeting and goal, in the order in which they met. */
function meetingTable(goals: readonly PlannedGoal[], language: Language): Part {
  const rows = goals
    .flatMap((goal) => goal.steps.map((step) => ({ step, title: goal.title })))
    .sort(({ step: a }, { step: b }) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0));
  if (rows.length === 0) return { kind: 'text', text: planDocumentTexts[language].noMeetings };
  const t = planTexts[language];
  return {
    kind: 'table',
    columns: [
      { title: t.day, width: 11 },
      { title: t.meeting, width: 14 },
      { title: sharedPaperTexts[language].goal, width: 17 },
      { title: t.movement, width: 13 },
      { title: t.done, width: 25 },
    ],
    rows: rows.map(({ step, title }) => [
      formatDate(step.heldOn, language),
      meetingWords(step, language),
      title,
      movementWords(step, language),
      step.done || sharedPaperTexts[language].none,
    ]),
  };
}

const meetingWords = ({ mode, meeting }: PlanStep, language: Language): string =>
  meeting === 'ordinary'
    ? contacts[language][mode]
    : `${contacts[language][`meeting-${meeting}`]}, ${contacts[language][mode].toLocaleLowerCase(language)}`;

function movementWords({ movement }: PlanStep, language: Language): string {
  const t = planTexts[language];
  const words = { back: t.back, same: t.same, step: t.step, reached: t.stepReached };
  return movement === null ? t.unsaid : words[movement];
}

function noteParts({ notes }: Lisa9, language: Language): Part[] {
  if (notes === null) return [];
  const t = planTexts[language];
  return [
    { kind: 'heading', text: t.notes },
    { kind: 'text', text: notes || t.notesEmpty },
  ];
}

function overviewParts({ overview, municipalityInvolved }: Lisa9, language: Language): Part[] {
  const t = planDocumentTexts[language];
  if (overview === null) return [{ kind: 'text', text: municipalityInvolved ? t.noOverview : t.notTold }];
  const words = overviewTexts[language];
  const { from, to } = overview;
  const period =
    from === null || to === null
      ? []
      : [
          {
            label: words.period,
            value: words.periodIs(formatDate(from, language), formatDate(to, language)),
          },
        ];
  const told = (['course', 'progress', 'difficulties'] as const).filter((part) => overview[part] !== '');
  return [
    {
      kind: 'facts',
      facts: [
        { label: t.sentOn, value: formatDate(overview.sentOn, language) },
        ...period,
        { label: words.author, value: overview.author },
        ...(overview.municipality === ''
          ? []
          : [{ label: sharedPaperTexts[language].municipality, value: overview.municipality }]),
        ...told.map((part) => ({ label: words[part], value: overview[part] })),
      ].filter(({ value }) => value !== ''),
    },
  ];
}
