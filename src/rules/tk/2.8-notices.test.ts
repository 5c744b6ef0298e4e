import { describe, expect, test } from 'vitest';
import { tellOf } from './2.8-notices.ts';

const open = { municipalityInvolved: true };
const refused = { municipalityInvolved: false };

describe('Whom a specialist tells', () => {
  test('of a worry about a child: the municipality, if need be the commissioner too (TK 2.8.8)', () => {
    expect(tellOf('worry', open)).toEqual({
      municipality: true,
      commissioner: 'if-need-be',
      callInstead: false,
      clauses: ['TK 2.8.8'],
    });
    expect(tellOf('worry', {})).toEqual(tellOf('worry', open));
  });

  test('of a worry in a family that refused its municipality: the commissioner, and calls the helpline (TK 2.1.3.6.4)', () => {
    expect(tellOf('worry', refused)).toEqual({
      municipality: false,
      commissioner: 'always',
      callInstead: true,
      clauses: ['TK 2.1.3.6.4', 'TK 2.8.8'],
    });
  });

  test('of an obstacle in reaching the family: the commissioner (TK 2.1.5.1)', () => {
    for (const family of [open, refused]) {
      expect(tellOf('obstacle', family)).toMatchObject({ municipality: false, commissioner: 'always' });
    }
  });

  test('of the municipality’s own role: the municipality, if need be the commissioner (TK 2.1.5.5)', () => {
    expect(tellOf('overlap', open)).toMatchObject({ municipality: true, commissioner: 'if-need-be' });
    expect(tellOf('overlap', refused)).toMatchObject({ municipality: false, commissioner: 'always' });
  });

  test('of trouble with a municipality: the commissioner, never the municipality (TK 2.1.3.6.3)', () => {
    for (const family of [open, refused]) {
      expect(tellOf('municipality', family)).toMatchObject({ municipality: false, commissioner: 'always' });
    }
  });
});
