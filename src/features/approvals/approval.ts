import type { MembershipRole } from '../../database/tables.ts';
import type { CivilDate } from '../../rules/index.ts';

/** What the commissioner is asked to decide; its words stand in i18n/approvals.ts. */
export const approvalKinds = [
  'confirmation',
  'evidence',
  'exception',
  'small-group',
  'extra-sessions',
] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** Something that waits for the commissioner's decision, with the facts that stand beside it. */
export interface Approval {
  readonly kind: ApprovalKind;
  /** Of what is asked: unique among those of its kind. */
  readonly id: string;
  readonly askedOn: CivilDate;
  /** The provider that asks. */
  readonly provider: string;
  /** Whom or what it is about, as the commissioner knows it. */
  readonly about: string;
  /** The role that it is about, where it is about somebody's. */
  readonly role?: MembershipRole;
  /** What the asker says, in short. */
  readonly facts: string;
  /** The page where it is decided. */
  readonly path: `/${string}`;
}
