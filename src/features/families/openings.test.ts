import { describe, expect, it } from 'vitest';
import { partOf } from './openings.ts';

describe('What of a family’s data was opened', () => {
  it.each([
    ['read-family', 'file'],
    ['decide-involvement', 'file'],
    ['log-contact', 'contacts'],
    ['read-plan', 'plan'],
    ['change-goal', 'plan'],
    ['export-overview-plan', 'overviews'],
    ['issue-ending', 'documents'],
    ['export-signed-file', 'documents'],
    ['read-referral', 'referral'],
    ['export-month-report', 'report'],
    ['assign-supporter', 'supporters'],
    ['propose-or-answer', 'proposals'],
    ['change-care', 'services'],
    ['write-follow-up', 'follow-up'],
  ])('%s: %s', (action, part) => {
    expect(partOf(action)).toBe(part);
  });
});
