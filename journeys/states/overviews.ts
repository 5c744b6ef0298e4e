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

/** A family of the supporter whose support goes on, with an overview sent before. */
async function familyWithOverviews(): Promise<string> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select f.id from families f
         join assignments a on a.family_id = f.id and a.ended_on is null
         join memberships m on m.id = a.membership_id and m.display_name = $1
         join services s on s.family_id = f.id and s.ended_on is null and s.kind = 'needs-based'
         join agreements g on g.service_id = s.id
        where f.municipality_key is not null and exists (select from overviews o where o.family_id = f.id)
        order by f.name, f.id limit 1`,
      [supporter],
    );
    return `/families/${rows[0]?.id}`;
  });
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
      await page.goto(`${await familyWithOverviews()}/overviews/new`);
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
