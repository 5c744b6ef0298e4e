import { z } from 'zod';
import { evidenceBytes, evidenceFile } from '../../../features/team/qualifications.ts';
import { teamRoles } from '../../../features/team/roles.ts';
import { defineFile } from '../../registry/page.ts';
import { noQuery } from '../params.ts';

/** The file that shows a qualification: to the provider's managers, the person themselves, and the commissioner once it was handed over. */
export const evidenceDownload = defineFile({
  path: '/team/:id/evidence/:file',
  access: [...teamRoles, 'commissioner_officer'],
  audit: 'export-evidence',
  params: z.object({ id: z.uuid(), file: z.uuid() }),
  query: noQuery,
  async load({ tx, params }) {
    const found = await evidenceFile(tx, params.file);
    return found?.membershipId === params.id ? found : null;
  },
  concerns: (file) => ({ record: file.membershipId }),
  file: async (file) => ({ name: file.name, type: file.type, bytes: evidenceBytes(file) }),
});
