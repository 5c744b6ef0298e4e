import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { addContact, addFamily, assign } from '../../access/row-access/world/families.ts';
import { otherProvider, provider } from '../../access/row-access/world/people.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { connect } from '../../database/connect.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import type { Lisa3 } from '../../documents/lisa-3/data.ts';
import { answer, type Case, type CivilMonth, civilDateOf, lastDayOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { contractOn } from '../contracts/contracts.ts';
import { formerHead } from '../month-report/former-head.ts';
import { monthReport } from '../month-report/month-report.ts';
import { monthReportSource } from '../month-report/report-source.ts';
import { type Acceptance, type Decided, decideReferral } from '../referrals/decide-referral.ts';
import { sendReferral } from '../referrals/send-referral.ts';
import { newCode, referred } from '../referrals/testing/referred.ts';
import { bringPaper } from '../signed-reports/bring-paper.ts';
import { caseFactsOf, familyFacts } from '../standing/family-facts.ts';
import { reportsOf } from './freeze-reports.ts';
import { monthFacts } from './month-facts.ts';
import { openMonth } from './open-month.ts';
import { scheduleOf } from './schedule.ts';

/**
 * An adoptive family with Tugipuu from 1 March to 10 November 2024, and with Kaasteel from 15 November; it goes there on
 * the 12th.
 */
let database: FreshDatabase;
let world: World;
const november = '2024-11' as CivilMonth;
const today = civilDateOf('2024-12-02');
const movedOn = civilDateOf('2024-11-12');
const parent = { givenName: 'Ilme', familyName: 'Kolija', code: newCode('1981-04-04') };
const child = {
  givenName: 'Ats',
  familyName: 'Kolija',
  code: newCode('2015-03-09', 'male'),
  arrivedOn: civilDateOf('2022-01-10'),
  expectedOn: null,
};
let family = '';
let first: Record<'former' | 'present', Lisa3>;

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

function there<T>(found: T | null | undefined): T {
  if (found == null) throw new Error('it is not there');
  return found;
}

const scheduleFor = (me: 'manager' | 'otherManager') =>
  as(me, async (tx, actor) => there(there(await openMonth(tx, actor, november, today)).schedule));
const lineOf = ({ lines }: Lisa3) => there(lines.find(({ key }) => key === `support:${family}`));

async function accept(at: string): Promise<Decided> {
  const content = referred({ kind: 'adoptive', parents: [parent], children: [child] });
  const id = await as('municipality', (tx, actor) =>
    sendReferral(tx, actor, { content, providerId: null, today: movedOn }),
  );
  const what: Acceptance = {
    decision: 'accepted',
    reason: '',
    providerId: world.id('organisations', at),
    familyId: family,
  };
  return as('commissioner', (tx, actor) => decideReferral(tx, actor, id, 1, what, movedOn));
}

const session = (name: string, engagement: string, on: string) =>
  world.scribe.add('appointments', name, {
    engagement_id: world.id('engagements', engagement),
    family_id: family,
    ...{ basis: 'regular', starts_on: on, starts_at: '15:00', minutes: 60, form: 'in-person', state: 'held' },
  });

const engage = (name: string, by: string, at: string, from: string) =>
  world.scribe.add('engagements', name, {
    ...{ family_id: family, service: 'mentoring', edition: '2024-2025', basis: 'family' },
    ...{ informed_on: from, began_on: from },
    membership_id: world.id('memberships', by),
    provider_id: world.id('organisations', at),
  });

async function otherMentor(): Promise<void> {
  await world.scribe.add('people', 'otherMentor', {
    ...{ identity_code: '91000000001', given_name: 'Teine', family_name: 'Mentor' },
  });
  await world.scribe.add('memberships', 'otherMentor', {
    person_id: world.id('people', 'otherMentor'),
    organisation_id: world.id('organisations', otherProvider),
    ...{ role: 'mentor', display_name: 'otherMentor', began_on: '2024-01-01', confirmed_on: '2024-01-01' },
  });
}

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  const { scribe } = world;
  await addFamily(scribe, 'between', 'adoptive', { provider, municipality: 'involved' });
  family = world.id('families', 'between');
  await scribe.change('update family_members set identity_code = $2 where family_id = $1', [
    family,
    parent.code,
  ]);
  await scribe.change(
    `update children set identity_code = $2, given_name = 'Ats', family_name = 'Kolija', arrived_on = $3 where family_id = $1`,
    [family, child.code, child.arrivedOn],
  );
  await assign(scribe, 'between', 'supporter', { from: '2024-03-01' });
  await scribe.add('services', 'betweenThen', {
    ...{ family_id: family, kind: 'needs-based', edition: '2024-2025' },
    provider_id: world.id('organisations', provider),
  });
  const service_id = world.id('services', 'betweenThen');
  await scribe.add('agreements', 'betweenThen', { family_id: family, service_id, signed_on: '2024-03-01' });
  await addContact(scribe, 'betweenThen', 'between', 'betweenThen', ['supporter', '2024-11-05']);
  await scribe.change('update contacts set child_ids = array[$2]::uuid[] where id = $1', [
    world.id('contacts', 'betweenThen'),
    world.id('children', 'between'),
  ]);
  await engage('betweenThen', 'mentor', provider, '2024-10-01');
  for (const on of ['2024-10-03', '2024-10-17', '2024-11-04']) await session(`then ${on}`, 'betweenThen', on);
  expect((await accept(otherProvider)).kind, 'TK 2.1.4.2: its service goes on').toBe('not-allowed');
  await scribe.change(
    `update services set ended_on = '2024-11-10', ending_signed_on = '2024-11-10' where id = $1`,
    [service_id],
  );
  await scribe.change(
    `update engagements set ended_on = '2024-11-10', ending = 'done', reads_until = '2024-12-31' where id = $1`,
    [world.id('engagements', 'betweenThen')],
  );
  expect(await accept(otherProvider)).toEqual({ kind: 'decided', familyId: family });
  const [begun] = await database.asSystem<{ id: string }>(
    'select id from services where family_id = $1 and provider_id = $2',
    [family, world.id('organisations', otherProvider)],
  );
  scribe.note('services', 'betweenNow', { id: there(begun).id });
  await scribe.add('agreements', 'betweenNow', {
    ...{ family_id: family, service_id: there(begun).id, signed_on: '2024-11-15' },
  });
  await assign(scribe, 'between', 'otherProvidersSupporter', { from: '2024-11-13', of: otherProvider });
  await addContact(scribe, 'betweenNow', 'between', 'betweenNow', ['otherProvidersSupporter', '2024-11-15']);
  await addContact(scribe, 'betweenLate', 'between', 'betweenNow', ['otherProvidersSupporter', '2024-11-26']);
  await otherMentor();
  await engage('betweenNow', 'otherMentor', otherProvider, '2024-11-15');
  for (const on of ['2024-11-18', '2024-11-25']) await session(`now ${on}`, 'betweenNow', on);
  first = { former: await scheduleFor('manager'), present: await scheduleFor('otherManager') };
});
afterAll(() => database.drop());

