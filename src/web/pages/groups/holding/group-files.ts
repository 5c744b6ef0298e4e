import { z } from 'zod';
import { attendanceListDocument } from '../../../../documents/attendance-list/template.ts';
import { docxType, renderDocx } from '../../../../documents/render/docx.ts';
import { pdfType, renderPdf } from '../../../../documents/render/pdf.ts';
import { bytesOfProof, keptProof, signedList } from '../../../../features/groups/kept.ts';
import { isLanguage } from '../../../../i18n/texts.ts';
import { defineFile } from '../../../registry/page.ts';
import { noQuery } from '../../params.ts';

/** TK 3.1.3: a signed attendance list, as its edition was signed; the same data comes to the same bytes. */
export const attendanceListFile = defineFile({
  path: '/groups/:id/lists/:edition/:format',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-attendance-list',
  params: z.object({
    id: z.uuid(),
    edition: z.coerce.number().int().min(1).max(1000),
    format: z.enum(['pdf', 'docx']),
  }),
  query: noQuery,
  async load({ tx, params, language }) {
    const list = await signedList(tx, params.id, params.edition);
    return list === null ? null : { list, language, format: params.format };
  },
  concerns: (_data, { id }) => ({ record: id }),
  async file({ list, language, format }) {
    const document = attendanceListDocument(list, isLanguage(language) ? language : 'et');
    const isPdf = format === 'pdf';
    return {
      name: `Osalejate nimekiri ${list.heldOn} ${list.topic} v${list.edition}.${format}`,
      type: isPdf ? pdfType : docxType,
      bytes: isPdf ? await renderPdf(document) : await renderDocx(document),
    };
  },
});

/** What was brought to show that a group was held. */
export const groupProofFile = defineFile({
  path: '/groups/:id/proofs/:proof',
  access: ['project_manager', 'group_leader'],
  audit: 'export-group-proof',
  params: z.object({ id: z.uuid(), proof: z.uuid() }),
  query: noQuery,
  load: ({ tx, params }) => keptProof(tx, params.id, params.proof),
  concerns: (_data, { id }) => ({ record: id }),
  file: async (proof) => ({ name: proof.name, type: proof.type, bytes: bytesOfProof(proof) }),
});
