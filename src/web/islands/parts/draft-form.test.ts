import { describe, expect, it } from 'vitest';
import { isOlder } from './draft-form.ts';
import type { Copy } from './offline-copies.ts';

const page = { key: 'of-the-page', version: 3, savedAt: 1_000 };
const copy = (changes: Partial<Copy>): Copy => ({
  key: 'of-the-copy',
  draft: 'new-contact/f',
  page: '/p',
  action: '/p',
  mechanism: {},
  fields: {},
  version: 2,
  savedAt: 500,
  state: 'draft',
  tried: false,
  ...changes,
});

describe('A copy on this device, beside what the server gave', () => {
  it.each<[string, Partial<Copy>, boolean]>([
    [
      'is newer where it goes on from that very draft, whatever the clocks say',
      { version: 3, savedAt: 0 },
      false,
    ],
    ['is newer where it is that very form, come back with its problems', { key: 'of-the-page' }, false],
    ['is newer where it was kept after the server’s was saved', { savedAt: 1_001 }, false],
    ['is older where it was kept at the moment the server’s was saved', { savedAt: 1_000 }, true],
    ['is older where another device has saved since', { savedAt: 999 }, true],
  ])('%s', (_, changes, older) => {
    expect(isOlder(copy(changes), page)).toBe(older);
  });
});
