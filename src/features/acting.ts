import type { Actor } from '../database/as-actor.ts';

/** Someone acting in a role. */
export type ActingActor = Actor & { readonly membershipId: string };

/** A family supporter at work (TK 2.1.1). */
export type SupporterActor = ActingActor;
