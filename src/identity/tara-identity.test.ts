import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../rules/calendar/civil-date.ts';
import { makeIdentityCode } from './identity-code.ts';
import { type Assurance, assuranceLevels, identityIn } from './tara-identity.ts';

const today = civilDateOf('2026-03-02');
const born = (birth: string) => makeIdentityCode({ birth: civilDateOf(birth), sex: 'female', serial: 214 });
const names = { given_name: 'Maarja-Liis', family_name: 'Põldõis' };
const claims = {
  sub: `EE${born('1987-04-12')}`,
  acr: 'high',
  amr: ['smartid'],
  profile_attributes: { ...names, date_of_birth: '1987-04-12' },
};
const read = (change: Record<string, unknown> = {}, atLeast: Assurance = 'high') =>
  identityIn({ ...claims, ...change }, { atLeast, today });
const found = (change: Record<string, unknown>, atLeast?: Assurance) => {
  const outcome = read(change, atLeast);
  return outcome.ok ? 'identified' : outcome.problem.code;
};

describe('the level of assurance', () => {
  const enough: Record<Assurance, readonly Assurance[]> = {
    low: ['low', 'substantial', 'high'],
    substantial: ['substantial', 'high'],
    high: ['high'],
  };
  test.each(assuranceLevels.flatMap((atLeast) => assuranceLevels.map((given) => [atLeast, given] as const)))(
    'asked for %s, given %s',
    (atLeast, given) => {
      expect(found({ acr: given }, atLeast)).toBe(
        enough[atLeast].includes(given) ? 'identified' : 'assuranceTooLow',
      );
    },
  );

  test.each([[undefined], [''], ['HIGH'], ['highest'], [3], [['high']], [null]])(
    'absent or unknown (%j) is too low, even for low',
    (acr) => {
      expect(found({ acr }, 'low')).toBe('assuranceTooLow');
    },
  );
});

describe('the subject', () => {
  test.each([
    ['an Estonian code', `EE${born('1987-04-12')}`, 'identified'],
    ['somebody born today', `EE${born('2026-03-02')}`, 'identified'],
    ['somebody born tomorrow', `EE${born('2026-03-03')}`, 'identityCodeInvalid'],
    ['a wrong check digit', `EE${born('1987-04-12').slice(0, 10)}9`, 'identityCodeInvalid'],
    ['too short a code', 'EE4870412214', 'identityCodeInvalid'],
    ['a code with more behind it', `EE${born('1987-04-12')}/1`, 'identityCodeInvalid'],
    ['small letters', `ee${born('1987-04-12')}`, 'identityCodeInvalid'],
    ['a code without its country', born('1987-04-12'), 'identityCodeInvalid'],
    ['a country alone', 'LV', 'identityCodeInvalid'],
    ['a Latvian', 'LV120190-12345', 'foreignIdentity'],
    ['a German known to Estonia through eIDAS', 'DE/EE/abcdef', 'foreignIdentity'],
    ['nobody', '', 'identityCodeInvalid'],
    ['no text', 48704122140, 'identityCodeInvalid'],
    ['no subject', undefined, 'identityCodeInvalid'],
  ])('%s', (_, sub, expected) => {
    expect(found({ sub })).toBe(expected);
  });
});

describe('the names', () => {
  test('are read from the profile attributes, as they are written', () => {
    const profile_attributes = { given_name: ' MARY ÄNN ', family_name: 'O’CONNEŽ-ŠUSLIK' };
    expect(read({ profile_attributes })).toMatchObject({
      ok: true,
      identity: { givenName: 'MARY ÄNN', familyName: 'O’CONNEŽ-ŠUSLIK' },
    });
  });

  test('are read from the top where there are no profile attributes', () => {
    expect(read({ profile_attributes: undefined, ...names, date_of_birth: '1987-04-12' })).toEqual(read());
  });

  test.each([
    ['none', {}],
    ['no family name', { given_name: 'Maarja-Liis' }],
    ['an empty given name', { ...names, given_name: ' ' }],
    ['a name that is no text', { ...names, given_name: 7 }],
    ['a name longer than 200 characters', { ...names, given_name: 'a'.repeat(201) }],
    ['a day of birth that is no day', { ...names, date_of_birth: '1987-02-30' }],
  ])('%s: rejected', (_, profile_attributes) => {
    expect(found({ profile_attributes })).toBe('tokenRejected');
  });

  test('a name of 200 characters is kept', () => {
    expect(found({ profile_attributes: { ...names, given_name: 'a'.repeat(200) } })).toBe('identified');
  });
});

test('the day of birth comes from TARA, and from the code where TARA says none', () => {
  expect(read({ profile_attributes: { ...names, date_of_birth: '1987-04-13' } })).toMatchObject({
    identity: { birth: '1987-04-13' },
  });
  expect(read({ profile_attributes: names })).toMatchObject({ identity: { birth: '1987-04-12' } });
});

test('the ways of proving are kept, and none where none is said', () => {
  expect(read()).toMatchObject({ identity: { methods: ['smartid'] } });
  expect(read({ amr: undefined })).toMatchObject({ identity: { methods: [] } });
  expect(read({ amr: 'smartid' })).toMatchObject({ identity: { methods: [] } });
});
