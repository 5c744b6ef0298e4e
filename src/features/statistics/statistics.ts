import { sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { familyKinds, filterOf, type Split, type StatisticsAsked } from './asked.ts';
import { countWork } from './counting.ts';
import { type Figures, noFigures } from './figures.ts';
import { periodsOf, type StatisticsPeriod, wholeOf } from './periods.ts';

export interface PeriodFigures {
  readonly period: StatisticsPeriod;
  readonly figures: Figures;
}

/** Of one county, provider or kind of family over all periods shown. */
export interface PartFigures {
  /** A county, a provider's id or a kind of family; empty where it is not known. */
  readonly key: string;
  /** A provider's or a county's; null of a kind, which is said in the reader's language, and of what is not known. */
  readonly name: string | null;
  readonly figures: Figures;
}

export interface Statistics {
  readonly asked: StatisticsAsked;
  readonly periods: readonly PeriodFigures[];
  readonly whole: StatisticsPeriod | null;
  /** Over all of them; no sum of the periods, since a family on service in two of them is one family. */
  readonly total: Figures;
  readonly parts: readonly PartFigures[];
  readonly choices: StatisticsChoices;
}

/** What may be asked for. */
export interface StatisticsChoices {
  readonly counties: readonly string[];
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

const inEstonian = new Intl.Collator('et');

/** What was done by whoever the actor may see, by period and by what they told apart. */
export async function statistics(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: StatisticsAsked,
  today: CivilDate,
): Promise<Statistics> {
  const filter = filterOf(actor, asked.filter);
  const periods = periodsOf(asked.length, asked.year, today);
  const whole = wholeOf(periods);
  const wholes = whole === null ? [] : [whole];
  const [byPeriod, inTotal, byPart, choices] = await Promise.all([
    countWork(tx, periods, null, filter),
    countWork(tx, wholes, null, filter),
    countWork(tx, wholes, asked.split, filter),
    choicesFor(tx, actor),
  ]);
  const parts = byPart.keys.map((key) => ({
    key,
    name: nameOfPart(asked.split, key, choices),
    figures: byPart.at(key, 0),
  }));
  return {
    asked: { ...asked, filter },
    periods: periods.map((period, at) => ({ period, figures: byPeriod.at('', at) })),
    whole,
    total: whole === null ? noFigures() : inTotal.at('', 0),
    parts: parts.toSorted((a, b) => inOrder(asked.split, a, b)),
    choices,
  };
}

interface Part {
  readonly key: string;
  readonly name: string | null;
}

/** A provider's or a county's name; null of a kind, and of what is not known. */
export function nameOfPart(split: Split, key: string, choices: StatisticsChoices): string | null {
  if (split === 'provider') return choices.providers.find(({ id }) => id === key)?.name ?? null;
  return split === 'county' && key !== '' ? key : null;
}

/** Kinds as they are always named; the rest by name, what is not known last. */
export function inOrder(split: Split, a: Part, b: Part): number {
  if (split === 'kind') {
    const kinds: readonly string[] = familyKinds;
    const place = ({ key }: Part) => (kinds.includes(key) ? kinds.indexOf(key) : kinds.length);
    return place(a) - place(b);
  }
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  return inEstonian.compare(a.name, b.name);
}

export async function choicesFor(tx: ActorTransaction, actor: ActingActor): Promise<StatisticsChoices> {
  const [counties, providers] = await Promise.all([
    sql<{ county: string }>`select distinct county from families where county is not null`.execute(tx),
    tx
      .selectFrom('organisations')
      .select(['id', 'name'])
      .where('kind', '=', 'provider')
      .$if(actor.role === 'project_manager', (own) => own.where('id', '=', actor.organisationId))
      .execute(),
  ]);
  return {
    counties: counties.rows.map(({ county }) => county).sort(inEstonian.compare),
    providers: providers.toSorted((a, b) => inEstonian.compare(a.name, b.name)),
  };
}
