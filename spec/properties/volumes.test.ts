import { describe, expect, test } from 'vitest';
import { addDays, answer, type Case, type CivilDate } from '../../src/rules/index.ts';
import { anyCase, type CaseAsked, nearDate } from './families.ts';
import { fc, timeout } from './runs.ts';

const caseOf = (asked: CaseAsked): Case => answer(asked) as Case;

describe('volumes', { timeout }, () => {
  test('there is one for each service, in their order', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        expect(caseOf(asked).volumes.map(({ service }) => service)).toEqual(
          asked.services.map(({ id }) => id),
        );
      }),
    );
  });

  test('TK 2.1.4.2: used and left make up the limit, or nothing is left', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const volume of caseOf(asked).volumes) {
          if (volume.clause !== 'TK 2.1.4.2') continue;
          expect(volume.left).toBe(volume.used <= volume.limit ? volume.limit - volume.used : 0);
        }
      }),
    );
  });

  // An open gap or transitional period is counted to the day asked, so the last day moves with it.
  test('TK 2.1.4.2: ended on its last day, a service leaves the volume no more than full', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const services = asked.services
          .filter((service) => service.kind === 'needs-based' && service.agreement !== undefined)
          .slice(0, 1)
          .map((service) => ({
            ...service,
            ended: null,
            gaps: service.gaps?.filter((gap) => gap.to !== null),
            earlier: service.earlier?.filter((period) => period.to !== null),
          }));
        const [open] = caseOf({ ...asked, services }).volumes;
        const lastDay = open?.lastDay;
        fc.pre(lastDay !== undefined && lastDay !== null && lastDay >= (services[0]?.agreement ?? ''));
        const ended = services.map((service) => ({ ...service, ended: lastDay }));
        const [then] = caseOf({ ...asked, on: lastDay ?? asked.on, services: ended }).volumes;
        expect(then).toSatisfy((volume: { used: number; limit: number }) => volume.used <= volume.limit);
      }),
    );
  });

  test('TK 2.1.5.13.3: a gap more never makes a last day sooner nor the days used more', () => {
    fc.assert(
      fc.property(anyCase, nearDate, fc.nat(30), (asked, from, days) => {
        const gap = { from, to: addDays(from, days) };
        const services = asked.services.map((service) => ({
          ...service,
          gaps: [...(service.gaps ?? []), gap],
        }));
        const more = caseOf({ ...asked, services }).volumes;
        caseOf(asked).volumes.forEach((volume, i) => {
          const with_ = more[i];
          if (volume.lastDay) expect((with_?.lastDay ?? '') >= volume.lastDay).toBe(true);
          if (volume.clause === 'TK 2.1.4.2' && with_?.clause === 'TK 2.1.4.2')
            expect(with_.used).toBeLessThanOrEqual(volume.used);
        });
      }),
    );
  });

  test('the same gap or earlier period twice is the same as once', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const twice = asked.services.map((service) => ({
          ...service,
          gaps: [...(service.gaps ?? []), ...(service.gaps ?? [])],
          earlier: [...(service.earlier ?? []), ...(service.earlier ?? [])],
        }));
        expect(caseOf({ ...asked, services: twice })).toEqual(caseOf(asked));
      }),
    );
  });

  test('TK 2.1.3.2: adaptation’s last day is on or after its first', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const volume of caseOf(asked).volumes) {
          if (volume.clause === 'TK 2.1.3.2' && volume.firstDay && volume.lastDay)
            expect(volume.lastDay >= volume.firstDay).toBe(true);
        }
      }),
    );
  });

  test('TK 2.1.4.2: the days used grow by at most one a day', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const used = (on: CivilDate) =>
          caseOf({ ...asked, on }).volumes.map((volume) =>
            volume.clause === 'TK 2.1.4.2' ? volume.used : 0,
          );
        const tomorrow = used(addDays(asked.on, 1));
        used(asked.on).forEach((today, i) => {
          expect([0, 1]).toContain((tomorrow[i] ?? 0) - today);
        });
      }),
    );
  });
});
