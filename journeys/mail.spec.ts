import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const person = 'Aive Varjun';

interface Kept {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly stopAt: string | null;
}

/** The mails that the demonstration kept for an address. */
function mailsTo(address: string): Kept[] {
  const folder = join(process.env.JOURNEYS_DATA ?? '', 'mails');
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept)
      .filter(({ to }) => to === address);
  } catch {
    return [];
  }
}

/** As if the person's digest had not gone today: at seven it goes to whoever the demonstration confirmed. */
const withoutDigestToday = () =>
  asSystem((client) =>
    client.query(
      `delete from mails where kind = 'digest' and person_id =
         (select id from people where given_name || ' ' || family_name = $1)`,
      [person],
    ),
  );

const address = () => `proov-${crypto.randomUUID()}@tugiring.example`;
const save = (page: Page) => page.getByRole('button', { name: 'Salvesta' });

// Mails are sent every half minute.
const patience = { timeout: 45_000 };
test.setTimeout(120_000);

test('An address is confirmed by the code that was mailed there, and mails are stopped from a mail by one click', async ({
  page,
}) => {
  await signIn(page, person, '/account');
  await page.getByRole('link', { name: 'Muuda: E-kirjad' }).click();
  const field = page.getByLabel('E-posti aadress');
  await field.fill('vigane');
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText('Kirjutage aadress kujul nimi@asutus.ee.');
  await expect(field).toHaveValue('vigane');

  const to = address();
  await field.fill(to);
  await page.getByLabel('Päeva kokkuvõte').selectOption({ label: 'kell 00:00' });
  await page.getByLabel('Kirjade keel').selectOption({ label: 'eesti' });
  await save(page).click();
  await expect(page.getByText('Saatsime aadressile kinnituskoodi.')).toBeVisible();
  await page.getByLabel('Kood').fill('abc');
  await page.getByRole('button', { name: 'Kinnita' }).click();
  await expect(page.getByText('See ei ole õige kood.')).toBeVisible();
  expect(await problemsOf(page, 'et')).toEqual([]);

  await expect.poll(() => mailsTo(to).length, patience).toBe(1);
  const code = /^\d{6}$/m.exec(mailsTo(to)[0]?.text ?? '')?.[0] ?? '';
  await withoutDigestToday();
  await page.getByLabel('Kood').fill(code);
  await page.getByRole('button', { name: 'Kinnita' }).click();
  await expect(page.getByText('Aadress on kinnitatud.')).toBeVisible();

  const ofDigest = () => mailsTo(to).find(({ subject }) => subject.startsWith('Tugiring: '));
  await expect.poll(() => ofDigest()?.subject ?? '', patience).toMatch(/^Tugiring: /);
  const digest = ofDigest();
  expect(digest?.text).toMatch(/PT-\d{4}-\d{5}: .+ \(TK 2\.1\.\d/);
  const names = await asSystem(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select family_name as name from children union select family_name from family_members',
    );
    return rows.map(({ name }) => name);
  });
  expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(digest?.text ?? ''))).toEqual([]);

  await page.context().clearCookies();
  await page.goto(new URL(digest?.stopAt ?? '').pathname);
  await page.getByRole('button', { name: 'Lõpeta need kirjad' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Need kirjad on lõpetatud');
  await page.goto('/demo/mails');
  await expect(page.getByText(to).first()).toBeVisible();

  await signIn(page, person, '/account/mail');
  await expect(page.getByLabel('Päeva kokkuvõte')).toHaveValue('off');
  await page.getByRole('button', { name: 'Lõpeta kõik kirjad' }).click();
  await expect(page.getByText('Kirju enam ei saadeta.')).toBeVisible();
});

test('A link to stop mails that was changed leads nowhere, and needs no page of ours where it is right', async ({
  page,
}) => {
  await page.goto('/mail/stop/digest.5f0e0b7e-3c1d-4f7e-8f64-0d8a2d6e9f11.forged');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lehte ei ole');
  const forged = await page.request.post('/mail/stop/digest.x.y', { maxRedirects: 0 });
  expect(forged.status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('settings are kept', async ({ page }) => {
    await signIn(page, 'Svetlana Tihhomirova', '/account/mail');
    await page.getByLabel('Päeva kokkuvõte').selectOption({ label: 'kell 09:00' });
    await save(page).click();
    await expect(page.getByText('Kirjade seaded on salvestatud.')).toBeVisible();
    await page.goto('/account');
    await expect(page.getByRole('main')).toContainText('päeva kokkuvõte kell 09:00');
  });
});
