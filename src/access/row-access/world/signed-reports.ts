import { createHash } from 'node:crypto';
import { sealFile } from '../../../platform/sealed-file.ts';
import type { ActorName } from '../cast.ts';
import type { Scribe } from '../scribe.ts';

const pdf = Buffer.from('%PDF-1.7');
/** What one says of a month in which little happened. */
const data = {
  ...{ familyName: 'x', caseNumber: 'P-x', provider: 'x', supporter: 'x', specialist: 'x' },
  ...{ service: 'mentoring', services: [], month: '2024-09', madeOn: '2024-10-01' },
  ...{ meetings: [], attempts: [], minutes: 0, withoutMinutes: 0 },
};
/** A report's bytes, whatever they say. */
export const signedPdf = {
  ...{ language: 'et', template_version: 1, data, pdf },
  sha256: createHash('sha256').update(pdf).digest(),
};

/** The paper on which one was signed. */
export function paperScan() {
  const { id, key, sealed, size, sha256 } = sealFile(pdf);
  return {
    ...{ way: 'paper', signed_on: '2024-09-03', family_signed_on: '2024-09-03', family_signed_name: 'x' },
    ...{ scan_id: id, scan_type: 'application/pdf', scan_size: size, scan_sha256: sha256 },
    ...{ scan_key: key, scan_sealed: sealed },
  };
}

/** Of engagements, of contacts, one that went to the commissioner, of a family that refused, of one that moved on. */
export async function addSignedReports(scribe: Scribe): Promise<void> {
  const add = (
    name: string,
    [family, author, month]: readonly [string, ActorName, string],
    more: Readonly<Record<string, unknown>> = {},
  ) =>
    scribe.add('signed_reports', name, {
      family_id: scribe.id('families', family),
      month,
      ...signedPdf,
      author_id: scribe.id('memberships', author),
      signed_on: `${month}-28`,
      ...more,
    });
  const of = (engagement: string) => ({ engagement_id: scribe.id('engagements', engagement) });
  await add('fosterMentoring', ['foster', 'mentor', '2024-09'], of('fosterMentoring'));
  await add('guardianOver', ['guardian', 'psychologist', '2024-09'], of('guardianOver'));
  await add('movedThen', ['moved', 'mentor', '2024-09'], of('movedThen'));
  await add('fosterSummer', ['foster', 'supporter', '2024-08']);
  await add('fosterWithAMonth', ['foster', 'newSupporter', '2024-11'], { to_commissioner_on: '2024-12-05' });
  await add('refusedInMay', ['refused', 'colleague', '2024-05']);
}
