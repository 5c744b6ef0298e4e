import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  contactAddress,
  contactForm,
  contactsWith,
  day,
  inWords,
  logByPhone,
  newNote,
  quietFamilies,
} from './contact-form.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';

/** A family of this file’s own among the supporter’s, so that no other file’s drafts meet it. */
async function ownFamily(page: Page): Promise<string> {
  await signIn(page, supporter);
  const families = await quietFamilies(page);
  return families[0] ?? '';
}

const summary = (page: Page) => page.getByRole('region', { name: 'Palun parandage järgmised vead' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The field says what is wrong with it, to the eye and to a screen reader. */
async function saysAt(field: Locator, words: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
}

/** Turns the browser’s own date field into one that takes any text, as browsers without one show it. */
const asText = (field: Locator) =>
  field.evaluate((input: HTMLInputElement) => {
    input.type = 'text';
  });

test.describe('What is wrong is told at once, in the summary and at the field, and all that was typed stays', () => {
  const wrongs = [
    ['a day to come', { day: day(1) }, 'Päev', /Päev|päev/, 'See päev ei ole veel kätte jõudnud.'],
    ['a day over a year ago', { day: '2020-01-31' }, 'Päev', /päev/, 'See päev on üle aasta tagasi.'],
    ['a day that is in no calendar', { day: '2025-02-30' }, 'Päev', /kuupäeva/, 'Sellist kuupäeva ei ole.'],
    ['a day in words', { day: 'üleeile' }, 'Päev', /kuupäeva/, 'Sellist kuupäeva ei ole.'],
    [
      'more minutes than a day has',
      { minutes: '1441' },
      'Kestus',
      /1440/,
      'Kirjutage kestus minutites, 1 kuni 1440.',
    ],
    ['a time that no clock shows', { time: '25:10' }, 'Kellaaeg', /14:30/, 'Kirjutage kellaaeg kujul 14:30.'],
    ['no mode', { mode: '' }, 'Kuidas', /Valige/, 'Valige, kuidas kontakt toimus.'],
  ] as const;

  for (const [what, typed, label, described, sentence] of wrongs) {
    test(what, async ({ page }) => {
      const text = newNote('Jääb alles');
      const family = await ownFamily(page);
      await page.goto(`${family}/contacts/new`);
      const form = contactForm(page);
      const {
        mode = 'Videokõnes',
        day: held = day(-1),
        time = '14:30',
        minutes = '45',
      } = {
        mode: undefined,
        day: undefined,
        time: undefined,
        minutes: undefined,
        ...typed,
      };
      await asText(form.day);
      await asText(form.time);
      if (mode !== '') await form.mode(mode).check();
      await form.day.fill(held);
      await form.time.fill(time);
      await form.minutes.fill(minutes);
      await form.note.fill(text);
      await form.form.getByRole('checkbox', { name: 'Emotsionaalne tugi' }).check();
      await form.nextStep.fill('Helistan neljapäeval');
      await form.nextOn.fill(day(5));
      await form.save.click();

      await expect(page).toHaveTitle(/^Viga/);
      await expect(summary(page)).toBeFocused();
      const link = summary(page).getByRole('link', { name: sentence });
      await expect(summary(page).getByRole('link')).toHaveCount(1);
      await expect(summary(page).getByRole('alert')).toContainText(sentence);
      const field =
        label === 'Kuidas'
          ? form.form.getByRole('radiogroup', { name: label })
          : form.form.getByLabel(label, { exact: false }).first();
      await saysAt(field, described);
      await link.click();
      await expect(label === 'Kuidas' ? form.mode('Pere kodus') : field).toBeInViewport();

      if (mode !== '') await expect(form.mode(mode)).toBeChecked();
      await expect(form.day).toHaveValue(held);
      await expect(form.time).toHaveValue(time);
      await expect(form.minutes).toHaveValue(minutes);
      await expect(form.note).toHaveValue(text);
      await expect(form.form.getByRole('checkbox', { name: 'Emotsionaalne tugi' })).toBeChecked();
      await expect(form.nextStep).toHaveValue('Helistan neljapäeval');
      await expect(form.nextOn).toHaveValue(day(5));
      await page.goto(family);
      await expect(page.getByText(text)).toHaveCount(0);
      await discardDraft(page, family);
    });
  }
});

async function discardDraft(page: Page, family: string): Promise<void> {
  await page.goto(`${family}/contacts/new`);
  const discard = page.getByRole('button', { name: 'Viska mustand ära' });
  if (!(await discard.isVisible())) return;
  await discard.click();
  await page.waitForURL(/done=draft-discarded/);
}

test('An own contact is mended; what it said before stays in its history', async ({ page }) => {
  const before = newNote('Kirjutasin kiirustades');
  const after = newNote('Nüüd on õigesti');
  const family = await ownFamily(page);
  await discardDraft(page, family);
  const contact = await logByPhone(page, family, before);

  await contactsWith(page, before)
    .getByRole('link', { name: /^Muuda: Telefonis/ })
    .click();
  const form = contactForm(page);
  await expect(form.note).toHaveValue(before);
  await form.mode('Pere kodus').check();
  await form.day.fill(day(-1));
  await form.note.fill(after);
  await form.saveChange.click();
  await expect(page).toHaveURL(`${family}?done=contact-edited`);
  await expect(page.getByText('Muudatus on salvestatud.')).toBeVisible();
  await expect(contactsWith(page, after)).toContainText('Pere kodus');
  await expect(contactsWith(page, after)).toContainText(inWords(day(-1)));
  await expect(page.getByText(before)).toHaveCount(0);

  await page.goto(`${contact}/edit`);
  await page.getByText('Ajalugu (2)').click();
  const history = page.getByRole('list', { name: 'Ajalugu' }).getByRole('listitem');
  await expect(history.nth(0)).toContainText('2. versioon: muudetud');
  await expect(history.nth(0)).toContainText(after);
  await expect(history.nth(1)).toContainText('1. versioon: kirja pandud');
  await expect(history.nth(1)).toContainText(before);
});

test('Two windows change one contact: the second is shown both texts and overwrites nothing', async ({
  page,
  context,
}) => {
  const start = newNote('Algne tekst');
  const first = newNote('Esimese akna tekst');
  const second = newNote('Teise akna tekst');
  const family = await ownFamily(page);
  await discardDraft(page, family);
  const contact = await logByPhone(page, family, start);
  const other = await context.newPage();
  // The second window has no JavaScript's drafts: what it types is nowhere but in its form.
  await other.route('**/assets/draft-*.js', (route) => route.abort());
  await page.route('**/assets/draft-*.js', (route) => route.abort());
  await page.goto(`${contact}/edit`);
  await other.goto(`${contact}/edit`);

  const here = contactForm(page);
  const there = contactForm(other);
  await here.note.fill(first);
  await here.saveChange.click();
  await page.waitForURL(/done=contact-edited/);

  // A mistake first: the form that comes back goes on from the version that was read.
  await there.note.fill(second);
  await there.minutes.fill('0');
  await there.saveChange.click();
  await expect(other).toHaveTitle(/^Viga/);
  await there.minutes.fill('30');
  const answer = other.waitForResponse((one) => one.request().method() === 'POST');
  await there.saveChange.click();
  expect((await answer).status()).toBe(409);
  const conflict = other.getByText('Keegi muutis kontakti vahepeal');
  await expect(conflict).toBeVisible();
  await expect(other.getByRole('region', { name: 'Praegu salvestatud' })).toContainText(
    first.split(' ').pop() ?? '',
  );
  await expect(other.getByRole('region', { name: 'Teie tekst' })).toContainText(
    second.split(' ').pop() ?? '',
  );
  await expect(there.note).toHaveValue(second);
  await expect(there.minutes).toHaveValue('30');
  await page.goto(family);
  await expect(contactsWith(page, first)).toHaveCount(1);
  await expect(page.getByText(second)).toHaveCount(0);

  await there.note.fill(`${first}\n${second}`);
  await there.saveChange.click();
  await other.waitForURL(/done=contact-edited/);
  await expect(contactsWith(other, first)).toHaveCount(1);
  await expect(contactsWith(other, second)).toHaveCount(1);
  await other.goto(`${contact}/edit`);
  await expect(other.getByText('Ajalugu (3)')).toBeVisible();
});

test('A contact is withdrawn with its reason and restored; nothing of it is lost', async ({ page }) => {
  const text = newNote('Vale pere juurde');
  const family = await ownFamily(page);
  await discardDraft(page, family);
  const contact = await logByPhone(page, family, text);
  await page.goto(`${contact}/edit`);
  await page.getByRole('link', { name: 'Võta kontakt tagasi' }).click();
  await expect(heading(page)).toHaveText('Võta kontakt tagasi');
  await page.getByLabel('Põhjus').fill('Kirjutasin vale pere juurde.');
  await page.getByRole('button', { name: 'Võta tagasi' }).click();
  await expect(page).toHaveURL(`${family}?done=contact-withdrawn`);
  await expect(contactsWith(page, text)).toContainText('Tagasi võetud');

  await page.goto(`${contact}/edit`);
  await expect(contactForm(page).form).toHaveCount(0);
  await page.getByRole('link', { name: 'Taasta kontakt' }).click();
  await page.getByRole('button', { name: 'Taasta' }).click();
  await expect(page).toHaveURL(`${family}?done=contact-restored`);
  await expect(contactsWith(page, text)).not.toContainText('Tagasi võetud');
  expect(await contactAddress(page, text)).toBe(contact);

  await page.goto(`${contact}/edit`);
  await page.getByText('Ajalugu (3)').click();
  const history = page.getByRole('list', { name: 'Ajalugu' }).getByRole('listitem');
  await expect(history.nth(0)).toContainText('taastatud');
  await expect(history.nth(1)).toContainText('tagasi võetud');
  await expect(history.nth(1)).toContainText('Kirjutasin vale pere juurde.');
  await expect(history.nth(2)).toContainText('kirja pandud');
});

test('A withdrawn contact counts for no obligation (TK 2.1.5.1), restored it counts again', async ({
  page,
}) => {
  const text = newNote('Esimene kõne');
  await signIn(page, supporter);
  const card = page
    .getByRole('article')
    .filter({
      has: page
        .getByRole('listitem')
        .filter({ hasText: 'Esimene ühendus perega' })
        .filter({ hasText: /tegemata, tähtaeg oli/ }),
    })
    .first();
  const family = (await card.getByRole('heading').getByRole('link').getAttribute('href')) ?? '';
  const first = page.getByRole('listitem').filter({ hasText: 'Esimene ühendus perega' });
  const contact = await logByPhone(page, family, text);
  // Made up for, late: it is not of the present any more.
  await expect(first).toHaveCount(0);
  await page.goto(`${contact}/withdraw`);
  await page.getByRole('button', { name: 'Võta tagasi' }).click();
  await page.waitForURL(/done=contact-withdrawn/);
  await expect(first).toContainText(/tegemata, tähtaeg oli/);
  await page.goto(`${contact}/withdraw`);
  await page.getByRole('button', { name: 'Taasta' }).click();
  await page.waitForURL(/done=contact-restored/);
  await expect(first).toHaveCount(0);
});

test.describe('Bytes that no database can hold cost nobody their note', () => {
  test('a search with them finds what it finds without them', async ({ page }) => {
    await signIn(page, supporter, '/families');
    const answer = await page.goto('/families?q=%00Rohtla%00');
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('row').filter({ hasText: 'Rohtla' })).toHaveCount(1);
  });

  test('a note with them is kept without them, as a draft and as a contact', async ({ page }) => {
    const family = await ownFamily(page);
    const body = newNote('Kopeeritud katkisest failist');
    await page.goto(`${family}/contacts/new`);
    const token = await page.locator('form[action="/sign-out"] input[name="_token"]').first().inputValue();
    const draft = await page.request.post(`/drafts/new-contact/${family.split('/')[2]}`, {
      headers: { 'sec-fetch-site': 'same-origin', 'x-token': token },
      data: { version: 0, fields: { body: [`\0${body}\ud83d`] } },
    });
    expect(draft.status()).toBe(200);
    await page.goto(`${family}/contacts/new`);
    await expect(contactForm(page).note).toHaveValue(`${body}\ufffd`);
    await page.request.post(`${family}/contacts/new`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      form: { _token: token, _key: crypto.randomUUID(), mode: 'home', heldOn: day(-1), body: `${body}\0` },
    });
    await page.goto(family);
    await expect(page.getByText(body)).toHaveCount(1);
  });
});
