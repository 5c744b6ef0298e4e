import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import type { State } from './state.ts';

const at = (path: string) => (page: Page) => page.goto(path);
const manager = 'Meelis Kuusemets';

/** Once an address is new, its code is asked for. */
async function unconfirmed(page: Page): Promise<void> {
  await page.goto('/account/mail');
  await page.locator('input[name="email"]').fill(`uus-${crypto.randomUUID()}@tugiring.example`);
  await page.locator('form:has(input[name="email"]) button').click();
  await page.goto('/account/mail?code=wrong');
}

/** A list of one row, which lacks most of what it needs. */
async function listInHand(page: Page): Promise<void> {
  await page.goto('/import');
  const buffer = Buffer.from(
    'Pere liik;Vanema eesnimi;Vanema perekonnanimi;Vanema isikukood\npere;Mari;Vale;1\n',
  );
  await page.locator('input[type="file"]').setInputFiles({ name: 'pered.csv', mimeType: 'text/csv', buffer });
  await page.locator('form[enctype="multipart/form-data"] button').click();
  await page.waitForURL(/\/import\/.+/);
}

async function followed(page: Page): Promise<void> {
  await page.goto('/follow-up');
  await page.getByRole('table').locator('a[href^="/follow-up/"]').first().click();
}

async function noteOfFollowed(page: Page): Promise<void> {
  const id = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select u.id from follow_ups u join organisations o on o.id = u.provider_id and o.name = 'MTÜ Tammetõru Pered'
        where u.kind = 'note' order by u.written_at limit 1`,
    );
    return rows[0]?.id ?? '';
  });
  await page.goto(`/follow-ups/${id}`);
}

/** What waits, and what is due. */
export const dueStates: readonly State[] = [
  { name: 'what waits', who: 'Leelo Kasesalu', pages: ['/notifications'], begin: at('/notifications') },
  { name: 'nothing waits', who: 'Oksana Bereznjakova', pages: [], begin: at('/notifications') },
  { name: 'my mails', who: 'Leelo Kasesalu', pages: ['/account/mail'], begin: at('/account/mail') },
  { name: 'a code that was wrong', who: 'Aive Varjun', pages: [], begin: unconfirmed },
  { name: 'mails that the demonstration kept', who: null, pages: ['/demo/mails'], begin: at('/demo/mails') },
  { name: 'silent families', who: manager, pages: ['/due'], begin: at('/due') },
  { name: 'all that is due', who: manager, pages: [], begin: at('/due?view=list&sort=-state') },
  {
    name: 'what is due, by support worker',
    who: manager,
    pages: [],
    begin: at('/due?view=list&group=supporter'),
  },
  { name: 'nothing fits the filters', who: manager, pages: [], begin: at('/due?view=list&clause=x') },
  { name: 'taking in a list', who: manager, pages: ['/import'], begin: at('/import') },
  { name: 'a list with something wrong', who: manager, pages: ['/import/:id'], begin: listInHand },
  { name: 'families after their service', who: manager, pages: ['/follow-up'], begin: at('/follow-up') },
  { name: 'one of them', who: manager, pages: ['/follow-up/:id'], begin: followed },
  { name: 'a note of it', who: manager, pages: ['/follow-ups/:id'], begin: noteOfFollowed },
  { name: 'offers to a family', who: 'Tiina Rohtla', pages: ['/offers'], begin: at('/offers') },
  { name: 'what runs out', who: manager, pages: [], begin: at('/due?view=ending') },
  {
    name: 'what is due to all providers',
    who: 'Ragne Lepamaa',
    pages: [],
    begin: at('/due?view=list&group=week'),
  },
];
