import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { newNote } from './contact-form.ts';
import { asSystem, beWorkerOf, residenceOf } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const secondSupporter = 'Annika Haavapuu';

test.use({ viewport: { width: 390, height: 844 } });

const idOf = (path: string): string => path.split('/')[2] ?? '';

/** A family of the supporter whose service has no agreement yet, and the address of writing it. */
async function withoutAgreement(page: Page): Promise<{ family: string; agreement: string }> {
  await page.goto('/families');
  const hrefs = await page
    .getByRole('table')
    .locator('tbody a[href^="/families/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const family of hrefs) {
    await page.goto(`${family}/documents`);
    const link = page.locator('main a[href*="/agreements/"]');
    if ((await link.count()) > 0) {
      return { family, agreement: (await link.first().getAttribute('href')) ?? '' };
    }
  }
  throw new Error('every family has an agreement');
}

interface Written {
  readonly purpose: string;
  readonly goal: string;
  readonly municipality?: RegExp;
  readonly language?: 'eesti' | 'vene';
}

async function write(
  page: Page,
  { purpose, goal, municipality, language = 'eesti' }: Written,
): Promise<void> {
  const form = page.getByRole('form', { name: 'Koostöölepe' });
  for (const box of await form
    .getByRole('group', { name: /^Tutvustasin/ })
    .getByRole('checkbox')
    .all()) {
    await box.check();
  }
  await form.getByLabel(/^Teenuse eesmärk \(/).fill(purpose);
  await form.getByLabel(/^Uued eesmärgid/).fill(`${goal}\n- Pere teab, kust abi saada`);
  if (municipality !== undefined) await form.getByRole('radio', { name: municipality }).check();
  await form.getByRole('radio', { name: language, exact: true }).check();
}

const issue = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Vormista lepe' }).click();
  await page.waitForURL(/done=document-issued/);
  return new URL(page.url()).pathname;
};

async function sign(page: Page, words = { confirm: /^Olen dokumendi/, sign: 'Allkirjasta' }): Promise<void> {
  await page.getByRole('checkbox', { name: words.confirm }).check();
  await page.getByRole('button', { name: words.sign, exact: true }).click();
  await page.waitForURL(/done=document-(signed|final)/);
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}

