import { addDays, type CivilDate } from '../../../rules/index.ts';
import type { Random } from '../random.ts';
import type { Batch, Row } from '../rows.ts';
import type { NoteWriter } from '../words/notes.ts';
import { supporterOn } from './contacts.ts';
import type { SupportSketch } from './sketch.ts';

export interface SentOverview {
  readonly on: CivilDate;
  readonly withPlan: boolean;
}

/** What the overviews of one time of support are written from. */
interface Told {
  readonly familyId: string;
  readonly sketch: SupportSketch;
  readonly serviceIds: readonly string[];
  readonly goals: readonly Row<'goals'>[];
  readonly writer: NoteWriter;
  readonly planning: Random;
  readonly municipality: string;
}

/** Writes the overviews that were sent, from the contacts since the one before. */
export function writeOverviews(batch: Batch, sent: readonly SentOverview[], told: Told): void {
  const { familyId, sketch, serviceIds, goals, writer, planning, municipality } = told;
  const [first] = serviceIds;
  if (first === undefined || sketch.signedOn === null || sent.length === 0) return;
  const contacts = batch.contacts.filter(
    (contact) =>
      contact.family_id === familyId && contact.withdrawn_at === null && contact.outcome === 'held',
  );
  const ids = new Map(contacts.map((contact) => [contact.id, contact]));
  const steps = batch.goal_steps.filter((step) => ids.has(step.contact_id));
  let from = sketch.signedOn;
  for (const { on, withPlan } of sent) {
    const within = contacts.filter(({ held_on }) => from <= held_on && held_on <= on);
    const moved = steps.filter(({ contact_id, movement, done }) => {
      const held = ids.get(contact_id)?.held_on ?? on;
      return from <= held && held <= on && done !== '' && (movement === 'step' || movement === 'reached');
    });
    const words = writer.overview(planning);
    const visits = within.filter(({ mode }) => mode === 'home').length;
    const titled = moved.slice(-2).map(({ goal_id, done }) => {
      const goal = goals.find(({ id }) => id === goal_id);
      return `– ${goal?.title ?? ''}: ${done}`;
    });
    batch.overviews.push({
      id: planning.uuid(),
      service_id: first,
      service_ids: serviceIds,
      family_id: familyId,
      sent_on: on,
      sent_at: `${on} 16:00:00`,
      with_plan: withPlan,
      author_id: supporterOn(sketch, on).membershipId,
      period_from: from,
      period_to: on,
      course: `${writer.counted(within.length, visits)} ${words.course}`,
      progress: [words.progress, ...titled].join('\n'),
      difficulties: words.difficulties,
      plan: withPlan ? planOn(on, goals, steps, ids) : null,
      recipients: { municipality },
    });
    from = addDays(on, 1);
  }
}

/** The plan as it was on a day. */
function planOn(
  on: CivilDate,
  goals: readonly Row<'goals'>[],
  steps: readonly Row<'goal_steps'>[],
  contacts: ReadonlyMap<string, Row<'contacts'>>,
): object {
  return {
    on,
    goals: goals
      .filter(({ set_on }) => set_on <= on)
      .map((goal) => {
        const closed = goal.closed_on !== null && goal.closed_on <= on;
        return {
          title: goal.title,
          source: goal.source,
          state: closed ? goal.state : 'open',
          setOn: goal.set_on,
          closedOn: closed ? goal.closed_on : null,
          steps: steps.flatMap(({ goal_id, contact_id, movement, done }) => {
            const contact = contacts.get(contact_id);
            if (goal_id !== goal.id || contact === undefined || contact.held_on > on) return [];
            const { held_on: heldOn, mode, meeting } = contact;
            return [{ heldOn, mode, meeting, movement, done }];
          }),
        };
      }),
  };
}
