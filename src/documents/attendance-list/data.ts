import type { CivilDate } from '../../rules/index.ts';

/** TK 3.1.3: who took part in a support group, as its leader signed it. */
export interface AttendanceList {
  readonly edition: number;
  readonly provider: string;
  readonly topic: string;
  readonly approach: string;
  readonly heldOn: CivilDate;
  /** HH:MM. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly minutes: number;
  readonly mode: 'in-person' | 'online';
  readonly place: string;
  readonly webLink: string;
  readonly leader: string;
  /** So many minutes are paid, at so many hundredths of the rate. */
  readonly paidMinutes: number;
  readonly paidPercent: number;
  /** TK 2.4.4: when four or five parents were agreed to; null where they were not. */
  readonly smallApprovedOn: CivilDate | null;
  readonly participants: readonly Participant[];
  readonly proofs: readonly {
    readonly kind: 'screenshot' | 'paper-list';
    readonly name: string;
    readonly sha256: string;
  }[];
  readonly signedName: string;
  readonly signedOn: CivilDate;
  /** What was wrong with the edition before. */
  readonly correction: string;
}

export interface Participant {
  readonly name: string;
  /** The instant at which they confirmed in their own session; null where they signed on paper or, online, not at all. */
  readonly signedAt: string | null;
  readonly walkIn: boolean;
}
