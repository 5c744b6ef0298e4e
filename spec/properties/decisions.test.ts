import { describe, expect, test } from 'vitest';
import { addDays, answer, type Case, type Decision } from '../../src/rules/index.ts';
import { anyCase, nearDate, periodWithin, trimmed } from './families.ts';
import { fc, timeout } from './runs.ts';
import { slowMayStartAdaptation, slowMayStartNeedsBased } from './slow-decisions.ts';

const terms = '2024-2025';
const decide = (question: object): Decision => answer({ terms, ...question }) as Decision;

/** A case with a child asked about, where the family has one. */
const anyStart = anyCase
  .filter(({ family }) => family.children.length > 0)
  .chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      child: fc.constantFrom(...asked.family.children.map(({ id }) => id)),
    }),
  );

describe('starting a service', { timeout }, () => {
  test('TK 2.1.3.2, TK 2.1.5.8–10, TK 0.1: adaptation may start when the slow reading says so', () => {
    fc.assert(
      fc.property(anyStart, ({ asked: { on, family, services }, child }) => {
        const question = { ask: 'may-start', on, kind: 'adaptation', child, family, services };
        expect(decide(question)).toStrictEqual(slowMayStartAdaptation(on, child, family, services));
      }),
    );
  });

  test('TK 2.1.4.1–2, TK 2.1.5.8–9, TK 0.1: needs-based support may start when the slow reading says so', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const { on, family, services } = asked;
        const question = { ask: 'may-start', on, kind: 'needs-based', family, services };
        expect(decide(question)).toStrictEqual(slowMayStartNeedsBased(asked));
      }),
    );
  });

  test('TK 2.1.3.2: adaptation that may start has a last day on or after its start, or none known', () => {
    fc.assert(
      fc.property(anyStart, ({ asked: { on, family, services }, child }) => {
        fc.pre(decide({ ask: 'may-start', on, kind: 'adaptation', child, family, services }).allowed);
        const started = [...services, { id: 'new', kind: 'adaptation', child, agreement: on }];
        const volume = (answer({ ask: 'case', terms, on, family, services: started }) as Case).volumes.at(-1);
        expect(volume?.lastDay === null || (volume?.lastDay ?? '') >= on).toBe(true);
      }),
    );
  });

  test('TK 2.1.4.2: needs-based support that may start has a last day on or after its start', () => {
    fc.assert(
      fc.property(anyCase, ({ on, family, services }) => {
        fc.pre(decide({ ask: 'may-start', on, kind: 'needs-based', family, services }).allowed);
        const started = [...services, { id: 'new', kind: 'needs-based', agreement: on }];
        const volume = (answer({ ask: 'case', terms, on, family, services: started }) as Case).volumes.at(-1);
        expect((volume?.lastDay ?? '') >= on).toBe(true);
      }),
    );
  });

  test('TK 2.1.5.8: a family in crisis or special care that day may start nothing', () => {
    fc.assert(
      fc.property(anyStart, fc.constantFrom('adaptation', 'needs-based'), ({ asked, child }, kind) => {
        const family = { ...asked.family, care: [{ from: asked.on, to: asked.on }] };
        const { on, services } = asked;
        expect(decide({ ask: 'may-start', on, kind, child, family, services }).reasons).toContain(
          'TK 2.1.5.8',
        );
      }),
    );
  });

  test('reasons are sorted, each once, and none where it is allowed', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.constantFrom('adaptation', 'needs-based'),
        ({ asked: { on, family, services }, child }, kind) => {
          const { allowed, reasons } = decide({ ask: 'may-start', on, kind, child, family, services });
          expect(reasons).toEqual([...new Set(reasons)].sort());
          expect(allowed).toBe(reasons.length === 0);
        },
      ),
    );
  });
});

const people = ['p', 'q', 'm', 'n'] as const;
const anyTie = fc
  .tuple(periodWithin(90), fc.constantFrom(...people))
  .map(([period, person]) => ({ ...period, person }));
const anyTies = fc.array(anyTie, { maxLength: 3 });
const anySupport = fc
  .record({
    on: nearDate,
    role: fc.constantFrom('family-supporter', 'mentor'),
    confirmed: fc.option(nearDate, { nil: undefined }),
    officialOf: fc.array(fc.constantFrom('0784', '0296'), { maxLength: 2 }),
    conflictApproved: fc.array(periodWithin(90), { maxLength: 2 }),
    receivesNeedsBased: fc.array(periodWithin(90), { maxLength: 2 }),
    supported: anyTies,
    residence: fc.constantFrom('0784', '0339'),
    mentoredBy: anyTies,
    supportedBy: anyTies,
  })
  .map(
    ({
      on,
      role,
      confirmed,
      officialOf,
      conflictApproved,
      receivesNeedsBased,
      supported,
      residence,
      ...ties
    }) =>
      trimmed({
        ask: 'may-support',
        on,
        role,
        person: {
          id: 'p',
          confirmed,
          officialOf,
          conflictApproved,
          receivesNeedsBased,
          supportedBy: supported,
        },
        family: { members: ['m', 'n'], municipalities: { residence }, ...ties },
      }),
  );

describe('supporting a family', { timeout }, () => {
  test('TK 2.1.6.4–7, TK 2.8.6: of a mentor no more is asked than of a supporter, but for whom TK 2.1.6.7 looks at', () => {
    fc.assert(
      fc.property(anySupport, (asked) => {
        const { reasons } = decide({ ...asked, role: 'mentor' });
        expect(['TK 2.1.6.7', 'TK 2.8.6']).toEqual(expect.arrayContaining([...reasons]));
        const swapped = {
          ...asked.family,
          mentoredBy: asked.family.supportedBy,
          supportedBy: asked.family.mentoredBy,
        };
        const asSupporter = decide({ ...asked, role: 'family-supporter', family: swapped });
        expect(asSupporter.reasons).toEqual(expect.arrayContaining([...reasons]));
      }),
    );
  });

  test('TK 2.1.6.5: an approval lifts this reason and no other', () => {
    fc.assert(
      fc.property(anySupport, (asked) => {
        const approved = {
          ...asked,
          person: { ...asked.person, conflictApproved: [{ from: asked.on, to: null }] },
        };
        const without = decide(asked).reasons.filter((clause) => clause !== 'TK 2.1.6.5');
        expect(decide(approved).reasons).toEqual(without);
      }),
    );
  });

  test('TK 2.8.6: confirmed by the day asked, a person is confirmed on every later day', () => {
    fc.assert(
      fc.property(anySupport, fc.nat(500), (asked, days) => {
        fc.pre(!decide(asked).reasons.includes('TK 2.8.6'));
        expect(decide({ ...asked, on: addDays(asked.on, days) }).reasons).not.toContain('TK 2.8.6');
      }),
    );
  });
});
