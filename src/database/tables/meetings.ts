import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CivilDate } from '../../rules/index.ts';

/** TK 2.3, TK 2.5: what a mentor, a psychologist and a supervisor give. */
export type MeetingService = 'mentoring' | 'counselling' | 'supervision';
export type WishSource = 'family' | 'supporter' | 'referral' | 'provider';
export type WishOutcome = 'given' | 'declined' | 'withdrawn';
export type EngagementEnding = 'done' | 'family_wish' | 'specialist_left' | 'other';
export type SessionBasis = 'regular' | 'prospective' | 'after-departure' | 'extra';
export type AppointmentForm = 'in-person' | 'video' | 'phone';
export type AppointmentState = 'booked' | 'held' | 'cancelled' | 'missed';
export type Participant = 'parent' | 'parents' | 'child' | 'own-child' | 'other';
export type AppointmentChange =
  | 'booked'
  | 'logged'
  | 'changed'
  | 'held'
  | 'cancelled'
  | 'missed'
  | 'cancel-asked'
  | 'withdrawn'
  | 'restored';

/** Copied by triggers from the engagement. */
interface SpecialistAccess {
  provider_id: GeneratedAlways<string | null>;
  specialist_keys: GeneratedAlways<string[]>;
}

/** Mentoring, counselling and supervision (src/database/migrations/0070-meetings.sql). */
export interface MeetingTables {
  service_wishes: {
    id: Generated<string>;
    family_id: string;
    service: MeetingService;
    source: WishSource;
    author_id: string;
    author_name: GeneratedAlways<string>;
    informed_on: CivilDate;
    words: Generated<string>;
    outcome: Generated<WishOutcome | null>;
    closed_on: Generated<CivilDate | null>;
    closed_by: Generated<string | null>;
    answer: Generated<string>;
    version: Generated<number>;
    provider_id: GeneratedAlways<string | null>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  engagements: {
    id: Generated<string>;
    family_id: string;
    service: MeetingService;
    edition: string;
    membership_id: string;
    specialist_name: GeneratedAlways<string>;
    wish_id: string | null;
    basis: WishSource;
    informed_on: CivilDate;
    began_on: CivilDate;
    contacted_on: Generated<CivilDate | null>;
    ended_on: Generated<CivilDate | null>;
    ending: Generated<EngagementEnding | null>;
    ending_reason: Generated<string>;
    reads_until: Generated<CivilDate | null>;
    given_by: string | null;
    version: Generated<number>;
    provider_id: string;
    supporter_keys: GeneratedAlways<string[]>;
    specialist_keys: GeneratedAlways<string[]>;
  };
  appointments: SpecialistAccess & {
    id: Generated<string>;
    engagement_id: string;
    family_id: string;
    service: GeneratedAlways<MeetingService>;
    /** The specialist. */
    membership_id: GeneratedAlways<string>;
    basis: SessionBasis;
    starts_on: CivilDate;
    starts_at: string;
    minutes: number;
    form: AppointmentForm;
    place: Generated<string>;
    participants: Generated<Participant[]>;
    remote_agreed_on: CivilDate | null;
    remote_means: Generated<string>;
    remote_worked: boolean | null;
    state: Generated<AppointmentState>;
    cancelled_by: 'family' | 'specialist' | null;
    cancel_asked_on: Generated<CivilDate | null>;
    withdrawn_at: Generated<Date | null>;
    version: Generated<number>;
    created_at: GeneratedAlways<Date>;
    supporter_keys: GeneratedAlways<string[]>;
  };
  appointment_topics: SpecialistAccess & {
    appointment_id: string;
    family_id: string;
    kinds: Generated<string[]>;
    topics: Generated<string>;
    next_step: Generated<string>;
  };
  appointment_notes: {
    appointment_id: string;
    version: number;
    family_id: string;
    author_id: string;
    written_at: GeneratedAlways<Date>;
    body: string;
    provider_id: GeneratedAlways<string | null>;
    reader_keys: GeneratedAlways<string[]>;
  };
  appointment_revisions: SpecialistAccess & {
    appointment_id: string;
    version: number;
    family_id: string;
    author_id: string;
    author_name: GeneratedAlways<string>;
    written_at: GeneratedAlways<Date>;
    change: AppointmentChange;
    reason: Generated<string>;
    facts: JSONColumnType<Record<string, unknown>>;
  };
  extra_sessions: SpecialistAccess & {
    id: Generated<string>;
    family_id: string;
    engagement_id: string;
    year: number;
    asked: number;
    author_id: string;
    author_name: GeneratedAlways<string>;
    asked_on: CivilDate;
    reasons: string;
    answer: Generated<'approved' | 'refused' | null>;
    granted: Generated<number | null>;
    answered_by: Generated<string | null>;
    answered_name: Generated<string | null>;
    answered_on: Generated<CivilDate | null>;
    answer_reason: Generated<string>;
  };
}
