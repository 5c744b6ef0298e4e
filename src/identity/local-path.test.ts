import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localPath } from './local-path.ts';

describe('a path of ours is kept', () => {
  test.each([
    ['/'],
    ['/today'],
    ['/families/7c0f4a52-6e1f-4c7e-9b55-1a1e0f9d2c11'],
    ['/families?status=open&page=2'],
    ['/families?from=%2Ftoday'],
    ['/families?next=https%3A%2F%2Fevil.example'],
    ['/families?note=a%0Ab'],
    ['/search?q=//evil.example'],
    ['/plan#goals'],
    ['/p%C3%B5lva'],
    ['/100%25'],
    ['/@evil.example'],
    ['/evil.example:80/'],
  ])('%s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  test('letters are written as a browser sends them, and dots are resolved', () => {
    expect(localPath('/põlva')).toBe('/p%C3%B5lva');
    expect(localPath('/families/../today')).toBe('/today');
    expect(localPath('/families?q=õ ä')).toBe('/families?q=%C3%B5%20%C3%A4');
  });
});

describe('anything else is refused', () => {
  test.each([
    ['another site', 'https://evil.example/'],
    ['another site without its slashes', 'https:evil.example'],
    ['another scheme', 'javascript:alert(1)'],
    ['a scheme in capitals', 'JaVaScRiPt:alert(1)'],
    ['data', 'data:text/html,x'],
    ['another host', '//evil.example'],
    ['three slashes', '///evil.example'],
    ['slash and backslash', '/\\evil.example'],
    ['backslash and slash', '\\/evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['a backslash inside', '/today\\..\\evil'],
    ['a dot before two slashes', '/.//evil.example'],
    ['dots that lead to two slashes', '/a/..//evil.example'],
    ['an encoded dot before two slashes', '/%2e//evil.example'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line end that browsers drop', '/\n/evil.example'],
    ['a line end that splits a header', '/today\r\nSet-Cookie: a=b'],
    ['a leading space', ' /today'],
    ['a leading line end', '\n//evil.example'],
    ['a leading control character', '\u0001//evil.example'],
    ['a nought', '/today\0'],
    ['delete', '/today\u007f'],
    ['a C1 control', '/today\u0085'],
    ['a line separator', '/today\u2028'],
    ['a mark that turns the writing round', '/\u202etoday'],
    ['half a character', '/\ud800'],
    ['an encoded slash', '/%2Fevil.example'],
    ['an encoded slash further on', '/today/%2f%2fevil.example'],
    ['an encoded backslash', '/%5Cevil.example'],
    ['a slash encoded twice', '/%252Fevil.example'],
    ['a slash encoded three times', '/%25252Fevil.example'],
    ['a backslash encoded twice', '/%255cevil.example'],
    ['an encoded line end', '/today%0d%0aSet-Cookie:%20a=b'],
    ['an encoded nought', '/%00'],
    ['an encoding that is none', '/%zz'],
    ['an encoding that is no UTF-8', '/%ff'],
    ['a relative path', 'today'],
    ['a dot', './today'],
    ['a query alone', '?a=b'],
    ['a fragment alone', '#goals'],
    ['nothing', ''],
    ['no text', undefined],
    ['a number', 7],
    ['the parameter sent twice', ['/today', '//evil.example']],
  ])('%s', (_, text) => {
    expect(localPath(text)).toBeNull();
  });

  test('a path longer than 512 characters, even when it grows by its encoding', () => {
    expect(localPath(`/${'a'.repeat(511)}`)).toHaveLength(512);
    expect(localPath(`/${'a'.repeat(512)}`)).toBeNull();
    expect(localPath(`/${'õ'.repeat(85)}`)).toHaveLength(511);
    expect(localPath(`/${'õ'.repeat(86)}`)).toBeNull();
  });
});

test('whatever is let through leads to our own host, and is let through the same again', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '%2f',
    '%5c',
    '%25',
    '@',
    ':',
    '?',
    '#',
    '\t',
    'a',
    'õ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => `/${all.join('')}`),
        fc.webUrl(),
        fc.string(),
      ),
      (text) => {
        const path = localPath(text);
        if (path === null) return;
        expect(new URL(path, 'https://tugiring.example').host).toBe('tugiring.example');
        expect(localPath(path)).toBe(path);
      },
    ),
    { numRuns: 500 },
  );
});
