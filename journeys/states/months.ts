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

/** The first month in a state, among those that were sent. */
const sent = (state: RegExp) => async (page: Page) => {
  await page.goto('/months');
  await page.locator('main tr').filter({ hasText: state }).locator('a').first().click();
};

/** A month that waits for a decision, sent back with nothing marked. */
async function nothingMarked(page: Page): Promise<void> {
  await sent(/ootab otsust|ждёт решения/)(page);
  await page.locator('button[name="decision"][value="return"]').click();
}

async function firstInvoice(page: Page): Promise<void> {
  await sent(/\d{4}-\d{4}-\d{2}/)(page);
  await page.locator('main a[href^="/packs/"]').first().click();
  await page.locator('main a[href$="/invoice"]').click();
}

/** The month before the present one: over, and not sent. */
async function lastMonth(page: Page): Promise<void> {
  await page.goto('/months');
  await page.locator('main tbody a[href^="/months/"]').nth(1).click();
}

/** What providers are paid by, and their months. */
export const monthStates: readonly State[] = [
  { name: 'contracts of all providers', who: officer, pages: ['/contracts'], begin: at('/contracts') },
  { name: 'one’s own contract', who: manager, pages: [], begin: at('/contracts') },
  { name: 'a contract sent empty', who: officer, pages: ['/contracts/new/:provider'], begin: emptyContract },
  { name: 'a contract’s prices', who: officer, pages: ['/contracts/:id/edit'], begin: firstContract },
  { name: 'months that were sent', who: officer, pages: ['/months'], begin: at('/months') },
  { name: 'one’s own months', who: manager, pages: [], begin: at('/months') },
  { name: 'a month to be sent', who: manager, pages: ['/months/:month'], begin: lastMonth },
  { name: 'a month returned with nothing marked', who: officer, pages: ['/packs/:id'], begin: nothingMarked },
  { name: 'an invoice', who: manager, pages: ['/packs/:id/invoice'], begin: firstInvoice },
  { name: 'invoice details', who: manager, pages: ['/billing'], begin: at('/billing') },
];
