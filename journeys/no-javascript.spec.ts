import { expect, test } from '@playwright/test';
import {
  contactAddress,
  contactForm,
  contactsWith,
  day,
  inWords,
  newNote,
  quietFamilies,
} from './contact-form.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';

test.use({ javaScriptEnabled: false });

test('Without JavaScript a contact is logged, mended, withdrawn and restored', async ({ page }) => {
  const text = newNote('Ilma skriptita');
  const mended = newNote('Parandatud ilma skriptita');
  await signIn(page, supporter, '/today');
  const family = (await quietFamilies(page))[4] ?? '';
  await page.goto(family);
  await page.getByRole('link', { name: 'Logi kontakt' }).first().click();
  const form = contactForm(page);
  await form.mode('Pere kodus').check();
  await form.minutes.fill('0');
  await form.note.fill(text);
  await form.save.click();
  await expect(page).toHaveTitle(/^Viga/);
  await expect(page.getByRole('alert')).toContainText('Kirjutage kestus minutites, 1 kuni 1440.');
  await expect(form.note).toHaveValue(text);
  await form.minutes.fill('60');
  await form.save.click();
  await expect(page.getByText('Kontakt on kirjas.')).toBeVisible();
  await expect(contactsWith(page, text)).toContainText('60 min');

  const contact = await contactAddress(page, text);
  await page.goto(`${contact}/edit`);
  await form.day.fill(day(-2));
  await form.note.fill(mended);
  await form.saveChange.click();
  await expect(contactsWith(page, mended)).toContainText(inWords(day(-2)));

  await page.goto(`${contact}/withdraw`);
  await page.getByRole('button', { name: 'Võta tagasi' }).click();
  await expect(contactsWith(page, mended)).toContainText('Tagasi võetud');
  await page.goto(`${contact}/withdraw`);
  await page.getByRole('button', { name: 'Taasta' }).click();
  await expect(contactsWith(page, mended)).not.toContainText('Tagasi võetud');
  await page.getByRole('link', { name: 'Sulge' }).click();
  await expect(page.getByText('Kontakt on taastatud.')).toHaveCount(0);
});

test('Without JavaScript families are searched, filtered, sorted and paged', async ({ page }) => {
  await signIn(page, supporter, '/families');
  const names = page.getByRole('table').getByRole('row').locator('td:first-child, th[scope="row"]');
  const all = await names.allInnerTexts();
  expect(all.length).toBeGreaterThan(5);
  await page.getByRole('columnheader').first().getByRole('link').click();
  await expect(page).toHaveURL(/sort=-name/);
  expect(await names.allInnerTexts()).toEqual([...all].reverse());

  await page.getByRole('searchbox').fill('Rohtla');
  await page.getByRole('button', { name: 'Otsi' }).click();
  await expect(page).toHaveURL(/q=Rohtla/);
  await expect(names).toHaveCount(1);
  await page.getByRole('link', { name: 'Tühista filtrid' }).click();
  await page.getByLabel('Pere liik').selectOption({ label: 'Hoolduspere' });
  await page.getByRole('button', { name: 'Otsi' }).click();
  const foster = await names.count();
  expect(foster).toBeGreaterThan(0);
  expect(foster).toBeLessThan(all.length);
});

test('Without JavaScript one changes role, language and appearance, ends a session and signs out', async ({
  page,
  browser,
}) => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0';
  const elsewhere = await browser.newContext({ userAgent: firefox, javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  const person = 'Aive Varjun';
  await signIn(other, person, '/account');

  await signIn(page, person, '/account');
  const heading = page.getByRole('heading', { level: 1 });
  const role = page.locator('.person-menu__role');
  const before = await role.textContent();
  await page.locator('.person-menu > summary').click();
  await page.locator('form[action="/role"] button').first().click();
  await expect(role).not.toHaveText(before ?? '');
  await page.locator('.person-menu > summary').click();
  await page.locator('form[action="/role"] button').first().click();
  await expect(role).toHaveText(before ?? '');

  await page.goto('/account');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Where I am signed in' })).toBeVisible();
  await page.getByRole('button', { name: 'Eesti' }).click();
  await expect(page.getByRole('heading', { name: 'Kus olen sisse logitud' })).toBeVisible();

  await page.getByRole('button', { name: 'Tume' }).click();
  await expect(page.getByRole('button', { name: 'Tume' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Nagu seadmes' }).click();

  await page
    .getByRole('button', { name: /^Lõpeta seanss: Firefox, Linux/ })
    .first()
    .click();
  await expect(page.getByText('Seanss on lõpetatud.')).toBeVisible();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/demo-tara\/choose\//);
  await elsewhere.close();

  await page.goto('/today');
  await page.locator('.person-menu > summary').click();
  await page.getByRole('button', { name: 'Logi välja' }).click();
  await expect(page.getByText('Olete välja logitud.')).toBeVisible();
  await page.goto('/today');
  await expect(heading).toHaveText('Vali, kellena vaadata');
});
