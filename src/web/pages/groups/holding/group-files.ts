import { z } from 'zod';
import { attendanceListDocument } from '../../../../documents/attendance-list/template.ts';
import { bytesOfProof, keptProof, signedList } from '../../../../features/groups/kept.ts';
import { keptPaper } from '../../../../features/papers/kept-paper.ts';
import { defineFile } from '../../../registry/page.ts';
import { documentFile, documentFormat } from '../../document-format.ts';
import { noQuery } from '../../params.ts';

/** TK 3.1.3: a signed attendance list, as its edition was signed. */
export const attendanceListFile = defineFile({
  path: '/groups/:id/lists/:edition/:format',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-attendance-list',
  params: z.object({
    id: z.uuid(),
    edition: z.coerce.number().int().min(1).max(1000),
    format: documentFormat,
  }),
  query: noQuery,
  async load({ tx, params }) {
    const list = await signedList(tx, params.id, params.edition);
    if (list === null) return null;
    const of = { group: params.id, edition: params.edition };
    const kept = await keptPaper(tx, of, params.format, 'et');
    return { list, kept, format: params.format };
  },
  concerns: (_data, { id }) => ({ record: id }),
  async file({ list, kept, format }) {
    const name = `Osalejate nimekiri ${list.heldOn} ${list.topic} v${list.edition}`;
    // A moment after the signature its files are not made yet; they are made of this very data.
    return kept === null
      ? documentFile(attendanceListDocument(list, 'et'), format, name)
      : { name: `${name}.${format}`, type: kept.type, bytes: kept.open() };
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
