import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newNote, quietFamilies, today } from './contact-form.ts';
import { problemsOf } from './looking.ts';
import { choosePerson, signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const languages = ['et', 'ru'] as const;
type Language = (typeof languages)[number];

/** How a page comes to stand as it is looked at. */
interface State {
  readonly name: string;
  readonly who: string | null;
  /** The pages of the registry that it shows. */
  readonly pages: readonly string[];
  readonly begin: (page: Page) => Promise<unknown>;
}

const at = (path: string) => (page: Page) => page.goto(path);
const form = (page: Page) => page.locator('form[data-draft]');
const sendForm = (page: Page) => form(page).locator('button:not([type="button"])').last().click();

async function ownFamily(page: Page): Promise<string> {
  return (await quietFamilies(page))[2] ?? '';
}

async function openContactForm(page: Page): Promise<string> {
  const family = await ownFamily(page);
  await page.goto(`${family}/contacts/new`);
  return family;
}

/** Posts a form of this session beside the page, as another of its windows would. */
async function postBeside(page: Page, path: string, fields: Record<string, string>): Promise<string> {
  const _token = await page.locator('form[action="/sign-out"] input[name="_token"]').first().inputValue();
  const answer = await page.request.post(path, {
    headers: { 'sec-fetch-site': 'same-origin' },
    form: { _token, _key: crypto.randomUUID(), ...fields },
    maxRedirects: 0,
  });
  return answer.headers().location ?? '';
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
  await postBeside(page, `${contact}/withdraw`, { withdrawn: 'yes', version: '1', reason: 'Vale pere' });
  return contact;
}

async function restored(page: Page, language: Language): Promise<void> {
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

/** A form that comes from no page of ours. */
async function fromElsewhere(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${origin}/language"><button>x</button></form>`);
  await page.getByRole('button').click();
  await page.waitForURL('**/language');
}

const states: readonly State[] = [
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
  {
    name: 'a form that came from elsewhere',
    who: null,
    pages: [],
    begin: async (page) => {
      await page.goto('/');
      await fromElsewhere(page);
    },
  },
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
  { name: 'something broke', who: supporter, pages: [], begin: at('/families?q=%00') },
];

async function inLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.locator(`form[action="/language"] button[value="${language}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** So many states are looked at in one test: to sign in for each of them would take longer than looking. */
const atOnce = 7;

/** Each person's states, some at a time. */
const rounds = [...new Set(states.map(({ who }) => who))].flatMap((who) => {
  const own = states.filter((state) => state.who === who);
  return Array.from({ length: Math.ceil(own.length / atOnce) }, (_, index) => ({
    who,
    title: own.length > atOnce ? `${who ?? 'everyone'} ${index + 1}` : (who ?? 'everyone'),
    states: own.slice(index * atOnce, (index + 1) * atOnce),
  }));
});

test.describe.configure({ mode: 'parallel' });
test.setTimeout(180_000);

for (const language of languages) {
  for (const { who, title, states: own } of rounds) {
    test(`axe finds nothing, and nothing is too wide: ${title}, ${language}`, async ({ page }) => {
      await page.goto('/');
      if (who !== null) await signIn(page, who, '/account');
      await inLanguage(page, language);
      const problems: string[] = [];
      for (const { name, begin } of own) {
        await test.step(name, async () => {
          await page.setViewportSize({ width: 1280, height: 900 });
          await begin(page);
          await expect(page.locator('html'), name).toHaveAttribute('lang', language);
          for (const problem of await problemsOf(page, language)) problems.push(`${name}: ${problem}`);
        });
      }
      expect(problems).toEqual([]);
    });
  }

  test(`axe finds nothing in a form that came back after its session had ended: ${language}`, async ({
    page,
  }) => {
    await signIn(page, supporter, '/account');
    await inLanguage(page, language);
    await restored(page, language);
    expect(await problemsOf(page, language)).toEqual([]);
  });

  test(`axe finds nothing among the components, their dialogs opened: ${language}`, async ({ page }) => {
    await page.goto(`/ui?language=${language}`);
    expect(await problemsOf(page, language)).toEqual([]);
    const openers = page.locator('[data-dialog-open]');
    for (let index = 0; index < (await openers.count()); index += 1) {
      await page.goto(`/ui?language=${language}`);
      await openers.nth(index).click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      expect(await problemsOf(page, language), `dialog ${index}`).toEqual([]);
    }
  });
}

test('every page of the program is among those that were looked at', () => {
  const folder = join(import.meta.dirname, '../src/web/pages');
  // Looked at elsewhere: what holds no page of its own, the components, and the questions to the rules.
  const elsewhere = ['/drafts/:form/:subject', '/families/:id/contacts/discard', '/ui'];
  const declared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!rules).*\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}path: '([^']+)'/gm)])
    .map(([, path = '']) => path);
  expect(declared.length).toBeGreaterThan(10);
  const looked = [...states.flatMap(({ pages }) => pages), ...elsewhere];
  expect(declared.filter((path) => !looked.includes(path))).toEqual([]);
});
