import type { Page } from '@playwright/test';

/** What the demonstration's sign-in page says of the people who can be chosen. */
export const roles = {
  supporter: 'Peretoetaja',
  manager: 'Projektijuht',
  municipality: 'Lastekaitsetöötaja',
  commissioner: 'Tellija ametnik',
  family: 'Pereliige',
} as const;

/**
 * Signs in through the demonstration's own TARA as the first invented person whose line holds the words: a name,
 * a role, an organisation.
 * @param returnTo where one wants to be afterwards
 */
export async function signIn(page: Page, words: string = roles.supporter, returnTo = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await choosePerson(page, words);
}

/** On the demonstration's sign-in page already, because a page sent there. */
export async function choosePerson(page: Page, words: string = roles.supporter): Promise<void> {
  await page.waitForURL(/\/demo-tara\/choose\//);
  await page.locator('button[name="subject"]', { hasText: words }).first().click();
  await page.waitForURL((url) => !/^\/(demo-tara|sign-in)/.test(url.pathname));
}
