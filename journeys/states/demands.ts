import type { Page } from '@playwright/test';
import { asSystem } from '../database.ts';
import { ownFamily, type State, supporter } from './state.ts';

const officer = 'Ragne Lepamaa';

/** The address of something that the demonstration has. */
async function found(query: string): Promise<string> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(query);
    return rows[0]?.id ?? '';
  });
}
const openDemand = async (page: Page) =>
  page.goto(`/demands/${await found('select id from plan_demands where handed_on is null limit 1')}`);
const withPeriods = () =>
  found(`select id from services where kind = 'needs-based' and earlier <> '[]' order by id limit 1`);

export const demandStates: readonly State[] = [
  {
    name: 'proposals to a family',
    who: supporter,
    pages: ['/families/:id/proposals'],
    begin: async (page) => page.goto(`${await ownFamily(page)}/proposals`),
  },
  {
    name: 'proposals as the family sees them',
    who: 'Tiina Rohtla',
    pages: [],
    begin: async (page) => {
      await page.goto('/');
      await page.locator('a[href$="/proposals"]').first().click();
    },
  },
  { name: 'a summary to be handed over', who: supporter, pages: ['/demands/:id'], begin: openDemand },
  {
    name: 'demanding a summary',
    who: officer,
    pages: ['/families/:id/summaries'],
    begin: async (page) =>
      page.goto(`/families/${await found('select family_id as id from plan_demands limit 1')}/summaries`),
  },
  {
    name: 'gaps and earlier periods, with what is wrong in an entry',
    who: officer,
    pages: ['/services/:id/periods'],
    begin: async (page) => {
      await page.goto(`/services/${await withPeriods()}/periods`);
      await page.locator('main form .button--primary').last().click();
      await page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'removing a period',
    who: officer,
    pages: [],
    begin: async (page) => {
      await page.goto(`/services/${await withPeriods()}/periods`);
      await page.locator('a[href*="remove=yes"]').first().click();
    },
  },
];
