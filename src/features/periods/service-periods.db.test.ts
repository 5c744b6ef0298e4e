import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { demandPlan, handOverPlan, planDemand } from '../demands/plan-demands.ts';
import { answerProposal, proposalsOf, propose } from '../proposals/proposals.ts';
import { standingOf } from '../standing/family-standing.ts';
import { parsePeriod } from './period-form.ts';
import { besideOf, enterPeriod, type PeriodKey, removePeriod, servicePeriods } from './service-periods.ts';

let database: FreshDatabase;
let world: World;
const day = civilDateOf;
const today = day('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

const usedDays = (me: ActorName) =>
  as(me, async (tx, actor) => {
    const standing = await standingOf(tx, actor, world.id('families', 'foster'), today);
    const volume = standing?.answer.volumes.find(({ service }) => service === world.id('services', 'foster'));
    return volume !== undefined && 'used' in volume ? volume.used : null;
  });

const enter = (fields: { kind: string; from: string; to: string }, replaces: PeriodKey | null = null) =>
  as('commissioner', async (tx, actor) => {
    const service = await servicePeriods(tx, world.id('services', 'foster'), true);
    if (service === null) throw new Error('not there');
    const parsed = parsePeriod(
      { ...fields, transitional: false, reason: 'alus' },
      besideOf(service, replaces, today),
    );
    if (!parsed.ok) return parsed.problems;
    await enterPeriod(tx, actor, service, replaces, parsed.value, today);
    return [];
  });

describe('Gaps and earlier periods (TK 2.1.5.13)', () => {
  test('change every number at once when they are entered, corrected and removed; each change is kept', async () => {
    const before = await usedDays('supporter');
    if (before === null) throw new Error('the service has a volume');
    expect(await enter({ kind: 'gap', from: '2024-05-01', to: '2024-05-10' })).toEqual([]);
    expect(await usedDays('supporter')).toBe(before - 10);
    expect(await enter({ kind: 'gap', from: '2024-05-10', to: '2024-05-12' })).toEqual([
      { field: 'from', code: 'from-overlaps' },
    ]);
    const gap: PeriodKey = { kind: 'gap', from: day('2024-05-01') };
    expect(await enter({ kind: 'gap', from: '2024-05-01', to: '2024-05-04' }, gap)).toEqual([]);
    expect(await usedDays('manager')).toBe(before - 4);
    expect(await enter({ kind: 'earlier', from: '2022-01-01', to: '2022-01-31' })).toEqual([]);
    expect(await usedDays('supporter')).toBe(before - 4 + 31);
    await as('commissioner', async (tx, actor) => {
      const service = await servicePeriods(tx, world.id('services', 'foster'), true);
      if (service !== null) await removePeriod(tx, actor, service, gap, 'eksitus', today);
    });
    expect(await usedDays('supporter')).toBe(before + 31);
    const service = await as('commissioner', (tx) => servicePeriods(tx, world.id('services', 'foster')));
    expect(service?.history.slice(0, 4).map(({ change, author }) => [change, author])).toEqual([
      ['removed', 'commissioner'],
      ['entered', 'commissioner'],
      ['corrected', 'commissioner'],
      ['entered', 'commissioner'],
    ]);
    expect(service?.history[0]).toMatchObject({ reason: 'eksitus', gaps: [] });
  });
});

describe('A summary of the work (TK 2.1.4.6)', () => {
  test('is demanded by the commissioner and handed over once, with the plan; both on record with their days', async () => {
    const of = { familyId: world.id('families', 'foster'), serviceId: world.id('services', 'foster') };
    const id = await as('commissioner', (tx, actor) => demandPlan(tx, actor, of, 'Kuhu on jõutud?', today));
    const handOver = (me: ActorName) =>
      as(me, async (tx, actor) => {
        const demand = await planDemand(tx, id);
        return demand !== null && (await handOverPlan(tx, actor, demand, 'Töö kulgeb.', day('2024-11-25')));
      });
    for (const me of ['municipality', 'parent', 'colleague', 'otherManager'] as const) {
      expect(await handOver(me), me).toBe(false);
    }
    expect(await handOver('supporter')).toBe(true);
    expect(await handOver('manager'), 'once').toBe(false);
    expect(await as('commissioner', (tx) => planDemand(tx, id))).toMatchObject({
      demandedOn: today,
      handedOn: '2024-11-25',
      handedBy: 'supporter',
      summary: 'Töö kulgeb.',
      plan: { on: '2024-11-25', goals: [{ title: 'Kool' }] },
    });
    await expect(
      database.asSystem(`update plan_demands set summary = 'muu' where id = $1`, [id]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

describe('A proposal to a family', () => {
  test('is seen by the family, which alone answers it, and may answer otherwise later', async () => {
    const family = world.id('families', 'foster');
    const contactId = world.id('contacts', 'foster');
    await as('supporter', (tx, actor) =>
      propose(tx, actor, family, { offers: 'group', body: 'Tugigrupp algab.', contactId }, today),
    );
    const seen = async (me: ActorName) =>
      (await as(me, (tx, actor) => proposalsOf(tx, actor, family)))?.proposals.find(
        ({ body }) => body === 'Tugigrupp algab.',
      );
    const proposal = await seen('parent');
    expect(proposal).toMatchObject({ offers: 'group', author: 'supporter', answer: null });
    expect(await seen('municipality')).toBeUndefined();
    const answer = (me: ActorName, what: 'wants' | 'not-now') =>
      as(me, (tx) => answerProposal(tx, family, proposal?.id ?? '', what, today));
    expect(await answer('supporter', 'wants')).toBe(false);
    expect(await answer('otherParent', 'wants')).toBe(false);
    expect(await answer('parent', 'not-now')).toBe(true);
    expect(await answer('parent', 'wants')).toBe(true);
    expect(await seen('manager')).toMatchObject({ answer: 'wants', answeredOn: today });
  });
});
