import type pg from 'pg';
import type { CivilDate } from '../../rules/index.ts';
import { connect } from '../connect.ts';
import { castFamilies } from './cast/families.ts';
import { crowdOf } from './country/crowd.ts';
import { sizeOf } from './country/size.ts';
import { writeStaff } from './country/staff.ts';
import { writeMeetings } from './meetings/meetings.ts';
import { IdentityRegister } from './names/register.ts';
import { municipalitiesOn } from './places.ts';
import { type DemoTable, emptyBatch, tablesInOrder, writeBatch } from './rows.ts';
import { writeAfterwards } from './support/afterwards.ts';
import { writeFamily } from './support/family.ts';
import { writeGroups } from './support/groups.ts';
import { writeMoved } from './support/moved.ts';
import { writeReferrals } from './support/referrals.ts';
import { tellOthers } from './support/told.ts';
import { writeMonitoring } from './team/monitoring.ts';
import { writeTeams } from './team/team.ts';

export interface SeedOptions {
  /** The day that everything is reckoned from: nothing has happened on it yet. */
  readonly today: CivilDate;
  /** 1 is a country of 1577 families with a child in them; `small` some 60, with the same cast. */
  readonly scale: number | 'small';
  readonly log?: (line: string) => void;
}

/** Rows written, by table; all nothing where the database had organisations already. */
export type SeedCounts = Readonly<Record<DemoTable, number>>;

/** So many families are held in memory before they are written. */
const FAMILIES_AT_ONCE = 600;
const LOCK = 7_268_451;
/** Tables in which the triggers look things up by their ids. */
const lookedUp: readonly DemoTable[] = ['families', 'services', 'children', 'goals'];

/**
 * Fills an empty database with an invented country, in one transaction. The same day and scale give the same rows,
 * ids included (docs/decisions/0006-demo-data.md). Where there are organisations already, nothing is done.
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 */
export async function seedDemo(ownerUrl: string, options: SeedOptions): Promise<{ counts: SeedCounts }> {
  const { today, scale, log = () => {} } = options;
  const counts = new Map<DemoTable, number>(tablesInOrder.map((table) => [table, 0]));
  const database = connect(ownerUrl, 1);
  const client = await database.pool.connect();
  const batch = emptyBatch();
  let batches = 0;
  const write = async () => {
    for (const [table, written] of await writeBatch(client, batch)) {
      counts.set(table, (counts.get(table) ?? 0) + written);
    }
    batches += 1;
    // The triggers' plans are made while the tables are empty; they are made anew as the tables double.
    if (batches > 1 && Number.isInteger(Math.log2(batches))) await gatherStatistics(client, lookedUp);
  };
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(moveClock);
    await client.query('set local role tugiring_system');
    const { rowCount } = await client.query('select from organisations limit 1');
    if (rowCount === 0) {
      const municipalities = municipalitiesOn(today);
      const size = sizeOf(scale);
      const register = new IdentityRegister();
      const staff = writeStaff({ today, municipalities, register, batch, ...size });
      await write();
      const homes = new Map(municipalities.map((home) => [home.ehak, home]));
      const cast = castFamilies({ today, staff, homes });
      let number = 0;
      for (const sketch of chain(cast, crowdOf(size, cast, staff, municipalities, today))) {
        number += 1;
        writeFamily({ today, staff, register, batch }, sketch, number);
        if (number % FAMILIES_AT_ONCE === 0) {
          await write();
          log(`demo data: ${number} families`);
        }
      }
      await write();
      await client.query(handOverAgain);
      await tellOthers(client, today);
      await writeAfterwards(client, today);
      await writeReferrals(client, register, today);
      await writeMeetings(client, register, today);
      await writeTeams(client, today);
      await writeGroups(client, register, today);
      await writeMonitoring(client, today);
      if (scale !== 'small') await writeMoved(client, today);
      log(`demo data: ${number} families, ${counts.get('contacts') ?? 0} contacts`);
    }
    if (rowCount === 0) await gatherStatistics(client, tablesInOrder);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
    await database.close();
  }
  return { counts: Object.fromEntries(counts) as SeedCounts };
}

/**
 * A note that is inserted is read by whoever supports the family; who may read older ones is reckoned when an
 * assignment changes. Here the assignments came first, so one of each family that had several is touched; a family
 * that nobody supports now is read by nobody either way.
 */
const handOverAgain = `
  update assignments set reads_from = reads_from
   where id in (select distinct on (family_id) id from assignments order by family_id, id)
     and family_id in (select family_id from assignments group by family_id
                      having count(*) > 1 and bool_or(ended_on is null))`;

/** A demonstration tells the time itself, and what believes today's date alone has to know. */
const moveClock = `create or replace function tugiring.clock_is_moved() returns boolean language sql immutable
  set search_path = tugiring, pg_temp return true`;

/** Only the owner may; the transaction goes on as tugiring_system. */
async function gatherStatistics(client: pg.ClientBase, tables: readonly DemoTable[]): Promise<void> {
  await client.query('set local role none');
  await client.query(`analyze ${tables.join(', ')}`);
  await client.query('set local role tugiring_system');
}

function* chain<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}
