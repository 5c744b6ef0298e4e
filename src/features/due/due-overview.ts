import type { ActorTransaction } from '../../database/as-actor.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type DueFamily, dueFamilies } from './due-families.ts';
import {
  type DueFilter,
  type DueGroup,
  type DueGrouping,
  type DueItem,
  type DueSort,
  dueItems,
  type EndingService,
  endingServices,
  fitsFamily,
  fitsItem,
  groupItems,
  type SilentFamily,
  silentFamilies,
  sortItems,
} from './due-items.ts';

/** What a filter may be set to: what there is among the families. */
export interface DueChoices {
  readonly clauses: readonly string[];
  readonly supporters: readonly { readonly id: string; readonly name: string }[];
  readonly municipalities: readonly string[];
  readonly counties: readonly string[];
}

export interface DueOverview {
  readonly silent: readonly SilentFamily[];
  readonly ending: readonly EndingService[];
  readonly items: readonly DueItem[];
  /** Instead of single items, where they are asked in groups. */
  readonly groups: readonly DueGroup[] | null;
  readonly choices: DueChoices;
  /** Families on service among those that fit. */
  readonly onService: number;
}

export interface DueAsked {
  readonly filter: DueFilter;
  readonly group: DueGrouping | null;
  readonly sort: DueSort;
  readonly descending: boolean;
}

const inEstonian = new Intl.Collator('et');

/** What is due, late and missed over all families that the actor sees, silent families and ending services with it. */
export async function dueOverview(
  tx: ActorTransaction,
  actor: ActingActor,
  asked: DueAsked,
  today: CivilDate,
): Promise<DueOverview> {
  const all = await dueFamilies(tx, actor, today);
  const families = all.filter((family) => fitsFamily(family, asked.filter));
  const items = dueItems(families, today).filter((item) => fitsItem(item, asked.filter));
  return {
    silent: silentFamilies(families, today),
    ending: endingServices(families, today),
    items: sortItems(items, asked.sort, asked.descending),
    groups: asked.group === null ? null : groupItems(items, asked.group),
    choices: choicesIn(all, today),
    onService: families.filter(({ standing }) => standing.lately.onService).length,
  };
}

function choicesIn(families: readonly DueFamily[], today: CivilDate): DueChoices {
  const supporters = new Map(families.flatMap((one) => one.supporters.map(({ id, name }) => [id, name])));
  const named = (names: readonly (string | null)[]) =>
    [...new Set(names.filter((name) => name !== null))].sort(inEstonian.compare);
  return {
    clauses: [...new Set(dueItems(families, today).map(({ obligation }) => obligation.clause))].sort(),
    supporters: [...supporters]
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => inEstonian.compare(a.name, b.name)),
    municipalities: named(families.map(({ municipality }) => municipality)),
    counties: named(families.map(({ county }) => county)),
  };
}
