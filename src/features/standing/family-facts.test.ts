import { describe, expect, it } from 'vitest';
import type { Actor } from '../../database/as-actor.ts';
import { caseOf, civilDateOf } from '../../rules/index.ts';
import { caseFactsOf, type FamilyFacts, modeForRules, scopeOf } from './family-facts.ts';

const on = civilDateOf('2025-03-31');

const facts: FamilyFacts = {
  family: { kind: 'guardian', municipalityInvolved: true, onService20221031: false, children: [] },
  childrenNames: '',
  services: [],
  contacts: [],
  overviews: [],
  attempts: [],
};

describe('A family as the rules are asked about it', () => {
  it('is told of contacts at home, elsewhere in person, and remote ones as one', () => {
    expect((['home', 'in-person', 'phone', 'video', 'message'] as const).map(modeForRules)).toEqual([
      'home',
      'in-person',
      'remote',
      'remote',
      'remote',
    ]);
  });

  it('is answered with nothing where it has no service', () => {
    expect(caseOf(caseFactsOf(facts, on))).toEqual({ obligations: [], volumes: [] });
  });

  it('is asked by the edition of its service', () => {
    const service = {
      id: 'service',
      kind: 'adaptation',
      edition: '2024-2025',
      child: undefined,
      informed: civilDateOf('2025-03-28'),
    } as unknown as FamilyFacts['services'][number];
    const asked = caseFactsOf({ ...facts, services: [service] }, on);
    expect(asked.terms.edition).toBe('2024-2025');
    expect(caseOf(asked).obligations[0]).toMatchObject({ clause: 'TK 2.1.5.1', service: 'service' });
  });
});

describe('Whose eyes the facts were read with', () => {
  const actor = (organisationId: string | null, familyId: string | null) =>
    ({ organisationId, familyId }) as Actor;

  it('are an organisation’s, or one family’s, and never the same for two of them', () => {
    const scopes = [
      scopeOf(actor('provider', null)),
      scopeOf(actor('municipality', null)),
      scopeOf(actor(null, 'family')),
      scopeOf(actor(null, 'another')),
    ];
    expect(new Set(scopes).size).toBe(4);
  });
});
