import type { Page } from '@playwright/test';

/** How a page comes to stand as it is looked at. */
export interface State {
  readonly name: string;
  readonly who: string | null;
  /** The pages of the registry that it shows. */
  readonly pages: readonly string[];
  readonly begin: (page: Page) => Promise<unknown>;
}