describe('A family that went to another provider in the middle of a month (TK 3.1.1)', () => {
  test('is in the former one’s month until its last day there, and in the new one’s from its first', () => {
    expect(lineOf(first.former)).toMatchObject({
      ...{ caseNumber: 'P-between', familyKind: 'adoptive', municipality: 'involved' },
      ...{ dates: ['2024-11-05'], specialists: ['supporter'], until: '2024-11-10' },
      ...{ units: 10, of: 30, amount: 63_33, reasons: [] },
    });
    expect(lineOf(first.present)).toMatchObject({
      ...{ caseNumber: 'P-between', dates: ['2024-11-15', '2024-11-26'], from: '2024-11-15' },
      ...{ specialists: ['otherProvidersSupporter'], units: 16, of: 30, amount: 101_33, reasons: [] },
    });
    expect(lineOf(first.former)).not.toHaveProperty('from');
    expect(lineOf(first.present)).not.toHaveProperty('until');
  });

  test('is told among the services that ended, and among those that began (TK 2.1.5.12)', () => {
    const told = { caseNumber: 'P-between', kind: 'needs-based' };
    expect(first.former.ended).toContainEqual({ ...told, on: '2024-11-10' });
    expect(first.former.begun).not.toContainEqual(expect.objectContaining({ caseNumber: 'P-between' }));
    expect(first.present.begun).toEqual([{ ...told, on: '2024-11-15' }]);
    expect(first.present.ended).toEqual([]);
  });

  test('has no day with both: what each is paid for is of the rules’ own spans', async () => {
    const facts = there(
      await as('commissioner', async (tx) => (await familyFacts(tx, [family])).get(family)),
    );
    const { terms: _, ...question } = caseFactsOf(facts, lastDayOf(november));
    const whole = answer(
      JSON.parse(JSON.stringify({ ask: 'case', terms: '2024-2025', ...question })),
    ) as Case;
    const used = (on: string) =>
      (
        answer(JSON.parse(JSON.stringify({ ask: 'case', terms: '2024-2025', ...question, on }))) as Case
      ).volumes.map((volume) => ('used' in volume ? volume.used : 0))[0] ?? 0;
    const days = lineOf(first.former).units + lineOf(first.present).units;
    expect(used('2024-11-30') - used('2024-10-31')).toBe(days);
    const now = whole.volumes.find(({ service }) => service === world.id('services', 'betweenNow'));
    // 255 of 365 days were had with the former provider, whose services the new one does not read.
    expect(now).toMatchObject({ limit: 365, used: 271, lastDay: '2025-03-04' });
    for (const me of ['otherManager', 'otherProvidersSupporter'] as const) {
      const own = there(await as(me, async (tx) => (await familyFacts(tx, [family])).get(family)));
      expect(own.services.map(({ id }) => id)).toEqual([world.id('services', 'betweenNow')]);
      const { terms: __, ...asked } = caseFactsOf(own, lastDayOf(november));
      const answered = answer(
        JSON.parse(JSON.stringify({ ask: 'case', terms: '2024-2025', ...asked })),
      ) as Case;
      expect(answered.volumes, me).toEqual([now]);
    }
  });

  test('is paid for four sessions of mentoring a quarter, whoever gives them (TK 2.3.3)', () => {
    const sessions = ({ lines }: Lisa3) =>
      lines
        .filter((line) => line.service === 'mentoring' && line.caseNumber === 'P-between')
        .map(({ dates, amount, reasons }) => [dates[0], amount, reasons]);
    expect(sessions(first.former)).toEqual([['2024-11-04', 40_00, []]]);
    expect(sessions(first.present)).toEqual([
      ['2024-11-18', 40_00, []],
      ['2024-11-25', 0, ['TK 2.3.3']],
    ]);
  });

  test('comes to the same where the program reads everything', async () => {
    const owner = connect(database.ownerUrl, 1);
    try {
      await owner.queries.transaction().execute(async (system) => {
        await sql`set local role tugiring_system`.execute(system);
        const tx = system as unknown as ActorTransaction;
        for (const [at, expected] of [
          [provider, first.former],
          [otherProvider, first.present],
        ] as const) {
          const id = world.id('organisations', at);
          const contract = there(await contractOn(tx, id, lastDayOf(november)));
          const facts = await monthFacts(tx, id, november);
          expect(scheduleOf(facts, { contract, month: november, today }), at).toEqual(expected);
        }
      });
    } finally {
      await owner.close();
    }
  });
});

