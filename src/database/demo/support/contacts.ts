import { addDays, type CivilDate, daysBetween, movedToWorkingDay } from '../../../rules/index.ts';
import type { ContactMode } from '../../tables.ts';
import type { Character } from '../country/character.ts';
import type { Random } from '../random.ts';
import type { Batch, Row } from '../rows.ts';
import type { Note, NoteWriter, Stage } from '../words/notes.ts';
import { courseOf, earlierOf, type Meeting } from './course.ts';
import type { Household, HouseholdChild, Parent } from './household.ts';
import type { SupportSketch } from './sketch.ts';

/** What the contacts of one time of support are written for. */
export interface Written {
  readonly familyId: string;
  readonly sketch: SupportSketch;
  readonly household: Household;
  /** Whom the support is about on a day; the first where there is nobody. */
  readonly childrenOn: (day: CivilDate) => readonly HouseholdChild[];
  readonly serviceIds: readonly string[];
  readonly goals: readonly Row<'goals'>[];
  readonly writer: NoteWriter;
  readonly random: Random;
  /** The plan's own chance, so that the rest of the country stays as it is. */
  readonly planning: Random;
  readonly today: CivilDate;
}

/** Who supports the family on a day: the substitute, the one after a change, or the first. */
export function supporterOn(sketch: SupportSketch, day: CivilDate): SupportSketch['supporter'] {
  const { substitute, change, supporter } = sketch;
  if (substitute !== undefined && substitute.from <= day && day <= substitute.to) return substitute.by;
  return change !== undefined && change.on <= day ? change.to : supporter;
}

/** Writes the contacts of one time of support, their words and their history into the batch. */
export function writeContacts(batch: Batch, written: Written): void {
  const { sketch, random, today } = written;
  const meetings = courseOf(sketch, sketch.character ?? sketch.supporter.character, random, today);
  meetings.forEach((meeting, at) => {
    const next = meetings.slice(at + 1).find(({ outcome }) => outcome === 'held');
    writeContact(batch, written, meeting, nextOn(written, meeting, next));
  });
}

function nextOn(
  { sketch, random }: Written,
  { on, outcome }: Meeting,
  next: Meeting | undefined,
): CivilDate | null {
  if (outcome === 'attempted') return null;
  if (next !== undefined) {
    const planned = next.manner !== 'first-contact' && daysBetween(on, next.on) <= 35 && next.on > on;
    return planned && random.chance(0.75) ? next.on : null;
  }
  if (sketch.nextOn !== undefined) return sketch.nextOn;
  if (sketch.endedOn !== null || random.chance(0.2)) return null;
  const isWeekly = sketch.signedOn === null || daysBetween(sketch.signedOn, on) < 85;
  return movedToWorkingDay(addDays(on, isWeekly ? random.whole(5, 8) : random.whole(12, 16)));
}

function stageOf({ kind, signedOn, endedOn }: SupportSketch, on: CivilDate): Stage {
  if (endedOn !== null && daysBetween(on, endedOn) < 25) return 'end';
  return kind === 'adaptation' && signedOn !== null && daysBetween(signedOn, on) < 130 ? 'start' : 'later';
}

const lengths: Readonly<Record<ContactMode, readonly number[] | null>> = {
  home: [60, 60, 75, 90, 90, 105, 120],
  'in-person': [45, 60, 60, 75, 90],
  phone: [10, 15, 15, 20, 20, 25, 30, 40],
  video: [30, 40, 45, 50, 60],
  message: null,
};

