import type { Page } from '@playwright/test';
import type { State } from './state.ts';

const manager = 'Meelis Kuusemets';
const officer = 'Ragne Lepamaa';
const leader = 'Heli Pihlapuu';
const parent = 'Tiina Rohtla';
const at = (path: string) => (page: Page) => page.goto(path);

/** A group that is linked to from a page, by what its address ends with. */
const group =
  (from: string, ending = '') =>
  async (page: Page): Promise<void> => {
    await page.goto(from);
    const links = await page
      .locator('main a[href^="/groups/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const id = links.map((href) => /^\/groups\/([0-9a-f-]{36})/.exec(href)?.[1]).find(Boolean) ?? '';
    await page.goto(`/groups/${id}${ending}`);
  };

/** A month that no journey plans. */
const thisMonth = (): string =>
  new Date().toLocaleDateString('sv', { timeZone: 'Europe/Tallinn' }).slice(0, 7);

/** Groups as they are planned, answered, joined and held. */
export const groupStates: readonly State[] = [
  { name: 'groups of a provider', who: manager, pages: ['/groups'], begin: at('/groups') },
  { name: 'a group with its pay', who: manager, pages: ['/groups/:id'], begin: group('/groups') },
  {
    name: 'a month’s plan',
    who: manager,
    pages: ['/groups/plan/:month'],
    begin: (page) => page.goto(`/groups/plan/${thisMonth()}`),
  },
  {
    name: 'a plan with mistakes',
    who: manager,
    pages: [],
    begin: async (page) => {
      await page.goto(`/groups/plan/${thisMonth()}`);
      await page.locator('input[name="topic_1"]').fill('Piirid');
      await page.locator('main form[data-draft] button.button--primary').click();
      await page.locator('.error-summary').waitFor();
    },
  },
  { name: 'a list of groups', who: manager, pages: ['/groups/list'], begin: at('/groups/list') },
  { name: 'moving a group', who: manager, pages: ['/groups/:id/change'], begin: moving },
  {
    name: 'signing a family up',
    who: manager,
    pages: ['/groups/:id/join'],
    begin: group('/support-groups', '/join'),
  },
  { name: 'groups that wait for an answer', who: officer, pages: [], begin: at('/groups') },
  {
    name: 'answering a group',
    who: officer,
    pages: ['/groups/:id/answer'],
    begin: group('/groups', '/answer'),
  },
  { name: 'groups that one leads', who: leader, pages: [], begin: at('/groups') },
  { name: 'a roll', who: leader, pages: ['/groups/:id/roll'], begin: group('/groups', '/roll') },
  { name: 'a proof', who: leader, pages: ['/groups/:id/proof'], begin: group('/groups', '/proof') },
  { name: 'one’s own calendar', who: leader, pages: ['/calendar'], begin: at('/calendar') },
  { name: 'groups of a family', who: parent, pages: [], begin: at('/groups') },
  { name: 'a group to join', who: parent, pages: [], begin: group('/support-groups') },
  { name: 'groups for everybody', who: null, pages: ['/support-groups'], begin: at('/support-groups') },
];

/** A group of the manager's that is coming. */
async function moving(page: Page): Promise<void> {
  await page.goto('/groups');
  const links = await page
    .locator('main a[href^="/groups/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const href of links) {
    const answer = await page.request.get(`${href}/change`);
    if (!/\/[0-9a-f-]{36}$/.test(href) || !answer.ok()) continue;
    await page.goto(`${href}/change`);
    return;
  }
}
