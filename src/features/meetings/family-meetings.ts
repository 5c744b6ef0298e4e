import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import {
  type Appointment,
  appointmentsOfFamily,
  type Engagement,
  engagementsOf,
} from './engagement-record.ts';
import { type ServiceWish, wishesOf } from './wishes.ts';

/** Who mentors and counsels a family, what is booked and was held, and what it wishes; no words of any meeting. */
export interface FamilyMeetings {
  readonly familyId: string;
  readonly familyName: string;
  readonly familyKind: FamilyKind;
  readonly county: string | null;
  readonly language: 'et' | 'ru';
  readonly municipalityInvolved: boolean;
  /** Of whom a wish is asked; null where the family has no provider yet. */
  readonly providerId: string | null;
  readonly engagements: readonly Engagement[];
  readonly appointments: readonly Appointment[];
  readonly wishes: readonly ServiceWish[];
}

/** A family as its supporter, its provider's manager or it itself sees it; null for others. */
export async function familyMeetings(
  tx: ActorTransaction,
  actor: ActingActor,
  familyId: string,
  today: CivilDate,
): Promise<FamilyMeetings | null> {
  const [family, engagements, appointments, wishes] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select([
        'f.id',
        'f.name',
        'f.kind',
        'f.county',
        'f.language',
        'f.municipality_involved',
        'f.provider_id',
      ])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    engagementsOf(tx, familyId, today),
    appointmentsOfFamily(tx, familyId),
    wishesOf(tx, familyId),
  ]);
  if (family === undefined) return null;
  return {
    familyId: family.id,
    familyName: family.name,
    familyKind: family.kind,
    county: family.county,
    language: family.language,
    municipalityInvolved: family.municipality_involved,
    providerId: family.provider_id,
    engagements,
    appointments,
    wishes,
  };
}
