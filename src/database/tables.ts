import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../rules/index.ts';
import type { AssigningTables } from './tables/assigning.ts';
import type { AuditTables } from './tables/audit.ts';
import type { ClosingTables } from './tables/closings.ts';
import type { ContractTables } from './tables/contracts.ts';
import type { FollowUpTables } from './tables/follow-up.ts';
import type { FormerFamilyTables } from './tables/former-families.ts';
import type { GroupTables } from './tables/groups.ts';
import type { ImportTables } from './tables/imports.ts';
import type { MailTables } from './tables/mails.ts';
import type { MeetingTables } from './tables/meetings.ts';
import type { MonitoringTables } from './tables/monitoring.ts';
import type { NotificationTables } from './tables/notifications.ts';
import type { PackTables } from './tables/packs.ts';
import type { PaperTables } from './tables/papers.ts';
import type { PeopleTables } from './tables/people.ts';
import type { ReferralTables } from './tables/referrals.ts';
import type { SignedReportTables } from './tables/signed-reports.ts';
import type { TrainingTables } from './tables/training.ts';
import type { MeetingKind, PlanKept, RecipientsKept, WorkTables } from './tables/work.ts';

/** A period of days, both included; `to: null` is open. */
export interface StoredPeriod {
  from: CivilDate;
  to: CivilDate | null;
}

/** Columns that row policies compare: copied from the family by triggers, never written by the program. */
interface FamilyAccess {
  provider_id: GeneratedAlways<string | null>;
  municipality_key: GeneratedAlways<string | null>;
  supporter_keys: GeneratedAlways<string[]>;
}
interface ReaderAccess {
  provider_id: GeneratedAlways<string | null>;
  reader_keys: GeneratedAlways<string[]>;
}

export type FamilyKind = 'foster' | 'guardian' | 'adoptive' | 'prospective';
export type MembershipRole =
  | 'family_supporter'
  | 'mentor'
  | 'psychologist'
  | 'supervisor'
  | 'group_leader'
  | 'project_manager'
  | 'child_protection_worker'
  | 'commissioner_officer'
  | 'family_member';
export type ContactMode = 'home' | 'in-person' | 'phone' | 'video' | 'message';
export type ContactOutcome = 'held' | 'attempted';
export type ContactChange = 'logged' | 'edited' | 'withdrawn' | 'restored';

