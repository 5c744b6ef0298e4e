import { z } from 'zod';
import type { MembershipRole } from '../../../database/tables.ts';
import { bytesOf, type KeptFile, keptFile } from '../../../features/papers/document-file.ts';
import { type UploadType, uploadTypes } from '../../../signing/uploaded.ts';
import { defineFile } from '../../registry/page.ts';
import { noQuery } from '../params.ts';
import { documentParams } from './addresses.ts';

const readers: readonly MembershipRole[] = [
  'family_supporter',
  'project_manager',
  'child_protection_worker',
  'commissioner_officer',
  'family_member',
];

const named = ({ kind, caseNumber, issuedOn }: KeptFile, ending: string): string =>
  `${kind.replace('lisa-', 'Lisa ')} ${caseNumber} ${issuedOn}.${ending}`;

const made = (which: 'pdf' | 'docx') =>
  defineFile({
    path: `/families/:id/documents/:document/${which}`,
    access: readers,
    audit: `export-document-${which}`,
    params: documentParams,
    query: noQuery,
    async load({ tx, params }) {
      const file = await keptFile(tx, params.document, which);
      return file?.familyId === params.id ? file : null;
    },
    concerns: (file) => ({ family: file.familyId, record: file.documentId }),
    file: async (file) => ({ name: named(file, which), type: file.type, bytes: bytesOf(file) }),
  });

/** What is signed. */
export const documentPdf = made('pdf');
/** The same for whoever goes on writing. */
export const documentDocx = made('docx');

/** A container or scan that was brought in. */
export const signedFile = defineFile({
  path: '/families/:id/documents/:document/signed/:file',
  access: readers,
  audit: 'export-signed-file',
  params: documentParams.extend({ file: z.uuid() }),
  query: noQuery,
  async load({ tx, params }) {
    const file = await keptFile(tx, params.document, { signed: params.file });
    return file?.familyId === params.id ? file : null;
  },
  concerns: (file) => ({ family: file.familyId, record: file.documentId }),
  file: async (file) => ({
    name: named(file, uploadTypes[file.type as UploadType] ?? 'bin'),
    type: file.type,
    bytes: bytesOf(file),
  }),
});
