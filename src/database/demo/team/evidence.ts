import type pg from 'pg';
import { sealFile } from '../../../platform/sealed-file.ts';

/** A page that says what a certificate says, as a PDF: enough to be opened and read. */
function certificate(lines: readonly string[]): Buffer {
  const shown = lines
    .map((line) => `(${line.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)}) Tj 0 -28 Td`)
    .join('\n');
  const stream = `BT /F1 18 Tf 72 720 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (et) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

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
    const file = sealFile(certificate(['TUNNISTUS', row.name, row.title, row.issuer]));
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