async function isAccessible(page: Page): Promise<void> {
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Signs in as a parent of the family, who is one of the invented people of no name. */
async function beParentOf(page: Page, family: string, language = 'et'): Promise<void> {
  const { hashSessionSecret, newSessionSecret } = await import('../src/identity/session-secret.ts');
  const secret = newSessionSecret();
  await asSystem((client) =>
    client.query(
      `insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, language)
       select $1, person_id, id, now() + interval '30 minutes', now() + interval '12 hours', $3
         from memberships where family_id = $2 order by display_name limit 1`,
      [hashSessionSecret(secret), idOf(family), language],
    ),
  );
  const url = process.env.JOURNEYS_URL ?? '';
  await page
    .context()
    .addCookies([{ name: 'tugiring', value: secret, url, httpOnly: true, sameSite: 'Lax' }]);
}

test('Written together, signed by both, sent: and the municipality reads it only then (TK 2.1.3.4, TK 2.1.3.6.1)', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, supporter);
  const { family, agreement } = await withoutAgreement(page);
  await page.goto(agreement);
  await isAccessible(page);
  const purpose = newNote('Kodus on rahulik rütm');
  const goal = newNote('Uinumine on rahulik');

  // What is missing is said at its place, all at once, and what was typed stays.
  const form = page.getByRole('form', { name: 'Koostöölepe' });
  await form.getByLabel(/^Teenuse eesmärk \(/).fill(purpose);
  await page.getByRole('button', { name: 'Vormista lepe' }).click();
  const summary = page.locator('.error-summary');
  await expect(summary).toContainText('Enne leppe vormistamist tutvustatakse');
  await isAccessible(page);
  await expect(form.getByLabel(/^Teenuse eesmärk \(/)).toHaveValue(purpose);

  // What is typed is kept as a draft, and is there again.
  await write(page, { purpose, goal });
  const kept = page.waitForResponse(
    (answer) =>
      answer.url().includes('/drafts/agreement/') &&
      (answer.request().postData() ?? '').includes('Helistame esmaspäeviti.'),
  );
  await form.getByLabel(/^Pere teeb veel/).fill('Helistame esmaspäeviti.');
  expect((await kept).status()).toBe(200);
  await page.goto(agreement);
  await expect(form.getByLabel(/^Pere teeb veel/)).toHaveValue('Helistame esmaspäeviti.');
  const document = await issue(page);
  await expect(page.locator('.paper')).toContainText(goal);
  await isAccessible(page);

  // The PDF is the bytes whose checksum stands there.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Laadi alla PDF' }).click(),
  ]);
  const pdf = readFileSync(await download.path());
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  await expect(page.locator('.checksum code').first()).toHaveText(sha256);
  expect(download.suggestedFilename()).toMatch(/^Lisa [67] PT-\d{4}-\d{5} \d{4}-\d\d-\d\d\.pdf$/);

  const worker = await browser.newContext({ viewport: { width: 390, height: 844 } });
  await beWorkerOf(worker, await residenceOf(idOf(family)));
  const seenByWorker = async (path: string) => (await worker.request.get(path)).status();

  await page.getByRole('button', { name: 'Allkirjasta', exact: true }).click();
  await expect(summary).toContainText('Märkige, et olete dokumendi läbi lugenud');
  await sign(page);
  await expect(page.getByRole('main')).toContainText('Ootab: pere allkiri');

  await signOut(page);
  await beParentOf(page, family);
  await page.goto(`${family}/documents`);
  await expect(page.getByText('Ootab teie allkirja').first()).toBeVisible();
  await page
    .getByRole('link', { name: /^Koostöölepe/ })
    .first()
    .click();
  await expect(page.locator('.paper')).toContainText(purpose);
  await isAccessible(page);
  await sign(page);
  await expect(page.getByText(/^Allkirjastatud \d/).first()).toBeVisible();
  expect(await seenByWorker(document)).toBe(404);
  expect(await seenByWorker(`${document}/pdf`)).toBe(404);

  await signOut(page);
  await signIn(page, supporter, document);
  await page.getByRole('link', { name: 'Saada omavalitsusele' }).click();
  await expect(page.getByRole('main')).toContainText(/lastekaitsetöötajad/);
  await expect(page.getByRole('main')).toContainText(/Saatmisega on täidetud TK 2\.1\.[34]/);
  await isAccessible(page);
  await page.getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await page.waitForURL(/done=document-sent/);
  expect(await seenByWorker(document)).toBe(200);
  expect(await seenByWorker(`${document}/pdf`)).toBe(200);
  await page.goto(`${family}/plan`);
  await expect(page.getByRole('main')).toContainText(goal);
  await worker.close();
});

