import { describe, expect, test } from 'vitest';
import {
  addDays,
  answer,
  type Case,
  type CivilDate,
  daysBetween,
  type ServiceObligation,
} from '../../src/rules/index.ts';
import type { Service } from '../../src/rules/protocol/question.ts';
import { anyCase, type CaseAsked, contactOf } from './families.ts';
import { fc, timeout } from './runs.ts';

const caseOf = (asked: CaseAsked): Case => answer(asked) as Case;

/** Which obligation it is, whatever its standing. */
const name = ({ clause, service, kind, from }: ServiceObligation): string =>
  `${clause} ${service} ${kind} ${from}`;

const rank = { met: 3, late: 2, due: 1, missed: 0 } as const;

const withoutGaps = (service: Service): Service => ({ ...service, gaps: [] });

describe('obligations', { timeout }, () => {
  test('TK 2.1.3.5.3, TK 2.1.4.4.3: where nothing is waived, windows of a kind follow each other with no day between or twice', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const { obligations } = caseOf({ ...asked, services: asked.services.map(withoutGaps) });
        const rhythm = obligations.filter((duty) => duty.kind !== undefined);
        for (const duty of rhythm) {
          const before = rhythm.find(
            (other) =>
              other.kind === duty.kind &&
              other.service === duty.service &&
              other.due === addDays(duty.from, -1),
          );
          const start = asked.services.find(({ id }) => id === duty.service)?.agreement;
          if (duty.from !== start && duty.kind !== 'month') expect(before).toBeDefined();
          const overlapping = rhythm.filter(
            (other) =>
              other !== duty &&
              other.kind === duty.kind &&
              other.service === duty.service &&
              other.from <= (duty.due ?? '') &&
              (other.due ?? '') >= duty.from,
          );
          expect(overlapping).toEqual([]);
        }
      }),
    );
  });

  test('each window begins by the day asked, ends no sooner, and lies in its service period', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const duty of caseOf(asked).obligations) {
          expect(duty.from <= asked.on).toBe(true);
          if (duty.due === null) continue;
          expect(duty.due >= duty.from).toBe(true);
          if (duty.clause === 'TK 2.1.5.1') continue;
          const service = asked.services.find(({ id }) => id === duty.service);
          expect(duty.from >= (service?.agreement ?? '')).toBe(true);
          expect(duty.due <= (service?.ended ?? '9999-12-31')).toBe(true);
        }
      }),
    );
  });

  test('no window overlaps a gap of its service (TK 2.1.5.13.3)', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const duty of caseOf(asked).obligations) {
          if (duty.due === null || duty.clause === 'TK 2.1.5.1') continue;
          const gaps = asked.services.find(({ id }) => id === duty.service)?.gaps ?? [];
          expect(
            gaps.some((gap) => gap.from <= (duty.due ?? '') && (gap.to === null || gap.to >= duty.from)),
          ).toBe(false);
        }
      }),
    );
  });

  test('a status says what the numbers say', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        for (const { clause, due, needed, met, status, metOn } of caseOf(asked).obligations) {
          expect(status === 'met').toBe(met >= needed);
          expect(metOn !== undefined).toBe(status === 'met' || status === 'late');
          if (metOn !== undefined) expect(metOn <= asked.on).toBe(true);
          if (status === 'late') expect([clause, (metOn ?? '') > (due ?? '')]).toEqual(['TK 2.1.5.1', true]);
          if (status === 'missed' && due !== null) expect(due < asked.on).toBe(true);
          if (status === 'due' && due !== null) expect(due >= asked.on).toBe(true);
        }
      }),
    );
  });

  test('they are in order of due, none last, then from', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const keys = caseOf(asked).obligations.map(({ due, from }) => `${due ?? 'none'} ${from}`);
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });

  test('moving the day asked forward never turns met or late into anything else, nor takes it from the list', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(400), (asked, days) => {
        const later = new Map(
          caseOf({ ...asked, on: addDays(asked.on, days) }).obligations.map((duty) => [name(duty), duty]),
        );
        for (const duty of caseOf(asked).obligations) {
          if (rank[duty.status] < 2) continue;
          expect(later.get(name(duty))).toMatchObject({ status: duty.status, metOn: duty.metOn });
        }
      }),
    );
  });

  // A substantive contact may make the first meeting worse: held elsewhere, earlier than the one at home (TK 2.1.3.5.2).
  test('adding a contact that is not substantive makes no obligation worse', () => {
    fc.assert(
      fc.property(anyCase, contactOf('more', ['s0', 's1', 's2']), (asked, contact) => {
        const more = { ...contact, substantive: false };
        const after = new Map(
          caseOf({ ...asked, contacts: [...asked.contacts, more] }).obligations.map((duty) => [
            name(duty),
            duty,
          ]),
        );
        const before = caseOf(asked).obligations;
        expect(after.size).toBe(new Set(before.map(name)).size);
        for (const duty of before) {
          const now = after.get(name(duty));
          expect(rank[now?.status ?? 'missed']).toBeGreaterThanOrEqual(rank[duty.status]);
          expect(now?.met).toBeGreaterThanOrEqual(duty.met);
        }
      }),
    );
  });

  test('TK 2.1.3.5.2, TK 2.1.4.4.2: the earliest substantive contact, made at home, makes the first meeting met', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const contacts = [
          ...asked.contacts,
          ...asked.services.map(({ id }) => ({
            id: `first ${id}`,
            service: id,
            date: '2022-01-01' as CivilDate,
            mode: 'home' as const,
            substantive: true,
          })),
        ];
        const meetings = caseOf({ ...asked, contacts }).obligations.filter(
          ({ clause }) => clause === 'TK 2.1.3.5.2' || clause === 'TK 2.1.4.4.2',
        );
        for (const meeting of meetings) expect(meeting).toMatchObject({ status: 'met', metOn: '2022-01-01' });
      }),
    );
  });

  test('the order of contacts and overviews changes nothing', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const turned = {
          ...asked,
          contacts: [...asked.contacts].reverse(),
          overviews: [...asked.overviews].reverse(),
        };
        expect(caseOf(turned)).toEqual(caseOf(asked));
      }),
    );
  });

  test('what is dated after the day asked is not seen: contacts, overviews and documents', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const by = (date: CivilDate | undefined) =>
          date !== undefined && date > asked.on ? undefined : date;
        const seen = {
          ...asked,
          contacts: asked.contacts.filter(({ date }) => date <= asked.on),
          overviews: asked.overviews.filter(({ sent }) => sent <= asked.on),
          services: asked.services.map((service) => ({
            ...service,
            agreementToMunicipality: by(service.agreementToMunicipality),
            endingSigned: by(service.endingSigned),
            endingToMunicipality: by(service.endingToMunicipality),
          })),
        };
        expect(caseOf(seen)).toEqual(caseOf(asked));
      }),
    );
  });

  test('TK 2.1.3.6.4, TK 2.1.4.5.4: where the municipality is kept out, nothing is owed to it', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const family = { ...asked.family, kind: 'adoptive' as const };
        const kept = caseOf({ ...asked, family: { ...family, municipalityInvolved: false } }).obligations;
        const told = caseOf({ ...asked, family: { ...family, municipalityInvolved: true } }).obligations;
        const owed = /^TK 2\.1\.(?:3\.6|4\.5)\.[12]$|\/KOV$/;
        expect(told.filter(({ clause }) => !owed.test(clause))).toEqual(kept);
      }),
    );
  });
});

/** Every date of a question or an answer, so many days later. */
function moved<T>(value: T, days: number): T {
  return JSON.parse(
    JSON.stringify(value).replace(/\d{4}-\d\d-\d\d/g, (date) => addDays(date as CivilDate, days)),
  );
}

test('the calendar repeats in 400 years, and the answers with it (but for Good Friday, so with no first contact)', {
  timeout,
}, () => {
  const cycle = daysBetween('2000-01-01' as CivilDate, '2400-01-01' as CivilDate);
  fc.assert(
    fc.property(anyCase, (asked) => {
      const services = asked.services.map((service) => ({ ...service, informed: undefined }));
      const question = { ...asked, services };
      expect(moved(caseOf(question), cycle)).toEqual(caseOf(moved(question, cycle)));
    }),
  );
});
