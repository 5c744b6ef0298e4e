import { expect, type Page, test } from '@playwright/test';
import { makeIdentityCode } from '../src/identity/identity-code.ts';
import { civilDateOf } from '../src/rules/index.ts';
import { newNote } from './contact-form.ts';
import { signIn } from './sign-in.ts';

const worker = 'Birgit Sooväli';
const officer = 'Ragne Lepamaa';
const manager = 'Meelis Kuusemets';
const supporter = 'Leelo Kasesalu';

/** A family name that nobody else in the demo has, and identity codes that nobody has. */
function newPeople() {
  const serial = () => Math.floor(Math.random() * 900) + 50;
  const day = (year: number) =>
    civilDateOf(`${year}-0${1 + Math.floor(Math.random() * 9)}-1${Math.floor(Math.random() * 9)}`);
  return {
    name: `Näidis${[...crypto.randomUUID().replaceAll(/[^a-f]/g, '')].slice(0, 6).join('')}`,
    parent: makeIdentityCode({ birth: day(1980), sex: 'female', serial: serial() }),
    child: makeIdentityCode({ birth: day(2014), sex: 'male', serial: serial() }),
  };
}

type People = ReturnType<typeof newPeople>;

const form = (page: Page) => page.getByRole('form', { name: /Suuna pere teenusele|Paranda suunamist/ });

async function fillIn(page: Page, people: People, problems = 'Uues koolis on raske.'): Promise<void> {
  const fields = form(page);
  await fields.getByRole('radio', { name: 'Eestkostepere' }).check();
  const parent = fields.getByRole('group', { name: '1. vanem' });
  await parent.getByLabel('Eesnimi').fill('Maarika');
  await parent.getByLabel('Perekonnanimi').fill(people.name);
  await parent.getByLabel('Isikukood').fill(people.parent);
  await fields.getByLabel('Pere telefon').fill('+372 000 1234');
  const child = fields.getByRole('group', { name: '1. laps' });
  await child.getByLabel('Eesnimi').fill('Robin');
  await child.getByLabel('Perekonnanimi').fill(people.name);
  await child.getByLabel('Isikukood').fill(people.child);
  await child.getByLabel('Peres alates').fill('2022-03-01');
  await fields.getByLabel('Juhtumiplaani viide').fill('STAR 2026-118');
  await fields.getByRole('checkbox', { name: 'Lapse areng, heaolu, trauma' }).check();
  await fields.getByLabel('Probleemkohad').fill(problems);
  await fields.getByLabel('1. eesmärk').fill(`Käib koolis iga päev, ${people.name}`);
  await fields.getByLabel('Teie telefon').fill('+372 000 4321');
  await fields.getByLabel(/^Pere \(ja eakohaselt laps\)/).check();
}

/** Refers a family and answers the referral's address. */
async function refer(page: Page, people: People, problems?: string): Promise<string> {
  await signIn(page, worker, '/referrals');
  await page.getByRole('link', { name: 'Suuna pere' }).first().click();
  await fillIn(page, people, problems);
  await form(page).getByRole('button', { name: 'Saada suunamine' }).click();
  await page.waitForURL(/done=referral-sent/);
  await expect(page.getByRole('main')).toContainText('Suunamine on kohale jõudnud');
  return new URL(page.url()).pathname;
}

async function be(page: Page, who: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, who, path);
}

async function decide(
  page: Page,
  what: string,
  reason = '',
  provider = 'MTÜ Tammetõru Pered',
): Promise<void> {
  const decision = page.getByRole('form', { name: 'Otsus' });
  await decision.getByLabel(what, { exact: true }).check();
  if (provider !== '')
    await decision.getByRole('combobox', { name: 'Teenuseosutaja' }).selectOption({ label: provider });
  await decision.getByLabel('Põhjendus suunajale').fill(reason);
  await decision.getByRole('button', { name: 'Kinnita otsus' }).click();
  await page.waitForURL(/done=referral-/);
}

const accept = 'Võtan vastu ja edastan teenuseosutajale';

test.use({ viewport: { width: 390, height: 844 } });

test('A worker refers a family, the commissioner accepts, the manager assigns, the supporter sees it on Täna', async ({
  page,
}) => {
  const people = newPeople();
  const referral = await refer(page, people);
  await be(page, officer, `${referral}/check`);
  await expect(page.getByRole('main')).toContainText('Peret ei ole varem teenustel olnud');
  await expect(page.getByRole('main')).toContainText('365 − 0 = 365 päeva');
  await decide(page, accept);

  await be(page, manager, '/new-families');
  const row = page.getByRole('row').filter({ hasText: people.name });
  await row.getByRole('link', { name: `Määra peretoetaja: Maarika ${people.name}` }).click();
  await expect(page.getByRole('main')).toContainText('TK 2.1.5.1');
  await expect(page.getByRole('link', { name: 'Teata takistusest' })).toBeVisible();
  await page.getByRole('radio', { name: supporter }).check();
  await page.getByRole('button', { name: 'Määra', exact: true }).click();
  await page.waitForURL(/done=supporter-assigned/);
  await expect(page.getByRole('main')).toContainText(`määras ${manager}`);

  await be(page, supporter, '/today');
  await expect(page.getByRole('main')).toContainText(`Maarika ${people.name}`);
  await page
    .getByRole('link', { name: `Maarika ${people.name}` })
    .first()
    .click();
  await expect(page.getByRole('main')).toContainText(`Käib koolis iga päev, ${people.name}`);

  await be(page, worker, referral);
  await expect(page.getByRole('main')).toContainText('Pere andmed said: MTÜ Tammetõru Pered');
});

