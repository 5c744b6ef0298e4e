import { describe, expect, test } from 'vitest';
import { noticeLimit, parseNotice } from './notice-form.ts';

const desk = {
  kind: 'worry' as const,
  commissionerAlways: false,
  about: { children: [{ id: 'mari' }, { id: 'juhan' }] },
};
const typed = { body: ' Laps on hirmul. ', children: ['mari'], commissioner: false };

describe('A notice as it was typed', () => {
  test('of a worry names the child (TK 2.8.8)', () => {
    expect(parseNotice(typed, desk)).toEqual({
      ok: true,
      value: { body: 'Laps on hirmul.', childIds: ['mari'], toCommissioner: false },
    });
    expect(parseNotice({ ...typed, children: [] }, desk)).toEqual({
      ok: false,
      problems: [{ field: 'children', code: 'children-missing' }],
    });
    const one = { ...desk, about: { children: [{ id: 'mari' }] } };
    expect(parseNotice({ ...typed, children: [] }, one)).toMatchObject({ value: { childIds: ['mari'] } });
    expect(parseNotice({ ...typed, children: [] }, { ...desk, about: { children: [] } }).ok).toBe(true);
  });

  test('of anything else names nobody', () => {
    expect(parseNotice(typed, { ...desk, kind: 'obstacle' })).toMatchObject({ value: { childIds: [] } });
  });

  test('goes to the commissioner where that is chosen, and where it must', () => {
    expect(parseNotice({ ...typed, commissioner: true }, desk)).toMatchObject({
      value: { toCommissioner: true },
    });
    expect(parseNotice(typed, { ...desk, commissionerAlways: true })).toMatchObject({
      value: { toCommissioner: true },
    });
  });

  test('says something, and no more than there is room for', () => {
    const codes = (body: string) => {
      const parsed = parseNotice({ ...typed, body }, desk);
      return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
    };
    expect(codes(' ')).toEqual(['body-missing']);
    expect(codes('x'.repeat(noticeLimit))).toEqual([]);
    expect(codes('x'.repeat(noticeLimit + 1))).toEqual(['body-too-long']);
  });
});
