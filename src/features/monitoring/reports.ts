import type { ActorTransaction } from '../../database/as-actor.ts';
import type { MonitoringReportKind } from '../../database/tables/monitoring.ts';
import type { Lisa12, Lisa12Text } from '../../documents/lisa-12/data.ts';
import { type AskedReport, askedReports, type CivilDate, editions } from '../../rules/index.ts';
import { type Contract, contracts } from '../contracts/contracts.ts';

/** A report as it stands: written still, or sent. */
export interface MonitoringReport {
  readonly id: string;
  readonly contractId: string;
  readonly providerId: string;
  readonly provider: string;
  readonly contractNumber: string;
  readonly terms: string;
  readonly kind: MonitoringReportKind;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly due: CivilDate;
  readonly edition: number;
  readonly texts: Readonly<Record<Lisa12Text, string>>;
  readonly begunOn: CivilDate;
  /** What was sent, on which day; null of a draft. */
  readonly sent: { readonly on: CivilDate; readonly data: Lisa12; readonly sha256: string } | null;
  readonly version: number;
}

/** One that a contract asks for, and how it stands. */
export interface ReportPlace {
  readonly contract: Contract;
  readonly asked: AskedReport;
  /** Null where nobody has begun it, and of the commissioner while it is not sent. */
  readonly draft: MonitoringReport | null;
  /** Its editions that were sent, the latest first. */
  readonly sent: readonly MonitoringReport[];
}

const everyReport = (tx: ActorTransaction) =>
  tx
    .selectFrom('monitoring_reports as r')
    .innerJoin('contracts as c', 'c.id', 'r.contract_id')
    .innerJoin('organisations as o', 'o.id', 'r.provider_id')
    .select([
      'r.id',
      'r.contract_id',
      'r.provider_id',
      'r.kind',
      'r.from_on',
      'r.to_on',
      'r.due_on',
      'r.edition',
    ])
    .select(['r.activities', 'r.assessment', 'r.practices', 'r.problems', 'r.measures', 'r.begun_on'])
    .select(['r.sent_on', 'r.data', 'r.sha256', 'r.version'])
    .select(['c.number', 'c.edition as terms', 'o.name as provider'])
    .orderBy('r.edition', 'desc');

type ReportRow = Awaited<ReturnType<ReturnType<typeof everyReport>['execute']>>[number];

function reportOf(row: ReportRow): MonitoringReport {
  const { sent_on: on, data, sha256 } = row;
  const sent =
    on === null || data === null || sha256 === null
      ? null
      : { on, data: data as unknown as Lisa12, sha256: sha256.toString('hex') };
  return {
    id: row.id,
    contractId: row.contract_id,
    providerId: row.provider_id,
    // Of what was sent, by the names of that day.
    provider: sent?.data.provider ?? row.provider,
    contractNumber: sent?.data.contractNumber ?? row.number,
    terms: sent?.data.edition ?? row.terms,
    kind: row.kind,
    from: row.from_on,
    to: row.to_on,
    due: row.due_on,
    edition: row.edition,
    texts: {
      activities: row.activities,
      assessment: row.assessment,
      practices: row.practices,
      problems: row.problems,
      measures: row.measures,
    },
    begunOn: row.begun_on,
    sent,
    version: row.version,
  };
}

export const kindOf = ({ clause }: AskedReport): MonitoringReportKind =>
  clause === 'TK 3.3' ? 'monitoring' : 'final';

/** A contract has one final report, whichever day it ends on; its monitoring reports are told by their last day. */
const isOf = (asked: AskedReport, report: MonitoringReport): boolean =>
  report.kind === kindOf(asked) && (report.kind === 'final' || report.to === asked.to);

/** What the contracts that the actor may read ask for, by contract and due. */
export async function reportPlaces(tx: ActorTransaction): Promise<ReportPlace[]> {
  const [all, rows] = await Promise.all([contracts(tx), everyReport(tx).execute()]);
  const reports = rows.map(reportOf);
  return all.flatMap((contract) => {
    const terms = editions.get(contract.edition);
    if (terms === undefined) return [];
    const own = reports.filter(({ contractId }) => contractId === contract.id);
    return askedReports(terms, contract).map((asked) => {
      const these = own.filter((report) => isOf(asked, report));
      return {
        contract,
        asked,
        draft: these.find(({ sent }) => sent === null) ?? null,
        sent: these.filter(({ sent }) => sent !== null),
      };
    });
  });
}

/** One of them; null where it is hidden or not there. */
export async function monitoringReport(tx: ActorTransaction, id: string): Promise<MonitoringReport | null> {
  const row = await everyReport(tx).where('r.id', '=', id).executeTakeFirst();
  return row === undefined ? null : reportOf(row);
}

/** The file of one that was sent, byte for byte as it was; null where there is none to read. */
export async function sentDocx(tx: ActorTransaction, id: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('monitoring_reports')
    .select('docx')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.docx ?? null;
}
