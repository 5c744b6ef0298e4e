import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate, EarlierPeriod, Period } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { PeriodInput, PeriodKind, PeriodsBeside } from './period-form.ts';

export interface PeriodsVersion {
  readonly version: number;
  readonly change: 'entered' | 'corrected' | 'removed';
  readonly reason: string;
  readonly changedOn: CivilDate;
  readonly author: string;
  readonly gaps: readonly Period[];
  readonly earlier: readonly EarlierPeriod[];
}

/** A service's gaps and earlier periods, as the commissioner enters them. */
export interface ServicePeriods {
  readonly id: string;
  readonly familyId: string;
  readonly familyName: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly child: string | null;
  readonly agreement: CivilDate | null;
  readonly ended: CivilDate | null;
  readonly gaps: readonly Period[];
  readonly earlier: readonly EarlierPeriod[];
  /** Of the family's other services. */
  readonly earlierElsewhere: readonly EarlierPeriod[];
  readonly version: number;
  /** Newest first. */
  readonly history: readonly PeriodsVersion[];
}

/** Null where the service is hidden or not there. @param lock keeps it as it is until the transaction ends */
export async function servicePeriods(
  tx: ActorTransaction,
  serviceId: string,
  lock = false,
): Promise<ServicePeriods | null> {
  if (lock) {
    await tx.selectFrom('services').select('id').where('id', '=', serviceId).forUpdate().execute();
  }
  const [row, history] = await Promise.all([
    tx
      .selectFrom('services as s')
      .innerJoin('families as f', 'f.id', 's.family_id')
      .leftJoin('agreements as a', 'a.service_id', 's.id')
      .leftJoin('children as c', 'c.id', 's.child_id')
      .select(['s.id', 's.family_id', 'f.name', 's.kind', 'c.given_name', 'a.signed_on', 's.ended_on'])
      .select(['s.gaps', 's.earlier', 's.version'])
      .where('s.id', '=', serviceId)
      .executeTakeFirst(),
    tx
      .selectFrom('service_period_revisions')
      .select(['version', 'change', 'reason', 'changed_on', 'author_name', 'gaps', 'earlier'])
      .where('service_id', '=', serviceId)
      .orderBy('version', 'desc')
      .execute(),
  ]);
  if (row === undefined) return null;
  const others = await tx
    .selectFrom('services')
    .select('earlier')
    .where('family_id', '=', row.family_id)
    .where('id', '<>', serviceId)
    .execute();
  return {
    id: row.id,
    familyId: row.family_id,
    familyName: row.name,
    kind: row.kind,
    child: row.given_name,
    agreement: row.signed_on,
    ended: row.ended_on,
    gaps: row.gaps,
    earlier: row.earlier,
    earlierElsewhere: others.flatMap(({ earlier }) => earlier),
    version: row.version,
    history: history.map((one) => ({
      version: one.version,
      change: one.change,
      reason: one.reason,
      changedOn: one.changed_on,
      author: one.author_name,
      gaps: one.gaps,
      earlier: one.earlier,
    })),
  };
}

/** Which of the periods is meant: by its kind and first day, of which there are no two. */
export interface PeriodKey {
  readonly kind: PeriodKind;
  readonly from: CivilDate;
}

export function findPeriod(service: ServicePeriods, { kind, from }: PeriodKey): EarlierPeriod | undefined {
  const list: readonly EarlierPeriod[] = kind === 'gap' ? service.gaps : service.earlier;
  return list.find((one) => one.from === from);
}

/** What a period that is entered, or that takes the place of another, must stand beside. */
export function besideOf(
  service: ServicePeriods,
  replaces: PeriodKey | null,
  today: CivilDate,
): PeriodsBeside {
  const without = <P extends Period>(kind: PeriodKind, list: readonly P[]): readonly P[] =>
    replaces?.kind === kind ? list.filter(({ from }) => from !== replaces.from) : list;
  return {
    kind: service.kind,
    agreement: service.agreement,
    ended: service.ended,
    gaps: without('gap', service.gaps),
    earlier: [...without('earlier', service.earlier), ...service.earlierElsewhere],
    today,
  };
}

/**
 * Enters a period, or puts it in the place of another; how it was stays in the history, and every number that is
 * reckoned from it is another from this commit on (TK 2.1.5.13).
 * @param service loaded in this transaction, locked
 */
export async function enterPeriod(
  tx: ActorTransaction,
  actor: ActingActor,
  service: ServicePeriods,
  replaces: PeriodKey | null,
  { kind, period, reason }: PeriodInput,
  today: CivilDate,
): Promise<void> {
  const rest = besideOwn(service, replaces);
  const inOrder = <P extends Period>(list: readonly P[]) =>
    [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
  const { from, to } = period;
  const gaps = kind === 'gap' ? inOrder([...rest.gaps, { from, to }]) : rest.gaps;
  const earlier = kind === 'earlier' ? inOrder([...rest.earlier, period]) : rest.earlier;
  const change = replaces === null ? 'entered' : 'corrected';
  await write(tx, actor, service, { gaps, earlier, change, reason, today });
}

/** Takes a period away again; it stays in the history. */
export async function removePeriod(
  tx: ActorTransaction,
  actor: ActingActor,
  service: ServicePeriods,
  removed: PeriodKey,
  reason: string,
  today: CivilDate,
): Promise<void> {
  await write(tx, actor, service, { ...besideOwn(service, removed), change: 'removed', reason, today });
}

function besideOwn(service: ServicePeriods, without: PeriodKey | null) {
  return {
    gaps: service.gaps.filter(({ from }) => without?.kind !== 'gap' || from !== without.from),
    earlier: service.earlier.filter(({ from }) => without?.kind !== 'earlier' || from !== without.from),
  };
}

async function write(
  tx: ActorTransaction,
  actor: ActingActor,
  service: ServicePeriods,
  changed: {
    readonly gaps: readonly Period[];
    readonly earlier: readonly EarlierPeriod[];
    readonly change: 'entered' | 'corrected' | 'removed';
    readonly reason: string;
    readonly today: CivilDate;
  },
): Promise<void> {
  const version = service.version + 1;
  const gaps = JSON.stringify(changed.gaps);
  const earlier = JSON.stringify(changed.earlier);
  await Promise.all([
    tx.updateTable('services').set({ gaps, earlier, version }).where('id', '=', service.id).execute(),
    tx
      .insertInto('service_period_revisions')
      .values({
        service_id: service.id,
        version,
        family_id: service.familyId,
        author_id: actor.membershipId,
        changed_on: changed.today,
        change: changed.change,
        reason: changed.reason,
        gaps,
        earlier,
      })
      .execute(),
  ]);
}
