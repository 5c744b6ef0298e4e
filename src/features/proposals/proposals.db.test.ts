import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { SupporterActor } from '../acting.ts';
import { answerProposal, proposalsOf, propose, withdrawProposal } from './proposals.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
});
afterAll(() => database.drop());

const as = <T>(
  me: ActorName,
  work: (tx: ActorTransaction, actor: SupporterActor) => Promise<T>,
): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as SupporterActor),
  );
const family = () => world.id('families', 'foster');
const found = (id: string, me: ActorName = 'supporter') =>
  as(me, async (tx, actor) =>
    (await proposalsOf(tx, actor, family()))?.proposals.find((proposal) => proposal.id === id),
  );

async function proposed(): Promise<string> {
  const before = await as('supporter', (tx, actor) => proposalsOf(tx, actor, family()));
  await as('supporter', (tx, actor) =>
    propose(tx, actor, family(), { offers: 'group', body: 'Tulge gruppi', contactId: null }, today),
  );
  const after = await as('supporter', (tx, actor) => proposalsOf(tx, actor, family()));
  const known = new Set(before?.proposals.map(({ id }) => id));
  return after?.proposals.find(({ id }) => !known.has(id))?.id ?? '';
}
const withdraw = (me: ActorName, id: string) => as(me, (tx) => withdrawProposal(tx, id, today));
const answer = (id: string) => as('parent', (tx) => answerProposal(tx, family(), id, 'wants', today));

describe('A proposal', () => {
  test('that nobody has answered is taken back by whoever made it, once', async () => {
    const id = await proposed();
    expect(await withdraw('newSupporterWithWords', id)).toBe(false);
    expect(await withdraw('supporter', id)).toBe(true);
    expect(await withdraw('supporter', id)).toBe(false);
    expect(await found(id, 'parent')).toMatchObject({ withdrawnOn: today, answer: null });
    expect(await answer(id)).toBe(false);
  });

  test('that was answered stays', async () => {
    const id = await proposed();
    expect(await answer(id)).toBe(true);
    expect(await withdraw('supporter', id)).toBe(false);
    expect(await found(id)).toMatchObject({ withdrawnOn: null, answer: 'wants' });
  });

  test('is taken back past the program by nobody', async () => {
    const id = await proposed();
    const set = { withdrawn_on: today };
    for (const me of ['parent', 'supporter', 'manager'] as const) {
      const change = as(me, (tx) => tx.updateTable('proposals').set(set).where('id', '=', id).execute());
      await expect(change, me).rejects.toThrow(/permission denied/);
    }
    expect(await found(id)).toMatchObject({ withdrawnOn: null, answer: null });
  });

  test('is either taken back or answered when both happen at one moment', async () => {
    const id = await proposed();
    const [isWithdrawn, isAnswered] = await Promise.all([withdraw('supporter', id), answer(id)]);
    expect([isWithdrawn, isAnswered].filter(Boolean)).toHaveLength(1);
    expect((await found(id))?.answer).toBe(isAnswered ? 'wants' : null);
  });
});
