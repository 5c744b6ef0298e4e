import type { Page } from '@playwright/test';
import { postBeside, type State } from './state.ts';

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
  {
    name: 'costs of providers by month',
    who: officer,
    pages: ['/statistics/costs'],
    begin: at('/statistics/costs?split=provider'),
  },
  {
    name: 'what is paid of all contracts, one of them unfolded',
    who: officer,
    pages: ['/statistics/contracts'],
    async begin(page) {
      await page.goto('/statistics/contracts');
      await page.locator('details.history > summary').first().click();
    },
  },
  { name: 'what is paid of one’s own contract', who: manager, pages: [], begin: at('/statistics/contracts') },
  { name: 'statistics of one’s own provider', who: manager, pages: [], begin: at('/statistics?by=year') },
  {
    name: 'a contract’s end',
    who: officer,
    pages: ['/contracts/:id/end'],
    async begin(page) {
      await page.goto('/contracts');
      await page.goto((await page.locator('a[href$="/end"]').first().getAttribute('href')) ?? '');
    },
  },
  {
    name: 'an archive of originals begun without its key kept',
    who: manager,
    pages: ['/contracts/:id/hand-over'],
    async begin(page) {
      await page.goto('/contracts');
      await page.goto((await page.locator('a[href$="/end"]').first().getAttribute('href')) ?? '');
      await page.locator('a[href$="/hand-over"]').click();
      await page.locator('main form button').last().click();
    },
  },
  { name: 'reports', who: manager, pages: ['/monitoring'], begin: at('/monitoring') },
  { name: 'reports of all providers', who: officer, pages: [], begin: at('/monitoring') },
  { name: 'notes', who: manager, pages: ['/monitoring/notes'], begin: at('/monitoring/notes') },
  {
    name: 'a note',
    who: manager,
    pages: ['/monitoring/notes/:id'],
    async begin(page) {
      await page.goto('/monitoring/notes');
      await page.goto(
        (await page.locator('a[href^="/monitoring/notes/"]').first().getAttribute('href')) ?? '',
      );
    },
  },
  {
    name: 'a report that is being written',
    who: manager,
    pages: ['/monitoring/reports/:id/edit'],
    begin: async (page) => page.goto(`${await begunReport(page)}/edit`),
  },
  {
    name: 'a report before it is sent',
    who: manager,
    pages: ['/monitoring/reports/:id/send'],
    begin: async (page) => page.goto(`${await begunReport(page)}/send`),
  },
  {
    name: 'a report',
    who: manager,
    pages: ['/monitoring/reports/:id'],
    begin: async (page) => page.goto(await begunReport(page)),
  },
];

/** The report that is due next, begun where nobody began it. */
async function begunReport(page: Page): Promise<string> {
  await page.goto('/monitoring');
  const contract = page.locator('input[name="contract"]').last();
  const written = page.locator('a[href^="/monitoring/reports/"][href$="/edit"]').last();
  if ((await written.count()) > 0) return ((await written.getAttribute('href')) ?? '').replace('/edit', '');
  const due = await page.locator('input[name="due"]').last().inputValue();
  const at = await postBeside(page, '/monitoring', { contract: await contract.inputValue(), due });
  return at.replace(/\/edit.*$/, '');
}
