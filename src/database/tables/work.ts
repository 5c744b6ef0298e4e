import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate, EarlierPeriod, Period } from '../../rules/index.ts';

/** How a goal moved at a contact. */
export type Movement = 'back' | 'same' | 'step' | 'reached';
/** TK 2.1.5.2, TK 2.1.5.3.7: what kind of meeting a contact was. */
export type MeetingKind = 'ordinary' | 'introduction' | 'round-table' | 'network';
export type GoalState = 'open' | 'reached' | 'dropped';
export type GoalChange = 'added' | 'reworded' | 'reached' | 'dropped' | 'reopened';
export type NoticeKind = 'worry' | 'obstacle' | 'overlap' | 'municipality';
export type NoticeState = 'open' | 'answered' | 'closed';
export type NoticeSide = 'provider' | 'municipality' | 'commissioner';

/** Whom something was sent to, by the names registered on that day. */
export interface RecipientsKept {
  readonly municipality?: string;
  readonly workers?: readonly string[];
}

/** A support plan as it was on a day: what an overview carries, and what is handed over on demand. */
export interface PlanKept {
  readonly on: CivilDate;
  readonly goals: readonly {
    readonly title: string;
    readonly source: 'referral' | 'agreement' | 'added';
    readonly state: GoalState;
    readonly setOn: CivilDate;
    readonly closedOn: CivilDate | null;
    readonly steps: readonly {
      readonly heldOn: CivilDate;
      readonly mode: string;
      readonly meeting: MeetingKind;
      readonly movement: Movement | null;
      readonly done: string;
    }[];
  }[];
}

interface SupportAccess {
  provider_id: GeneratedAlways<string | null>;
  supporter_keys: GeneratedAlways<string[]>;
}
interface MunicipalAccess extends SupportAccess {
  municipality_key: GeneratedAlways<string | null>;
}

/** The work with a family: its plan, what is told of it to others, what is proposed and demanded. */
export interface WorkTables {
  goal_revisions: SupportAccess & {
    goal_id: string;
    version: number;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    written_at: GeneratedAlways<Date>;
    changed_on: CivilDate;
    change: GoalChange;
    title: string;
    state: GoalState;
    reason: Generated<string>;
  };
  goal_steps: SupportAccess & {
    contact_id: string;
    goal_id: string;
    family_id: string;
    author_id: string;
    movement: Movement | null;
    done: Generated<string>;
  };
  plan_notes: SupportAccess & {
    service_id: string;
    version: number;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    written_at: GeneratedAlways<Date>;
    written_on: CivilDate;
    body: string;
  };
  overview_receipts: MunicipalAccess & {
    overview_id: string;
    membership_id: string;
    family_id: string;
    author_name: GeneratedAlways<string>;
    opened_on: CivilDate;
    opened_at: GeneratedAlways<Date>;
  };
  overview_messages: MunicipalAccess & {
    id: Generated<string>;
    overview_id: string;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    side: 'municipality' | 'provider';
    asks: Generated<boolean>;
    body: string;
    written_on: CivilDate;
    written_at: GeneratedAlways<Date>;
  };
  notices: MunicipalAccess & {
    id: Generated<string>;
    family_id: string;
    kind: NoticeKind;
    child_ids: Generated<string[]>;
    author_id: string;
    author_name: GeneratedAlways<string>;
    written_on: CivilDate;
    written_at: GeneratedAlways<Date>;
    body: string;
    about: JSONColumnType<Record<string, unknown>>;
    to_municipality: Generated<boolean>;
    to_commissioner: Generated<boolean>;
    recipients: JSONColumnType<RecipientsKept>;
    state: Generated<NoticeState>;
    closed_on: CivilDate | null;
    version: Generated<number>;
  };
  notice_messages: MunicipalAccess & {
    id: Generated<string>;
    notice_id: string;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    side: NoticeSide;
    body: string;
    written_on: CivilDate;
    written_at: GeneratedAlways<Date>;
    to_commissioner: GeneratedAlways<boolean>;
  };
  proposals: SupportAccess & {
    id: Generated<string>;
    family_id: string;
    contact_id: string | null;
    offers: 'counselling' | 'group';
    author_id: string;
    author_name: GeneratedAlways<string>;
    body: Generated<string>;
    proposed_on: CivilDate;
    proposed_at: GeneratedAlways<Date>;
    answer: 'wants' | 'not-now' | null;
    answered_on: CivilDate | null;
    withdrawn_on: CivilDate | null;
  };
  plan_demands: SupportAccess & {
    id: Generated<string>;
    family_id: string;
    service_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    demanded_on: CivilDate;
    demanded_at: GeneratedAlways<Date>;
    reason: Generated<string>;
    handed_on: CivilDate | null;
    handed_by: string | null;
    summary: Generated<string>;
    plan: JSONColumnType<PlanKept | null, string | null | undefined, string | null>;
  };
  service_period_revisions: SupportAccess & {
    service_id: string;
    version: number;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    written_at: GeneratedAlways<Date>;
    changed_on: CivilDate;
    change: 'entered' | 'corrected' | 'removed';
    reason: Generated<string>;
    gaps: JSONColumnType<Period[]>;
    earlier: JSONColumnType<EarlierPeriod[]>;
  };
}