export interface Tables
  extends AssigningTables,
    AuditTables,
    PaperTables,
    PeopleTables,
    NotificationTables,
    ReferralTables,
    WorkTables,
    FormerFamilyTables,
    MailTables,
    MonitoringTables,
    ClosingTables,
    ImportTables,
    FollowUpTables,
    MeetingTables,
    GroupTables,
    ContractTables,
    PackTables,
    SignedReportTables,
    TrainingTables {
  organisations: {
    id: Generated<string>;
    kind: 'commissioner' | 'provider' | 'municipality';
    name: string;
    registry_code: string | null;
    ehak: string | null;
    county: string | null;
    island: Generated<boolean>;
    email: string | null;
    phone: string | null;
  };
  people: {
    id: Generated<string>;
    identity_code: string;
    given_name: string;
    family_name: string;
    language: Generated<string>;
    created_at: Generated<Date>;
  };
  memberships: {
    id: Generated<string>;
    person_id: string;
    role: MembershipRole;
    organisation_id: string | null;
    family_id: string | null;
    display_name: string;
    languages: Generated<string[]>;
    counties: Generated<string[]>;
    confirmed_on: CivilDate | null;
    began_on: CivilDate;
    ended_on: CivilDate | null;
    version: Generated<number>;
    load_percent: Generated<number | null>;
    base_ehak: Generated<string | null>;
    only_known: Generated<boolean>;
    left_on: Generated<CivilDate | null>;
  };
  sessions: {
    id: Generated<string>;
    person_id: string;
    membership_id: string | null;
    began_at: Generated<Date>;
    seen_at: Generated<Date>;
    idle_ends_at: Date;
    ends_at: Date;
    ended_at: Date | null;
    end_reason: 'signed_out' | 'ended_elsewhere' | 'role_changed' | 'role_ended' | null;
    language: Generated<string>;
    agent: Generated<string>;
    continues: string | null;
  };
  parked_posts: {
    id: Generated<string>;
    person_id: string;
    path: string;
    sealed: Buffer;
    parked_at: Generated<Date>;
  };
  idempotency_keys: {
    person_id: string;
    key: string;
    page: string;
    location: string | null;
    done_at: Generated<Date>;
  };
  audit: {
    id: GeneratedAlways<number>;
    at: GeneratedAlways<Date>;
    person_id: string | null;
    membership_id: string | null;
    session_id: string | null;
    action: string;
    effect: 'read' | 'change' | 'denied' | 'sign-in' | 'sign-out' | 'export';
    family_id: string | null;
    record_id: string | null;
    request_id: string;
  };
  families: {
    id: Generated<string>;
    case_number: string;
    kind: FamilyKind;
    name: string;
    language: Generated<'et' | 'ru'>;
    address: Generated<string>;
    residence_ehak: string | null;
    county: string | null;
    phone: Generated<string>;
    email: Generated<string>;
    provider_id: string | null;
    municipality_involved: Generated<boolean>;
    municipality_key: string | null;
    supporter_keys: GeneratedAlways<string[]>;
    on_service_20221031: Generated<boolean>;
    version: Generated<number>;
    created_at: Generated<Date>;
  };
  family_revisions: {
    family_id: string;
    revision: GeneratedAlways<number>;
    provider_id: GeneratedAlways<string | null>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  family_members: FamilyAccess & {
    id: Generated<string>;
    family_id: string;
    person_id: string | null;
    relation: 'parent' | 'own_child' | 'other';
    given_name: string;
    family_name: string;
    identity_code: string | null;
    born_on: CivilDate | null;
    phone: Generated<string>;
    email: Generated<string>;
  };
  children: FamilyAccess & {
    id: Generated<string>;
    family_id: string;
    given_name: string;
    family_name: string;
    identity_code: string | null;
    born_on: CivilDate | null;
    expected_on: CivilDate | null;
    arrived_on: CivilDate | null;
    left_on: CivilDate | null;
    guardian_ehak: string | null;
    version: Generated<number>;
  };
  services: {
    id: Generated<string>;
    family_id: string;
    child_id: string | null;
    kind: 'adaptation' | 'needs-based';
    edition: string;
    provider_id: string;
    informed_on: CivilDate | null;
    referral_accepted_on: CivilDate | null;
    ended_on: CivilDate | null;
    ending_signed_on: CivilDate | null;
    ending_to_municipality_on: CivilDate | null;
    gaps: JSONColumnType<StoredPeriod[]>;
    earlier: JSONColumnType<(StoredPeriod & { transitional2022?: boolean })[]>;
    version: Generated<number>;
    municipality_key: GeneratedAlways<string | null>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  agreements: FamilyAccess & {
    id: Generated<string>;
    service_id: string;
    family_id: string;
    signed_on: CivilDate;
    purpose: Generated<string>;
    family_part: Generated<string>;
    supporter_part: Generated<string>;
    to_municipality_on: CivilDate | null;
    /** The document that was signed. */
    document_id: Generated<string | null>;
    version: Generated<number>;
  };
  overviews: FamilyAccess & {
    id: Generated<string>;
    service_id: string;
    family_id: string;
    sent_on: CivilDate;
    with_plan: Generated<boolean>;
    service_ids: Generated<string[]>;
    author_id: string | null;
    author_name: GeneratedAlways<string>;
    period_from: CivilDate | null;
    period_to: CivilDate | null;
    course: Generated<string>;
    progress: Generated<string>;
    difficulties: Generated<string>;
    plan: JSONColumnType<PlanKept | null, string | null | undefined>;
    recipients: JSONColumnType<RecipientsKept, string | undefined>;
    corrects: string | null;
    sent_at: GeneratedAlways<Date>;
  };
  assignments: {
    id: Generated<string>;
    family_id: string;
    membership_id: string;
    began_on: CivilDate;
    ended_on: CivilDate | null;
    reason: 'first' | 'family_wish' | 'substitute' | 'supporter_left';
    reads_from: CivilDate | null;
    provider_id: string;
    until_on: Generated<CivilDate | null>;
    in_force: Generated<boolean>;
    assigned_by: string | null;
  };
  goals: FamilyAccess & {
    id: Generated<string>;
    family_id: string;
    service_id: string;
    title: string;
    source: 'referral' | 'agreement' | 'added';
    state: Generated<'open' | 'reached' | 'dropped'>;
    set_on: CivilDate;
    closed_on: CivilDate | null;
    version: Generated<number>;
  };
  contacts: {
    id: Generated<string>;
    family_id: string;
    service_ids: string[];
    child_ids: Generated<string[]>;
    goal_ids: Generated<string[]>;
    author_id: string;
    held_on: CivilDate;
    began_at: string | null;
    minutes: number | null;
    mode: ContactMode;
    outcome: ContactOutcome;
    substantive: Generated<boolean>;
    supports: Generated<number[]>;
    next_on: CivilDate | null;
    meeting: Generated<MeetingKind>;
    withdrawn_at: Date | null;
    version: Generated<number>;
    created_at: GeneratedAlways<Date>;
    provider_id: GeneratedAlways<string | null>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  contact_notes: ReaderAccess & {
    contact_id: string;
    family_id: string;
    author_id: string;
    held_on: CivilDate;
    body: Generated<string>;
    next_step: Generated<string>;
  };
  contact_revisions: ReaderAccess & {
    contact_id: string;
    version: number;
    family_id: string;
    author_id: string;
    written_at: GeneratedAlways<Date>;
    change: ContactChange;
    reason: Generated<string>;
    facts: JSONColumnType<Record<string, unknown>>;
    held_on: CivilDate;
  };
  drafts: {
    id: Generated<string>;
    membership_id: string;
    form: string;
    subject_id: string;
    fields: JSONColumnType<Record<string, string | string[]>>;
    version: Generated<number>;
    saved_at: Generated<Date>;
  };
  /** Reached only by taking one (allowance/). */
  allowances: {
    bucket: GeneratedAlways<string>;
    client: GeneratedAlways<Buffer>;
    whole_at: GeneratedAlways<Date>;
  };
}
