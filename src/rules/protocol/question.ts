import type { CivilDate, CivilMonth } from '../calendar/civil-date.ts';
import type { Period } from '../calendar/spans.ts';

export type Id = string;
/** Whole euro cents. */
export type Cents = number;
/** The name of an edition of the contract, `2024-2025`. */
export type Edition = string;

export type FamilyKind = 'foster' | 'guardian' | 'adoptive' | 'prospective';
export type ServiceKind = 'adaptation' | 'needs-based';
export type ContactMode = 'home' | 'in-person' | 'remote';
export type Role = 'family-supporter' | 'mentor';
export type SessionService = 'mentoring' | 'counselling';
export type SessionBasis = 'regular' | 'prospective' | 'after-departure' | 'extra';
export type GroupMode = 'in-person' | 'online';
export type Care = 'crisis' | 'special';

/** A clause's id, as in REQUIREMENTS and spec/clauses.ts: `TK 2.1.5.1`, `KH 15`, `EH 2.4`. */
export type Clause = `${'TK' | 'KH' | 'EH'} ${string}`;

export interface Child {
  readonly id: Id;
  /** The day the child came to the family; null where it has not. */
  readonly arrived: CivilDate | null;
  readonly expected?: CivilDate | undefined;
  readonly left?: CivilDate | null | undefined;
}

export interface Family {
  readonly kind: FamilyKind;
  /** Whether the municipality knows of the service: default true, false only for an adoptive family. */
  readonly municipalityInvolved?: boolean | undefined;
  /** Whether the family was on service on 31.10.2022 (TK 2.1.5.13.3). */
  readonly onService20221031?: boolean | undefined;
  readonly children: readonly Child[];
  /** Periods in which it provides the crisis or special service. */
  readonly care?: readonly Period[] | undefined;
}

export interface Service {
  readonly id: Id;
  readonly kind: ServiceKind;
  readonly child?: Id | undefined;
  /** The day the provider heard of the family. */
  readonly informed?: CivilDate | undefined;
  /** The day the cooperation agreement was signed; absent: not begun. */
  readonly agreement?: CivilDate | undefined;
  readonly ended?: CivilDate | null | undefined;
  /** Gaps caused by the commissioner. */
  readonly gaps?: readonly Period[] | undefined;
  /** Needs-based periods under earlier contracts. */
  readonly earlier?: readonly EarlierPeriod[] | undefined;
  readonly referral?: { readonly accepted: CivilDate } | undefined;
  readonly agreementToMunicipality?: CivilDate | undefined;
  readonly endingSigned?: CivilDate | undefined;
  readonly endingToMunicipality?: CivilDate | undefined;
}

export interface EarlierPeriod extends Period {
  readonly transitional2022?: boolean | undefined;
}

export interface Contact {
  readonly id: Id;
  readonly service: Id;
  readonly date: CivilDate;
  readonly mode: ContactMode;
  readonly substantive?: boolean | undefined;
}

export interface Overview {
  readonly service: Id;
  readonly sent: CivilDate;
  readonly withPlan?: boolean | undefined;
}

export interface Person {
  readonly id: Id;
  /** The day the commissioner confirmed the person for this role. */
  readonly confirmed?: CivilDate | undefined;
  /** Municipality or Tallinn district codes (EHAK). */
  readonly officialOf?: readonly string[] | undefined;
  readonly conflictApproved?: readonly Period[] | undefined;
  /** When the person's own family receives needs-based support. */
  readonly receivesNeedsBased?: readonly Period[] | undefined;
  /** Who supports the person or the person's household. */
  readonly supportedBy?: readonly PersonPeriod[] | undefined;
}

export interface PersonPeriod extends Period {
  readonly person: Id;
}

export interface FamilyTies {
  /** Persons of the family and its household. */
  readonly members: readonly Id[];
  readonly municipalities: {
    readonly referredBy?: string | undefined;
    readonly guardian?: string | undefined;
    readonly residence?: string | undefined;
  };
  readonly mentoredBy?: readonly PersonPeriod[] | undefined;
  readonly supportedBy?: readonly PersonPeriod[] | undefined;
}

export interface Session {
  readonly id: Id;
  readonly service: SessionService;
  readonly date: CivilDate;
  readonly basis: SessionBasis;
}

export interface ApprovedExtra {
  readonly year: number;
  readonly sessions: number;
}

