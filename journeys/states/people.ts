import type { Page } from '@playwright/test';
import { type State, supporter } from './state.ts';

const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';
const at = (path: string) => (page: Page) => page.goto(path);

/** The page of one of the manager's people, by name. */
async function person(page: Page, name: string): Promise<string> {
  await page.goto('/team');
  const href = await page.getByRole('table').getByRole('link', { name, exact: true }).getAttribute('href');
  return href ?? '';
}

const ofPerson = (name: string, below: string) => async (page: Page) =>
  page.goto(`${await person(page, name)}${below}`);

async function firstIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('table').getByRole('link').first().click();
}

/** The people of a provider, their training, and where they are. */
export const peopleStates: readonly State[] = [
  { name: 'the team', who: manager, pages: ['/team'], begin: at('/team') },
  { name: 'one of the team', who: manager, pages: ['/team/:id'], begin: ofPerson(supporter, '') },
  {
    name: 'somebody added with mistakes',
    who: manager,
    pages: ['/team/new'],
    begin: async (page) => {
      await page.goto('/team/new');
      await page.getByLabel(/Isikukood|Личный код/).fill('123');
      await page.locator('main form button.button--primary').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'how somebody works',
    who: manager,
    pages: ['/team/:id/terms'],
    begin: ofPerson(supporter, '/terms'),
  },
  {
    name: 'a new competence',
    who: manager,
    pages: ['/team/:id/qualifications/new'],
    begin: ofPerson('Urve Kadakmets', '/qualifications/new'),
  },
  {
    name: 'evidence that was asked for',
    who: manager,
    pages: ['/team/:id/ask'],
    begin: ofPerson('Heli Pihlapuu', '/ask'),
  },
  { name: 'ties', who: manager, pages: ['/team/:id/ties'], begin: ofPerson(supporter, '/ties') },
  { name: 'an absence', who: manager, pages: ['/team/:id/absence'], begin: ofPerson(supporter, '/absence') },
  { name: 'leaving', who: manager, pages: ['/team/:id/leave'], begin: ofPerson(supporter, '/leave') },
  {
    name: 'a confirmation asked for',
    who: officer,
    pages: ['/confirmations/:id'],
    begin: (page) => firstIn(page, '/approvals?kind=confirmation'),
  },
  { name: 'all specialists', who: officer, pages: ['/specialists'], begin: at('/specialists') },
  {
    name: 'one specialist',
    who: officer,
    pages: ['/specialists/:id'],
    begin: (page) => firstIn(page, '/specialists?role=mentor'),
  },
  { name: 'my own record', who: supporter, pages: ['/my-record'], begin: at('/my-record') },
  { name: 'trainings', who: manager, pages: ['/trainings'], begin: at('/trainings') },
  {
    name: 'a training',
    who: supporter,
    pages: ['/trainings/:id'],
    begin: (page) => firstIn(page, '/trainings'),
  },
  { name: 'a new training', who: officer, pages: ['/trainings/new'], begin: at('/trainings/new') },
  {
    name: 'a training changed',
    who: officer,
    pages: ['/trainings/:id/edit'],
    begin: async (page) => {
      await firstIn(page, '/trainings');
      await page.goto(`${new URL(page.url()).pathname}/edit`);
    },
  },
  { name: 'coverage', who: officer, pages: ['/coverage'], begin: at('/coverage') },
  {
    name: 'the way to the nearest specialist',
    who: manager,
    pages: [],
    begin: at('/coverage?measure=distance&role=psychologist'),
  },
  {
    name: 'coverage to a municipality',
    who: 'Birgit Sooväli',
    pages: [],
    begin: at('/coverage?level=municipality'),
  },
];
