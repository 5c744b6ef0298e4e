import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { wordsOf } from '../src/documents/testing/unzip.ts';
import { signIn } from './sign-in.ts';

const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';

async function takenBy(page: Page, link: RegExp): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  return readFileSync(await (await downloading).path());
}

test('what a manager notes stands beside the report that is due next, and in its file what they wrote', async ({
  page,
}) => {
  const practice = `Grupi kutse saadetakse kaks nädalat ette (${test.info().retry}).`;
  await signIn(page, manager, '/monitoring/notes');
  await page.getByRole('button', { name: 'Pane kirja' }).click();
  await expect(page.locator('.error-summary')).toContainText('Kirjutage märkus.');
  await page.getByRole('radio', { name: 'Hea praktika' }).check();
  await page.getByLabel(/^Märkus/).fill(practice);
  await page.getByRole('button', { name: 'Pane kirja' }).click();
  await page.waitForURL(/done=monitoring-noted/);
  await expect(page.getByRole('table')).toContainText(practice);

  await page.goto('/monitoring');
  const row = page
    .getByRole('row')
    .filter({ hasText: /Seirearuanne.*(Alustamata|Kirjutamisel)/ })
    .first();
  await row.getByRole('button').or(row.getByRole('link')).first().click();
  await page.waitForURL(/\/edit/);
  await expect(page.getByRole('heading', { name: 'Kirjuta aruanne' })).toBeVisible();
  await expect(page.locator('main')).toContainText(practice);
  await expect(page.getByLabel(/^Tegevuse lühiülevaade/)).toHaveValue(/Peresid peretoe teenusel: \d+/);
  await page.getByLabel(/^Hinnang elluviimisele/).fill('Maht täideti, grupid kogunesid.');
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await page.waitForURL(/done=report-written/);
  expect(wordsOf(await takenBy(page, /DOCX/))).toContain('Maht täideti, grupid kogunesid.');
});

test('the commissioner reads the numbers, a report as it was sent, and closes a provider’s access', async ({
  page,
}) => {
  await signIn(page, officer, '/statistics?by=quarter&split=provider');
  const numbers = page.getByRole('table', { name: 'Samad arvud tabelina' });
  await expect(numbers.getByRole('row').last()).toContainText('Kokku');
  await expect(page.locator('svg.chart__drawing')).toHaveCount(6);
  expect((await takenBy(page, /Excel/)).subarray(0, 2).toString()).toBe('PK');

  // What was asked goes along to the costs.
  await page.getByRole('link', { name: 'Kulud' }).click();
  await expect(page).toHaveURL(/\/statistics\/costs\?by=quarter&split=provider$/);
  const costs = page.getByRole('table', { name: 'Teenuseosutajate kaupa' });
  await expect(costs.getByRole('row').last()).toContainText(/Kokku.*[1-9].*€/);
  expect((await takenBy(page, /CSV/)).toString()).toContain('Peretugi, €');
  await page.getByRole('link', { name: 'Lepingute täitmine' }).click();
  const contracts = page.getByRole('table', { name: 'Kõik lepingud' });
  await contracts.getByRole('link').first().click();
  await expect(page).toHaveURL(/#contract-/);
  await page
    .getByText(/^Teenuste kaupa: /)
    .first()
    .click();
  await expect(page.getByText(/^Peretugi: maht /).first()).toBeVisible();
  expect((await takenBy(page, /Excel/)).subarray(0, 2).toString()).toBe('PK');

  await page.goto('/monitoring');
  await page
    .getByRole('link', { name: /^Ava: / })
    .first()
    .click();
  await expect(page.getByText(/^Saadetud \d/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Muuda tekste' })).toHaveCount(0);
  expect(wordsOf(await takenBy(page, /DOCX/))).toContain('Lisa 12');

  // The last of the providers: nobody of theirs is looked at elsewhere, and the day is taken back.
  await page.goto('/contracts');
  await page
    .getByRole('link', { name: /^Lepingu lõpp: / })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'Originaaldokumendid' })).toBeVisible();
  const day = page.getByLabel(/^Viimane päev/);
  const proposed = await day.inputValue();
  await day.fill('2024-01-01');
  await page.getByRole('button', { name: 'Määra päev' }).click();
  await expect(page.locator('.error-summary')).toContainText('See päev on möödas.');
  await day.fill(proposed);
  await page.getByRole('button', { name: 'Määra päev' }).click();
  await expect(page.locator('main')).toContainText(
    'Viimane päev, mil teenuseosutaja inimesed programmi pääsevad',
  );
  await page.getByRole('button', { name: 'Võta päev tagasi' }).click();
  await expect(page.locator('main')).toContainText('Juurdepääsu lõppu ei ole määratud');
});
