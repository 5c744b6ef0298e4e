import type pg from 'pg';

type Row = Record<string, unknown>;
const tables = {
  service_wishes:
    'id uuid, family_id uuid, service text, source text, author_id uuid, informed_on date, words text, outcome text, closed_on date, closed_by uuid, answer text',
  engagements:
    'id uuid, family_id uuid, service text, edition text, membership_id uuid, wish_id uuid, basis text, informed_on date, began_on date, contacted_on date, ended_on date, ending text, ending_reason text, reads_until date, given_by uuid, provider_id uuid',
  appointments:
    'id uuid, engagement_id uuid, family_id uuid, basis text, starts_on date, starts_at time, minutes smallint, form text, place text, participants text[], remote_agreed_on date, remote_means text, remote_worked boolean, state text, cancelled_by text, cancel_asked_on date, version integer, created_at timestamptz',
  appointment_topics: 'appointment_id uuid, family_id uuid, kinds text[], topics text, next_step text',
  appointment_notes:
    'appointment_id uuid, version integer, family_id uuid, author_id uuid, written_at timestamptz, body text',
  appointment_revisions:
    'appointment_id uuid, version integer, family_id uuid, author_id uuid, written_at timestamptz, change text, reason text, facts jsonb',
  extra_sessions:
    'id uuid, family_id uuid, engagement_id uuid, year smallint, asked smallint, author_id uuid, asked_on date, reasons text',
} as const;
type Table = keyof typeof tables;

/** Rows that are gathered and then written together, those first that others refer to. */
export class MeetingRows {
  readonly #rows = new Map<Table, Row[]>();

  add(table: Table, row: Row): void {
    const rows = this.#rows.get(table) ?? [];
    rows.push(row);
    this.#rows.set(table, rows);
  }

  async write(client: pg.ClientBase): Promise<void> {
    for (const [table, types] of Object.entries(tables) as [Table, string][]) {
      const rows = this.#rows.get(table) ?? [];
      const names = types.split(', ').map((column) => column.split(' ')[0]);
      for (let from = 0; from < rows.length; from += 1000) {
        await client.query(
          `insert into ${table} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as r(${types})`,
          [JSON.stringify(rows.slice(from, from + 1000))],
        );
      }
    }
  }
}
