import type pg from 'pg';
import { type CivilDate, firstDayOf, monthOf } from '../../../rules/index.ts';
import type { IdentityRegister } from '../names/register.ts';
import { Random } from '../random.ts';
import { Newcomers } from './newcomers.ts';
import { MeetingRows } from './rows.ts';
import { Serving } from './serving.ts';

/**
 * Mentors, psychologists and supervisors of every provider, whom they serve, and families that are only considering.
 * Written when the families are there. Nobody has more sessions than the contract allows.
 */
export async function writeMeetings(
  client: pg.ClientBase,
  register: IdentityRegister,
  today: CivilDate,
): Promise<void> {
  const random = new Random('meetings');
  const rows = new MeetingRows();
  const newcomers = new Newcomers(client, register, today, random);
  const specialists = await newcomers.hire();
  await newcomers.enterProspective();
  await new Serving(client, specialists, today, random, rows).serve();
  await rows.write(client);
  // Those of whom nothing is owed any more are read no more.
  await client.query(
    `update engagements set specialist_keys = '{}' where reads_until < $1 and specialist_keys <> '{}'`,
    [firstDayOf(monthOf(today))],
  );
}
