import { expect, type Locator, type Page } from '@playwright/test';

/** The day in Estonia, as forms hold it. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Tallinn' }).format();

/** A day from today. */
export function day(fromToday: number): string {
  const at = new Date(`${today()}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + fromToday);
  return at.toISOString().slice(0, 10);
}

/** 21. november, as the pages say it. */
export const inWords = (date: string): string =>
  new Intl.DateTimeFormat('et-EE', { timeZone: 'UTC', day: 'numeric', month: 'long' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** A note that stands nowhere else. */
export const newNote = (about: string): string => `${about} ${crypto.randomUUID().slice(0, 13)}`;

/** The contact's form, by what people see of it. */
export function contactForm(page: Page) {
  const form = page.getByRole('form', { name: /Logi kontakt|Muuda kontakti/ });
  return {
    form,
    mode: (name: string) => form.getByRole('radio', { name }),
    day: form.getByLabel('Päev (kohustuslik)'),
    time: form.getByLabel('Kellaaeg'),
    minutes: form.getByLabel('Kestus'),
    note: form.getByLabel('Märkmed'),
    nextStep: form.getByLabel('Järgmine samm'),
    nextOn: form.getByLabel('Järgmise sammu päev'),
    children: form.getByRole('group', { name: /^Lapsed/ }).getByRole('checkbox'),
    services: form.getByRole('group', { name: /^Milliste teenuste/ }).getByRole('checkbox'),
    save: form.getByRole('button', { name: 'Salvesta kontakt' }),
    saveChange: form.getByRole('button', { name: 'Salvesta muudatus' }),
    /** Fields of the mechanism, as the page holds them. */
    hidden: (name: string) => form.locator(`input[type="hidden"][name="${name}"]`).inputValue(),
  };
}

/** The events of a family's timeline that hold a text. */
export const contactsWith = (page: Page, text: string): Locator =>
  page.getByRole('list', { name: 'Kontaktid' }).getByRole('listitem').filter({ hasText: text });

/** An obligation wherever the page lists it, by what it asks. */
export const obligations = (within: Page | Locator, title: string): Locator =>
  within.getByRole('listitem').filter({ hasText: title });

/**
 * The addresses of the signed-in supporter's families with one child, whose first contact has been: families in which
 * one more contact changes nothing that another journey looks at. Each file takes its own, so that no drafts meet.
 */
export async function quietFamilies(page: Page): Promise<string[]> {
  await page.goto('/families?service=yes');
  const rows = page
    .getByRole('table')
    .getByRole('row')
    .filter({ hasText: /\d{2}\.\d{2}\.\d{4}/ });
  const found: string[] = [];
  for (const row of await rows.all()) {
    const cells = await row.getByRole('cell').allInnerTexts();
    const href = await row.getByRole('link').first().getAttribute('href');
    if (href !== null && !cells.some((cell) => /^\p{Lu}\p{Ll}+, \p{Lu}/u.test(cell))) found.push(href);
  }
  return found;
}

/** Logs a contact by phone with a note, and answers the contact's own address, without `/edit`. */
export async function logByPhone(page: Page, family: string, note: string): Promise<string> {
  await page.goto(`${family}/contacts/new`);
  const form = contactForm(page);
  await form.mode('Telefonis').check();
  await form.note.fill(note);
  await form.save.click();
  await page.waitForURL(/done=contact-logged/);
  return contactAddress(page, note);
}

/** The address of the contact whose note stands on the family's page. */
export async function contactAddress(page: Page, note: string): Promise<string> {
  const edit = contactsWith(page, note).getByRole('link', { name: /^Muuda/ });
  await expect(edit).toHaveCount(1);
  return (await edit.getAttribute('href'))?.replace(/\/edit$/, '') ?? '';
}
