import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { choosePerson, signIn } from './sign-in.ts';

/** Nobody else's journey ends this supporter's sessions, or sees theirs ended by this one. */
const supporter = 'Svetlana Tihhomirova';

/** A note that stands nowhere else. */
const newNote = (about: string) => `${about} ${crypto.randomUUID()}`;

const note = (page: Page) => page.locator('textarea[name="body"]');
const status = (page: Page) => page.locator('[data-draft-status]');
const save = (page: Page) => page.locator('form[data-draft] button:not([type="button"])').last();

async function draftIs(page: Page, state: string): Promise<void> {
  await expect(status(page)).toHaveAttribute('data-state', state);
}

/** Opens the form of a contact with one of the supporter's families. */
async function openForm(page: Page, family = 0): Promise<string> {
  await page.goto('/today');
  const href = await page.locator('a[href$="/contacts/new"]').nth(family).getAttribute('href');
  if (href === null) throw new Error('the supporter has no family');
  await page.goto(href);
  // What an earlier test left is not what this one is about.
  const discard = page.locator('form[data-draft-discard] button');
  if (await discard.isVisible()) {
    await discard.click();
    await page.waitForURL(/done=draft-discarded/);
    await page.goto(href);
  }
  await page.waitForLoadState('networkidle');
  return href;
}

async function choosePhone(page: Page): Promise<void> {
  await page.locator('input[name="mode"][value="phone"]').check({ force: true });
}

async function timesOnFamilyPage(page: Page, form: string, text: string): Promise<number> {
  await page.goto(form.replace(/\/contacts\/new$/, ''));
  return page.locator('main').getByText(text).count();
}

/** All that the browser keeps, as text; sealed bytes as the letters they would be. */
const everythingKept = `(async () => {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('tugiring'));
  const all = (name) => settled(database.transaction(name).objectStore(name).getAll());
  const read = { copies: await all('copies'), keys: await all('keys') };
  database.close();
  return JSON.stringify([read, { ...localStorage }, { ...sessionStorage }], (_, value) => {
    if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
    return value instanceof CryptoKey ? { extractable: value.extractable } : value;
  });
})()`;

const keptInBrowser = (page: Page): Promise<string> => page.evaluate<string>(everythingKept);

async function endOtherSessions(context: BrowserContext, words: string): Promise<void> {
  const page = await context.newPage();
  await signIn(page, words, '/account');
  for (;;) {
    const end = page.locator('form[action="/account"] button');
    const left = await end.count();
    if (left === 0) break;
    await end.first().click();
    await expect(end).toHaveCount(left - 1);
  }
  await page.close();
}

test('What is typed is on the server a moment later, and stands there when the form is opened anew', async ({
  page,
}) => {
  const text = newNote('Külaskäik');
  await signIn(page, supporter);
  const form = await openForm(page);
  await note(page).fill(text);
  await draftIs(page, 'saved');
  await page.goto(form);
  await expect(note(page)).toHaveValue(text);
});

test('The last words go to the server when the page is left at once', async ({ page }) => {
  const text = newNote('Kiiresti lahkudes');
  await signIn(page, supporter);
  const form = await openForm(page);
  await note(page).fill(text);
  await page.goto('/families');
  await expect(async () => {
    await page.goto(form);
    await expect(note(page)).toHaveValue(text, { timeout: 1_000 });
  }).toPass();
});

test('The connection goes in the middle of a note and comes back: nothing is lost', async ({
  page,
  context,
}) => {
  const before = newNote('Enne tunnelit');
  const after = newNote('tunnelis');
  await signIn(page, supporter);
  const form = await openForm(page);
  await note(page).fill(before);
  await draftIs(page, 'saved');
  await context.setOffline(true);
  await note(page).press('End');
  await note(page).pressSequentially(` ${after}`);
  await draftIs(page, 'offline');
  const kept = await keptInBrowser(page);
  expect(kept).toContain('sealed');
  expect(kept).not.toContain(before);
  expect(kept).not.toContain(form.split('/')[2]);
  expect(kept).toContain('"extractable":false');
  await context.setOffline(false);
  await draftIs(page, 'saved');
  await page.goto(form);
  await expect(note(page)).toHaveValue(`${before} ${after}`);
  expect(await keptInBrowser(page)).not.toContain('sealed');
});

test('The page is closed without a connection: the next one finds what was typed', async ({
  page,
  context,
}) => {
  const text = newNote('Suletud lehel');
  await signIn(page, supporter);
  const form = await openForm(page);
  await context.setOffline(true);
  await note(page).fill(text);
  await draftIs(page, 'offline');
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto(form);
  await expect(note(next)).toHaveValue(text);
  await draftIs(next, 'saved');
});

test('A contact sent without a connection is told to be unsent, and arrives once when it is back', async ({
  page,
  context,
}) => {
  const text = newNote('Saadetud ühenduseta');
  await signIn(page, supporter);
  const form = await openForm(page);
  await choosePhone(page);
  await note(page).fill(text);
  await context.setOffline(true);
  await save(page).click();
  await draftIs(page, 'unsent');
  await context.setOffline(false);
  await page.waitForURL(/done=contact-logged/);
  expect(await timesOnFamilyPage(page, form, text)).toBe(1);
  expect(await keptInBrowser(page)).not.toContain('sealed');
});

