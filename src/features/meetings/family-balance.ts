import type { Actor, ActorTransaction } from '../../database/as-actor.ts';
import { ownFamilies } from '../../database/predicates.ts';
import type { FamilyKind } from '../../database/tables.ts';
import {
  type CivilDate,
  type Clause,
  type Decision,
  extraLeftToAsk,
  mayHold,
  mayStart,
  type SessionBasis,
  type SessionService,
  type SessionVolume,
  termsOf,
  type Volume,
  yearOf,
} from '../../rules/index.ts';
import { caseFactsOf } from '../standing/family-facts.ts';
import { standingOf } from '../standing/family-standing.ts';
import { type FamilySessions, familySessions, presentEdition, volumesOn } from './family-sessions.ts';

/** Whether something may begin or be held on the day, and by which clauses not. */
export interface AskedOf<Kind> {
  readonly kind: Kind;
  readonly decision: Decision;
}

/** What is left to a family of every service, on a day. */
export interface FamilyBalance {
  readonly familyId: string;
  readonly familyName: string;
  readonly caseNumber: string;
  readonly familyKind: FamilyKind;
  readonly municipalityInvolved: boolean;
  /** Family support that goes on: days and last days. */
  readonly support: readonly {
    readonly volume: Volume;
    readonly kind: 'adaptation' | 'needs-based';
    readonly child: string | null;
    readonly ended: CivilDate | null;
  }[];
  /** Whether family support may begin today: of adaptation, for each child. */
  readonly mayStart: readonly {
    readonly kind: 'adaptation' | 'needs-based';
    readonly child: string | null;
    readonly decision: Decision;
  }[];
  readonly sessions: readonly SessionVolume[];
  /** Whether one more session may be held today, of each basis that there is. */
  readonly mayHold: readonly {
    readonly service: SessionService;
    readonly basis: SessionBasis;
    readonly decision: Decision;
  }[];
  /** TK 2.5.4: for how many more the commissioner may still be asked this year. */
  readonly extra: { readonly clause: Clause; readonly left: number } | null;
}

/** A family's balance; null where the actor may not ask, or there is no such family. */
export async function familyBalance(
  tx: ActorTransaction,
  actor: Actor,
  familyId: string,
  today: CivilDate,
): Promise<FamilyBalance | null> {
  const [family, known, standing, children] = await Promise.all([
    tx
      .selectFrom('families as f')
      .select(['f.id', 'f.name', 'f.case_number', 'f.kind', 'f.municipality_involved'])
      .where('f.id', '=', familyId)
      .where(ownFamilies(actor, 'f'))
      .executeTakeFirst(),
    familySessions(tx, familyId),
    standingOf(tx, actor, familyId, today),
    tx.selectFrom('children').select(['id', 'given_name']).where('family_id', '=', familyId).execute(),
  ]);
  if (family === undefined || known === null || standing === null) return null;
  const facts = caseFactsOf(standing.facts, today);
  const nameOf = (id: string | undefined) => children.find((child) => child.id === id)?.given_name ?? null;
  const terms = termsOf(presentEdition);
  const sessions = volumesOn(known, terms, today);
  return {
    familyId: family.id,
    familyName: family.name,
    caseNumber: family.case_number,
    familyKind: family.kind,
    municipalityInvolved: family.municipality_involved,
    support: standing.answer.volumes.flatMap((volume) => {
      const service = facts.services.find(({ id }) => id === volume.service);
      if (service === undefined) return [];
      const ended = service.ended ?? null;
      return [{ volume, kind: service.kind, child: nameOf(service.child), ended }];
    }),
    mayStart: startsOf(facts, today).map((one) => ({ ...one, child: nameOf(one.child) })),
    sessions,
    mayHold: sessions.map(({ service, basis }) => ({
      service,
      basis,
      decision: mayHold({ terms, session: { id: '', service, basis, date: today }, ...known }),
    })),
    extra: extraOf(known, today),
  };
}

/** Of a prospective family there is nothing extra (TK 2.5.6). */
function extraOf(known: FamilySessions, today: CivilDate): FamilyBalance['extra'] {
  if (known.family.kind === 'prospective') return null;
  const left = extraLeftToAsk(
    { terms: termsOf(presentEdition), approvedExtra: known.approvedExtra },
    yearOf(today),
    0,
  );
  return { clause: 'TK 2.5.4', left };
}

type CaseFacts = ReturnType<typeof caseFactsOf>;

/** Adaptation for each child who lives in the family or is awaited, and needs-based support for the family. */
function startsOf({ terms, family, services }: CaseFacts, on: CivilDate) {
  const present = family.children.filter(({ left }) => left == null);
  return [
    ...present.map(({ id }) => ({
      kind: 'adaptation' as const,
      child: id as string | undefined,
      decision: mayStart({ terms, on, kind: 'adaptation', child: id, family, services }),
    })),
    {
      kind: 'needs-based' as const,
      child: undefined,
      decision: mayStart({ terms, on, kind: 'needs-based', family, services }),
    },
  ];
}
