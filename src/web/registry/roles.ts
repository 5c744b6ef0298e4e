import type { MembershipRole } from '../../database/tables.ts';

const named: Readonly<Record<MembershipRole, true>> = {
  family_supporter: true,
  mentor: true,
  psychologist: true,
  supervisor: true,
  group_leader: true,
  project_manager: true,
  child_protection_worker: true,
  commissioner_officer: true,
  family_member: true,
};

/** For what is open to whoever acts in a role: their drafts, their notifications. */
export const everyRole = Object.keys(named) as readonly MembershipRole[];
