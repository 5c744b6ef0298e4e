import type { Page } from '@playwright/test';
import axe from 'axe-core';

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

interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** Only what is wrong is gathered and brought over: what is well is many times as much. */
async function violationsOn(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (tags): Promise<Violation[]> => {
    const here = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await here.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 120)}`),
    }));
  }, standards);
}

/** What is wrong with the page as it stands, in every way of looking at its language; nothing where all is well. */
export async function problemsOf(page: Page, language: 'et' | 'ru'): Promise<string[]> {
  const found = new Set<string>();
  for (const { width, height, colorScheme } of ways[language]) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await violationsOn(page);
    for (const { id, nodes } of violations) {
      for (const node of nodes) found.add(`${id} at ${width} ${colorScheme}: ${node}`);
    }
  }
  await page.setViewportSize({ width: narrowest, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > narrowest) found.add(`${wide} pixels wide at ${narrowest}`);
  return [...found];
}
