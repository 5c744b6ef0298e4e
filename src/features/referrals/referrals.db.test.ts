import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActorWhole } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { hashSessionSecret, newSessionSecret } from '../../identity/session-secret.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { checkedReferral } from './check-referral.ts';
import { type Acceptance, type Decided, decideReferral, type Verdict } from './decide-referral.ts';
import type { ReferralContent } from './referral-content.ts';
import { type Referral, referralOf } from './referral-record.ts';
import { sendAgain, sendReferral, withdrawReferral } from './send-referral.ts';
import { newCode, referred } from './testing/referred.ts';

let database: FreshDatabase;
let world: World;
const officers: string[] = [];
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
  officers.push(world.people.commissioner.secret ?? '', await newOfficer(1), await newOfficer(2));
});
afterAll(() => database.drop());

async function newOfficer(number: number): Promise<string> {
  const { scribe } = world;
  const name = `officer ${number}`;
  await scribe.add('people', name, {
    identity_code: String(90_000_000_000 + number),
    given_name: 'Ametnik',
    family_name: String(number),
  });
  await scribe.add('memberships', name, {
    person_id: scribe.id('people', name),
    role: 'commissioner_officer',
    organisation_id: world.id('organisations', 'commissioner'),
    display_name: name,
    began_on: '2024-01-01',
  });
  const secret = newSessionSecret();
  await scribe.add('sessions', name, {
    hash: hashSessionSecret(secret),
    person_id: scribe.id('people', name),
    membership_id: scribe.id('memberships', name),
    idle_ends_at: new Date(Date.now() + 1_800_000),
    ends_at: new Date(Date.now() + 36_000_000),
  });
  return secret;
}

/** Thrown to take back what came to nothing, as a page's post does. */
class TakenBack extends Error {}

function inTheNameOf<T>(
  who: ActorName | number,
  work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>,
): Promise<T> {
  const secret = typeof who === 'number' ? officers[who] : world.people[who].secret;
  return asActorWhole(database.database, secret ?? '', (tx, actor) => work(tx, actor as ActingActor));
}

const send = (content: ReferralContent, by: ActorName = 'municipality') =>
  inTheNameOf(by, (tx, actor) => sendReferral(tx, actor, { content, providerId: null, today }));

const accepting = (familyId: string | null = null): Acceptance => ({
  decision: 'accepted',
  reason: '',
  providerId: world.id('organisations', 'Tugipuu'),
  familyId,
});

async function decide(
  id: string,
  what: Acceptance | Verdict,
  by: number = 0,
  version = 1,
): Promise<Decided['kind']> {
  let kind: Decided['kind'] = 'nothing-there';
  await inTheNameOf(by, async (tx, actor) => {
    ({ kind } = await decideReferral(tx, actor, id, version, what, today));
    if (kind !== 'decided') throw new TakenBack();
  }).catch((error) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return kind;
}

const readBy = (who: ActorName | number, id: string): Promise<Referral | null> =>
  inTheNameOf(who, (tx) => referralOf(tx, id));

async function familiesOf(
  content: ReferralContent,
): Promise<{ id: string; municipality_key: string | null }[]> {
  return database.asSystem(
    `select distinct f.id, f.municipality_key from families f join family_members m on m.family_id = f.id
      where m.identity_code = any ($1)`,
    [content.parents.map(({ code }) => code)],
  );
}

const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await database.asSystem(text, [...values])).length;

