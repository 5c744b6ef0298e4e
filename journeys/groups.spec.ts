import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  addDays,
  addMonthsTo,
  type CivilDate,
  civilDateOf,
  firstDayOf,
  monthOf,
} from '../src/rules/index.ts';
import { today } from './contact-form.ts';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const people = {
  manager: 'Meelis Kuusemets',
  officer: 'Ragne Lepamaa',
  leader: 'Heli Pihlapuu',
  parent: 'Tiina Rohtla',
} as const;

/** By these the journey finds its own groups, and nobody else's. */
const topics = { held: 'Rännaku õhtu', turnedDown: 'Rännaku hommik' } as const;
const words = { approach: 'Vestlusring ja juhtumiarutelu', place: 'Rahvamaja, Pargi 3' } as const;

// The demonstration plans two months ahead; this one is the journey's.
const month = addMonthsTo(monthOf(civilDateOf(today())), 3);
const heldOn = addDays(firstDayOf(month), 9);

test.afterAll(() =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from support_groups where topic = any ($1)',
      [Object.values(topics)],
    );
    const ids = rows.map(({ id }) => id);
    await client.query(
      'delete from group_files where id in (select p.id from group_proofs p where p.group_id = any ($1))',
      [ids],
    );
    for (const table of ['group_proofs', 'kept_papers', 'group_lists', 'group_signups']) {
      await client.query(`delete from ${table} where group_id = any ($1)`, [ids]);
    }
    await client.query('delete from support_groups where id = any ($1)', [ids]);
    await client.query('delete from group_plans where month = $1', [firstDayOf(month)]);
  }),
);

/** Brings the journey's group to yesterday, as if the months had gone by. */
async function timeGoesBy(to: CivilDate): Promise<void> {
  await asSystem(async (client) => {
    await client.query('update support_groups set held_on = $1 where topic = $2', [to, topics.held]);
  });
}

const main = (page: Page) => page.getByRole('main');
const titled = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });

async function as(browser: Browser, who: string, at: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await signIn(page, who, at);
  return page;
}

