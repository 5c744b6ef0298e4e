import { addDays, type CivilDate, dayOf, type ServiceObligation } from '../../rules/index.ts';
import type { EndingVolume, SilentReason } from '../standing/silence.ts';
import { silenceOf } from '../standing/silence.ts';
import type { DueFamily } from './due-families.ts';

/** How an obligation stands, as a manager looks at it: first what can still be kept. */
export const dueStates = ['soon', 'missed', 'later', 'late', 'undated'] as const;
export type DueState = (typeof dueStates)[number];

export interface DueItem {
  readonly family: DueFamily;
  readonly obligation: ServiceObligation;
  readonly state: DueState;
}

export interface SilentFamily {
  readonly family: DueFamily;
  readonly reasons: readonly SilentReason[];
}

/** A service whose time runs out, and in which of the two warnings it stands. */
export interface EndingService {
  readonly family: DueFamily;
  readonly volume: EndingVolume;
  readonly within: 30 | 60;
}

const soonDays = 7;
const warnings = [30, 60] as const;

function stateOf({ status, due }: ServiceObligation, today: CivilDate): DueState | null {
  if (status === 'missed' || status === 'late') return status;
  if (status === 'met') return null;
  if (due === null) return 'undated';
  return due <= addDays(today, soonDays) ? 'soon' : 'later';
}

/** Everything that is open, was missed or was made up for, of all families. */
export function dueItems(families: readonly DueFamily[], today: CivilDate): DueItem[] {
  const items: DueItem[] = [];
  for (const family of families) {
    for (const list of [family.standing.past, family.standing.obligations]) {
      for (const obligation of list) {
        const state = stateOf(obligation, today);
        if (state !== null) items.push({ family, obligation, state });
      }
    }
  }
  return items;
}

const gravity: Readonly<Record<SilentReason, number>> = { broken: 8, breaking: 4, attempts: 2, fewer: 1 };
const weightOf = (reasons: readonly SilentReason[]): number =>
  reasons.reduce((sum, reason) => sum + gravity[reason], 0);

/** Families whose rhythm breaks or that fall silent, the gravest first; of equals the one not heard of for longest. */
export function silentFamilies(families: readonly DueFamily[], today: CivilDate): SilentFamily[] {
  const silent: SilentFamily[] = [];
  for (const family of families) {
    const { obligations, lately } = family.standing;
    const reasons = silenceOf(obligations, lately, today);
    if (reasons.length > 0) silent.push({ family, reasons });
  }
  const heard = ({ family }: SilentFamily) => family.standing.lastContact ?? '';
  return silent.sort(
    (a, b) =>
      weightOf(b.reasons) - weightOf(a.reasons) ||
      (heard(a) < heard(b) ? -1 : heard(a) > heard(b) ? 1 : inEstonian.compare(a.family.name, b.family.name)),
  );
}

/** Services whose last day is within sixty days, the soonest first; what has run out and was not ended is the first. */
export function endingServices(families: readonly DueFamily[], today: CivilDate): EndingService[] {
  const [near, far] = warnings;
  const ending: EndingService[] = [];
  for (const family of families) {
    for (const volume of family.standing.volumes) {
      if (volume.lastDay > addDays(today, far)) continue;
      ending.push({ family, volume, within: volume.lastDay <= addDays(today, near) ? near : far });
    }
  }
  return ending.sort((a, b) => (a.volume.lastDay < b.volume.lastDay ? -1 : 1));
}

export interface DueFilter {
  readonly clause: string;
  readonly supporter: string;
  readonly municipality: string;
  readonly county: string;
  readonly state: DueState | null;
}

/** What of a family a filter asks; the empty word asks nothing. */
export function fitsFamily(family: DueFamily, filter: DueFilter): boolean {
  const { supporter, municipality, county } = filter;
  return (
    (supporter === '' || family.supporters.some(({ id }) => id === supporter)) &&
    (municipality === '' || family.municipality === municipality) &&
    (county === '' || family.county === county)
  );
}

export const fitsItem = ({ obligation, state }: DueItem, filter: DueFilter): boolean =>
  (filter.clause === '' || obligation.clause === filter.clause) &&
  (filter.state === null || filter.state === state);