test('A family reads and signs in Russian, and what was signed is never signed again', async ({ page }) => {
  await signIn(page, 'Oksana Bereznjakova', '/account');
  await page.locator('form[action="/language"] button[value="ru"]').click();
  await page.getByRole('link', { name: 'Моя семья' }).click();
  await page.getByRole('link', { name: 'Документы' }).click();
  await page.getByRole('list').filter({ hasText: 'Ждёт вашей подписи' }).getByRole('link').first().click();
  await expect(page.locator('.paper')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('.paper')).toContainText('Что делает семья');
  await isAccessible(page);
  await sign(page, { confirm: /^Я прочитал/, sign: 'Подписать' });
  await expect(page.getByText(/^Подписан \d/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Подписать', exact: true })).toHaveCount(0);
});

test('An adoptive family refuses its municipality in the agreement: it loses everything at once (TK 2.1.3.6.4)', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, secondSupporter);
  const family = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select f.id from families f join assignments a on a.family_id = f.id and a.ended_on is null
         join memberships m on m.id = a.membership_id
        where m.display_name = $1 and f.kind = 'adoptive' and f.municipality_involved limit 1`,
      [secondSupporter],
    );
    return `/families/${rows[0]?.id ?? ''}`;
  });
  const worker = await browser.newContext();
  await beWorkerOf(worker, await residenceOf(idOf(family)));
  const seen = async (path: string) => (await worker.request.get(path)).status();
  expect(await seen(family)).toBe(200);

  await page.goto(`${family}/documents`);
  const before = (await page.locator('.document-list a').first().getAttribute('href')) ?? '';
  await page.goto(before);
  if ((await page.getByRole('link', { name: 'Saada omavalitsusele' }).count()) > 0) {
    await page.getByRole('link', { name: 'Saada omavalitsusele' }).click();
    await page.getByRole('button', { name: 'Saada omavalitsusele' }).click();
    await page.waitForURL(/done=document-sent/);
  }
  expect(await seen(before)).toBe(200);
  await page.goto(before);
  await page.getByRole('link', { name: 'Paranda: vormista uus' }).click();
  await expect(page.getByRole('main')).toContainText('Selgitage perele enne, kui küsite');
  await write(page, {
    purpose: 'Pere leiab rahu',
    goal: newNote('Eesmärk'),
    municipality: /^Ei, omavalitsust/,
  });
  const document = await issue(page);
  for (const path of [family, before, `${before}/pdf`, document, `${family}/documents`]) {
    expect(await seen(path), path).toBe(404);
  }
  const list = await (await worker.request.get('/families')).text();
  expect(list).not.toContain(idOf(family));

  await sign(page);
  await signOut(page);
  await beParentOf(page, family);
  await page.goto(document);
  await expect(page.locator('.paper')).toContainText('ei soovi omavalitsuse kaasamist');
  await sign(page);
  await signOut(page);
  await signIn(page, secondSupporter, document);
  await expect(page.getByRole('main')).toContainText('dokumenti ei saadeta kellelegi');
  await expect(page.getByRole('link', { name: 'Saada omavalitsusele' })).toHaveCount(0);
  await worker.close();

  // The family itself decides anew, on its own page.
  await signOut(page);
  await beParentOf(page, family);
  await page.goto(`${family}/documents`);
  await page.getByRole('link', { name: 'Omavalitsuse kaasamine' }).click();
  await expect(page.getByRole('main')).toContainText('Praegu: omavalitsust ei ole kaasatud');
  await isAccessible(page);
});

test('What was signed elsewhere is brought in; what is no such thing is refused at its field', async ({
  page,
}) => {
  await signIn(page, supporter);
  await page.goto('/families?q=Rohtla');
  const family = (await page.locator('tbody a[href^="/families/"]').first().getAttribute('href')) ?? '';
  await page.goto(`${family}/documents`);
  await page
    .getByRole('link', { name: /^Koostöölepe/ })
    .first()
    .click();
  const document = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Lisa allkirjastatud fail' }).click();
  await isAccessible(page);
  const form = page.getByRole('form', { name: 'Lisa allkirjastatud fail' });
  const name = form.getByLabel('Allkirjastaja nimi: pere allkiri');
  await name.fill('Tiina Rohtla');
  await form
    .getByLabel('Allkirjastatud fail')
    .setInputFiles({ name: 'leping.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await form.getByRole('button', { name: 'Salvesta fail' }).click();
  await expect(page.locator('.field--error')).toContainText('ei ole ASiC-E konteiner');
  await expect(name).toHaveValue('Tiina Rohtla');
  await isAccessible(page);
  await form.getByLabel('Allkirjastatud fail').setInputFiles({
    name: 'skaneering.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 scan'),
  });
  await form.getByRole('button', { name: 'Salvesta fail' }).click();
  await page.waitForURL(/done=document-final/);
  expect(new URL(page.url()).pathname).toBe(document);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Laadi alla allkirjastatud fail' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('%PDF-1.7 scan');
});

test('A document that waits can be taken back, and a new one begins from it', async ({ page }) => {
  await signIn(page, secondSupporter);
  const { agreement } = await withoutAgreement(page);
  await page.goto(agreement);
  const purpose = newNote('Tagasi võetav');
  await write(page, { purpose, goal: 'Üks eesmärk', language: 'vene' });
  await issue(page);
  await expect(page.locator('.paper')).toHaveAttribute('lang', 'ru');
  await page.getByRole('link', { name: 'Võta tagasi' }).click();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Võta tagasi' }).click();
  await page.waitForURL(/done=document-withdrawn/);
  await page.goto(agreement);
  await expect(page.getByLabel(/^Teenuse eesmärk \(/)).toHaveValue(purpose);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an agreement is written and issued; somebody else’s, made meanwhile, is shown beside one’s own', async ({
    page,
  }) => {
    await signIn(page, supporter);
    const { agreement } = await withoutAgreement(page);
    await page.goto(agreement);
    const other = await page.context().newPage();
    await other.goto(agreement);
    await write(other, { purpose: 'Teise akna eesmärk', goal: 'Teise akna siht' });
    await issue(other);
    await write(page, { purpose: 'Minu eesmärk', goal: 'Minu siht' });
    await page.getByRole('button', { name: 'Vormista lepe' }).click();
    await expect(page.getByRole('main')).toContainText('Vahepeal vormistas keegi teine lepe');
    await expect(page.locator('.paper')).toContainText('Teise akna eesmärk');
    await expect(page.getByLabel(/^Teenuse eesmärk \(/)).toHaveValue('Minu eesmärk');
    await issue(page);
    await expect(page.locator('.paper')).toContainText('Minu eesmärk');
  });
});
