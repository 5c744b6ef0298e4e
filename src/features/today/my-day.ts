import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import { addDays, type CivilDate, type ServiceObligation } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { standingsOf } from '../standing/family-standing.ts';
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
  const [families, steps, drafts] = await Promise.all([
    tx
      .selectFrom('families as f')
      .leftJoin('family_revisions as r', 'r.family_id', 'f.id')
      .select(['f.id', 'f.name', 'f.kind', 'f.phone', 'r.revision'])
      .where(ownFamilies(actor, 'f'))
      .execute(),
    nextSteps(tx, actor, today),
    draftsOf(tx, actor),
  ]);
  const standings = await standingsOf(tx, actor, families, today);
  const rows = families.map((family): FamilyToday & { urgency: string } => {
    const standing = standings.get(family.id);
    const obligations = forToday(standing?.obligations ?? [], today);
    return {
      id: family.id,
      name: family.name,
      kind: family.kind,
      phone: family.phone,
      children: standing?.children ?? '',
      obligations,
      lastContact: standing?.lastContact ?? null,
      urgency: urgencyOf(obligations),
    };
  });
  rows.sort((a, b) =>
    a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : a.name.localeCompare(b.name, 'et'),
  );
  const names = new Map(families.map(({ id, name }) => [id, name]));
  return {
    families: rows,
    appointments: steps.flatMap(({ family_id: familyId, next_on: on, next_step: step }) =>
      on === null ? [] : [{ familyId, family: names.get(familyId) ?? '', on, step: step ?? '' }],
    ),
    drafts: drafts.flatMap(({ subject_id: familyId, saved_at: savedAt }) => {
      const family = names.get(familyId);
      return family === undefined ? [] : [{ familyId, family, savedAt }];
    }),
  };
}

const nextSteps = (tx: ActorTransaction, actor: SupporterActor, today: CivilDate) =>
  tx
    .selectFrom('contacts as k')
    .innerJoin('families as f', 'f.id', 'k.family_id')
    .leftJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .select(['k.family_id', 'k.next_on', 'n.next_step'])
    .where(ownFamilies(actor, 'f'))
    .where('k.next_on', '>=', today)
    .where('k.next_on', '<=', addDays(today, appointmentsAheadDays))
    .where('k.withdrawn_at', 'is', null)
    .orderBy('k.next_on')
    .limit(50)
    .execute();

const draftsOf = (tx: ActorTransaction, actor: SupporterActor) =>
  tx
    .selectFrom('drafts')
    .select(['subject_id', 'saved_at'])
    .where('membership_id', '=', actor.membershipId)
    .where('form', '=', 'new-contact')
    .orderBy('saved_at', 'desc')
    .execute();