describe('Its former provider', () => {
  test('hands in the reports of its supporter and mentor, with what they logged and nothing else (TK 3.1.2)', async () => {
    const reports = await as('manager', async (tx, actor) => {
      const { facts } = there(await openMonth(tx, actor, november, today));
      return reportsOf(tx, actor, facts, november, today);
    });
    const own = reports.filter(({ familyId }) => familyId === family);
    expect(own.map(({ kind }) => kind)).toEqual(['lisa-5', 'lisa-4']);
    expect(own[1]?.data).toMatchObject({ familyName: 'between', caseNumber: 'P-between' });
    expect(own[0]?.data).toMatchObject({
      ...{ familyName: 'between', caseNumber: 'P-between', provider, supporter: 'supporter' },
      meetings: [{ date: '2024-11-05', children: ['Ats'] }],
    });
    const others = await as('otherManager', async (tx, actor) => {
      const { facts } = there(await openMonth(tx, actor, november, today));
      return reportsOf(tx, actor, facts, november, today);
    });
    expect(others.filter(({ kind }) => kind === 'lisa-5').map(({ data }) => data)).toMatchObject([
      { provider: otherProvider, meetings: [{ date: '2024-11-15' }, { date: '2024-11-26' }] },
    ]);
  });

  test('is told once that a family went, and neither which nor where to', async () => {
    expect(
      await as('manager', (tx) =>
        tx.selectFrom('notifications').select(['kind', 'path']).where('kind', '=', 'family-gone').execute(),
      ),
    ).toEqual([{ kind: 'family-gone', path: '/months' }]);
  });

  test('reads no page of it, and its supporter nothing, also where the family comes back', async () => {
    const asked = { familyId: family, month: november, supporter: null, today };
    for (const me of ['manager', 'supporter'] as const) {
      expect(await as(me, (tx, actor) => monthReport(tx, actor, asked)), me).toBeNull();
    }
    expect(
      await database.asSystem(
        `select ended_on from assignments where family_id = $1 and membership_id = $2`,
        [family, world.id('memberships', 'supporter')],
      ),
    ).toEqual([{ ended_on: movedOn }]);
  });

  test('brings in what its supporter and the family had signed on paper (TK 3.1.2)', async () => {
    const supporterId = world.id('memberships', 'supporter');
    const bring = (me: ActorName) =>
      as(me, async (tx, actor) => {
        const former = await formerHead(tx, actor, family);
        const source = monthReportSource(tx, actor, {
          familyId: family,
          supporterId,
          month: november,
          today,
          former,
        });
        return bringPaper(tx, actor, source, {
          fields: { name: 'Aino Ema', signedOn: '08.11.2024', language: 'et' },
          bytes: Buffer.from('%PDF-1.7 '),
          today,
          // Nobody can write any more what a contact lacks.
          mayLack: true,
        });
      });
    for (const me of ['supporter', 'otherManager'] as const)
      expect((await bring(me)).kind, me).toBe('nothing-there');
    expect((await bring('manager')).kind).toBe('brought');
    const { people } = there(await as('manager', (tx, actor) => openMonth(tx, actor, november, today)));
    const lacking = people
      .find(({ name }) => name === 'supporter')
      ?.lacking.flatMap(({ reports }) => reports);
    expect(lacking?.map(({ caseNumber }) => caseNumber)).not.toContain('P-between');
    await world.scribe.change('delete from signed_reports where family_id = $1', [family]);
  });

  test('asks nobody to fill in what can be filled in no more', async () => {
    const { facts, people } = there(
      await as('manager', (tx, actor) => openMonth(tx, actor, november, today)),
    );
    const contact = facts.contacts.find(({ familyId }) => familyId === family);
    expect(contact).toMatchObject({ minutes: null, isOpen: false });
    expect(people.find(({ name }) => name === 'supporter')?.contacts).toBeGreaterThan(0);
  });

  test('is told nothing of what is written after the family went', async () => {
    const before = first.former;
    await world.scribe.change(
      `update families set name = 'Ümber Nimetatud', kind = 'guardian', on_service_20221031 = true where id = $1`,
      [family],
    );
    await world.scribe.change(
      `update children set left_on = '2024-11-09', given_name = 'Uus' where family_id = $1`,
      [family],
    );
    await world.scribe.add('children', 'betweenLater', {
      ...{ family_id: family, given_name: 'Hilisem', family_name: 'Laps', arrived_on: '2024-11-01' },
    });
    await world.scribe.add('care_periods', 'betweenLater', {
      ...{ family_id: family, care: 'crisis', from_on: '2024-11-01' },
    });
    await session('then after', 'betweenNow', '2024-11-28');
    expect(await scheduleFor('manager')).toEqual(before);
    const told = await as('manager', async (tx) => {
      const { rows } = await sql<{ facts: { sessions: { date: string }[] } }>`
        select session_facts(${family}::uuid) as facts`.execute(tx);
      return rows[0]?.facts.sessions.map(({ date }) => date);
    });
    expect(told).toEqual(['2024-10-03', '2024-10-17', '2024-11-04']);
    await world.scribe.change(`update families set kind = 'adoptive' where id = $1`, [family]);
  });

  test('and where it refuses its municipality, that is gone from both months at once (TK 2.1.3.6.4)', async () => {
    await world.scribe.change(
      'update families set municipality_involved = false, municipality_key = null where id = $1',
      [family],
    );
    for (const me of ['manager', 'otherManager'] as const) {
      expect(lineOf(await scheduleFor(me)).municipality, me).toBeNull();
    }
  });
});

