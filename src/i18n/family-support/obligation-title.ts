import type { ServiceObligation } from '../../rules/index.ts';
import type { Language } from '../texts.ts';
import { obligations } from './obligations.ts';

type Words = (typeof obligations)['et'];
type PlainKey = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

const byClause: Readonly<Record<string, PlainKey>> = {
  'TK 2.1.5.1': 'firstContact',
  'TK 2.1.3.5.2': 'firstMeeting',
  'TK 2.1.4.4.2': 'firstMeeting',
  'TK 2.1.3.6.1': 'agreementToMunicipality',
  'TK 2.1.4.5.1': 'agreementToMunicipality',
  'TK 2.1.3.6.2': 'overview',
  'TK 2.1.4.5.2': 'overview',
  'TK 2.1.5.11': 'ending',
  'TK 2.1.5.11/KOV': 'endingToMunicipality',
};

function keyOf({ clause, kind }: ServiceObligation): PlainKey {
  if (kind === 'week' || kind === 'month') return kind;
  if (kind === 'home') return clause === 'TK 2.1.3.5.3' ? 'homeQuarter' : 'homeMonth';
  return byClause[clause] ?? 'noDue';
}

/** What an obligation asks, in plain words. */
export const titleOf = (obligation: ServiceObligation, language: Language): string =>
  obligations[language][keyOf(obligation)];
