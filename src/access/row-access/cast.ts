/**
 * Everyone in whose name the matrix is tried, told by what they are to the foster family of the world (world.ts),
 * or else to the family that their name says.
 */
export const cast = {
  visitor: 'nobody signed in',
  forger: 'a secret that belongs to no session, with the name of a role and of a membership set by hand',
  endedSession: 'the supporter, in a session that was signed out of',
  idleSession: 'the supporter, in a session left alone for more than half an hour',
  endedMembership: 'a supporter whose assignment still stands, but who left the provider yesterday',
  withoutMembership: 'a person who signed in and acts for nobody',
  supporter: 'supports the family, without the words of the one before',
  formerSupporter: 'supported the family until the summer',
  newSupporter: 'supports the family since the autumn; nothing was handed over',
  newSupporterWithWords: 'supports the family since the autumn; the words since May were handed over',
  colleague: 'supports the guardian family and the one that refused, at the same provider',
  otherProvidersSupporter: 'supports the family that changed provider, at the provider it has now',
  mentor: 'a mentor of the provider',
  psychologist: 'a psychologist of the provider',
  groupLeader: 'leads support groups of the provider',
  manager: 'manages the provider',
  otherManager: 'manages the other provider',
  municipality: 'the municipality involved; also, by now, that of the family that changed provider',
  otherMunicipality:
    'another municipality: of the family without provider, once of the one that changed provider',
  municipalityOfResidence: 'where the family that refused lives; the municipality of the guardian family',
  commissioner: 'an officer of the commissioner',
  parent: 'a parent of the family',
  otherParent: 'the guardian of the guardian family',
  refusedParent: 'a parent of the family that refused the municipality',
  movedParent: 'a parent of the family that changed provider',
  supporterAsParent: 'the same person as the supporter, acting as guardian in the family without provider',
} as const;

export type ActorName = keyof typeof cast;
export const actorNames = Object.keys(cast) as ActorName[];

/** Those whose session lasts and who act for somebody. */
export const actingInARole = [
  'supporter',
  'formerSupporter',
  'newSupporter',
  'newSupporterWithWords',
  'colleague',
  'otherProvidersSupporter',
  'mentor',
  'psychologist',
  'groupLeader',
  'manager',
  'otherManager',
  'municipality',
  'otherMunicipality',
  'municipalityOfResidence',
  'commissioner',
  'parent',
  'otherParent',
  'refusedParent',
  'movedParent',
  'supporterAsParent',
] as const satisfies readonly ActorName[];

/** Someone of the world: how they enter, and who the database should find. */
export interface Person {
  readonly secret: string | null;
  readonly personId: string | null;
  readonly membershipId: string | null;
}
