import type { Clause, Family } from '../protocol/question.ts';

/** What a specialist tells of at once: a worry about a child, an obstacle, an overlap of roles, trouble with a municipality. */
export type TellKind = 'worry' | 'obstacle' | 'overlap' | 'municipality';

/** Who may be told, and by which clauses. */
export interface Telling {
  readonly municipality: boolean;
  readonly commissioner: 'always' | 'if-need-be' | 'never';
  /** The municipality may not be told by the provider: whoever worries calls the child helpline or 112 themselves. */
  readonly callInstead: boolean;
  readonly clauses: readonly Clause[];
}

/**
 * TK 2.8.8: „täidavad abivajavast lapsest teatamise kohustust (lapse/pere abivajaduse korral edastatakse info KOV-le)“
 * TK 2.1.5.5: „Kui selline ootus või olukord tekib, suhtleb Täitja KOViga ja vajadusel SKA laste heaolu osakonnaga“
 * TK 2.1.3.6.3: „Kui Täitjal tekib raskusi koostöös KOV-ga, annab ta sellest teada Tellijale.“
 * TK 2.1.3.6.4: „Kui teenust osutatakse lapsendajaperele, kes ei soovi KOVi kaasamist, siis KOVi teenusest ei teavitata.“
 * Of a family that refused its municipality, a worry goes to the commissioner, never by itself to a municipality (Q56).
 */
export function tellOf(kind: TellKind, family: Pick<Family, 'municipalityInvolved'>): Telling {
  const refused = family.municipalityInvolved === false;
  switch (kind) {
    case 'worry':
      return refused
        ? {
            municipality: false,
            commissioner: 'always',
            callInstead: true,
            clauses: ['TK 2.1.3.6.4', 'TK 2.8.8'],
          }
        : { municipality: true, commissioner: 'if-need-be', callInstead: false, clauses: ['TK 2.8.8'] };
    case 'obstacle':
      return { municipality: false, commissioner: 'always', callInstead: false, clauses: ['TK 2.1.5.1'] };
    case 'overlap':
      return refused
        ? {
            municipality: false,
            commissioner: 'always',
            callInstead: false,
            clauses: ['TK 2.1.3.6.4', 'TK 2.1.5.5'],
          }
        : { municipality: true, commissioner: 'if-need-be', callInstead: false, clauses: ['TK 2.1.5.5'] };
    case 'municipality':
      return { municipality: false, commissioner: 'always', callInstead: false, clauses: ['TK 2.1.3.6.3'] };
  }
}
