import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';
import { inLanguage, languages, restored, states, supporter } from './states.ts';

/** A form that comes from no page of ours. */
async function fromElsewhere(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${origin}/language"><button>x</button></form>`);
  await page.getByRole('button').click();
  await page.waitForURL('**/language');
}

/** So many states are looked at in one test: to sign in for each of them would take longer than looking. */
const atOnce = 7;

/** Each person's states, some at a time. */
const rounds = [...new Set(states.map(({ who }) => who))].flatMap((who) => {
  const own = states.filter((state) => state.who === who);
  return Array.from({ length: Math.ceil(own.length / atOnce) }, (_, index) => ({
    who,
    title: own.length > atOnce ? `${who ?? 'everyone'} ${index + 1}` : (who ?? 'everyone'),
    states: own.slice(index * atOnce, (index + 1) * atOnce),
  }));
});

test.describe.configure({ mode: 'parallel' });
test.setTimeout(180_000);

for (const language of languages) {
  for (const { who, title, states: own } of rounds) {
    test(`axe finds nothing, and nothing is too wide: ${title}, ${language}`, async ({ page }) => {
      await page.goto('/');
      if (who !== null) await signIn(page, who, '/account');
      await inLanguage(page, language);
      const problems: string[] = [];
      for (const { name, begin } of own) {
        await test.step(name, async () => {
          await page.setViewportSize({ width: 1280, height: 900 });
          await begin(page);
          await expect(page.locator('html'), name).toHaveAttribute('lang', language);
          for (const problem of await problemsOf(page, language)) problems.push(`${name}: ${problem}`);
        });
      }
      expect(problems).toEqual([]);
    });
  }

  test(`axe finds nothing in a form that came back after its session had ended: ${language}`, async ({
    page,
  }) => {
    await signIn(page, supporter, '/account');
    await inLanguage(page, language);
    await restored(page, language);
    expect(await problemsOf(page, language)).toEqual([]);
  });

  test(`axe finds nothing where a form came from elsewhere, by a browser in ${language}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: language });
    const page = await context.newPage();
    await page.goto('/');
    await fromElsewhere(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await problemsOf(page, language)).toEqual([]);
    await context.close();
  });

  test(`axe finds nothing among the components, their dialogs opened: ${language}`, async ({ page }) => {
    await page.goto(`/ui?language=${language}`);
    expect(await problemsOf(page, language)).toEqual([]);
    const openers = page.locator('[data-dialog-open]');
    for (let index = 0; index < (await openers.count()); index += 1) {
      await page.goto(`/ui?language=${language}`);
      await openers.nth(index).click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      expect(await problemsOf(page, language), `dialog ${index}`).toEqual([]);
    }
  });
}

test('every page of the program is among those that were looked at', () => {
  const folder = join(import.meta.dirname, '../src/web/pages');
  // What holds no page of its own, and the components, which have their own test; so have the questions to the rules.
  const elsewhere = [
    '/drafts/:form/:subject',
    '/drafts/:form/:subject/discard',
    '/drafts/:form/:subject/rows',
    '/families/:id/supporters/:assignment/end',
    '/import/:id/failed',
    '/families/:id/month-report/:month',
    '/engagements/:id/report/:month/:format',
    '/signed-reports/:id/:part',
    '/families/:id/documents/:document/signed/:file',
    '/team/:id/evidence/:file',
    '/groups/:id/proofs/:proof',
    '/monitoring/reports/:id/docx',
    '/months/:month/sheet',
    '/months/:month/lines',
    '/packs/:id/:part',
    '/packs/:id/lines',
    '/packs/:id/reports/:report',
    '/hand-overs/:id/archive',
    '/ui',
  ];
  const declared = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!rules).*\.tsx?$/.test(file) && !file.includes('.test.'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}path: '([^']+)'/gm)])
    .map(([, path = '']) => path)
    // What comes in a format is a file.
    .filter((path) => !path.endsWith('/:format'));
  expect(declared.length).toBeGreaterThan(10);
  const looked = [...states.flatMap(({ pages }) => pages), ...elsewhere];
  expect(declared.filter((path) => !looked.includes(path))).toEqual([]);
});
