import { describe, expect, test } from 'vitest';
import {
  civilDateOf,
  extraLeftToAsk,
  mayHold,
  type Session,
  type SessionVolume,
  sessionVolumes,
  termsOf,
  type VolumeFacts,
} from '../index.ts';

const terms = termsOf('2024-2025');
const on = civilDateOf('2025-02-10');
type Family = VolumeFacts['family'];

let count = 0;
const session = (said: string): Session => {
  const [service, basis, date = ''] = said.split(' ');
  count += 1;
  return { id: `s${count}`, service, basis, date: civilDateOf(date) } as Session;
};
const said = ({ service, basis, clause, limit, used, left, from, lastDay }: SessionVolume) =>
  `${service} ${basis} ${clause}: ${used}/${limit}, ${left} left, ${from}..${lastDay}`;
const volumes = (
  family: Partial<Family>,
  sessions: readonly string[] = [],
  approvedExtra: VolumeFacts['approvedExtra'] = [],
) =>
  sessionVolumes({
    terms,
    on,
    family: { kind: 'foster', children: [], ...family },
    sessions: sessions.map(session),
    approvedExtra,
  }).map(said);

describe('what is left of a family’s sessions', () => {
  test('TK 2.3.3, TK 2.5.4: four a quarter, five a year', () => {
    expect(
      volumes({}, [
        'mentoring regular 2025-01-01',
        'mentoring regular 2024-12-31',
        'counselling regular 2025-11-30',
      ]),
    ).toEqual([
      'mentoring regular TK 2.3.3: 1/4, 3 left, 2025-01-01..2025-03-31',
      'counselling regular TK 2.5.4: 1/5, 4 left, 2025-01-01..2025-12-31',
    ]);
  });

  test('TK 2.5.4: what was approved beside them, of that year', () => {
    expect(volumes({}, ['counselling extra 2025-01-02'], [{ year: 2025, sessions: 3 }])).toContain(
      'counselling extra TK 2.5.4: 1/3, 2 left, 2025-01-01..2025-12-31',
    );
    expect(volumes({}, [], [{ year: 2024, sessions: 3 }])).toHaveLength(2);
  });

  test('TK 2.5.5: two from the latest departure on', () => {
    const children = [{ id: 'c', arrived: civilDateOf('2024-01-01'), left: civilDateOf('2025-01-15') }];
    expect(volumes({ children }, ['counselling after-departure 2025-01-20'])).toContain(
      'counselling after-departure TK 2.5.5: 1/2, 1 left, 2025-01-15..null',
    );
  });

  test('TK 2.3.4, TK 2.5.6: a prospective family has two of each, ever', () => {
    expect(volumes({ kind: 'prospective' }, ['mentoring prospective 2020-01-01'])).toEqual([
      'mentoring prospective TK 2.3.4: 1/2, 1 left, null..null',
      'counselling prospective TK 2.5.6: 0/2, 2 left, null..null',
    ]);
  });

  test('TK 2.3.3–4, TK 2.5.4–6: one is left exactly where one more may be held', () => {
    const children = [{ id: 'c', arrived: civilDateOf('2024-01-01'), left: civilDateOf('2025-01-15') }];
    for (const kind of ['foster', 'prospective'] as const) {
      for (let many = 0; many <= 6; many += 1) {
        const facts = { terms, family: { kind, children }, approvedExtra: [{ year: 2025, sessions: 2 }] };
        for (const { service, basis } of sessionVolumes({ ...facts, sessions: [], on })) {
          const sessions = Array.from({ length: many }, () => session(`${service} ${basis} 2025-02-01`));
          const found = sessionVolumes({ ...facts, sessions, on }).find(
            (one) => one.service === service && one.basis === basis,
          );
          const one = { id: 'asked', service, basis, date: on };
          expect((found?.left ?? 0) > 0, `${kind} ${service} ${basis} ${many}`).toBe(
            mayHold({ ...facts, sessions, session: one }).allowed,
          );
        }
      }
    }
  });

  test('TK 2.5.4: no more is asked of the commissioner than the contract allows', () => {
    expect(extraLeftToAsk({ terms, approvedExtra: [] }, 2025, 0)).toBe(5);
    expect(extraLeftToAsk({ terms, approvedExtra: [{ year: 2025, sessions: 3 }] }, 2025, 1)).toBe(1);
    expect(extraLeftToAsk({ terms, approvedExtra: [{ year: 2025, sessions: 9 }] }, 2025, 0)).toBe(0);
  });
});
