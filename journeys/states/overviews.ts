import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import { ownFamily, type State, supporter } from './state.ts';

const worker = 'Birgit Sooväli';

/** The overview that the municipality asked about, as the demonstration has it. */
async function askedAbout(page: Page): Promise<void> {
  const id = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select overview_id as id from overview_messages where asks order by written_at desc limit 1',
    );
    return rows[0]?.id ?? '';
  });
  await page.goto(`/overviews/${id}`);
  for (const folded of await page.locator('details > summary').all()) {
    if (await folded.isVisible()) await folded.click();
  }
}

export const overviewStates: readonly State[] = [
  {
    name: 'a family’s overviews',
    who: supporter,
    pages: ['/families/:id/overviews'],
    begin: async (page) => page.goto(`${await ownFamily(page)}/overviews`),
  },
  {
    name: 'an overview with what is wrong in it',
    who: supporter,
    pages: ['/families/:id/overviews/new'],
    begin: async (page) => {
      await page.goto(`${await ownFamily(page)}/overviews/new`);
      await page.locator('textarea[name="course"]').fill('');
      await page.locator('form[data-draft] .button--primary').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  { name: 'an overview and its question', who: supporter, pages: ['/overviews/:id'], begin: askedAbout },
  {
    name: 'overviews received',
    who: worker,
    pages: ['/overviews'],
    begin: (page) => page.goto('/overviews'),
  },
  { name: 'an overview as the municipality reads it', who: worker, pages: [], begin: askedAbout },
];
