import { describe, expect, test } from 'vitest';
import { civilDateOf, mayMeetRemotely } from '../index.ts';
import type { HeldMeeting } from './2.8-remote.ts';

const on = civilDateOf('2025-03-20');
const at = (date: string, remote: boolean, worked?: boolean): HeldMeeting => ({
  date: civilDateOf(date),
  remote,
  worked,
});
const asked = (held: HeldMeeting[], agreed: string | null = '2025-03-20', hasMeans = true) =>
  mayMeetRemotely({
    date: on,
    hasMeans,
    held,
    ...(agreed === null ? {} : { agreed: civilDateOf(agreed) }),
  }).reasons;

describe('TK 2.8.11: individual services remotely', () => {
  test('only by an agreement made before or on the day, and where the client has the means', () => {
    expect(asked([])).toEqual([]);
    expect(asked([], null)).toEqual(['TK 2.8.11']);
    expect(asked([], '2025-03-21')).toEqual(['TK 2.8.11']);
    expect(asked([], '2025-03-20', false)).toEqual(['TK 2.8.11']);
  });
  test('where it did not serve, the next is in person', () => {
    expect(asked([at('2025-03-10', true, false)])).toEqual(['TK 2.8.11']);
    expect(asked([at('2025-03-10', true, true)])).toEqual([]);
    expect(asked([at('2025-03-10', true)])).toEqual([]);
  });
  test('it is told of meetings in person since, and not of those before', () => {
    expect(asked([at('2025-03-10', true, false), at('2025-03-15', false)])).toEqual([]);
    expect(asked([at('2025-03-10', true, false), at('2025-03-05', false)])).toEqual(['TK 2.8.11']);
  });
  test('what failed on a later day does not count before it', () => {
    expect(asked([at('2025-03-21', true, false)])).toEqual([]);
  });
});
