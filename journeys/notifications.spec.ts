import { expect, type Page, test } from '@playwright/test';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const people = { supporter: 'Leelo Kasesalu', worker: 'Birgit Sooväli', parent: 'Tiina Rohtla' } as const;

/** Says to one person, in the role that they act in, that something waits at a path; answers how to tell it. */
async function say(name: string, path: string, kind = 'overview-received'): Promise<void> {
  await asSystem((client) =>
    client.query(
      `insert into notifications (to_key, kind, path, key)
       select m.id, $2, $3, gen_random_uuid()::text from memberships m join people p on p.id = m.person_id
        where p.given_name || ' ' || p.family_name = $1`,
      [name, kind, path],
    ),
  );
}

async function familyOf(name: string): Promise<string> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select f.id from families f where f.supporter_keys && array(
         select m.id from memberships m join people p on p.id = m.person_id
          where p.given_name || ' ' || p.family_name = $1) order by f.id limit 1`,
      [name],
    );
    return rows[0]?.id ?? '';
  });
}

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Teated/ });
const unread = (page: Page) =>
  page.getByRole('listitem').filter({ has: page.getByText('Uus', { exact: true }) });

test('What waits is counted beside the bell, opened, and then read', async ({ page }) => {
  const family = await familyOf(people.supporter);
  await say(people.supporter, `/families/${family}`);
  await signIn(page, people.supporter, '/notifications');
  const before = await unread(page).count();
  expect(before).toBeGreaterThan(0);
  await expect(bell(page)).toContainText(`${before} lugemata`);
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText('Uus');
  expect(await problemsOf(page, 'et')).toEqual([]);

  const open = page.getByRole('button', { name: /^Ava: Teile on saadetud ülevaade/ }).first();
  await open.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/families/${family}$`));
  await page.goBack();
  await page.reload();
  await expect(unread(page)).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Märgi kõik loetuks' }).click();
  await expect(page.getByText('Kõik teated on loetuks märgitud.')).toBeVisible();
  await expect(unread(page)).toHaveCount(0);
  await expect(bell(page)).not.toContainText('lugemata');
});

test('Two that were opened one after the other from the same page lead each to its own place', async ({
  page,
}) => {
  const family = await familyOf(people.supporter);
  await say(people.supporter, `/families/${family}`, 'message-received');
  await say(people.supporter, '/families', 'offer-made');
  await signIn(page, people.supporter, '/notifications');
  await page
    .getByRole('button', { name: /^Ava: Teile on uus pakkumine/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/families$/);
  await page.goBack();
  await page
    .getByRole('button', { name: /^Ava: Teile on uus sõnum/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/families/${family}$`));
});

test('Of a family that has refused the municipality nothing waits any more, nor can it be opened', async ({
  page,
}) => {
  const [family, id] = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string; notification: string }>(
      `with one as (select f.id from families f join organisations o on o.id = f.municipality_key
                     where o.name = 'Tartu linn' and f.supporter_keys = '{}' order by f.id limit 1),
            said as (insert into notifications (to_key, to_role, kind, path, key)
                     select o.id, 'child_protection_worker', 'ending-received', '/families/' || one.id, gen_random_uuid()::text
                       from one, organisations o where o.name = 'Tartu linn' returning id)
       select one.id, said.id as notification from one, said`,
    );
    return [rows[0]?.id ?? '', rows[0]?.notification ?? ''];
  });
  await signIn(page, people.worker, '/notifications');
  const row = page.locator(`form:has(input[value="${id}"])`);
  await expect(row).toHaveCount(1);
  await asSystem((client) =>
    client.query(
      "update families set kind = 'adoptive', municipality_involved = false, municipality_key = null where id = $1",
      [family],
    ),
  );
  await row.getByRole('button').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lehte ei ole');
  await page.goto('/notifications');
  await expect(row).toHaveCount(0);
});

test('In Russian, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'Oksana Bereznjakova', '/notifications');
  await page.locator('form[action="/language"] button[value="ru"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Уведомления');
  expect(await problemsOf(page, 'ru')).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one is opened and the list says so', async ({ page }) => {
    await say(people.parent, '/account', 'document-to-confirm');
    await signIn(page, people.parent, '/notifications');
    const before = await unread(page).count();
    await page
      .getByRole('button', { name: /^Ava: Dokument ootab/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/account$/);
    await page.goto('/notifications');
    await expect(unread(page)).toHaveCount(before - 1);
  });
});
