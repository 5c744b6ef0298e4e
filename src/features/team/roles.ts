import type { MembershipRole } from '../../database/tables.ts';
import type { SpecialistRole } from '../../rules/index.ts';

/** The roles that a provider's people hold, as the rules call each. */
export const specialistRoles = {
  family_supporter: 'family-supporter',
  mentor: 'mentor',
  psychologist: 'psychologist',
  supervisor: 'supervisor',
  group_leader: 'group-leader',
  project_manager: 'project-manager',
} as const satisfies Readonly<Partial<Record<MembershipRole, SpecialistRole>>>;

export type TeamRole = keyof typeof specialistRoles;
export const teamRoles = Object.keys(specialistRoles) as readonly TeamRole[];

export const isTeamRole = (role: string | null): role is TeamRole => role !== null && role in specialistRoles;

/** The languages in which families are supported (TK 2.8.9). */
export const spokenLanguages = ['et', 'ru', 'en'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
