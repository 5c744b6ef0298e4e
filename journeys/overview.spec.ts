import { expect, type Page, test } from '@playwright/test';
import { logByPhone, newNote } from './contact-form.ts';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const worker = 'Birgit Sooväli';
const phone = { width: 390, height: 844 };

test.setTimeout(150_000);
test.use({ viewport: phone });

/** The supporter's families whose municipality is the worker's own, by name: each test takes one of its own. */
async function sharedFamily(at: number): Promise<{ path: string; name: string }> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string; name: string }>(
      `select f.id, f.name from families f
         join assignments a on a.family_id = f.id and a.ended_on is null
         join memberships m on m.id = a.membership_id and m.display_name = $1
         join memberships w on w.display_name = $2 and w.organisation_id = f.municipality_key
        where exists (select from services s join agreements g on g.service_id = s.id
                       where s.family_id = f.id and s.ended_on is null and s.kind = 'adaptation')
        order by f.name, f.id`,
      [supporter, worker],
    );
    const found = rows[at];
    if (found === undefined) throw new Error('the demonstration has too few such families');
    return { path: `/families/${found.id}`, name: found.name };
  });
}

const form = (page: Page) => page.getByRole('form', { name: /Ülevaade omavalitsusele|Обзор для/ });
const messages = (page: Page) => page.getByRole('form', { name: /Küsimused ja vastused|Вопросы и ответы/ });

async function isAccessible(page: Page): Promise<void> {
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.setViewportSize(phone);
}

async function as(page: Page, who: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, who, path);
}

async function write(
  page: Page,
  text: { course?: string; progress: string; difficulties: string },
): Promise<void> {
  if (text.course !== undefined)
    await form(page)
      .getByLabel(/^Teenuse kulg/)
      .fill(text.course);
  await form(page)
    .getByLabel(/^Edusammud/)
    .fill(text.progress);
  await form(page)
    .getByLabel(/^Raskused/)
    .fill(text.difficulties);
}

test('The supporter writes an overview from her notes and sends it; the municipality asks, she answers (TK 2.1.3.6.2)', async ({
  page,
}) => {
  const { path, name } = await sharedFamily(0);
  const note = newNote('Rääkisime unest');
  const progress = newNote('Laps magab paremini.');
  const question = newNote('Kas logopeed on leitud?');
  const answer = newNote('On, algab esmaspäeval.');
  await signIn(page, supporter);
  await logByPhone(page, path, note);

  await page.goto(path);
  await page.getByRole('link', { name: 'Ülevaated', exact: true }).click();
  await page.getByRole('link', { name: 'Kirjuta ülevaade' }).click();
  await expect(form(page).getByLabel(/^Teenuse kulg/)).toHaveValue(/oli perega \d+ kontakti?\./);
  await page.getByText(/^Märkmed sellest ajast \(\d+\)$/).click();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(worker);
  await form(page)
    .getByLabel(/^Raskused/)
    .fill('');
  await form(page)
    .getByLabel(/^Edusammud/)
    .fill(progress);
  await form(page).getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await expect(page.getByRole('alert')).toContainText('Kirjutage raskustest; kui neid ei olnud, öelge seda.');
  await expect(form(page).getByLabel(/^Edusammud/)).toHaveValue(progress);
  await isAccessible(page);

  await form(page)
    .getByLabel(/^Raskused/)
    .fill('Suuri raskusi ei olnud.');
  await page.locator('[data-draft-status][data-state="saved"]').waitFor();
  await page.goto(`${path}/overviews/new`);
  await expect(form(page).getByLabel(/^Edusammud/), 'what was typed is kept').toHaveValue(progress);
  await form(page)
    .getByLabel(/^Raskused/)
    .fill('Suuri raskusi ei olnud.');
  await form(page).getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await page.waitForURL(/\/overviews\/[0-9a-f-]+\?done=overview-sent/);
  const overview = new URL(page.url()).pathname;
  await expect(page.getByRole('main')).toContainText('Omavalitsus ei ole avanud');

  await as(page, worker, '/overviews');
  const row = page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Lugemata' });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(page).toHaveURL(overview);
  await expect(page.getByRole('main')).toContainText(progress);
  await expect(page.getByRole('main')).not.toContainText(note);
  await messages(page).getByLabel('Sõnum').fill(question);
  await messages(page).getByRole('button', { name: 'Saada' }).click();
  await page.waitForURL(/done=message-sent/);
  await expect(page.getByRole('list', { name: 'Küsimused ja vastused' })).toContainText('Ootab vastust');

  await as(page, supporter, '/today');
  const asked = page.getByRole('listitem').filter({ hasText: question });
  await asked.getByRole('link', { name }).click();
  await expect(page).toHaveURL(new RegExp(overview));
  await expect(page.getByRole('main')).toContainText(`Avanud: ${worker}`);
  await messages(page).getByLabel('Sõnum').fill(answer);
  await messages(page).getByRole('button', { name: 'Vasta' }).click();
  await page.waitForURL(/done=message-sent/);
  await isAccessible(page);
  await page.goto('/today');
  await expect(page.getByText(question)).toHaveCount(0);

  await as(page, worker, overview);
  await expect(page.getByRole('list', { name: 'Küsimused ja vastused' })).toContainText(answer);
});

