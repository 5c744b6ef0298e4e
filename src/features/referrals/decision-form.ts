import type { Acceptance, Verdict } from './decide-referral.ts';

/** A decision as the form holds it. */
export interface DecisionFields {
  readonly decision: string;
  readonly provider: string;
  /** A known family's id, or `new`. */
  readonly family: string;
  readonly reason: string;
}

export const decisionProblems = [
  'decision-missing',
  'reason-missing',
  'reason-too-long',
  'provider-missing',
  'family-missing',
] as const;

export interface DecisionProblem {
  readonly field: keyof DecisionFields;
  readonly code: (typeof decisionProblems)[number];
}

export const longestReason = 4_000;

/** The value under which a family that nobody knows yet is chosen. */
export const newFamily = 'new';

/** Parses a decision; whoever referred is told why wherever they have to do something about it. */
export function parseDecision(
  fields: DecisionFields,
  choices: { readonly providers: readonly { readonly id: string }[]; readonly families: readonly string[] },
):
  | { readonly ok: true; readonly value: Verdict | Acceptance }
  | { readonly ok: false; readonly problems: readonly DecisionProblem[] } {
  const problems: DecisionProblem[] = [];
  const reason = fields.reason.trim();
  if (reason.length > longestReason) problems.push({ field: 'reason', code: 'reason-too-long' });
  if (fields.decision === 'accepted') {
    const provider = choices.providers.find(({ id }) => id === fields.provider);
    if (provider === undefined) problems.push({ field: 'provider', code: 'provider-missing' });
    const [only] = choices.families;
    const family = choices.families.length === 1 && fields.family === '' ? only : fields.family;
    if (family === undefined || family === '') problems.push({ field: 'family', code: 'family-missing' });
    if (provider === undefined || family === undefined || problems.length > 0) return { ok: false, problems };
    const familyId = family === newFamily ? null : family;
    return { ok: true, value: { decision: 'accepted', reason, providerId: provider.id, familyId } };
  }
  const decision = fields.decision === 'returned' || fields.decision === 'refused' ? fields.decision : null;
  if (decision === null) problems.push({ field: 'decision', code: 'decision-missing' });
  else if (reason === '') problems.push({ field: 'reason', code: 'reason-missing' });
  if (decision === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { decision, reason } };
}
