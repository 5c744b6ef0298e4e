import { describe, expect, it } from 'vitest';
import { civilDateOf } from '../../rules/index.ts';
import { checkRow, checkRows, columnsToCorrect } from './check-row.ts';
import { type ImportColumn, importColumns, importHeadings } from './columns.ts';
import { rowsOfList } from './read-list.ts';

const around = {
  today: civilDateOf('2025-03-31'),
  municipalities: [{ id: 'tartu', name: 'Tartu linn' }],
  supporters: [
    { id: 'liis', name: 'Liis Lõhmus', confirmedOn: civilDateOf('2024-01-01') },
    { id: 'uus', name: 'Uno Uus', confirmedOn: null },
    { id: 'kati1', name: 'Kati Kask', confirmedOn: civilDateOf('2024-01-01') },
    { id: 'kati2', name: 'Kati Kask', confirmedOn: civilDateOf('2024-01-01') },
  ],
};

const cells: Record<ImportColumn, string> = {
  kind: 'Hoolduspere',
  parentGiven: 'Mari',
  parentFamily: 'Näidis',
  parentCode: '48001019005',
  language: 'vene',
  municipality: 'tartu  LINN',
  involved: '',
  address: 'Näite 1',
  phone: '+372 0000',
  email: 'mari@tugiring.example',
  childGiven: 'Juku',
  childFamily: 'Näidis',
  childCode: '51501019007',
  arrivedOn: '15.01.2025',
  service: 'kohanemine',
  signedOn: '2025-01-20',
  referralOn: '',
  supporter: 'liis lõhmus',
};

const checked = (change: Partial<Record<ImportColumn, string>>) =>
  checkRow({ line: 2, cells: { ...cells, ...change } }, around);
const codes = (change: Partial<Record<ImportColumn, string>>) =>
  checked(change).problems.map(({ column, code }) => `${column} ${code}`);

describe('A row of a list', () => {
  it('is a family with its child, service and supporter', () => {
    expect(checked({})).toMatchObject({
      problems: [],
      family: {
        kind: 'foster',
        name: 'Mari Näidis',
        language: 'ru',
        municipality: 'tartu',
        involved: true,
        childBorn: '2015-01-01',
        arrivedOn: '2025-01-15',
        service: 'adaptation',
        edition: '2024-2025',
        signedOn: '2025-01-20',
        supporter: 'liis',
      },
    });
  });

  it.each<[Partial<Record<ImportColumn, string>>, string[]]>([
    [{ kind: '' }, ['kind needed']],
    [{ kind: 'pere' }, ['kind kind-unknown']],
    [{ kind: 'constructor' }, ['kind kind-unknown']],
    [{ parentCode: '48001019006' }, ['parentCode code-form']],
    [{ municipality: 'Tartu' }, ['municipality municipality-unknown']],
    [{ municipality: '' }, ['municipality needed']],
    [{ involved: 'ei' }, ['involved only-adoptive']],
    [{ involved: 'võib-olla' }, ['involved yes-or-no']],
    [{ email: 'mari' }, ['email email-form']],
    [{ arrivedOn: '31.02.2025' }, ['arrivedOn day-form']],
    [{ signedOn: '01.04.2025' }, ['signedOn day-ahead']],
    [{ signedOn: '' }, ['signedOn needed']],
    [{ supporter: 'Uno Uus' }, ['supporter supporter-unconfirmed']],
    [{ supporter: 'Kati Kask' }, ['supporter supporter-several']],
    [{ supporter: 'Keegi Muu' }, ['supporter supporter-unknown']],
    [{ childGiven: '', childFamily: '', childCode: '', arrivedOn: '' }, ['childGiven child-needed']],
    [
      { parentGiven: '', email: 'x', language: 'soome' },
      ['parentGiven needed', 'language language-unknown', 'email email-form'],
    ],
  ])('tells every problem at its cell: %j', (change, expected) => {
    const found = codes(change);
    for (const one of expected) expect(found).toContain(one);
    expect(checked(change).family).toBeNull();
  });

  it('asks the contract whether the service could begin that day (TK 2.1.3.2, TK 2.1.4.1–2)', () => {
    const late = checked({ arrivedOn: '01.01.2024', signedOn: '20.01.2025' });
    expect(late.problems).toEqual([{ column: 'service', code: 'refused', clauses: ['TK 2.1.3.2'] }]);
    const young = checked({ service: 'vajaduspõhine', referralOn: '' });
    expect(young.problems[0]?.clauses).toEqual(['TK 2.1.4.1', 'TK 2.1.4.2']);
    expect(
      checked({ service: 'vajaduspõhine', arrivedOn: '01.01.2023', referralOn: '10.01.2025' }).problems,
    ).toEqual([]);
  });

  it('of an adoptive family that refused needs no municipality (TK 2.1.3.6.4)', () => {
    const { family } = checked({ kind: 'lapsendajapere', involved: 'ei', municipality: '' });
    expect(family).toMatchObject({ involved: false, municipality: null });
  });

  it('is corrected where it is wrong first', () => {
    const { wrong, rest } = columnsToCorrect(checked({ email: 'x', kind: '' }));
    expect(wrong).toEqual(['kind', 'email']);
    expect([...wrong, ...rest].sort()).toEqual([...importColumns].sort());
  });
});

describe('Rows of one list', () => {
  it('say the same of one family, and a child once', () => {
    const rows = [
      { line: 2, cells },
      { line: 3, cells },
      { line: 4, cells: { ...cells, kind: 'eestkostepere', childCode: '51602029011' } },
    ];
    expect(checkRows(rows, around).map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['twice'],
      ['differs'],
    ]);
  });
});

describe('A list', () => {
  const headings = importColumns.map((column) => importHeadings[column]);

  it('is known by its headings, in any order, and empty lines are none', () => {
    const order = [...headings].reverse();
    const line = [...importColumns].reverse().map((column) => cells[column]);
    const found = rowsOfList([order.map((one) => ` ${one.toUpperCase()} `), [], line, ['', ' ']]);
    expect(found).toEqual({ rows: [{ line: 3, cells }] });
  });

  it.each([
    [[], 'no-headings'],
    [[['Nimi', 'Kood']], 'no-headings'],
    [[headings], 'no-rows'],
    [[headings, ...Array.from({ length: 501 }, () => ['hoolduspere'])], 'too-many-rows'],
  ])('that is none is told why', (rows, problem) => {
    expect(rowsOfList(rows)).toMatchObject({ problem });
  });
});
