import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf, ownFamilies } from '../../database/predicates.ts';
import type { ContactChange } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import {
  type ContactChoices,
  type ContactFields,
  type ContactInput,
  type GoalStep,
  mayStillLog,
} from './contact-form.ts';

/** What the contact's form needs to know of the family. */
export interface ContactFamily {
  readonly id: string;
  readonly name: string;
  readonly kind: 'foster' | 'guardian' | 'adoptive' | 'prospective';
  readonly services: readonly {
    readonly id: string;
    readonly kind: 'adaptation' | 'needs-based';
    readonly childId: string | null;
    readonly childName: string | null;
    readonly agreement: CivilDate | null;
    readonly ended: CivilDate | null;
  }[];
  readonly children: readonly { readonly id: string; readonly name: string }[];
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  /** Whether a substantive meeting was held already (TK 2.1.3.5.2, TK 2.1.4.4.2). */
  readonly hadSubstantive: boolean;
}

/**
 * A family that the actor supports, as the contact's form needs it; null where there is none.
 * @param contact one that was logged: what it was of may be chosen still, though it has ended or left since
 */
export async function contactFamily(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  today: CivilDate,
  contact?: ContactInput,
): Promise<ContactFamily | null> {
  // All at once: row policies answer nothing of a family that the actor may not read.
  const [family, services, children, goals, substantive] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.kind'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    tx
      .selectFrom('services as s')
      .leftJoin('children as c', 'c.id', 's.child_id')
      .leftJoin('agreements as a', 'a.service_id', 's.id')
      .select(['s.id', 's.kind', 's.child_id', 's.ended_on', 'c.given_name', 'a.signed_on'])
      .where('s.family_id', '=', familyId)
      .orderBy('s.kind')
      .orderBy('s.id')
      .execute(),
    tx
      .selectFrom('children')
      .select(['id', 'given_name'])
      .where('family_id', '=', familyId)
      .where((one) => one.or([one('left_on', 'is', null), one('id', '=', anyOf(contact?.childIds ?? []))]))
      .orderBy('born_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('goals')
      .select(['id', 'title'])
      .where('family_id', '=', familyId)
      .where((one) => one.or([one('state', '=', 'open'), one('id', '=', anyOf(contact?.goalIds ?? []))]))
      .orderBy('set_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('contacts')
      .select('id')
      .where('family_id', '=', familyId)
      .where('substantive', '=', true)
      .where('withdrawn_at', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  ]);
  if (family === undefined) return null;
  return {
    ...family,
    services: services
      .map((row) => ({
        id: row.id,
        kind: row.kind,
        childId: row.child_id,
        childName: row.given_name,
        agreement: row.signed_on,
        ended: row.ended_on,
      }))
      .filter((service) => mayStillLog(service, today) || contact?.serviceIds.includes(service.id)),
    children: children.map((row) => ({ id: row.id, name: row.given_name })),
    goals,
    hadSubstantive: substantive !== undefined,
  };
}

/** What the parser may choose from. */
export const choicesOf = (family: ContactFamily, today: CivilDate): ContactChoices => ({
  services: family.services,
  children: family.children,
  goals: family.goals,
  today,
});

export interface ContactVersion {
  readonly version: number;
  readonly change: ContactChange;
  readonly reason: string;
  readonly writtenAt: Date;
  readonly input: ContactInput;
}

/** An own contact, with all its versions, newest first. */
export interface OwnContact {
  readonly id: string;
  readonly familyId: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly input: ContactInput;
  readonly versions: readonly ContactVersion[];
}

/** A contact that the actor wrote and may change; null where it is another's, hidden or not there. */
export async function ownContact(
  tx: ActorTransaction,
  actor: ActingActor,
  contactId: string,
): Promise<OwnContact | null> {
  const row = await tx
    .selectFrom('contacts as k')
    .innerJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .selectAll('k')
    .select(['n.body', 'n.next_step'])
    .where('k.id', '=', contactId)
    .where('k.author_id', '=', actor.membershipId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [versions, steps] = await Promise.all([
    tx
      .selectFrom('contact_revisions')
      .select(['version', 'change', 'reason', 'written_at', 'facts'])
      .where('contact_id', '=', contactId)
      .orderBy('version', 'desc')
      .execute(),
    tx
      .selectFrom('goal_steps')
      .select(['goal_id as goalId', 'movement', 'done'])
      .where('contact_id', '=', contactId)
      .orderBy('goal_id')
      .execute(),
  ]);
  return {
    id: row.id,
    familyId: row.family_id,
    version: row.version,
    withdrawn: row.withdrawn_at !== null,
    input: {
      outcome: row.outcome,
      mode: row.mode,
      meeting: row.meeting,
      heldOn: row.held_on,
      beganAt: row.began_at,
      minutes: row.minutes,
      serviceIds: row.service_ids,
      childIds: row.child_ids,
      goalIds: row.goal_ids,
      steps,
      supports: row.supports,
      substantive: row.substantive,
      body: row.body,
      nextStep: row.next_step,
      nextOn: row.next_on,
    },
    versions: versions.map((one) => ({
      version: one.version,
      change: one.change,
      reason: one.reason,
      writtenAt: one.written_at,
      input: inputIn(one.facts),
    })),
  };
}

/** A version as it was kept; those of before the plan say nothing of meetings and steps. */
function inputIn(facts: object): ContactInput {
  const input = facts as ContactInput;
  return { ...input, meeting: input.meeting ?? 'ordinary', steps: input.steps ?? [] };
}

const fieldsOfStep = ({ goalId, movement, done }: GoalStep) =>
  [goalId, { movement: movement ?? '', done }] as const;

/** A contact as its form holds it. */
export function fieldsOf(input: ContactInput): ContactFields {
  return {
    outcome: input.outcome,
    mode: input.mode,
    meeting: input.meeting,
    heldOn: input.heldOn,
    beganAt: input.beganAt ?? '',
    minutes: input.minutes === null ? '' : String(input.minutes),
    services: input.serviceIds,
    children: input.childIds,
    goals: input.goalIds,
    steps: Object.fromEntries(input.steps.map(fieldsOfStep)),
    supports: input.supports.map(String),
    substantive: input.substantive,
    body: input.body,
    nextStep: input.nextStep,
    nextOn: input.nextOn ?? '',
  };
}
