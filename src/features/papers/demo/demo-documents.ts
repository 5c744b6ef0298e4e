import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { ActorTransaction } from '../../../database/as-actor.ts';
import { connect } from '../../../database/connect.ts';
import type { Tables } from '../../../database/tables.ts';
import { type Agreement, introductions } from '../../../documents/agreement/data.ts';
import { pdfType } from '../../../documents/render/pdf.ts';
import { addDays, type CivilDate, caseOf, termsOf } from '../../../rules/index.ts';
import { supportKinds } from '../../contacts/contact-form.ts';
import { caseFactsOf, familyFacts } from '../../standing/family-facts.ts';
import { type PreparedDocument, prepareDocument } from '../issue-document.ts';
import { agreementKind } from '../paper-facts.ts';

type System = Transaction<Tables>;

/** An agreement of the demo country, signed long ago and kept nowhere yet. */
interface Signed {
  readonly family_id: string;
  readonly service_id: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly edition: string;
  readonly signed_on: CivilDate;
  readonly sent_on: CivilDate | null;
  readonly purpose: string;
  readonly family_part: string;
  readonly supporter_part: string;
  readonly referral_accepted_on: CivilDate | null;
  readonly family_name: string;
  readonly family_kind: 'foster' | 'guardian' | 'adoptive';
  readonly language: 'et' | 'ru';
  readonly case_number: string;
  readonly involved: boolean;
  readonly provider: string;
  readonly supporter: string;
  readonly supporter_id: string;
  readonly parent_id: string;
  readonly parent: string;
  readonly parents: readonly string[];
  readonly children: Agreement['children'];
  readonly goals: Agreement['goals'];
}

/** Those of the supporters whom the demonstration offers to be, so that their families' papers are there to be read. */
const agreements = (cast: readonly string[]): RawBuilder<Signed> => sql<Signed>`
  select s.family_id, s.id as service_id, s.kind, s.edition, a.signed_on, a.to_municipality_on as sent_on,
         a.purpose, a.family_part, a.supporter_part, s.referral_accepted_on,
         f.name as family_name, f.kind as family_kind, f.language, f.case_number, f.municipality_involved as involved,
         o.name as provider, m.display_name as supporter, m.id as supporter_id,
         p.id as parent_id, p.display_name as parent,
         (select coalesce(json_agg(given_name || ' ' || family_name order by born_on, id), '[]')
            from family_members where family_id = f.id and relation = 'parent') as parents,
         (select coalesce(json_agg(json_build_object('name', given_name || ' ' || family_name, 'born', born_on,
                   'expected', expected_on, 'arrived', arrived_on, 'left', null) order by born_on, id), '[]')
            from children c where c.family_id = f.id and (s.child_id is null or c.id = s.child_id)) as children,
         (select coalesce(json_agg(json_build_object('title', title, 'source', source) order by id), '[]')
            from goals g where g.service_id = s.id and g.source <> 'added') as goals
    from agreements a join services s on s.id = a.service_id join families f on f.id = s.family_id
    join organisations o on o.id = s.provider_id
    join lateral (select * from memberships pp where pp.family_id = f.id 
                   order by (pp.display_name = any (${[...cast]})) desc, pp.display_name limit 1) p on true
    join lateral (select mm.* from assignments x join memberships mm on mm.id = x.membership_id
                   where x.family_id = f.id and x.ended_on is null and x.provider_id = s.provider_id
                   order by x.began_on, x.id limit 1) m on m.display_name = any (${[...cast]})
   where s.ended_on is null order by f.case_number, s.id`;

/**
 * The documents behind the agreements of the demonstration's own supporters: signed, sent where the agreement was; and
 * for each parent whom it offers to be, a corrected one that waits for their signature. Done once.
 * @param cast the names of the people whom the demonstration offers to be
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 */
export async function issueDemoDocuments(
  ownerUrl: string,
  cast: readonly string[],
  today: CivilDate,
): Promise<number> {
  const database = connect(ownerUrl, 1);
  try {
    return await database.queries.transaction().execute(async (tx) => {
      await sql`set local role tugiring_system`.execute(tx);
      const { rows: there } = await sql`select from documents limit 1`.execute(tx);
      if (there.length > 0) return 0;
      const { rows } = await agreements(cast).execute(tx);
      for (const signed of rows) {
        const id = await keep(tx, signed);
        if (cast.includes(signed.parent)) await addWaiting(tx, signed, id, today);
      }
      return rows.length;
    });
  } finally {
    await database.close();
  }
}