test('The answer is lost after the server did its part: sent again, there is one contact', async ({
  page,
  context,
}) => {
  const text = newNote('Kadunud vastus');
  await signIn(page, supporter);
  const form = await openForm(page);
  await choosePhone(page);
  await note(page).fill(text);
  let lost = 0;
  await context.route(`**${form}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await save(page).dblclick();
  await draftIs(page, 'unsent');
  await expect(note(page)).toHaveJSProperty('readOnly', true);
  await page.waitForURL(/done=contact-logged/, { timeout: 15_000 });
  expect(lost).toBe(1);
  expect(await timesOnFamilyPage(page, form, text)).toBe(1);
});

test('An unsent contact goes from any later page, and no text is left behind', async ({ page, context }) => {
  const text = newNote('Hilisemalt lehelt');
  await signIn(page, supporter);
  const form = await openForm(page);
  await choosePhone(page);
  await note(page).fill(text);
  await context.setOffline(true);
  await save(page).click();
  await draftIs(page, 'unsent');
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  const sent = next.waitForResponse(
    (answer) => answer.url().endsWith(form) && answer.request().method() === 'POST',
  );
  await next.goto('/today');
  expect((await sent).status()).toBe(200);
  expect(await timesOnFamilyPage(next, form, text)).toBe(1);
});

test('The session ends while a note is being typed: after signing in again the text is there', async ({
  page,
  browser,
}) => {
  const text = newNote('Seansi lõpul');
  await signIn(page, supporter);
  const form = await openForm(page);
  await choosePhone(page);
  await note(page).fill(text);
  await draftIs(page, 'saved');
  const elsewhere = await browser.newContext();
  await endOtherSessions(elsewhere, supporter);
  await note(page).press('End');
  await note(page).pressSequentially(' ja veel');
  await expect(status(page)).toHaveAttribute('data-state', /kept|unsent/);
  await save(page).click();
  await choosePerson(page, supporter);
  await expect(page).toHaveURL(new RegExp(`${form}$`));
  await expect(note(page)).toHaveValue(`${text} ja veel`);
  await save(page).click();
  await page.waitForURL(/done=contact-logged/);
  expect(await timesOnFamilyPage(page, form, text)).toBe(1);
  await elsewhere.close();
});

test('What the form lacks is told by the server, and the text stays', async ({ page }) => {
  const text = newNote('Puuduv viis');
  await signIn(page, supporter);
  await openForm(page, 1);
  await note(page).fill(text);
  await save(page).click();
  await expect(page).toHaveTitle(/^Viga/);
  await expect(note(page)).toHaveValue(text);
});

test('Two windows on one form: the second keeps its text and overwrites nothing', async ({
  page,
  context,
  browser,
}) => {
  const first = newNote('Esimene aken');
  const second = newNote('Teine aken');
  await signIn(page, supporter);
  const form = await openForm(page);
  const other = await context.newPage();
  await other.goto(form);
  await note(page).fill(first);
  await draftIs(page, 'saved');
  await note(other).fill(second);
  await expect(status(other)).toHaveAttribute('data-state', /kept|unsent/);
  await expect(note(other)).toHaveValue(second);
  const elsewhere = await browser.newContext();
  const third = await elsewhere.newPage();
  await signIn(third, supporter, form);
  await expect(note(third)).toHaveValue(first);
  await elsewhere.close();
});

test('Somebody else signs in while a form is open: it is not sent in their name, and stays as it is', async ({
  page,
  context,
}) => {
  const text = newNote('Enne teise sisselogimist');
  await signIn(page, supporter);
  const form = await openForm(page);
  await choosePhone(page);
  await note(page).fill(text);
  await draftIs(page, 'saved');
  const other = await context.newPage();
  await signIn(other, 'Annika Haavapuu', '/today');
  await save(page).click();
  await expect(status(page)).toHaveAttribute('data-state', /kept|unsent/);
  await expect(note(page)).toHaveValue(text);
  await expect(page).toHaveURL(new RegExp(`${form}$`));
  await signIn(other, supporter, form);
  await expect(note(other)).toHaveValue(text);
  expect(await timesOnFamilyPage(other, form, text)).toBe(0);
});

test('Signing out takes the key along; another person finds nothing of what was typed', async ({
  page,
  context,
}) => {
  const text = newNote('Teisele nähtamatu');
  await signIn(page, supporter);
  await openForm(page);
  await context.setOffline(true);
  await note(page).fill(text);
  await draftIs(page, 'offline');
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto('/account');
  await next.locator('form[action="/sign-out"] button').dispatchEvent('click');
  await next.waitForURL(/done=signed-out/);
  const kept = await keptInBrowser(next);
  expect(kept).toContain('"keys":[]');
  expect(kept).toContain('sealed');
  await signIn(next, 'Annika Haavapuu', '/today');
  await next.waitForLoadState('networkidle');
  const form = await openForm(next);
  await expect(note(next)).toHaveValue('');
  expect(await keptInBrowser(next)).toContain('sealed');
  expect(form).toContain('/families/');
});

test('Discarding a draft leaves nothing of it, on the server or in the browser', async ({ page }) => {
  const text = newNote('Ära visatud');
  await signIn(page, supporter);
  const form = await openForm(page);
  await note(page).fill(text);
  await draftIs(page, 'saved');
  await page.goto(form);
  await note(page).press('End');
  await note(page).pressSequentially(' lisa');
  await page.locator('form[data-draft-discard] button').click();
  await page.waitForURL(/done=draft-discarded/);
  await page.goto(form);
  await expect(note(page)).toHaveValue('');
  await page.waitForTimeout(1_500);
  await page.goto(form);
  await expect(note(page)).toHaveValue('');
});
