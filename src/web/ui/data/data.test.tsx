import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, only, render, textOfIds } from '../testing/markup.ts';
import { compareWords } from './compare-words.ts';
import { type Column, DataTable } from './data-table.tsx';
import { DescriptionList } from './description-list.tsx';
import { Pagination, pagesShown } from './pagination.tsx';
import { RhythmGrid, rhythmStates } from './rhythm-grid.tsx';
import { SideBySide } from './side-by-side.tsx';
import { parseTableState, tableLinks } from './table-state.ts';
import { Timeline } from './timeline.tsx';
import { share, VolumeMeter } from './volume-meter.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly hours: number;
}

const people: readonly Person[] = [
  { id: '1', name: 'Mari', hours: 4 },
  { id: '2', name: 'Jüri', hours: 7 },
];
const columns: readonly Column<Person>[] = [
  { key: 'name', title: 'Nimi', cell: (person) => person.name, sortable: true },
  { key: 'hours', title: 'Tunde', cell: (person) => person.hours, align: 'end' },
];
const rules = { sortable: ['name'] };
const table = {
  language: 'et',
  caption: 'Inimesed',
  columns,
  rowKey: (person: Person) => person.id,
} as const;

describe('a table', () => {
  const state = parseTableState({ sort: '-name' }, rules);
  const links = tableLinks('/people', { sort: '-name' }, rules);
  const all = render(<DataTable {...table} rows={people} state={state} links={links} total={50} />);

  it('has a caption, column headers and a header for each row', () => {
    expect(only(all, 'caption').text).toBe('Inimesed');
    expect(find(all, 'th', { scope: 'col' })).toHaveLength(2);
    expect(find(all, 'th', { scope: 'row' }).map((one) => one.text)).toEqual(['Mari', 'Jüri']);
  });

  it('says which column it is sorted by and how, and links to the other way', () => {
    const [name, hours] = find(all, 'th', { scope: 'col' });
    expect(name?.attributes['aria-sort']).toBe('descending');
    expect(hours?.attributes).not.toHaveProperty('aria-sort');
    expect(only(all, 'a', { href: '/people?sort=name' }).text).toContain('Järjesta: Nimi');
  });

  it('keeps its meaning and its labels where a row becomes a card', () => {
    expect(only(all, 'table').attributes.role).toBe('table');
    expect(find(all, 'td').map((one) => [one.attributes.role, one.attributes['data-label']])).toEqual([
      ['cell', 'Tunde'],
      ['cell', 'Tunde'],
    ]);
  });

  it('without rows says so, or what the page says', () => {
    const empty = render(<DataTable {...table} rows={[]} />);
    expect(find(empty, 'table')).toEqual([]);
    expect(empty[0]?.text).toContain('Siin ei ole praegu midagi.');
    expect(render(<DataTable {...table} rows={[]} empty={<p>Lisage esimene.</p>} />)[0]?.text).toBe(
      'Lisage esimene.',
    );
  });
});

describe('the pages', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [3, 5, [1, 2, 3, 4, 5]],
    [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
    [4, 9, [1, 2, 3, 4, 5, 'gap', 9]],
    [9, 9, [1, 'gap', 8, 9]],
  ])('from page %i of %i show %j', (page, pages, shown) => {
    expect(pagesShown(page, pages)).toEqual(shown);
  });

  const pagination = (page: number, total: number) =>
    render(
      <Pagination language="et" page={page} pageSize={20} total={total} href={(one) => `?page=${one}`} />,
    );

  it('mark the current one, and lead to the ones before and after', () => {
    const all = pagination(2, 50);
    expect(only(all, 'a', { 'aria-current': 'page' }).attributes['aria-label']).toBe('Lehekülg 2');
    expect(only(all, 'a', { rel: 'prev' }).attributes.href).toBe('?page=1');
    expect(only(all, 'a', { rel: 'next' }).attributes.href).toBe('?page=3');
    expect(only(all, 'p').text).toBe('21–40, kokku 50');
  });

  it('need no links when all fits on one', () => {
    expect(find(pagination(1, 20), 'a')).toEqual([]);
    expect(find(pagination(1, 21), 'a')).not.toEqual([]);
    expect(pagination(1, 0)).toEqual([]);
  });
});

