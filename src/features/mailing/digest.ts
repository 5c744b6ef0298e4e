import type { ActorTransaction } from '../../database/as-actor.ts';
import { addDays, type CivilDate, type ServiceObligation } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { dueFamilies } from '../due/due-families.ts';
import { dueItems, endingServices, silentFamilies, sortItems } from '../due/due-items.ts';
import { unreadCount } from '../notifying/own-notifications.ts';

/** What one person's mail of a day says of one of their roles. It names families by their case numbers only. */
export interface Digest {
  /** A supporter's own, in order of their days. */
  readonly due: readonly { readonly caseNumber: string; readonly obligation: ServiceObligation }[];
  /** What a manager or the commissioner looks at over all families; null for whoever sees no such page. */
  readonly overall: DigestCounts | null;
  /** Notifications that wait unread. */
  readonly unread: number;
}

export interface DigestCounts {
  readonly silent: number;
  readonly soon: number;
  /** Missed yesterday. */
  readonly missed: number;
  /** Services whose last day is within thirty days. */
  readonly ending: number;
}

const aheadDays = 7;

/** What is due for whoever acts, as far as they may see it. */
export async function digestOf(tx: ActorTransaction, actor: ActingActor, today: CivilDate): Promise<Digest> {
  const unread = await unreadCount(tx, actor);
  const nothing = { due: [], overall: null, unread };
  switch (actor.role) {
    case 'family_supporter': {
      const items = dueItems(await dueFamilies(tx, actor, today), today);
      const until = addDays(today, aheadDays);
      const due = sortItems(items, 'due', false).filter(({ obligation }) => isPressing(obligation, until));
      return {
        ...nothing,
        due: due.map(({ family, obligation }) => ({ caseNumber: family.caseNumber, obligation })),
      };
    }
    case 'project_manager':
    case 'commissioner_officer': {
      const families = await dueFamilies(tx, actor, today);
      const items = dueItems(families, today);
      const yesterday = addDays(today, -1);
      return {
        ...nothing,
        overall: {
          silent: silentFamilies(families, today).length,
          soon: items.filter(({ state }) => state === 'soon').length,
          missed: items.filter(({ state, obligation }) => state === 'missed' && obligation.due === yesterday)
            .length,
          ending: endingServices(families, today).filter(({ within }) => within === 30).length,
        },
      };
    }
    default:
      return nothing;
  }
}

/** Due within a week, or a first contact that can still be made up for (TK 2.1.5.1). */
function isPressing({ status, due, clause }: ServiceObligation, until: CivilDate): boolean {
  if (due === null) return false;
  return (status === 'due' && due <= until) || (status === 'missed' && clause === 'TK 2.1.5.1');
}

/** Whether there is anything to say. */
export function saysAnything({ due, overall, unread }: Digest): boolean {
  if (due.length > 0 || unread > 0) return true;
  return overall !== null && Object.values(overall).some((count) => count > 0);
}
