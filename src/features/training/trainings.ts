import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { TrainingKind } from '../../database/tables/training.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { isTeamRole } from '../team/roles.ts';

/** How the reader stands with a training. */
export type OwnPlace = 'registered' | 'signed-off' | 'attended' | 'absent' | null;

export interface Training {
  readonly id: string;
  readonly organiserId: string;
  readonly organiser: string;
  readonly kind: TrainingKind;
  readonly title: string;
  readonly about: string;
  readonly heldOn: CivilDate;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly roles: readonly string[];
  readonly counties: readonly string[];
  readonly places: number | null;
  readonly taken: number;
  readonly registerBy: CivilDate;
  readonly cancelledOn: CivilDate | null;
  readonly cancelReason: string;
  readonly version: number;
  readonly own: OwnPlace;
  /** Whether the reader is one of those that it is for. */
  readonly forReader: boolean;
  /** Whether the reader keeps it: changes, cancels, calls the roll. */
  readonly organises: boolean;
}

/** The row policy of `trainings`, said again: the commissioner's, and those of the reader's own provider. */
const trainingsFor = (tx: ActorTransaction, actor: ActingActor) => {
  const asked = tx
    .selectFrom('trainings as t')
    .innerJoin('organisations as o', 'o.id', 't.organiser_id')
    .leftJoin('training_places as p', (join) =>
      join.onRef('p.training_id', '=', 't.id').on('p.membership_id', '=', actor.membershipId),
    )
    .select(['t.id', 't.organiser_id', 'o.name as organiser', 't.kind', 't.title', 't.about', 't.held_on'])
    .select(['t.begins_at', 't.ends_at', 't.place', 't.roles', 't.counties', 't.places', 't.register_by'])
    .select(['t.cancelled_on', 't.cancel_reason', 't.version', 'p.signed_off_on', 'p.attended'])
    .select(['p.registered_on', sql<number>`places_taken(t.id)`.as('taken')])
    .select((one) =>
      one
        .selectFrom('memberships as m')
        .select(
          sql<boolean>`(t.roles = '{}' or m.role = any (t.roles)) and (t.counties = '{}' or m.counties && t.counties)`.as(
            'fits',
          ),
        )
        .where('m.id', '=', actor.membershipId)
        .as('fits'),
    );
  if (actor.role === 'commissioner_officer') return asked;
  if (!isTeamRole(actor.role)) return asked.where(sql<boolean>`false`);
  return asked.where((or) =>
    or.or([or('t.open_to_all', '=', true), or('t.organiser_id', '=', actor.organisationId ?? '')]),
  );
};

type Row = Awaited<ReturnType<ReturnType<typeof trainingsFor>['execute']>>[number];

function ownPlace(row: Row): OwnPlace {
  if (row.registered_on === null) return null;
  if (row.signed_off_on !== null) return 'signed-off';
  if (row.attended === null) return 'registered';
  return row.attended ? 'attended' : 'absent';
}

const trainingOf =
  (actor: ActingActor) =>
  (row: Row): Training => ({
    id: row.id,
    organiserId: row.organiser_id,
    organiser: row.organiser,
    kind: row.kind,
    title: row.title,
    about: row.about,
    heldOn: row.held_on,
    beginsAt: row.begins_at.slice(0, 5),
    endsAt: row.ends_at.slice(0, 5),
    place: row.place,
    roles: row.roles,
    counties: row.counties,
    places: row.places,
    taken: row.taken,
    registerBy: row.register_by,
    cancelledOn: row.cancelled_on,
    cancelReason: row.cancel_reason,
    version: row.version,
    own: ownPlace(row),
    forReader: isTeamRole(actor.role) && row.fits === true,
    organises:
      row.organiser_id === actor.organisationId &&
      (actor.role === 'commissioner_officer' || actor.role === 'project_manager'),
  });

/** Those that are to come, the next first; or those that were, the last first. */
export async function trainings(
  tx: ActorTransaction,
  actor: ActingActor,
  view: 'coming' | 'past',
  today: CivilDate,
): Promise<readonly Training[]> {
  const rows = await trainingsFor(tx, actor)
    .where('t.held_on', view === 'coming' ? '>=' : '<', today)
    .orderBy('t.held_on', view === 'coming' ? 'asc' : 'desc')
    .orderBy('t.begins_at')
    .orderBy('t.id')
    .limit(100)
    .execute();
  return rows.map(trainingOf(actor));
}

export async function trainingById(
  tx: ActorTransaction,
  actor: ActingActor,
  id: string,
): Promise<Training | null> {
  const row = await trainingsFor(tx, actor).where('t.id', '=', id).executeTakeFirst();
  return row === undefined ? null : trainingOf(actor)(row);
}

export interface Participant {
  readonly membershipId: string;
  readonly name: string;
  readonly role: string;
  readonly provider: string;
  readonly attended: boolean | null;
}

/** Who registered and did not sign off: all of them to the organiser, their own people to a manager. */
export async function participants(
  tx: ActorTransaction,
  actor: ActingActor,
  training: Training,
): Promise<readonly Participant[]> {
  const asked = tx
    .selectFrom('training_places as p')
    .innerJoin('memberships as m', 'm.id', 'p.membership_id')
    .innerJoin('organisations as o', 'o.id', 'p.provider_id')
    .select(['m.id', 'm.display_name', 'm.role', 'o.name', 'p.attended'])
    .where('p.training_id', '=', training.id)
    .where('p.signed_off_on', 'is', null)
    .orderBy('m.display_name')
    .orderBy('m.id');
  if (!training.organises && actor.role !== 'commissioner_officer' && actor.role !== 'project_manager')
    return [];
  const rows = await (training.organises || actor.role === 'commissioner_officer'
    ? asked
    : asked.where('p.provider_id', '=', actor.organisationId ?? '')
  ).execute();
  return rows.map((row) => ({
    membershipId: row.id,
    name: row.display_name,
    role: row.role,
    provider: row.name,
    attended: row.attended,
  }));
}
