import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { packById } from '../../features/month-close/packs.ts';
import { sendInvoiceAgain } from '../../features/month-close/send-invoice-again.ts';
import { type Clock, civilDateOf } from '../../platform/clock.ts';
import { accessPoint } from '../../platform/invoices/access-point.ts';
import { asFile, type InvoiceDelivery } from '../../platform/invoices/delivery.ts';
import {
  type AccessPointServer,
  startAccessPoint,
} from '../../platform/invoices/testing/access-point-server.ts';
import type { Log } from '../../platform/log.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import { deliverInvoices, pauseAfter } from './deliver-invoices.ts';

const xml = '<Invoice>190.00 €</Invoice>';
const token = 'a-token-of-the-access-point';
let fresh: FreshDatabase;
let world: World;
let point: AccessPointServer;
let now: Date;
const logged: object[] = [];

const clock: Clock = { now: () => now, today: () => civilDateOf(now) };
const log: Log = {
  info: (fields) => void logged.push(fields),
  warn: (fields) => void logged.push(fields),
  error: (fields) => void logged.push(fields),
};
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  const file = sealFile(Buffer.from(xml));
  const pack = world.id('packs', 'september');
  await fresh.asSystem(`update invoices set xml_key = $1, data = $2 where pack_id = $3`, [
    file.key,
    JSON.stringify({
      kind: 'invoice',
      number: '12-2024-09',
      seller: { registryCode: '12345678' },
      buyer: { registryCode: '70001975' },
    }),
    pack,
  ]);
  await fresh.asSystem(
    `insert into pack_files (id, pack_id, part, type, size, sha256, sealed) values ($1, $2, 'invoice-xml', 'application/xml', $3, $4, $5)`,
    [file.id, pack, file.size, file.sha256, file.sealed],
  );
});
beforeEach(async () => {
  point = await startAccessPoint();
  now = new Date('2024-11-06T10:00:00+02:00');
  logged.length = 0;
  await fresh.asSystem('delete from notifications');
  await fresh.asSystem(
    `update invoice_deliveries set state = 'waiting', round = 1, tries = 0, due_at = null, taken = null, settled_at = null,
            reference = '', reason = ''`,
  );
});
afterEach(() => point.close());
afterAll(() => fresh.drop());

const through = (within?: number): InvoiceDelivery => accessPoint({ url: point.url, token }, within);
const deliver = (delivery = through(), asked?: AbortSignal) =>
  deliverInvoices({ database: fresh.database, delivery, clock, log }, asked);
const as = <T>(me: ActorName, work: (tx: ActorTransaction) => Promise<T>): Promise<T> =>
  asActor(fresh.database, world.people[me].secret ?? '', { writes: true }, (tx) => work(tx));
/** As the invoice's page shows it. */
const shown = (me: ActorName = 'manager') =>
  as(me, async (tx) => (await packById(tx, world.id('packs', 'september')))?.invoices[0]?.delivery);

describe('An e-invoice (TK 3.2)', () => {
  test('goes to the access point as it was kept, with both participants, what it is, and the token', async () => {
    expect(await deliver()).toBe(1);
    expect(point.posts).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = point.posts;
    expect(body).toBe(xml);
    expect(headers).toMatchObject({
      authorization: `Bearer ${token}`,
      'content-type': 'application/xml; charset=utf-8',
      'x-peppol-sender-id': '0191:12345678',
      'x-peppol-receiver-id': '0191:70001975',
      'x-peppol-document-type-id':
        'busdox-docid-qns::urn:oasis:names:specification:ubl:schema:xsd:Invoice-2::Invoice##urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0::2.1',
      'x-peppol-process-id': 'cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
    });
    expect(await shown('commissioner')).toMatchObject({ state: 'delivered', reference: 'AP-17', at: now });
    const traces = await fresh.asSystem(
      `select effect, membership_id, record_id from audit where action = 'deliver-invoice' order by id desc limit 1`,
    );
    expect(traces).toEqual([
      {
        effect: 'export',
        membership_id: world.id('memberships', 'manager'),
        record_id: world.id('invoices', 'september'),
      },
    ]);
    expect(await deliver()).toBe(0);
    expect(point.posts).toHaveLength(1);
  });

  test('is there as a file where no access point is set up', async () => {
    expect(await deliver(asFile)).toBe(1);
    expect(await shown()).toMatchObject({ state: 'file', reference: '' });
    expect(point.posts).toEqual([]);
  });

  test('is sent by one process, however many there are', async () => {
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(point.posts).toHaveLength(1);
  });
});

