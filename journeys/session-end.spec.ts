import { expect, type Page, test } from '@playwright/test';
import { roles, signIn } from './sign-in.ts';

const warning = (page: Page) => page.locator('#session-watch');
const part = (page: Page, name: string) => page.locator(`#session-watch [data-when="${name}"]`);
const minutes = (count: number) => count * 60_000;

/** The page's own clocks, so that half an hour passes at once; the server's session stays as it is. */
async function openWithClock(page: Page): Promise<void> {
  await signIn(page, roles.manager);
  await page.clock.install();
  await page.goto('/account');
  await expect(warning(page)).toBeHidden();
}

test('Two minutes before the end it is said, and staying starts the time anew', async ({ page }) => {
  await openWithClock(page);
  await page.clock.runFor(minutes(27));
  await expect(warning(page)).toBeHidden();
  await page.clock.runFor(minutes(1.5));
  await expect(part(page, 'idle')).toBeVisible();
  const stay = page.locator('#session-watch [data-stay]');
  await expect(stay).toBeFocused();
  await Promise.all([page.waitForResponse('**/account/session'), stay.click()]);
  await expect(warning(page)).toBeHidden();
  await page.clock.runFor(minutes(27));
  await expect(warning(page)).toBeHidden();
});

test('After the end the way back in is shown, and the page goes nowhere by itself', async ({ page }) => {
  await openWithClock(page);
  await page.clock.runFor(minutes(31));
  await expect(part(page, 'ended')).toBeVisible();
  await expect(page.locator('#session-watch [data-again]')).toBeVisible();
  await expect(page.locator('#session-watch [data-stay]')).toBeHidden();
  await expect(page).toHaveURL(/\/account$/);
});

test('A machine that slept past the end says so when it wakes', async ({ page }) => {
  await openWithClock(page);
  // Time passes, and no timer runs meanwhile.
  await page.clock.fastForward(minutes(60));
  await expect(part(page, 'ended')).toBeVisible();
});

test('Another tab that is used keeps this one from ending', async ({ page, context }) => {
  await openWithClock(page);
  await page.clock.runFor(minutes(20));
  const other = await context.newPage();
  await other.goto('/account');
  await other.close();
  await page.clock.runFor(minutes(20));
  await expect(warning(page)).toBeHidden();
  await page.clock.runFor(minutes(11));
  await expect(part(page, 'ended')).toBeVisible();
});

test('Signing out in one tab is said in the others', async ({ page, context }) => {
  await signIn(page, roles.manager);
  await page.goto('/account');
  const other = await context.newPage();
  await other.goto('/account');
  await other.locator('form[action="/sign-out"] button').dispatchEvent('click');
  await other.waitForURL(/done=signed-out/);
  await expect(part(page, 'ended')).toBeVisible();
});

test('The warning does not take the focus from a field; typing on is staying', async ({ page }) => {
  await signIn(page, roles.supporter, '/today');
  const form = await page.locator('a[href$="/contacts/new"]').first().getAttribute('href');
  await page.clock.install();
  await page.goto(form ?? '');
  const note = page.locator('textarea[name="body"]');
  await note.focus();
  await page.clock.runFor(minutes(28.5));
  await expect(part(page, 'idle')).toBeVisible();
  await expect(note).toBeFocused();
  await Promise.all([page.waitForResponse('**/account/session'), note.press('a')]);
  await expect(warning(page)).toBeHidden();
  await expect(note).toBeFocused();
});

test('By Escape the warning goes, and the end is said all the same', async ({ page }) => {
  await openWithClock(page);
  await page.clock.runFor(minutes(28.5));
  await expect(page.locator('#session-watch [data-stay]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(warning(page)).toBeHidden();
  await page.clock.runFor(minutes(2));
  await expect(part(page, 'ended')).toBeVisible();
});