describe('A referral that is accepted (TK 2.1.4.3.4)', () => {
  test('makes a family that nobody knew, with its people, service, goals and what the provider begins with', async () => {
    const content = referred();
    const id = await send(content);
    expect(await decide(id, accepting())).toBe('decided');
    const [family] = await familiesOf(content);
    const rows = await database.asSystem<Record<string, unknown>>(
      `select f.case_number, f.name, f.municipality_key, s.informed_on::text, s.referral_accepted_on::text, s.kind,
              (select array_agg(title order by title) from goals g where g.service_id = s.id and g.source = 'referral') as goals,
              (select arrived_on::text from children c where c.family_id = f.id) as arrived,
              h.content from families f join services s on s.family_id = f.id join referral_handovers h on h.service_id = s.id
        where f.id = $1`,
      [family?.id],
    );
    expect(rows).toEqual([
      {
        case_number: 'PT-2024-00001',
        name: 'Mari Uus',
        municipality_key: world.id('organisations', 'involved'),
        informed_on: today,
        referral_accepted_on: today,
        kind: 'needs-based',
        goals: ['Käib koolis', 'Magab öösel'],
        arrived: '2023-01-10',
        content: expect.objectContaining({ casePlan: 'STAR 1', referredBy: 'involved' }),
      },
    ]);
    // What the provider begins with holds no identity code.
    expect(JSON.stringify(rows[0]?.content)).not.toMatch(/\d{11}/);
    expect((await readBy('municipality', id))?.state).toBe('accepted');
    expect(
      await inTheNameOf('manager', (tx) =>
        tx.selectFrom('families').select('name').where('name', '=', 'Mari Uus').execute(),
      ),
    ).toHaveLength(1);
    expect(
      await inTheNameOf('otherManager', (tx) =>
        tx.selectFrom('families').select('name').where('name', '=', 'Mari Uus').execute(),
      ),
    ).toHaveLength(0);
  });

  test('lets the parents in, who see their own family and nothing else', async () => {
    const content = referred({
      parents: [{ givenName: 'Peeter', familyName: 'Sisse', code: newCode('1979-05-19', 'male') }],
    });
    await decide(await send(content), accepting());
    const found = await database.asSystem<{ role: string; name: string }>(
      `select m.role, f.name from people p join memberships m on m.person_id = p.id join families f on f.id = m.family_id
        where p.identity_code = $1`,
      [content.parents[0]?.code],
    );
    expect(found).toEqual([{ role: 'family_member', name: 'Peeter Sisse' }]);
  });

  test('gives a known family to the chosen provider, and adds only who is missing', async () => {
    const content = referred();
    await decide(await send(content), accepting());
    const [family] = await familiesOf(content);
    await database.asSystem(
      `insert into agreements (service_id, family_id, signed_on) select id, family_id, '2024-01-10' from services where family_id = $1`,
      [family?.id],
    );
    await database.asSystem(
      `update services set ended_on = '2024-03-09', ending_signed_on = '2024-03-09' where family_id = $1`,
      [family?.id],
    );
    const again = referred({
      parents: [
        ...content.parents,
        { givenName: 'Jaan', familyName: 'Uus', code: newCode('1978-01-01', 'male') },
      ],
      children: content.children,
    });
    const id = await send(again);
    const checked = await inTheNameOf(0, (tx) => checkedReferral(tx, id, today));
    expect(checked?.possibilities).toHaveLength(1);
    expect(checked?.possibilities[0]).toMatchObject({
      family: { id: family?.id },
      start: { decision: { allowed: true }, volume: { limit: 365, used: 60, left: 305 } },
    });
    expect(
      await decide(id, { ...accepting(family?.id ?? ''), providerId: world.id('organisations', 'Kaasteel') }),
    ).toBe('decided');
    expect(await familiesOf(again)).toHaveLength(1);
    expect(await count('select from family_members where family_id = $1', [family?.id])).toBe(2);
    expect(await count('select from children where family_id = $1', [family?.id])).toBe(1);
    expect(await count('select from services where family_id = $1', [family?.id])).toBe(2);
  });

  test('does not take it from a provider who serves it still, for another child (TK 2.1.5.11)', async () => {
    const [one, another] = [childSince('2024-06-01'), { ...childSince('2024-11-01'), givenName: 'Teine' }];
    const content = referred({ service: 'adaptation', children: [one] });
    await decide(await send(content), accepting());
    const [family] = await familiesOf(content);
    const at = (provider: string) => ({
      ...accepting(family?.id ?? ''),
      providerId: world.id('organisations', provider),
    });
    const second = await send({ ...content, children: [one, another] });
    await database.asSystem(
      `insert into agreements (service_id, family_id, signed_on) select id, family_id, '2024-06-10' from services where family_id = $1`,
      [family?.id],
    );
    expect(await decide(second, at('Kaasteel'))).toBe('served-elsewhere');
    expect(await count('select from services where family_id = $1', [family?.id])).toBe(1);
    expect(await decide(second, at('Tugipuu'))).toBe('decided');
  });

  test.each([
    ['a child who has not been there for over a year', { children: [{ ...childSince('2024-02-01') }] }],
    ['a service that waits already', {}],
  ])('is refused by the rules or by the facts: %s', async (what, change) => {
    const content = referred(change);
    if (what.startsWith('a service')) await decide(await send(content), accepting());
    const [family] = await familiesOf(content);
    const kind = await decide(await send(content), accepting(family?.id ?? null));
    expect(kind).toBe(what.startsWith('a service') ? 'waits-already' : 'not-allowed');
    expect(
      await count('select from services where family_id = any ($1)', [[family?.id ?? crypto.randomUUID()]]),
    ).toBe(what.startsWith('a service') ? 1 : 0);
  });

  test('an officer who saw no known family is told where one has become known meanwhile', async () => {
    const content = referred();
    await decide(await send(content), accepting());
    expect(await decide(await send(content), accepting(null))).toBe('family-changed');
  });
});

function childSince(arrived: string) {
  return {
    givenName: 'Siim',
    familyName: 'Uus',
    code: newCode('2016-03-09', 'male'),
    arrivedOn: civilDateOf(arrived),
    expectedOn: null,
  };
}

