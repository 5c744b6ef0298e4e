import { formatDate } from '../../i18n/formats.ts';
import { sharedPaperTexts } from '../../i18n/papers/shared.ts';
import type { Language } from '../../i18n/texts.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { Document, Fact, Part, Table } from '../document.ts';

export type FamilyKind = 'foster' | 'guardian' | 'adoptive' | 'prospective';
export type ServiceKind = 'adaptation' | 'needs-based';
/** TK 2.1.5.3.1-9. */
export type SupportKind = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export interface ChildOnPaper {
  readonly name: string;
  readonly born: CivilDate | null;
  readonly expected: CivilDate | null;
  readonly arrived: CivilDate | null;
  readonly left: CivilDate | null;
}

/** Whose document it is: what every document of family support begins with. It holds no identity code. */
export interface PaperHead {
  readonly service: ServiceKind;
  readonly familyName: string;
  readonly familyKind: FamilyKind;
  readonly parents: readonly string[];
  readonly caseNumber: string;
  readonly provider: string;
  readonly supporter: string;
  readonly children: readonly ChildOnPaper[];
  readonly madeOn: CivilDate;
}

/** The document around its parts: what it is, of whom, and its page. */
export function paperOf(
  head: PaperHead,
  language: Language,
  title: string,
  parts: readonly Part[],
): Document {
  return {
    language,
    title,
    subject: head.caseNumber,
    author: head.supporter,
    madeOn: head.madeOn,
    page: 'portrait',
    pageWord: sharedPaperTexts[language].page,
    parts,
  };
}

/** Whose it is, in the order in which people look for it; `more` stands before the day on which it was made. */
export function headFacts(head: PaperHead, language: Language, more: readonly Fact[]): Part {
  const t = sharedPaperTexts[language];
  return {
    kind: 'facts',
    facts: [
      { label: t.family, value: head.familyName },
      ...(head.parents.length === 0 ? [] : [{ label: t.parents, value: head.parents.join(', ') }]),
      { label: t.kind, value: t[head.familyKind] },
      { label: t.caseNumber, value: head.caseNumber },
      { label: t.service, value: t[head.service] },
      { label: t.provider, value: head.provider },
      { label: t.supporter, value: head.supporter },
      ...more,
      { label: t.madeOn, value: formatDate(head.madeOn, language) },
    ],
  };
}

/** The children and since when they are in the family. */
export function childrenParts(head: PaperHead, language: Language): Part[] {
  const t = sharedPaperTexts[language];
  if (head.children.length === 0) return [];
  const day = (date: CivilDate | null) => (date === null ? t.none : formatDate(date, language));
  const since = ({ arrived, expected, left }: ChildOnPaper) => {
    if (arrived === null) return expected === null ? t.none : t.expected(day(expected));
    return left === null ? day(arrived) : t.fromTo(day(arrived), day(left));
  };
  const table: Table = {
    kind: 'table',
    columns: [
      { title: t.child, width: 5 },
      { title: t.born, width: 3 },
      { title: t.inFamilySince, width: 4 },
    ],
    rows: head.children.map((child) => [child.name, day(child.born), since(child)]),
  };
  return [{ kind: 'heading', text: t.children }, table];
}

/** What somebody wrote under a heading; nothing where nothing was written. */
export const written = (heading: string, text: string): Part[] =>
  text === ''
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'text', text },
      ];

/** Room for the supporter and for the family to sign. */
export function signatureParts(head: PaperHead, language: Language): Part[] {
  const t = sharedPaperTexts[language];
  const signature = (role: string, name: string) => ({
    role,
    name,
    nameWord: t.name,
    signWord: t.signature,
    dateWord: t.signedOn,
  });
  return [
    { kind: 'heading', text: t.signatures },
    { kind: 'text', text: t.signaturesLead },
    {
      kind: 'signatures',
      // Which of the parents signs is not known before.
      signatures: [signature(t.supporter, head.supporter), signature(t.parent, '')],
    },
  ];
}
