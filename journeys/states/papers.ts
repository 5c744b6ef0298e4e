import type { Page } from '@playwright/test';
import { type State, supporter } from './state.ts';

/** The family of one of the invented parents, as its supporter finds it. */
async function familyOf(page: Page, name: string): Promise<string> {
  await page.goto(`/families?q=${name}`);
  return (await page.locator('tbody a[href^="/families/"]').first().getAttribute('href')) ?? '';
}

/** The document of that family that waits for its signature. */
async function waiting(page: Page): Promise<string> {
  await page.goto(`${await familyOf(page, 'Rohtla')}/documents`);
  return (await page.locator('.document-list a').first().getAttribute('href')) ?? '';
}

/** Where an agreement can be written. */
async function agreementForm(page: Page): Promise<void> {
  const path = await waiting(page);
  await page.goto(path);
  const href = await page.locator('main a[href*="/agreements/"]').getAttribute('href');
  await page.goto(href ?? '');
}

const at =
  (end = '') =>
  async (page: Page) =>
    page.goto(`${await waiting(page)}${end}`);

export const paperStates: readonly State[] = [
  {
    name: 'a family’s documents',
    who: supporter,
    pages: ['/families/:id/documents'],
    begin: async (page) => page.goto(`${await familyOf(page, 'Rohtla')}/documents`),
  },
  {
    name: 'a document that waits',
    who: supporter,
    pages: ['/families/:id/documents/:document'],
    begin: at(),
  },
  {
    name: 'bringing in what was signed',
    who: supporter,
    pages: ['/families/:id/documents/:document/bring-in'],
    begin: at('/bring-in'),
  },
  {
    name: 'taking a document back',
    who: supporter,
    pages: ['/families/:id/documents/:document/take-back'],
    begin: at('/take-back'),
  },
  {
    name: 'writing an agreement',
    who: supporter,
    pages: ['/families/:id/agreements/:service'],
    begin: agreementForm,
  },
  {
    name: 'ending a service',
    who: supporter,
    pages: ['/families/:id/endings/:service'],
    begin: async (page) => {
      await page.goto(`${await familyOf(page, 'Rohtla')}/documents`);
      await page.goto((await page.locator('main a[href*="/endings/"]').first().getAttribute('href')) ?? '');
    },
  },
  {
    name: 'a new child during needs-based support',
    who: 'Svetlana Tihhomirova',
    pages: ['/families/:id/new-child'],
    begin: async (page) => page.goto(`${await familyOf(page, 'Bereznjakov')}/new-child`),
  },
  {
    name: 'whether the municipality is involved',
    who: 'Kristel Heinmaa',
    pages: ['/families/:id/municipality'],
    begin: async (page) => {
      await page.goto('/');
      const family = await page.locator('nav a[href^="/families/"]').first().getAttribute('href');
      await page.goto(`${family}/municipality`);
    },
  },
  {
    name: 'sending a document to the municipality',
    who: 'Aive Varjun',
    pages: ['/families/:id/documents/:document/send'],
    begin: async (page) => {
      await page.goto('/families');
      const families = await page
        .locator('tbody a[href^="/families/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const family of families) {
        await page.goto(`${family}/documents`);
        const document = page
          .locator('.document-list__one')
          .filter({ has: page.locator('.status--warning') });
        if ((await document.count()) === 0) continue;
        await page.goto((await document.first().locator('a').first().getAttribute('href')) ?? '');
        const send = page.locator('main a[href$="/send"]');
        if ((await send.count()) > 0) {
          await send.click();
          return;
        }
      }
    },
  },
];
