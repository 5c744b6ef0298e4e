import { expect, type Page } from '@playwright/test';
import { newNote, today } from './contact-form.ts';
import { whileUnreadable } from './database.ts';
import { choosePerson } from './sign-in.ts';
import { demandStates } from './states/demands.ts';
import { dueStates } from './states/due.ts';
import { groupStates } from './states/groups.ts';
import { meetingStates } from './states/meetings.ts';
import { monthStates } from './states/months.ts';
import { noticeStates } from './states/notices.ts';
import { overviewStates } from './states/overviews.ts';
import { paperStates } from './states/papers.ts';
import { peopleStates } from './states/people.ts';
import { planStates } from './states/plan.ts';
import { assigningStates, referralStates } from './states/referrals.ts';
import { reportStates } from './states/reports.ts';
import { signingStates } from './states/signing.ts';
import { ownFamily, postBeside, type State, supporter } from './states/state.ts';

export { type State, supporter } from './states/state.ts';

export const languages = ['et', 'ru'] as const;
export type Language = (typeof languages)[number];

const at = (path: string) => (page: Page) => page.goto(path);
const form = (page: Page) => page.locator('form[data-draft]');
const sendForm = (page: Page) => form(page).locator('button:not([type="button"])').last().click();

async function openContactForm(page: Page): Promise<string> {
  const family = await ownFamily(page);
  await page.goto(`${family}/contacts/new`);
  return family;
}

/** A contact of one's own, newly logged; its address. */
async function newContact(page: Page): Promise<string> {
  const family = await ownFamily(page);
  const body = newNote('Vaatamiseks');
  await postBeside(page, `${family}/contacts/new`, {
    mode: 'home',
    heldOn: today(),
    body,
    nextStep: 'Helistan',
  });
  await page.goto(family);
  const own = page.getByRole('listitem').filter({ hasText: body });
  return (await own.locator('a[href$="/edit"]').getAttribute('href'))?.replace(/\/edit$/, '') ?? '';
}

async function conflict(page: Page): Promise<void> {
  const contact = await newContact(page);
  await page.goto(`${contact}/edit`);
  await form(page).locator('textarea[name="body"]').fill('Minu tekst, mis on teistsugune');
  const theirs = {
    mode: 'home',
    heldOn: today(),
    body: 'Teise akna tekst, mis on samuti teistsugune',
    version: '1',
  };
  await postBeside(page, `${contact}/edit`, theirs);
  await sendForm(page);
  await page.locator('.compare').waitFor();
}

async function withdrawn(page: Page): Promise<string> {
  const contact = await newContact(page);
  await postBeside(page, `${contact}/withdraw`, { withdrawn: 'yes', _version: '1', reason: 'Vale pere' });
  return contact;
}

export async function restored(page: Page, language: Language): Promise<void> {
  const family = await openContactForm(page);
  const path = `${family}/contacts/new`;
  const fields = { mode: 'phone', heldOn: today(), body: newNote('Pärast seansi lõppu') };
  const token = await page.locator('form[action="/sign-out"] input[name="_token"]').first().inputValue();
  await postBeside(page, '/sign-out', {});
  await page.request.post(path, {
    headers: { 'sec-fetch-site': 'same-origin' },
    form: { _token: token, _key: crypto.randomUUID(), ...fields },
    maxRedirects: 0,
  });
  await page.goto(`/sign-in?return=${path}`);
  await choosePerson(page, supporter);
  await inLanguage(page, language);
  await page.goto(path);
  await expect(form(page).locator('textarea[name="body"]')).toHaveValue(fields.body);
}

