import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Way {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

const phone = { width: 390, height: 844 };
const desk = { width: 1400, height: 900 };

/** A phone and a desk, by day and by night: each with each, in one of the languages. */
const ways: Readonly<Record<'et' | 'ru', readonly Way[]>> = {
  et: [
    { ...phone, colorScheme: 'light' },
    { ...desk, colorScheme: 'dark' },
  ],
  ru: [
    { ...phone, colorScheme: 'dark' },
    { ...desk, colorScheme: 'light' },
  ],
};

/** The narrowest screen that everything fits on. */
const narrowest = 360;

/** What is wrong with the page as it stands, in every way of looking at its language; nothing where all is well. */
export async function problemsOf(page: Page, language: 'et' | 'ru'): Promise<string[]> {
  const found = new Set<string>();
  for (const { width, height, colorScheme } of ways[language]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The legacy mode looks at this page alone and opens no other to put frames together: we have none.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze();
    for (const { id, nodes } of violations) {
      for (const node of nodes)
        found.add(`${id} at ${width} ${colorScheme}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`);
    }
  }
  await page.setViewportSize({ width: narrowest, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > narrowest) found.add(`${wide} pixels wide at ${narrowest}`);
  return [...found];
}
