import type { StoredImportRow } from '../../database/tables/imports.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import { type CivilDate, mayStart, parseDate, type ServiceKind } from '../../rules/index.ts';
import { editionOn } from '../referrals/start-facts.ts';
import {
  type ImportColumn,
  importColumns,
  kindWords,
  languageWords,
  serviceWords,
  yesNoWords,
} from './columns.ts';

/** What a row is checked against. */
export interface ImportSurroundings {
  readonly today: CivilDate;
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  /** The provider's supporters who work now. */
  readonly supporters: readonly {
    readonly id: string;
    readonly name: string;
    readonly confirmedOn: CivilDate | null;
  }[];
}

/** A family as `import_family` takes it in. */
export interface ImportFamily {
  readonly kind: 'foster' | 'guardian' | 'adoptive';
  readonly name: string;
  readonly parentGiven: string;
  readonly parentFamily: string;
  readonly parentCode: string;
  readonly language: 'et' | 'ru';
  readonly municipality: string | null;
  readonly involved: boolean;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly childGiven: string | null;
  readonly childFamily: string | null;
  readonly childCode: string | null;
  readonly childBorn: CivilDate | null;
  readonly arrivedOn: CivilDate | null;
  readonly service: ServiceKind | null;
  readonly edition: string | null;
  readonly signedOn: CivilDate | null;
  readonly referralOn: CivilDate | null;
  readonly supporter: string | null;
}

/** What is wrong with a cell; a refusal by the contract names its clauses. */
export interface CellProblem {
  readonly column: ImportColumn;
  readonly code: string;
  readonly clauses?: readonly string[];
}

export interface CheckedRow {
  readonly row: StoredImportRow;
  readonly problems: readonly CellProblem[];
  /** Whole only where nothing is wrong. */
  readonly family: ImportFamily | null;
}

