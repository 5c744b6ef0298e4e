import type pg from 'pg';
import { sealFile } from '../../../platform/sealed-file.ts';
import { pageOf } from '../words/page.ts';

/** Adds a certificate to what the people of the cast, and those about whom the commissioner is asked, have shown. */
export async function writeEvidence(client: pg.ClientBase, codes: readonly string[]): Promise<void> {
  const { rows } = await client.query<{
    id: string;
    membership_id: string;
    provider_id: string;
    title: string;
    issuer: string;
    name: string;
    to_commissioner_on: string | null;
  }>(
    `select q.id, q.membership_id, q.provider_id, q.title, q.issuer, m.display_name as name, q.to_commissioner_on
       from qualifications q join memberships m on m.id = q.membership_id join people p on p.id = m.person_id
      where p.identity_code = any ($1)
         or m.confirmed_on is null and m.role <> 'group_leader'
      order by q.id`,
    [codes],
  );
  for (const row of rows) {
    const file = sealFile(pageOf(['TUNNISTUS', row.name, row.title, row.issuer]));
    await client.query(
      `insert into evidence_files (id, membership_id, provider_id, type, size, sha256, sealed, to_commissioner_on)
         values ($1, $2, $3, 'application/pdf', $4, $5, $6, $7)`,
      [
        file.id,
        row.membership_id,
        row.provider_id,
        file.size,
        file.sha256,
        file.sealed,
        row.to_commissioner_on,
      ],
    );
    await client.query(
      `update qualifications set file_id = $2, file_key = $3, file_name = 'tunnistus.pdf' where id = $1`,
      [row.id, file.id, file.key],
    );
  }
}
