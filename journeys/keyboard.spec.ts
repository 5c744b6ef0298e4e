import { expect, type Page, test } from '@playwright/test';
import { contactsWith, newNote, quietFamilies } from './contact-form.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';

/** What has the focus, as a person would name it, and whether it can be seen that it has. */
interface Focused {
  readonly index: number;
  readonly tag: string;
  readonly name: string;
  readonly seen: boolean;
  readonly inView: boolean;
}

/** Marks all that can be reached, and answers how many stops the Tab key has: a group of radio buttons is one. */
async function countStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const reachable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const groups = new Set<string>();
    let stops = 0;
    for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
      if (!element.checkVisibility() || element.matches(':disabled') || element.tabIndex < 0) continue;
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        if (groups.has(element.name)) continue;
        groups.add(element.name);
      }
      stops += 1;
    }
    return stops;
  });
}

const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // A control that lies under its label shows its focus on the label.
    const shown = [element, element.nextElementSibling, element.closest('label'), element.parentElement];
    const seen = shown.some((one) => {
      if (!(one instanceof HTMLElement)) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px')
      );
    });
    const { top, bottom, width, height } = element.getBoundingClientRect();
    return {
      index: [...document.querySelectorAll('*')].indexOf(element),
      tag: element.tagName.toLowerCase(),
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      seen: seen && width > 0 && height > 0,
      inView: bottom > 0 && top < innerHeight,
    };
  });

/** Goes through the page by Tab from its beginning to its end. */
async function walk(page: Page): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) return stops;
    if (stops.some(({ index, tag }) => index === at.index && tag !== 'input')) return stops;
    stops.push(at);
  }
  throw new Error('the Tab key comes to no end');
}

/** Presses Tab until something of this role and name has the focus. */
async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  for (let step = 0; step < 120; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${role} ${name}`);
}

test.describe('Tab reaches everything on the page, in order, and the focus is seen', () => {
  const pages = [
    ['the front page', null, '/'],
    ['the statement', null, '/accessibility'],
    ['the choice of whom to be', null, '/sign-in'],
    ['Täna', supporter, '/today'],
    ['my families', supporter, '/families'],
    ['a family', supporter, 'family'],
    ['the form of a contact', supporter, 'family/contacts/new'],
    ['my account', supporter, '/account'],
    ['a month’s report', supporter, 'family/month-report'],
    ['an address that is not there', supporter, '/families/nowhere'],
    ['nobody’s page', 'Viljar Paekivi', '/no-role'],
    ['a municipality’s families', 'Birgit Sooväli', '/families'],
    ['a family as it sees itself', 'Tiina Rohtla', '/'],
  ] as const;

  for (const [what, who, address] of pages) {
    test(what, async ({ page }) => {
      test.setTimeout(120_000);
      if (who !== null) await signIn(page, who, '/account');
      const path = address.startsWith('family')
        ? address.replace('family', (await quietFamilies(page))[6] ?? '')
        : address;
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const count = await countStops(page);
      const stops = await walk(page);
      expect(stops[0]?.name).toBe('Liigu põhisisu juurde');
      // The last stop of a date field is its calendar, whose own frame the browser draws.
      const seen = new Set(stops.filter((stop) => stop.seen).map(({ index }) => index));
      expect(stops.filter(({ index }) => !seen.has(index))).toEqual([]);
      expect(stops.filter(({ inView }) => !inView)).toEqual([]);
      // Dates and times are several stops each, one element.
      expect(new Set(stops.map(({ index }) => index)).size).toBe(count);
    });
  }
});

test('The skip link leads to the content, past the bar and the menus', async ({ page }) => {
  await signIn(page, supporter, '/today');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Liigu põhisisu juurde' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('The person’s menu opens by Enter, closes by Escape, and gives the focus back', async ({ page }) => {
  await signIn(page, supporter, '/today');
  const menu = page.locator('.person-menu > summary');
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Minu konto' }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(page.locator('.person-menu')).not.toHaveAttribute('open');
});

test('A contact is logged by the keyboard alone, from signing in to the family’s file', async ({ page }) => {
  const text = newNote('Ainult klaviatuuriga');
  await page.goto('/');
  await tabTo(page, 'link', 'Logi sisse');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/demo-tara\/choose\//);
  await tabTo(page, 'button', supporter);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/today');
  const family = (await quietFamilies(page))[6] ?? '';
  await page.goto(family);
  await tabTo(page, 'link', 'Logi kontakt');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contacts/new');

  // A group of radio buttons is one stop; the arrows choose within it.
  await tabTo(page, 'radio', 'Pere kodus');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Telefonis' })).toBeChecked();
  await tabTo(page, 'button', 'Eile');
  await page.keyboard.press('Space');
  await tabTo(page, 'textbox', 'Kestus');
  await page.keyboard.type('25');
  await tabTo(page, 'textbox', 'Märkmed');
  await page.keyboard.type(text);
  await tabTo(page, 'checkbox', 'Emotsionaalne tugi');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Emotsionaalne tugi' })).toBeChecked();
  await tabTo(page, 'button', 'Salvesta kontakt');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=contact-logged/);
  await expect(contactsWith(page, text)).toContainText('Telefonis');
  await expect(contactsWith(page, text)).toContainText('25 min');
});

test('What is wrong is where the focus is; from there Enter leads to the field', async ({ page }) => {
  await signIn(page, supporter, '/today');
  await page.goto(`${(await quietFamilies(page))[6] ?? ''}/contacts/new`);
  await tabTo(page, 'button', 'Salvesta kontakt');
  await page.keyboard.press('Enter');
  const summary = page.getByRole('region', { name: 'Palun parandage järgmised vead' });
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(summary.getByRole('link', { name: 'Valige, kuidas kontakt toimus.' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Pere kodus' })).toBeInViewport();
  await expect(page.getByRole('radio', { name: 'Pere kodus' })).toBeFocused();
});
