import type { Actor } from '../../database/as-actor.ts';
import type { SignerRole } from '../../database/tables/papers.ts';

/** Whether this role makes, sends and takes back papers; of which family, row policies say. */
export const mayKeepPapers = ({ role }: Pick<Actor, 'role'>): boolean =>
  role === 'family_supporter' || role === 'project_manager';

/** As whom the actor signs; null where nobody waits for that. */
export const signerRoleOf = ({ role }: Pick<Actor, 'role'>): SignerRole | null =>
  role === 'family_supporter' || role === 'family_member' ? role : null;
