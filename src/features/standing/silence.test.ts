import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Case,
  type CivilDate,
  civilDateOf,
  type ServiceObligation,
} from '../../rules/index.ts';
import type { FamilyFacts } from './family-facts.ts';
import { endingVolumes, type Lately, latelyOf, silenceOf } from './silence.ts';

const today = civilDateOf('2025-03-31');
const ago = (days: number): CivilDate => addDays(today, -days);

type ServiceFacts = FamilyFacts['services'][number];

const service = (more: Partial<ServiceFacts> = {}): ServiceFacts => ({
  id: 'service',
  kind: 'adaptation',
  edition: '2024-2025',
  agreement: civilDateOf('2024-10-01'),
  ...more,
});

let contact = 0;
const held = (date: CivilDate, id = `contact ${contact++}`): FamilyFacts['contacts'][number] => ({
  id,
  service: 'service',
  date,
  mode: 'home',
});

const facts = (more: Partial<FamilyFacts>): FamilyFacts => ({
  family: { kind: 'guardian', municipalityInvolved: true, onService20221031: false, children: [] },
  childrenNames: '',
  services: [service()],
  contacts: [],
  overviews: [],
  attempts: [],
  ...more,
});

describe('How often people met lately', () => {
  it.each([
    ['today', 0, [1, 0]],
    ['on the first of the last four weeks', 27, [1, 0]],
    ['the day before', 28, [0, 1]],
    ['on the first of the four weeks before', 55, [0, 1]],
    ['earlier still', 56, [0, 0]],
    ['tomorrow, as a phone’s clock had it', -1, [0, 0]],
  ] as const)('a contact %s', (_when, days, [contacts, before]) => {
    expect(latelyOf(facts({ contacts: [held(ago(days))] }), today)).toMatchObject({ contacts, before });
  });

  it('a contact that serves two services is one', () => {
    const both = [held(ago(3), 'one'), { ...held(ago(3), 'one'), service: 'other' }];
    expect(latelyOf(facts({ contacts: both }), today)).toMatchObject({ contacts: 1 });
  });

  it.each([
    ['today', 0, 1],
    ['on the first of the last four weeks', 27, 1],
    ['the day before', 28, 0],
    ['tomorrow', -1, 0],
  ] as const)('an attempt %s', (_when, days, attempts) => {
    expect(latelyOf(facts({ attempts: [ago(days)] }), today)).toMatchObject({ attempts });
  });

  it.each([
    ['the day before the attempt', 11, 1],
    ['on its day', 10, 0],
    ['after it', 9, 0],
  ] as const)('an attempt counts no more once a contact was held %s: %i', (_when, days, attempts) => {
    const told = facts({ attempts: [ago(10)], contacts: [held(ago(days))] });
    expect(latelyOf(told, today).attempts).toBe(attempts);
  });

  it.each([
    ['agreed today', { agreement: today }, true],
    ['agreed tomorrow', { agreement: ago(-1) }, false],
    ['that ends tomorrow', { ended: ago(-1) }, true],
    ['that ended today', { ended: today }, false],
  ] as const)('of a service %s: %s', (_what, more, onService) => {
    const told = facts({ services: [service(more)], contacts: [held(ago(1))], attempts: [ago(0)] });
    expect(latelyOf(told, today)).toEqual({
      onService,
      contacts: onService ? 1 : 0,
      before: 0,
      attempts: onService ? 1 : 0,
    });
  });

  it('of a service without an agreement nothing is reckoned', () => {
    const { agreement: _, ...bare } = service();
    expect(latelyOf(facts({ services: [bare], contacts: [held(today)] }), today)).toMatchObject({
      onService: false,
      contacts: 0,
    });
  });
});

describe('The last day of a service', () => {
  const answer = (lastDay: CivilDate | null): Case => ({
    obligations: [],
    volumes: [{ service: 'service', clause: 'TK 2.1.3.2', lastDay } as Case['volumes'][number]],
  });

  it.each([
    ['that goes on is told', {}, today, 1],
    ['that nothing bounds yet is not', {}, null, 0],
    ['that ended today is not', { ended: today }, today, 0],
    ['that ends tomorrow is', { ended: ago(-1) }, today, 1],
  ] as const)('%s', (_what, more, lastDay, told) => {
    expect(endingVolumes(facts({ services: [service(more)] }), answer(lastDay), today)).toHaveLength(told);
  });
});

describe('A family is silent', () => {
  const calm: Lately = { onService: true, contacts: 4, before: 4, attempts: 0 };
  const obligation = (more: Partial<ServiceObligation> = {}): ServiceObligation => ({
    clause: 'TK 2.1.3.5.3',
    service: 'service',
    kind: 'week',
    from: ago(7),
    due: today,
    needed: 1,
    met: 0,
    status: 'due',
    ...more,
  });
  const reasons = (obligations: readonly ServiceObligation[], lately: Partial<Lately> = {}) =>
    silenceOf(obligations, { ...calm, ...lately }, today);

  it('where a window of the rhythm was missed, and not where anything else was', () => {
    expect(reasons([obligation({ status: 'missed', due: ago(1) })])).toEqual(['broken']);
    const { kind: _, ...overview } = obligation({ clause: 'TK 2.1.3.6.2', status: 'missed', due: ago(1) });
    expect(reasons([overview])).toEqual([]);
  });

  it.each([
    ['a contact', 'week', 1, 0, 2, true],
    ['a contact', 'week', 1, 0, 3, false],
    ['two contacts', 'week', 2, 0, 4, true],
    ['two contacts', 'week', 2, 0, 5, false],
    ['the second of two contacts', 'week', 2, 1, 2, true],
    ['the second of two contacts', 'week', 2, 1, 3, false],
    ['a visit', 'home', 1, 0, 7, true],
    ['a visit', 'home', 1, 0, 8, false],
  ] as const)(
    'where %s (%s, %i of which %i held) is due in %i days: %s',
    (_what, kind, needed, met, days, is) => {
      const one = obligation({ kind, needed, met, due: ago(-days) });
      expect(reasons([one])).toEqual(is ? ['breaking'] : []);
    },
  );

  it('by no window that is kept, or has no day', () => {
    expect(reasons([obligation({ status: 'met', met: 1 }), obligation({ due: null })])).toEqual([]);
  });

  it.each([
    [1, 2, true],
    [1, 1, false],
    [0, 1, true],
    [0, 0, true],
    [2, 8, false],
  ])('with %i contacts in four weeks after %i: fewer is %s', (contacts, before, is) => {
    expect(reasons([], { contacts, before })).toEqual(is ? ['fewer'] : []);
  });

  it('the gravest reason first, and by nothing at all where no service goes on', () => {
    const all = [obligation(), obligation({ status: 'missed', due: ago(1) })];
    const lately = { contacts: 0, before: 4, attempts: 1 };
    expect(reasons(all, lately)).toEqual(['broken', 'breaking', 'attempts', 'fewer']);
    expect(reasons(all, { ...lately, onService: false })).toEqual([]);
  });
});
