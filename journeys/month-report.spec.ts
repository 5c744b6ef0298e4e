import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { partOf, wordsOf } from '../src/documents/testing/unzip.ts';
import { contactForm, newNote, quietFamilies, today } from './contact-form.ts';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { roles, signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const manager = 'Meelis Kuusemets';

test.use({ viewport: { width: 390, height: 844 } });

const missing = (page: Page) => page.locator('.notification').filter({ hasText: 'puudu' });
const held = (page: Page) => page.getByRole('table', { name: 'Toimunud kohtumised ja kontaktid' });

/** A family of the supporter that no other journey of a run writes to at the same time. */
async function aFamily(page: Page): Promise<string> {
  const families = await quietFamilies(page);
  return families[3] ?? families[0] ?? '';
}

interface Logged {
  readonly how: string;
  readonly minutes?: string;
  readonly nextStep?: string;
  readonly topic?: string;
  readonly attempted?: boolean;
}

async function log(page: Page, family: string, contact: Logged): Promise<void> {
  await page.goto(`${family}/contacts/new`);
  const form = contactForm(page);
  if (contact.attempted) await form.form.getByRole('radio', { name: 'Püüdsin, ei õnnestunud' }).check();
  await form.mode(contact.how).check();
  await form.time.fill('14:05');
  await form.minutes.fill(contact.minutes ?? '');
  if (contact.topic !== undefined) await form.form.getByLabel(contact.topic).check();
  await form.note.fill(newNote('Aruandesse ei lähe.'));
  await form.nextStep.fill(contact.nextStep ?? '');
  await form.save.click();
  await page.waitForURL(/done=contact-logged/);
}

async function taken(page: Page, link: string): Promise<{ download: Download; docx: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: link, exact: true }).click();
  const download = await downloading;
  return { download, docx: readFileSync(await download.path()) };
}

