import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDateOf } from '../../rules/index.ts';
import { type NewChild, parseNewChild, standsAgainst } from './new-child.ts';

const today = civilDateOf('2025-03-10');
const typed = { given: 'Kai', surname: 'Õun', born: '', came: 'arrived', cameOn: '2025-03-08' };
const problems = (changed: Partial<typeof typed>) => {
  const parsed = parseNewChild({ ...typed, ...changed }, today);
  return parsed.ok ? [] : parsed.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('A new child', () => {
  it.each([
    [{}, []],
    [{ cameOn: '10.03.2025' }, []],
    [{ cameOn: '2025-03-11' }, ['cameOn arrived-future']],
    [{ came: 'expected', cameOn: '2025-03-11' }, []],
    [{ came: 'expected', cameOn: '2025-03-10' }, []],
    [{ came: 'expected', cameOn: '2025-03-09' }, ['cameOn expected-past']],
    [
      { given: ' ', surname: '', came: '' },
      ['given name-missing', 'surname name-missing', 'came came-missing'],
    ],
    [{ given: 'x'.repeat(101) }, ['given name-too-long']],
    [{ born: 'eile' }, ['born date-unreadable']],
    [{ born: '2025-03-11' }, ['born born-after']],
    [{ cameOn: '' }, ['cameOn date-unreadable']],
  ])('%j: %j', (changed, expected) => {
    expect(problems(changed)).toEqual(expected);
  });

  const family = (service: { ended?: CivilDate; endingSigned?: CivilDate }): NewChild => ({
    familyId: 'f',
    familyName: 'Õun',
    needsBased: null,
    facts: {
      family: { kind: 'foster', children: [] },
      childrenNames: '',
      services: [
        {
          id: 's',
          kind: 'needs-based',
          edition: '2024-2025',
          agreement: civilDateOf('2025-01-01'),
          ended: service.ended ?? null,
          ...(service.endingSigned === undefined ? {} : { endingSigned: service.endingSigned }),
        },
      ],
      contacts: [],
      attempts: [],
      overviews: [],
    },
  });

  it.each([
    ['goes on', {}, ['TK 2.1.5.9']],
    ['has ended and nobody signed', { ended: civilDateOf('2025-03-01') }, ['TK 2.1.5.9']],
    [
      'was ended in writing',
      { ended: civilDateOf('2025-03-01'), endingSigned: civilDateOf('2025-03-05') },
      [],
    ],
  ])('where needs-based support %s, adaptation is refused by %j', (_, service, clauses) => {
    const parsed = parseNewChild(typed, today);
    expect(parsed.ok && standsAgainst(family(service), parsed.value, today)).toEqual(clauses);
  });
});
