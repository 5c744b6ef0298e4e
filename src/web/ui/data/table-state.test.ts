import { describe, expect, it } from 'vitest';
import { pageCount, parseTableState, tableLinks } from './table-state.ts';

const rules = { sortable: ['name', 'due'], initialSort: '-due', pageSize: 20 };

describe('the state of a table', () => {
  it('without anything in the address is the first page in the initial order', () => {
    expect(parseTableState({}, rules)).toEqual({
      sort: { key: 'due', descending: true },
      page: 1,
      pageSize: 20,
      offset: 0,
    });
  });

  it.each([
    ['name', { key: 'name', descending: false }],
    ['-name', { key: 'name', descending: true }],
    ['password', { key: 'due', descending: true }],
    ['name; drop table', { key: 'due', descending: true }],
    ['--name', { key: 'due', descending: true }],
    ['', { key: 'due', descending: true }],
    [['name', 'due'], { key: 'name', descending: false }],
    [7, { key: 'due', descending: true }],
  ])('reads the order %j as %j', (sort, expected) => {
    expect(parseTableState({ sort }, rules).sort).toEqual(expected);
  });

  it.each([
    ['1', 1, 0],
    ['3', 3, 40],
    ['0', 1, 0],
    ['-1', 1, 0],
    ['2.5', 1, 0],
    ['1e3', 1, 0],
    ['100000', 100_000, 1_999_980],
    ['999999', 100_000, 1_999_980],
    ['1000000', 1, 0],
    ['Infinity', 1, 0],
  ])('reads the page %j as %i, after %i rows', (page, expected, offset) => {
    expect(parseTableState({ page }, rules)).toMatchObject({ page: expected, offset });
  });

  it('has no order when none may be chosen and none was set', () => {
    expect(parseTableState({ sort: 'name' }, { sortable: [] }).sort).toBeUndefined();
  });

  it('reads its own parameters where a page has two tables', () => {
    const state = parseTableState({ page: '2', 'groups-page': '5' }, { ...rules, prefix: 'groups' });
    expect(state.page).toBe(5);
  });
});

describe('how many pages', () => {
  it.each([
    [0, 1],
    [1, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
  ])('%i rows by twenty make %i', (total, pages) => {
    expect(pageCount(total, 20)).toBe(pages);
  });
});

describe("a table's links", () => {
  const query = { q: 'kuusk & co', sort: 'name', page: '3', county: ['37', '79'], junk: { a: 1 }, empty: '' };
  const links = tableLinks('/families', query, rules);
  const state = parseTableState(query, rules);

  it('turn the order round, begin from the first page and keep the filters', () => {
    expect(links.sort(state, 'name')).toBe('/families?q=kuusk+%26+co&sort=-name&county=37&county=79');
  });

  it('sort by another column from its beginning', () => {
    expect(links.sort(state, 'due')).toContain('sort=due');
    const turned = parseTableState({ sort: '-name' }, rules);
    expect(links.sort(turned, 'name')).toContain('sort=name');
  });

  it('go to a page in the same order; the first has no number', () => {
    expect(links.page(4)).toBe('/families?q=kuusk+%26+co&sort=name&page=4&county=37&county=79');
    expect(links.page(1)).not.toContain('page');
    expect(tableLinks('/families', {}, rules).page(1)).toBe('/families');
  });
});
