/** How a list is shown: what the address says after it was checked. */
export interface TableState {
  readonly sort: { readonly key: string; readonly descending: boolean } | undefined;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  /** How many rows come before this page. */
  readonly offset: number;
}

export interface TableStateRules {
  /** Keys by which the list may be sorted; any other is ignored, never passed on. */
  readonly sortable: readonly string[];
  /** `name`, or `-name` for descending. */
  readonly initialSort?: string;
  readonly pageSize?: number;
  /** For the second table of a page: `groups` reads `?groups-sort=&groups-page=`. */
  readonly prefix?: string;
}

export type Query = Readonly<Record<string, unknown>>;

const defaultPageSize = 20;
// Beyond it an offset would leave the database's integer; no list of ours is that long.
const lastPage = 100_000;

const first = (value: unknown): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : undefined;
};

const parameter = (rules: TableStateRules, name: 'sort' | 'page') =>
  rules.prefix === undefined ? name : `${rules.prefix}-${name}`;

function parseSort(text: string | undefined, sortable: readonly string[]): TableState['sort'] {
  if (text === undefined) return undefined;
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  return sortable.includes(key) ? { key, descending } : undefined;
}

/** Reads `?sort=&page=`. What cannot be understood is as if it were not there. */
export function parseTableState(query: Query, rules: TableStateRules): TableState {
  const pageSize = rules.pageSize ?? defaultPageSize;
  const asked = first(query[parameter(rules, 'page')]) ?? '';
  const page = /^\d{1,6}$/.test(asked) ? Math.min(Math.max(Number(asked), 1), lastPage) : 1;
  const sort =
    parseSort(first(query[parameter(rules, 'sort')]), rules.sortable) ??
    parseSort(rules.initialSort, rules.sortable);
  return { sort, page, pageSize, offset: (page - 1) * pageSize };
}

/** How many pages there are; an empty list has one. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/** Makes the addresses of a list: all that was in the query stays, sorting anew begins from the first page. */
export function tableLinks(path: string, query: Query, rules: TableStateRules) {
  const sortName = parameter(rules, 'sort');
  const pageName = parameter(rules, 'page');
  const address = (change: Readonly<Record<string, string | undefined>>) => {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...query, ...change })) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one === 'string' && one !== '') parameters.append(name, one);
      }
    }
    const text = parameters.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return {
    /** Sorts by the column; a second time the other way round. */
    sort: (state: TableState, key: string) => {
      const again = state.sort?.key === key && !state.sort.descending;
      return address({ [sortName]: again ? `-${key}` : key, [pageName]: undefined });
    },
    page: (page: number) => address({ [pageName]: page === 1 ? undefined : String(page) }),
  };
}

export type TableLinks = ReturnType<typeof tableLinks>;