/** 24.02.2025, 24.2.2025 or 2025-02-24. */
function dayIn(text: string): CivilDate | null {
  const estonian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (estonian === null) return parseDate(text);
  const [, day = '', month = '', year = ''] = estonian;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reads one row of a list: a family, or every problem at its cell. Pure. */
export function checkRow(row: StoredImportRow, around: ImportSurroundings): CheckedRow {
  const problems: CellProblem[] = [];
  const wrong = (column: ImportColumn, code: string, clauses?: readonly string[]) => {
    problems.push({ column, code, ...(clauses === undefined ? {} : { clauses }) });
    return null;
  };
  const cell = (column: ImportColumn): string => row.cells[column] ?? '';
  const needed = (column: ImportColumn): string => {
    if (cell(column) === '') wrong(column, 'needed');
    return cell(column);
  };
  const word = <T>(column: ImportColumn, words: Readonly<Record<string, T>>, code: string): T | null => {
    const text = cell(column).toLocaleLowerCase('et');
    if (text === '') return null;
    return Object.hasOwn(words, text) ? (words[text] as T) : wrong(column, code);
  };
  const day = (column: ImportColumn): CivilDate | null => {
    if (cell(column) === '') return null;
    const found = dayIn(cell(column));
    if (found === null) return wrong(column, 'day-form');
    return found > around.today ? wrong(column, 'day-ahead') : found;
  };
  const code = (column: ImportColumn): CivilDate | null => {
    const reading = readIdentityCode(cell(column), around.today);
    return reading.ok ? reading.facts.birth : wrong(column, 'code-form');
  };

  const kind =
    word('kind', kindWords, 'kind-unknown') ?? (cell('kind') === '' ? wrong('kind', 'needed') : null);
  const parentGiven = needed('parentGiven');
  const parentFamily = needed('parentFamily');
  if (needed('parentCode') !== '') code('parentCode');
  const language = word('language', languageWords, 'language-unknown') ?? 'et';
  const involved = word('involved', yesNoWords, 'yes-or-no') ?? true;
  if (!involved && kind !== null && kind !== 'adoptive') wrong('involved', 'only-adoptive');
  const municipality = municipalityIn(cell('municipality'), around);
  if (municipality === undefined) wrong('municipality', 'municipality-unknown');
  if (involved && cell('municipality') === '') wrong('municipality', 'needed');
  if (cell('email') !== '' && !email.test(cell('email'))) wrong('email', 'email-form');

  const childNamed = ['childGiven', 'childFamily', 'childCode', 'arrivedOn'].some(
    (column) => cell(column as ImportColumn) !== '',
  );
  if (childNamed) {
    for (const column of ['childGiven', 'childFamily', 'arrivedOn'] as const) needed(column);
  }
  const childBorn = childNamed && needed('childCode') !== '' ? code('childCode') : null;
  const arrivedOn = day('arrivedOn');
  const service = word('service', serviceWords, 'service-unknown');
  const signedOn = day('signedOn');
  const referralOn = day('referralOn');
  if (service !== null && cell('signedOn') === '') wrong('signedOn', 'needed');
  if (service === 'adaptation' && !childNamed) wrong('childGiven', 'child-needed');
  const supporter = supporterIn(cell('supporter'), signedOn ?? around.today, around);
  if (typeof supporter === 'string') wrong('supporter', supporter);

  if (problems.length === 0 && service !== null && signedOn !== null && kind !== null) {
    const { allowed, reasons } = startOf({ kind, involved, service, signedOn, referralOn, arrivedOn });
    if (!allowed) wrong('service', 'refused', reasons);
  }
  if (problems.length > 0 || kind === null) return { row, problems, family: null };
  const child = (column: ImportColumn) => (childNamed ? cell(column) : null);
  return {
    row,
    problems,
    family: {
      kind,
      name: `${parentGiven} ${parentFamily}`,
      parentGiven,
      parentFamily,
      parentCode: cell('parentCode'),
      language,
      municipality: municipality ?? null,
      involved,
      address: cell('address'),
      phone: cell('phone'),
      email: cell('email'),
      childGiven: child('childGiven'),
      childFamily: child('childFamily'),
      childCode: child('childCode'),
      childBorn,
      arrivedOn: childNamed ? arrivedOn : null,
      service,
      edition: signedOn === null ? null : editionOn(signedOn).edition,
      signedOn: service === null ? null : signedOn,
      referralOn: service === null ? null : referralOn,
      supporter: typeof supporter === 'object' && supporter !== null ? supporter.id : null,
    },
  };
}

const sameName = (a: string, b: string): boolean =>
  a.toLocaleLowerCase('et').replaceAll(/\s+/g, ' ') === b.toLocaleLowerCase('et').replaceAll(/\s+/g, ' ');

/** Undefined where a name is given that no municipality has. */
function municipalityIn(name: string, { municipalities }: ImportSurroundings): string | null | undefined {
  if (name === '') return null;
  return municipalities.find((one) => sameName(one.name, name))?.id;
}

/** TK 2.8.6: nobody is given a family before the commissioner has confirmed them. */
function supporterIn(name: string, on: CivilDate, { supporters }: ImportSurroundings) {
  if (name === '') return null;
  const found = supporters.filter((one) => sameName(one.name, name));
  const [only] = found;
  if (only === undefined) return 'supporter-unknown';
  if (found.length > 1) return 'supporter-several';
  return only.confirmedOn === null || only.confirmedOn > on ? 'supporter-unconfirmed' : only;
}

/** Whether the service could begin on the day on which its agreement was signed. */
function startOf(of: {
  readonly kind: ImportFamily['kind'];
  readonly involved: boolean;
  readonly service: ServiceKind;
  readonly signedOn: CivilDate;
  readonly referralOn: CivilDate | null;
  readonly arrivedOn: CivilDate | null;
}) {
  const { kind, involved, service, signedOn, referralOn, arrivedOn } = of;
  const children = arrivedOn === null ? [] : [{ id: 'child', arrived: arrivedOn, left: null }];
  return mayStart({
    terms: editionOn(signedOn),
    on: signedOn,
    kind: service,
    ...(service === 'adaptation' ? { child: 'child' } : {}),
    family: { kind, municipalityInvolved: involved, children },
    services: [
      {
        id: 'asked',
        kind: service,
        ...(service === 'adaptation' ? { child: 'child' } : {}),
        ...(referralOn === null ? {} : { referral: { accepted: referralOn } }),
      },
    ],
  });
}

/** The rows of a list, each with what is wrong with it; what says of one family two different things is wrong in both. */
export function checkRows(rows: readonly StoredImportRow[], around: ImportSurroundings): CheckedRow[] {
  const checked = rows.map((row) => checkRow(row, around));
  const first = new Map<string, CheckedRow>();
  const children = new Set<string>();
  return checked.map((one) => {
    const { family } = one;
    if (family === null) return one;
    const problems: CellProblem[] = [];
    const before = first.get(family.parentCode)?.family;
    if (before == null) first.set(family.parentCode, one);
    else {
      for (const column of ['kind', 'involved', 'municipality'] as const) {
        if (before[column] !== family[column]) problems.push({ column, code: 'differs' });
      }
    }
    const child = `${family.childCode} ${family.service}`;
    if (family.childCode !== null && children.has(child))
      problems.push({ column: 'childCode', code: 'twice' });
    children.add(child);
    return problems.length === 0 ? one : { row: one.row, problems, family: null };
  });
}

/** Columns of a row in which something is wrong come first where a person corrects it. */
export function columnsToCorrect({ problems }: CheckedRow): {
  readonly wrong: readonly ImportColumn[];
  readonly rest: readonly ImportColumn[];
} {
  const wrong = importColumns.filter((column) => problems.some((problem) => problem.column === column));
  return { wrong, rest: importColumns.filter((column) => !wrong.includes(column)) };
}
