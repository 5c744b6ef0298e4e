import { type SqlBool, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import type { CivilDate, ServiceObligation } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { standingsOf } from '../standing/family-standing.ts';
import { mostUrgent } from '../standing/what-matters.ts';

export const familySorts = ['name', 'lastContact', 'caseNumber'] as const;
export type FamilySort = (typeof familySorts)[number];

export interface FamilySearch {
  /** Part of a family's, a child's or a member's name, or of the case number. */
  readonly text: string;
  readonly kind: FamilyKind | null;
  /** Only families with a service that goes on. */
  readonly onService: boolean;
  readonly sort: FamilySort;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
}

export interface FamilyRow {
  readonly id: string;
  readonly name: string;
  readonly caseNumber: string;
  readonly kind: FamilyKind;
  readonly county: string | null;
  readonly children: string;
  readonly lastContact: CivilDate | null;
  /** The most urgent open obligation; null where none is open, or where the actor is not told of any. */
  readonly next: ServiceObligation | null;
}

export interface FamilyPage {
  readonly rows: readonly FamilyRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const familiesOnPage = 25;

/** What people type may hold the pattern's own signs; they mean themselves. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** The families that the actor sees, found, filtered and sorted; a page of them. */
export async function familyList(
  tx: ActorTransaction,
  actor: ActingActor,
  search: FamilySearch,
  today: CivilDate,
): Promise<FamilyPage> {
  const pattern = containing(search.text.trim());
  const matching = () => {
    let query = tx.selectFrom('families as f').where(ownFamilies(actor, 'f'));
    if (search.kind !== null) query = query.where('f.kind', '=', search.kind);
    if (search.onService) {
      query = query.where(
        sql<SqlBool>`exists (select from services s where s.family_id = f.id and s.ended_on is null)`,
      );
    }
    if (search.text.trim() !== '') {
      query = query.where(
        sql<SqlBool>`(f.name ilike ${pattern} or f.case_number ilike ${pattern}
          or exists (select from children c where c.family_id = f.id and c.given_name || ' ' || c.family_name ilike ${pattern})
          or exists (select from family_members m where m.family_id = f.id and m.given_name || ' ' || m.family_name ilike ${pattern}))`,
      );
    }
    return query;
  };
  const { total } = await matching()
    .select((one) => one.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / familiesOnPage));
  const page = Math.min(Math.max(1, search.page), pages);
  const order = { name: 'f.name', lastContact: 'last_contact', caseNumber: 'f.case_number' } as const;
  const found = await matching()
    .leftJoin('family_revisions as r', 'r.family_id', 'f.id')
    .select(['f.id', 'f.name', 'f.case_number', 'f.kind', 'f.county', 'r.revision'])
    .select([
      sql<string | null>`(select string_agg(c.given_name, ', ' order by c.born_on, c.id) from children c
        where c.family_id = f.id and c.left_on is null)`.as('children'),
      sql<CivilDate | null>`(select max(k.held_on) from contacts k
        where k.family_id = f.id and k.outcome = 'held' and k.withdrawn_at is null)`.as('last_contact'),
    ])
    .orderBy(order[search.sort], (by) => (search.descending ? by.desc().nullsLast() : by.asc().nullsFirst()))
    .orderBy('f.id')
    .limit(familiesOnPage)
    .offset((page - 1) * familiesOnPage)
    .execute();
  const standings = await standingsOf(tx, actor, found, today);
  const rows = found.map(
    (family): FamilyRow => ({
      id: family.id,
      name: family.name,
      caseNumber: family.case_number,
      kind: family.kind,
      county: family.county,
      children: family.children ?? '',
      lastContact: family.last_contact,
      next: mostUrgent(standings.get(family.id)?.obligations ?? [], today),
    }),
  );
  return { rows, total, page, pages };
}
