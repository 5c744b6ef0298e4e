import type { Page } from '@playwright/test';
import { quietFamilies } from '../contact-form.ts';

export const supporter = 'Leelo Kasesalu';

/** How a page comes to stand as it is looked at. */
export interface State {
  readonly name: string;
  readonly who: string | null;
  /** The pages of the registry that it shows. */
  readonly pages: readonly string[];
  readonly begin: (page: Page) => Promise<unknown>;
}

/** Each language has a family of its own among the supporter's, because both are looked at at the same time. */
export async function ownFamily(page: Page): Promise<string> {
  const families = await quietFamilies(page);
  const language = await page.locator('html').getAttribute('lang');
  return families[language === 'ru' ? 5 : 2] ?? '';
}

/** Posts a form of this session beside the page, as another of its windows would. */
export async function postBeside(page: Page, path: string, fields: Record<string, string>): Promise<string> {
  const _token = await page.locator('form[action="/sign-out"] input[name="_token"]').first().inputValue();
  const answer = await page.request.post(path, {
    headers: { 'sec-fetch-site': 'same-origin' },
    form: { _token, _key: crypto.randomUUID(), ...fields },
    maxRedirects: 0,
  });
  return answer.headers().location ?? '';
}
