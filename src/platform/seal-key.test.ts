import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSealKey } from './seal-key.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tugiring-seal-key-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo’s key', () => {
  it('has 32 bytes, is made once and is the same ever after', () => {
    const key = keptSealKey(folder);
    expect(key).toHaveLength(32);
    expect(keptSealKey(folder)).toEqual(key);
  });

  it('is another in another folder', () => {
    const key = keptSealKey(folder);
    rmSync(join(folder, 'seal.key'));
    expect(keptSealKey(folder)).not.toEqual(key);
  });

  it('is kept in a folder that was not there yet', () => {
    const inside = join(folder, 'data/demo');
    expect(keptSealKey(inside)).toEqual(keptSealKey(inside));
  });

  it('is readable by its owner alone', () => {
    keptSealKey(folder);
    expect(statSync(join(folder, 'seal.key')).mode & 0o777).toBe(0o600);
  });

  it('is never replaced where its file is damaged, since what it sealed would be lost', () => {
    const file = join(folder, 'seal.key');
    writeFileSync(file, 'short');
    expect(() => keptSealKey(folder)).toThrow(`${file} does not hold a key of 32 bytes`);
    expect(readFileSync(file, 'utf8')).toBe('short');
  });
});
