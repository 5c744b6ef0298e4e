import type { ActorTransaction } from '../../database/as-actor.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

/** What a referral may name: public facts, the same for everybody. */
export interface PublicOrganisations {
  readonly providers: readonly Organisation[];
  readonly municipalities: readonly {
    readonly id: string;
    readonly ehak: string;
    readonly name: string;
    readonly county: string | null;
  }[];
}

export async function publicOrganisations(tx: ActorTransaction): Promise<PublicOrganisations> {
  const rows = await tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'name', 'ehak', 'county'])
    .where('kind', 'in', ['provider', 'municipality'])
    .orderBy('name')
    .execute();
  return {
    providers: rows.filter(({ kind }) => kind === 'provider').map(({ id, name }) => ({ id, name })),
    municipalities: rows.flatMap(({ id, ehak, name, county }) =>
      ehak === null ? [] : [{ id, ehak, name, county }],
    ),
  };
}
