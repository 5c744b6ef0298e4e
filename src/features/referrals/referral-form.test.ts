import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { parseDecision } from './decision-form.ts';
import { emptyReferral } from './prefill.ts';
import { parseReferral, type ReferralFields } from './referral-form.ts';
import { newCode } from './testing/referred.ts';

const today = civilDateOf('2024-11-21');
const provider = crypto.randomUUID();
const choices = {
  municipalities: [{ ehak: '0793' }],
  providers: [{ id: provider }],
  workerName: 'Birgit',
  today,
};
const parent = { givenName: 'Mari', familyName: 'Uus', code: newCode('1980-03-09') };
const child = {
  givenName: 'Juku',
  familyName: 'Uus',
  code: newCode('2015-03-09', 'male'),
  since: '1.03.2023',
};
const whole: ReferralFields = {
  ...emptyReferral,
  kind: 'foster',
  residence: '0793',
  phone: '+372 5123 4567',
  parents: [parent],
  children: [child],
  casePlan: 'STAR 1',
  goals: ['', ' Käib koolis ', ''],
  topics: ['3', '12', 'x'],
  problems: 'Raske.',
  workerPhone: '736 1234',
  consent: true,
};
const problemsOf = (change: Partial<ReferralFields>) => {
  const parsed = parseReferral({ ...whole, ...change }, choices);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('A referral (Lisa 8)', () => {
  test('is what was typed, without what is empty', () => {
    expect(parseReferral(whole, choices)).toMatchObject({
      ok: true,
      providerId: null,
      value: {
        goals: ['Käib koolis'],
        topics: [3],
        children: [{ arrivedOn: '2023-03-01', expectedOn: null }],
        worker: { name: 'Birgit' },
      },
    });
  });

  test('with nothing typed has every problem at once, in the form’s order', () => {
    const nothing = { ...emptyReferral, service: '' };
    expect(problemsOf(nothing)).toEqual([
      'service service-missing',
      'kind kind-missing',
      'parentGiven-1 parent-missing',
      'residence residence-missing',
      'phone phone-missing',
      'childGiven-1 child-missing',
      'workerPhone phone-missing',
      'consent consent-missing',
    ]);
  });

  test.each([
    ['a code of ten digits', { code: parent.code.slice(0, 10) }, 'code-form'],
    ['a day that does not exist', { code: `4801332${parent.code.slice(7)}` }, 'code-birth'],
    [
      'a wrong check digit',
      { code: `${parent.code.slice(0, 10)}${(Number(parent.code[10]) + 1) % 10}` },
      'code-checksum',
    ],
    ['nobody born yet', { code: newCode('2024-11-22') }, 'code-future'],
    ['no code', { code: ' ' }, 'code-missing'],
    ['a child’s code', { code: newCode('2010-01-01') }, 'parent-is-child'],
  ])('tells at the field of the very row what is wrong: %s', (_, change, code) => {
    const problems = problemsOf({ parents: [parent, { ...parent, ...change }] });
    expect(problems).toContain(`parentCode-2 ${code}`);
  });

  test('names nobody twice', () => {
    expect(problemsOf({ children: [child, { ...child }] })).toEqual(['childCode-2 code-twice']);
  });

  test.each([
    ['2024-11-21', []],
    ['2024-11-22', ['childSince-1 since-future']],
    ['2015-03-08', ['childSince-1 since-before-birth']],
    ['32.01.2024', ['childSince-1 since-unreadable']],
    ['', ['childSince-1 since-missing']],
  ])('of needs-based support: in the family since %s', (since, expected) => {
    expect(problemsOf({ children: [{ ...child, since }] })).toEqual(expected);
  });

  test('of adaptation awaits a child, asks for no case plan, and may go to a provider (TK 2.1.3.3)', () => {
    const asked = {
      ...{ service: 'adaptation', casePlan: '', goals: [], topics: [], problems: '', addressee: provider },
      children: [{ ...child, since: '2024-12-10' }],
    };
    expect(parseReferral({ ...whole, ...asked }, choices)).toMatchObject({
      ok: true,
      providerId: provider,
      value: { children: [{ arrivedOn: null, expectedOn: '2024-12-10' }] },
    });
  });

  test('of needs-based support goes to no provider, whatever was chosen (TK 2.1.4.3.2)', () => {
    expect(parseReferral({ ...whole, addressee: provider }, choices)).toMatchObject({
      ok: true,
      providerId: null,
    });
  });
});

describe('A decision', () => {
  const decision = (change: object) =>
    parseDecision(
      { decision: 'accepted', provider, family: '', reason: '', ...change },
      { providers: [{ id: provider }], families: ['new'] },
    );

  test('accepts into the only file that there is', () => {
    expect(decision({})).toEqual({
      ok: true,
      value: { decision: 'accepted', reason: '', providerId: provider, familyId: null },
    });
  });

  test.each([
    [{ decision: '' }, ['decision decision-missing']],
    [{ decision: 'returned' }, ['reason reason-missing']],
    [{ decision: 'refused', reason: ' ' }, ['reason reason-missing']],
    [{ provider: 'x' }, ['provider provider-missing']],
    [{ decision: 'refused', reason: 'x'.repeat(4_001) }, ['reason reason-too-long']],
    [{ decision: 'refused', reason: 'x'.repeat(4_000) }, []],
  ])('%j', (change, expected) => {
    const parsed = decision(change);
    expect(parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
