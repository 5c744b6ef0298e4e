import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf, ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { addDays, type CivilDate, type ServiceObligation } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { idsOf, standingsOf } from '../standing/family-standing.ts';
import { forToday, urgencyOf } from '../standing/what-matters.ts';

/** One of my families as it stands today. */
export interface FamilyToday {
  readonly id: string;
  readonly name: string;
  readonly kind: FamilyKind;
  readonly phone: string;
  readonly children: string;
  /** What the contract asks now: due, met within the running window, lately missed. */
  readonly obligations: readonly ServiceObligation[];
  readonly lastContact: CivilDate | null;
}

export interface Appointment {
  readonly familyId: string;
  readonly family: string;
  readonly on: CivilDate;
  readonly step: string;
}

export interface MyDay {
  /** The most urgent first. */
  readonly families: readonly FamilyToday[];
  /** Agreed next steps from today on. */
  readonly appointments: readonly Appointment[];
  /** Contacts that are being written. */
  readonly drafts: readonly { readonly familyId: string; readonly family: string; readonly savedAt: Date }[];
}

const appointmentsAheadDays = 30;

/** A supporter's day: who needs her, why, by when; and what was agreed. */
export async function myDay(tx: ActorTransaction, actor: SupporterActor, today: CivilDate): Promise<MyDay> {
  const families = await tx
    .selectFrom('families as f')
    .select(['f.id', 'f.name', 'f.kind', 'f.phone'])
    .select((one) => [
      one
        .selectFrom('children as c')
        .select((agg) => agg.fn<string | null>('string_agg', ['c.given_name', one.val(', ')]).as('names'))
        .whereRef('c.family_id', '=', 'f.id')
        .where('c.left_on', 'is', null)
        .as('children'),
      one
        .selectFrom('contacts as k')
        .select((agg) => agg.fn.max('k.held_on').as('last'))
        .whereRef('k.family_id', '=', 'f.id')
        .where('k.outcome', '=', 'held')
        .where('k.withdrawn_at', 'is', null)
        .as('last_contact'),
    ])
    .where(ownFamilies(actor, 'f'))
    .execute();
  const standings = await standingsOf(tx, actor, idsOf(families), today);
  const rows = families.map((family): FamilyToday & { urgency: string } => {
    const all = standings.get(family.id)?.answer.obligations ?? [];
    const obligations = forToday(all, today);
    return {
      id: family.id,
      name: family.name,
      kind: family.kind,
      phone: family.phone,
      children: family.children ?? '',
      obligations,
      lastContact: family.last_contact,
      urgency: urgencyOf(obligations),
    };
  });
  rows.sort((a, b) =>
    a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : a.name.localeCompare(b.name, 'et'),
  );
  return { families: rows, ...(await agreed(tx, actor, families, today)) };
}

async function agreed(
  tx: ActorTransaction,
  actor: SupporterActor,
  families: readonly { id: string; name: string }[],
  today: CivilDate,
): Promise<Pick<MyDay, 'appointments' | 'drafts'>> {
  const names = new Map(families.map(({ id, name }) => [id, name]));
  const ids = [...names.keys()];
  if (ids.length === 0) return { appointments: [], drafts: [] };
  const steps = await tx
    .selectFrom('contacts as k')
    .leftJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .select(['k.family_id', 'k.next_on', 'n.next_step'])
    .where('k.family_id', '=', anyOf(ids))
    .where('k.next_on', '>=', today)
    .where('k.next_on', '<=', addDays(today, appointmentsAheadDays))
    .where('k.withdrawn_at', 'is', null)
    .orderBy('k.next_on')
    .limit(50)
    .execute();
  const drafts = await tx
    .selectFrom('drafts')
    .select(['subject_id', 'saved_at'])
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', 'new-contact')
    .orderBy('saved_at', 'desc')
    .execute();
  return {
    appointments: steps.flatMap((step) =>
      step.next_on === null
        ? []
        : [
            {
              familyId: step.family_id,
              family: names.get(step.family_id) ?? '',
              on: step.next_on,
              step: step.next_step ?? '',
            },
          ],
    ),
    drafts: drafts.flatMap((draft) => {
      const family = names.get(draft.subject_id);
      return family === undefined ? [] : [{ familyId: draft.subject_id, family, savedAt: draft.saved_at }];
    }),
  };
}
