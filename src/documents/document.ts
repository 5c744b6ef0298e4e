import type { Language } from '../i18n/texts.ts';
import type { CivilDate } from '../rules/index.ts';

/** A document before it is of any format: what it says, in one language, in the order in which it is read. */
export interface Document {
  readonly language: Language;
  readonly title: string;
  /** What its file says it is about. */
  readonly subject: string;
  /** In whose name it was made. */
  readonly author: string;
  readonly madeOn: CivilDate;
  readonly page: 'portrait' | 'landscape';
  /** The word for a page, below each: `lk 1 / 2`. */
  readonly pageWord: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** One below the other, each with its mark. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table
  | { readonly kind: 'signatures'; readonly signatures: readonly Signature[] };

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** A cell for each column; line ends in it are kept. */
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly title: string;
  /** Its part of the table's width, against the other columns' parts. */
  readonly width: number;
  readonly align?: 'start' | 'end';
}

/** Room for one person to sign in. */
export interface Signature {
  readonly role: string;
  /** Empty where it is not known before who signs. */
  readonly name: string;
  readonly nameWord: string;
  readonly signWord: string;
  readonly dateWord: string;
}