describe('An adoptive family that refused the municipality (TK 2.1.4.5.4)', () => {
  test('is referred, known, accepted, and stays without a key; the municipality is told what it is always told', async () => {
    const code = newCode('1985-02-02');
    const child = childSince('2023-01-10');
    await world.scribe.change(`update family_members set identity_code = $2 where family_id = $1`, [
      world.id('families', 'refused'),
      code,
    ]);
    const parents = [{ givenName: 'Keegi', familyName: 'Keelduja', code }];
    const known = referred({ kind: 'adoptive', parents, children: [child] });
    const unknown = referred({ kind: 'adoptive' });
    await database.asSystem(
      `update services set ended_on = '2024-03-09', ending_signed_on = '2024-03-09' where family_id = $1`,
      [world.id('families', 'refused')],
    );
    const ids = [await send(known), await send(unknown)] as const;
    const seen = await Promise.all(ids.map((id) => readBy('municipality', id)));
    const [one, other] = seen.map((referral) => ({ ...referral, id: '', versions: [], current: null }));
    expect(one).toEqual(other);
    expect(await decide(ids[0], accepting(world.id('families', 'refused')))).toBe('decided');
    expect(await decide(ids[1], accepting())).toBe('decided');
    const after = await Promise.all(ids.map((id) => readBy('municipality', id)));
    const [oneAfter, otherAfter] = after.map((referral) => ({
      ...referral,
      id: '',
      versions: [],
      current: null,
    }));
    expect(oneAfter).toEqual(otherAfter);
    const [family] = await familiesOf(known);
    expect(family).toEqual({ id: world.id('families', 'refused'), municipality_key: null });
    for (const table of ['services', 'children', 'goals', 'family_members']) {
      expect(
        await count(`select from ${table} where family_id = $1 and municipality_key is not null`, [
          family?.id,
        ]),
        table,
      ).toBe(0);
    }
    const shown = await inTheNameOf('municipality', (tx) =>
      tx
        .selectFrom('families')
        .select('id')
        .where('id', '=', family?.id ?? '')
        .execute(),
    );
    expect(shown).toEqual([]);
  });
});

describe('What its writer does with a referral', () => {
  test('a returned one goes again as a new version, and the one before stays', async () => {
    const id = await send(referred({ problems: 'esimene' }));
    expect(await decide(id, { decision: 'returned', reason: 'Täpsustage.' })).toBe('decided');
    const again = (version: number) =>
      inTheNameOf('municipality', (tx, actor) =>
        sendAgain(tx, actor, id, version, { content: referred({ problems: 'teine' }), today }),
      );
    expect(await again(1)).toBe('sent');
    expect(await again(2)).toBe('not-returned');
    const referral = await readBy(0, id);
    expect(referral).toMatchObject({ state: 'sent', version: 2 });
    expect(referral?.versions.map(({ content }) => content.problems)).toEqual(['teine', 'esimene']);
    expect(await decide(id, accepting(), 0, 1)).toBe('decided-meanwhile');
  });

  test('it is taken back until it is decided, and not after', async () => {
    const waits = await send(referred());
    const decided = await send(referred());
    await decide(decided, { decision: 'refused', reason: 'Ei.' });
    const withdraw = (id: string) => inTheNameOf('municipality', (tx) => withdrawReferral(tx, id, today));
    expect(await withdraw(waits)).toBe('withdrawn');
    expect(await decide(waits, accepting())).toBe('decided-meanwhile');
    expect(await withdraw(decided)).toBe('too-late');
    expect(await inTheNameOf('otherMunicipality', (tx) => withdrawReferral(tx, waits, today))).toBe(
      'nothing-there',
    );
  });
});

describe('Three officers who decide one referral at once', () => {
  test('come to one outcome, and the others are told, in 50 interleavings', async () => {
    for (let round = 0; round < 50; round += 1) {
      const content = referred();
      const id = await send(content);
      const verdicts: (Acceptance | Verdict)[] = [
        accepting(),
        round % 2 === 0 ? accepting() : { decision: 'returned', reason: 'Täpsustage.' },
        { decision: 'refused', reason: 'Ei.' },
      ];
      const outcomes = await Promise.all(
        verdicts.map(async (verdict, officer) => {
          await pause((round * (officer + 3)) % 7);
          return decide(id, verdict, officer);
        }),
      );
      expect(
        outcomes.filter((kind) => kind === 'decided'),
        `round ${round}`,
      ).toHaveLength(1);
      expect(
        outcomes.filter((kind) => kind === 'decided-meanwhile'),
        `round ${round}`,
      ).toHaveLength(2);
      const referral = await readBy(2, id);
      expect(referral?.decisions).toHaveLength(1);
      const first = outcomes.indexOf('decided');
      expect(referral?.decisions[0]).toMatchObject({ decision: verdicts[first]?.decision });
      const families = await familiesOf(content);
      expect(families).toHaveLength(verdicts[first]?.decision === 'accepted' ? 1 : 0);
    }
  }, 60_000);

  test('two referrals of one unknown family, accepted at once, make it known once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const content = referred();
      const ids = [await send(content), await send(content, 'otherMunicipality')];
      const outcomes = await Promise.all(ids.map((id, officer) => decide(id, accepting(), officer)));
      expect(outcomes.sort()).toEqual(['decided', 'family-changed']);
      expect(await familiesOf(content)).toHaveLength(1);
    }
  }, 60_000);
});
