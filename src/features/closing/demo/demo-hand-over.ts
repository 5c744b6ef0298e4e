import { sql } from 'kysely';
import { connect } from '../../../database/connect.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';

/**
 * A trial of the hand-over, a month ago, at the provider whom somebody of the demonstration's cast manages: its archive is no
 * longer there. Done once.
 * @param cast the names of the people whom the demonstration offers to be
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 */
export async function writeDemoHandOver(
  ownerUrl: string,
  cast: readonly string[],
  today: CivilDate,
): Promise<void> {
  const database = connect(ownerUrl, 1);
  try {
    await database.queries.transaction().execute(async (tx) => {
      await sql`set local role tugiring_system`.execute(tx);
      const [madeOn, expiresOn] = [addDays(today, -30), addDays(today, -16)];
      await sql`
        insert into hand_overs (contract_id, asked_by, asked_on, asked_at, state, key_mark, originals, of_originals, bytes,
                                of_bytes, size, sha256, made_on, expires_on)
        select c.id, m.id, ${madeOn}, ${madeOn}, 'expired', '5c1f09ab', 41, 41, 2874113, 2874113, 2917408,
               sha256('trial'), ${madeOn}, ${expiresOn}
          from contracts c join memberships m on m.organisation_id = c.provider_id and m.role = 'project_manager'
         where m.display_name = any (${[...cast]}) and c.from_on <= ${madeOn} and not exists (select from hand_overs)`.execute(
        tx,
      );
    });
  } finally {
    await database.close();
  }
}
