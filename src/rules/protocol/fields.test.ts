import { describe, expect, test } from 'vitest';
import { absent, broken, full, pathOf } from '../../../spec/full-questions.ts';
import { answer } from './answer.ts';

/** Every field of the full questions, with its value. */
function fields(value: unknown, path = ''): [path: string, value: unknown][] {
  if (Array.isArray(value))
    return value.flatMap(
      (item, i) => [[`${path}[${i}]`, item], ...fields(item, `${path}[${i}]`)] as [string, unknown][],
    );
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    return [[inner, item], ...fields(item, inner)] as [string, unknown][];
  });
}

const asks = Object.keys(full);
const everyField = asks.flatMap((ask) =>
  fields(full[ask]).map(([path, value]) => [ask, path, value] as const),
);

/** Where `null` is a value of the type. */
const nullable = /\.(?:to|until|ended|left)$|children\[0\]\.arrived$/;

/** Fields that a question may be without. */
const optional = new RegExp(
  [
    String.raw`family\.(municipalityInvolved|onService20221031|care)`,
    String.raw`.*children\[0\]\.(expected|left)`,
    String.raw`services\[0\]\.(child|informed|agreement|ended|gaps|earlier|referral)`,
    String.raw`services\[0\]\.(agreementToMunicipality|endingSigned|endingToMunicipality)`,
    String.raw`.*\.(transitional2022|substantive|withPlan|extensionAgreed|island|smallGroupApproved)`,
    'contacts|overviews|approvedExtra|contractEnd',
    String.raw`person\.(confirmed|officialOf|conflictApproved|receivesNeedsBased|supportedBy)`,
    String.raw`family\.(mentoredBy|supportedBy|municipalities\..*)`,
    String.raw`placement\.(left|extension|courtDecision)`,
    String.raw`placements\[0\]\.left`,
    String.raw`conditions\..*`,
  ]
    .map((path) => `^(?:${path})$`)
    .join('|'),
);

const freeText =
  /(?:^|\.)(?:id|child|service|person|siblings|referredBy|guardian|residence)$|officialOf\[0\]$|members\[0\]$/;
const sessionOrGroup = /^session/;

/** Values that are of no use for a field, by what the field holds. */
function wrongFor(path: string, value: unknown): unknown[] {
  if (typeof value === 'number') return ['1', true, [], {}, 1.5, -1, 1e16];
  if (typeof value === 'boolean') return ['true', 1, 0, [], {}];
  if (Array.isArray(value)) return ['x', 1, true, { length: 0 }];
  if (typeof value === 'object') return ['x', 1, true, []];
  const ofAnyText = [1, true, [], {}, ['2025-01-01']];
  const isFree = freeText.test(path) && !(sessionOrGroup.test(path) && path.endsWith('.service'));
  return isFree ? ofAnyText : [...ofAnyText, 'no such word', '', '2025-02-30', '2025-13', '24:00'];
}

describe('every field is of its type, or the path of the field is answered', () => {
  test('the full questions are of the form', () => {
    for (const ask of asks) expect([ask, pathOf({ ask, ...full[ask] })]).toEqual([ask, undefined]);
  });

  test.each(everyField)('%s: %s of a wrong type', (ask, path, value) => {
    for (const wrong of wrongFor(path, value))
      expect([wrong, pathOf(broken(ask, path, wrong))]).toEqual([wrong, path]);
  });

  test.each(everyField)('%s: %s null only where the type says so', (ask, path) => {
    expect(pathOf(broken(ask, path, null))).toBe(nullable.test(path) ? undefined : path);
  });

  test.each(everyField)('%s: %s missing', (ask, path) => {
    const mayLack = optional.test(path) || (ask === 'report-deadlines' && path === 'month');
    // Taken out of a list of texts or dates, what is left there is nothing.
    expect(pathOf(broken(ask, path, absent))).toBe(mayLack ? undefined : path);
  });

  test.each(everyField.filter(([, path]) => !path.endsWith(']')))(
    '%s: an unknown field beside %s is ignored',
    (ask, path) => {
      expect(pathOf(broken(ask, path.replace(/[^.]+$/, 'unheardOf'), { from: null }))).toBeUndefined();
    },
  );
});

describe('the conditions of a place are those of its kind of care (KH 5, EH 2)', () => {
  const asked = { ask: 'may-place', terms: '2024-2025', on: '2025-03-03' };

  test.each([
    ['crisis', { inDanger: 'jah' }, 'conditions.inDanger'],
    ['special', { mentalHealthAssessed: '2025-02-30' }, 'conditions.mentalHealthAssessed'],
  ])('%s: its own are checked', (care, conditions, path) => {
    expect(answer({ ...asked, care, conditions })).toMatchObject({ error: { path } });
  });

  test.each([
    ['crisis', { mentalHealthAssessed: '2025-02-30' }],
    ['special', { inDanger: 'jah' }],
  ])('%s: those of the other kind are fields that nobody knows (Q53)', (care, conditions) => {
    expect(answer({ ...asked, care, conditions })).toHaveProperty('allowed', false);
  });
});
