import type { ActorTransaction } from '../../database/as-actor.ts';
import { anyOf, ownFamilies } from '../../database/predicates.ts';
import { type Lisa5, type LoggedContact, lisa5 } from '../../documents/lisa-5/data.ts';
import {
  type CivilDate,
  type CivilMonth,
  type Deadline,
  firstDayOf,
  lastDayOf,
  monthOf,
  reportDeadlines,
  termsOf,
} from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import type { FormerHead } from './former-head.ts';
import { chosenOf, type ReportingSupporter, reportingSupporters } from './reporting-supporters.ts';

/** A family's month, as its supporter reports it (TK 3.1.2). */
export interface MonthReport {
  readonly familyId: string;
  readonly familyName: string;
  readonly caseNumber: string;
  readonly municipalityInvolved: boolean;
  /** In which the family would read it. */
  readonly familyLanguage: 'et' | 'ru';
  readonly month: CivilMonth;
  /** Whose reports of the month there could be; for a supporter, their own alone. */
  readonly supporters: readonly ReportingSupporter[];
  /** Whose it is; null where a manager has yet to choose. */
  readonly supporter: ReportingSupporter | null;
  readonly report: Lisa5 | null;
  /** When the commissioner is to have it; null where nothing was logged, so that no contract asks. */
  readonly deadline: Deadline | null;
}

export interface MonthAsked {
  readonly familyId: string;
  readonly month: CivilMonth;
  /** A manager's choice: a membership. */
  readonly supporter: string | null;
  readonly today: CivilDate;
  /** Of a family that has gone to another provider, what the former one knew; for closing its month and for the papers of it. */
  readonly former?: FormerHead | null;
}

/**
 * The month of a supporter with a family, as that supporter or the provider's manager may read it; null where the
 * actor may not, there is no such family, or the month has not begun.
 */
export async function monthReport(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: MonthAsked,
): Promise<MonthReport | null> {
  const { familyId, month, today } = asked;
  if (actor.role !== 'family_supporter' && actor.role !== 'project_manager') return null;
  if (month > monthOf(today)) return null;
  const [family, supporters] = await Promise.all([
    asked.former == null ? familyHead(tx, actor, familyId) : { ...asked.former, language: 'et' as const },
    reportingSupporters(tx, actor, familyId, month),
  ]);
  if (family === null) return null;
  const supporter = chosenOf(supporters, asked.supporter, actor);
  const shared = {
    familyId,
    familyName: family.name,
    caseNumber: family.caseNumber,
    municipalityInvolved: family.municipalityInvolved,
    familyLanguage: family.language,
    month,
    supporters,
    supporter,
  };
  if (supporter === null) return { ...shared, report: null, deadline: null };
  const { contacts, services, editions } = await loggedIn(tx, asked, supporter.id);
  const head = {
    familyName: family.name,
    caseNumber: family.caseNumber,
    provider: actor.organisationName ?? '',
    supporter: supporter.name,
    month,
    madeOn: today,
    services,
  };
  return { ...shared, report: lisa5(head, contacts), deadline: deadlineOf(month, editions) };
}

async function familyHead(tx: ActorTransaction, actor: ActingActor, familyId: string) {
  const row = await tx
    .selectFrom('families as f')
    .select(['f.name', 'f.case_number', 'f.municipality_involved', 'f.language'])
    .where('f.id', '=', familyId)
    .where(ownFamilies(actor, 'f'))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    name: row.name,
    caseNumber: row.case_number,
    municipalityInvolved: row.municipality_involved,
    language: row.language,
  };
}

/** The first of those that the contracts of the month's services ask for. */
function deadlineOf(month: CivilMonth, editions: readonly string[]): Deadline | null {
  const asked = editions
    .flatMap((edition) => reportDeadlines({ terms: termsOf(edition), month }))
    .filter(({ clause }) => clause === 'TK 3.1');
  return asked.sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

/** What a supporter logged of a family in a month and did not take back. */
async function loggedIn(
  tx: ActorTransaction,
  { familyId, month, former }: MonthAsked,
  authorId: string,
): Promise<{ contacts: LoggedContact[]; services: Lisa5['services']; editions: string[] }> {
  const rows = await tx
    .selectFrom('contacts as k')
    .leftJoin('contact_notes as n', 'n.contact_id', 'k.id')
    .selectAll('k')
    .select('n.next_step')
    .where('k.family_id', '=', familyId)
    .where('k.author_id', '=', authorId)
    .where('k.held_on', '>=', firstDayOf(month))
    .where('k.held_on', '<=', lastDayOf(month))
    .where('k.withdrawn_at', 'is', null)
    .execute();
  const all = (idsOf: (row: (typeof rows)[number]) => string[]) => [...new Set(rows.flatMap(idsOf))];
  const [children, goals, services] = await Promise.all([
    former?.children ??
      tx
        .selectFrom('children')
        .select(['id', 'given_name'])
        .where('id', '=', anyOf(all((row) => row.child_ids)))
        .orderBy('born_on')
        .orderBy('id')
        .execute(),
    tx
      .selectFrom('goals')
      .select(['id', 'title'])
      .where('id', '=', anyOf(all((row) => row.goal_ids)))
      .orderBy('set_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('services')
      .select(['kind', 'edition'])
      .distinct()
      .where('id', '=', anyOf(all((row) => row.service_ids)))
      .orderBy('kind')
      .execute(),
  ]);
  return {
    services: [...new Set(services.map(({ kind }) => kind))],
    editions: [...new Set(services.map(({ edition }) => edition))],
    contacts: rows.map((row) => ({
      id: row.id,
      heldOn: row.held_on,
      beganAt: row.began_at,
      minutes: row.minutes,
      mode: row.mode,
      outcome: row.outcome,
      children: children.filter(({ id }) => row.child_ids.includes(id)).map(({ given_name }) => given_name),
      supports: row.supports,
      goals: goals.filter(({ id }) => row.goal_ids.includes(id)).map(({ title }) => title),
      nextStep: row.next_step,
      nextOn: row.next_on,
    })),
  };
}
