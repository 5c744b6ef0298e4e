import type { Transaction } from 'kysely';
import type { MembershipRole, Tables } from './tables.ts';

declare const inActorsName: unique symbol;

/** A transaction whose context was proved; only `asActor` makes one, so a query outside it does not compile. */
export type ActorTransaction = Transaction<Tables> & { readonly [inActorsName]: true };

/** Who acts, as the database found it from the session's secret. */
export interface Actor {
  readonly sessionId: string;
  readonly personId: string;
  readonly membershipId: string | null;
  readonly role: MembershipRole | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly familyId: string | null;
  readonly language: string;
  readonly displayName: string;
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
  /** All roles that the person holds now, the acting one among them. */
  readonly roles: readonly RoleHeld[];
}

export interface RoleHeld {
  /** The membership. */
  readonly id: string;
  readonly role: MembershipRole;
  readonly organisation: string | null;
}