export const states: readonly State[] = [
  { name: 'the front page', who: null, pages: ['/welcome'], begin: at('/') },
  { name: 'the front page after signing out', who: null, pages: [], begin: at('/?done=signed-out') },
  { name: 'the statement', who: null, pages: ['/accessibility'], begin: at('/accessibility') },
  { name: 'the choice of whom to be', who: null, pages: [], begin: at('/sign-in') },
  {
    name: 'a sign-in that was given up',
    who: null,
    pages: [],
    begin: async (page) => {
      await page.goto('/sign-in');
      await page.locator('main form').last().getByRole('button').click();
      await page.waitForURL('**/sign-in/callback**');
    },
  },
  {
    name: 'a sign-in that came too late',
    who: null,
    pages: [],
    begin: at('/sign-in/callback?state=x&code=y'),
  },
  { name: 'an address that is not there', who: null, pages: [], begin: at('/eikuskil') },
  { name: 'Täna', who: supporter, pages: ['/today'], begin: at('/today') },
  {
    name: 'Täna with the person’s menu open',
    who: supporter,
    pages: [],
    begin: async (page) => {
      await page.goto('/today');
      await page.locator('.person-menu > summary').click();
    },
  },
  {
    name: 'Täna when the session is about to end',
    who: supporter,
    pages: [],
    begin: async (page) => {
      await page.goto('/today');
      await page.locator('#session-watch').evaluate((watch: HTMLElement) => {
        watch.hidden = false;
      });
    },
  },
  { name: 'my families', who: supporter, pages: ['/families'], begin: at('/families') },
  {
    name: 'families filtered and sorted',
    who: supporter,
    pages: [],
    begin: at('/families?kind=guardian&service=yes&sort=-lastContact'),
  },
  { name: 'no family found', who: supporter, pages: [], begin: at('/families?q=puudub') },
  {
    name: 'a family, with what was just done',
    who: supporter,
    pages: ['/families/:id'],
    begin: async (page) => page.goto(`${await ownFamily(page)}?done=contact-logged`),
  },
  { name: 'a hidden family', who: supporter, pages: [], begin: at(`/families/${crypto.randomUUID()}`) },
  {
    name: 'the form of a contact',
    who: supporter,
    pages: ['/families/:id/contacts/new'],
    begin: openContactForm,
  },
  {
    name: 'the form with what is wrong in it',
    who: supporter,
    pages: [],
    begin: async (page) => {
      await openContactForm(page);
      await form(page).locator('input[name="minutes"]').fill('1441');
      await sendForm(page);
      await page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'the form with a draft',
    who: supporter,
    pages: [],
    begin: async (page) => {
      const family = await openContactForm(page);
      await form(page).locator('textarea[name="body"]').fill('Pooleli');
      await page.locator('[data-draft-status][data-state="saved"]').waitFor();
      await page.goto(`${family}/contacts/new`);
    },
  },
  {
    name: 'a contact and its history',
    who: supporter,
    pages: ['/contacts/:id/edit'],
    begin: async (page) => {
      await page.goto(`${await newContact(page)}/edit`);
      await page.locator('details.history > summary').click();
    },
  },
  { name: 'a contact that someone changed meanwhile', who: supporter, pages: [], begin: conflict },
  {
    name: 'withdrawing a contact',
    who: supporter,
    pages: ['/contacts/:id/withdraw'],
    begin: async (page) => page.goto(`${await newContact(page)}/withdraw`),
  },
  {
    name: 'restoring it',
    who: supporter,
    pages: [],
    begin: async (page) => page.goto(`${await withdrawn(page)}/withdraw`),
  },
  {
    name: 'a withdrawn contact',
    who: supporter,
    pages: [],
    begin: async (page) => page.goto(`${await withdrawn(page)}/edit`),
  },
  {
    name: 'a month’s report',
    who: supporter,
    pages: ['/families/:id/month-report'],
    begin: async (page) => page.goto(`${await ownFamily(page)}/month-report`),
  },
  ...signingStates,
  ...planStates,
  ...overviewStates,
  ...noticeStates,
  ...monthStates,
  ...reportStates,
  ...meetingStates,
  ...demandStates,
  ...groupStates,
  { name: 'my account', who: supporter, pages: ['/account'], begin: at('/account') },
  { name: 'my account with two roles', who: 'Aive Varjun', pages: [], begin: at('/account') },
  { name: 'nobody’s page', who: 'Viljar Paekivi', pages: ['/no-role'], begin: at('/no-role') },
  { name: 'a municipality’s families', who: 'Birgit Sooväli', pages: [], begin: at('/families') },
  {
    name: 'a family as its municipality sees it',
    who: 'Birgit Sooväli',
    pages: [],
    begin: async (page) => {
      await page.goto('/families?service=yes');
      await page.getByRole('table').getByRole('link').filter({ hasText: / / }).last().click();
    },
  },
  { name: 'a family as it sees itself', who: 'Tiina Rohtla', pages: [], begin: at('/') },
  { name: 'a provider’s families', who: 'Meelis Kuusemets', pages: [], begin: at('/families') },
  { name: 'the commissioner’s families', who: 'Ragne Lepamaa', pages: [], begin: at('/families') },
  {
    name: 'something broke',
    who: supporter,
    pages: [],
    begin: (page) => whileUnreadable('families', () => page.goto('/families')),
  },
  ...dueStates,
  ...referralStates,
  ...assigningStates,
  ...paperStates,
  ...peopleStates,
];

export async function inLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.locator(`form[action="/language"] button[value="${language}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
