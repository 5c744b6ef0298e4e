import { expect, type Page, test } from '@playwright/test';
import { newNote } from './contact-form.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const worker = 'Birgit Sooväli';
const officer = 'Ragne Lepamaa';

test.setTimeout(150_000);
test.use({ viewport: { width: 390, height: 844 } });

async function familyNamed(page: Page, name: string): Promise<string> {
  await page.goto(`/families?q=${name}`);
  const row = page.getByRole('row').filter({ hasText: name });
  return (await row.getByRole('link').first().getAttribute('href')) ?? '';
}
async function as(page: Page, who: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, who, path);
}
const rowOf = (page: Page, kind: string) => page.getByRole('row').filter({ hasText: kind });

test('A worry about a child is one step from the family’s file: who reads it is seen, it is answered and closed (TK 2.8.8)', async ({
  page,
}) => {
  const body = newNote('Laps ütles, et kardab koju minna.');
  const answer = newNote('Lähme homme peret vaatama.');
  await signIn(page, supporter);
  const family = await familyNamed(page, 'Rohtla');
  await page.goto(family);
  await page.getByRole('link', { name: 'Mure lapse pärast' }).first().click();
  await expect(page.getByRole('link', { name: 'Helista 116111' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(worker);
  const form = page.getByRole('form', { name: 'Mure lapse pärast' });
  await form.getByRole('button', { name: 'Saada' }).click();
  await expect(page.getByRole('alert')).toContainText('Kirjutage, mida teatate.');
  await form.getByLabel(/^Mida teatate/).fill(body);
  await form.getByRole('button', { name: 'Saada' }).click();
  await page.waitForURL(/done=notice-sent/);
  const notice = new URL(page.url()).pathname;

  await as(page, 'Tiina Rohtla', '/account');
  expect((await page.request.get(notice)).status(), 'the family does not read it').toBe(404);
  await as(page, officer, '/notices');
  expect((await page.request.get(notice)).status(), 'nor the commissioner, who was not chosen').toBe(404);

  await as(page, worker, '/notices');
  await expect(rowOf(page, 'Mure lapse pärast').first()).toContainText('Ootab vastust');
  await page.goto(notice);
  await expect(page.getByRole('main')).toContainText(body);
  await page.getByRole('form', { name: 'Vastused' }).getByLabel('Vastus').fill(answer);
  await page.getByRole('button', { name: 'Saada vastus' }).click();
  await page.waitForURL(/done=message-sent/);

  await as(page, supporter, notice);
  await expect(page.getByRole('list', { name: 'Vastused' })).toContainText(answer);
  await page.getByRole('button', { name: 'Lõpeta' }).click();
  await page.waitForURL(/done=notice-closed/);
  await expect(page.locator('.status', { hasText: 'Lõpetatud' })).toBeVisible();
  await page.getByRole('button', { name: 'Ava uuesti' }).click();
  await page.waitForURL(/done=notice-reopened/);
});

test('Trouble with a municipality is told to the commissioner alone (TK 2.1.3.6.3)', async ({ page }) => {
  const body = newNote('Ümarlauale ei tuldud.');
  await signIn(page, supporter);
  const family = await familyNamed(page, 'Rohtla');
  await page.goto(`${family}/notices/new?kind=municipality`);
  const form = page.getByRole('form', { name: 'Raskus koostöös omavalitsusega' });
  await form.getByLabel(/^Mida teatate/).fill(body);
  await form.getByRole('button', { name: 'Saada' }).click();
  await page.waitForURL(/done=notice-sent/);
  const notice = new URL(page.url()).pathname;
  await as(page, worker, '/notices');
  expect((await page.request.get(notice)).status()).toBe(404);
  await as(page, officer, notice);
  await expect(page.getByRole('main')).toContainText(body);
});

test('In a family that refused, the program tells no municipality and says whom to call (TK 2.1.3.6.4)', async ({
  page,
}) => {
  await signIn(page, 'Annika Haavapuu');
  const family = await familyNamed(page, 'Heinmaa');
  await page.goto(`${family}/notices/new?kind=worry`);
  await expect(page.getByText('Programm ei saada seda omavalitsusele.')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^Tellija$/ })).toBeVisible();
  const form = page.getByRole('form', { name: 'Mure lapse pärast' });
  await form.getByLabel(/^Mida teatate/).fill(newNote('Mure.'));
  await form.getByRole('button', { name: 'Saada' }).click();
  await page.waitForURL(/done=notice-sent/);
  await expect(page.getByRole('definition').filter({ hasText: /^Tellija$/ })).toBeVisible();
});

test('A proposal is the family’s to answer', async ({ page }) => {
  const body = newNote('Tugigrupp algab teisipäeval.');
  await signIn(page, supporter);
  const family = await familyNamed(page, 'Rohtla');
  await page.goto(`${family}/proposals`);
  const form = page.getByRole('form', { name: 'Tee ettepanek' });
  await form.getByRole('radio', { name: 'Tugigrupp' }).check();
  await form.getByLabel('Selgitus perele').fill(body);
  await form.getByRole('button', { name: 'Tee ettepanek' }).click();
  await page.waitForURL(/done=proposal-made/);
  await as(page, 'Tiina Rohtla', `${family}/proposals`);
  const proposal = page.getByRole('article').filter({ hasText: body });
  await proposal.getByRole('button', { name: 'Soovime' }).click();
  await page.waitForURL(/done=proposal-answered/);
  await as(page, supporter, `${family}/proposals`);
  await expect(page.getByRole('article').filter({ hasText: body })).toContainText('Soovib');
});