describe('Where the access point', () => {
  test.each([
    ['breaks down', { status: 500 }],
    ['asks for patience', { status: 429 }],
    ['does not know our token', { status: 401, body: '{"title":"unknown token"}' }],
    ['sends elsewhere, the token goes nowhere and it', { status: 307, headers: { location: '/elsewhere' } }],
    ['breaks off before it takes it', 'break-off'],
    ['breaks off when it has taken it', 'take-and-break-off'],
  ] as const)('%s, is asked again after a pause, by the same key', async (_, conduct) => {
    point.conduct = (n) => (n === 1 ? conduct : 'take');
    expect(await deliver()).toBe(0);
    expect(await shown()).toMatchObject({ state: 'waiting', tries: 1 });
    later(59);
    expect(await deliver()).toBe(0);
    expect(point.posts).toHaveLength(1);
    later(2);
    expect(await deliver()).toBe(1);
    expect(await shown()).toMatchObject({ state: 'delivered' });
    expect(point.posts).toHaveLength(2);
    expect(point.taken.size).toBe(1);
    expect(JSON.stringify(logged)).not.toContain(token);
  });

  test('does not answer, is given up, and asked again', async () => {
    point.conduct = (n) => (n === 1 ? 'hang' : 'take');
    expect(await deliver(through(50))).toBe(0);
    later(61);
    expect(await deliver()).toBe(1);
    expect(point.taken.size).toBe(1);
  });

  test('does not answer and the program ends, is not waited for', async () => {
    point.conduct = () => 'hang';
    const ending = new AbortController();
    const underway = deliver(through(), ending.signal);
    await expect.poll(() => point.posts.length).toBe(1);
    ending.abort();
    expect(await underway).toBe(0);
    expect(await shown()).toMatchObject({ state: 'waiting' });
  });

  test('took it and this process died, another sends it once its time is over, and it stays one', async () => {
    const died: InvoiceDelivery = {
      async deliver(invoice) {
        await through().deliver(invoice);
        return new Promise(() => {});
      },
    };
    void deliver(died);
    await expect.poll(() => point.taken.size).toBe(1);
    expect(await deliver()).toBe(0);
    later(121);
    expect(await deliver()).toBe(1);
    expect(point.posts).toHaveLength(2);
    expect(point.taken.size).toBe(1);
    expect(await shown()).toMatchObject({ state: 'delivered' });
  });

  test('is down for long, is asked ever more seldom, and at least each hour', () => {
    expect([1, 2, 3, 7, 40].map(pauseAfter)).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000]);
  });
});

describe('What the access point refuses for good', () => {
  const refusal = {
    status: 422,
    body: '{"title":"Tundmatu saaja","detail":"0191:70001975 ei ole Peppolis"}',
  };

  test('is shown with its words, told to the provider’s managers, and not sent again by itself', async () => {
    point.conduct = () => refusal;
    expect(await deliver()).toBe(1);
    expect(await shown()).toMatchObject({
      state: 'refused',
      reason: 'Tundmatu saaja: 0191:70001975 ei ole Peppolis',
    });
    later(100_000);
    expect(await deliver()).toBe(0);
    expect(point.posts).toHaveLength(1);
    expect(
      await fresh.asSystem(`select to_role, path from notifications where kind = 'invoice-refused'`),
    ).toEqual([{ to_role: 'project_manager', path: `/packs/${world.id('packs', 'september')}/invoice` }]);
  });

  test.each([
    ['plain words', 'Arve number on juba kasutusel.\n', 'Arve number on juba kasutusel.'],
    ['a page of markup', '<html><h1>Bad</h1></html>', 'HTTP 400'],
    ['nothing', '', 'HTTP 400'],
    ['more than anybody reads', 'x'.repeat(200_000), 'x'.repeat(500)],
  ])('may be said in %s', async (_, body, reason) => {
    point.conduct = () => ({ status: 400, body });
    await deliver();
    expect(await shown()).toMatchObject({ state: 'refused', reason });
  });

  test('is sent again by a manager of the provider alone, as another round', async () => {
    const invoice = world.id('invoices', 'september');
    point.conduct = (n) => (n === 1 ? refusal : 'take');
    await deliver();
    for (const me of ['commissioner', 'otherManager', 'supporter'] as const)
      expect(await as(me, (tx) => sendInvoiceAgain(tx, invoice)), me).toBe(false);
    expect(await as('manager', (tx) => sendInvoiceAgain(tx, invoice))).toBe(true);
    expect(await as('manager', (tx) => sendInvoiceAgain(tx, invoice))).toBe(false);
    expect(await shown()).toMatchObject({ state: 'waiting', reason: '' });
    expect(await deliver()).toBe(1);
    expect(await shown()).toMatchObject({ state: 'delivered' });
    const keys = point.posts.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
    expect(await as('manager', (tx) => sendInvoiceAgain(tx, invoice))).toBe(false);
  });
});

test('Nobody who acts for people takes, settles or puts off an invoice', async () => {
  await as('manager', async (tx) => {
    const { rows } = await sql`select * from take_invoice(now(), '1 minute')`.execute(tx);
    expect(rows).toEqual([]);
  });
  expect(await shown()).toMatchObject({ state: 'waiting', tries: 0 });
});
