import { describe, expect, test } from 'vitest';
import { overviewParts, parseOverview, partLimit } from './overview-form.ts';

const services = [{ id: 'mari' }, { id: 'juhan' }];
const typed = {
  services: ['mari', 'juhan'],
  course: ' Kohtusime. ',
  progress: 'Uni',
  difficulties: 'Ei olnud',
};

describe('An overview as it was typed', () => {
  test('is one text about all the services chosen (TK 2.1.3.6.2)', () => {
    expect(parseOverview(typed, services)).toEqual({
      ok: true,
      value: {
        serviceIds: ['mari', 'juhan'],
        course: 'Kohtusime.',
        progress: 'Uni',
        difficulties: 'Ei olnud',
      },
    });
    expect(parseOverview({ ...typed, services: [] }, services.slice(1))).toMatchObject({
      value: { serviceIds: ['juhan'] },
    });
  });

  test('is about a service of the family', () => {
    for (const chosen of [[], ['of another family']]) {
      expect(parseOverview({ ...typed, services: chosen }, services)).toEqual({
        ok: false,
        problems: [{ field: 'services', code: 'services-missing' }],
      });
    }
  });

  test('says course, progress and difficulties, each at its field', () => {
    const parsed = parseOverview(
      { services: ['mari'], course: '', progress: ' ', difficulties: '' },
      services,
    );
    expect(parsed).toMatchObject({
      problems: overviewParts.map((part) => ({ field: part, code: `${part}-missing` })),
    });
  });

  test.each(overviewParts)('has room in its %s for as much as is taken, and not for more', (part) => {
    expect(parseOverview({ ...typed, [part]: 'x'.repeat(partLimit) }, services).ok).toBe(true);
    expect(parseOverview({ ...typed, [part]: 'x'.repeat(partLimit + 1) }, services)).toMatchObject({
      problems: [{ field: part, code: `${part}-too-long` }],
    });
  });
});
