import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf } from '../../database/predicates.ts';
import type { AppointmentForm, MeetingService, SessionBasis } from '../../database/tables/meetings.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ToldSessions } from '../meetings/family-sessions.ts';

/** A meeting of a mentor, psychologist or supervisor. */
export interface MonthSession {
  readonly id: string;
  readonly engagementId: string;
  readonly familyId: string;
  readonly membershipId: string;
  readonly specialist: string;
  readonly confirmedOn: CivilDate | null;
  readonly edition: string;
  readonly service: MeetingService;
  readonly basis: SessionBasis;
  readonly date: CivilDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly form: AppointmentForm;
  readonly state: 'booked' | 'held' | 'missed' | 'cancelled';
}

/** A session as the rules count it, whichever provider held it. */
export type CountedSession = Pick<
  MonthSession,
  'id' | 'familyId' | 'service' | 'basis' | 'date' | 'startsAt'
>;

const everySession = (tx: ActorTransaction) =>
  tx
    .selectFrom('appointments as p')
    .innerJoin('engagements as e', 'e.id', 'p.engagement_id')
    .innerJoin('memberships as m', 'm.id', 'p.membership_id')
    .select([
      'p.id',
      'p.engagement_id',
      'p.family_id',
      'p.membership_id',
      'e.specialist_name',
      'm.confirmed_on',
      'e.edition',
    ])
    .select(['p.service', 'p.basis', 'p.starts_on', 'p.starts_at', 'p.minutes', 'p.form', 'p.state'])
    .where('p.withdrawn_at', 'is', null)
    .orderBy('p.starts_on')
    .orderBy('p.starts_at')
    .orderBy('p.id');
type SessionRow = Awaited<ReturnType<ReturnType<typeof everySession>['execute']>>[number];

const sessionOf = (row: SessionRow): MonthSession => ({
  id: row.id,
  engagementId: row.engagement_id,
  familyId: row.family_id,
  membershipId: row.membership_id,
  specialist: row.specialist_name,
  confirmedOn: row.confirmed_on,
  edition: row.edition,
  service: row.service,
  basis: row.basis,
  date: row.starts_on,
  startsAt: row.starts_at,
  minutes: row.minutes,
  form: row.form,
  state: row.state,
});

/** Booked and held on these days. */
export async function sessionsBetween(
  tx: ActorTransaction,
  providerId: string,
  from: CivilDate,
  to: CivilDate,
): Promise<MonthSession[]> {
  const rows = await everySession(tx)
    .where('p.provider_id', '=', providerId)
    .where('p.starts_on', '>=', from)
    .where('p.starts_on', '<=', to)
    .where('p.state', 'in', ['booked', 'held'])
    .execute();
  return rows.map(sessionOf);
}

/** Held with these families until a day, in the order in which the rules count them. */
export async function sessionsOf(
  tx: ActorTransaction,
  families: readonly string[],
  to: CivilDate,
): Promise<MonthSession[]> {
  if (families.length === 0) return [];
  const rows = await everySession(tx)
    .where('p.family_id', '=', anyOf(families))
    .where('p.starts_on', '<=', to)
    .where('p.state', '=', 'held')
    .execute();
  return rows.map(sessionOf);
}

/** What the commissioner granted these families beside the usual. */
export async function extraOf(
  tx: ActorTransaction,
  families: readonly string[],
): Promise<Map<string, { year: number; sessions: number }[]>> {
  if (families.length === 0) return new Map();
  const rows = await tx
    .selectFrom('extra_sessions')
    .select(['family_id', 'year', 'granted'])
    .where('family_id', '=', anyOf(families))
    .where('granted', '>', 0)
    .execute();
  const found = new Map<string, { year: number; sessions: number }[]>();
  for (const { family_id, year, granted } of rows) {
    found.set(family_id, [...(found.get(family_id) ?? []), { year, sessions: granted ?? 0 }]);
  }
  return found;
}

type Extra = ReadonlyMap<string, readonly { readonly year: number; readonly sessions: number }[]>;

/**
 * The provider's own sessions with those that another one held, which the database tells by their days alone: a family's
 * quarter and year are one, whoever serves it (TK 2.3.3, TK 2.5.4).
 */
export function countedWith(
  held: readonly MonthSession[],
  granted: Extra,
  told: ReadonlyMap<string, ToldSessions>,
  to: CivilDate,
): { readonly counted: readonly CountedSession[]; readonly approvedExtra: Extra } {
  const own = new Set(held.map(({ id }) => id));
  const elsewhere = [...told].flatMap(([familyId, { sessions }]) =>
    sessions
      .filter(({ id, state, date }) => state === 'held' && date <= to && !own.has(id))
      // At which hour is not told: of one day another provider's are the earlier ones.
      .map(({ id, service, basis, date }) => ({ id, familyId, service, basis, date, startsAt: '' })),
  );
  const extra = [...told].map(([familyId, { extra: all }]) => [familyId, all] as const);
  return {
    counted: elsewhere.length === 0 ? held : [...held, ...elsewhere],
    approvedExtra: new Map([...granted, ...extra]),
  };
}
