import { z } from 'zod';
import { lisa5Document } from '../../../documents/lisa-5/template.ts';
import { docxType, renderDocx } from '../../../documents/render/docx.ts';
import { pdfType, renderPdf } from '../../../documents/render/pdf.ts';
import { paperReport } from '../../../features/month-report/paper-report.ts';
import { defineFile } from '../../registry/page.ts';
import { fileQuery, month } from './asked.ts';

/** Lisa 5 as people edit and sign it; there is none of a month in which nothing was logged. */
export const monthReportFile = defineFile({
  path: '/families/:id/month-report/:month',
  access: ['family_supporter', 'project_manager'],
  audit: 'export-month-report',
  params: z.object({ id: z.uuid(), month }),
  query: fileQuery,
  async load({ tx, actor, params, query, today }) {
    const asked = { familyId: params.id, month: params.month, supporter: query.supporter, today };
    const report = (await paperReport(tx, actor, asked))?.report.report ?? null;
    return report === null || report.meetings.length + report.attempts.length === 0 ? null : report;
  },
  concerns: (_report, params) => ({ family: params.id }),
  async file(report, { query }) {
    const document = lisa5Document(report, query.language);
    const name = `Lisa 5 ${report.caseNumber} ${report.month} ${report.supporter}`;
    return query.format === 'pdf'
      ? { name: `${name}.pdf`, type: pdfType, bytes: await renderPdf(document) }
      : { name: `${name}.docx`, type: docxType, bytes: await renderDocx(document) };
  },
});
