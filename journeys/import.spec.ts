import { expect, type Page, test } from '@playwright/test';
import { makeIdentityCode } from '../src/identity/identity-code.ts';
import { civilDateOf } from '../src/rules/index.ts';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const manager = 'Meelis Kuusemets';
const headings =
  'Pere liik;Vanema eesnimi;Vanema perekonnanimi;Vanema isikukood;Keel;Omavalitsus;Lapse eesnimi;Lapse perekonnanimi;Lapse isikukood;Laps saabus perre;Teenus;Koostööleping;Peretoetaja';

let serial = 940 + Math.floor(Math.random() * 5) * 10;
function codes(): { parent: string; child: string } {
  serial += 1;
  const parent = makeIdentityCode({ birth: civilDateOf('1979-02-03'), sex: 'female', serial });
  return { parent, child: makeIdentityCode({ birth: civilDateOf('2018-02-03'), sex: 'male', serial }) };
}

const day = (daysAgo: number) =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('.');

/** A row of an invented family; a wrong one has no such municipality and no identity code. */
function row(name: string, { parent, child }: { parent: string; child: string }, isWrong = false): string {
  const place = isWrong ? 'Olematu vald' : 'Tartu linn';
  return `hoolduspere;Proovi;${name};${isWrong ? '123' : parent};eesti;${place};Laps;${name};${child};${day(30)};kohanemine;${day(20)};Leelo Kasesalu`;
}

async function bring(page: Page, name: string, text: string | Buffer): Promise<void> {
  await page.goto('/import');
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.getByLabel('Nimekiri').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Loe nimekiri' }).click();
}

const familiesNamed = (name: string) =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer as n from families where name = 'Proovi ' || $1`,
      [name],
    );
    return rows[0]?.n;
  });

test('A list is read, corrected in place and taken in once; failed rows come back as a file', async ({
  page,
}) => {
  const name = `Nimekas${Date.now()}`;
  const [first, second] = [codes(), codes()];
  const list = [headings, row(name, first), row(`${name}Teine`, second, true)].join('\r\n');
  await signIn(page, manager, '/families');
  await page.getByRole('link', { name: 'Perede nimekirja sissetoomine' }).click();
  expect(await problemsOf(page, 'et')).toEqual([]);
  await bring(page, 'pered.csv', list);
  await expect(page.getByText('Korras ridu: 1')).toBeVisible();
  await expect(page.getByText('Vigaseid ridu: 1')).toBeVisible();
  await expect(page.getByText('See ei ole isikukood.')).toBeVisible();
  await expect(page.getByText('Sellise nimega omavalitsust ei ole.')).toBeVisible();
  expect(await problemsOf(page, 'et')).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Vigased read failina (XLSX)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Vigased read pered.xlsx');

  await page.getByRole('button', { name: 'Too sisse 1 korras rida' }).click();
  await expect(page.getByText('Korras read on sisse toodud.')).toBeVisible();
  expect(await familiesNamed(name)).toBe(1);
  expect(await familiesNamed(`${name}Teine`)).toBe(0);

  await page.getByLabel('Vanema isikukood').fill(second.parent);
  await page.getByRole('button', { name: 'Salvesta parandused' }).click();
  await expect(page.getByText('See ei ole isikukood.')).toHaveCount(0);
  await page.getByLabel('Omavalitsus', { exact: true }).fill('Tartu linn');
  await page.getByRole('button', { name: 'Salvesta parandused' }).click();
  await page.getByRole('button', { name: 'Too sisse 1 korras rida' }).press('Enter');
  await expect(page.getByText('Kogu nimekiri on sisse toodud.')).toBeVisible();
  expect(await familiesNamed(`${name}Teine`)).toBe(1);

  await bring(page, 'pered.csv', [headings, row(name, first)].join('\n'));
  await page.getByRole('button', { name: 'Too sisse 1 korras rida' }).click();
  await expect(page.getByText('Kogu nimekiri on sisse toodud.')).toBeVisible();
  expect(await familiesNamed(name), 'known again').toBe(1);

  await page.goto(`/families?q=${name}`);
  await page
    .getByRole('row')
    .filter({ hasText: `Proovi ${name}` })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByRole('main')).toContainText('Leelo Kasesalu');
});

test('What is no list is told why', async ({ page }) => {
  await signIn(page, manager, '/import');
  await page.getByRole('button', { name: 'Loe nimekiri' }).click();
  await expect(page.getByRole('alert')).toContainText('Valige fail.');
  await bring(page, 'pilt.csv', Buffer.from('89504e470d0a1a0a00ff', 'hex'));
  await expect(page.getByRole('alert')).toContainText('See ei ole XLSX ega UTF-8 kodeeringus CSV.');
  await bring(page, 'vana.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await expect(page.getByRole('alert')).toContainText('Salvestage see XLSX-ina.');
  await bring(page, 'muu.csv', 'Nimi;Kood\nMari;1');
  await expect(page.getByRole('alert')).toContainText('Esimesel real ei ole malli pealkirju.');
  await bring(page, 'suur.csv', `${headings}\n${'x'.repeat(1_000_001)}`);
  await expect(page.getByRole('alert')).toContainText('Fail on suurem kui 1 MB.');
});

test('Nobody but a manager of the provider finds a list', async ({ page }) => {
  await signIn(page, manager, '/import');
  await bring(page, 'pered.csv', [headings, row('Peidetud', codes(), true)].join('\n'));
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}/);
  const { pathname } = new URL(page.url());
  for (const who of ['Leelo Kasesalu', 'Ragne Lepamaa', 'Birgit Sooväli', 'Tiina Rohtla']) {
    await page.context().clearCookies();
    await signIn(page, who, '/account');
    for (const path of [pathname, `${pathname}/failed`, '/import', '/import/template/xlsx'])
      expect((await page.request.get(path)).status(), `${who} ${path}`).toBe(404);
  }
});

test.describe('in Russian, without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'ru-RU' });

  test('a list is read and thrown away', async ({ page }) => {
    await signIn(page, manager, '/import');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Загрузка списка семей');
    const buffer = Buffer.from([headings, row('Proov', codes(), true)].join('\n'));
    await page.getByLabel('Список').setInputFiles({ name: 'pered.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Прочитать список' }).click();
    await expect(page.getByText('Это не личный код.')).toBeVisible();
    await page.getByRole('button', { name: 'Удалить список' }).click();
    await expect(page.getByText('Список удалён.')).toBeVisible();
  });
});
