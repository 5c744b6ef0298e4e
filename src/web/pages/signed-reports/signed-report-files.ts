import { z } from 'zod';
import { signedFile } from '../../../features/signed-reports/signed-report.ts';
import { defineFile } from '../../registry/page.ts';
import { specialistRoles } from '../meetings/say.ts';
import { noQuery } from '../params.ts';

/** A month's report as it was signed, byte for byte: its PDF, or the paper that bears the signatures. */
export const signedReportFile = defineFile({
  path: '/signed-reports/:id/:part',
  access: ['family_supporter', ...specialistRoles, 'project_manager', 'family_member'],
  audit: 'export-signed-report',
  params: z.object({ id: z.uuid(), part: z.enum(['pdf', 'paper']) }),
  query: noQuery,
  load: ({ tx, params }) => signedFile(tx, params.id, params.part),
  concerns: ({ familyId }, { id }) => ({ family: familyId, record: id, standsApart: true }),
  file: async ({ name, type, bytes }) => ({ name, type, bytes }),
});
