import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import { postBeside, type State } from './state.ts';

const worker = 'Birgit Sooväli';
const officer = 'Ragne Lepamaa';
const at = (path: string) => (page: Page) => page.goto(path);

/** A referral as its form sends it, of people whom nobody knows. */
export const referralFields = {
  service: 'needs-based',
  kind: 'guardian',
  language: 'et',
  parentGiven: 'Maarika',
  parentFamily: 'Näidispuu',
  parentCode: '48003090991',
  phone: '+372 000 1234',
  residence: '0793',
  childGiven: 'Robin',
  childFamily: 'Näidispuu',
  childCode: '51503090012',
  childSince: '2024-03-01',
  casePlan: 'STAR 2026-118',
  topics: '3',
  problems: 'Uues koolis on raske.',
  goal: 'Käib iga päev koolis',
  workerPhone: '+372 000 4321',
  consent: 'yes',
} as const;

async function sent(page: Page): Promise<string> {
  const location = await postBeside(page, '/referrals/new', referralFields);
  return location.split('?')[0] ?? '';
}

/** One that the demonstration's provider asks for. */
const exceptionAsked = () =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ id: string; family: string; specialist: string }>(
      `select id, family_id as family, membership_id as specialist from role_exceptions
        where answer is null order by asked_on, id limit 1`,
    );
    return rows[0] ?? { id: '', family: '', specialist: '' };
  });

/** A family of the manager's that asked for another supporter; it asks now, if none did. */
const familyThatWishes = () =>
  asSystem(async (client) => {
    const ofProvider = `select f.id from families f join organisations o on o.id = f.provider_id and o.name = 'MTÜ Tammetõru Pered'`;
    await client.query(
      `insert into supporter_wishes (family_id, author_id, asked_on, wish)
       select f.id, m.id, current_date, 'Soovime kedagi, kes oskab vene keelt.'
         from (${ofProvider} order by f.name desc, f.id) f join memberships m on m.family_id = f.id
        where not exists (select from supporter_wishes w where w.closed_on is null and w.family_id in (${ofProvider})) limit 1`,
    );
    const { rows } = await client.query<{ id: string }>(
      `select family_id as id from supporter_wishes where closed_on is null and family_id in (${ofProvider}) order by id limit 1`,
    );
    return rows[0]?.id ?? '';
  });

const send = (page: Page) => page.locator('form[data-draft] .button--primary').last().click();

export const referralStates: readonly State[] = [
  { name: 'a municipality’s referrals', who: worker, pages: ['/referrals'], begin: at('/referrals') },
  { name: 'no referral found', who: worker, pages: [], begin: at('/referrals?q=zzz') },
  { name: 'a new referral', who: worker, pages: ['/referrals/new'], begin: at('/referrals/new') },
  {
    name: 'a referral with everything missing',
    who: worker,
    pages: [],
    begin: async (page) => {
      await page.goto(`/referrals/new?draft=${crypto.randomUUID()}`);
      await send(page);
      await page.locator('[aria-invalid]').first().waitFor();
    },
  },
  {
    name: 'a referral that was sent',
    who: worker,
    pages: ['/referrals/:id'],
    begin: async (page) => page.goto(await sent(page)),
  },
  {
    name: 'a referral mended too late',
    who: worker,
    pages: ['/referrals/:id/edit'],
    begin: async (page) => page.goto(`${await sent(page)}/edit`),
  },
  { name: 'the referrals that wait', who: officer, pages: [], begin: at('/referrals') },
  {
    name: 'a referral beside its facts',
    who: officer,
    pages: ['/referrals/:id/check'],
    begin: async (page) => {
      await page.goto('/referrals?state=any');
      await page.getByRole('table').getByRole('link').last().click();
    },
  },
];

const manager = 'Meelis Kuusemets';

/** The address of the acting family's own file. */
async function ownFile(page: Page): Promise<string> {
  await page.goto('/');
  return new URL(page.url()).pathname;
}

export const assigningStates: readonly State[] = [
  {
    name: 'choosing a supporter',
    who: manager,
    pages: ['/families/:id/supporters'],
    begin: async (page) => {
      await page.goto('/families?service=yes');
      const family = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      await page.goto(`${family}/supporters`);
    },
  },
  {
    name: 'what a service begins with',
    who: manager,
    pages: ['/families/:id/referral'],
    begin: async (page) => {
      await page.goto('/new-families');
      const family = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      await page.goto(`${family}/referral`);
    },
  },
  { name: 'new families', who: manager, pages: ['/new-families'], begin: at('/new-families') },
  {
    name: 'a specialist’s ties with what is wrong in them',
    who: manager,
    pages: [],
    begin: async (page) => {
      await page.goto('/team');
      const person = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      await page.goto(`${person}/ties`);
      await page.locator('main form .button--primary').last().click();
      await page.locator('[aria-invalid]').first().waitFor();
    },
  },
  { name: 'what waits for a decision', who: officer, pages: ['/approvals'], begin: at('/approvals') },
  { name: 'exceptions', who: officer, pages: ['/exceptions'], begin: at('/exceptions') },
  {
    name: 'an exception that is asked for',
    who: officer,
    pages: ['/exceptions/:id'],
    begin: async (page) => page.goto(`/exceptions/${(await exceptionAsked()).id}`),
  },
  {
    name: 'an exception answered without an answer',
    who: officer,
    pages: [],
    begin: async (page) => {
      await page.goto(`/exceptions/${(await exceptionAsked()).id}`);
      await page.locator('main .button--primary').last().click();
      await page.locator('[aria-invalid]').first().waitFor();
    },
  },
  {
    name: 'asking for an exception',
    who: manager,
    pages: ['/families/:id/supporters/:membership/exception'],
    begin: async (page) => {
      const { family, specialist } = await exceptionAsked();
      await page.goto(`/families/${family}/supporters/${specialist}/exception`);
    },
  },
  {
    name: 'answering a wish for another supporter',
    who: manager,
    pages: ['/families/:id/supporters/wish-answer'],
    begin: async (page) => page.goto(`/families/${await familyThatWishes()}/supporters/wish-answer`),
  },
  {
    name: 'who has looked at a family’s data',
    who: 'Tiina Rohtla',
    pages: ['/families/:id/opened'],
    begin: async (page) => {
      await page.goto('/');
      await page.goto(`${new URL(page.url()).pathname}/opened`);
    },
  },
  {
    name: 'a family’s times of care',
    who: officer,
    pages: ['/families/:id/care'],
    begin: async (page) => {
      await page.goto('/families');
      const family = await page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
      await page.goto(`${family}/care`);
    },
  },
  {
    name: 'a family’s wish for another supporter',
    who: 'Tiina Rohtla',
    pages: ['/families/:id/supporter-wish'],
    begin: async (page) => page.goto(`${await ownFile(page)}/supporter-wish`),
  },
  {
    name: 'a family’s own request',
    who: 'Tiina Rohtla',
    pages: ['/families/:id/requests'],
    begin: async (page) => page.goto(`${await ownFile(page)}/requests`),
  },
];
