import { sql } from 'kysely';
import type { ActorTransaction } from '../../../database/as-actor.ts';
import { connect } from '../../../database/connect.ts';
import type { MembershipRole } from '../../../database/tables.ts';
import { sealFile } from '../../../platform/sealed-file.ts';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  type CivilMonth,
  lastDayOf,
  monthOf,
} from '../../../rules/index.ts';
import type { ActingActor } from '../../acting.ts';
import { meetingReport } from '../../meetings/meeting-report.ts';
import { meetingReportToSign } from '../../meetings/report-source.ts';
import { heldEngagements, reportsToSign } from '../own-reports.ts';
import { lacks, pdfOf, type ReportToSign } from '../report-to-sign.ts';
import { rowOf } from '../sign.ts';

interface Author {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly provider: string;
  readonly providerName: string;
}

const months = 2;
/** How far those of the last month have come, one after the other. */
const stages = ['author', 'both', 'nobody'] as const;

/**
 * Reports of the last two months that those whom the demonstration offers to be have signed: of the earlier month all,
 * each with its family or on paper; of the last one some, some of them by the family too. Done once.
 * @param ownerUrl the address of tugiring_owner, who may act as tugiring_system
 * @returns how many were signed
 */
export async function signDemoReports(
  ownerUrl: string,
  cast: readonly string[],
  today: CivilDate,
): Promise<number> {
  const database = connect(ownerUrl, 1);
  try {
    return await database.queries.transaction().execute(async (system) => {
      await sql`set local role tugiring_system`.execute(system);
      // Past all policies: a demonstration is made in nobody's name.
      const tx = system as ActorTransaction;
      const { rows: there } = await sql`select from signed_reports limit 1`.execute(tx);
      if (there.length > 0) return 0;
      const { rows: authors } = await authorsOf(cast).execute(tx);
      let signed = 0;
      for (const author of authors) {
        for (let back = months; back > 0; back -= 1) {
          const month = addMonthsTo(monthOf(today), -back);
          const reports = (await reportsOf(tx, author, month, today)).filter((one) => !lacks(one));
          for (const [at, report] of reports.entries()) {
            const stage = back > 1 ? (at % 5 === 4 ? 'paper' : 'both') : stages[at % stages.length];
            if (stage === undefined || stage === 'nobody') continue;
            await sign(tx, author, report, month, stage);
            signed += 1;
          }
        }
      }
      return signed;
    });
  } finally {
    await database.close();
  }
}

const authorsOf = (cast: readonly string[]) => sql<Author>`
  select m.id, m.person_id as person, m.display_name as name, m.role, o.id as provider, o.name as "providerName"
    from memberships m join organisations o on o.id = m.organisation_id
   where m.display_name = any (${[...cast]}) and m.ended_on is null
     and m.role in ('family_supporter', 'mentor', 'psychologist', 'supervisor')
   order by m.display_name, m.id`;

/** As the author's manager would read them: a specialist's own way to a family is asked of who is signed in. */
async function reportsOf(
  tx: ActorTransaction,
  author: Author,
  month: CivilMonth,
  today: CivilDate,
): Promise<ReportToSign[]> {
  const manager: ActingActor = {
    sessionId: author.id,
    personId: author.person,
    membershipId: author.provider,
    role: 'project_manager',
    organisationId: author.provider,
    organisationName: author.providerName,
    familyId: null,
    language: 'et',
    displayName: author.name,
    idleEndsAt: new Date(0),
    endsAt: new Date(0),
    roles: [],
  };
  if (author.role === 'family_supporter')
    return reportsToSign(tx, { ...manager, role: author.role, membershipId: author.id }, month, today);
  const engagements = await heldEngagements(tx, author.id, month);
  const found = await Promise.all(engagements.map((id) => meetingReport(tx, manager, id, month, today)));
  return found.filter((one) => one !== null).map(meetingReportToSign);
}

async function sign(
  tx: ActorTransaction,
  author: Author,
  report: ReportToSign,
  month: CivilMonth,
  stage: 'author' | 'both' | 'paper',
): Promise<void> {
  const pdf = await pdfOf(report, 'et', null);
  const on = addDays(lastDayOf(month), 1);
  const { rows: members } = await sql<{ id: string; name: string }>`
    select id, display_name as name from memberships where family_id = ${report.familyId} and role = 'family_member'
     order by display_name limit 1`.execute(tx);
  const member = members[0];
  const { rows: parents } = await sql<{ name: string }>`
    select given_name || ' ' || family_name as name from family_members
     where family_id = ${report.familyId} and relation = 'parent' order by id limit 1`.execute(tx);
  await tx
    .insertInto('signed_reports')
    .values({
      ...rowOf(report, 'et', pdf),
      signed_on: on,
      ...(stage === 'author'
        ? {}
        : member === undefined || stage === 'paper'
          ? onPaper(pdf, author.id, parents[0]?.name ?? report.report.familyName, addDays(on, 1))
          : {
              family_signed_by: member.id,
              family_signed_name: member.name,
              family_signed_on: addDays(on, 1),
            }),
    })
    .execute();
}

/** As if it had been printed, signed by hand and scanned. */
function onPaper(pdf: Buffer, broughtBy: string, name: string, on: CivilDate) {
  const file = sealFile(pdf);
  return {
    way: 'paper' as const,
    signed_on: on,
    family_signed_name: name,
    family_signed_on: on,
    scan_id: file.id,
    scan_type: 'application/pdf',
    scan_size: file.size,
    scan_sha256: file.sha256,
    scan_key: file.key,
    scan_sealed: file.sealed,
    brought_by: broughtBy,
  };
}
