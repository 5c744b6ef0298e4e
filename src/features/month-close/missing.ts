import { type CivilDate, type CivilMonth, monthOf } from '../../rules/index.ts';
import { reportKey, reportPaperPath, reportPath } from '../signed-reports/report-path.ts';
import { expectedReports } from './freeze-reports.ts';
import type { MonthFacts } from './month-facts.ts';

/** What a month still lacks before it is sent; nothing of it stands in anybody's way of looking. */
export type Lack =
  /** Begun and not saved. */
  | 'contact-drafts'
  | 'meeting-drafts'
  /** Contacts without a time, a length or a topic: the report of the month would leave them open. */
  | 'open-contacts'
  /** Meetings whose day is past, and nobody said whether they were held. */
  | 'booked-past'
  /** The supporter or specialist has not signed the month with a family (Lisa 4, 5; TK 3.1.2), or changed it since. */
  | 'unsigned-report'
  /** They have signed it, and nobody of the family yet. */
  | 'unconfirmed-report'
  /** The leader has not signed the list (TK 3.1.3). */
  | 'unsigned-list'
  /** Online, without a screenshot or another proof (TK 3.1.3). */
  | 'no-proof';

/** A report that somebody has to sign. */
export interface LackingReport {
  readonly caseNumber: string;
  /** Where it is read, signed or brought in. */
  readonly path: string | null;
  /** The family has gone to another provider: what it lacks only the manager can bring in. */
  readonly isFormer: boolean;
}

export interface Lacking {
  readonly what: Lack;
  readonly count: number;
  /** Of reports: whose month it is. */
  readonly reports: readonly LackingReport[];
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
  const people = new Map<string, Counted>();
  const at = (membershipId: string, name: string): Counted => {
    const known = people.get(membershipId);
    if (known !== undefined) return known;
    const fresh = { membershipId, name, contacts: 0, sessions: 0, groups: 0, lacks: new Map() };
    people.set(membershipId, fresh);
    return fresh;
  };
  const count = (
    who: { readonly id: string; readonly name: string },
    what: 'contacts' | 'sessions' | 'groups',
    ...lacks: readonly (Lack | false)[]
  ) => {
    const person = at(who.id, who.name);
    person[what] += 1;
    for (const lack of lacks) if (lack !== false) lackingIn(person, lack).count += 1;
  };
  for (const { authorId, author, isOpen } of facts.contacts) {
    count({ id: authorId, name: author }, 'contacts', isOpen && 'open-contacts');
  }
  for (const { membershipId, specialist, state, date } of facts.sessions) {
    count(
      { id: membershipId, name: specialist },
      'sessions',
      state === 'booked' && date < today && 'booked-past',
    );
  }
  for (const { membershipId, name, isMeeting, begun } of facts.unfinished) {
    lackingIn(at(membershipId, name), isMeeting ? 'meeting-drafts' : 'contact-drafts').count += begun;
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
  // A report is of a month with a family, however many meetings there were.
  for (const expected of expectedReports(facts)) {
    const person = people.get(expected.authorId);
    const signed = facts.signed.get(reportKey(expected));
    if (person === undefined || (signed !== undefined && signed.familySignedOn !== null)) continue;
    const lacking = lackingIn(person, signed === undefined ? 'unsigned-report' : 'unconfirmed-report');
    lacking.count += 1;
    const family = facts.families.get(expected.familyId);
    const isFormer = family !== undefined && family.former !== null;
    const paper = expected.engagementId === null ? reportPaperPath({ ...expected, month }) : null;
    const unsigned = isFormer ? paper : reportPath({ ...expected, month }, 'manager');
    lacking.reports.push({
      caseNumber: family?.caseNumber ?? '',
      path: signed === undefined ? unsigned : `/signed-reports/${signed.id}`,
      isFormer,
    });
  }
  return [...people.values()]
    .map(({ lacks, ...person }) => ({
      ...person,
      lacking: [...lacks.values()].map((one) => ({
        ...one,
        reports: one.reports.toSorted((a, b) => inEstonian.compare(a.caseNumber, b.caseNumber)),
      })),
    }))
    .sort((a, b) => b.lacking.length - a.lacking.length || inEstonian.compare(a.name, b.name));
}

interface Counted extends Record<'contacts' | 'sessions' | 'groups', number> {
  readonly membershipId: string;
  readonly name: string;
  readonly lacks: Map<Lack, { what: Lack; count: number; reports: LackingReport[] }>;
}

function lackingIn({ lacks }: Counted, what: Lack) {
  const known = lacks.get(what) ?? { what, count: 0, reports: [] };
  lacks.set(what, known);
  return known;
}

const inEstonian = new Intl.Collator('et');
