import type pg from 'pg';
import { sealCode } from '../../jobs/seal-audit.ts';
import { type AuditRow, genesis, rowHash } from './row-hash.ts';

/** What is wrong with the audit, and where. */
export type Finding =
  /** A row reads otherwise than when it was sealed, or another stands in its place. */
  | { readonly kind: 'changed'; readonly position: number; readonly row: number }
  /** A row that was sealed is gone. */
  | { readonly kind: 'cut'; readonly position: number; readonly row: number }
  /** Links are gone from the chain, from this position on. */
  | { readonly kind: 'links-cut'; readonly position: number }
  /** A row that says it is older than what was sealed before it was there. */
  | { readonly kind: 'inserted'; readonly row: number }
  /** A seal fits neither the chain nor the key. */
  | { readonly kind: 'seal'; readonly position: number }
  /** Links after the last seal, or a seal without its links. */
  | { readonly kind: 'unsealed-links'; readonly position: number }
  /** The head that was noted elsewhere is not in the chain. */
  | { readonly kind: 'head'; readonly position: number };

export interface Head {
  readonly position: number;
  readonly hash: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  /** How many findings there are, where not all are listed. */
  readonly wrong: number;
  readonly rows: number;
  readonly seals: number;
  /** Rows written since the last sealing, which nothing vouches for yet. */
  readonly waiting: number;
  readonly head: Head | null;
}

const mostListed = 100;
const atOnce = 5_000;
/** No request's transaction lasts as long: an older row was there when the sealing before took what there was. */
const longestTransaction = '15 minutes';

const columns = `a.id::text, ((extract(epoch from a.at) * 1000000)::bigint)::text, a.person_id::text, a.membership_id::text,
  a.session_id::text, a.action, a.effect, a.family_id::text, a.record_id::text, a.request_id`;

interface LinkRow {
  position: string;
  audit_id: string;
  hash: Buffer;
  row: AuditRow | null;
}

interface SealRow {
  first_position: string;
  last_position: string;
  hash: Buffer;
  sealed_at: string;
  mac: Buffer;
}

/**
 * Reckons the whole chain again, from the rows themselves.
 * @param client the owner's, who may act as tugiring_system
 * @param key with which the program seals; null: codes of seals are not looked at
 * @param noted a head that was noted elsewhere before, such as in the log
 */
export async function verifyAudit(
  client: pg.ClientBase,
  key: Buffer | null,
  noted: Head | null = null,
): Promise<Verdict> {
  const findings: Finding[] = [];
  let wrong = 0;
  const find = (finding: Finding) => {
    wrong += 1;
    if (findings.length < mostListed) findings.push(finding);
  };
  await client.query('begin isolation level repeatable read read only; set local role tugiring_system');
  try {
    const { rows: seals } = await client.query<SealRow>(
      `select first_position::text, last_position::text, hash, mac,
              ((extract(epoch from sealed_at) * 1000000)::bigint)::text as sealed_at
         from tugiring.audit_seals order by last_position`,
    );
    const last = await walk(client, seals, noted, find);
    sealsFit(seals, last.position, key, find);
    for (const row of await insertedRows(client)) find({ kind: 'inserted', row });
    return {
      findings,
      wrong,
      rows: last.position,
      seals: seals.length,
      waiting: await waitingRows(client),
      head: last.position === 0 ? null : last,
    };
  } finally {
    await client.query('rollback');
  }
}

/** Along the links; each is reckoned from what the one before says, so that one change is found once. */
async function walk(
  client: pg.ClientBase,
  seals: readonly SealRow[],
  noted: Head | null,
  find: (finding: Finding) => void,
): Promise<Head> {
  const sealedAs = new Map(seals.map((seal) => [Number(seal.last_position), seal.hash]));
  let before: Buffer = genesis;
  let position = 0;
  let isNoted = noted === null || noted.position === 0;
  for (;;) {
    const { rows: links } = await client.query<LinkRow>(
      `select l.position::text, l.audit_id::text, l.hash,
              case when a.id is null then null else array[${columns}] end as row
         from tugiring.audit_links l left join tugiring.audit a on a.id = l.audit_id
        where l.position > $1 order by l.position limit ${atOnce}`,
      [position],
    );
    for (const link of links) {
      const at = Number(link.position);
      const row = Number(link.audit_id);
      if (at !== position + 1) find({ kind: 'links-cut', position: position + 1 });
      else if (link.row === null) find({ kind: 'cut', position: at, row });
      else if (!rowHash(before, link.row).equals(link.hash)) find({ kind: 'changed', position: at, row });
      if (sealedAs.has(at) && sealedAs.get(at)?.equals(link.hash) !== true)
        find({ kind: 'seal', position: at });
      if (noted?.position === at) isNoted = link.hash.toString('hex') === noted.hash;
      before = link.hash;
      position = at;
    }
    if (links.length < atOnce) break;
  }
  if (!isNoted && noted !== null) find({ kind: 'head', position: noted.position });
  return { position, hash: before.toString('hex') };
}

/** Each seal begins where the one before ended, the last one at the end of the chain, and each code takes the key. */
function sealsFit(
  seals: readonly SealRow[],
  end: number,
  key: Buffer | null,
  find: (finding: Finding) => void,
): void {
  let before = 0;
  for (const seal of seals) {
    const position = Number(seal.last_position);
    const follows = Number(seal.first_position) === before + 1;
    if (!follows || (key !== null && !sealCode(key, seal).equals(seal.mac))) find({ kind: 'seal', position });
    before = position;
  }
  if (before !== end) find({ kind: 'unsealed-links', position: Math.min(before, end) + 1 });
}

/** Rows that were there, by what they say of themselves, when an earlier sealing took all that was there. */
async function insertedRows(client: pg.ClientBase): Promise<number[]> {
  const { rows } = await client.query<{ id: string }>(
    `select a.id::text
       from tugiring.audit a
       left join tugiring.audit_links l on l.audit_id = a.id
       left join lateral (select first_position from tugiring.audit_seals s
                           where s.last_position >= l.position order by s.last_position limit 1) own on true
       left join lateral (select s.sealed_at from tugiring.audit_seals s
                           where s.last_position < coalesce(own.first_position, 9223372036854775807)
                           order by s.last_position desc limit 1) earlier on true
      where a.at < earlier.sealed_at - interval '${longestTransaction}'
      order by a.id limit 1000`,
  );
  return rows.map(({ id }) => Number(id));
}

async function waitingRows(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*)::text as count from tugiring.audit a
      where not exists (select from tugiring.audit_links l where l.audit_id = a.id)`,
  );
  return Number(rows[0]?.count ?? 0);
}
