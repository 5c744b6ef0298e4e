import { expect, type Page, test } from '@playwright/test';
import { day } from './contact-form.ts';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const people = {
  mentor: 'Urve Kadakmets',
  psychologist: 'Marina Rjabtsova',
  parent: 'Tiina Rohtla',
  russianParent: 'Oksana Bereznjakova',
  manager: 'Meelis Kuusemets',
} as const;

const familyOf = (parent: string): Promise<string> =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select family_id as id from memberships where display_name = $1',
      [parent],
    );
    return rows[0]?.id ?? '';
  });

/** So that the journey finds the family as a new one: nothing booked or held, nobody with it. */
async function withoutMeetings(family: string): Promise<void> {
  await asSystem(async (client) => {
    for (const table of [
      'appointment_topics',
      'appointment_notes',
      'appointment_revisions',
      'extra_sessions',
      'pack_reports',
      'signed_reports',
    ])
      await client.query(`delete from ${table} where family_id = $1`, [family]);
    for (const table of ['appointments', 'engagements', 'service_wishes'])
      await client.query(`delete from ${table} where family_id = $1`, [family]);
  });
}

async function as(page: Page, who: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, who, path);
}
const main = (page: Page) => page.getByRole('main');
const choose = (page: Page, role: 'radio' | 'checkbox', name: string) =>
  page.getByRole(role, { name, exact: true }).check();

