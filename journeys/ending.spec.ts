import { expect, type Page, test } from '@playwright/test';
import { newNote } from './contact-form.ts';
import { asSystem, beWorkerOf, residenceOf } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Svetlana Tihhomirova';

test.use({ viewport: { width: 390, height: 844 } });

async function isAccessible(page: Page): Promise<void> {
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
}

async function sign(page: Page, words: { confirm: RegExp; sign: string }): Promise<void> {
  await page.getByRole('checkbox', { name: words.confirm }).check();
  await page.getByRole('button', { name: words.sign, exact: true }).click();
  await page.waitForURL(/done=document-(signed|final)/);
}

test('A service is ended in writing: prefilled, signed by both, sent (TK 2.1.5.11)', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, supporter);
  await page.goto('/families?q=Bereznjakov');
  const family = (await page.locator('tbody a[href^="/families/"]').first().getAttribute('href')) ?? '';
  await page.goto(`${family}/documents`);
  await page.getByRole('link', { name: /^Lõpetamine: / }).click();
  const form = page.getByRole('form', { name: 'Teenuse lõpetamine' });
  await expect(form.getByLabel(/^Mida teenuse jooksul tehti/)).toHaveValue(/Контактов: \d+/);
  await isAccessible(page);

  await form.getByRole('button', { name: 'Vormista lõpetamine' }).click();
  const summary = page.locator('.error-summary');
  await expect(summary).toContainText('Valige, miks teenus lõpeb.');
  await expect(summary).toContainText('mida pere edaspidi vajab');
  await isAccessible(page);

  const needs = newNote('Группа поддержки');
  await form.getByRole('radio', { name: 'eesmärgid on saavutatud' }).check();
  await form.getByLabel(/^Pere edasised vajadused/).fill(needs);
  await form.getByLabel(/^Soovitused omavalitsusele/).fill('Логопед');
  await form.locator('select[name="goalStates"]').first().selectOption('reached');
  await form.locator('input[name="goalOutcomes"]').first().fill('Стало спокойнее');
  await page.locator('[data-draft-status][data-state="saved"]').waitFor();
  await form.getByRole('button', { name: 'Vormista lõpetamine' }).click();
  await page.waitForURL(/done=document-issued/);
  const document = new URL(page.url()).pathname;
  await expect(page.locator('.paper')).toContainText(needs);
  await expect(page.locator('.paper')).toContainText('Стало спокойнее');
  await expect(page.locator('.paper')).toContainText('Осталось из объёма');
  await sign(page, { confirm: /^Olen dokumendi/, sign: 'Allkirjasta' });
  await page.goto(family);
  await expect(page.getByRole('main')).toContainText(/Lõppes \d\d\.\d\d\.\d{4}/);

  await page.context().clearCookies();
  await signIn(page, 'Oksana Bereznjakova', document);
  await page.locator('form[action="/language"] button[value="ru"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await isAccessible(page);
  await sign(page, { confirm: /^Я прочитал/, sign: 'Подписать' });

  const worker = await browser.newContext();
  await beWorkerOf(worker, await residenceOf(family.split('/')[2] ?? ''));
  expect((await worker.request.get(document)).status()).toBe(404);
  await page.context().clearCookies();
  await signIn(page, supporter, document);
  await page.getByRole('link', { name: 'Saada omavalitsusele' }).click();
  await page.getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await page.waitForURL(/done=document-sent/);
  expect((await worker.request.get(document)).status()).toBe(200);
  await worker.close();
  const [service] = await asSystem(async (client) => {
    const { rows } = await client.query<Record<string, string | null>>(
      `select s.ended_on, s.ending_signed_on, s.ending_to_municipality_on from services s
         join documents d on d.service_id = s.id where d.id = $1`,
      [document.split('/')[4]],
    );
    return rows;
  });
  expect(Object.values(service ?? {})).not.toContain(null);
});
