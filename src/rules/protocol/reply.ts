import type { CivilDate } from '../calendar/civil-date.ts';
import type { Cents, Clause, Id, SessionBasis, SessionService } from './question.ts';

export type Status = 'met' | 'late' | 'missed' | 'due';

/** What had or has to be done from one day to another, and how it stands. */
export interface Obligation {
  readonly clause: Clause;
  /** The service that it belongs to; an obligation of a placement has none. */
  readonly service?: Id;
  /** Tells apart what one clause asks. */
  readonly kind?: RhythmKind;
  readonly from: CivilDate;
  /** The last day; null where there is none. */
  readonly due: CivilDate | null;
  readonly needed: number;
  /** How much of what is needed happened within the window. */
  readonly met: number;
  readonly status: Status;
  /** The day on which it became met, or was made up for. */
  readonly metOn?: CivilDate;
}

export type RhythmKind = 'week' | 'month' | 'home';
export type ServiceObligation = Obligation & { readonly service: Id };

export interface AdaptationVolume {
  readonly service: Id;
  readonly clause: 'TK 2.1.3.2';
  /** Absent where neither the child's arrival nor its expected arrival is known. */
  readonly firstDay?: CivilDate;
  /** Null where the child has not arrived. */
  readonly lastDay: CivilDate | null;
}

/** Days of the family's needs-based support. */
export interface NeedsBasedVolume {
  readonly service: Id;
  readonly clause: 'TK 2.1.4.2';
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  /** Only while the service is open. */
  readonly lastDay?: CivilDate;
}

export type Volume = AdaptationVolume | NeedsBasedVolume;

export interface Case {
  readonly obligations: readonly ServiceObligation[];
  readonly volumes: readonly Volume[];
}

/** Allowed, or refused by clauses: all that apply, in order, each once. */
export interface Decision {
  readonly allowed: boolean;
  readonly reasons: readonly Clause[];
}

/** How many sessions of a basis there may be in a period, and how many are left. */
export interface SessionVolume {
  readonly service: SessionService;
  readonly basis: SessionBasis;
  readonly clause: Clause;
  readonly limit: number;
  readonly used: number;
  readonly left: number;
  /** The period in which they are counted; null: from the beginning, or without an end. */
  readonly from: CivilDate | null;
  readonly lastDay: CivilDate | null;
}

export interface GroupLine {
  readonly id: Id;
  readonly counts: boolean;
  readonly reasons: readonly Clause[];
  readonly amount: Cents;
}

export interface PricedGroups {
  readonly lines: readonly GroupLine[];
  readonly total: Cents;
}

export interface Deadline {
  readonly clause: Clause;
  readonly due: CivilDate;
}

export interface PlacementStanding {
  readonly obligations: readonly Obligation[];
  /** Null while it runs until the court's decision, and for special care. */
  readonly lastDay: CivilDate | null;
}

export interface CarePayLine {
  readonly child: Id;
  readonly days: number;
  /** How many of the days have which factor, by the factor's decimal notation. */
  readonly factorDays: Readonly<Record<string, number>>;
  readonly gross: Cents;
  readonly personalCosts: Cents;
}

export interface CarePay {
  readonly lines: readonly CarePayLine[];
  readonly gross: Cents;
  readonly withTaxes: Cents;
  readonly personalCosts: Cents;
}

/** What a question of the protocol is answered. */
export type Answer =
  | Case
  | Decision
  | PricedGroups
  | { readonly deadlines: readonly Deadline[] }
  | PlacementStanding
  | CarePay
  | { readonly date: CivilDate };

/** What a question that is not of the protocol's form is answered. */
export interface ErrorAnswer {
  readonly error: { readonly message: string; readonly path: string };
}
