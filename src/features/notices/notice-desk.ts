import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { NoticeKind } from '../../database/tables/work.ts';
import { type CivilDate, type Telling, tellOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { municipalityRecipients, type Recipients } from '../overviews/overview-desk.ts';

export interface ChildTold {
  readonly id: string;
  readonly name: string;
  readonly born: CivilDate | null;
}

/** Of whom a notice speaks, as its recipient will read it: that recipient may not read the family's file. */
export interface NoticeAbout {
  readonly family: string;
  readonly caseNumber: string;
  readonly address: string;
  readonly phone: string;
  readonly children: readonly ChildTold[];
}

/** All that a notice is written from, and whom it goes to. */
export interface NoticeDesk {
  readonly familyId: string;
  readonly kind: NoticeKind;
  readonly telling: Telling;
  /** Null: no municipality is told. */
  readonly municipality: Recipients | null;
  /** Whether the commissioner is told whatever is chosen. */
  readonly commissionerAlways: boolean;
  /** Whoever worries calls themselves: nobody can be told by the program who must be. */
  readonly callInstead: boolean;
  readonly about: NoticeAbout;
}

/** Null where the actor does not work with such a family. @param hold as `municipalityRecipients` */
export async function noticeDesk(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  kind: NoticeKind,
  hold = false,
): Promise<NoticeDesk | null> {
  if (actor.role !== 'family_supporter' && actor.role !== 'project_manager') return null;
  const recipients = kind === 'worry' ? whereaboutsRecipients : municipalityRecipients;
  const told = await recipients(tx, familyId, hold);
  const [family, children] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.case_number', 'f.address', 'f.phone', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('children')
      .select(['id', 'given_name', 'family_name', 'born_on'])
      .where('family_id', '=', familyId)
      .where('left_on', 'is', null)
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
  ]);
  if (family === undefined) return null;
  const telling = tellOf(kind, { municipalityInvolved: family.municipality_involved });
  const municipality = telling.municipality ? told : null;
  const unreached = telling.municipality && municipality === null;
  return {
    familyId: family.id,
    kind,
    telling,
    municipality,
    commissionerAlways: telling.commissioner === 'always' || unreached,
    callInstead: telling.callInstead || (kind === 'worry' && unreached),
    about: {
      family: family.name,
      caseNumber: family.case_number,
      address: family.address,
      phone: family.phone,
      children: children.map((child) => ({
        id: child.id,
        name: `${child.given_name} ${child.family_name}`,
        born: child.born_on,
      })),
    },
  };
}

/** Who at the municipality of the child's whereabouts is told; nobody of a family that refused. */
async function whereaboutsRecipients(
  tx: ActorTransaction,
  familyId: string,
  hold: boolean,
): Promise<Recipients | null> {
  const { rows } = await sql<{ municipality_id: string; municipality_name: string; workers: string[] }>`
    select * from whereabouts_recipients(${familyId}::uuid, ${hold})`.execute(tx);
  const [row] = rows;
  return row === undefined
    ? null
    : { municipalityId: row.municipality_id, municipality: row.municipality_name, workers: row.workers };
}
