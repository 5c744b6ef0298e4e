import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { ProofKind, SignupState } from '../../database/tables/groups.ts';
import { attendanceListVersion } from '../../documents/attendance-list/template.ts';
import { sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate } from '../../rules/index.ts';
import { paidLength } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { editionOn } from '../referrals/start-facts.ts';
import { endOf } from './group-form.ts';
import type { SupportGroup } from './groups.ts';

/** Someone on the roll of a group. A leader is told the first name only. */
export interface OnRoll {
  readonly id: string;
  readonly name: string;
  readonly state: SignupState;
  readonly walkIn: boolean;
  readonly attended: boolean | null;
  /** Whether they have signed: said in their own session that they took part. */
  readonly confirmed: boolean;
}

interface Row extends Omit<OnRoll, 'name' | 'walkIn'> {
  readonly given_name: string;
  readonly family_name: string;
  readonly walk_in: boolean;
}

/** The roll of a group, for its leader and its provider's managers: those with a place first. */
export async function rollOf(tx: ActorTransaction, groupId: string): Promise<OnRoll[]> {
  const { rows } = await sql<Row>`
    select id, given_name, family_name, state, walk_in, attended, confirmed from group_roll(${groupId})`.execute(
    tx,
  );
  const seen = new Map<string, number>();
  const order = { in: 0, waiting: 1, off: 2 } as const;
  return [...rows]
    .sort((a, b) => order[a.state] - order[b.state])
    .map(({ given_name, family_name, walk_in, ...row }) => {
      const name = `${given_name} ${family_name}`.trim();
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      // Two of one name are told apart by a number, not by what the leader is not told.
      return { ...row, name: times === 1 ? name : `${name} (${times})`, walkIn: walk_in };
    });
}

export type RollOutcome = 'marked' | 'added' | 'signed' | 'not-held' | 'nothing-there';

/** Marks who came, who did not, or that it is not known. */
export async function markAttendance(
  tx: ActorTransaction,
  groupId: string,
  signupIds: readonly string[],
  came: boolean | null,
): Promise<RollOutcome> {
  const { rows } = await sql<{ outcome: RollOutcome }>`
    select mark_attendance(${groupId}, ${[...signupIds]}::uuid[], ${came}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

/** Somebody came who had not signed up. */
export async function addWalkIn(
  tx: ActorTransaction,
  groupId: string,
  name: { readonly given: string; readonly family: string },
  now: Date,
): Promise<RollOutcome> {
  const { rows } = await sql<{ outcome: RollOutcome }>`
    select add_walk_in(${groupId}, ${name.given}, ${name.family}, ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

export interface Proof {
  readonly id: string;
  readonly kind: ProofKind;
  readonly name: string;
  readonly type: string;
}

/** What was brought to show that a group was held. */
export async function proofsOf(tx: ActorTransaction, groupId: string): Promise<Proof[]> {
  return tx
    .selectFrom('group_proofs')
    .select(['id', 'kind', 'name', 'type'])
    .where('group_id', '=', groupId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

const kinds: readonly (readonly [type: string, begins: Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];

/** What a file is by its own bytes; null where it is none that is taken. */
export const proofTypeOf = (bytes: Buffer): string | null =>
  kinds.find(([, begins]) => bytes.subarray(0, begins.length).equals(begins))?.[0] ?? null;

/** Keeps a screenshot of an online group, or the list that was signed on paper: encrypted, its key apart from its bytes. */
export async function bringProof(
  tx: ActorTransaction,
  actor: ActingActor,
  group: SupportGroup,
  file: { readonly name: string; readonly bytes: Buffer; readonly type: string },
  now: Date,
): Promise<void> {
  const kept = sealFile(file.bytes);
  await tx
    .insertInto('group_proofs')
    .values({
      id: kept.id,
      group_id: group.id,
      kind: group.mode === 'online' ? 'screenshot' : 'paper-list',
      name: file.name.trim().slice(0, 200) || '…',
      type: file.type,
      size: kept.size,
      sha256: kept.sha256,
      key: kept.key,
      added_at: now,
      added_by: actor.membershipId,
    })
    .execute();
  await tx.insertInto('group_files').values({ id: kept.id, sealed: kept.sealed }).execute();
}

export const signOutcomes = [
  'list-signed',
  'nothing-there',
  'not-held',
  'signed',
  'unmarked',
  'no-proof',
  'unsigned',
] as const;
export type SignListOutcome = (typeof signOutcomes)[number];

/** The facts of a group as its list says them; names are put in where they are kept. */
export function listFacts(group: SupportGroup) {
  const paid = paidLength(editionOn(group.heldOn), {
    id: group.id,
    date: group.heldOn,
    start: group.startsAt,
    minutes: group.minutes,
    mode: group.mode,
    participants: 0,
    ...(group.island ? { island: true } : {}),
  });
  return {
    provider: group.provider,
    topic: group.topic,
    approach: group.approach,
    heldOn: group.heldOn,
    startsAt: group.startsAt,
    endsAt: endOf(group.startsAt, group.minutes),
    minutes: group.minutes,
    mode: group.mode,
    place: [group.place, group.municipality].filter(Boolean).join(', '),
    webLink: group.webLink,
    leader: group.leaderName,
    paidMinutes: paid.minutes,
    paidPercent: paid.percent,
    smallApprovedOn: group.smallApproved === true ? group.smallDecidedOn : null,
  };
}

/** TK 3.1.3: the acting leader signs who took part. */
export async function signList(
  tx: ActorTransaction,
  group: SupportGroup,
  correction: string,
  today: CivilDate,
  now: Date,
): Promise<SignListOutcome> {
  const { rows } = await sql<{ outcome: SignListOutcome }>`
    select sign_group_list(${group.id}, ${JSON.stringify(listFacts(group))}::jsonb, ${attendanceListVersion}::integer,
                           ${correction}, ${today}, ${now}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'nothing-there';
}

/** Something on a signed list is wrong: it is opened for a next edition, the signed one stays. */
export async function reopenList(tx: ActorTransaction, groupId: string): Promise<boolean> {
  const { rows } = await sql<{ opened: boolean }>`select reopen_group_list(${groupId}) as opened`.execute(tx);
  return rows[0]?.opened === true;
}
