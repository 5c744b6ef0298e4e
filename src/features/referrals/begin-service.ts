import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { CheckedReferral, Possibility } from './check-referral.ts';
import { givenBefore, servicesElsewhere } from './given-before.ts';
import type { KnownFamily } from './known-families.ts';
import { familyNameOf, handoverOf, type ReferralContent } from './referral-content.ts';
import { editionOn } from './start-facts.ts';

interface Beginning {
  readonly checked: CheckedReferral;
  readonly chosen: Possibility;
  readonly providerId: string;
  readonly today: CivilDate;
}

/**
 * TK 2.1.4.3.4: the family is given to a provider: the known one or a new one, its people, the service that waits
 * for its agreement, the goals of the referral, and what the provider begins with. Parents may sign in from now on.
 * @returns the family's id
 */
export async function beginService(tx: ActorTransaction, beginning: Beginning): Promise<string> {
  const { checked, chosen, providerId, today } = beginning;
  const { referral } = checked;
  const content = referral.current;
  const familyId =
    chosen.family === null ? await addFamily(tx, beginning) : await giveFamily(tx, chosen.family, beginning);
  await addMissingParents(tx, familyId, content, chosen.family);
  const children = await addMissingChildren(tx, familyId, beginning);
  const elsewhere = chosen.family === null ? [] : await servicesElsewhere(tx, chosen.family.id, providerId);
  const ids: string[] = [];
  const forWhom =
    content.service === 'needs-based'
      ? [null]
      : chosen.start.children
          .filter(({ decision }) => decision.allowed)
          .flatMap(({ at }) => children.get(at) ?? []);
  for (const childId of forWhom) {
    const id = crypto.randomUUID();
    ids.push(id);
    const before = givenBefore(elsewhere, content.service, childId);
    await tx
      .insertInto('services')
      .values({
        id,
        family_id: familyId,
        child_id: childId,
        kind: content.service,
        edition: editionOn(today).edition,
        provider_id: providerId,
        informed_on: today,
        referral_accepted_on: referral.municipality === null ? null : today,
        gaps: JSON.stringify(before.gaps),
        earlier: JSON.stringify(before.earlier),
      })
      .execute();
    await tx
      .insertInto('referral_handovers')
      .values({
        service_id: id,
        family_id: familyId,
        referral_id: referral.id,
        content: JSON.stringify(handoverOf(content, referral.municipality?.name ?? null)),
      })
      .execute();
  }
  const [first] = ids;
  if (first !== undefined) await addGoals(tx, familyId, first, content, today);
  await sql`select admit_parents(${familyId}, ${today})`.execute(tx);
  return familyId;
}

async function addFamily(tx: ActorTransaction, { checked, providerId, today }: Beginning): Promise<string> {
  const { referral, organisations } = checked;
  const content = referral.current;
  const id = crypto.randomUUID();
  const { rows } = await sql<{ number: string }>`
    select new_case_number(${Number(today.slice(0, 4))}::integer) as number`.execute(tx);
  await tx
    .insertInto('families')
    .values({
      id,
      case_number: rows[0]?.number ?? '',
      kind: content.kind,
      name: familyNameOf(content.parents),
      language: content.language,
      address: content.address,
      residence_ehak: content.residence,
      county: organisations.municipalities.find(({ ehak }) => ehak === content.residence)?.county ?? null,
      phone: content.phone,
      email: content.email,
      provider_id: providerId,
      // Whoever refers takes part; an adoptive family may refuse that afterwards (TK 2.1.3.6.4).
      municipality_key: referral.municipality?.id ?? null,
    })
    .execute();
  return id;
}

/** A known family keeps what is known of it, its refusal of the municipality above all; it goes to the chosen provider. */
async function giveFamily(
  tx: ActorTransaction,
  family: KnownFamily,
  { providerId, today }: Beginning,
): Promise<string> {
  if (family.provider?.id !== providerId) {
    await sql`select give_family(${family.id}, ${providerId}, ${today})`.execute(tx);
  }
  return family.id;
}

const bornOn = (code: string): CivilDate | null => {
  const reading = readIdentityCode(code);
  return reading.ok ? reading.facts.birth : null;
};

async function addMissingParents(
  tx: ActorTransaction,
  familyId: string,
  content: ReferralContent,
  known: KnownFamily | null,
): Promise<void> {
  for (const { givenName, familyName, code } of content.parents) {
    if (known?.parentCodes.includes(code)) continue;
    await tx
      .insertInto('family_members')
      .values({
        family_id: familyId,
        relation: 'parent',
        given_name: givenName,
        family_name: familyName,
        identity_code: code,
        born_on: bornOn(code),
      })
      .execute();
  }
}

/** @returns the children's ids in the family, by their place in the referral */
async function addMissingChildren(
  tx: ActorTransaction,
  familyId: string,
  { checked, chosen }: Beginning,
): Promise<ReadonlyMap<number, string>> {
  const { referral } = checked;
  const ids = new Map<number, string>();
  for (const [at, child] of referral.current.children.entries()) {
    const known = chosen.family?.children.get(at);
    const id = known ?? crypto.randomUUID();
    ids.set(at, id);
    if (known !== undefined) continue;
    await tx
      .insertInto('children')
      .values({
        id,
        family_id: familyId,
        given_name: child.givenName,
        family_name: child.familyName,
        identity_code: child.code || null,
        born_on: bornOn(child.code),
        arrived_on: child.arrivedOn,
        expected_on: child.expectedOn,
        // A foster child's guardian is the municipality that refers.
        guardian_ehak: referral.current.kind === 'foster' ? (referral.municipality?.ehak ?? null) : null,
      })
      .execute();
  }
  return ids;
}

async function addGoals(
  tx: ActorTransaction,
  familyId: string,
  serviceId: string,
  content: ReferralContent,
  today: CivilDate,
): Promise<void> {
  if (content.goals.length === 0) return;
  await tx
    .insertInto('goals')
    .values(
      content.goals.map((title) => ({
        family_id: familyId,
        service_id: serviceId,
        title,
        source: 'referral' as const,
        set_on: today,
      })),
    )
    .execute();
}
