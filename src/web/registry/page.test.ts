import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  checkRegistry,
  defineEndpoint,
  defineFile,
  definePage,
  definePersonPage,
  definePublicPage,
  UndeclaredPage,
} from './page.ts';

const nothing = z.object({});
const view = () => ({ title: '', body: null });
const concerns = () => ({});
const own = { params: nothing, query: nothing, load: async () => ({}), concerns, view };

const families = definePage({
  ...own,
  path: '/families',
  access: ['family_supporter'],
  audit: 'read-families',
});
const account = definePersonPage({ ...own, path: '/account', access: 'signed-in', audit: 'read-account' });
const front = definePublicPage({
  path: '/welcome',
  access: 'everyone',
  audit: 'none',
  query: nothing,
  load: () => ({}),
  view,
});
const draft = defineEndpoint({
  path: '/drafts/:id',
  method: 'POST',
  access: ['family_supporter'],
  audit: 'save-draft',
  params: nothing,
  body: nothing,
  writes: true,
  handle: async () => ({}),
});
const report = defineFile({
  path: '/families/:id/report',
  access: ['family_supporter'],
  audit: 'export-report',
  params: nothing,
  query: nothing,
  load: async () => ({}),
  concerns,
  file: async () => ({ name: 'report.txt', type: 'text/plain', bytes: new Uint8Array() }),
});
const post = (audit: string) => ({ audit, concerns, act: async () => ({ kind: 'nothing-there' }) as const });

describe('The registry', () => {
  it('takes pages with roles and audit names, public ones without, and endpoints', () => {
    expect(() => checkRegistry([families, account, front], [draft])).not.toThrow();
    expect(() => checkRegistry([], [])).not.toThrow();
  });

  it('takes files with roles and audit names', () => {
    expect(() => checkRegistry([families], [draft], [report])).not.toThrow();
  });

  it('takes an endpoint at the address of a page when it answers another method', () => {
    expect(() => checkRegistry([families], [{ ...draft, path: '/families' }])).not.toThrow();
  });

  it.each([
    ['a path twice', [families, { ...families, audit: 'read-again' }], 'is declared twice'],
    [
      'two paths that differ in the name of a parameter only',
      [
        { ...families, path: '/families/:id' },
        { ...families, path: '/families/:family', audit: 'read-family' },
      ],
      'is declared twice',
    ],
    ['a page without an audit name', [{ ...families, audit: '' }], 'has no audit name'],
    ['an audit name of another form', [{ ...families, audit: 'Read families' }], 'has no audit name'],
    ['a post without an audit name', [{ ...families, post: post('') }], 'has no audit name'],
    ['no role at all', [{ ...families, access: [] }], 'names no role'],
    ['an audit name twice', [families, { ...account, audit: 'read-families' }], 'shares the audit name'],
    [
      'a post with the audit name of its page',
      [{ ...families, post: post('read-families') }],
      'shares the audit',
    ],
    [
      'a page for everyone that has something to audit',
      [{ ...front, audit: 'read-welcome' as 'none' }],
      'is for everyone',
    ],
  ] as const)('refuses %s', (_what, pages, why) => {
    expect(() => checkRegistry([...pages], [])).toThrow(UndeclaredPage);
    expect(() => checkRegistry([...pages], [])).toThrow(why);
  });

  it('names the address that was declared wrongly', () => {
    expect(() => checkRegistry([{ ...families, access: [] }], [])).toThrow(/^\/families: /);
  });

  it.each([
    ['an endpoint without an audit name', [{ ...draft, audit: '' }], 'has no audit name'],
    ['an endpoint for no role', [{ ...draft, access: [] }], 'names no role'],
    ['an endpoint twice', [draft, { ...draft, audit: 'save-again' }], 'is declared twice'],
    [
      'an endpoint at a page’s address',
      [{ ...draft, path: '/families', method: 'GET' }],
      'is declared twice',
    ],
  ] as const)('refuses %s', (_what, endpoints, why) => {
    expect(() => checkRegistry([families], [...endpoints])).toThrow(why);
  });

  it.each([
    ['a file without an audit name', { ...report, audit: '' }, 'has no audit name'],
    ['a file with a page’s audit name', { ...report, audit: 'read-families' }, 'shares the audit name'],
    ['a file for no role', { ...report, access: [] }, 'names no role'],
    ['a file at a page’s address', { ...report, path: '/families' }, 'is declared twice'],
    ['a file at an endpoint’s address', { ...report, path: '/events/:of' }, 'is declared twice'],
  ] as const)('refuses %s', (_what, file, why) => {
    const events = { ...draft, path: '/events/:id', method: 'GET', audit: 'read-events' } as const;
    expect(() => checkRegistry([families], [events], [file])).toThrow(why);
  });
});
