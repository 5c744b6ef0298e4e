import type { ActorTransaction } from '../../database/as-actor.ts';
import type { TieKind } from '../../database/tables/assigning.ts';
import { readIdentityCode } from '../../identity/identity-code.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';

/** TK 2.1.6.4-6: an office that a specialist holds, somebody who lives with them, or support that they receive themselves. */
export interface Tie {
  readonly id: string;
  readonly kind: TieKind;
  /** The municipality's name, or the identity code; nothing of support received. */
  readonly of: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The ties of one of the manager's provider's people, or of the reader themselves. */
export async function tiesOf(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
): Promise<readonly Tie[]> {
  const ties = await tx
    .selectFrom('specialist_ties as t')
    .leftJoin('organisations as o', 'o.ehak', 't.ehak')
    .select(['t.id', 't.kind', 't.ehak', 't.identity_code', 't.from_on', 't.to_on', 'o.name'])
    .where('t.membership_id', '=', membershipId)
    .where((or) =>
      or.or([
        or('t.provider_id', '=', actor.organisationId ?? ''),
        or('t.membership_id', '=', actor.membershipId),
      ]),
    )
    .orderBy('t.from_on')
    .orderBy('t.id')
    .execute();
  return ties.map((tie) => ({
    id: tie.id,
    kind: tie.kind,
    of: tie.kind === 'official' ? (tie.name ?? tie.ehak ?? '') : (tie.identity_code ?? ''),
    from: tie.from_on,
    to: tie.to_on,
  }));
}

export interface TieFields {
  readonly kind: string;
  readonly ehak: string;
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

export interface TieProblem {
  readonly field: keyof TieFields;
  readonly code:
    | 'kind-missing'
    | 'ehak-missing'
    | 'code-missing'
    | 'code-form'
    | 'code-birth'
    | 'code-checksum'
    | 'code-future'
    | 'from-missing'
    | 'to-unreadable'
    | 'to-before';
}

interface NewTie {
  readonly kind: TieKind;
  readonly ehak: string | null;
  readonly code: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

type Parsed =
  | { readonly ok: true; readonly value: NewTie }
  | { readonly ok: false; readonly problems: readonly TieProblem[] };

const tieKinds = ['official', 'household', 'receives'] as const satisfies readonly TieKind[];

/** Parses a tie, or every problem at once. */
export function parseTie(
  fields: TieFields,
  choices: { readonly ehaks: readonly string[]; readonly today: CivilDate },
): Parsed {
  const problems: TieProblem[] = [];
  const kind = tieKinds.find((one) => one === fields.kind) ?? null;
  const ehak = choices.ehaks.find((one) => one === fields.ehak) ?? null;
  const code = fields.code.replaceAll(/\s/g, '');
  if (kind === null) problems.push({ field: 'kind', code: 'kind-missing' });
  if (kind === 'official' && ehak === null) problems.push({ field: 'ehak', code: 'ehak-missing' });
  if (kind === 'household') {
    const reading = code === '' ? null : readIdentityCode(code, choices.today);
    if (reading === null) problems.push({ field: 'code', code: 'code-missing' });
    else if (!reading.ok) problems.push({ field: 'code', code: `code-${reading.problem}` });
  }
  const from = readDate(fields.from.trim());
  if (from === null) problems.push({ field: 'from', code: 'from-missing' });
  const typedTo = fields.to.trim();
  const to = typedTo === '' ? null : readDate(typedTo);
  if (typedTo !== '' && to === null) problems.push({ field: 'to', code: 'to-unreadable' });
  else if (to !== null && from !== null && to < from) problems.push({ field: 'to', code: 'to-before' });
  if (problems.length > 0 || kind === null || from === null) return { ok: false, problems };
  return {
    ok: true,
    value: {
      kind,
      ehak: kind === 'official' ? ehak : null,
      code: kind === 'household' ? code : null,
      from,
      to,
    },
  };
}

export async function addTie(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  tie: NewTie,
): Promise<void> {
  await tx
    .insertInto('specialist_ties')
    .values({
      membership_id: membershipId,
      provider_id: actor.organisationId ?? '',
      kind: tie.kind,
      ehak: tie.ehak,
      identity_code: tie.code,
      from_on: tie.from,
      to_on: tie.to,
    })
    .execute();
}

export async function removeTie(tx: ActorTransaction, membershipId: string, id: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('specialist_ties')
    .where('id', '=', id)
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
