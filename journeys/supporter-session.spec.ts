import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { contactForm, contactsWith, newNote, quietFamilies } from './contact-form.ts';
import { choosePerson, signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const another = 'Annika Haavapuu';

/** A family of this file's own among the supporter's, so that no other file's drafts meet it. */
async function openForm(page: Page): Promise<string> {
  await signIn(page, supporter);
  const family = (await quietFamilies(page))[1] ?? '';
  await page.goto(`${family}/contacts/new`);
  const discard = page.getByRole('button', { name: 'Viska mustand ära' });
  if (await discard.isVisible()) {
    await discard.click();
    await page.waitForURL(/done=draft-discarded/);
  }
  return family;
}

/** Ends the session as another tab of this browser would. */
async function signOutElsewhere(context: BrowserContext, page: Page): Promise<void> {
  const token = await page.locator('form[action="/sign-out"] input[name="_token"]').inputValue();
  const answer = await context.request.post('/sign-out', {
    form: { _token: token },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  });
  expect(answer.headers().location).toBe('/?done=signed-out');
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the session ends while a note is typed: after signing in the form is filled, and sent it is one contact', async ({
      page,
      context,
    }) => {
      const text = newNote('Seanss lõppes enne');
      const family = await openForm(page);
      const form = contactForm(page);
      await form.mode('Sõnumiga').check();
      await form.minutes.fill('15');
      await form.note.fill(text);
      const key = await form.hidden('_key');
      await signOutElsewhere(context, page);
      await form.save.click();

      await choosePerson(page, supporter);
      await expect(page).toHaveURL(`${family}/contacts/new`);
      await expect(form.note).toHaveValue(text);
      await expect(form.mode('Sõnumiga')).toBeChecked();
      await expect(form.minutes).toHaveValue('15');
      if (!javaScriptEnabled) {
        await expect(page.getByText('Seanss oli lõppenud, aga teie kirjutatu on alles.')).toBeVisible();
        // Still the same form: whatever reached the server of it before, it has one effect.
        expect(await form.hidden('_key')).toBe(key);
      }
      await form.save.click();
      await page.waitForURL(/done=contact-logged/);
      await expect(contactsWith(page, text)).toHaveCount(1);

      await page.goto(`${family}/contacts/new`);
      await expect(form.note).toHaveValue('');
    });

    test('another person who signs in instead is not shown the text; its writer is', async ({
      page,
      context,
    }) => {
      const text = newNote('Ainult kirjutajale');
      const family = await openForm(page);
      const form = contactForm(page);
      await form.mode('Videokõnes').check();
      await form.note.fill(text);
      await signOutElsewhere(context, page);
      await form.save.click();

      await choosePerson(page, another);
      await expect(page).toHaveURL(`${family}/contacts/new`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lehte ei ole');
      expect(await page.content()).not.toContain(text);
      await page.goto('/families');
      expect(await page.content()).not.toContain(text);

      await signIn(page, supporter, `${family}/contacts/new`);
      await expect(form.note).toHaveValue(text);
      await form.save.click();
      await page.waitForURL(/done=contact-logged/);
      await expect(contactsWith(page, text)).toHaveCount(1);
    });
  });
}

test('A tab left open by one person sends nothing in the name of the next', async ({ page, context }) => {
  const text = newNote('Eelmise inimese aknast');
  const family = await openForm(page);
  const body = new URLSearchParams({
    _token: await contactForm(page).hidden('_token'),
    _key: crypto.randomUUID(),
    mode: 'phone',
    heldOn: '',
    body: text,
  });
  const next = await context.newPage();
  await signIn(next, another);
  const answer = await context.request.post(`${family}/contacts/new`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    data: body.toString(),
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain(text);
});

test('The form goes on in Russian and in English with what was typed', async ({ page }) => {
  const text = newNote('Räägime kahes keeles');
  const family = await openForm(page);
  const note = page.locator('textarea[name="body"]');
  await note.fill(text);
  await page.getByRole('button', { name: 'Русский' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Записать контакт');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(note).toHaveValue(text);

  await page.getByLabel('Продолжительность').fill('1441');
  await page.getByRole('radio', { name: 'По телефону' }).check();
  await page.getByRole('button', { name: 'Сохранить контакт' }).click();
  await expect(page.getByRole('alert')).toContainText('Напишите длительность в минутах, от 1 до 1440.');
  await expect(note).toHaveValue(text);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log a contact');
  await expect(note).toHaveValue(text);
  await expect(page.getByRole('radio', { name: 'By phone' })).toBeChecked();
  await page.getByLabel('Length').fill('20');
  await page.getByRole('button', { name: 'Save the contact' }).click();
  await expect(page.getByText('The contact is logged.')).toBeVisible();
  const events = page.getByRole('list', { name: 'Contacts' }).getByRole('listitem');
  await expect(events.filter({ hasText: text })).toHaveCount(1);
  await expect(events.filter({ hasText: text })).toContainText('20 min');
  expect(page.url()).toContain(family);
  await page.getByRole('button', { name: 'Eesti' }).click();
  await expect(page.getByRole('link', { name: 'Logi kontakt' })).toBeVisible();
});
