import type { Lisa12 } from '../../../documents/lisa-12/data.ts';
import { lisa12Document } from '../../../documents/lisa-12/template.ts';
import { docxType, renderDocx } from '../../../documents/render/docx.ts';
import { type MonitoringReport, monitoringReport, sentDocx } from '../../../features/monitoring/reports.ts';
import { reportData } from '../../../features/monitoring/write-report.ts';
import { defineFile } from '../../registry/page.ts';
import { noQuery, oneId } from '../params.ts';

interface Data {
  readonly report: MonitoringReport;
  readonly data: Lisa12;
  /** As it was sent; null of a draft, which is made as it stands. */
  readonly docx: Buffer | null;
}

/** TK 3.3: „vormis, mis võimaldab selle redigeerimist“: Lisa 12 as DOCX, in Estonian. */
export const reportFile = defineFile<{ id: string }, Record<string, never>, Data>({
  path: '/monitoring/reports/:id/docx',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'export-report',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const report = await monitoringReport(tx, params.id);
    if (report === null) return null;
    const [data, docx] = await Promise.all([
      reportData(tx, actor, report, today),
      report.sent === null ? null : sentDocx(tx, report.id),
    ]);
    return { report, data, docx };
  },
  concerns: ({ report }) => ({ record: report.id }),
  async file({ report, data, docx }) {
    return {
      name: `Lisa 12 ${report.provider} ${report.from} ${report.to}.docx`,
      type: docxType,
      bytes: docx ?? (await renderDocx(lisa12Document(data, 'et'))),
    };
  },
});
