import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { ownNotifications } from '../notifying/own-notifications.ts';
import {
  addFollowUp,
  type FollowUpForm,
  followedFamilies,
  followUp,
  keepOfferWish,
  offerWish,
  problemsOf,
} from './followed-families.ts';

let fresh: FreshDatabase;
let world: World;
const today = civilDateOf('2025-03-31');

/** The guardian family's and the refused family's services have ended, and so has their supporter's assignment. */
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  await fresh.asSystem('delete from offer_wishes');
  await fresh.asSystem('delete from notifications');
  for (const name of ['guardian', 'refused']) {
    await fresh.asSystem(`update services set ended_on = '2025-01-31' where family_id = $1`, [
      world.id('families', name),
    ]);
    await fresh.asSystem(`update assignments set ended_on = '2025-02-28' where family_id = $1`, [
      world.id('families', name),
    ]);
  }
});
afterAll(() => fresh.drop());

const inTheNameOf = <T>(who: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
  asActor(fresh.database, world.people[who].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const namesFor = async (who: ActorName) =>
  (await inTheNameOf(who, (tx) => followedFamilies(tx))).map(({ name }) => name).sort();

async function write(who: ActorName, family: string, form: FollowUpForm): Promise<string | null> {
  return inTheNameOf(who, async (tx, actor) => {
    const [found] = await followedFamilies(tx, world.id('families', family));
    return found === undefined ? null : addFollowUp(tx, actor, found, form, today);
  });
}
const note = { kind: 'note', body: 'Helistasin.', agreed: false };
const need = { kind: 'greater-need', body: 'Vajab rohkem tuge.', agreed: true };
const wish = (who: ActorName, family: string, wished: boolean) =>
  inTheNameOf(who, (tx) => keepOfferWish(tx, world.id('families', family), wished, today));

describe('families whose service has ended (TK 2.2.1)', () => {
  test('stay with the provider’s manager and whoever supported them last, and with nobody else', async () => {
    expect(await namesFor('manager')).toEqual(['guardian', 'refused']);
    expect(await namesFor('colleague')).toEqual(['guardian', 'refused']);
    for (const who of [
      'supporter',
      'otherManager',
      'otherProvidersSupporter',
      'commissioner',
      'municipality',
      'parent',
    ] as const)
      expect(await namesFor(who), who).toEqual([]);
  });

  test('are followed until a service begins again', async () => {
    const id = world.id('families', 'guardian');
    await fresh.asSystem('update services set ended_on = null where family_id = $1', [id]);
    expect(await namesFor('manager')).toEqual(['refused']);
    await fresh.asSystem(`update services set ended_on = '2025-01-31' where family_id = $1`, [id]);
    expect(await write('otherManager', 'guardian', note)).toBeNull();
  });

  test('are written of by whoever follows them, and a note is theirs', async () => {
    const id = (await write('colleague', 'guardian', note)) ?? '';
    const reads = async (who: ActorName) => (await inTheNameOf(who, (tx) => followUp(tx, id))) !== null;
    expect(await reads('colleague')).toBe(true);
    expect(await reads('manager')).toBe(true);
    for (const who of ['otherParent', 'municipalityOfResidence', 'supporter', 'commissioner'] as const)
      expect(await reads(who), who).toBe(false);
  });
});

describe('notices of groups and offers', () => {
  const offer = { kind: 'offer', body: 'Rühm algab märtsis.', agreed: false };
  const offersFor = async (who: ActorName) =>
    (await inTheNameOf(who, (tx, actor) => ownNotifications(tx, actor, 1))).rows.filter(
      ({ kind }) => kind === 'offer-made',
    );

  test('come only to a family that wished them', async () => {
    expect(await write('colleague', 'guardian', offer)).toBeNull();
    expect(await wish('colleague', 'guardian', true)).toBe(true);
    expect(await write('colleague', 'guardian', offer)).not.toBeNull();
    expect(await offersFor('otherParent')).toHaveLength(1);
  });

  test('stop by the family’s own click, which nobody takes back for it', async () => {
    expect(await wish('otherParent', 'guardian', false)).toBe(true);
    expect(await write('colleague', 'guardian', offer)).toBeNull();
    expect(await wish('manager', 'guardian', true)).toBe(false);
    expect(
      await inTheNameOf('otherParent', (tx) => offerWish(tx, world.id('families', 'guardian'))),
    ).toMatchObject({
      wished: false,
      byFamily: true,
    });
  });

  test.each(['supporter', 'otherManager', 'municipalityOfResidence', 'commissioner', 'parent'] as const)(
    'are not wished in its place by %s',
    async (who) => {
      expect(await wish(who, 'guardian', true)).toBe(false);
    },
  );
});

describe('a greater need', () => {
  const waitsFor = async (who: ActorName) =>
    (await inTheNameOf(who, (tx, actor) => ownNotifications(tx, actor, 1))).rows.filter(
      ({ kind }) => kind === 'greater-need',
    );

  test('is told to the municipality with the family’s consent, and it reads what was told', async () => {
    expect(
      problemsOf({ ...need, agreed: false }, { municipality: { id: '', name: '' }, wish: null }),
    ).toEqual([{ field: 'agreed', code: 'consent-needed' }]);
    expect(await write('colleague', 'guardian', { ...need, agreed: false })).toBeNull();
    const id = (await write('colleague', 'guardian', need)) ?? '';
    const [waits] = await waitsFor('municipalityOfResidence');
    expect(waits?.path).toBe(`/follow-ups/${id}`);
    const told = await inTheNameOf('municipalityOfResidence', (tx) => followUp(tx, id));
    expect(told).toMatchObject({ body: need.body, consentOn: today });
  });

  test('is never told of a family that refused (TK 2.1.3.6.4), and one that refuses takes it along', async () => {
    expect(await write('colleague', 'refused', need)).toBeNull();
    expect(problemsOf(need, { municipality: null, wish: null })).toEqual([
      { field: 'kind', code: 'no-municipality' },
    ]);
    const family = world.id('families', 'guardian');
    await fresh.asSystem(
      `update families set kind = 'adoptive', municipality_involved = false, municipality_key = null where id = $1`,
      [family],
    );
    expect(await waitsFor('municipalityOfResidence')).toEqual([]);
    const [told] = await fresh.asSystem<{ id: string }>(
      `select id from follow_ups where kind = 'greater-need' and family_id = $1`,
      [family],
    );
    expect(await inTheNameOf('municipalityOfResidence', (tx) => followUp(tx, told?.id ?? ''))).toBeNull();
  });
});