describe('A family goes to another provider', () => {
  test('when its services have ended, not before (TK 2.1.5.11)', async () => {
    const give = (to: string) =>
      as('commissioner', (tx) =>
        sql`select give_family(${family}, ${world.id('organisations', to)}, ${today})`.execute(tx),
      );
    await expect(give(provider)).rejects.toMatchObject({ code: '23514' });
    await world.scribe.change(`update services set ended_on = $2 where id = $1`, [
      world.id('services', 'betweenNow'),
      today,
    ]);
    await expect(give(provider), 'on its last day it is served still').rejects.toMatchObject({
      code: '23514',
    });
    await world.scribe.change(`update services set ended_on = '2024-12-01' where id = $1`, [
      world.id('services', 'betweenNow'),
    ]);
    await expect(
      as('otherManager', (tx) =>
        sql`select give_family(${family}, ${world.id('organisations', provider)}, ${today})`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await give(provider);
    expect(
      await database.asSystem(
        'select o.name from former_families f join organisations o on o.id = f.provider_id where f.family_id = $1',
        [family],
      ),
      'whoever has it again needs no copy',
    ).toEqual([{ name: otherProvider }]);
    expect(
      await as('supporter', (tx) =>
        tx.selectFrom('families').select('id').where('id', '=', family).execute(),
      ),
      'whoever supported it before is not assigned again by that',
    ).toEqual([]);
  });
});
