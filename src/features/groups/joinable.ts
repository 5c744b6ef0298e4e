import type { ActorTransaction } from '../../database/as-actor.ts';
import { addDays, type CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import {
  daysAhead,
  type FamilyToSignUp,
  familiesToSignUp,
  groupsNear,
  type ParentToSignUp,
  type PublicGroup,
  parentsToSignUp,
  publicGroups,
} from './joining.ts';

/** A published group as a family, or who signs it up, finds it. */
export interface JoinableGroup {
  readonly group: PublicGroup;
  /** Only for those who have a place. */
  readonly webLink: string;
  readonly changeNote: string;
  readonly families: readonly FamilyToSignUp[];
  /** Whose parents these are; null where several could be meant and none was chosen. */
  readonly family: FamilyToSignUp | null;
  readonly parents: readonly ParentToSignUp[];
  readonly near: readonly PublicGroup[];
  readonly isOver: boolean;
  readonly hasEnded: boolean;
}

const daysBack = 120;

/** A published group; null where there is none, or the actor signs nobody up. */
export async function joinableGroup(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
  familyId: string | null,
  today: CivilDate,
  now: Date,
): Promise<JoinableGroup | null> {
  const [all, families, inner] = await Promise.all([
    publicGroups(tx, addDays(today, -daysBack), addDays(today, daysAhead * 3)),
    familiesToSignUp(tx, actor),
    tx
      .selectFrom('support_groups')
      .select(['web_link', 'change_note'])
      .where('id', '=', id)
      .executeTakeFirst(),
  ]);
  const group = all.find((one) => one.id === id);
  if (group === undefined) return null;
  const [only] = families;
  const family =
    families.find((one) => one.id === familyId) ??
    (families.length === 1 && only !== undefined ? only : null);
  const parents = family === null ? [] : await parentsToSignUp(tx, family.id, id);
  const hasPlace = parents.some(({ state }) => state === 'in');
  const begins = instantOf(group.heldOn, group.startsAt);
  return {
    group,
    webLink: hasPlace ? (inner?.web_link ?? '') : '',
    changeNote: parents.some(({ state }) => state !== null) ? (inner?.change_note ?? '') : '',
    families,
    family,
    parents,
    near: groupsNear(group, all, today),
    isOver: begins <= now.getTime(),
    hasEnded: begins + group.minutes * 60_000 <= now.getTime(),
  };
}

const offset = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Tallinn', timeZoneName: 'longOffset' });

/** The instant of a time of day in Estonia. */
export function instantOf(day: CivilDate, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const named =
    offset.formatToParts(asUtc - 2 * 3_600_000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const hours = Number(/GMT\+(\d{2})/.exec(named)?.[1] ?? 2);
  return asUtc - hours * 3_600_000;
}
