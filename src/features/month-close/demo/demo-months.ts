import { sql, type Transaction } from 'kysely';
import type { ActorTransaction } from '../../../database/as-actor.ts';
import { connect } from '../../../database/connect.ts';
import type { PackState } from '../../../database/tables/packs.ts';
import type { Tables } from '../../../database/tables.ts';
import type { Lisa3 } from '../../../documents/lisa-3/data.ts';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  lastDayOf,
  monthOf,
} from '../../../rules/index.ts';
import { contractOn } from '../../contracts/contracts.ts';
import { signedReportsOf } from '../freeze-reports.ts';
import { makeInvoice } from '../make-invoice.ts';
import { monthFacts } from '../month-facts.ts';
import { packById } from '../packs.ts';
import { scheduleOf } from '../schedule.ts';
import { writePack } from '../send-pack.ts';

interface Provider {
  readonly id: string;
  /** A manager of its own. */
  readonly manager: string;
  /** Whether the demonstration offers somebody to be who manages it. */
  readonly offered: boolean;
}

/** How the last month of those that nobody is offered to manage stands, one after the other. */
const lastMonth: readonly Exclude<PackState, 'superseded'>[] = ['sent', 'returned', 'sent', 'approved'];
const invoicedMonths = 2;

/**
 * The months that the demonstration's providers have sent: earlier ones approved and invoiced, the last one at the
 * commissioner's; of a provider whom somebody is offered to manage it is still to be sent. Done once.
 * @param cast the names of the people whom the demonstration offers to be
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 * @returns how many were sent
 */
export async function sendDemoMonths(
  ownerUrl: string,
  cast: readonly string[],
  today: CivilDate,
): Promise<number> {
  const database = connect(ownerUrl, 1);
  try {
    return await database.queries.transaction().execute(async (tx) => {
      await sql`set local role tugiring_system`.execute(tx);
      const { rows: there } = await sql`select from packs limit 1`.execute(tx);
      if (there.length > 0) return 0;
      const { rows: providers } = await providersOf(cast).execute(tx);
      const { rows: officers } = await sql<{ id: string }>`select id from memberships
        where role = 'commissioner_officer' order by display_name, id limit 1`.execute(tx);
      const officer = officers[0]?.id;
      if (officer === undefined) return 0;
      let sent = 0;
      for (const [at, provider] of providers.entries()) {
        for (let back = invoicedMonths + 1; back > 0; back -= 1) {
          const state = back > 1 ? 'invoiced' : provider.offered ? null : lastMonth[at % lastMonth.length];
          if (state == null) continue;
          if (await sendOne(tx, provider, officer, addMonthsTo(monthOf(today), -back), state, today))
            sent += 1;
        }
      }
      return sent;
    });
  } finally {
    await database.close();
  }
}

const providersOf = (cast: readonly string[]) => sql<Provider>`
  select o.id, m.id as manager, m.display_name = any (${[...cast]}) as offered
    from organisations o
    join lateral (select id, display_name from memberships where organisation_id = o.id and role = 'project_manager'
                   order by display_name = any (${[...cast]}) desc, display_name, id limit 1) m on true
   where o.kind = 'provider' order by o.name`;

async function sendOne(
  system: Transaction<Tables>,
  provider: Provider,
  officer: string,
  month: CivilMonth,
  state: PackState | 'invoiced',
  today: CivilDate,
): Promise<boolean> {
  // The system reads everything: the facts are those that a manager of the provider would be shown.
  const tx = system as ActorTransaction;
  const contract = await contractOn(tx, provider.id, lastDayOf(month));
  if (contract === null) return false;
  const notAfter = (day: CivilDate) => (day < today ? day : today);
  const [sentOn, decidedOn] = [
    notAfter(addDays(lastDayOf(month), 4)),
    notAfter(addDays(lastDayOf(month), 6)),
  ];
  const facts = await monthFacts(tx, provider.id, month);
  const schedule = scheduleOf(facts, { contract, month, today: sentOn });
  if (schedule.lines.length === 0) return false;
  const id = await writePack(tx, provider.manager, {
    contract,
    schedule,
    reports: signedReportsOf(facts, month),
    version: 1,
    today: sentOn,
  });
  if (state === 'sent') return true;
  const decided = state === 'returned' ? 'returned' : 'approved';
  await tx
    .updateTable('packs')
    .set({ state: decided, decided_by: officer, decided_on: decidedOn })
    .where('id', '=', id)
    .execute();
  if (state === 'returned') await sendBack(tx, id, schedule, officer, decidedOn);
  const pack = state === 'invoiced' ? await packById(tx, id) : null;
  if (pack !== null) await makeInvoice(tx, provider.manager, pack, decidedOn);
  return true;
}

/** A line that somebody would ask about: one with a remark, else the first that is paid. */
async function sendBack(
  tx: ActorTransaction,
  id: string,
  { lines }: Lisa3,
  officer: string,
  on: CivilDate,
): Promise<void> {
  const line = lines.find(({ remarks }) => remarks.length > 0) ?? lines.find(({ amount }) => amount > 0);
  if (line === undefined) return;
  await tx
    .insertInto('pack_returns')
    .values({
      pack_id: id,
      line_key: line.key,
      reason: 'Palun kontrollige kuupäevi: kuu aruandes on üks kohtumine vähem.',
      returned_by: officer,
      returned_on: on,
    })
    .execute();
}