export interface Group {
  readonly id: Id;
  readonly date: CivilDate;
  /** `HH:MM`. */
  readonly start: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly island?: boolean | undefined;
  readonly participants: number;
  readonly smallGroupApproved?: CivilDate | undefined;
}

export interface Meeting {
  readonly date: CivilDate;
  readonly extensionAgreed?: boolean | undefined;
}

export interface Placement {
  readonly id: Id;
  readonly care: Care;
  readonly arrived: CivilDate;
  readonly left?: CivilDate | null | undefined;
  readonly meetings: readonly Meeting[];
  readonly visits: readonly CivilDate[];
  /** `until: null` is until the court's final decision. */
  readonly extension?: { readonly approved: CivilDate; readonly until: CivilDate | null } | undefined;
  readonly courtDecision?: CivilDate | undefined;
}

export interface CrisisConditions {
  readonly inDanger?: boolean | undefined;
  readonly cannotLiveAtHome?: boolean | undefined;
  readonly noCloseOnes?: boolean | undefined;
}

export interface SpecialConditions {
  readonly placedUnder459?: boolean | undefined;
  readonly traumaAndDisorder?: boolean | undefined;
  readonly needAssessed?: boolean | undefined;
  readonly mentalHealthAssessed?: CivilDate | undefined;
  readonly childBorn?: CivilDate | undefined;
  readonly doctorPrognosis?: boolean | undefined;
}

/** One child's stay in one foster family; the same `siblings` is the same own family. */
export interface PaidPlacement {
  readonly child: Id;
  readonly siblings: string;
  readonly arrived: CivilDate;
  readonly left?: CivilDate | null | undefined;
}

export interface CaseQuestion {
  readonly ask: 'case';
  readonly terms: Edition;
  readonly on: CivilDate;
  readonly family: Family;
  readonly services: readonly Service[];
  readonly contacts?: readonly Contact[] | undefined;
  readonly overviews?: readonly Overview[] | undefined;
}

export interface MayStartQuestion {
  readonly ask: 'may-start';
  readonly terms: Edition;
  readonly on: CivilDate;
  readonly kind: ServiceKind;
  readonly child?: Id | undefined;
  readonly family: Family;
  readonly services: readonly Service[];
}

export interface MaySupportQuestion {
  readonly ask: 'may-support';
  readonly terms: Edition;
  readonly on: CivilDate;
  readonly role: Role;
  readonly person: Person;
  readonly family: FamilyTies;
}

export interface MayHoldQuestion {
  readonly ask: 'may-hold';
  readonly terms: Edition;
  readonly session: Session;
  readonly family: Family;
  readonly sessions: readonly Session[];
  readonly approvedExtra?: readonly ApprovedExtra[] | undefined;
}

export interface GroupsQuestion {
  readonly ask: 'groups';
  readonly terms: Edition;
  /** The contract's price of a 2-hour meeting. */
  readonly rate: Cents;
  readonly groups: readonly Group[];
}

export interface ReportDeadlinesQuestion {
  readonly ask: 'report-deadlines';
  readonly terms: Edition;
  readonly month?: CivilMonth | undefined;
  readonly contractEnd?: CivilDate | undefined;
}

export interface PlacementQuestion {
  readonly ask: 'placement';
  readonly terms: Edition;
  readonly on: CivilDate;
  readonly placement: Placement;
}

interface MayPlaceIn<C extends Care, Conditions> {
  readonly ask: 'may-place';
  readonly terms: Edition;
  readonly on: CivilDate;
  readonly care: C;
  readonly conditions: Conditions;
}
export type MayPlaceQuestion =
  | MayPlaceIn<'crisis', CrisisConditions>
  | MayPlaceIn<'special', SpecialConditions>;

export interface CarePayQuestion {
  readonly ask: 'care-pay';
  readonly terms: Edition;
  readonly month: CivilMonth;
  readonly care: Care;
  readonly placements: readonly PaidPlacement[];
}

export interface WorkingDayQuestion {
  readonly ask: 'working-day';
  readonly date: CivilDate;
  readonly add: number;
}

export type Question =
  | CaseQuestion
  | MayStartQuestion
  | MaySupportQuestion
  | MayHoldQuestion
  | GroupsQuestion
  | ReportDeadlinesQuestion
  | PlacementQuestion
  | MayPlaceQuestion
  | CarePayQuestion
  | WorkingDayQuestion;
