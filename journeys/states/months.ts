import type { Page } from '@playwright/test';
import type { State } from './state.ts';

const at = (path: string) => (page: Page) => page.goto(path);
const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';

/** The form of a contract, sent empty. */
async function emptyContract(page: Page): Promise<void> {
  await page.goto('/contracts');
  await page.locator('a[href^="/contracts/new/"]').first().click();
  await page.locator('input[name="number"]').fill('');
  await page.locator('main form button').last().click();
}

async function firstContract(page: Page): Promise<void> {
  await page.goto('/contracts');
  await page.locator('main a[href$="/edit"]').first().click();
}

/** What providers are paid by, and their months. */
export const monthStates: readonly State[] = [
  { name: 'contracts of all providers', who: officer, pages: ['/contracts'], begin: at('/contracts') },
  { name: 'one’s own contract', who: manager, pages: [], begin: at('/contracts') },
  { name: 'a contract sent empty', who: officer, pages: ['/contracts/new/:provider'], begin: emptyContract },
  { name: 'a contract’s prices', who: officer, pages: ['/contracts/:id/edit'], begin: firstContract },
  { name: 'invoice details', who: manager, pages: ['/billing'], begin: at('/billing') },
];
