import { describe, expect, test } from 'vitest';
import { answer, type ErrorAnswer } from '../../src/rules/index.ts';
import { lineAnswerer } from '../../src/rules/protocol/lines.ts';
import { anyCase } from './families.ts';
import { fc, timeout } from './runs.ts';

const asks = [
  'case',
  'may-start',
  'may-support',
  'may-hold',
  'groups',
  'report-deadlines',
  'placement',
  'may-place',
  'care-pay',
  'working-day',
];

describe('whatever is asked', { timeout }, () => {
  test('is answered, and never thrown at', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc
        .tuple(
          fc.constantFrom(...asks),
          fc.dictionary(
            fc.constantFrom('terms', 'on', 'family', 'services', 'groups', 'placement', 'date', 'add'),
            fc.jsonValue(),
          ),
        )
        .map(([ask, rest]) => ({ ...rest, ask })),
    );
    fc.assert(
      fc.property(anything, (question) => {
        const reply = answer(question);
        if ('error' in reply)
          expect([typeof reply.error.message, typeof reply.error.path]).toEqual(['string', 'string']);
        else expect(reply).toBeTypeOf('object');
      }),
    );
  });

  test('a question with one value replaced is answered, or refused at that value or around it', () => {
    const junk = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string({ maxLength: 5 }),
      fc.constant('2025-02-30'),
      fc.constant([]),
      fc.constant({}),
    );
    fc.assert(
      fc.property(anyCase, fc.nat(10_000), junk, (asked, at, value) => {
        const question = JSON.parse(JSON.stringify(asked));
        const places: [holder: Record<string, unknown>, field: string, path: string][] = [];
        const walk = (holder: Record<string, unknown>, path: string): void => {
          for (const [field, inner] of Object.entries(holder)) {
            const here = Array.isArray(holder)
              ? `${path}[${field}]`
              : path === ''
                ? field
                : `${path}.${field}`;
            places.push([holder, field, here]);
            if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>, here);
          }
        };
        walk(question, '');
        const [holder, field, path] = places[at % places.length] ?? [question, 'on', 'on'];
        holder[field] = value;
        const reply = answer(question) as Partial<ErrorAnswer>;
        if (reply.error === undefined) return;
        // A value may be of its type and yet at odds with another: the fault is then said of the later field.
        const between = /\.(?:to|ended|left|child|municipalityInvolved)$/;
        expect(
          reply.error.path === path || reply.error.path.startsWith(path) || between.test(reply.error.path),
        ).toBe(true);
      }),
    );
  });

  test('fields that nobody knows change nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.jsonValue(), (asked, value) => {
        const more = {
          ...asked,
          unheardOf: value,
          services: asked.services.map((service) => ({ ...service, unheardOf: value })),
        };
        expect(answer(more)).toEqual(answer(asked));
      }),
    );
  });

  test('the question is left as it was, and asked again is answered the same', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        const before = JSON.stringify(asked);
        const reply = answer(asked);
        expect(JSON.stringify(asked)).toBe(before);
        expect(answer(JSON.parse(before))).toEqual(reply);
      }),
    );
  });
});

describe('lines', { timeout }, () => {
  test('in whatever pieces the bytes come, the answers are the same', () => {
    const line = fc.oneof(
      fc
        .record({
          ask: fc.constant('working-day'),
          date: fc.constantFrom('2025-01-31', '2025-02-30'),
          add: fc.nat(9),
        })
        .map((question) => JSON.stringify(question)),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constant(''),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(200), { maxLength: 8 }),
        (lines, end, cuts) => {
          const bytes = new TextEncoder().encode(lines.join(end));
          const whole = lineAnswerer(answer, 60);
          const expected = whole.take(bytes) + whole.end();
          const pieces = lineAnswerer(answer, 60);
          let said = '';
          let start = 0;
          for (const cut of [...cuts].sort((a, b) => a - b)) {
            said += pieces.take(bytes.slice(start, Math.max(start, cut)));
            start = Math.max(start, Math.min(cut, bytes.length));
          }
          said += pieces.take(bytes.slice(start)) + pieces.end();
          expect(said).toBe(expected);
          expect(pieces.failed()).toBe(whole.failed());
        },
      ),
    );
  });
});
