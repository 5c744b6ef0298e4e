import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import type { ActingActor } from '../acting.ts';
import { type Notification, notify } from './notify.ts';
import { openNotification, ownNotifications, putAllAside, unreadCount } from './own-notifications.ts';
import { notifiableRecords } from './records.ts';

let fresh: FreshDatabase;
let world: World;
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
});
afterAll(() => fresh.drop());

const secretOf = (who: ActorName) => world.people[who].secret ?? '';
const family = (name: string): `/${string}` => `/families/${world.id('families', name)}`;

async function say(by: ActorName, notification: Omit<Notification, 'kind'>): Promise<void> {
  await asActor(fresh.database, secretOf(by), { writes: true }, (tx) =>
    notify(tx, { kind: 'message-received', ...notification }),
  );
}

/** The paths of what one finds in one's list, and that the bell counts the same. */
async function pathsOf(who: ActorName): Promise<string[]> {
  return asActor(fresh.database, secretOf(who), { writes: false }, async (tx, actor) => {
    const found = await ownNotifications(tx, actor as ActingActor, 1);
    expect(await unreadCount(tx, actor as ActingActor)).toBe(found.unread);
    expect(found.rows).toHaveLength(found.total);
    return found.rows.filter(({ kind }) => kind === 'message-received').map(({ path }) => path);
  });
}

describe('a notification', () => {
  test('reaches whoever holds the role in the organisation, and whoever begins later', async () => {
    const to = { organisation: world.id('organisations', 'Tugipuu'), role: 'project_manager' } as const;
    await say('supporter', { to, path: family('foster'), key: 'one' });
    expect(await pathsOf('manager')).toContain(family('foster'));
    expect(await pathsOf('supporter')).not.toContain(family('foster'));
    expect(await pathsOf('otherManager')).toEqual([]);
  });

  test('is there once a key, and again with another', async () => {
    const to = { membership: world.penName('colleague') };
    for (const key of ['same', 'same', 'other']) await say('manager', { to, path: family('guardian'), key });
    expect(await pathsOf('colleague')).toEqual([family('guardian'), family('guardian')]);
  });

  test('comes to nothing where its transaction does', async () => {
    const to = { family: world.id('families', 'foster') };
    const failing = asActor(fresh.database, secretOf('supporter'), { writes: true }, async (tx) => {
      await notify(tx, { to, kind: 'message-received', path: family('foster'), key: 'undone' });
      throw new Error('the rest failed');
    });
    await expect(failing).rejects.toThrow('the rest failed');
    expect(await pathsOf('parent')).toEqual([]);
  });

  test('is not heard of by whoever may not read what it leads to, until they may', async () => {
    const to = { membership: world.penName('formerSupporter') };
    await say('manager', { to, path: family('guardian'), key: 'hidden' });
    expect(await pathsOf('formerSupporter')).toEqual([]);
  });

  test('that leads to a record of which no policy knows is refused at once', async () => {
    const path = `/secrets/${crypto.randomUUID()}` as const;
    const to = { membership: world.penName('supporter') };
    await expect(say('manager', { to, path, key: 'k' })).rejects.toThrow(RangeError);
  });

  test.each(notifiableRecords)('may lead to %s: the row policy names them', async (record) => {
    const [policy] = await fresh.asSystem<{ text: string }>(
      `select pg_get_expr(polqual, polrelid) as text from pg_policy
        where polname = 'read_addressed' and polrelid = 'notifications'::regclass`,
    );
    expect(policy?.text).toContain(`'${record}'`);
  });

  test('is said by nobody who does not act', async () => {
    const call = `select put_notification(gen_random_uuid(), null, 'offer-made', '/families', 'k')`;
    await expect(fresh.database.pool.query(call)).rejects.toMatchObject({ code: '42501' });
    await expect(fresh.door.pool.query(call)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('of a family that refused its municipality (TK 2.1.3.6.4)', () => {
  const workers = () =>
    ({ organisation: world.id('organisations', 'residence'), role: 'child_protection_worker' }) as const;

  test('nothing is addressed to a municipality, whoever says it, and whoever says it is not told', async () => {
    await say('colleague', { to: workers(), path: family('refused'), key: 'first' });
    await say('colleague', { to: workers(), path: `${family('refused')}/documents`, key: 'second' });
    await say('colleague', {
      to: { membership: world.penName('municipalityOfResidence') },
      path: family('refused'),
      key: 'third',
    });
    const found = await fresh.asSystem(
      `select from notifications where key in ('first', 'second', 'third') and kind = 'message-received' and path like $1`,
      [`${family('refused')}%`],
    );
    expect(found).toEqual([]);
    expect(await pathsOf('municipalityOfResidence')).toEqual([]);
  });

  test('what was said before goes in the commit in which it refuses', async () => {
    await say('colleague', { to: workers(), path: family('guardian'), key: 'before' });
    expect(await pathsOf('municipalityOfResidence')).toEqual([family('guardian')]);
    const id = world.id('families', 'guardian');
    const [{ kind, municipality } = { kind: '', municipality: '' }] = await fresh.asSystem<{
      kind: string;
      municipality: string;
    }>('select kind, municipality_key as municipality from families where id = $1', [id]);
    await fresh.asSystem(
      `update families set kind = 'adoptive', municipality_involved = false, municipality_key = null where id = $1`,
      [id],
    );
    expect(await pathsOf('municipalityOfResidence')).toEqual([]);
    await fresh.asSystem(
      'update families set kind = $2, municipality_involved = true, municipality_key = $3 where id = $1',
      [id, kind, municipality],
    );
  });
});

describe('reading', () => {
  const inTheNameOf = <T>(who: ActorName, work: Parameters<typeof asActor<T>>[3]) =>
    asActor(fresh.database, secretOf(who), { writes: true }, work);

  test('is each one’s own: a colleague’s stays unread', async () => {
    const to = { organisation: world.id('organisations', 'Tugipuu'), role: 'family_supporter' } as const;
    await say('manager', { to, path: '/families', key: 'for all' });
    const unread = (who: ActorName) => inTheNameOf(who, (tx, actor) => unreadCount(tx, actor as ActingActor));
    const [mine, theirs] = [await unread('supporter'), await unread('newSupporter')];
    await inTheNameOf('supporter', (tx) => putAllAside(tx));
    expect(await unread('supporter')).toBe(0);
    expect(mine).toBeGreaterThan(0);
    expect(await unread('newSupporter')).toBe(theirs);
  });

  test('opens one’s own, and what is another’s or hidden is not there', async () => {
    const idOf = (name: string) => world.id('notifications', name);
    const open = (who: ActorName, name: string) => inTheNameOf(who, (tx) => openNotification(tx, idOf(name)));
    expect(await open('municipality', 'overviewForMunicipality')).toMatch(/\/overviews\//);
    expect(await open('otherMunicipality', 'overviewForMunicipality')).toBeNull();
    expect(await open('municipalityOfResidence', 'ofRefusedForMunicipality')).toBeNull();
    expect(await inTheNameOf('manager', (tx) => openNotification(tx, crypto.randomUUID()))).toBeNull();
  });

  test('twice leaves one trace', async () => {
    const idOf = world.id('notifications', 'forManagers');
    for (const _ of [1, 2]) await inTheNameOf('manager', (tx) => openNotification(tx, idOf));
    const [row] = await fresh.asSystem<{ read_by: string[] }>(
      'select read_by from notifications where id = $1',
      [idOf],
    );
    expect(row?.read_by).toEqual([world.penName('manager')]);
  });
});
