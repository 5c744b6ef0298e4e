import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { totalOf } from '../../documents/lisa-3/data.ts';
import { addMonths, type CivilMonth, civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { decidePack, readDecision } from './decide-pack.ts';
import { reportsOf } from './freeze-reports.ts';
import { makeInvoice } from './make-invoice.ts';
import { makeReports } from './make-reports.ts';
import { openMonth, remindAll } from './open-month.ts';
import { packFile, reportFile } from './pack-file.ts';
import { packById } from './packs.ts';
import { sendAgain, sendPack } from './send-pack.ts';

let database: FreshDatabase;
let world: World;
const november = '2024-11' as CivilMonth;
const today = civilDateOf('2024-12-02');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change(
    `update billing_details set registry_code = '70001975' where organisation_kind = 'commissioner'`,
    [],
  );
  // Of no data that anything could be made of.
  await world.scribe.change('delete from pack_reports where id = $1', [world.id('pack_reports', 'unmade')]);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const open = (me: ActorName = 'manager', on = today) =>
  as(me, (tx, actor) => openMonth(tx, actor, november, on));
const pack = (id: string) => as('manager', async (tx) => there(await packById(tx, id)));

function there<T>(found: T | null): T {
  if (found === null) throw new Error('it is not there');
  return found;
}

const send = (on = today) =>
  as('manager', async (tx, actor) => {
    const month = there(await openMonth(tx, actor, november, on));
    return sendPack(tx, actor, {
      contract: there(month.contract),
      schedule: there(month.schedule),
      reports: await reportsOf(tx, actor, month.facts, november, on),
      today: on,
    });
  });
const decide = (id: string, lines: Readonly<Record<string, string>>) =>
  as('commissioner', async (tx, actor) => {
    const sent = there(await packById(tx, id));
    const marked = new Set(Object.keys(lines));
    const read = readDecision(
      sent,
      marked.size > 0 ? 'return' : 'approve',
      marked,
      (key) => lines[key] ?? '',
    );
    if (!read.ok) throw new Error(read.problems[0]?.code);
    return decidePack(tx, actor, sent, read.value, today);
  });
const invoice = (id: string) =>
  as('manager', async (tx, actor) =>
    makeInvoice(tx, actor.membershipId, there(await packById(tx, id)), today),
  );

describe('A month as it would be now (TK 3.1.1)', () => {
  test('has a line of each family on service, priced by the rules, with no name of a family', async () => {
    const month = there(await open());
    const lines = there(month.schedule).lines;
    const foster = lines.find(({ key }) => key === `support:${world.id('families', 'foster')}`);
    expect(foster).toMatchObject({
      service: 'support',
      caseNumber: 'P-foster',
      municipality: 'involved',
      units: 30,
      of: 30,
      rate: 190_00,
    });
    expect(foster?.amount).toBe(foster?.reasons.length === 0 ? 190_00 : 0);
    expect(month.deadline).toEqual({ clause: 'TK 3.1', due: '2024-12-05' });
    expect(month.isOver).toBe(true);
  });

  test('names no municipality of a family that refused it (TK 2.1.3.6.4)', async () => {
    const month = there(
      await as('manager', (tx, actor) => openMonth(tx, actor, '2024-05' as CivilMonth, today)),
    );
    const refused = there(month.schedule).lines.find(
      ({ key }) => key === `support:${world.id('families', 'refused')}`,
    );
    expect(refused).toMatchObject({ caseNumber: 'P-refused', municipality: null });
  });

  test('is nobody else’s, and not there before it begins', async () => {
    for (const me of ['supporter', 'commissioner', 'municipality', 'parent'] as const) {
      expect(await open(me), me).toBeNull();
    }
    const others = there(await open('otherManager'));
    expect(JSON.stringify(others.schedule)).not.toContain('P-foster');
    expect(await open('manager', civilDateOf('2024-10-31'))).toBeNull();
  });

  test('names who still has to act, and reminds each of them once a day', async () => {
    const month = there(await open());
    expect(month.people.map(({ name, lacking }) => [name, lacking.length > 0])).toContainEqual([
      'supporter',
      true,
    ]);
    const told = async () =>
      (await database.asSystem(`select from notifications where kind = 'month-waits'`)).length;
    await as('manager', (tx, actor) => remindAll(tx, actor, month, today));
    const once = await told();
    expect(once).toBeGreaterThan(0);
    await as('manager', (tx, actor) => remindAll(tx, actor, month, today));
    expect(await told()).toBe(once);
  });
});

test('A contact that is begun and not saved is counted for its writer, and no word of it told', async () => {
  const add = (who: ActorName, form: string, subject: string, fields: object) =>
    world.scribe.add('drafts', `${who} ${form} ${subject}`, {
      membership_id: world.id('memberships', who),
      form,
      subject_id: world.id('families', subject),
      fields,
    });
  await add('newSupporter', 'new-contact', 'foster', { heldOn: ['2024-11-28'], body: ['poolik mõte'] });
  await add('newSupporter', 'new-contact', 'guardian', { heldOn: ['29.11.2024'] });
  await add('newSupporter', 'new-contact', 'refused', { heldOn: ['2024-12-01'] });
  await add('mentor', 'log-meeting', 'foster', { startsOn: ['2024-11-05'] });
  const month = there(await open());
  const begun = month.people.flatMap(({ name, lacking }) =>
    lacking.filter(({ what }) => what.endsWith('-drafts')).map(({ what, count }) => [name, what, count]),
  );
  expect(begun.sort()).toEqual([
    ['mentor', 'meeting-drafts', 1],
    ['newSupporter', 'contact-drafts', 2],
  ]);
  expect(JSON.stringify(month)).not.toContain('poolik mõte');
  for (const me of ['otherManager', 'supporter', 'commissioner'] as const) {
    const { rows } = await as(me, (tx) => sql`select * from unfinished_in_month('2024-11')`.execute(tx));
    expect(rows, me).toEqual([]);
  }
});

describe('The reports that go with a month (TK 3.1.2)', () => {
  const august = '2024-08' as CivilMonth;
  const told = async () =>
    (await database.asSystem(`select from notifications where kind = 'month-sent'`)).length;
  let closing = '';

  test('are what was written down when it was closed; the commissioner gets neither before all are made', async () => {
    // As long as nobody has signed it.
    await world.scribe.change('delete from signed_reports where id = $1', [
      world.id('signed_reports', 'fosterSummer'),
    ]);
    closing = await as('manager', async (tx, actor) => {
      const month = there(await openMonth(tx, actor, august, today));
      const reports = await reportsOf(tx, actor, month.facts, august, today);
      expect(reports.length).toBeGreaterThan(0);
      const { contract, schedule } = month;
      const asked = { contract: there(contract), schedule: there(schedule), reports, today };
      return there(await sendPack(tx, actor, asked));
    });
    const pack = there(await as('manager', (tx) => packById(tx, closing)));
    expect(pack.state).toBe('closing');
    expect(pack.reports.every(({ made }) => !made)).toBe(true);
    expect(await as('commissioner', (tx) => packById(tx, closing))).toBeNull();
    expect(await as('manager', (tx) => reportFile(tx, closing, pack.reports[0]?.id ?? ''))).toBeNull();
  });

  test('whoever dies in the middle leaves them to the next; each is made once, and the month sent once', async () => {
    const before = await told();
    const dying = await database.database.pool.connect();
    await dying.query('begin');
    const taken = await dying.query<{ id: string }>(`select id from take_pack_reports(100, '{}')`);
    expect(taken.rowCount).toBeGreaterThan(0);
    expect(await makeReports(database.database)).toBe(0);
    dying.release(true);
    const [one, another] = await Promise.all([
      makeReports(database.database),
      makeReports(database.database),
    ]);
    expect(one + another).toBe(taken.rowCount);
    expect(await makeReports(database.database)).toBe(0);
    expect(await told()).toBe(before + 1);
    const pack = there(await as('commissioner', (tx) => packById(tx, closing)));
    expect(pack.state).toBe('sent');
    const file = there(await as('commissioner', (tx) => reportFile(tx, closing, pack.reports[0]?.id ?? '')));
    expect(Buffer.from(file.open().subarray(0, 5)).toString()).toBe('%PDF-');
    expect(await as('otherManager', (tx) => reportFile(tx, closing, pack.reports[0]?.id ?? ''))).toBeNull();
  });

  test('one that cannot be made stands in nobody’s way', async () => {
    await world.scribe.add('pack_reports', 'broken', {
      ...{ pack_id: closing, family_id: world.id('families', 'guardian'), data: {}, template_version: 1 },
      supporter_id: world.id('memberships', 'supporter'),
    });
    await expect(makeReports(database.database)).rejects.toThrow();
    await world.scribe.change('delete from pack_reports where id = $1', [world.id('pack_reports', 'broken')]);
  });

  test('nobody who acts for people takes or keeps one', async () => {
    const rows = await as('manager', async (tx) => sql`select * from take_pack_reports(5, '{}')`.execute(tx));
    expect(rows.rows).toEqual([]);
  });
});

describe('From what was sent to its invoice', () => {
  let first = '';
  let second = '';

  test('a month is sent once, and stays as it was sent', async () => {
    first = there(await send());
    expect(await send()).toBeNull();
    await makeReports(database.database);
    const before = await pack(first);
    await world.scribe.change(
      `update contacts set minutes = 77 where held_on between '2024-11-01' and '2024-11-30'`,
      [],
    );
    expect(await pack(first)).toEqual(before);
    const file = there(await as('commissioner', (tx) => packFile(tx, first, 'sheet')));
    expect(Buffer.from(file.open().subarray(0, 2)).toString()).toBe('PK');
    expect(await as('otherManager', (tx) => packFile(tx, first, 'sheet'))).toBeNull();
    expect(await as('otherManager', (tx) => packById(tx, first))).toBeNull();
  });

  test('it is invoiced only once it is approved (TK 3.2)', async () => {
    expect(await invoice(first)).toEqual({ kind: 'refused', clauses: ['TK 3.2'] });
  });

  test('single lines come back with a reason, and those alone are mended', async () => {
    const sent = await pack(first);
    const [line, other] = sent.schedule.lines;
    const key = line?.key ?? '';
    expect(readDecision(sent, 'return', new Set(), () => '')).toMatchObject({
      problems: [{ code: 'lines-missing' }],
    });
    expect(readDecision(sent, 'return', new Set([key]), () => ' ')).toMatchObject({
      problems: [{ field: 'reason-1', code: 'reason-missing' }],
    });
    expect(readDecision(sent, 'approve', new Set([key]), () => '')).toMatchObject({
      problems: [{ code: 'lines-marked' }],
    });
    expect(await decide(first, { [key]: 'Minutid?' })).toBe(true);
    second = await as('manager', async (tx, actor) => {
      const returned = there(await packById(tx, first));
      expect(returned.returns).toMatchObject([{ key, reason: 'Minutid?', by: 'commissioner' }]);
      const month = there(await openMonth(tx, actor, november, today));
      const answers = new Map([[key, 'Parandatud.']]);
      const { contract, schedule } = month;
      return sendAgain(tx, actor, {
        pack: returned,
        now: there(schedule),
        contract: there(contract),
        reports: [],
        answers,
        today,
      });
    });
    const mended = await pack(second);
    expect(mended).toMatchObject({ version: 2, state: 'sent' });
    expect(mended.schedule.lines[0]?.minutes).not.toBe(line?.minutes);
    expect(mended.schedule.lines.find(({ key: one }) => one === other?.key)).toEqual(other);
    expect(mended.before?.returns[0]?.answer).toBe('Parandatud.');
    expect((await pack(first)).state).toBe('superseded');
  });

  test('what is superseded is decided on by nobody', async () => {
    await expect(decide(first, {})).rejects.toMatchObject({ code: '42501' });
  });

  test('approval is a person’s, and the invoice is made once: its total is the sum of the rounded lines', async () => {
    expect(await decide(second, {})).toBe(true);
    const approved = await pack(second);
    expect(approved).toMatchObject({ state: 'approved', decidedBy: 'commissioner', decidedOn: today });
    const tries = await Promise.allSettled([invoice(second), invoice(second)]);
    const made = tries.filter((one) => one.status === 'fulfilled' && one.value.kind === 'made');
    expect(made).toHaveLength(1);
    expect(await invoice(second)).toEqual({ kind: 'refused', clauses: ['TK 3.2'] });
    const [row] = await database.asSystem<{ number: string; net: number }>(
      `select number, net_cents as net from invoices where pack_id = $1`,
      [second],
    );
    expect(row).toEqual({ number: '12-2024-11-2', net: totalOf(approved.schedule) });
    const xml = there(await as('commissioner', (tx) => packFile(tx, second, 'invoice-xml')));
    const text = Buffer.from(xml.open()).toString();
    expect(text).toContain('<cbc:IssueDate>2024-12-02</cbc:IssueDate>');
    expect(text).toContain('<cbc:DueDate>2024-12-16</cbc:DueDate>');
    expect(text).not.toContain('P-foster');
  });

  test('a month that is corrected after its approval is credited, and invoiced anew', async () => {
    const approved = await pack(second);
    const key = approved.schedule.lines[0]?.key ?? '';
    expect(await decide(second, { [key]: 'Viga leiti hiljem.' })).toBe(true);
    const third = await as('manager', async (tx, actor) => {
      const month = there(await openMonth(tx, actor, november, today));
      const { contract, schedule } = month;
      const returned = there(await packById(tx, second));
      const answers = new Map([[key, 'Õige.']]);
      return sendAgain(tx, actor, {
        pack: returned,
        now: there(schedule),
        contract: there(contract),
        reports: [],
        answers,
        today,
      });
    });
    expect(await decide(third, {})).toBe(true);
    expect(await invoice(third)).toMatchObject({ kind: 'made', number: '12-2024-11-3' });
    expect(
      (await pack(second)).invoices.map(({ kind, number, credited }) => [kind, number, credited]),
    ).toEqual([
      ['invoice', '12-2024-11-2', true],
      ['credit-note', '12-2024-11-2-K', false],
    ]);
    const xml = there(await as('manager', (tx) => packFile(tx, second, 'credit-note-xml')));
    expect(Buffer.from(xml.open()).toString()).toContain('<cbc:ID>12-2024-11-2</cbc:ID>');
  });
});

test('TK 3.1: the pack of a month is due on the 5th, moved to a working day', async () => {
  const month = there(
    await as('manager', (tx, actor) => openMonth(tx, actor, '2024-09' as CivilMonth, addMonths(today, 1))),
  );
  expect(month.deadline?.due).toBe('2024-10-07');
});
