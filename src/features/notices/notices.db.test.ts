import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import type { NoticeKind } from '../../database/tables/work.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { answerNotice, closeNotice, sendNotice } from './notice-command.ts';
import { noticeDesk } from './notice-desk.ts';
import { type Notice, noticeOf, noticesFor } from './notice-record.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const desk = (me: ActorName, family: string, kind: NoticeKind) =>
  as(me, (tx, actor) => noticeDesk(tx, actor, world.id('families', family), kind));

function send(me: ActorName, family: string, kind: NoticeKind, toCommissioner = false): Promise<string> {
  return as(me, async (tx, actor) => {
    const found = await noticeDesk(tx, actor, world.id('families', family), kind, true);
    if (found === null) throw new Error(`${me} tells nothing of ${family}`);
    const childIds = found.about.children.map(({ id }) => id);
    const input = { body: 'mure', childIds, toCommissioner: toCommissioner || found.commissionerAlways };
    return sendNotice(tx, actor, found, input, today);
  });
}
const read = (me: ActorName, id: string) => as(me, (tx) => noticeOf(tx, id));
const readersOf = async (id: string, among: readonly ActorName[]) => {
  const readers: ActorName[] = [];
  for (const me of among) if ((await read(me, id)) !== null) readers.push(me);
  return readers;
};
const everyone = [
  'supporter',
  'newSupporterWithWords',
  'colleague',
  'manager',
  'otherManager',
  'municipality',
  'municipalityOfResidence',
  'otherMunicipality',
  'commissioner',
  'parent',
  'refusedParent',
] as const;

describe('A worry about a child (TK 2.8.8)', () => {
  test('goes to the municipality of the child’s whereabouts, and not to the family', async () => {
    const id = await send('supporter', 'foster', 'worry');
    expect(await readersOf(id, everyone)).toEqual(['supporter', 'manager', 'municipality']);
    expect(await read('municipality', id)).toMatchObject({
      about: { family: 'foster', children: [{ name: 'foster Näide' }] },
      recipients: { municipality: 'involved', workers: ['municipality'] },
      readsFamily: true,
    });
  });

  test('goes to the commissioner too where that is chosen', async () => {
    const id = await send('supporter', 'foster', 'worry', true);
    expect(await readersOf(id, everyone)).toEqual(['supporter', 'manager', 'municipality', 'commissioner']);
  });

  test('in a family that refused goes to no municipality by itself: to the commissioner (TK 2.1.3.6.4)', async () => {
    expect(await desk('colleague', 'refused', 'worry')).toMatchObject({
      municipality: null,
      commissionerAlways: true,
      callInstead: true,
    });
    const id = await send('colleague', 'refused', 'worry');
    expect(await readersOf(id, everyone)).toEqual(['colleague', 'manager', 'commissioner']);
  });

  test('whose whereabouts nobody knows goes to the commissioner, and the specialist calls', async () => {
    await database.asSystem(
      'update families set municipality_key = null, residence_ehak = null where id = $1',
      [world.id('families', 'guardian')],
    );
    expect(await desk('colleague', 'guardian', 'worry')).toMatchObject({
      municipality: null,
      commissionerAlways: true,
      callInstead: true,
    });
  });
});

describe('Other notices', () => {
  test.each([
    ['obstacle', ['supporter', 'manager', 'commissioner']],
    ['municipality', ['supporter', 'manager', 'commissioner']],
    ['overlap', ['supporter', 'manager', 'municipality']],
  ] as const)('of %s are read by %j (TK 2.1.5.1, TK 2.1.3.6.3, TK 2.1.5.5)', async (kind, who) => {
    expect(await readersOf(await send('supporter', 'foster', kind), everyone)).toEqual(who);
  });

  test('are of nobody who does not work with the family', async () => {
    for (const me of ['colleague', 'otherManager', 'municipality'] as const) {
      expect(await desk(me, 'foster', 'obstacle'), me).toBeNull();
    }
  });
});

describe('An answer', () => {
  test('settles a notice; more from the provider opens it; whoever reads it closes it, once', async () => {
    const id = await send('supporter', 'foster', 'overlap');
    const seen = async (): Promise<Notice> => {
      const notice = await read('supporter', id);
      if (notice === null) throw new Error('not there');
      return notice;
    };
    const write = (me: ActorName, body: string) =>
      as(me, async (tx, actor) => {
        const notice = await noticeOf(tx, id);
        if (notice !== null) await answerNotice(tx, actor, notice, body, today);
      });
    expect((await seen()).state).toBe('open');
    await write('municipality', 'Võtame selle enda peale.');
    expect(await seen()).toMatchObject({
      state: 'answered',
      messages: [{ side: 'municipality', author: 'municipality', body: 'Võtame selle enda peale.' }],
    });
    await write('supporter', 'Aitäh, aga millal?');
    expect((await seen()).state).toBe('open');
    const { version } = await seen();
    const close = (me: ActorName, from: number) => as(me, (tx) => closeNotice(tx, id, from, true, today));
    expect(await close('municipality', version)).toBe(true);
    expect(await close('supporter', version), 'somebody was quicker').toBe(false);
    expect(await close('otherMunicipality', version + 1)).toBe(false);
    expect(await seen()).toMatchObject({ state: 'closed', closedOn: today });
    const listed = (me: ActorName, view: 'open' | 'closed') =>
      as(me, (tx, actor) => noticesFor(tx, actor, { view, kind: 'overlap', page: 1 }));
    expect((await listed('municipality', 'closed')).rows.map((row) => row.id)).toContain(id);
    expect((await listed('municipality', 'open')).rows.map((row) => row.id)).not.toContain(id);
    expect((await listed('municipalityOfResidence', 'closed')).total).toBe(0);
  });
});