export const dueGroupings = ['clause', 'supporter', 'municipality', 'week'] as const;
export type DueGrouping = (typeof dueGroupings)[number];

/** The items of one group, counted. */
export interface DueGroup {
  /** The clause, the supporter's id, the municipality's name, or the week's Monday; empty for what has none. */
  readonly key: string;
  readonly name: string;
  readonly counts: Readonly<Record<DueState, number>>;
  readonly total: number;
  readonly families: number;
}

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: CivilDate): CivilDate => {
  // Day 0 of the calendar's count, 1 January 1970, was a Thursday.
  const weekday = (((dayOf(day) - dayOf(aMonday)) % 7) + 7) % 7;
  return addDays(day, -weekday);
};
const aMonday = '2024-01-01' as CivilDate;

function groupsOfItem({ family, obligation }: DueItem, by: DueGrouping): { key: string; name: string }[] {
  switch (by) {
    case 'clause':
      return [{ key: obligation.clause, name: obligation.clause }];
    case 'supporter':
      return family.supporters.length === 0
        ? [{ key: '', name: '' }]
        : family.supporters.map(({ id, name }) => ({ key: id, name }));
    case 'municipality':
      return [{ key: family.municipality ?? '', name: family.municipality ?? '' }];
    case 'week': {
      const key = obligation.due === null ? '' : mondayOf(obligation.due);
      return [{ key, name: key }];
    }
  }
}

/** The items counted by what they are grouped by; weeks in their order, the rest with the most missed first. */
export function groupItems(items: readonly DueItem[], by: DueGrouping): DueGroup[] {
  const groups = new Map<string, { name: string; counts: Record<DueState, number>; families: Set<string> }>();
  for (const item of items) {
    for (const { key, name } of groupsOfItem(item, by)) {
      let group = groups.get(key);
      if (group === undefined) {
        group = { name, counts: { missed: 0, late: 0, soon: 0, later: 0, undated: 0 }, families: new Set() };
        groups.set(key, group);
      }
      group.counts[item.state] += 1;
      group.families.add(item.family.id);
    }
  }
  const list = [...groups].map(([key, { name, counts, families }]) => ({
    key,
    name,
    counts,
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    families: families.size,
  }));
  if (by === 'week') return list.sort((a, b) => orderOfWeek(a.key).localeCompare(orderOfWeek(b.key)));
  return list.sort(
    (a, b) => b.counts.missed - a.counts.missed || b.total - a.total || inEstonian.compare(a.name, b.name),
  );
}

const orderOfWeek = (key: string): string => (key === '' ? '9999' : key);

export const dueSorts = ['due', 'family', 'clause', 'supporter', 'municipality', 'state'] as const;
export type DueSort = (typeof dueSorts)[number];

const inEstonian = new Intl.Collator('et');

const sortKeys: Readonly<Record<DueSort, (item: DueItem) => string>> = {
  due: ({ obligation }) => obligation.due ?? '9999-12-31',
  family: ({ family }) => family.name,
  clause: ({ obligation }) => obligation.clause,
  supporter: ({ family }) => family.supporters[0]?.name ?? '',
  municipality: ({ family }) => family.municipality ?? '',
  state: ({ state }) => String(dueStates.indexOf(state)),
};

/** The items in order; of equals the earlier due first, then by the family's name. */
export function sortItems(items: readonly DueItem[], by: DueSort, descending: boolean): DueItem[] {
  const key = sortKeys[by];
  const isText = by === 'family' || by === 'supporter' || by === 'municipality';
  const compare = (a: string, b: string) => (isText ? inEstonian.compare(a, b) : a < b ? -1 : a > b ? 1 : 0);
  const keyed = items.map((item) => ({ item, key: key(item), due: sortKeys.due(item) }));
  keyed.sort(
    (a, b) =>
      (descending ? compare(b.key, a.key) : compare(a.key, b.key)) ||
      (a.due < b.due ? -1 : a.due > b.due ? 1 : inEstonian.compare(a.item.family.name, b.item.family.name)),
  );
  return keyed.map(({ item }) => item);
}