describe('the rhythm', () => {
  const cells = rhythmStates.map((state, index) => ({
    key: state,
    label: `${index + 1}. nädal`,
    short: String(index + 1),
    state,
    note: state === 'waived' ? 'Pere oli haige' : undefined,
    current: state === 'open',
  }));
  const all = render(
    <RhythmGrid
      language="et"
      caption="Rütm"
      rows={[{ key: 'w', label: 'Kord nädalas', sum: '1 / 5', cells }]}
    />,
  );
  const items = find(all, 'li').filter((one) => one.attributes.title);

  it('says each cell in words: what it is, how it stands and why', () => {
    expect(items.map((one) => one.attributes.title)).toEqual([
      '1. nädal: peetud',
      '2. nädal: vahele jäänud',
      '3. nädal: hilinenud',
      '4. nädal: ootel',
      '5. nädal: ei nõuta. Pere oli haige',
    ]);
    expect(items.every((one) => one.text.startsWith(one.attributes.title ?? '-'))).toBe(true);
  });

  it('names the row by its obligation and marks the running week', () => {
    const list = find(all, 'ul')[0];
    expect(textOfIds(all, list?.attributes['aria-labelledby'])).toContain('Kord nädalas');
    expect(items.map((one) => one.attributes['aria-current'] === 'date')).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it.each(['et', 'ru', 'en'] as const)('has another letter for each state in "%s"', (language) => {
    const marks = render(
      <RhythmGrid language={language} caption="" rows={[{ key: 'w', label: '', cells }]} hideLegend />,
    )
      .filter((one) => one.attributes.class === 'rhythm__letter')
      .map((one) => one.text);
    expect(new Set(marks).size).toBe(rhythmStates.length);
  });
});

describe('a volume', () => {
  it.each([
    [0, 20, 0],
    [12, 20, 60],
    [20, 20, 100],
    [22, 20, 100],
    [-1, 20, 0],
    [0, 0, 0],
    [1, 0, 100],
    [1, 3, 33.3],
  ])('%d of %d fills %d percent', (used, limit, expected) => {
    expect(share(used, limit)).toBe(expected);
  });

  it('is said in words; the bar is only seen', () => {
    const all = render(
      <VolumeMeter label="Nõustamine" used={12} limit={20} usedText="12 tundi" leftText="8 tundi" />,
    );
    expect(all[0]?.text).toContain('8 tundi');
    expect(only(all, 'svg').attributes['aria-hidden']).toBe('true');
  });

  it('over its limit is danger without being told', () => {
    const all = render(<VolumeMeter label="" used={21} limit={20} usedText="" leftText="" />);
    expect(all[0]?.attributes.class).toContain('volume--danger');
  });
});

describe('two texts side by side', () => {
  it('have their differences marked, each in its own', () => {
    expect(compareWords('laps magab hästi', 'laps magab paremini')).toEqual([
      { kind: 'same', text: 'laps magab ' },
      { kind: 'removed', text: 'hästi' },
      { kind: 'added', text: 'paremini' },
    ]);
  });

  it('lose nothing: what is kept and removed is the old text, what is kept and added the new', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'õ', ' ', '\n', 'лес ')).map((parts) => parts.join(''));
    const side = (pieces: ReturnType<typeof compareWords>, left: string) =>
      pieces
        .filter((piece) => piece.kind !== left)
        .map((piece) => piece.text)
        .join('');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        expect(side(pieces, 'added')).toBe(before);
        expect(side(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('that are very long are compared by lines', () => {
    const long = Array.from({ length: 400 }, (_, line) => `rida ${line} sõnad`).join('\n');
    const pieces = compareWords(long, `${long}\nuus rida siin`);
    expect(
      pieces
        .filter((piece) => piece.kind === 'added')
        .map((piece) => piece.text)
        .join(''),
    ).toContain('uus rida');
    expect(pieces.some((piece) => piece.kind === 'same' && piece.text.length > 4000)).toBe(true);
  });

  it('say to those who hear them what was removed and added', () => {
    const all = render(
      <SideBySide
        language="et"
        left={{ title: 'Kirjas', text: 'vana' }}
        right={{ title: 'Teie', text: 'uus' }}
      />,
    );
    expect(only(all, 'del').text).toBe('[eemaldatud: vana]');
    expect(only(all, 'ins').text).toBe('[lisatud: uus]');
  });
});

describe('lists', () => {
  it('of events have days that machines read and headings of the level asked', () => {
    const all = render(
      <Timeline
        label="Ajajoon"
        headingLevel={4}
        events={[{ key: '1', date: '20. märts', dateTime: '2025-03-20', icon: 'home', title: 'Kohtumine' }]}
      />,
    );
    expect(only(all, 'ol').attributes['aria-label']).toBe('Ajajoon');
    expect(only(all, 'time').attributes.datetime).toBe('2025-03-20');
    expect(only(all, 'h4').text).toBe('Kohtumine');
  });

  it('of facts are description lists', () => {
    const all = render(
      <DescriptionList items={[{ term: 'Nimi', description: 'Mari', action: <a href="/m">Muuda</a> }]} />,
    );
    expect(only(all, 'dt').text).toBe('Nimi');
    expect(find(all, 'dd').map((one) => one.text)).toEqual(['Mari', 'Muuda']);
  });
});
