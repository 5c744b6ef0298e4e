import type { Agreement } from '../../../documents/agreement/data.ts';
import { sealFile, sha256Of } from '../../../platform/sealed-file.ts';
import { civilDateOf } from '../../../rules/index.ts';
import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';

/** Any 32 bytes: keys and checksums of files that nobody opens here. */
export const thirtyTwo = (byte: number): Buffer => Buffer.alloc(32, byte);

interface Paper {
  readonly family: string;
  readonly service: string;
  readonly by: ActorName;
}

/** An agreement as its form made it. */
const agreement: Agreement = {
  service: 'needs-based',
  familyName: 'Näide',
  familyKind: 'foster',
  parents: ['Anneli Näide'],
  caseNumber: 'P-1',
  provider: 'Tugipuu',
  supporter: 'Leelo Näide',
  children: [],
  madeOn: civilDateOf('2024-03-01'),
  lastDay: null,
  needsBased: null,
  purpose: 'Et kodus oleks rahulik.',
  goals: [{ title: 'Kool', source: 'agreement' }],
  supports: [1],
  supporterPart: '',
  familyPart: '',
  rhythm: {
    atFirst: { months: 3, everyDays: 7, contacts: 1 },
    later: { contacts: 2 },
    home: { everyMonths: 2, visits: 1 },
  },
  introduced: ['content', 'role', 'documents', 'signing', 'sending'],
  municipalityInvolved: true,
};

/** What all files of the world hold. */
const bytes = Buffer.from('%PDF-1.7');

/** What every document of the world has in common. */
export const documentValues = {
  language: 'et',
  template_version: 1,
  data: agreement,
  issued_on: '2024-03-01',
  pdf_sha256: sha256Of(bytes),
  docx_sha256: thirtyTwo(2),
  pdf_key: thirtyTwo(3),
  docx_key: thirtyTwo(4),
};

export const fileValues = {
  type: 'application/pdf',
  size: 1,
  sha256: thirtyTwo(1),
  sealed: Buffer.from('sealed'),
};

async function addDocument(
  scribe: Scribe,
  name: string,
  { family, service, by }: Paper,
  of: { kind: string; signers: string[] },
): Promise<void> {
  const family_id = scribe.id('families', family);
  const { id, key, sealed, sha256, size } = sealFile(bytes);
  await scribe.add('documents', name, {
    ...documentValues,
    ...of,
    pdf_key: key,
    family_id,
    service_id: scribe.id('services', service),
    issued_by: scribe.id('memberships', by),
  });
  await scribe.add('files', name, {
    ...fileValues,
    ...{ id, sealed, sha256, size },
    document_id: scribe.id('documents', name),
    family_id,
    part: 'pdf',
  });
}

/** One that waits for its signatures. */
export const addOpenDocument = (scribe: Scribe, name: string, paper: Paper): Promise<void> =>
  addDocument(scribe, name, paper, { kind: 'lisa-7', signers: ['family_supporter', 'family_member'] });

/** One that was signed, and sent to the municipality that the family has now. */
export async function addSentDocument(scribe: Scribe, name: string, paper: Paper): Promise<void> {
  await addDocument(scribe, name, paper, { kind: 'lisa-9', signers: ['family_supporter'] });
  await scribe.add('signatures', name, {
    document_id: scribe.id('documents', name),
    family_id: scribe.id('families', paper.family),
    role: 'family_supporter',
    name: paper.by,
    membership_id: scribe.id('memberships', paper.by),
    way: 'session',
    signed_on: '2024-03-02',
    sha256: documentValues.pdf_sha256,
  });
  await scribe.change(
    `update documents d set to_municipality_on = '2024-03-03', municipality_key = f.municipality_key
       from families f where f.id = d.family_id and d.id = $1 and f.municipality_key is not null`,
    [scribe.id('documents', name)],
  );
}