async function keep(tx: System, signed: Signed): Promise<string> {
  const data = await dataOf(tx, signed, signed.signed_on);
  const issue = { kind: agreementKind(signed.kind), language: signed.language, data } as const;
  const prepared = await prepareDocument(issue);
  const id = await add(tx, signed, issue.kind, data, prepared, { on: signed.signed_on, supersedes: null });
  await sign(tx, signed, id, prepared, 'family_supporter');
  await sign(tx, signed, id, prepared, 'family_member');
  if (signed.sent_on !== null) {
    await sql`update agreements set to_municipality_on = ${signed.sent_on} where service_id = ${signed.service_id}`.execute(
      tx,
    );
    await sql`update documents d set to_municipality_on = ${signed.sent_on}, municipality_key = f.municipality_key
                from families f where f.id = d.family_id and d.id = ${id}`.execute(tx);
  }
  return id;
}

/** Yesterday the supporter wrote it anew and signed it. */
async function addWaiting(tx: System, signed: Signed, before: string, today: CivilDate): Promise<void> {
  const on = addDays(today, -1);
  const more = { et: 'Kohtume edaspidi teisipäeviti.', ru: 'Впредь встречаемся по вторникам.' }[
    signed.language
  ];
  const data = await dataOf(tx, { ...signed, family_part: `${signed.family_part}\n${more}`.trim() }, on);
  const kind = agreementKind(signed.kind);
  const prepared = await prepareDocument({ kind, language: signed.language, data });
  const id = await add(tx, signed, kind, data, prepared, { on, supersedes: before });
  await sign(tx, { ...signed, signed_on: on }, id, prepared, 'family_supporter');
}

async function add(
  tx: System,
  signed: Signed,
  kind: 'lisa-6' | 'lisa-7',
  data: Agreement,
  { pdf, docx }: PreparedDocument,
  issued: { readonly on: CivilDate; readonly supersedes: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('documents')
    .values({
      family_id: signed.family_id,
      service_id: signed.service_id,
      kind,
      language: signed.language,
      template_version: 1,
      data: JSON.stringify(data),
      supersedes: issued.supersedes,
      issued_by: signed.supporter_id,
      issued_on: issued.on,
      ended_on: null,
      signers: ['family_supporter', 'family_member'],
      pdf_sha256: pdf.sha256,
      docx_sha256: docx.sha256,
      pdf_key: pdf.key,
      docx_key: docx.key,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const own = { document_id: id, family_id: signed.family_id };
  const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await tx
    .insertInto('files')
    .values([
      { ...own, part: 'pdf', type: pdfType, ...rowOf(pdf) },
      { ...own, part: 'docx', type: docxType, ...rowOf(docx) },
    ])
    .execute();
  return id;
}

const rowOf = ({ id, size, sha256, sealed }: PreparedDocument['pdf']) => ({ id, size, sha256, sealed });

async function sign(
  tx: System,
  signed: Signed,
  documentId: string,
  { pdf }: PreparedDocument,
  role: 'family_supporter' | 'family_member',
): Promise<void> {
  const [name, membership] =
    role === 'family_supporter' ? [signed.supporter, signed.supporter_id] : [signed.parent, signed.parent_id];
  // The moment is the database's own for everybody else.
  await sql`insert into signatures (document_id, family_id, role, name, membership_id, way, signed_on, signed_at, sha256)
    values (${documentId}, ${signed.family_id}, ${role}, ${name}, ${membership}, 'session', ${signed.signed_on},
            (${signed.signed_on}::date + time '15:20') at time zone 'Europe/Tallinn', ${pdf.sha256})`.execute(
    tx,
  );
}

async function dataOf(tx: System, signed: Signed, on: CivilDate): Promise<Agreement> {
  // The system reads everything: the facts are those that an actor would be shown.
  const facts = (await familyFacts(tx as ActorTransaction, [signed.family_id])).get(signed.family_id);
  const volume =
    facts === undefined
      ? undefined
      : caseOf(caseFactsOf(facts, on)).volumes.find(({ service }) => service === signed.service_id);
  const terms = termsOf(signed.edition);
  const { atFirst, later, home } = terms[signed.kind === 'adaptation' ? 'TK 2.1.3.5.3' : 'TK 2.1.4.4.3'];
  return {
    service: signed.kind,
    familyName: signed.family_name,
    familyKind: signed.family_kind,
    parents: signed.parents,
    caseNumber: signed.case_number,
    provider: signed.provider,
    supporter: signed.supporter,
    children: signed.children,
    madeOn: on,
    lastDay: volume?.lastDay ?? null,
    needsBased:
      volume !== undefined && 'limit' in volume
        ? {
            referralAcceptedOn: signed.referral_accepted_on,
            usedBefore: volume.used,
            limit: volume.limit,
            left: volume.left,
          }
        : null,
    purpose: signed.purpose,
    goals: signed.goals,
    supports: supportKinds,
    supporterPart: signed.supporter_part,
    familyPart: signed.family_part,
    rhythm: { atFirst, later: { contacts: later.contacts }, home },
    introduced: introductions,
    municipalityInvolved: signed.involved,
  };
}
