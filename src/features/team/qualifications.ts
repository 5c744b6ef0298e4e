import type { ActorTransaction } from '../../database/as-actor.ts';
import { openFile, type SealedFile, sealFile } from '../../platform/sealed-file.ts';
import type { CivilDate, RoleRequirement } from '../../rules/index.ts';
import { scanTypeOf } from '../../signing/uploaded.ts';
import type { ActingActor } from '../acting.ts';
import { readDate } from '../contacts/contact-form.ts';
import type { PersonRecord } from './person-record.ts';

export interface QualificationFields {
  readonly requirement: string;
  readonly title: string;
  readonly issuer: string;
  readonly gotOn: string;
  readonly years: string;
}

export type QualificationCode =
  | 'requirement-missing'
  | 'title-missing'
  | 'title-long'
  | 'issuer-long'
  | 'got-unreadable'
  | 'got-future'
  | 'years-missing'
  | 'file-too-large'
  | 'file-type';

export interface QualificationProblem {
  readonly field: string;
  readonly code: QualificationCode;
}

interface NewQualification {
  readonly requirement: RoleRequirement;
  readonly title: string;
  readonly issuer: string;
  readonly gotOn: CivilDate | null;
  readonly years: number | null;
  readonly file: { readonly name: string; readonly bytes: Buffer; readonly type: string } | null;
}

type Parsed =
  | { readonly ok: true; readonly value: NewQualification }
  | { readonly ok: false; readonly problems: readonly QualificationProblem[] };

const longest = 300;

/** What somebody is able to, with the file that shows it; or every problem at once. */
export function parseQualification(
  fields: QualificationFields,
  file: { readonly name: string; readonly bytes: Buffer } | null,
  choices: {
    readonly requirements: readonly RoleRequirement[];
    readonly today: CivilDate;
    readonly largest: number;
  },
): Parsed {
  const problems: QualificationProblem[] = [];
  const add = (field: string, code: QualificationCode) => problems.push({ field, code });
  const requirement = choices.requirements.find((one) => one === fields.requirement);
  if (requirement === undefined) add('requirement', 'requirement-missing');
  const [title, issuer] = [fields.title.trim(), fields.issuer.trim()];
  if (title === '') add('title', 'title-missing');
  else if (title.length > longest) add('title', 'title-long');
  if (issuer.length > longest) add('issuer', 'issuer-long');
  const typed = fields.gotOn.trim();
  const gotOn = typed === '' ? null : readDate(typed);
  if (typed !== '' && gotOn === null) add('gotOn', 'got-unreadable');
  else if (gotOn !== null && gotOn > choices.today) add('gotOn', 'got-future');
  const asksYears = requirement === 'TK 2.3.6.1';
  const years = asksYears && /^\d{1,2}$/.test(fields.years.trim()) ? Number(fields.years.trim()) : null;
  if (asksYears && (years === null || years > 60)) add('years', 'years-missing');
  const type = file === null ? null : scanTypeOf(file.bytes);
  if (file !== null && file.bytes.length > choices.largest) add('file', 'file-too-large');
  else if (file !== null && type === null) add('file', 'file-type');
  if (problems.length > 0 || requirement === undefined) return { ok: false, problems };
  return {
    ok: true,
    value: {
      requirement,
      title,
      issuer,
      gotOn,
      years,
      file:
        file === null || type === null ? null : { name: file.name.slice(0, 200), bytes: file.bytes, type },
    },
  };
}

/** Adds it; its file is sealed under a key that stands in the qualification's own row. */
export async function addQualification(
  tx: ActorTransaction,
  actor: ActingActor,
  of: Pick<PersonRecord, 'membershipId' | 'providerId'>,
  what: NewQualification,
  today: CivilDate,
): Promise<void> {
  const sealed = what.file === null ? null : sealFile(what.file.bytes);
  const whose = { membership_id: of.membershipId, provider_id: of.providerId };
  if (sealed !== null && what.file !== null) {
    await tx
      .insertInto('evidence_files')
      .values({
        ...whose,
        id: sealed.id,
        type: what.file.type,
        size: sealed.size,
        sha256: sealed.sha256,
        sealed: sealed.sealed,
      })
      .execute();
  }
  await tx
    .insertInto('qualifications')
    .values({
      ...whose,
      requirement: what.requirement,
      title: what.title,
      issuer: what.issuer,
      got_on: what.gotOn,
      years: what.years,
      file_id: sealed?.id ?? null,
      file_key: sealed?.key ?? null,
      file_name: what.file?.name ?? null,
      added_by: actor.membershipId,
      added_on: today,
    })
    .execute();
}

/** Takes one back; it stays in the history. */
export async function withdrawQualification(
  tx: ActorTransaction,
  actor: ActingActor,
  membershipId: string,
  id: string,
  today: CivilDate,
): Promise<boolean> {
  const done = await tx
    .updateTable('qualifications')
    .set({ withdrawn_on: today })
    .where('id', '=', id)
    .where('membership_id', '=', membershipId)
    .where('provider_id', '=', actor.organisationId ?? '')
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export interface EvidenceFile extends Pick<SealedFile, 'id' | 'key' | 'sealed' | 'sha256'> {
  readonly membershipId: string;
  readonly name: string;
  readonly type: string;
}

/** The file that shows a qualification; null where it is hidden, or none. */
export async function evidenceFile(tx: ActorTransaction, fileId: string): Promise<EvidenceFile | null> {
  const row = await tx
    .selectFrom('qualifications as q')
    .innerJoin('evidence_files as f', 'f.id', 'q.file_id')
    .select(['f.id', 'f.type', 'f.sealed', 'f.sha256', 'q.file_key', 'q.file_name', 'q.membership_id'])
    .where('f.id', '=', fileId)
    .executeTakeFirst();
  if (row === undefined || row.file_key === null) return null;
  return {
    id: row.id,
    key: row.file_key,
    sealed: row.sealed,
    sha256: row.sha256,
    membershipId: row.membership_id,
    name: row.file_name ?? '',
    type: row.type,
  };
}

/** Its bytes; without a transaction. */
export const evidenceBytes = (file: EvidenceFile): Uint8Array => openFile(file);
