import type pg from 'pg';
import { sealFile } from '../../../platform/sealed-file.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { pageOf } from '../words/page.ts';

/** TK 3.1.3: what was brought for the lists that are signed: of an online group a screenshot, else the list on paper. */
export async function bringGroupProofs(client: pg.ClientBase, today: CivilDate): Promise<void> {
  const { rows } = await client.query<{ id: string; topic: string; on: string; mode: string }>(
    `select g.id, g.topic, to_char(g.held_on, 'DD.MM.YYYY') as on, g.mode from support_groups g
      where g.state = 'published' and g.held_on < $1::date - 6
        and (g.mode = 'online' or exists (select from group_signups s where s.group_id = g.id and s.attended and s.confirmed_at is null))
      order by g.held_on, g.id`,
    [today],
  );
  for (const row of rows) {
    const online = row.mode === 'online';
    const file = sealFile(
      pageOf([online ? 'KUVATÕMMIS' : 'OSALEJATE NIMEKIRI', row.topic.replaceAll(/[^ -ÿ]/g, '?'), row.on]),
    );
    await client.query(
      `insert into group_proofs (id, group_id, kind, name, type, size, sha256, key, added_at, added_by, edition)
       select $1, g.id, $2, $3, 'application/pdf', $4, $5, $6, (g.held_on + 1) + time '09:00', g.leader_id, 1
         from support_groups g where g.id = $7`,
      [
        file.id,
        online ? 'screenshot' : 'paper-list',
        online ? 'kuvatommis.pdf' : 'nimekiri.pdf',
        file.size,
        file.sha256,
        file.key,
        row.id,
      ],
    );
    await client.query('insert into group_files (id, sealed) values ($1, $2)', [file.id, file.sealed]);
  }
}