test('A text once sent does not change: a correction is a new one, and both are compared', async ({
  page,
}) => {
  const { path } = await sharedFamily(1);
  const first = newNote('Esimene tekst.');
  const second = newNote('Parandatud tekst.');
  await signIn(page, supporter, `${path}/overviews/new`);
  await write(page, { progress: first, difficulties: 'Ei olnud.' });
  await form(page).getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await page.waitForURL(/done=overview-sent/);
  await page.getByRole('link', { name: 'Saada parandus' }).click();
  const correction = page.getByRole('form', { name: 'Ülevaate parandus' });
  await expect(correction.getByLabel(/^Edusammud/)).toHaveValue(first);
  await correction.getByLabel(/^Edusammud/).fill(second);
  await correction.getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await expect(page.getByText('See tekst parandab varem saadetut.')).toBeVisible();
  await page.getByText('Võrdle eelmisega').click();
  await expect(page.locator('.compare ins').filter({ hasText: 'Parandatud' })).toBeVisible();
  await expect(page.getByText('Selle ülevaate kohta on saadetud parandus.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Ava', exact: true }).click();
  await expect(page.getByText('Selle ülevaate kohta on saadetud parandus.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(first);
});

test('Of a family that refused there is no such page, for nobody (TK 2.1.3.6.4)', async ({ page }) => {
  await signIn(page, 'Annika Haavapuu', '/families?q=Heinmaa');
  const row = page.getByRole('row').filter({ hasText: 'Heinmaa' });
  const path = await row.getByRole('link').first().getAttribute('href');
  await page.goto(path ?? '');
  await expect(page.getByRole('link', { name: 'Ülevaated', exact: true })).toHaveCount(0);
  for (const end of ['/overviews', '/overviews/new']) {
    expect((await page.request.get(`${path}${end}`)).status(), end).toBe(404);
  }
});

test.describe('without JavaScript, in Russian', () => {
  test.use({ javaScriptEnabled: false });

  test('an overview is written, sent and found among those sent', async ({ page }) => {
    const { path } = await sharedFamily(2);
    const text = newNote('Ребёнок спит лучше.');
    await signIn(page, supporter, '/account');
    await page.locator('form[action="/language"] button[value="ru"]').click();
    await page.goto(`${path}/overviews/new`);
    await form(page)
      .getByLabel(/^Успехи/)
      .fill(text);
    await form(page)
      .getByLabel(/^Трудности/)
      .fill('');
    await form(page).getByRole('button', { name: 'Отправить самоуправлению' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Опишите трудности; если их не было, так и напишите.',
    );
    await expect(form(page).getByLabel(/^Успехи/)).toHaveValue(text);
    await form(page)
      .getByLabel(/^Трудности/)
      .fill('Не было.');
    await form(page).getByRole('button', { name: 'Отправить самоуправлению' }).click();
    await expect(page.getByText('Обзор отправлен. Самоуправление получит уведомление.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(text);
    await page.goto('/account');
    await page.locator('form[action="/language"] button[value="et"]').click();
  });
});