async function exportsOf(family: string): Promise<number> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from audit
        where family_id = $1 and action = 'export-month-report' and effect = 'export'`,
      [family.split('/')[2]],
    );
    return rows[0]?.n ?? 0;
  });
}

async function isAccessible(page: Page): Promise<void> {
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
}

test('The supporter sees the month as it will be reported, mends what is missing, and takes it along (TK 3.1.2)', async ({
  page,
}) => {
  await signIn(page, supporter);
  const family = await aFamily(page);
  const step = newNote('=Helistan kooli');
  await log(page, family, {
    how: 'Pere kodus',
    minutes: '50',
    topic: 'Emotsionaalne tugi',
    nextStep: step,
  });
  await log(page, family, { how: 'Telefonis' });
  await log(page, family, { how: 'Videokõnes', attempted: true });

  await page.goto(family);
  await page.getByRole('link', { name: 'Kuuaruanne (Lisa 5)' }).click();
  await expect(page).toHaveURL(`${family}/month-report`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kuuaruanne \(Lisa 5\): \p{Ll}+ \d{4}$/u);
  await expect(page.getByRole('main')).toContainText(/Tellijale: .*Alus: TK 3\.1/);
  const visit = held(page).getByRole('row').filter({ hasText: step });
  await expect(visit).toContainText(/14:05–\u2060?14:55/);
  await expect(visit).toContainText('Emotsionaalne tugi');
  await expect(page.getByRole('main')).not.toContainText('Aruandesse ei lähe.');
  const attempts = page.getByRole('table', { name: 'Ühendusevõtud, mis ei õnnestunud' });
  await expect(attempts.getByRole('row').filter({ hasText: 'Videokõnes' }).first()).toContainText('14:05');
  await isAccessible(page);

  const lacks = missing(page).getByRole('listitem').filter({ hasText: 'kestus, teemad' }).first();
  const before = await missing(page).getByRole('listitem').count();
  await lacks.getByRole('link', { name: /^Täienda: / }).press('Enter');
  const form = contactForm(page);
  await form.minutes.fill('20');
  await form.form.getByLabel('Suhtlus omavalitsusega').check();
  await form.saveChange.click();
  await page.waitForURL(/done=contact-edited/);
  await page.goto(`${family}/month-report`);
  await expect(missing(page).getByRole('listitem')).toHaveCount(before - 1);

  const exported = await exportsOf(family);
  const { download, docx } = await taken(page, 'Laadi alla (DOCX)');
  const month = today().slice(0, 7);
  expect(download.suggestedFilename()).toMatch(
    new RegExp(`^Lisa 5 PT-\\d{4}-\\d{5} ${month} ${supporter}\\.docx$`),
  );
  const words = wordsOf(docx);
  for (const said of [step, '14:05–14:55', 'Suhtlus omavalitsusega', 'Ühendusevõtud, mis ei õnnestunud'])
    expect(words).toContain(said);
  const rows = await held(page).getByRole('row').count();
  const [heldTable = ''] = partOf(docx, 'word/document.xml').split('</w:tbl>');
  expect(heldTable.match(/<w:tr>/g)).toHaveLength(rows);
  expect(words).not.toContain('Aruandesse ei lähe.');
  expect(words).not.toMatch(/\b[1-6]\d{10}\b/);
  expect(await exportsOf(family)).toBe(exported + 1);

  const russian = await taken(page, 'Скачать на русском (DOCX)');
  expect(wordsOf(russian.docx)).toContain('Состоявшиеся встречи и контакты');
  expect(partOf(russian.docx, 'docProps/core.xml')).toContain('<dc:language>ru-RU</dc:language>');

  await page.goto(`${family}/month-report?month=2021-01`);
  await isAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('other months are links, an empty one says so, and what has not begun is not there', async ({
    page,
  }) => {
    await signIn(page, supporter);
    const family = await aFamily(page);
    await page.goto(`${family}/month-report`);
    const now = await page.getByRole('heading', { level: 1 }).textContent();
    const months = page.getByRole('navigation', { name: 'Teised kuud' });
    await expect(months.getByRole('link')).toHaveCount(1);
    await months.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(now ?? '');
    await months.getByRole('link').last().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(now ?? '');

    await page.goto(`${family}/month-report?month=2021-01`);
    await expect(page.getByRole('main')).toContainText('Sel kuul ei ole veel midagi aruandesse panna');
    await expect(page.getByRole('link', { name: /Laadi alla/ })).toHaveCount(0);
    for (const path of [
      `${family}/month-report?month=2999-01`,
      `${family}/month-report?month=2021-13`,
      `${family}/month-report/2021-01`,
      `${family}/month-report/2999-01`,
      `${family}/month-report/november`,
    ]) {
      expect((await page.request.get(path)).status(), path).toBe(404);
    }
  });
});

test('The manager chooses whose report it is, and has it as the supporter has', async ({ page }) => {
  await signIn(page, supporter);
  const family = await aFamily(page);
  const step = newNote('Juhile nähtav samm');
  await log(page, family, { how: 'Telefonis', minutes: '15', topic: 'Emotsionaalne tugi', nextStep: step });
  await page.context().clearCookies();
  await signIn(page, manager, family);
  await page.getByRole('link', { name: 'Kuuaruanne (Lisa 5)' }).click();
  await expect(page.getByRole('main')).toContainText(supporter);
  await expect(held(page)).toContainText(step);
  await expect(page.getByRole('link', { name: /^Täienda/ })).toHaveCount(0);
  await isAccessible(page);
  const { download, docx } = await taken(page, 'Laadi alla (DOCX)');
  expect(download.url()).toContain('?supporter=');
  expect(wordsOf(docx)).toContain(step);
  const asked = `${family}/month-report/${today().slice(0, 7)}`;
  expect((await page.request.get(`${asked}?supporter=${crypto.randomUUID()}`)).status()).toBe(404);
});

for (const who of [roles.municipality, roles.commissioner, roles.family, 'Annika Haavapuu'] as const) {
  test(`Neither the page nor the file is there for ${who}`, async ({ page }) => {
    await signIn(page, supporter);
    const family = await aFamily(page);
    await log(page, family, { how: 'Telefonis', minutes: '5' });
    const paths = ['/month-report', `/month-report/${today().slice(0, 7)}`];
    for (const path of paths) expect((await page.request.get(family + path)).status()).toBe(200);
    await page.context().clearCookies();
    await signIn(page, who, '/account');
    const absent = `/families/${crypto.randomUUID()}`;
    for (const path of paths) {
      const [here, there] = [await page.request.get(family + path), await page.request.get(absent + path)];
      expect([here.status(), there.status()], path).toEqual([404, 404]);
      const timeless = (text: string) => text.replaceAll(/data-(idle|absolute)-seconds="\d+"/g, '');
      expect(timeless(await here.text())).toBe(timeless(await there.text()));
      expect(here.headers()['content-disposition']).toBeUndefined();
    }
    await page.goto(family);
    await expect(page.getByRole('link', { name: 'Kuuaruanne (Lisa 5)' })).toHaveCount(0);
  });
}

test('The file is kept nowhere, shown nowhere, and asks a visitor to sign in', async ({ page }) => {
  await signIn(page, supporter);
  const family = await aFamily(page);
  await log(page, family, { how: 'Telefonis', minutes: '5' });
  const path = `${family}/month-report/${today().slice(0, 7)}`;
  const answer = await page.request.get(path);
  expect(answer.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  });
  expect(answer.headers()['content-disposition']).toMatch(
    /^attachment; filename="Lisa 5 [^"]+"; filename\*=/,
  );
  await page.context().clearCookies();
  const visitor = await page.request.get(path, { maxRedirects: 0 });
  expect(visitor.status()).toBe(303);
  expect(visitor.headers().location).toBe(`/sign-in?return=${encodeURIComponent(path)}`);
});
