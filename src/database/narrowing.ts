import {
  AliasNode,
  IdentifierNode,
  type KyselyPlugin,
  type OperationNode,
  type RootOperationNode,
  type SelectQueryNode,
  sql,
} from 'kysely';
import type { Actor } from './actor.ts';
import { keysOf } from './predicates.ts';
import type { Tables } from './tables.ts';

/** By which columns of its rows a table is opened: one list of keys, single keys, and whether the commissioner reads it. */
interface Opening {
  readonly list?: 'supporter_keys' | 'reader_keys' | 'specialist_keys';
  readonly alsoList?: 'specialist_keys';
  /** Columns, or what SQL makes of them. */
  readonly keys: readonly string[];
  /** All of it, what a column says was handed to the commissioner, or nothing. */
  readonly commissioner?: 'all' | string;
}

const atWork: Opening = { list: 'supporter_keys', keys: ['provider_id'] };
const withFamily: Opening = { list: 'supporter_keys', keys: ['provider_id', 'family_id'] };
const withMunicipality: Opening = { list: 'supporter_keys', keys: ['provider_id', 'municipality_key'] };
const words: Opening = { list: 'reader_keys', keys: ['provider_id'] };
const paper: Opening = {
  list: 'supporter_keys',
  keys: ['provider_id', 'municipality_key', 'family_id'],
  commissioner: 'to_commissioner_on is not null',
};
const referral: Opening = { keys: ['municipality_id', 'family_id', 'provider_id'], commissioner: 'all' };

/** Whoever serves it and whoever supports the family. */
const served: Opening = {
  list: 'supporter_keys',
  alsoList: 'specialist_keys',
  keys: ['provider_id', 'family_id'],
  commissioner: 'all',
};

const ofPerson: Opening = {
  keys: ['provider_id', 'membership_id'],
  commissioner: 'to_commissioner_on is not null',
};

/** The read policies of what stands below a family or beside it; `families` themselves are narrowed by `ownFamilies`. */
const openings: Readonly<Partial<Record<keyof Tables, Opening>>> = {
  contact_notes: words,
  contact_revisions: words,
  goals: withFamily,
  goal_revisions: withFamily,
  goal_steps: withFamily,
  plan_notes: atWork,
  plan_demands: { ...atWork, commissioner: 'all' },
  proposals: withFamily,
  overviews: { ...paper, commissioner: 'all' },
  overview_messages: withMunicipality,
  overview_receipts: withMunicipality,
  referrals: referral,
  referral_revisions: referral,
  referral_decisions: referral,
  referral_handovers: { ...atWork, commissioner: 'all' },
  documents: paper,
  signatures: paper,
  files: paper,
  qualifications: ofPerson,
  evidence_files: ofPerson,
  confirmations: { keys: ['provider_id', 'membership_id'], commissioner: 'all' },
  absences: { keys: ['provider_id', 'membership_id'] },
  training_places: { keys: ['membership_id', 'provider_id', 'organiser_id'], commissioner: 'all' },
  outside_trainings: { keys: ['provider_id', 'membership_id'], commissioner: 'all' },
  imports: { keys: ['provider_id'] },
  group_signups: withFamily,
  group_proofs: { keys: ['provider_id', 'leader_id'] },
  group_files: { keys: ['provider_id', 'leader_id'] },
  group_lists: { keys: ['provider_id'], commissioner: 'to_commissioner_on is not null' },
  contracts: { keys: ['provider_id'], commissioner: 'all' },
  packs: { keys: ['provider_id'], commissioner: "state <> 'closing'" },
  pack_reports: { keys: ['provider_id'], commissioner: 'made' },
  pack_lists: { keys: ['provider_id'], commissioner: 'all' },
  pack_returns: { keys: ['provider_id'], commissioner: 'all' },
  pack_files: { keys: ['provider_id'], commissioner: 'all' },
  invoices: { keys: ['provider_id'], commissioner: 'all' },
  former_families: { keys: ['provider_id'] },
  invoice_deliveries: { keys: ['provider_id'], commissioner: 'all' },
  contract_closings: { keys: ['provider_id'], commissioner: 'all' },
  monitoring_notes: { keys: ['provider_id'] },
  monitoring_reports: { keys: ['provider_id'], commissioner: 'sent_on is not null' },
  follow_ups: {
    keys: ['provider_id', 'municipality_key', 'follower_id', "case when kind <> 'note' then family_id end"],
  },
  service_wishes: {
    keys: ['provider_id', 'family_id', 'case when author_id = any(supporter_keys) then author_id end'],
  },
  engagements: served,
  appointments: served,
  appointment_topics: { list: 'specialist_keys', keys: ['provider_id', 'family_id'] },
  appointment_revisions: { list: 'specialist_keys', keys: ['provider_id'] },
  signed_reports: {
    list: 'specialist_keys',
    keys: ['provider_id', 'family_id'],
    commissioner: 'to_commissioner_on is not null',
  },
  appointment_notes: { list: 'reader_keys', keys: [] },
  extra_sessions: { list: 'specialist_keys', keys: ['provider_id'], commissioner: 'all' },
  // Whoever wrote one reads it while they support the family.
  notices: {
    keys: ['provider_id', 'municipality_key', 'case when author_id = any(supporter_keys) then author_id end'],
    commissioner: 'to_commissioner',
  },
};

