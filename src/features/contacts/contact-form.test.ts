import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import {
  type ContactChoices,
  type ContactFields,
  type ContactInput,
  contactModes,
  noteLimit,
  parseContact,
  readDate,
  stepLimit,
  supportKinds,
} from './contact-form.ts';

const today = civilDateOf('2025-03-31');

const choices: ContactChoices = {
  services: [
    { id: 'adaptation', childId: 'mari', ended: null },
    { id: 'needs-based', childId: null, ended: null },
  ],
  children: [{ id: 'mari' }, { id: 'juhan' }],
  goals: [{ id: 'sleep' }, { id: 'school' }],
  today,
};

const typed: ContactFields = {
  outcome: 'held',
  mode: 'home',
  meeting: '',
  heldOn: '2025-03-30',
  beganAt: '14:30',
  minutes: '45',
  services: ['adaptation', 'needs-based'],
  children: ['mari', 'juhan'],
  goals: ['school'],
  steps: {},
  supports: ['2', '9'],
  substantive: false,
  body: 'Käisin külas.',
  nextStep: 'Helistan koolile',
  nextOn: '2025-04-07',
};

const parse = (fields: Partial<ContactFields> = {}, from: Partial<ContactChoices> = {}) =>
  parseContact({ ...typed, ...fields }, { ...choices, ...from });

/** `field code` of each problem; nothing where the contact is one. */
function problemsOf(fields: Partial<ContactFields>, from: Partial<ContactChoices> = {}): string[] {
  const parsed = parse(fields, from);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
}

function inputOf(fields: Partial<ContactFields>, from: Partial<ContactChoices> = {}): ContactInput {
  const parsed = parse(fields, from);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

describe('A contact as it was typed', () => {
  it('is one, typed, for all its services and children at once (TK 2.1.3.5, TK 2.1.4.4)', () => {
    expect(parse()).toEqual({
      ok: true,
      value: {
        outcome: 'held',
        mode: 'home',
        meeting: 'ordinary',
        heldOn: '2025-03-30',
        beganAt: '14:30',
        minutes: 45,
        serviceIds: ['adaptation', 'needs-based'],
        childIds: ['mari', 'juhan'],
        goalIds: ['school'],
        steps: [],
        supports: [2, 9],
        substantive: false,
        body: 'Käisin külas.',
        nextStep: 'Helistan koolile',
        nextOn: '2025-04-07',
      },
    });
  });

  it('needs no more than how and when', () => {
    const bare = { beganAt: '', minutes: '', children: [], goals: [], supports: [] };
    expect(inputOf({ ...bare, body: '', nextStep: '', nextOn: '' })).toMatchObject({
      beganAt: null,
      minutes: null,
      childIds: [],
      body: '',
      nextOn: null,
    });
  });

  it('tells every problem at once, in the order of the form', () => {
    expect(
      problemsOf({
        mode: '',
        heldOn: '2025-02-30',
        services: [],
        outcome: 'attempted',
        substantive: true,
        body: 'x'.repeat(noteLimit + 1),
        nextStep: 'x'.repeat(stepLimit + 1),
        beganAt: '25:00',
        minutes: '0',
        nextOn: 'homme',
      }),
    ).toEqual([
      'mode mode-missing',
      'heldOn date-unreadable',
      'services service-missing',
      'substantive substantive-attempted',
      'body note-too-long',
      'nextStep step-too-long',
      'beganAt time-unreadable',
      'minutes minutes-unreadable',
      'nextOn next-unreadable',
    ]);
  });

  it.each(contactModes)('may be held by the mode %s', (mode) => {
    expect(inputOf({ mode }).mode).toBe(mode);
  });

  it.each(['', 'pigeon', 'HOME', 'home '])('has no mode “%s”', (mode) => {
    expect(problemsOf({ mode })).toEqual(['mode mode-missing']);
  });

  it.each([
    ['held', 'held'],
    ['attempted', 'attempted'],
    ['', 'held'],
    ['cancelled', 'held'],
  ])('whose outcome was sent as “%s” was %s', (outcome, expected) => {
    expect(inputOf({ outcome }).outcome).toBe(expected);
  });
});

describe('The day of a contact', () => {
  it.each([
    ['today', '2025-03-31', []],
    ['tomorrow', '2025-04-01', ['heldOn date-future']],
    ['twelve months back', '2024-03-31', []],
    ['twelve months and a day back', '2024-03-30', ['heldOn date-too-early']],
    ['missing', '', ['heldOn date-missing']],
    ['blank', '   ', ['heldOn date-missing']],
    ['a leap day in a year that has none', '2025-02-29', ['heldOn date-unreadable']],
    ['the 30th of February', '2025-02-30', ['heldOn date-unreadable']],
    ['a thirteenth month', '2025-13-01', ['heldOn date-unreadable']],
    ['a word', 'eile', ['heldOn date-unreadable']],
    ['a moment', '2025-03-30T12:00', ['heldOn date-unreadable']],
  ])('%s (%s)', (_what, heldOn, problems) => {
    expect(problemsOf({ heldOn, nextOn: '' })).toEqual(problems);
  });

  it('twelve months back from a leap day is the last of February', () => {
    const leap = { today: civilDateOf('2024-02-29') };
    expect(problemsOf({ heldOn: '2023-02-28', nextOn: '' }, leap)).toEqual([]);
    expect(problemsOf({ heldOn: '2023-02-27', nextOn: '' }, leap)).toEqual(['heldOn date-too-early']);
  });

  it.each([
    ['30.03.2025', '2025-03-30'],
    ['5.3.2025', '2025-03-05'],
    [' 05.03.2025 ', '2025-03-05'],
    ['2025-03-05', '2025-03-05'],
  ])('is read as people write it: %s', (heldOn, expected) => {
    expect(inputOf({ heldOn }).heldOn).toBe(expected);
  });

  it.each([
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', null],
    ['31.4.2025', null],
    ['00.01.2025', null],
    ['1.0.2025', null],
    ['1.1.25', null],
    ['1/1/2025', null],
    ['2025-3-5', null],
    ['', null],
  ])('readDate(%s) is %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  const ending = (needsBased: string | null) => ({
    services: [
      { id: 'adaptation', childId: 'mari', ended: civilDateOf('2025-03-10') },
      { id: 'needs-based', childId: null, ended: needsBased === null ? null : civilDateOf(needsBased) },
    ],
  });

  it.each([
    ['on the last day of the first of its services', '2025-03-10', '2025-03-20', []],
    ['the day after the first of its services ended', '2025-03-11', '2025-03-20', ['services service-ended']],
    ['the day after the last of its services ended', '2025-03-21', '2025-03-20', ['heldOn date-after-end']],
    ['after one ended, while another goes on', '2025-03-21', null, ['services service-ended']],
  ])('%s', (_what, heldOn, ended, problems) => {
    expect(problemsOf({ heldOn }, ending(ended))).toEqual(problems);
  });
});

