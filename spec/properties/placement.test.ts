import { describe, expect, test } from 'vitest';
import { addDays, answer, type Decision, type PlacementStanding } from '../../src/rules/index.ts';
import type { Placement } from '../../src/rules/protocol/question.ts';
import { nearDate, trimmed } from './families.ts';
import { fc, timeout } from './runs.ts';
import { slowCadence, slowLastDay } from './slow-decisions.ts';

const anyPlacement: fc.Arbitrary<Placement> = nearDate.chain((arrived) => {
  const later = fc.integer({ min: -10, max: 260 }).map((days) => addDays(arrived, days));
  return fc
    .record({
      id: fc.constant('p'),
      care: fc.constantFrom('crisis' as const, 'special' as const),
      arrived: fc.constant(arrived),
      left: fc.option(
        fc.nat(200).map((days) => addDays(arrived, days)),
        { freq: 2 },
      ),
      meetings: fc.array(
        fc.record({ date: later, extensionAgreed: fc.option(fc.boolean(), { nil: undefined }) }),
        { maxLength: 8 },
      ),
      visits: fc.array(later, { maxLength: 8 }),
      extension: fc.option(fc.record({ approved: later, until: fc.option(later) }), { nil: undefined }),
      courtDecision: fc.option(later, { nil: undefined }),
    })
    .map(trimmed);
});
const anyOn = fc
  .tuple(anyPlacement, fc.integer({ min: -5, max: 300 }))
  .map(([placement, days]) => ({ placement, on: addDays(placement.arrived, days) }));

const standing = (placement: Placement, on: string): PlacementStanding =>
  answer({ ask: 'placement', terms: '2024-2025', on, placement }) as PlacementStanding;

describe('a placement', { timeout }, () => {
  test('KH 15–16, EH 7–8, KH 3, KH 18: its obligations and last day are those of the slow reading', () => {
    fc.assert(
      fc.property(anyOn, ({ placement, on }) => {
        const [meeting, visit] = placement.care === 'crisis' ? ['KH 15', 'KH 16'] : ['EH 7', 'EH 8'];
        const slow = [
          ...slowCadence(
            meeting ?? '',
            placement,
            placement.meetings.map(({ date }) => date),
            on,
          ),
          ...slowCadence(visit ?? '', placement, placement.visits, on),
        ] as { due: string; from: string; clause: string }[];
        slow.sort((a, b) => (`${a.due} ${a.from} ${a.clause}` < `${b.due} ${b.from} ${b.clause}` ? -1 : 1));
        expect(standing(placement, on)).toStrictEqual({
          obligations: slow,
          lastDay: slowLastDay(placement, on),
        });
      }),
    );
  });

  test('KH 15–16, EH 7–8: moving the day asked forward never turns met or late into anything else', () => {
    fc.assert(
      fc.property(anyOn, fc.nat(100), ({ placement, on }, days) => {
        const later = standing(placement, addDays(on, days)).obligations;
        for (const duty of standing(placement, on).obligations) {
          if (duty.status === 'met' || duty.status === 'late') expect(later).toContainEqual(duty);
        }
      }),
    );
  });

  test('KH 15–16, EH 7–8: at most one of a clause is open, and it is the last', () => {
    fc.assert(
      fc.property(anyOn, ({ placement, on }) => {
        for (const clause of ['KH 15', 'KH 16', 'EH 7', 'EH 8']) {
          const statuses = standing(placement, on)
            .obligations.filter((duty) => duty.clause === clause)
            .map(({ status }) => status);
          expect(statuses.slice(0, -1).filter((status) => status === 'due' || status === 'missed')).toEqual(
            [],
          );
        }
      }),
    );
  });

  test('KH 15–16, EH 7–8: nothing is due after the child left', () => {
    fc.assert(
      fc.property(anyOn, ({ placement, on }) => {
        const { obligations } = standing(placement, on);
        expect(obligations.every(({ due }) => (due ?? '') <= (placement.left ?? '9999-12-31'))).toBe(true);
      }),
    );
  });

  test('KH 3: the last day of crisis care is never before 90 days; special care has none', () => {
    fc.assert(
      fc.property(anyOn, ({ placement, on }) => {
        const { lastDay } = standing(placement, on);
        if (placement.care === 'special') expect(lastDay).toBeNull();
        else expect(lastDay === null || lastDay >= addDays(placement.arrived, 90)).toBe(true);
      }),
    );
  });

  test('KH 18: without an approval, or without a meeting that agreed, nothing is extended', () => {
    fc.assert(
      fc.property(anyOn, fc.boolean(), ({ placement, on }, withoutApproval) => {
        const { extension, meetings, ...rest } = placement;
        const half = withoutApproval
          ? { ...rest, meetings }
          : {
              ...rest,
              ...(extension ? { extension } : {}),
              meetings: meetings.map(({ date }) => ({ date })),
            };
        expect(standing({ ...half, care: 'crisis' }, on).lastDay).toBe(addDays(placement.arrived, 90));
      }),
    );
  });
});

describe('placing a child', { timeout }, () => {
  const place = (care: string, on: string, conditions: object) =>
    answer({ ask: 'may-place', terms: '2024-2025', on, care, conditions }) as Decision;

  test('KH 5: the reasons are the conditions that are not met', () => {
    fc.assert(
      fc.property(
        nearDate,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (on, inDanger, cannotLiveAtHome, noCloseOnes) => {
          const missing = [
            inDanger ? '' : 'KH 5.1',
            cannotLiveAtHome ? '' : 'KH 5.2',
            noCloseOnes ? '' : 'KH 5.3',
          ].filter(Boolean);
          expect(place('crisis', on, { inDanger, cannotLiveAtHome, noCloseOnes }).reasons).toEqual(missing);
        },
      ),
    );
  });

  const flags = fc.record({
    placedUnder459: fc.boolean(),
    traumaAndDisorder: fc.boolean(),
    needAssessed: fc.boolean(),
    mentalHealthAssessed: fc.option(nearDate, { nil: undefined }),
    childBorn: fc.option(nearDate, { nil: undefined }),
    doctorPrognosis: fc.boolean(),
  });

  test('EH 2: a condition more never stands against a placement', () => {
    fc.assert(
      fc.property(
        nearDate,
        flags,
        fc.constantFrom('placedUnder459', 'traumaAndDisorder', 'needAssessed', 'doctorPrognosis'),
        (on, conditions, met) => {
          const before = place('special', on, trimmed(conditions));
          if (before.allowed)
            expect(place('special', on, trimmed({ ...conditions, [met]: true })).allowed).toBe(true);
        },
      ),
    );
  });

  test('EH 2: without SHS § 45⁹ and the need found by the municipality no child may be placed', () => {
    fc.assert(
      fc.property(nearDate, flags, (on, conditions) => {
        const { allowed } = place('special', on, trimmed(conditions));
        if (allowed) expect(conditions).toMatchObject({ placedUnder459: true, needAssessed: true });
      }),
    );
  });
});
