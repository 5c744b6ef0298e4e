import { describe, expect, it } from 'vitest';
import { type Copy, createCopies, importKey } from './offline-copies.ts';
import type { OwnKey, SealedCopy, Store } from './offline-store.ts';

const day = 24 * 60 * 60 * 1_000;
const now = 1_790_000_000_000;

function memory(): Store & { rows: Map<string, SealedCopy> } {
  const rows = new Map<string, SealedCopy>();
  let own: OwnKey | undefined;
  return {
    rows,
    all: async () => [...rows.values()],
    put: async (row) => rows.set(row.id, row),
    remove: async (id) => rows.delete(id),
    ownKey: async () => own,
    async keepKey(key) {
      own = key;
    },
  };
}

const keyOf = async (person: string): Promise<OwnKey> => ({
  person,
  key: await importKey(btoa(person.padEnd(32, '.').slice(0, 32))),
});
const copy = (key: string, savedAt = now): Copy => ({
  key,
  draft: 'new-contact/f',
  page: '/p',
  action: '/p',
  mechanism: { _key: key },
  fields: { body: ['Märkus perest'] },
  version: 2,
  savedAt,
  state: 'draft',
  tried: false,
});
const copiesOf = (store: Store | null, own: OwnKey | null) =>
  createCopies({ store: Promise.resolve(store), own: async () => own, now: () => now });

describe('What this device keeps', () => {
  it('comes back to its person as it was, newest first', async () => {
    const copies = copiesOf(memory(), await keyOf('mari'));
    await copies.put(copy('older', now - 1));
    await copies.put(copy('newer', now));
    expect(await copies.list()).toEqual([copy('newer', now), copy('older', now - 1)]);
  });

  it('lies sealed: neither the text, nor the family, nor the address is to be read', async () => {
    const store = memory();
    await copiesOf(store, await keyOf('mari')).put(copy('k'));
    const row = store.rows.get('k');
    const bytes = new TextDecoder('utf-8').decode(row?.sealed);
    for (const part of ['Märkus', 'new-contact', '/p']) expect(bytes).not.toContain(part);
    expect(Object.keys(row ?? {}).sort()).toEqual(['id', 'iv', 'person', 'savedAt', 'sealed']);
  });

  it('is sealed anew each time: the same text never lies there twice alike', async () => {
    const store = memory();
    const copies = copiesOf(store, await keyOf('mari'));
    await copies.put(copy('k'));
    const first = store.rows.get('k')?.iv;
    await copies.put(copy('k'));
    expect(store.rows.get('k')?.iv).not.toEqual(first);
  });

  it('has a key that cannot be taken out', async () => {
    const { key } = await keyOf('mari');
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('is nothing to another person, and stays for its own', async () => {
    const store = memory();
    await copiesOf(store, await keyOf('mari')).put(copy('k'));
    expect(await copiesOf(store, await keyOf('jaan')).list()).toEqual([]);
    expect(await copiesOf(store, await keyOf('mari')).list()).toHaveLength(1);
  });

  it('does not open under another’s name or another form’s key', async () => {
    const store = memory();
    const mari = await keyOf('mari');
    await copiesOf(store, mari).put(copy('k'));
    const row = store.rows.get('k');
    if (row) store.rows.set('other', { ...row, id: 'other' });
    expect((await copiesOf(store, mari).list()).map(({ key }) => key)).toEqual(['k']);
    expect(await copiesOf(store, { ...mari, person: 'jaan' }).list()).toEqual([]);
  });

  it.each([
    ['thirty days old stays', 30, 1],
    ['older than thirty days goes', 30 + 1 / 24, 0],
  ])('of another person, %s', async (_, days, left) => {
    const store = memory();
    await copiesOf(store, await keyOf('mari')).put(copy('k', now - days * day));
    await copiesOf(store, await keyOf('jaan')).list();
    expect(store.rows.size).toBe(left);
  });

  it('of one’s own, however old, stays until it is on the server', async () => {
    const copies = copiesOf(memory(), await keyOf('mari'));
    await copies.put(copy('k', now - 400 * day));
    expect(await copies.list()).toHaveLength(1);
    await copies.remove('k');
    expect(await copies.list()).toEqual([]);
  });

  it.each<[string, Store | null, boolean]>([
    ['a browser without a database', null, true],
    ['nobody’s key', memory(), false],
  ])('is nothing with %s, and that is told', async (_, store, hasKey) => {
    const copies = copiesOf(store, hasKey ? await keyOf('mari') : null);
    expect(await copies.put(copy('k'))).toBe(false);
    expect(await copies.list()).toEqual([]);
  });

  it('is told not to be kept where the database refuses, full or broken', async () => {
    const store: Store = { ...memory(), put: () => Promise.reject(new Error('QuotaExceededError')) };
    expect(await copiesOf(store, await keyOf('mari')).put(copy('k'))).toBe(false);
  });
});
