import { pdfType } from '../../../documents/render/pdf.ts';
import { signedPdf } from '../../../features/meetings/signed-report.ts';
import { defineFile } from '../../registry/page.ts';
import { specialistRoles } from '../meetings/say.ts';
import { noQuery, oneId } from '../params.ts';

/** Lisa 4 as it was signed, byte for byte. */
export const signedReportFile = defineFile({
  path: '/meeting-reports/:id',
  access: [...specialistRoles, 'project_manager', 'family_member'],
  audit: 'export-signed-meeting-report',
  params: oneId,
  query: noQuery,
  load: ({ tx, params }) => signedPdf(tx, params.id),
  concerns: (row) => ({ family: row.family_id, record: row.id, standsApart: true }),
  file: async ({ month, edition, author_name, pdf }) => ({
    name: `Lisa 4 ${month} ${author_name} (${edition}).pdf`,
    type: pdfType,
    bytes: pdf,
  }),
});
