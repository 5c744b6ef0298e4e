import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { addFamily, addWork, assign } from '../../access/row-access/world/families.ts';
import { provider } from '../../access/row-access/world/people.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { municipalityRecipients, overviewDesk } from './overview-desk.ts';
import { receivedOverviews, waitingQuestions, writeMessage } from './overview-messages.ts';
import { overviewOf } from './overview-record.ts';
import { sendOverview } from './send-overview.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');
const text = { course: 'Kohtusime.', progress: 'Uni on parem.', difficulties: 'Raskusi ei olnud.' };

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

/** As the form's post does it; null where there is nobody to send it to. */
const send = (me: ActorName, family: string): Promise<string | null> =>
  as(me, async (tx, actor) => {
    const desk = await overviewDesk(tx, actor, world.id('families', family), today, null, true);
    if (desk === null) return null;
    const serviceIds = desk.services.map(({ id }) => id);
    return sendOverview(tx, actor, desk, { ...text, serviceIds }, today);
  });

const read = (me: ActorName, overview: string) => as(me, (tx) => overviewOf(tx, overview));

async function openFamily(name: string): Promise<void> {
  await addFamily(world.scribe, name, 'adoptive', { provider, municipality: 'involved' });
  await assign(world.scribe, name, 'colleague', { from: '2024-02-01' });
  await addWork(world.scribe, name, name, provider, ['colleague', '2024-06-01']);
}

const refuse = (family: string) =>
  database.asSystem(
    'update families set municipality_involved = false, municipality_key = null where id = $1',
    [world.id('families', family)],
  );

describe('An overview to the municipality (TK 2.1.3.6.2, TK 2.1.4.5.2)', () => {
  test('goes to the workers that are registered, and to nobody of a family that refused (TK 2.1.3.6.4)', async () => {
    const to = (me: ActorName, family: string) =>
      as(me, (tx) => municipalityRecipients(tx, world.id('families', family), false));
    expect(await to('supporter', 'foster')).toMatchObject({
      municipality: 'involved',
      workers: ['municipality'],
    });
    expect(await to('manager', 'foster')).toMatchObject({ municipality: 'involved' });
    expect(await to('colleague', 'refused')).toBeNull();
    for (const me of ['colleague', 'municipality', 'commissioner', 'parent', 'otherManager'] as const) {
      expect(await to(me, 'foster'), me).toBeNull();
    }
  });

  test('carries the plan where it is of needs-based support, and is about all services at once', async () => {
    const id = (await send('supporter', 'foster')) ?? '';
    const overview = await read('municipality', id);
    expect(overview).toMatchObject({
      text,
      withPlan: true,
      sentOn: today,
      periodTo: today,
      author: 'supporter',
      recipients: { municipality: 'involved', workers: ['municipality'] },
    });
    expect(overview?.services.length).toBe(2);
    expect(overview?.plan?.goals.map(({ title }) => title)).toEqual(['Kool']);
    expect(await read('municipalityOfResidence', id)).toBeNull();
    expect(await read('otherMunicipality', id)).toBeNull();
  });

  test('does not change once it was sent, not even by the system', async () => {
    const id = await send('supporter', 'foster');
    for (const set of [`course = 'muu'`, `plan = null`, `sent_on = '2024-11-20'`]) {
      await expect(
        database.asSystem(`update overviews set ${set} where id = $1`, [id]),
      ).rejects.toMatchObject({
        code: '23514',
      });
    }
  });

  test('is corrected by a new one, which corrects it and is not itself corrected', async () => {
    const first = (await send('supporter', 'foster')) ?? '';
    const second = await as('supporter', async (tx, actor) => {
      const desk = await overviewDesk(tx, actor, world.id('families', 'foster'), today, first, true);
      if (desk === null) throw new Error('not there');
      const serviceIds = desk.services.map(({ id }) => id);
      return sendOverview(tx, actor, desk, { ...text, progress: 'Uni on hea.', serviceIds }, today);
    });
    expect(await read('municipality', first)).toMatchObject({ correctedBy: second, corrects: null });
    expect(await read('municipality', second)).toMatchObject({
      correctedBy: null,
      corrects: first,
      before: { id: first, progress: text.progress },
    });
  });

  test('is asked about by the municipality, and the question waits until the provider answers', async () => {
    const id = (await send('supporter', 'foster')) ?? '';
    const write = (me: ActorName, body: string) =>
      as(me, async (tx, actor) => {
        const overview = await overviewOf(tx, id);
        if (overview === null) throw new Error('not there');
        await writeMessage(tx, actor, overview, { body, asks: true }, today);
      });
    const waiting = async () =>
      (await as('supporter', waitingQuestions)).filter(({ overviewId }) => overviewId === id);
    expect(await waiting()).toEqual([]);
    await write('municipality', 'Kuidas koolis läheb?');
    expect(await waiting()).toMatchObject([{ familyName: 'foster', body: 'Kuidas koolis läheb?' }]);
    expect((await read('supporter', id))?.waits).toBe(true);
    await write('supporter', 'Hästi.');
    expect(await waiting()).toEqual([]);
    expect((await read('municipality', id))?.messages.map(({ author, asks }) => [author, asks])).toEqual([
      ['municipality', true],
      ['supporter', false],
    ]);
    expect((await read('parent', id))?.messages, 'the family reads the overview, not this').toEqual([]);
    expect((await as('municipality', receivedOverviews)).find((one) => one.id === id)).toMatchObject({
      answered: true,
      waits: false,
    });
  });
});

test('A family refuses while an overview is being sent: one outcome and no disclosure, 50 times (TK 2.1.3.6.4)', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 50; round += 1) {
    const family = `race${round}`;
    await openFamily(family);
    const later = (work: () => Promise<unknown>) => async () => {
      await new Promise((resolve) => setTimeout(resolve, round % 5));
      return work();
    };
    const sending = () => send('colleague', family);
    const refusing = () => refuse(family);
    const [sent] = await Promise.all(
      round % 2 === 0 ? [sending(), later(refusing)()] : [later(sending)(), refusing()],
    );
    outcomes.add(sent === null ? 'refused first' : 'sent first');
    const rows = await database.asSystem<{ municipality_key: string | null }>(
      'select municipality_key from overviews where family_id = $1 and sent_on = $2',
      [world.id('families', family), today],
    );
    expect(rows.length).toBe(sent === null ? 0 : 1);
    expect(rows.every(({ municipality_key }) => municipality_key === null)).toBe(true);
    if (typeof sent === 'string') expect(await read('municipality', sent)).toBeNull();
    const list = await as('municipality', receivedOverviews);
    expect(list.some(({ familyName }) => familyName === family)).toBe(false);
    expect(await send('colleague', family), 'and none can be sent afterwards').toBeNull();
  }
  expect([...outcomes].sort()).toEqual(['refused first', 'sent first']);
}, 120_000);
