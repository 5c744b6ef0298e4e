import { expect, type Page } from '@playwright/test';
import { newNote } from '../contact-form.ts';
import { ownFamily, postBeside, type State, supporter } from './state.ts';

/** A goal of the supporter's own family, newly set; the address of its form. */
async function newGoal(page: Page): Promise<string> {
  const family = await ownFamily(page);
  const title = newNote('Vaatamiseks seatud eesmärk');
  await postBeside(page, `${family}/plan/goals/new`, { title, source: 'added' });
  await page.goto(`${family}/plan`);
  const card = page.getByRole('article').filter({ hasText: title });
  await expect(card).toHaveCount(1);
  return (await card.locator('a[href$="/edit"]').getAttribute('href')) ?? '';
}

const send = (page: Page) => page.locator('main form .button--primary').last().click();

export const planStates: readonly State[] = [
  {
    name: 'a family’s plan',
    who: supporter,
    pages: ['/families/:id/plan'],
    begin: async (page) => {
      const family = await ownFamily(page);
      await page.goto(`${family}/plan`);
      for (const folded of await page.locator('details.goal-course__table > summary').all()) {
        await folded.click();
      }
    },
  },
  {
    name: 'a new goal with what is wrong in it',
    who: supporter,
    pages: ['/families/:id/plan/goals/new'],
    begin: async (page) => {
      await page.goto(`${await ownFamily(page)}/plan/goals/new`);
      await send(page);
      await page.locator('.error-summary').waitFor();
    },
  },
  {
    name: 'a goal that is changed',
    who: supporter,
    pages: ['/goals/:id/edit'],
    begin: async (page) => page.goto(await newGoal(page)),
  },
  {
    name: 'a goal that someone changed meanwhile',
    who: supporter,
    pages: [],
    begin: async (page) => {
      const goal = await newGoal(page);
      await page.goto(goal);
      const day = await page.locator('input[name="day"]').inputValue();
      await postBeside(page, goal, {
        change: 'reworded',
        title: 'Teine sõnastus',
        day,
        reason: '',
        version: '1',
      });
      await page.locator('textarea[name="title"]').fill('Minu sõnastus');
      await page.locator('input[name="change"][value="reworded"]').check();
      await send(page);
      await page.locator('.compare').waitFor();
    },
  },
  {
    name: 'other information of the plan',
    who: supporter,
    pages: ['/families/:id/plan/notes/:service'],
    begin: async (page) => {
      await page.goto(`${await ownFamily(page)}/plan`);
      await page.locator('a[href*="/plan/notes/"]').first().click();
    },
  },
  {
    name: 'a family’s own goals',
    who: 'Tiina Rohtla',
    pages: [],
    begin: async (page) => {
      await page.goto('/');
      await page.locator('a[href$="/plan"]').first().click();
    },
  },
];