describe('When it began and how long it took', () => {
  it.each([
    ['', null],
    ['0:00', '00:00'],
    ['9:05', '09:05'],
    ['09.05', '09:05'],
    ['23:59', '23:59'],
  ])('the time “%s” is %s', (beganAt, expected) => {
    expect(inputOf({ beganAt }).beganAt).toBe(expected);
  });

  it.each(['24:00', '12:60', '1230', '12:5', '12', 'õhtul', '-1:00'])('“%s” is no time', (beganAt) => {
    expect(problemsOf({ beganAt })).toEqual(['beganAt time-unreadable']);
  });

  it.each([
    ['', null],
    ['1', 1],
    ['1440', 1440],
    [' 45 ', 45],
    ['0045', 45],
  ])('“%s” minutes are %s', (minutes, expected) => {
    expect(inputOf({ minutes }).minutes).toBe(expected);
  });

  it.each(['0', '1441', '-5', '1.5', '1e3', '45 min', '00045', '٤٥'])('“%s” is no length', (minutes) => {
    expect(problemsOf({ minutes })).toEqual(['minutes minutes-unreadable']);
  });
});

describe('What it was of and with whom', () => {
  it('is of the only service there is, though none was sent', () => {
    const only = { services: [{ id: 'needs-based', childId: null, ended: null }] };
    expect(inputOf({ services: [] }, only).serviceIds).toEqual(['needs-based']);
  });

  it('needs a service of this family where there are several', () => {
    expect(problemsOf({ services: [] })).toEqual(['services service-missing']);
    expect(problemsOf({ services: ['of-another-family'] })).toEqual(['services service-missing']);
    expect(problemsOf({}, { services: [] })).toEqual(['services service-missing']);
    expect(inputOf({ services: ['needs-based', 'of-another-family'] }).serviceIds).toEqual(['needs-based']);
  });

  it('keeps children and goals of this family only, each once, in the family’s order', () => {
    const value = inputOf({
      children: ['juhan', 'mari', 'juhan', 'a-stranger'],
      goals: ['school', 'of-another-family', 'sleep'],
    });
    expect(value.childIds).toEqual(['mari', 'juhan']);
    expect(value.goalIds).toEqual(['sleep', 'school']);
  });

  it('knows the nine kinds of support and no tenth (TK 2.1.5.3.1–9)', () => {
    expect(inputOf({ supports: ['0', '9', '10', '1', 'x', '1'] }).supports).toEqual([1, 9]);
    expect(inputOf({ supports: supportKinds.map(String) }).supports).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is substantive only where it was held (TK 2.1.3.5.2, TK 2.1.4.4.2)', () => {
    expect(inputOf({ substantive: true }).substantive).toBe(true);
    expect(problemsOf({ substantive: true, outcome: 'attempted' })).toEqual([
      'substantive substantive-attempted',
    ]);
  });
});

describe('Its words', () => {
  it.each([
    ['body', noteLimit, 20_000, 'body note-too-long'],
    ['nextStep', stepLimit, 2_000, 'nextStep step-too-long'],
  ] as const)('%s holds up to its limit and not one sign more', (field, limit, count, problem) => {
    expect(limit).toBe(count);
    expect(inputOf({ [field]: 'õ'.repeat(count) })[field]).toHaveLength(count);
    expect(problemsOf({ [field]: 'õ'.repeat(count + 1) })).toEqual([problem]);
  });

  it('lose the blanks around them and nothing within', () => {
    expect(inputOf({ body: '\n  Esimene rida\n\n  teine  \n', nextStep: ' helistan ' })).toMatchObject({
      body: 'Esimene rida\n\n  teine',
      nextStep: 'helistan',
    });
  });
});

describe('The day of the next step', () => {
  it.each([
    ['the day of the contact', '2025-03-30', []],
    ['the day before the contact', '2025-03-29', ['nextOn next-past']],
    ['years ahead', '2030-01-01', []],
    ['as people write it', '7.4.2025', []],
    ['no day at all', '31.04.2025', ['nextOn next-unreadable']],
    ['not known', '', []],
  ])('%s (%s)', (_what, nextOn, problems) => {
    expect(problemsOf({ nextOn })).toEqual(problems);
  });

  it('is not held against a day that could not be read', () => {
    expect(problemsOf({ heldOn: '', nextOn: '2000-01-01' })).toEqual(['heldOn date-missing']);
  });
});