async function fillRow(page: Page, number: number, topic: string, starts: string, ends: string) {
  const row = page.getByRole('article').nth(number - 1);
  await row.getByLabel('Teema').fill(topic);
  await row.getByLabel('Läbiviija').selectOption({ label: people.leader });
  await row.getByLabel('Lähenemine ja meetod').fill(words.approach);
  await row.getByLabel('Kuupäev').fill(heldOn);
  await row.getByLabel('Algus').fill(starts);
  await row.getByLabel('Lõpp').fill(ends);
  await row.getByLabel(/^Kohti/).fill('6');
  await row.getByLabel(/^Omavalitsus/).selectOption({ label: 'Tartu linn' });
  await row.getByLabel(/^Koht \(/).fill(words.place);
}

test('Groups are planned, answered, published, joined, held and signed (TK 2.4, TK 3.1.3)', async ({
  browser,
}) => {
  const manager = await as(browser, people.manager, `/groups/plan/${month}`);
  await expect(main(manager)).toContainText('Saada hiljemalt (TK 2.4.11)');
  await manager.getByLabel('Teema').fill(topics.held);
  await manager.getByRole('button', { name: 'Salvesta kava' }).click();
  await expect(manager.getByRole('alert')).toContainText('Valige kuupäev.');
  await expect(manager.getByLabel('Teema')).toHaveValue(topics.held);
  await fillRow(manager, 1, topics.held, '17:30', '20:00');
  await manager.getByRole('button', { name: 'Lisa grupp' }).click();
  await fillRow(manager, 2, topics.turnedDown, '10:00', '12:00');
  await manager.getByRole('button', { name: 'Salvesta kava' }).click();
  await expect(main(manager)).toContainText('Kava on salvestatud.');
  // 150 minutes of the 120 that the price is for, and what would change it.
  await expect(titled(manager, topics.held)).toContainText('Mis seda muudaks');
  await expect(titled(manager, topics.held)).toContainText(/kvartali \d+\. grupp, tasustatakse 12/);
  expect(await problemsOf(manager, 'et')).toEqual([]);
  await manager.getByRole('button', { name: 'Saada tellijale' }).click();
  await expect(main(manager)).toContainText('Kava saadetud');

  const officer = await as(browser, people.officer, '/groups');
  await officer.getByRole('link', { name: topics.turnedDown }).click();
  await officer.getByRole('radio', { name: 'Lükkan tagasi' }).check();
  await officer.getByRole('button', { name: 'Saada vastus' }).click();
  await expect(officer.getByRole('alert')).toContainText('Põhjendage tagasilükkamist.');
  await officer.getByLabel('Põhjendus').fill('Samal päeval on õhtune grupp.');
  await officer.getByRole('button', { name: 'Saada vastus' }).click();
  await officer.getByRole('link', { name: topics.held }).click();
  await officer.getByRole('radio', { name: 'Võtan vastu' }).check();
  await officer.getByRole('button', { name: 'Saada vastus' }).click();
  await expect(main(officer)).toContainText('Vastus on saadetud.');

  await manager.goto(`/groups/plan/${month}`);
  await expect(titled(manager, topics.turnedDown)).toContainText('Samal päeval on õhtune grupp.');
  await manager.getByRole('link', { name: topics.held }).click();
  await manager.getByRole('button', { name: 'Avalda' }).click();
  await expect(main(manager)).toContainText('Pered leiavad grupi ja saavad registreeruda.');

  const parent = await as(browser, people.parent, '/support-groups');
  await parent.getByRole('link', { name: `Registreeru (sisselogimisega): ${topics.held}` }).click();
  await parent.getByRole('checkbox', { name: people.parent }).check();
  await parent.getByRole('button', { name: 'Tulen' }).click();
  await expect(main(parent)).toContainText('Koht on olemas. Tuletame meelde päev varem.');
  const group = new URL(parent.url()).pathname;
  await parent.goto('/calendar');
  const address = (await parent.locator('.address').textContent()) ?? '';
  await parent
    .getByRole('button', { name: /aadress/ })
    .last()
    .click();
  await expect(main(parent)).toContainText('Aadress on kasutusel.');
  const feed = await (await parent.request.get(new URL(address).pathname)).text();
  expect(feed).toContain(topics.held);
  expect(feed).not.toMatch(/Tiina|Rohtla/);
  await parent.getByRole('button', { name: 'Lõpeta jagamine' }).click();
  await expect(main(parent)).toContainText('Aadress enam ei tööta.');
  expect((await parent.request.get(new URL(address).pathname)).status()).toBe(404);

  await timeGoesBy(addDays(civilDateOf(today()), -1));
  await parent.goto(group);
  await parent.getByRole('button', { name: 'Kinnitan, et osalesin' }).click();
  await expect(main(parent)).toContainText('Olete osalemist kinnitanud.');

  const leader = await as(browser, people.leader, '/groups');
  await titled(leader, topics.held).getByRole('link', { name: 'Nimekiri' }).click();
  await expect(main(leader)).toContainText('Tiina');
  await expect(main(leader)).not.toContainText('Rohtla');
  await expect(main(leader)).toContainText('kinnitas ise');
  await leader.getByLabel('Eesnimi').fill('Maarika');
  await leader.getByRole('button', { name: 'Lisa osaleja' }).click();
  await expect(leader.getByRole('alert')).toContainText('Kirjutage nimi.');
  await leader.getByLabel('Perekonnanimi').fill('Ootamatu');
  await leader.getByRole('button', { name: 'Lisa osaleja' }).click();
  await expect(main(leader)).toContainText('Tuli 2 · ei tulnud 0 · märkimata 0');
  expect(await problemsOf(leader, 'et')).toEqual([]);
  await leader.getByRole('button', { name: 'Allkirjastan' }).click();
  await expect(leader.getByRole('alert')).toContainText('Lisage paberil allkirjastatud nimekiri');
  await leader.getByRole('link', { name: 'Lisa fail' }).click();
  await leader.getByLabel('Fail').setInputFiles({
    name: 'nimekiri.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n'),
  });
  await leader.getByRole('button', { name: 'Lisa fail' }).click();
  await leader.getByRole('button', { name: 'Allkirjastan' }).click();
  await expect(main(leader)).toContainText('Nimekiri on allkirjastatud.');

  await manager.goto(`${group}/roll`);
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'PDF', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toContain(topics.held);
  for (const page of [manager, officer, parent, leader]) await page.context().close();
});

test('In Russian, without JavaScript: a place is taken and given up', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'ru-RU',
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/support-groups?kind=foster');
  await expect(main(page)).toContainText('Участие бесплатное.');
  const join = page.getByRole('link', { name: /^Записаться \(после входа\)/ }).first();
  const group = (await join.getAttribute('href')) ?? '';
  await signIn(page, 'Oksana Bereznjakova', group);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Записаться' }).click();
  await expect(main(page)).toContainText(/Место за вами|вы в списке ожидания/);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Отказаться от места' }).click();
  await expect(main(page)).toContainText('Вы отказались от места.');
  await context.close();
});