/**
 * Says the read policy of a table again in every query that is built with it, so that the program by itself reads no
 * more than row security lets it: a table stands in the query as the part of it that the actor's keys open. PostgreSQL
 * makes one plan of both. It narrows what policies let through and can never widen it.
 */
export class Narrowing implements KyselyPlugin {
  readonly #actor: Actor;

  constructor(actor: Actor) {
    this.#actor = actor;
  }

  transformQuery({ node }: { readonly node: RootOperationNode }): RootOperationNode {
    return node.kind === 'SelectQueryNode' ? this.#narrowed(node) : node;
  }

  async transformResult<R>({ result }: { readonly result: R }): Promise<R> {
    return result;
  }

  #narrowed(query: SelectQueryNode): SelectQueryNode {
    return {
      ...query,
      ...(query.from === undefined
        ? {}
        : { from: { ...query.from, froms: query.from.froms.map((one) => this.#source(one)) } }),
      ...(query.joins === undefined
        ? {}
        : { joins: query.joins.map((join) => ({ ...join, table: this.#source(join.table) })) }),
      ...(query.selections === undefined
        ? {}
        : {
            selections: query.selections.map((one) => ({ ...one, selection: this.#inside(one.selection) })),
          }),
    };
  }

  /** A query that stands in a query. */
  #inside<N extends OperationNode>(node: N): N {
    if (node.kind === 'SelectQueryNode')
      return this.#narrowed(node as unknown as SelectQueryNode) as unknown as N;
    if (!AliasNode.is(node)) return node;
    return { ...node, node: this.#inside(node.node) };
  }

  #source(node: OperationNode): OperationNode {
    const aliased = AliasNode.is(node);
    const named = aliased ? node.node : node;
    if (named.kind === 'SelectQueryNode') return this.#inside(node);
    const table = tableIn(named);
    const opening = table === null ? undefined : openings[table];
    if (table === null || opening === undefined) return node;
    const part = this.#part(table, opening);
    return part === null ? node : AliasNode.create(part, aliased ? node.alias : IdentifierNode.create(table));
  }

  /** The part of a table that the actor's keys open; null where that is all of it. */
  #part(table: keyof Tables, { list, alsoList, keys, commissioner }: Opening): OperationNode | null {
    const isCommissioner = this.#actor.role === 'commissioner_officer';
    if (isCommissioner && commissioner === 'all') return null;
    const lists = [list, alsoList].filter((one) => one !== undefined).map((one) => sql.ref(one));
    const single = keys.length === 0 ? [] : [sql`array[${sql.join(keys.map((key) => sql.raw(key)))}]`];
    const held = sql`(${sql.join([...lists, ...single], sql` || `)})`;
    const opened =
      isCommissioner && commissioner !== undefined
        ? sql.raw(commissioner)
        : sql`${held} && ${[...keysOf(this.#actor)]}::uuid[]`;
    return sql`(select * from ${sql.table(table)} where ${opened})`.toOperationNode();
  }
}

function tableIn(node: OperationNode): keyof Tables | null {
  if (node.kind !== 'TableNode') return null;
  const { table } = node as unknown as { table: { identifier: { name: string } } };
  return table.identifier.name as keyof Tables;
}
