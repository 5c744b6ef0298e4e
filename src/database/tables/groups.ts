import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

export const groupStates = ['planned', 'sent', 'accepted', 'turned-down', 'published', 'cancelled'] as const;
export type GroupState = (typeof groupStates)[number];
export type GroupMode = 'in-person' | 'online';
export type GroupLanguage = 'et' | 'ru' | 'en';
export type GroupFamilyKind = 'foster' | 'guardian' | 'adoptive' | 'prospective';
export type SignupState = 'in' | 'waiting' | 'off';
export type ProofKind = 'screenshot' | 'paper-list';

export interface GroupTables {
  group_plans: {
    provider_id: string;
    /** The month's first day. */
    month: CivilDate;
    sent_on: CivilDate;
    sent_by: string;
  };
  support_groups: {
    id: Generated<string>;
    provider_id: string;
    topic: Generated<string>;
    approach: Generated<string>;
    leader_id: string | null;
    leader_name: GeneratedAlways<string>;
    held_on: CivilDate;
    /** HH:MM:SS. */
    starts_at: string;
    minutes: number;
    mode: GroupMode;
    municipality_id: string | null;
    county: GeneratedAlways<string | null>;
    island: GeneratedAlways<boolean>;
    place: Generated<string>;
    web_link: Generated<string>;
    language: Generated<GroupLanguage>;
    family_kinds: Generated<GroupFamilyKind[]>;
    places: number;
    small_asked: Generated<boolean>;
    small_reason: Generated<string>;
    small_approved: Generated<boolean | null>;
    small_decided_on: Generated<CivilDate | null>;
    state: Generated<GroupState>;
    sent_on: Generated<CivilDate | null>;
    decided_on: Generated<CivilDate | null>;
    reason: Generated<string>;
    published_at: Generated<Date | null>;
    change_note: Generated<string>;
    sequence: GeneratedAlways<number>;
    changed_at: Date;
    in_count: GeneratedAlways<number>;
    waiting_count: GeneratedAlways<number>;
    attended_count: GeneratedAlways<number>;
    list_edition: GeneratedAlways<number>;
    list_open: GeneratedAlways<boolean>;
    version: Generated<number>;
  };
  /** Written by functions only. */
  group_signups: {
    id: GeneratedAlways<string>;
    group_id: GeneratedAlways<string>;
    family_id: GeneratedAlways<string | null>;
    member_id: GeneratedAlways<string | null>;
    given_name: GeneratedAlways<string>;
    family_name: GeneratedAlways<string>;
    state: GeneratedAlways<SignupState>;
    walk_in: GeneratedAlways<boolean>;
    number: GeneratedAlways<number>;
    asked_at: GeneratedAlways<Date>;
    asked_by: GeneratedAlways<string>;
    attended: GeneratedAlways<boolean | null>;
    confirmed_at: GeneratedAlways<Date | null>;
    provider_id: GeneratedAlways<string | null>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  group_proofs: {
    id: string;
    group_id: string;
    kind: ProofKind;
    name: string;
    type: string;
    size: number;
    sha256: Buffer;
    key: Buffer;
    added_at: Date;
    added_by: string;
    edition: GeneratedAlways<number>;
    provider_id: GeneratedAlways<string | null>;
    leader_id: GeneratedAlways<string | null>;
  };
  group_files: {
    id: string;
    sealed: Buffer;
    provider_id: GeneratedAlways<string | null>;
    leader_id: GeneratedAlways<string | null>;
  };
  /** Signed by a function only. */
  group_lists: {
    group_id: GeneratedAlways<string>;
    edition: GeneratedAlways<number>;
    provider_id: GeneratedAlways<string>;
    data: JSONColumnType<Record<string, unknown>, never, never>;
    template_version: GeneratedAlways<number>;
    signed_by: GeneratedAlways<string>;
    signed_name: GeneratedAlways<string>;
    signed_on: GeneratedAlways<CivilDate>;
    signed_at: GeneratedAlways<Date>;
    correction: GeneratedAlways<string>;
    to_commissioner_on: GeneratedAlways<CivilDate | null>;
  };
  calendar_links: {
    membership_id: GeneratedAlways<string>;
    hash: GeneratedAlways<Buffer>;
    made_at: GeneratedAlways<Date>;
  };
}
