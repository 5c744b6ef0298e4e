import { addDays, type CivilDate } from '../../../rules/index.ts';
import type { Staff } from '../country/staff.ts';
import type { IdentityRegister } from '../names/register.ts';
import { Random } from '../random.ts';
import type { Batch, Row } from '../rows.ts';
import { NoteWriter } from '../words/notes.ts';
import { addressOf } from './address.ts';
import { writeAssignments } from './assignments.ts';
import { supporterOn, writeContacts } from './contacts.ts';
import { type Household, householdOf } from './household.ts';
import { writeNotifications, writeOfferWish } from './notifications.ts';
import { type SentOverview, writeOverviews } from './overviews.ts';
import { papersOf } from './papers.ts';
import type { ChildSketch, FamilySketch, SupportSketch } from './sketch.ts';

/** What a family is written into. */
export interface Country {
  readonly today: CivilDate;
  readonly staff: Staff;
  readonly register: IdentityRegister;
  readonly batch: Batch;
}

interface Drawn {
  readonly id: string;
  readonly sketch: FamilySketch;
  readonly household: Household;
  readonly random: Random;
  readonly planning: Random;
  readonly writer: NoteWriter;
  readonly country: Country;
}

/** Gives a family names, ids and words, and writes it with all that was done for it into the batch. */
export function writeFamily(country: Country, sketch: FamilySketch, number: number): void {
  const { today, batch, register, staff } = country;
  const random = new Random(`family ${sketch.label}`);
  const id = random.uuid();
  const household = householdOf(sketch, register, random, today);
  const siblings = household.ownChildren.length > 0;
  const writer = new NoteWriter(sketch.language, { kind: sketch.kind, siblings }, random);
  const began = [
    ...sketch.children.map((child) => child.arrivedOn ?? today),
    ...sketch.support.map((s) => s.informedOn),
  ]
    .filter((day) => day < today)
    .sort()[0];
  const refused = sketch.refused === true;
  batch.families.push({
    id,
    case_number: `PT-${(began ?? today).slice(0, 4)}-${String(number).padStart(5, '0')}`,
    kind: sketch.kind,
    name: household.name,
    language: sketch.language,
    address: addressOf(sketch.home, random),
    residence_ehak: sketch.home.ehak,
    county: sketch.home.county,
    phone: phoneOf(random),
    email: `pere-${number}@tugiring.example`,
    provider_id: sketch.support.at(-1)?.supporter.provider.id ?? null,
    municipality_involved: !refused,
    municipality_key: refused ? null : (staff.municipalityIds.get(sketch.home.ehak) ?? null),
    on_service_20221031: sketch.onService20221031 === true,
    created_at: `${began ?? addDays(today, -1)} 10:00:00`,
  });
  const planning = new Random(`plan ${sketch.label}`);
  const drawn: Drawn = { id, sketch, household, random, planning, writer, country };
  writeMembers(drawn);
  writeChildren(drawn);
  for (const support of sketch.support) writeSupport(drawn, support);
  writeOfferWish(batch, { id, label: sketch.label }, sketch.support.at(-1), today);
}

// Numbers that begin with 0 are given to nobody in Estonia.
const phoneOf = (random: Random) =>
  `+372 0${random.whole(10, 99)} ${String(random.whole(0, 9999)).padStart(4, '0')}`;

function writeMembers({ id, sketch, household, random, country: { batch } }: Drawn): void {
  const [first] = sketch.support;
  for (const [index, { given, familyName, code, bornOn }] of household.parents.entries()) {
    // Parents of families on support may sign in and see their own.
    const personId = first === undefined ? null : random.uuid();
    if (personId !== null && first !== undefined) {
      batch.people.push({
        id: personId,
        identity_code: code,
        given_name: given.written,
        family_name: familyName,
        language: sketch.language,
        created_at: `${first.informedOn} 12:00:00`,
      });
      batch.memberships.push({
        id: random.uuid(),
        person_id: personId,
        role: 'family_member',
        organisation_id: null,
        family_id: id,
        display_name: `${given.written} ${familyName}`,
        languages: [sketch.language],
        counties: [],
        confirmed_on: null,
        began_on: first.informedOn,
        ended_on: null,
      });
    }
    batch.family_members.push({
      id: random.uuid(),
      family_id: id,
      person_id: personId,
      relation: 'parent',
      given_name: given.written,
      family_name: familyName,
      identity_code: code,
      born_on: bornOn,
      phone: phoneOf(random),
      email: `vanem-${index + 1}-${id.slice(0, 8)}@pere.tugiring.example`,
    });
  }
  for (const own of household.ownChildren) {
    batch.family_members.push({
      id: own.id,
      family_id: id,
      person_id: null,
      relation: 'own_child',
      given_name: own.given.written,
      family_name: own.familyName,
      identity_code: own.code,
      born_on: own.bornOn,
      phone: '',
      email: '',
    });
  }
}

function writeChildren({ id, sketch, household, country: { batch } }: Drawn): void {
  household.children.forEach((child, at) => {
    const stay = sketch.children[at];
    batch.children.push({
      id: child.id,
      family_id: id,
      given_name: child.given.written,
      family_name: child.familyName,
      identity_code: child.code,
      born_on: child.bornOn,
      expected_on: stay?.expectedOn ?? null,
      arrived_on: stay?.arrivedOn ?? null,
      left_on: stay?.leftOn ?? null,
      // A foster child's guardian is the municipality; elsewhere a person is.
      guardian_ehak: sketch.kind === 'foster' ? sketch.home.ehak : null,
    });
  });
}