function timeOf(mode: ContactMode, random: Random): string | null {
  if (mode === 'message' && random.chance(0.5)) return null;
  // Children are at home in the afternoon.
  const hour = mode === 'home' ? random.pick([14, 15, 15, 16, 16, 17, 17]) : random.whole(9, 17);
  const minute = mode === 'message' ? random.whole(0, 59) : random.pick([0, 0, 15, 30, 30, 45]);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A contact's fields as its history keeps them. */
function factsOf(
  contact: Row<'contacts'>,
  note: { body: string; nextStep: string },
  steps: readonly Row<'goal_steps'>[],
): object {
  return {
    outcome: contact.outcome,
    mode: contact.mode,
    meeting: contact.meeting,
    heldOn: contact.held_on,
    beganAt: contact.began_at,
    minutes: contact.minutes,
    serviceIds: contact.service_ids,
    childIds: contact.child_ids,
    goalIds: contact.goal_ids,
    steps: steps.map(({ goal_id, movement, done }) => ({ goalId: goal_id, movement, done })),
    supports: contact.supports,
    substantive: contact.substantive,
    body: note.body,
    nextStep: note.nextStep,
    nextOn: contact.next_on,
  };
}

function writeContact(batch: Batch, written: Written, meeting: Meeting, next: CivilDate | null): void {
  const { sketch, random, goals, familyId, serviceIds, writer } = written;
  const { on, mode, outcome, manner } = meeting;
  const author = supporterOn(sketch, on);
  const children = written.childrenOn(on);
  const note = noteOf(written, meeting, children);
  const choices = lengths[mode];
  const present = outcome === 'held' && (mode === 'home' || (mode === 'in-person' && random.chance(0.4)));
  const about = goals.filter(
    ({ set_on, closed_on }) => set_on <= on && (closed_on === null || on <= closed_on),
  );
  const contact: Row<'contacts'> = {
    id: random.uuid(),
    family_id: familyId,
    service_ids: serviceIds,
    child_ids: present ? children.map(({ id }) => id) : [],
    goal_ids:
      manner === 'regular' && mode !== 'message'
        ? random
            .shuffled(about)
            .slice(0, random.whole(0, 2))
            .map(({ id }) => id)
        : [],
    author_id: author.membershipId,
    held_on: on,
    began_at: timeOf(mode, random),
    minutes: outcome === 'held' && choices !== null ? random.pick(choices) : null,
    mode,
    outcome,
    substantive: manner === 'first-meeting',
    supports: note.supports,
    next_on: next,
    withdrawn_at: null,
    version: 1,
    created_at: '',
    meeting: meetingOf(meeting, note),
  };
  const steps = stepsOf(written, contact, about);
  contact.created_at = writtenAt(written, contact, author.character, 0);
  const revision = (
    of: Row<'contacts'>,
    change: 'logged' | 'edited' | 'withdrawn',
    reason: string,
    words: { body: string; nextStep: string },
    at: string,
  ) =>
    batch.contact_revisions.push({
      contact_id: of.id,
      version: change === 'logged' ? 1 : 2,
      family_id: familyId,
      author_id: of.author_id,
      written_at: at,
      change,
      reason,
      facts: factsOf(of, words, of.id === contact.id ? steps : []),
      held_on: of.held_on,
    });
  const push = (of: Row<'contacts'>) => {
    batch.contacts.push(of);
    const { id, author_id, held_on } = of;
    batch.contact_notes.push({
      contact_id: id,
      family_id: familyId,
      author_id,
      held_on,
      body: note.body,
      next_step: note.nextStep,
    });
  };

  if (manner === 'regular' && outcome === 'held' && random.chance(0.04)) {
    const before = { body: note.body.slice(0, note.body.lastIndexOf('. ') + 1) || note.body, nextStep: '' };
    revision({ ...contact, next_on: null }, 'logged', '', before, contact.created_at);
    contact.version = 2;
    revision(contact, 'edited', writer.edited(), note, writtenAt(written, contact, author.character, 1));
  } else {
    revision(contact, 'logged', '', note, contact.created_at);
  }
  push(contact);
  batch.goal_steps.push(...steps);
  if (manner === 'regular' && random.chance(0.01)) {
    const twice: Row<'contacts'> = { ...contact, id: random.uuid(), version: 1, next_on: null };
    revision(twice, 'logged', '', note, contact.created_at);
    twice.version = 2;
    twice.withdrawn_at = writtenAt(written, contact, author.character, 1);
    revision(twice, 'withdrawn', writer.withdrawn(), note, twice.withdrawn_at);
    push(twice);
  }
}

function meetingOf({ manner, mode }: Meeting, note: Note): string {
  if (manner === 'first-meeting') return 'introduction';
  return mode === 'in-person' && note.supports.includes(7) ? 'round-table' : 'ordinary';
}

/** How the contact's goals moved; of some it was not said. */
function stepsOf(
  { planning, writer }: Written,
  contact: Row<'contacts'>,
  goals: readonly Row<'goals'>[],
): Row<'goal_steps'>[] {
  return contact.goal_ids.flatMap((goal_id) => {
    const goal = goals.find(({ id }) => id === goal_id);
    if (goal === undefined || planning.chance(0.12)) return [];
    const near = goal.closed_on !== null && daysBetween(contact.held_on, goal.closed_on) < 20;
    const movement =
      near && goal.state === 'reached'
        ? 'reached'
        : planning.weighted(['back', 'same', 'step'] as const, (one) => ({ back: 2, same: 5, step: 9 })[one]);
    const done = planning.chance(0.75) ? writer.step(movement, planning) : '';
    const { family_id, author_id } = contact;
    return [{ contact_id: contact.id, goal_id, family_id, author_id, movement, done }];
  });
}

function writtenAt(
  { random, today }: Written,
  contact: Row<'contacts'>,
  character: Character,
  later: number,
): string {
  const lag = random.whole(0, character.writesWithin) + later;
  const yesterday = addDays(today, -1);
  const on = addDays(contact.held_on, lag);
  const hour = String(18 + Math.min(later, 1) * 2 + random.whole(0, 1)).padStart(2, '0');
  return `${earlierOf(on, yesterday)} ${hour}:${String(random.whole(0, 59)).padStart(2, '0')}:00`;
}

function noteOf(
  { sketch, household, writer, random }: Written,
  meeting: Meeting,
  children: readonly HouseholdChild[],
): Note {
  const [first, second] = household.parents;
  const child = random.pick(children);
  const turned = second !== undefined && meeting.manner === 'regular' && random.chance(0.25);
  const speaks = (turned ? second : first) as Parent;
  const other = turned ? first : second;
  return writer.write({
    cast: { c: child.given, p: speaks.given, q: other?.given ?? null },
    mode: meeting.mode,
    age: Math.floor(daysBetween(child.bornOn, meeting.on) / 365.25),
    month: Number(meeting.on.slice(5, 7)),
    stage: stageOf(sketch, meeting.on),
    manner: meeting.manner,
  });
}
