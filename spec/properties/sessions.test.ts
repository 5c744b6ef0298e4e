import { describe, expect, test } from 'vitest';
import { answer, type Decision } from '../../src/rules/index.ts';
import type { Session } from '../../src/rules/protocol/question.ts';
import { anyFamily, nearDate } from './families.ts';
import { fc, timeout } from './runs.ts';
import { slowSessions } from './slow-decisions.ts';

const decide = (question: object): Decision => answer({ terms: '2024-2025', ...question }) as Decision;

const anySession = (id: string): fc.Arbitrary<Session> =>
  fc.record({
    id: fc.constant(id),
    service: fc.constantFrom('mentoring' as const, 'counselling' as const),
    date: nearDate,
    basis: fc.constantFrom(
      'regular' as const,
      'prospective' as const,
      'after-departure' as const,
      'extra' as const,
    ),
  });
const anySessions = fc
  .nat(25)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anySession(`s${i}`))));
const anyExtra = fc.array(fc.record({ year: fc.integer({ min: 2024, max: 2025 }), sessions: fc.nat(4) }), {
  maxLength: 3,
});

describe('sessions', { timeout }, () => {
  test('TK 2.3.3, TK 2.5.4: of sessions held only where they may be, none exceeds its limit', () => {
    fc.assert(
      fc.property(anyFamily, anySessions, anyExtra, (family, wished, approvedExtra) => {
        const held: Session[] = [];
        for (const session of wished) {
          if (decide({ ask: 'may-hold', session, family, sessions: held, approvedExtra }).allowed)
            held.push(session);
        }
        for (const session of held) {
          const quarter = (date: string) => `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
          if (session.service === 'mentoring') {
            expect(slowSessions(session, held, quarter)).toBeLessThanOrEqual(
              session.basis === 'regular' ? 4 : 2,
            );
          } else if (session.basis === 'regular') {
            expect(slowSessions(session, held, (date) => date.slice(0, 4))).toBeLessThanOrEqual(5);
          } else if (session.basis === 'prospective') {
            expect(slowSessions(session, held, () => 'ever')).toBeLessThanOrEqual(2);
          } else if (session.basis === 'extra') {
            const approved = approvedExtra.filter(({ year }) => session.date.startsWith(String(year)));
            const most = Math.min(
              5,
              approved.reduce((sum, { sessions }) => sum + sessions, 0),
            );
            expect(slowSessions(session, held, (date) => date.slice(0, 4))).toBeLessThanOrEqual(most);
          }
        }
      }),
    );
  });

  test('TK 2.5.5: no more than 2 for each day on which children left', () => {
    fc.assert(
      fc.property(anyFamily, anySessions, (family, wished) => {
        const held: Session[] = [];
        for (const session of wished) {
          const asked = { ...session, service: 'counselling' as const, basis: 'after-departure' as const };
          if (decide({ ask: 'may-hold', session: asked, family, sessions: held }).allowed) held.push(asked);
        }
        const departures = new Set(family.children.flatMap(({ left }) => left ?? []));
        expect(held.length).toBeLessThanOrEqual(2 * departures.size);
      }),
    );
  });

  test('TK 2.3.3–4, TK 2.5.4–6: what is refused is refused beside more sessions too', () => {
    fc.assert(
      fc.property(
        anyFamily,
        anySession('asked'),
        anySessions,
        anyExtra,
        (family, session, sessions, approvedExtra) => {
          const few = decide({
            ask: 'may-hold',
            session,
            family,
            sessions: sessions.slice(1),
            approvedExtra,
          });
          const more = decide({ ask: 'may-hold', session, family, sessions, approvedExtra });
          expect(more.reasons).toEqual(expect.arrayContaining([...few.reasons]));
        },
      ),
    );
  });

  test('TK 2.5.4: another approval refuses nothing more', () => {
    fc.assert(
      fc.property(
        anyFamily,
        anySession('asked'),
        anySessions,
        anyExtra,
        (family, session, sessions, approvedExtra) => {
          const with_ = decide({ ask: 'may-hold', session, family, sessions, approvedExtra });
          const without = decide({
            ask: 'may-hold',
            session,
            family,
            sessions,
            approvedExtra: approvedExtra.slice(1),
          });
          expect(without.reasons).toEqual(expect.arrayContaining([...with_.reasons]));
        },
      ),
    );
  });

  test('the asked session among the others, and their order, change nothing', () => {
    fc.assert(
      fc.property(
        anyFamily,
        anySession('asked'),
        anySessions,
        anyExtra,
        (family, session, sessions, approvedExtra) => {
          const others = [...sessions].reverse();
          const once = decide({ ask: 'may-hold', session, family, sessions, approvedExtra });
          expect(
            decide({ ask: 'may-hold', session, family, sessions: [...others, session], approvedExtra }),
          ).toEqual(once);
        },
      ),
    );
  });
});
