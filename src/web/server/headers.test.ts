import { describe, expect, it } from 'vitest';
import { comesFromOurPages, newRequestId } from './headers.ts';

const publicUrl = new URL('https://tugiring.example.ee');

describe('A post is taken', () => {
  it.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin' }, true],
    ['not from another host of our domain', { 'sec-fetch-site': 'same-site' }, false],
    ['not from elsewhere', { 'sec-fetch-site': 'cross-site' }, false],
    ['not from no page at all', { 'sec-fetch-site': 'none' }, false],
    ['not where the browser says something unheard of', { 'sec-fetch-site': '' }, false],
    [
      'by what the browser says of the site, whatever the origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://tugiring.example.ee' },
      false,
    ],
    ['by its origin, from a browser that says no site', { origin: 'https://tugiring.example.ee' }, true],
    ['not from another origin', { origin: 'https://example.ee' }, false],
    ['not from our host without TLS', { origin: 'http://tugiring.example.ee' }, false],
    ['not from another port of our host', { origin: 'https://tugiring.example.ee:8443' }, false],
    ['not from a host that begins as ours', { origin: 'https://tugiring.example.ee.example.org' }, false],
    ['not from a page that hides where it is from', { origin: 'null' }, false],
    ['not where nothing is said', {}, false],
    ['not where two origins are said', { origin: ['https://tugiring.example.ee', 'x'] }, false],
  ])('%s', (_what, headers, expected) => {
    expect(comesFromOurPages(headers, publicUrl)).toBe(expected);
  });
});

describe('A request’s id', () => {
  it('is another for every request, and nothing of the request can be told from it', () => {
    expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newRequestId()).not.toBe(newRequestId());
  });
});
