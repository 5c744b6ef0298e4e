import { join } from 'node:path';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type pg from 'pg';
import { hashSessionSecret, newSessionSecret } from '../../src/identity/session-secret.ts';
import type { CivilDate } from '../../src/rules/index.ts';
import { asSystem } from '../database.ts';
import { freePort, type Launched, launch, removeData, setClock, stop } from '../program.ts';
import { signIn } from '../sign-in.ts';

/** A program of a journey's own, whose clock goes as the journey says. */
export class YearProgram {
  readonly #launched: Launched;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  /** What day it is there. */
  today: CivilDate;

  private constructor(launched: Launched, browser: Browser, today: CivilDate) {
    this.#launched = launched;
    this.#browser = browser;
    this.today = today;
  }

  /** @param besides variables of its environment that the demonstration does not have */
  static async begin(
    name: string,
    browser: Browser,
    on: string,
    besides: Readonly<Record<string, string>> = {},
  ): Promise<YearProgram> {
    const folder = join(import.meta.dirname, '../../.cache/journeys', name);
    removeData(folder);
    const launched = await launch(folder, await freePort(), atNine(on), besides);
    return new YearProgram(launched, browser, on as CivilDate);
  }

  async end(): Promise<void> {
    for (const context of this.#contexts) await context.close();
    await stop(this.#launched.child);
  }

  /** Sessions last by the database's clock, which stands in the present: whoever is signed in stays so. */
  async on(day: string): Promise<void> {
    await setClock(this.#launched, atNine(day));
    this.today = day as CivilDate;
  }

  /** Someone of the demonstration's cast at their own desk, signed in through TARA. */
  async signedIn(name: string, width = 1400): Promise<Page> {
    const page = await (await this.#desk(width)).newPage();
    await signIn(page, name, '/account');
    return page;
  }

  /** A parent whom the demonstration's TARA does not offer. */
  async parentOf(familyId: string, width = 390): Promise<Page> {
    const context = await this.#desk(width);
    const secret = newSessionSecret();
    await this.asSystem((client) =>
      client.query(
        `insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at)
         select $1, person_id, id, now() + interval '30 minutes', now() + interval '12 hours'
           from memberships where family_id = $2 order by display_name limit 1`,
        [hashSessionSecret(secret), familyId],
      ),
    );
    const cookie = { name: 'tugiring', value: secret, url: this.#launched.url } as const;
    await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
    const page = await context.newPage();
    await page.goto('/account');
    return page;
  }

  async #desk(width: number): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      baseURL: this.#launched.url,
      locale: 'et-EE',
      timezoneId: 'Europe/Tallinn',
      viewport: { width, height: 900 },
    });
    // What is missing is told soon, and where it was looked for.
    context.setDefaultTimeout(15_000);
    context.setDefaultNavigationTimeout(15_000);
    this.#contexts.push(context);
    return context;
  }

  asSystem<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    return asSystem(work, this.#launched.dataFolder);
  }

  /** In which role somebody of one role acts. */
  async membershipOf(name: string): Promise<string> {
    const found = await this.asSystem((client) =>
      client.query<{ id: string }>('select id from memberships where display_name = $1', [name]),
    );
    return found.rows[0]?.id ?? '';
  }

  addressOf(name: string): string {
    return `${name.split(' ')[0]?.toLowerCase()}@tugiring.example`;
  }

  /** From now on these are mailed what waits for them, and each morning what is due. */
  async mails(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.asSystem((client) =>
        client.query(
          `insert into mail_settings (person_id, email, confirmed_at, digest_hour, language, tells_waiting)
           select person_id, $2, now(), 8, 'et', true from memberships where display_name = $1
           on conflict (person_id) do update set email = $2, confirmed_at = now(), digest_hour = 8`,
          [name, this.addressOf(name)],
        ),
      );
    }
  }

  get mailsFolder(): string {
    return join(this.#launched.dataFolder, 'mails');
  }
}

const atNine = (day: string): string => `${day}T09:00:00+02:00`;

/** Sends a form of the program as a browser does, without drawing a page for it. */
export async function send(
  page: Page,
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  done: string,
): Promise<void> {
  const token = await page.locator('form[action="/sign-out"] input[name="_token"]').first().inputValue();
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value): [string, string] => [name, value]),
  );
  const answer = await page.request.post(path, {
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams([...pairs, ['_token', token], ['_key', crypto.randomUUID()]]).toString(),
    maxRedirects: 0,
  });
  expect(answer.headers().location ?? (await answer.text()), path).toContain(`done=${done}`);
}

/** What of the contract stands there: what it asks, how that stands today, and by which clause. */
export async function asks(
  within: ReturnType<Page['locator']>,
  title: string,
  how: string,
  clause: string,
): Promise<void> {
  const one = within
    .locator('.obligations__one')
    .filter({ has: within.page().getByText(title, { exact: true }) })
    .filter({ hasText: `Alus: ${clause}` })
    .filter({ hasText: how });
  await expect(one.first(), `${title}: ${how} (${clause})`).toBeVisible();
}
