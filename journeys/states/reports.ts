import type { Page } from '@playwright/test';
import type { State } from './state.ts';

const at = (path: string) => (page: Page) => page.goto(path);
const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';

/** What is told of the work as a whole. */
export const reportStates: readonly State[] = [
  { name: 'statistics', who: officer, pages: ['/statistics'], begin: at('/statistics') },
  {
    name: 'statistics of providers by quarter',
    who: officer,
    pages: [],
    begin: at('/statistics?by=quarter&split=provider'),
  },
  { name: 'statistics of one’s own provider', who: manager, pages: [], begin: at('/statistics?by=year') },
];
