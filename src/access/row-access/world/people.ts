import { randomUUID } from 'node:crypto';
import { hashSessionSecret, newSessionSecret } from '../../../identity/session-secret.ts';
import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';

export const provider = 'Tugipuu';
export const otherProvider = 'Kaasteel';

const organisations: Readonly<Record<string, { kind: string; ehak: string | null }>> = {
  commissioner: { kind: 'commissioner', ehak: null },
  [provider]: { kind: 'provider', ehak: null },
  [otherProvider]: { kind: 'provider', ehak: null },
  involved: { kind: 'municipality', ehak: '0101' },
  other: { kind: 'municipality', ehak: '0102' },
  residence: { kind: 'municipality', ehak: '0103' },
};

/** Role, and the organisation or family in which it is held. */
const memberships: Partial<Record<ActorName, readonly [role: string, of: string]>> = {
  supporter: ['family_supporter', provider],
  endedMembership: ['family_supporter', provider],
  formerSupporter: ['family_supporter', provider],
  newSupporter: ['family_supporter', provider],
  newSupporterWithWords: ['family_supporter', provider],
  colleague: ['family_supporter', provider],
  otherProvidersSupporter: ['family_supporter', otherProvider],
  mentor: ['mentor', provider],
  psychologist: ['psychologist', provider],
  groupLeader: ['group_leader', provider],
  manager: ['project_manager', provider],
  otherManager: ['project_manager', otherProvider],
  municipality: ['child_protection_worker', 'involved'],
  otherMunicipality: ['child_protection_worker', 'other'],
  municipalityOfResidence: ['child_protection_worker', 'residence'],
  commissioner: ['commissioner_officer', 'commissioner'],
  parent: ['family_member', 'foster'],
  otherParent: ['family_member', 'guardian'],
  refusedParent: ['family_member', 'refused'],
  movedParent: ['family_member', 'moved'],
  supporterAsParent: ['family_member', 'unprovided'],
};

export function ehakOf(organisation: string): string | null {
  return organisations[organisation]?.ehak ?? null;
}

export async function addOrganisations(scribe: Scribe): Promise<void> {
  for (const [name, values] of Object.entries(organisations)) {
    await scribe.add('organisations', name, { name, ...values });
  }
}

/** Persons, what they act as, and a session for each who has one; the families are there already. */
export async function addPeople(scribe: Scribe): Promise<void> {
  let code = 0;
  for (const [name, [role, of]] of Object.entries(memberships) as [ActorName, [string, string]][]) {
    if (name !== 'supporterAsParent') {
      code += 1;
      await addPerson(scribe, name, code);
    }
    await scribe.add('memberships', name, {
      person_id: scribe.id('people', personNamed(name)),
      role,
      [role === 'family_member' ? 'family_id' : 'organisation_id']: scribe.id(
        role === 'family_member' ? 'families' : 'organisations',
        of,
      ),
      display_name: name,
      began_on: '2024-01-01',
      // TK 2.8.6: nobody is given a family before.
      confirmed_on: /^(family_supporter|mentor|psychologist)$/.test(role) ? '2024-01-01' : null,
    });
    await addSession(scribe, name, { membership: name });
  }
  await addPerson(scribe, 'withoutMembership', code + 1);
  await addSession(scribe, 'withoutMembership', {});
  await addSession(scribe, 'endedSession', { membership: 'supporter', ended: true });
  await addSession(scribe, 'idleSession', { membership: 'supporter', idle: true });
  const nobody = { personId: null, membershipId: null };
  scribe.people.set('visitor', { secret: null, ...nobody });
  scribe.people.set('forger', { secret: newSessionSecret(), ...nobody });
  await scribe.change(
    `update memberships set ended_on = (now() at time zone 'Europe/Tallinn')::date - 1 where id = $1`,
    [scribe.id('memberships', 'endedMembership')],
  );
}

/** One person is in two roles. */
function personNamed(name: ActorName): ActorName {
  return name === 'supporterAsParent' || name === 'endedSession' || name === 'idleSession'
    ? 'supporter'
    : name;
}

async function addPerson(scribe: Scribe, name: ActorName, code: number): Promise<void> {
  await scribe.add('people', name, {
    identity_code: String(code).padStart(11, '0'),
    given_name: name,
    family_name: 'Näide',
  });
}

async function addSession(
  scribe: Scribe,
  name: ActorName,
  { membership, ended = false, idle = false }: { membership?: ActorName; ended?: boolean; idle?: boolean },
): Promise<void> {
  const secret = newSessionSecret();
  const personId = scribe.id('people', personNamed(name));
  const membershipId = membership === undefined ? null : scribe.id('memberships', membership);
  const now = Date.now();
  const minutes = (count: number) => new Date(now + count * 60_000);
  await scribe.add('sessions', name, {
    hash: hashSessionSecret(secret),
    person_id: personId,
    membership_id: membershipId,
    began_at: minutes(-60),
    seen_at: minutes(idle ? -31 : 0),
    idle_ends_at: minutes(idle ? -1 : 30),
    ends_at: minutes(660),
    ended_at: ended ? minutes(-1) : null,
    end_reason: ended ? 'signed_out' : null,
  });
  scribe.people.set(name, { secret, personId, membershipId });
}

/** What people leave behind beside their work: forms, drafts, traces. */
export async function addTraces(scribe: Scribe): Promise<void> {
  for (const name of ['supporter', 'municipality'] as const) {
    const person = scribe.id('people', name);
    await scribe.add('parked_posts', name, {
      person_id: person,
      path: '/contacts',
      sealed: Buffer.from('x'),
    });
    await scribe.add('idempotency_keys', name, { person_id: person, key: randomUUID(), page: 'contacts' });
    await scribe.add('drafts', name, {
      membership_id: scribe.id('memberships', name),
      form: 'contact',
      subject_id: scribe.id('families', 'foster'),
      fields: {},
    });
  }
  const opened = { effect: 'read', action: 'families.read', request_id: 'r' };
  const by = (name: ActorName) => ({
    person_id: scribe.id('people', name),
    membership_id: scribe.id('memberships', name),
  });
  const about = (family: string) => ({ family_id: scribe.id('families', family) });
  await scribe.add('audit', 'fosterOpened', { ...opened, ...by('municipality'), ...about('foster') });
  await scribe.add('audit', 'refusedOpened', { ...opened, ...by('commissioner'), ...about('refused') });
  await scribe.add('audit', 'aboutNobody', { ...opened, ...by('supporter') });
  const hash = Buffer.alloc(32, 1);
  await scribe.add('audit_links', 'first', { position: 1, audit_id: 1, hash });
  await scribe.add('audit_seals', 'first', {
    first_position: 1,
    last_position: 1,
    hash,
    sealed_at: '2024-01-01',
    mac: hash,
  });
}
