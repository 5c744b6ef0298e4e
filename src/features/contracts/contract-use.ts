import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { type Cents, type CivilDate, daysBetween } from '../../rules/index.ts';
import { type PricedService, pricedServices } from './contract-volumes.ts';
import { type Contract, contracts } from './contracts.ts';

/** So much money for so many units: months of a family or hours of support, meetings of the rest. */
export interface Used {
  readonly amount: Cents;
  readonly units: number;
}

export interface ServiceUse {
  readonly service: PricedService;
  /** Of months that are approved, and of what was told from before them; the money of that is not known by service. */
  readonly approved: Used;
  /** Of months that were sent and are not approved, or not any more. */
  readonly waiting: Used;
  readonly volume: number | null;
  /** Once what waits is approved as it was sent; below zero where more was done than the contract has; null without a volume. */
  readonly left: number | null;
}

/** What was paid by a contract, beside what it was made for. */
export interface ContractUse {
  readonly contract: Contract;
  readonly services: readonly ServiceUse[];
  readonly approved: Cents;
  readonly waiting: Cents;
  readonly left: Cents | null;
  /** What invoices come to that no credit note took back. */
  readonly invoiced: Cents;
  /** How many months were approved here, and how many wait. */
  readonly months: { readonly approved: number; readonly waiting: number };
  /** Days of the contract that are past, and all of them. */
  readonly time: { readonly gone: number; readonly of: number };
}

interface UseRow {
  readonly contract: string;
  readonly service: PricedService;
  readonly approved: boolean;
  readonly amount: number;
  readonly units: number;
}

interface HeadRow {
  readonly contract: string;
  readonly approved: number;
  readonly waiting: number;
  readonly invoiced: number;
}

/** Contracts that the actor may read, with what is paid of them on a day: a provider's manager their own, the commissioner all. */
export async function contractUses(tx: ActorTransaction, today: CivilDate): Promise<ContractUse[]> {
  const [found, uses, heads] = await Promise.all([contracts(tx), paidRows(tx), headRows(tx)]);
  return found.map((contract) =>
    asUse(
      contract,
      uses.filter((row) => row.contract === contract.id),
      heads.find((row) => row.contract === contract.id),
      today,
    ),
  );
}

function asUse(
  contract: Contract,
  rows: readonly UseRow[],
  head: HeadRow | undefined,
  today: CivilDate,
): ContractUse {
  const used = (service: PricedService, approved: boolean): Used => {
    const row = rows.find((one) => one.service === service && one.approved === approved);
    return { amount: row?.amount ?? 0, units: row?.units ?? 0 };
  };
  const services = pricedServices.map((service): ServiceUse => {
    const here = used(service, true);
    const waiting = used(service, false);
    const approved = { ...here, units: here.units + contract.usedBefore[service] };
    const volume = contract.volumes[service];
    const left = volume === null ? null : volume - approved.units - waiting.units;
    return { service, approved, waiting, volume, left };
  });
  const sum = (of: 'approved' | 'waiting') => services.reduce((total, one) => total + one[of].amount, 0);
  const approved = contract.before + sum('approved');
  const waiting = sum('waiting');
  const days = daysBetween(contract.from, contract.to) + 1;
  const gone = Math.min(Math.max(daysBetween(contract.from, today), 0), days);
  return {
    contract,
    services,
    approved,
    waiting,
    left: contract.total === null ? null : contract.total - approved - waiting,
    invoiced: head?.invoiced ?? 0,
    months: { approved: head?.approved ?? 0, waiting: head?.waiting ?? 0 },
    time: { gone, of: days },
  };
}

async function paidRows(tx: ActorTransaction): Promise<UseRow[]> {
  // A group is one meeting, however long it was; of the rest so many "of" make one.
  const { rows } = await sql<UseRow>`
    select p.contract_id as contract, c.service, p.state = 'approved' as approved, sum(c.amount)::float8 as amount,
           sum(case when c.service = 'group' then c.paid else c.units / c."of" end)::float8 as units
      from packs p cross join lateral jsonb_to_recordset(p.costs)
           as c (service text, paid integer, units numeric, "of" numeric, amount bigint)
     where p.state <> 'superseded'
     group by 1, 2, 3`.execute(tx);
  return rows;
}

async function headRows(tx: ActorTransaction): Promise<HeadRow[]> {
  const { rows } = await sql<HeadRow>`
    select p.contract_id as contract,
           (count(*) filter (where p.state = 'approved'))::int as approved,
           (count(*) filter (where p.state not in ('approved', 'superseded')))::int as waiting,
           coalesce(sum((select sum(i.net_cents) from invoices i
                          where i.pack_id = p.id and i.kind = 'invoice' and not i.credited)), 0)::float8 as invoiced
      from packs p group by 1`.execute(tx);
  return rows;
}
