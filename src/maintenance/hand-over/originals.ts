import type pg from 'pg';
import { openFile } from '../../platform/sealed-file.ts';

/** Something that a provider hands over as it is (TK 3.5): where it lies, and what it is. */
export interface Original {
  readonly source: SourceName;
  readonly id: string;
  /** Of its day, YYYY-MM-DD. */
  readonly day: string;
  /** A family's case number, a group's topic, a specialist's name. */
  readonly about: string;
  /** What it is, in Estonian. */
  readonly what: string;
  readonly ending: string;
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

interface Source {
  /** Of a provider ($1), from a day on ($2) until before another ($3). */
  readonly list: string;
  /** One of them by its id: its bytes sealed with their key, or plain. */
  readonly one: string;
}

const documentNames = `case d.kind when 'lisa-6' then 'Koostöölepe (Lisa 6)' when 'lisa-7' then 'Koostöölepe (Lisa 7)'
  when 'lisa-9' then 'Peretoe plaan (Lisa 9)' when 'lisa-10' then 'Kokkuvõte teenuse lõppemisest (Lisa 10)'
  when 'lisa-11' then 'Kokkuvõte teenuse lõppemisest (Lisa 11)' else d.kind end`;
const endingOf = (type: string) => `case ${type}
  when 'application/pdf' then 'pdf' when 'image/png' then 'png' when 'image/jpeg' then 'jpg'
  when 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' then 'docx'
  when 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' then 'xlsx' when 'application/xml' then 'xml'
  when 'application/vnd.etsi.asic-e+zip' then 'asice' else 'bin' end`;
/** Both files of a paper that was kept as it went out. */
const keptFiles = `cross join lateral (values (p.pdf_id, 'pdf', p.pdf_size, p.pdf_sha256, p.pdf_key, p.pdf_sealed),
                    (p.docx_id, 'docx', p.docx_size, p.docx_sha256, p.docx_key, p.docx_sealed))
                    as x (id, ending, size, sha256, key, sealed)`;
const reportNames = `case r.kind when 'lisa-4' then 'Spetsialisti aruanne (Lisa 4)' else 'Peretoetaja aruanne (Lisa 5)' end`;
const within = (day: string) => `${day} >= $2::date and ${day} < $3::date`;

/** Where originals lie. What is not among them is data, and goes with the backup. */
export const sources = {
  documents: {
    list: `select x.id, d.issued_on::text as day, f.case_number as about,
                  ${documentNames} || case x.part when 'signed' then ', allkirjastatud' else '' end as what,
                  ${endingOf('x.type')} as ending, x.size, encode(x.sha256, 'hex') as sha256
             from files x join documents d on d.id = x.document_id join families f on f.id = d.family_id
             join services s on s.id = d.service_id
            where s.provider_id = $1 and ${within('d.issued_on')}`,
    one: `select x.id, x.sealed, x.sha256, coalesce(g.file_key, case x.part when 'pdf' then d.pdf_key else d.docx_key end) as key
            from files x join documents d on d.id = x.document_id left join signatures g on g.file_id = x.id
           where x.id = $1`,
  },
  'signed-reports': {
    list: `select r.id, r.signed_on::text as day, f.case_number as about,
                  ${reportNames} || ', ' || r.month || ', ' || r.edition || '. väljaanne; '
                    || case when r.way = 'paper' then r.author_name || ', allkirjad paberil'
                            else r.author_name || ' allkirjastas ' || to_char(r.signed_on, 'DD.MM.YYYY') || '; '
                                 || coalesce(r.family_signed_name || ' kinnitas ' || to_char(r.family_signed_on, 'DD.MM.YYYY'),
                                             'pere ei ole kinnitanud') end as what,
                  'pdf' as ending, octet_length(r.pdf) as size, encode(r.sha256, 'hex') as sha256
             from signed_reports r join families f on f.id = r.family_id
            where r.provider_id = $1 and ${within('r.signed_on')}`,
    one: `select r.pdf as plain from signed_reports r where r.id = $1`,
  },
  'signed-papers': {
    list: `select r.scan_id as id, r.signed_on::text as day, f.case_number as about,
                  ${reportNames} || ', ' || r.month || ', ' || r.edition || '. väljaanne, paberil allkirjastatud; ' || r.author_name as what,
                  ${endingOf('r.scan_type')} as ending, r.scan_size as size, encode(r.scan_sha256, 'hex') as sha256
             from signed_reports r join families f on f.id = r.family_id
            where r.provider_id = $1 and r.scan_id is not null and ${within('r.signed_on')}`,
    one: `select r.scan_id as id, r.scan_sealed as sealed, r.scan_sha256 as sha256, r.scan_key as key
            from signed_reports r where r.scan_id = $1`,
  },
  evidence: {
    list: `select e.id, coalesce(q.got_on, m.began_on)::text as day, m.display_name as about,
                  'Pädevuse tõend: ' || coalesce(q.title, '') as what, ${endingOf('e.type')} as ending, e.size,
                  encode(e.sha256, 'hex') as sha256
             from evidence_files e join memberships m on m.id = e.membership_id
             join qualifications q on q.file_id = e.id
            where e.provider_id = $1 and m.began_on < $3::date and (m.ended_on is null or m.ended_on >= $2::date)`,
    one: `select e.id, e.sealed, e.sha256, q.file_key as key
            from evidence_files e join qualifications q on q.file_id = e.id where e.id = $1`,
  },
  'group-proofs': {
    list: `select p.id, g.held_on::text as day, g.topic as about,
                  case p.kind when 'screenshot' then 'Tugigrupi ekraanipilt' else 'Tugigrupi osavõtuleht paberil' end as what,
                  ${endingOf('p.type')} as ending, p.size, encode(p.sha256, 'hex') as sha256
             from group_proofs p join support_groups g on g.id = p.group_id
            where g.provider_id = $1 and ${within('g.held_on')}`,
    one: `select p.id, f.sealed, p.sha256, p.key from group_proofs p join group_files f on f.id = p.id where p.id = $1`,
  },
  'group-lists': {
    list: `select md5(l.group_id::text || ' ' || l.edition)::uuid as id, g.held_on::text as day, g.topic as about,
                  'Tugigrupi osavõtuleht, ' || l.edition || '. väljaanne; allkirjastas ' || l.signed_name as what,
                  'json' as ending, octet_length(l.data::text) as size,
                  encode(sha256(convert_to(l.data::text, 'UTF8')), 'hex') as sha256
             from group_lists l join support_groups g on g.id = l.group_id
            where g.provider_id = $1 and ${within('g.held_on')}`,
    one: `select convert_to(l.data::text, 'UTF8') as plain from group_lists l
           where md5(l.group_id::text || ' ' || l.edition)::uuid = $1`,
  },
  'kept-papers': {
    list: `select x.id, coalesce(w.sent_on, g.held_on)::text as day, coalesce(f.case_number, g.topic) as about,
                  case p.kind when 'lisa-9' then 'Peretoe plaan ülevaatega (Lisa 9)'
                    else 'Tugigrupi osavõtuleht, ' || p.edition || '. väljaanne' end
                    || case p.language when 'ru' then ', vene keeles' else '' end as what,
                  x.ending, x.size, encode(x.sha256, 'hex') as sha256
             from kept_papers p left join overviews w on w.id = p.overview_id left join families f on f.id = w.family_id
             left join support_groups g on g.id = p.group_id ${keptFiles}
            where x.id is not null and coalesce(w.provider_id, g.provider_id) = $1
              and ${within('coalesce(w.sent_on, g.held_on)')}`,
    one: `select x.id, x.sealed, x.sha256, x.key from kept_papers p ${keptFiles} where x.id = $1`,
  },
  months: {
    list: `select x.id, coalesce(i.issued_on, p.sent_on)::text as day, p.month as about,
                  case x.part when 'sheet' then 'Kuu graafik (Lisa 3), ' || p.version || '. väljaanne'
                    when 'invoice-xml' then 'E-arve ' || i.number when 'invoice-pdf' then 'Arve ' || i.number
                    when 'credit-note-xml' then 'Kreedit-e-arve ' || i.number else 'Kreeditarve ' || i.number end as what,
                  ${endingOf('x.type')} as ending, x.size, encode(x.sha256, 'hex') as sha256
             from pack_files x join packs p on p.id = x.pack_id
             left join invoices i on i.pack_id = p.id
              and i.kind = case when x.part like 'invoice%' then 'invoice' when x.part like 'credit-note%' then 'credit-note' end
            where p.provider_id = $1 and ${within('coalesce(i.issued_on, p.sent_on)')}`,
    one: `select x.id, x.sealed, x.sha256,
                 case when x.part = 'sheet' then p.sheet_key when x.part like '%-xml' then i.xml_key else i.pdf_key end as key
            from pack_files x join packs p on p.id = x.pack_id
            left join invoices i on i.pack_id = p.id
             and i.kind = case when x.part like 'invoice%' then 'invoice' when x.part like 'credit-note%' then 'credit-note' end
           where x.id = $1`,
  },
  'month-reports': {
    list: `select r.id, p.sent_on::text as day, f.case_number as about,
                  'Peretoetaja aruanne (Lisa 5), ' || p.month || ', ' || p.version || '. väljaanne; ' || m.display_name as what,
                  'pdf' as ending, r.size, encode(r.sha256, 'hex') as sha256
             from pack_reports r join packs p on p.id = r.pack_id join families f on f.id = r.family_id
             join memberships m on m.id = r.supporter_id
            where r.provider_id = $1 and r.sealed is not null and ${within('p.sent_on')}`,
    one: `select r.file_id as id, r.sealed, r.sha256, r.key from pack_reports r where r.id = $1`,
  },
  reports: {
    list: `select r.id, r.sent_on::text as day, c.number as about,
                  case r.kind when 'final' then 'Lõpparuanne (Lisa 12), ' else 'Seirearuanne (Lisa 12), ' end
                    || r.edition || '. väljaanne' as what,
                  'docx' as ending, octet_length(r.docx) as size, encode(r.sha256, 'hex') as sha256
             from monitoring_reports r join contracts c on c.id = r.contract_id
            where r.provider_id = $1 and r.docx is not null and ${within('r.sent_on')}`,
    one: `select r.docx as plain from monitoring_reports r where r.id = $1`,
  },
} as const satisfies Readonly<Record<string, Source>>;
export type SourceName = keyof typeof sources;

/** A provider's contract, and from when until when originals are of it. */
export interface Handing {
  readonly contractId: string;
  readonly number: string;
  readonly providerId: string;
  readonly provider: string;
  readonly from: string;
  readonly to: string;
  /** The first day of the provider's next contract, or a day that never comes. */
  readonly before: string;
}

/** The contract of a number; null where there is none. */
export async function contractOf(client: pg.ClientBase, number: string): Promise<Handing | null> {
  const { rows } = await client.query<Handing>(
    `select c.id as "contractId", c.number, c.provider_id as "providerId", o.name as provider,
            c.from_on::text as from, c.to_on::text as to,
            coalesce((select min(n.from_on) from tugiring.contracts n
                       where n.provider_id = c.provider_id and n.from_on > c.to_on), '9999-12-31')::text as before
       from tugiring.contracts c join tugiring.organisations o on o.id = c.provider_id
      where c.number = $1`,
    [number],
  );
  return rows[0] ?? null;
}

/** Every original of a contract, in an order that is the same each time; inside a transaction, as tugiring_system. */
export async function originalsOf(client: pg.ClientBase, handing: Handing): Promise<Original[]> {
  const all: Original[] = [];
  for (const source of Object.keys(sources) as SourceName[]) {
    const { rows } = await client.query<Omit<Original, 'source'>>(
      `select * from (${sources[source].list}) o order by day, about, what, id`,
      [handing.providerId, handing.from, handing.before],
    );
    all.push(...rows.map((row) => ({ ...row, source })));
  }
  return all;
}

/** An original that is not there any more, or does not open. */
export class MissingOriginal extends Error {
  override readonly name = 'MissingOriginal';
}

/**
 * The bytes of an original, as they were brought or issued.
 * @throws MissingOriginal
 */
export async function bytesOf(client: pg.ClientBase, { source, id, size }: Original): Promise<Buffer> {
  const { rows } = await client.query<{
    id: string;
    sealed?: Buffer;
    key?: Buffer | null;
    sha256?: Buffer;
    plain?: Buffer | null;
  }>(sources[source].one, [id]);
  const [row] = rows;
  const bytes = row === undefined ? null : opened(row);
  if (bytes === null || bytes.length !== size) {
    throw new MissingOriginal(`an original cannot be read: ${source} ${id}`);
  }
  return bytes;
}

function opened(row: {
  id: string;
  sealed?: Buffer;
  key?: Buffer | null;
  sha256?: Buffer;
  plain?: Buffer | null;
}): Buffer | null {
  const { id, sealed, key, sha256, plain } = row;
  if (plain !== undefined) return plain;
  if (sealed === undefined || sha256 === undefined || key === undefined || key === null) return null;
  try {
    return openFile({ id, sealed, key, sha256 });
  } catch {
    return null;
  }
}
