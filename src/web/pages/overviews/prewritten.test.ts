import { describe, expect, test } from 'vitest';
import type { MaterialContact } from '../../../features/overviews/overview-desk.ts';
import type { PlanGoal, PlanStep } from '../../../features/plan/family-plan.ts';
import { civilDateOf } from '../../../rules/index.ts';
import { prewritten } from './prewritten.ts';

const contact = (id: string, day: string, rest: Partial<MaterialContact> = {}): MaterialContact => ({
  id,
  heldOn: civilDateOf(day),
  mode: 'home',
  held: true,
  supports: [],
  body: `märkmed ${id}`,
  ...rest,
});
const step = (id: string, day: string, movement: PlanStep['movement'], done = ''): PlanStep => ({
  contactId: id,
  heldOn: civilDateOf(day),
  mode: 'home',
  meeting: 'ordinary',
  movement,
  done,
  own: true,
});
const goal = (title: string, steps: readonly PlanStep[]): PlanGoal => ({
  id: title,
  serviceId: 's',
  title,
  source: 'agreement',
  state: 'open',
  setOn: civilDateOf('2025-01-01'),
  closedOn: null,
  version: 1,
  steps,
  history: [],
});
const written = (contacts: readonly MaterialContact[], goals: readonly PlanGoal[] = []) =>
  prewritten(
    {
      from: civilDateOf('2025-02-01'),
      to: civilDateOf('2025-03-31'),
      contacts,
      services: [
        { id: 's', kind: 'adaptation', child: null, agreement: null, ended: null, goals, notes: [] },
      ],
    },
    'et',
  );

describe('What an overview begins with (TK 2.1.3.6.2)', () => {
  test('counts the contacts that were held, and how', () => {
    const { course } = written([
      contact('a', '2025-02-03', { supports: [4] }),
      contact('b', '2025-02-10', { mode: 'phone', supports: [2, 4] }),
      contact('c', '2025-02-11', { mode: 'phone', held: false, supports: [9] }),
    ]);
    expect(course).toBe(
      'Ajavahemikus 01.02.2025–31.03.2025 oli perega 2 kontakti. Neist: pere kodus 1, telefonis 1. Räägiti ja tegeleti: kohanemine, paari- ja peresuhted; emotsionaalne tugi.',
    );
  });

  test('says by goals what moved forward and what back, in the plan’s words or else in those of the note', () => {
    const goals = [
      goal('Uni', [
        step('z', '2025-01-31', 'step', 'enne seda aega'),
        step('a', '2025-02-03', 'step', 'õhtukord'),
        step('b', '2025-02-10', 'back'),
        step('d', '2025-02-12', 'same', 'muutuseta'),
      ]),
      goal('Kool', [step('a', '2025-02-03', null, 'ütlemata')]),
    ];
    const { progress, difficulties } = written(
      [contact('a', '2025-02-03'), contact('b', '2025-02-10'), contact('d', '2025-02-12')],
      goals,
    );
    expect(progress).toBe('Eesmärk „Uni“:\n– 3. veebruar, samm edasi: õhtukord');
    expect(difficulties).toBe('Eesmärk „Uni“:\n– 10. veebruar, tagasiminek: märkmed b');
  });

  test('tells of attempts among the difficulties, and takes no words that were not handed over', () => {
    const { difficulties } = written(
      [contact('a', '2025-02-03', { body: null }), contact('c', '2025-02-11', { held: false })],
      [goal('Uni', [step('a', '2025-02-03', 'back')])],
    );
    expect(difficulties).toBe(
      'Ühel korral ei õnnestunud perega ühendust saada.\nEesmärk „Uni“:\n– 3. veebruar, tagasiminek',
    );
  });

  test('of a time in which nothing was noted says just that', () => {
    expect(written([])).toEqual({
      course: 'Ajavahemikus 01.02.2025–31.03.2025 oli perega 0 kontakti.',
      progress: '',
      difficulties: '',
    });
  });
});
