import { sql } from 'kysely';
import type { ActorTransaction } from '../../../database/as-actor.ts';
import type { Ending } from '../../../documents/ending/data.ts';
import { type CivilDate, caseOf } from '../../../rules/index.ts';
import type { SupporterActor } from '../../acting.ts';
import { supportKinds } from '../../contacts/contact-form.ts';
import { caseFactsOf } from '../../standing/family-facts.ts';
import { endingKind, type PaperFacts, paperFacts } from '../paper-facts.ts';

/** What an ending is made of, beside what every paper is made of. */
export interface EndingFacts extends PaperFacts {
  readonly contacts: number;
  readonly homeVisits: number;
  readonly supports: Ending['supports'];
  /** The last day that the service may have; null where nothing bounds it yet. */
  readonly lastDay: CivilDate | null;
  /** The volume of needs-based support at the end of a day; null of adaptation. */
  readonly volumeOn: (day: CivilDate) => Ending['volume'];
}

/** Null where the service has not begun, is not there, or is not the actor's to end. */
export async function endingFacts(
  tx: ActorTransaction,
  actor: SupporterActor,
  familyId: string,
  serviceId: string,
  today: CivilDate,
): Promise<EndingFacts | null> {
  const facts = await paperFacts(tx, actor, { familyId, serviceId, kindOf: endingKind, today });
  if (facts === null || facts.service.agreedOn === null) return null;
  const contacts = await tx
    .selectFrom('contacts')
    .select(['mode', 'supports'])
    .where('family_id', '=', familyId)
    .where(sql<boolean>`${serviceId}::uuid = any (service_ids)`)
    .where('outcome', '=', 'held')
    .where('withdrawn_at', 'is', null)
    .execute();
  const times = supportKinds.map((kind) => ({
    kind,
    times: contacts.filter(({ supports }) => supports.includes(kind)).length,
  }));
  const volumeOn = (day: CivilDate) => {
    const answer = caseOf(caseFactsOf(facts.rules, day));
    const volume = answer.volumes.find(({ service }) => service === serviceId);
    return volume !== undefined && 'limit' in volume
      ? { used: volume.used, limit: volume.limit, left: volume.left }
      : null;
  };
  return {
    ...facts,
    contacts: contacts.length,
    homeVisits: contacts.filter(({ mode }) => mode === 'home').length,
    supports: times.filter(({ times: n }) => n > 0).sort((a, b) => b.times - a.times || a.kind - b.kind),
    lastDay: lastDayOf(facts, today),
    volumeOn,
  };
}

/** A service that was ended already is asked about as if it went on. */
function lastDayOf(facts: PaperFacts, today: CivilDate): CivilDate | null {
  const services = facts.rules.services.map((service) =>
    service.id === facts.service.id ? { ...service, ended: null } : service,
  );
  const answer = caseOf(caseFactsOf({ ...facts.rules, services }, today));
  return answer.volumes.find(({ service }) => service === facts.service.id)?.lastDay ?? null;
}