function isThere(child: ChildSketch | undefined, day: CivilDate): boolean {
  if (child?.arrivedOn == null) return false;
  return child.arrivedOn <= day && (child.leftOn === undefined || day <= child.leftOn);
}

function writeSupport(drawn: Drawn, support: SupportSketch): void {
  const { id: familyId, sketch, household, random, writer, country } = drawn;
  const { batch, today } = country;
  const involved = sketch.refused !== true;
  const goals: Row<'goals'>[] = [];
  const serviceIds: string[] = [];
  const overviews: SentOverview[] = [];
  const ofService = support.kind === 'adaptation' ? support.children : [null];
  const papers = papersOf(support, involved, support.character ?? support.supporter.character, random, today);
  for (const at of ofService) {
    const child = household.children[at ?? 0];
    const serviceId = random.uuid();
    serviceIds.push(serviceId);
    batch.services.push({
      id: serviceId,
      family_id: familyId,
      child_id: at === null ? null : (child?.id ?? null),
      kind: support.kind,
      edition: '2024-2025',
      provider_id: support.supporter.provider.id,
      informed_on: support.informedOn,
      referral_accepted_on: support.referralAcceptedOn ?? null,
      ended_on: support.endedOn,
      ending_signed_on: papers.endingSignedOn,
      ending_to_municipality_on: papers.endingSentOn,
      gaps: support.gaps ?? [],
      earlier: support.earlier ?? [],
    });
    if (support.signedOn === null) continue;
    const words = writer.agreement(support.kind);
    batch.agreements.push({
      id: random.uuid(),
      service_id: serviceId,
      family_id: familyId,
      signed_on: support.signedOn,
      purpose: words.purpose,
      family_part: words.familyPart,
      supporter_part: words.supporterPart,
      to_municipality_on: papers.agreementSentOn,
    });
    for (const on of papers.overviewsOn) {
      const withPlan = support.kind === 'needs-based' && random.chance(0.96);
      // Siblings are told of in one text.
      if (serviceIds.length === 1) overviews.push({ on, withPlan });
    }
    const age = child === undefined ? 8 : Math.floor(yearsBetween(child.bornOn, support.signedOn));
    goals.push(...goalsOf(drawn, support, support.signedOn, serviceId, age, ofService.length));
  }
  batch.goals.push(...goals);
  batch.goal_revisions.push(...goals.flatMap((goal) => revisionsOf(goal, support, writer)));
  writeAssignments(batch, familyId, support, papers, today, random);
  const municipality = involved ? (country.staff.municipalityIds.get(sketch.home.ehak) ?? null) : null;
  writeNotifications(batch, { id: familyId, label: sketch.label, municipality }, support, papers, today);
  const about = (day: CivilDate) => {
    const there = household.children.filter((_child, at) => {
      const meant = support.kind === 'needs-based' || support.children.includes(at);
      return meant && isThere(sketch.children[at], day);
    });
    return there.length > 0 ? there : household.children.slice(0, 1);
  };
  writeContacts(batch, {
    familyId,
    sketch: support,
    household,
    childrenOn: about,
    serviceIds,
    goals,
    writer,
    random,
    planning: drawn.planning,
    today,
  });
  writeOverviews(batch, overviews, {
    familyId,
    sketch: support,
    serviceIds,
    goals,
    writer,
    planning: drawn.planning,
    municipality: sketch.home.name,
  });
}

/** How a goal was set, and how it was closed. */
function revisionsOf(
  goal: Row<'goals'>,
  support: SupportSketch,
  writer: NoteWriter,
): Row<'goal_revisions'>[] {
  const { id: goal_id, family_id, title, set_on, closed_on, state } = goal;
  const of = (day: CivilDate) => ({
    goal_id,
    family_id,
    author_id: supporterOn(support, day).membershipId,
    title,
    changed_on: day,
    written_at: `${day} 19:00:00`,
  });
  const added = { ...of(set_on), version: 1, change: 'added', state: 'open', reason: '' };
  if (closed_on === null) return [added];
  const reason = state === 'dropped' ? writer.dropped() : '';
  return [added, { ...of(closed_on), version: 2, change: state, state, reason }];
}

const yearsBetween = (from: CivilDate, to: CivilDate) =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);

function goalsOf(
  { id: family_id, random, writer, country: { today } }: Drawn,
  support: SupportSketch,
  signedOn: CivilDate,
  service_id: string,
  age: number,
  services: number,
): Row<'goals'>[] {
  const titles = writer.goals(support.kind, age, services > 1 ? 2 : random.whole(2, 4));
  return titles.map((title, at) => {
    const isAdded = at === 3;
    const set = isAdded ? addDays(signedOn, random.whole(40, 110)) : signedOn;
    const set_on = set < today ? set : signedOn;
    const referred = support.kind === 'needs-based' && at < 2;
    const half = addDays(signedOn, random.whole(90, 200));
    const closing = support.endedOn ?? (random.chance(0.3) && half < today && half > set_on ? half : null);
    const reached = random.chance(support.endedOn === null ? 0.9 : 0.7);
    const closed_on = closing !== null && closing >= set_on ? closing : null;
    return {
      id: random.uuid(),
      family_id,
      service_id,
      title,
      source: isAdded ? 'added' : referred ? 'referral' : 'agreement',
      state: closed_on === null ? 'open' : reached ? 'reached' : 'dropped',
      set_on,
      closed_on,
      version: closed_on === null ? 1 : 2,
    };
  });
}
