import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export type DocumentKind = 'lisa-6' | 'lisa-7' | 'lisa-9' | 'lisa-10' | 'lisa-11';
export type DocumentState = 'open' | 'final' | 'superseded' | 'withdrawn';
export type SignerRole = 'family_supporter' | 'family_member';
export type SigningWay = 'session' | 'upload';
export type KeptKind = 'lisa-8' | 'lisa-9' | 'attendance-list';
export type FilePart = 'pdf' | 'docx' | 'signed';

/** Set and taken away by triggers; the municipality's key only once the document was sent to it. */
interface DocumentAccess {
  to_commissioner_on: GeneratedAlways<CivilDate | null>;
  provider_id: GeneratedAlways<string | null>;
  municipality_key: GeneratedAlways<string | null>;
  supporter_keys: GeneratedAlways<string[]>;
}

/** What was issued, its files, and who signed. */
export interface PaperTables {
  documents: DocumentAccess & {
    id: Generated<string>;
    family_id: string;
    service_id: string;
    kind: DocumentKind;
    language: 'et' | 'ru';
    template_version: number;
    data: JSONColumnType<Record<string, unknown>>;
    supersedes: string | null;
    issued_by: string;
    issued_name: GeneratedAlways<string>;
    /** Of what was issued before this was kept, nothing. */
    paper: JSONColumnType<object> | null;
    issued_on: CivilDate;
    ended_on: CivilDate | null;
    signers: SignerRole[];
    state: GeneratedAlways<DocumentState>;
    final_on: GeneratedAlways<CivilDate | null>;
    pdf_sha256: Buffer;
    docx_sha256: Buffer;
    pdf_key: Buffer;
    docx_key: Buffer;
    to_municipality_on: GeneratedAlways<CivilDate | null>;
  };
  files: DocumentAccess & {
    id: string;
    document_id: string;
    family_id: string;
    part: FilePart;
    type: string;
    size: number;
    sha256: Buffer;
    sealed: Buffer;
  };
  signatures: DocumentAccess & {
    id: Generated<string>;
    document_id: string;
    family_id: string;
    role: SignerRole;
    name: string;
    membership_id: string;
    way: SigningWay;
    signed_on: CivilDate;
    signed_at: GeneratedAlways<Date>;
    sha256: Buffer;
    file_id: string | null;
    file_key: Buffer | null;
  };
  kept_papers: {
    id: Generated<string>;
    kind: KeptKind;
    referral_id: GeneratedAlways<string | null>;
    overview_id: string | null;
    group_id: GeneratedAlways<string | null>;
    edition: GeneratedAlways<number>;
    language: 'et' | 'ru';
    template_version: number;
    data: JSONColumnType<object>;
    made_at: GeneratedAlways<Date>;
    pdf_id: GeneratedAlways<string | null>;
    pdf_size: GeneratedAlways<number | null>;
    pdf_sha256: GeneratedAlways<Buffer | null>;
    pdf_key: GeneratedAlways<Buffer | null>;
    pdf_sealed: GeneratedAlways<Buffer | null>;
    docx_id: GeneratedAlways<string | null>;
    docx_size: GeneratedAlways<number | null>;
    docx_sha256: GeneratedAlways<Buffer | null>;
    docx_key: GeneratedAlways<Buffer | null>;
    docx_sealed: GeneratedAlways<Buffer | null>;
  };
}