test('A family wishes for a mentor, is given one, meets her, and both sign the month’s report', async ({
  page,
}) => {
  const family = await familyOf(people.parent);
  await withoutMeetings(family);
  const words = `Õhtud on rasked ${Date.now()}`;
  await signIn(page, people.parent, `/families/${family}/meetings`);
  await page.getByRole('radio', { name: /^Mentorlus/ }).check();
  await page.getByLabel('Millega abi vaja on').fill(words);
  await page.getByRole('button', { name: 'Saada' }).click();
  await expect(page.getByText('Soov on kirjas.')).toBeVisible();

  await as(page, people.manager, '/service-wishes');
  const wish = page.getByRole('article').filter({ hasText: words });
  await expect(wish).toContainText('TK 2.3.2');
  await wish.getByRole('link').first().click();
  await page.getByRole('radio', { name: people.mentor }).check();
  await page.getByRole('button', { name: 'Anna spetsialist' }).click();
  await expect(page.getByText('Spetsialist on antud.')).toBeVisible();

  await as(page, people.mentor, '/notifications');
  await page.getByRole('button', { name: 'Ava: Teile on antud pere' }).first().click();
  await expect(main(page)).toContainText('Võtke perega ühendust hiljemalt');
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.getByRole('link', { name: 'Lepi kohtumine kokku' }).click();
  await expect(main(page)).toContainText('Alles 4 korda 4-st');
  await page.getByRole('button', { name: 'Lepi kokku' }).click();
  await expect(page.getByRole('alert')).toContainText('Märkige päev.');
  await choose(page, 'radio', 'Videokõne');
  await page.getByRole('textbox', { name: 'Päev' }).fill(day(0));
  await page.getByRole('textbox', { name: 'Algus' }).fill('17:00');
  await page.getByRole('button', { name: 'Lepi kokku' }).click();
  await expect(page.getByRole('alert')).toContainText('(TK 2.8.11)');
  await choose(page, 'radio', 'Kohtumine');
  await page.getByRole('button', { name: 'Lepi kokku' }).click();
  await expect(page.getByText('Kohtumine on kokku lepitud.')).toBeVisible();
  await expect(main(page)).toContainText('Perega võetud ühendust');

  await page.getByRole('link', { name: 'Kohtumine', exact: true }).first().click();
  await page.getByRole('link', { name: 'Logi toimunuks' }).click();
  await choose(page, 'checkbox', 'Mõlemad vanemad');
  await choose(page, 'checkbox', 'igapäevaelu korraldus');
  await page.getByRole('textbox', { name: 'Koht' }).fill('Pere kodus');
  const note = `märge ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Märkmed' }).fill(note);
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await expect(main(page)).toContainText(note);
  const meeting = new URL(page.url()).pathname;

  await page.goto(
    `${(await page.locator('main a[href^="/engagements/"]').last().getAttribute('href')) ?? ''}`,
  );
  await page.getByRole('link', { name: 'Kuuaruanne (Lisa 4)' }).click();
  await expect(main(page)).toContainText('igapäevaelu korraldus');
  await expect(main(page)).not.toContainText(note);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Laadi alla PDF' }).first().click();
  expect((await downloading).suggestedFilename()).toMatch(/^Lisa 4 .*\.pdf$/);
  await page.getByRole('button', { name: 'Allkirjasta ja saada perele' }).click();
  await expect(page.getByRole('alert')).toContainText('Märkige, et olete aruande läbi lugenud.');
  await page.getByLabel('Olen aruande läbi lugenud ja allkirjastan selle').check();
  await page.getByRole('button', { name: 'Allkirjasta ja saada perele' }).click();
  await expect(main(page)).toContainText('Ootab pere kinnitust');

  await as(page, people.parent, meeting);
  await expect(main(page)).toContainText('igapäevaelu korraldus');
  await expect(main(page)).not.toContainText(note);
  await page.goto('/notifications');
  await page.getByRole('button', { name: 'Ava: Kuuaruanne ootab' }).first().click();
  expect(await problemsOf(page, 'et')).toEqual([]);
  const signed = await page.getByRole('link', { name: 'Ava allkirjastatud PDF' }).getAttribute('href');
  const pdf = await page.request.get(signed ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await page.getByLabel('Olen aruande läbi lugenud ja kinnitan, et see on õige').check();
  await page.getByRole('button', { name: 'Kinnita', exact: true }).click();
  await expect(main(page)).toContainText('Mõlemad on kinnitanud');
  await page.goto(`/families/${family}/balance`);
  await expect(main(page)).toContainText('Alles 3 korda 4-st');
});

test.describe('по-русски, on a phone, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'ru-RU' });

  test('a psychologist books, the family asks to cancel, and the note stays the psychologist’s', async ({
    page,
  }) => {
    const family = await familyOf(people.russianParent);
    const engagement = await asSystem(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select e.id from engagements e where e.family_id = $1 and e.specialist_name = $2 and e.ended_on is null`,
        [family, people.psychologist],
      );
      return rows[0]?.id ?? '';
    });
    await signIn(page, people.psychologist, `/engagements/${engagement}/log`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    const note = `запись ${Date.now()}`;
    await page.getByRole('textbox', { name: 'День' }).fill(day(-1));
    await page.getByLabel('Начало').fill('10:00');
    await choose(page, 'checkbox', 'Один родитель');
    await page.getByLabel('Записи').fill(note);
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByText('Встреча записана как состоявшаяся.')).toBeVisible();

    await page.goto(`/engagements/${engagement}/book`);
    await page.getByRole('textbox', { name: 'День' }).fill(day(5));
    await page.getByLabel('Начало').fill('11:30');
    await page.getByRole('button', { name: 'Назначить' }).click();
    await expect(page.getByText('Встреча назначена.')).toBeVisible();

    await as(page, people.russianParent, `/families/${family}/meetings`);
    await expect(main(page)).not.toContainText(note);
    await page.goto('/notifications');
    await page.getByRole('button', { name: 'Открыть: Для вас назначена встреча' }).first().click();
    await page.getByLabel(/^При желании/).fill('Болеем');
    await page.getByRole('button', { name: 'Отправить просьбу' }).click();
    await expect(main(page)).toContainText('Об отмене попросили');
    const meeting = new URL(page.url()).pathname;

    await as(page, people.psychologist, meeting);
    await expect(main(page)).toContainText('семья попросила отменить');
    await page.getByRole('link', { name: 'Не состоялась' }).click();
    await page.getByLabel('Причина').fill('Болеют');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(main(page)).toContainText('Отменена');
  });
});
