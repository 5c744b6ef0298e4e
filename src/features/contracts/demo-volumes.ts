import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { connect } from '../../database/connect.ts';
import { Random } from '../../database/demo/random.ts';
import { addMonthsTo, type CivilDate, type CivilMonth, monthOf } from '../../rules/index.ts';
import { type ContractUse, contractUses } from './contract-use.ts';
import { type PricedService, pricedServices } from './contract-volumes.ts';
import { changeContract } from './contracts.ts';

/**
 * What the demonstration's contracts were made for in all, and what of it was paid before their months were sent here: as
 * much a month as the months that were sent, some contracts a little tight and some generous. Done once.
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 * @returns of how many contracts it is written
 */
export async function writeDemoVolumes(ownerUrl: string, today: CivilDate): Promise<number> {
  const database = connect(ownerUrl, 1);
  try {
    return await database.queries.transaction().execute(async (system) => {
      await sql`set local role tugiring_system`.execute(system);
      const tx = system as ActorTransaction;
      let written = 0;
      for (const use of await contractUses(tx, today)) {
        const { contract, months } = use;
        const sent = months.approved + months.waiting;
        if (contract.total !== null || sent === 0) continue;
        const first = await firstMonth(tx, contract.id);
        const volumes = volumesOf(use, sent, monthsBetween(monthOf(contract.from), first));
        if (await changeContract(tx, contract.id, contract.version, { ...contract, ...volumes }))
          written += 1;
      }
      return written;
    });
  } finally {
    await database.close();
  }
}

async function firstMonth(tx: ActorTransaction, contract: string): Promise<CivilMonth> {
  const { month } = await tx
    .selectFrom('packs')
    .select((select) => select.fn.min('month').as('month'))
    .where('contract_id', '=', contract)
    .executeTakeFirstOrThrow();
  return month;
}

function monthsBetween(from: CivilMonth, to: CivilMonth): number {
  let count = 0;
  for (let month = from; month < to; month = addMonthsTo(month, 1)) count += 1;
  return count;
}

/** @param sent how many months were sent here, @param earlier how many were paid before the first of them */
function volumesOf(use: ContractUse, sent: number, earlier: number) {
  const { contract, services } = use;
  const random = new Random(`volumes ${contract.number}`);
  const all = monthsBetween(monthOf(contract.from), addMonthsTo(monthOf(contract.to), 1));
  const roundTo = (value: number, step: number) => Math.max(1, Math.round(value / step)) * step;
  // A contract is made for round numbers, and the years before were a little thinner than the last one.
  const plenty = () => 0.93 + random.next() * 0.2;
  const thinner = 0.85 + random.next() * 0.1;
  const of = (service: PricedService) =>
    services
      .filter((one) => one.service === service)
      .reduce((sum, one) => sum + one.approved.units + one.waiting.units, 0);
  const money = use.approved + use.waiting;
  return {
    total: roundTo((money / sent) * all * plenty(), 100_000),
    before: Math.round((money / sent) * earlier * thinner),
    volumes: byService((service) =>
      of(service) === 0 ? null : roundTo((of(service) / sent) * all * plenty(), 10),
    ),
    usedBefore: byService((service) => Math.round((of(service) / sent) * earlier * thinner)),
  };
}

const byService = <T>(of: (service: PricedService) => T) =>
  Object.fromEntries(pricedServices.map((service) => [service, of(service)])) as Record<PricedService, T>;
