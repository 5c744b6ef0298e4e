import { type CivilDate, type CivilMonth, monthOf } from '../../rules/index.ts';
import type { MonthFacts } from './month-facts.ts';

/** What a month still lacks before it is sent; nothing of it stands in anybody's way of looking. */
export type Lack =
  /** Contacts without a time, a length or a topic: the report of the month would leave them open. */
  | 'open-contacts'
  /** Meetings whose day is past, and nobody said whether they were held. */
  | 'booked-past'
  /** The specialist has not signed Lisa 4 of the month with a family (TK 3.1.2). */
  | 'unsigned-report'
  /** The specialist has signed it, and nobody of the family yet. */
  | 'unconfirmed-report'
  /** The leader has not signed the list (TK 3.1.3). */
  | 'unsigned-list'
  /** Online, without a screenshot or another proof (TK 3.1.3). */
  | 'no-proof';

export interface Lacking {
  readonly what: Lack;
  readonly count: number;
}

/** A specialist or leader, with what they did in the month and what they still have to do. */
export interface MonthPerson {
  readonly membershipId: string;
  readonly name: string;
  readonly contacts: number;
  readonly sessions: number;
  readonly groups: number;
  readonly lacking: readonly Lacking[];
}

/** Everybody of a month, those who still have to act first. */
export function peopleOf(facts: MonthFacts, month: CivilMonth, today: CivilDate): MonthPerson[] {
  const people = new Map<string, MonthPerson & { lacks: Map<Lack, number> }>();
  const at = (membershipId: string, name: string) => {
    const known = people.get(membershipId);
    if (known !== undefined) return known;
    const fresh = { membershipId, name, contacts: 0, sessions: 0, groups: 0, lacking: [], lacks: new Map() };
    people.set(membershipId, fresh);
    return fresh;
  };
  const count = (
    who: { readonly id: string; readonly name: string },
    what: 'contacts' | 'sessions' | 'groups',
    ...lacks: readonly (Lack | false)[]
  ) => {
    const person = at(who.id, who.name);
    for (const lack of lacks) if (lack !== false) person.lacks.set(lack, (person.lacks.get(lack) ?? 0) + 1);
    people.set(who.id, { ...person, [what]: person[what] + 1 });
  };
  for (const { authorId, author, isOpen } of facts.contacts) {
    count({ id: authorId, name: author }, 'contacts', isOpen && 'open-contacts');
  }
  // A report is of a month with a family, however many meetings there were.
  const told = new Set<string>();
  for (const { engagementId, membershipId, specialist, state, date } of facts.sessions) {
    const isFirst = state === 'held' && !told.has(engagementId);
    if (isFirst) told.add(engagementId);
    const signed = facts.signed.get(engagementId);
    count(
      { id: membershipId, name: specialist },
      'sessions',
      state === 'booked' && date < today && 'booked-past',
      isFirst && signed === undefined && 'unsigned-report',
      isFirst && signed === 'specialist' && 'unconfirmed-report',
    );
  }
  for (const group of facts.groups) {
    if (monthOf(group.date) !== month || group.date > today || group.leaderId === null) continue;
    count(
      { id: group.leaderId, name: group.leader },
      'groups',
      !group.isSigned && 'unsigned-list',
      group.mode === 'online' && !group.hasProof && 'no-proof',
    );
  }
  return [...people.values()]
    .map(({ lacks, ...person }) => ({
      ...person,
      lacking: [...lacks].map(([what, number]) => ({ what, count: number })),
    }))
    .sort((a, b) => b.lacking.length - a.lacking.length || inEstonian.compare(a.name, b.name));
}

const inEstonian = new Intl.Collator('et');
