import { z } from 'zod';
import { lisa4Document } from '../../../documents/lisa-4/template.ts';
import { docxType, renderDocx } from '../../../documents/render/docx.ts';
import { pdfType, renderPdf } from '../../../documents/render/pdf.ts';
import { meetingReport } from '../../../features/meetings/meeting-report.ts';
import { languages } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { specialistRoles } from '../meetings/say.ts';
import { month } from '../month-report/asked.ts';

const formats = ['pdf', 'docx'] as const;

/** Lisa 4 as people sign it (PDF) and edit it (DOCX); there is none of a month in which nothing was held. */
export const meetingReportFile = defineFile({
  path: '/engagements/:id/report/:month/:format',
  access: [...specialistRoles, 'project_manager', 'family_member'],
  audit: 'export-meeting-report',
  params: z.object({ id: z.uuid(), month, format: z.enum(formats) }),
  query: z.object({ language: z.enum(languages).default('et') }),
  async load({ tx, actor, params, today }) {
    const found = await meetingReport(tx, actor, params.id, params.month, today);
    if (found === null || found.report.meetings.length === 0) return null;
    return { ...found, format: params.format };
  },
  concerns: ({ engagement }) => ({ family: engagement.familyId, record: engagement.id, standsApart: true }),
  async file({ report, format }, { query }) {
    const document = lisa4Document(report, query.language);
    const name = `Lisa 4 ${report.month} ${report.specialist}`;
    return format === 'pdf'
      ? { name: `${name}.pdf`, type: pdfType, bytes: await renderPdf(document) }
      : { name: `${name}.docx`, type: docxType, bytes: await renderDocx(document) };
  },
});
