import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import {
  type ContactChoices,
  type ContactFields,
  type ContactInput,
  doneLimit,
  loggingOpen,
  parseContact,
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

describe('What a contact says of goals and of its kind (TK 2.1.4.4.4, TK 2.1.5.3.7)', () => {
  const school = (movement: string, done = '') => ({ steps: { school: { movement, done } } });

  it('is a movement, words, or both; of a goal that was chosen', () => {
    expect(inputOf(school('step', ' Rääkisime õpetajaga. ')).steps).toEqual([
      { goalId: 'school', movement: 'step', done: 'Rääkisime õpetajaga.' },
    ]);
    expect(inputOf(school('', 'Rääkisime')).steps).toEqual([
      { goalId: 'school', movement: null, done: 'Rääkisime' },
    ]);
    expect(inputOf(school('')).steps).toEqual([]);
    expect(inputOf({ ...school('step'), goals: [] }).steps).toEqual([]);
    expect(inputOf(school('lendas')).steps).toEqual([]);
  });

  it('is no longer than the plan has room for', () => {
    expect(problemsOf(school('step', 'x'.repeat(doneLimit)))).toEqual([]);
    expect(problemsOf(school('step', 'x'.repeat(doneLimit + 1)))).toEqual(['goals done-too-long']);
  });

  it('is an ordinary meeting unless it says otherwise, and none where nothing took place', () => {
    expect(inputOf({ meeting: 'round-table' }).meeting).toBe('round-table');
    expect(inputOf({ meeting: 'pidu' }).meeting).toBe('ordinary');
    expect(inputOf({ meeting: 'round-table', outcome: 'attempted' }).meeting).toBe('ordinary');
  });
});

describe('A contact of a service that ended', () => {
  const ended = (day: string) => ({
    services: [{ id: 'needs-based', childId: null, ended: civilDateOf(day) }],
  });
  const both = {
    services: [
      { id: 'adaptation', childId: 'mari', ended: null },
      { id: 'needs-based', childId: null, ended: civilDateOf('2025-03-20') },
    ],
  };

  it('can be logged after the end where it was held by then', () => {
    expect(problemsOf({ heldOn: '2025-03-20' }, ended('2025-03-20'))).toEqual([]);
    expect(problemsOf({ heldOn: '2025-03-21' }, ended('2025-03-20'))).toEqual(['heldOn date-after-end']);
  });

  it('is not logged under it with one that goes on, once it had ended', () => {
    expect(problemsOf({ heldOn: '2025-03-20' }, both)).toEqual([]);
    expect(problemsOf({ heldOn: '2025-03-21' }, both)).toEqual(['services service-ended']);
    expect(problemsOf({ heldOn: '2025-03-21', services: ['adaptation'] }, both)).toEqual([]);
  });

  it('is offered for as long as contacts are taken, and then not', () => {
    const services = (day: string | null) => [{ ended: day === null ? null : civilDateOf(day) }];
    expect(loggingOpen(services(null), today)).toBe('now');
    expect(loggingOpen(services('2025-03-31'), today)).toBe('now');
    expect(loggingOpen(services('2025-03-30'), today)).toBe('late');
    expect(loggingOpen(services('2024-03-31'), today)).toBe('late');
    expect(loggingOpen(services('2024-03-30'), today)).toBeNull();
    expect(loggingOpen([], today)).toBeNull();
  });
});
