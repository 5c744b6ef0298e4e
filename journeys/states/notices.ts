import type { Page } from '@playwright/test';
import { ownFamily, type State, supporter } from './state.ts';

const newNotice = (kind: string) => async (page: Page) =>
  page.goto(`${await ownFamily(page)}/notices/new?kind=${kind}`);

async function firstNotice(page: Page): Promise<void> {
  await page.goto('/notices');
  await page.getByRole('table').getByRole('link').first().click();
}

export const noticeStates: readonly State[] = [
  {
    name: 'a worry about a child',
    who: supporter,
    pages: ['/families/:id/notices/new', '/families/:id/notices/new/:kind'],
    begin: async (page) => {
      await newNotice('worry')(page);
      await page.locator('form[data-draft] .button--primary').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  { name: 'trouble with a municipality', who: supporter, pages: [], begin: newNotice('municipality') },
  {
    name: 'a worry that the program sends to no municipality',
    who: 'Annika Haavapuu',
    pages: [],
    begin: async (page) => {
      await page.goto('/families?q=Heinmaa');
      const href = await page.getByRole('table').getByRole('link').first().getAttribute('href');
      await page.goto(`${href}/notices/new?kind=worry`);
    },
  },
  { name: 'notices sent', who: supporter, pages: ['/notices'], begin: (page) => page.goto('/notices') },
  { name: 'a notice', who: supporter, pages: ['/notices/:id'], begin: firstNotice },
  { name: 'a notice received', who: 'Birgit Sooväli', pages: [], begin: firstNotice },
  {
    name: 'no notice of a kind',
    who: 'Ragne Lepamaa',
    pages: [],
    begin: (page) => page.goto('/notices?view=closed'),
  },
];