test('What is wrong is told at its field and everything typed is kept; a row more keeps it too', async ({
  page,
}) => {
  const people = newPeople();
  await signIn(page, worker, '/referrals');
  await page.getByRole('link', { name: 'Suuna pere' }).first().click();
  await fillIn(page, people);
  const code = form(page).getByRole('group', { name: '1. laps' }).getByLabel('Isikukood');
  await code.fill(`${people.child.slice(0, 10)}${(Number(people.child.at(-1)) + 1) % 10}`);
  await form(page).getByRole('button', { name: 'Saada suunamine' }).click();
  await expect(page.getByRole('link', { name: /kontrollnumber ei klapi/ })).toHaveAttribute(
    'href',
    '#childCode-1',
  );
  await expect(form(page).getByLabel('Probleemkohad')).toHaveValue('Uues koolis on raske.');
  await form(page).getByRole('button', { name: 'Lisa laps' }).click();
  const second = form(page).getByRole('group', { name: '2. laps' });
  await expect(second.getByLabel('Eesnimi')).toBeVisible();
  await expect(form(page).getByRole('group', { name: '1. vanem' }).getByLabel('Perekonnanimi')).toHaveValue(
    people.name,
  );
  await second.getByRole('button', { name: 'Eemalda 2. laps' }).click();
  await expect(second).toHaveCount(0);
  await page.goto('/referrals');
  await expect(page.getByRole('main')).toContainText(`Maarika ${people.name}`);
});

test('A returned referral is mended and sent again; a refused one says why, and whom to ask', async ({
  page,
}) => {
  const people = newPeople();
  const referral = await refer(page, people);
  const missing = newNote('Lisage eesmärgid');
  await be(page, officer, `${referral}/check`);
  await decide(page, 'Tagastan täpsustamiseks', missing, '');

  await be(page, worker, referral);
  await expect(page.getByRole('main')).toContainText(missing);
  await page.getByRole('link', { name: 'Paranda ja saada uuesti' }).click();
  const better = newNote('Täpsem kirjeldus');
  await form(page).getByLabel('Probleemkohad').fill(better);
  await form(page)
    .getByLabel(/^Pere \(ja eakohaselt laps\)/)
    .check();
  await form(page).getByRole('button', { name: 'Saada uuesti' }).click();
  await page.waitForURL(/done=referral-sent/);

  const why = newNote('Vajadus on põhjendamata');
  await be(page, officer, `${referral}/check`);
  await expect(page.getByRole('main')).toContainText(better);
  await page.getByText('1. versioon').click();
  await expect(page.getByRole('main')).toContainText(missing);
  await decide(page, 'Keeldun', why, '');

  await be(page, worker, referral);
  await expect(page.getByRole('main')).toContainText(why);
  await expect(page.getByRole('main')).toContainText(officer);
  await expect(page.getByRole('link', { name: 'Paranda ja saada uuesti' })).toHaveCount(0);
});

test('Of two officers the first decides, and the other is told what was decided and by whom', async ({
  page,
  browser,
}) => {
  const referral = await refer(page, newPeople());
  await be(page, officer, `${referral}/check`);
  const other = await (await browser.newContext({ locale: 'et-EE' })).newPage();
  await signIn(other, officer, `${referral}/check`);
  await decide(page, 'Keeldun', 'Ei ole sihtgrupp.', '');
  const decision = other.getByRole('form', { name: 'Otsus' });
  await decision.getByLabel(accept, { exact: true }).check();
  await decision
    .getByRole('combobox', { name: 'Teenuseosutaja' })
    .selectOption({ label: 'MTÜ Tammetõru Pered' });
  await decision.getByRole('button', { name: 'Kinnita otsus' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'teine ametnik jõudis ette' })).toContainText(
    officer,
  );
  await other.context().close();
});

test('A family asks for another supporter; the manager changes and says what the new one reads', async ({
  page,
}) => {
  const wish = newNote('Sooviksin vene keelt oskavat toetajat');
  await signIn(page, 'Tiina Rohtla');
  const file = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Soovin teist peretoetajat' }).click();
  const open = page.getByRole('button', { name: 'Saada soov' });
  if (await open.isVisible()) {
    await page.getByLabel(/Mida sooviksite teisiti/).fill(wish);
    await open.click();
    await page.waitForURL(/done=wish-sent/);
  }
  await expect(page.getByRole('main')).toContainText('ootab vastust');

  await be(page, supporter, file);
  await expect(page.getByRole('main')).not.toContainText(wish);

  await be(page, manager, `${file}/supporters`);
  await expect(page.getByRole('main')).toContainText(wish);
  await page.getByRole('link', { name: 'Lepiti kokku teisiti' }).click();
  await page.getByLabel(/Mida perega kokku leppisite/).fill('Kohtume edaspidi koos tõlgiga.');
  await page.getByRole('button', { name: 'Kinnita' }).click();
  await page.waitForURL(/done=wish-answered/);

  await be(page, 'Tiina Rohtla', `${file}/supporter-wish`);
  await expect(page.getByRole('main')).toContainText('Kohtume edaspidi koos tõlgiga.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a family is referred, with a row more on the way', async ({ page }) => {
    const people = newPeople();
    await signIn(page, worker, '/referrals');
    await page.getByRole('link', { name: 'Suuna pere' }).first().click();
    await fillIn(page, people);
    await form(page).getByRole('button', { name: 'Lisa vanem' }).click();
    await expect(form(page).getByRole('group', { name: '2. vanem' })).toBeVisible();
    await form(page).getByRole('button', { name: 'Eemalda 2. vanem' }).click();
    await expect(form(page).getByLabel('Probleemkohad')).toHaveValue('Uues koolis on raske.');
    await form(page).getByRole('button', { name: 'Saada suunamine' }).click();
    await expect(page.getByRole('main')).toContainText('Suunamine on kohale jõudnud');
  });
});
