import { expect, type Page, test } from '@playwright/test';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const people = { manager: 'Meelis Kuusemets', worker: 'Birgit Sooväli', parent: 'Tiina Rohtla' } as const;

/** A family of the manager's provider whose service has ended and whose municipality is Tartu. */
async function endedFamily(page: Page): Promise<string> {
  const id = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select f.id from families f join organisations p on p.id = f.provider_id join organisations o on o.id = f.municipality_key
        where p.name = 'MTÜ Tammetõru Pered' and o.name = 'Tartu linn'
          and not exists (select from services s where s.family_id = f.id and s.ended_on is null)
          and exists (select from services s where s.family_id = f.id) order by f.id limit 1`,
    );
    const found = rows[0]?.id ?? '';
    // It was not asked yet whether it wishes to hear of offers.
    await client.query('delete from offer_wishes where family_id = $1', [found]);
    return found;
  });
  await page.goto(`/follow-up/${id}`);
  return id;
}

const kind = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
const save = (page: Page) => page.getByRole('button', { name: 'Salvesta' });

test('A family is followed after its service: its wish, a note, and a need told with its consent', async ({
  page,
}) => {
  await signIn(page, people.manager, '/follow-up');
  await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
  const id = await endedFamily(page);
  expect(await problemsOf(page, 'et')).toEqual([]);

  await kind(page, 'Suurem vajadus').check();
  await save(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Kirjutage tekst.');
  await expect(page.getByRole('alert')).toContainText('Omavalitsusele öeldakse ainult pere nõusolekul');
  const need = `Laps vajab rohkem tuge ${Date.now()}`;
  await page.getByLabel('Tekst').fill(need);
  await page.getByLabel(/^Pere on täna nõus/).check();
  await save(page).click();
  await expect(page.getByText('Salvestatud ja edasi öeldud.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(need);

  await kind(page, 'Pakkumine perele').check();
  await page.getByLabel('Tekst').fill('Rühm algab märtsis.');
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('Pere ei ole soovinud teateid pakkumistest.');
  await expect(page.getByLabel('Tekst')).toHaveValue('Rühm algab märtsis.');
  await page.getByRole('button', { name: 'Soovib' }).click();
  await expect(page.getByText('Pere soov on kirjas.')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, people.worker, '/notifications');
  await page
    .getByRole('button', { name: /^Ava: Järeltoe/ })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText(need);
  expect((await page.request.get(`/follow-up/${id}`)).status()).toBe(404);
  const { pathname } = new URL(page.url());
  await page.context().clearCookies();
  await signIn(page, 'Annika Haavapuu', '/account');
  for (const path of [pathname, `/follow-up/${id}`])
    expect((await page.request.get(path)).status()).toBe(404);
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('a family has offers by one click, and stops them by one', async ({ page }) => {
    await signIn(page, people.parent, '/offers');
    await page.getByRole('button', { name: 'Soovin teateid' }).click();
    await expect(page.getByText('Teated on sees')).toBeVisible();
    await page.getByRole('button', { name: 'Ei soovi enam' }).click();
    await expect(page.getByText('Teated on väljas')).toBeVisible();
  });
});
