import { expect, type Page, test } from '@playwright/test';
import { contactForm, newNote, quietFamilies } from './contact-form.ts';
import { asSystem } from './database.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Leelo Kasesalu';
const officer = 'Ragne Lepamaa';

test.use({ viewport: { width: 390, height: 844 } });

const goalCard = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title });

async function addGoal(page: Page, family: string, title: string): Promise<void> {
  await page.goto(`${family}/plan/goals/new`);
  await page.getByLabel(/^Eesmärk/).fill(title);
  await page.getByRole('button', { name: 'Lisa eesmärk' }).click();
  await page.waitForURL(/done=goal-added/);
}

test('A goal is set, moved by a contact with one tap, reached and reopened; nothing of its past is lost (TK 2.1.4.4.4)', async ({
  page,
}) => {
  await signIn(page, supporter);
  const family = (await quietFamilies(page))[1] ?? '';
  const title = newNote('Õhtud on rahulikud');
  const done = newNote('Leppisime kokku õhtukorra');
  await addGoal(page, family, title);
  await expect(goalCard(page, title)).toContainText(
    'Ühegi kontakti juures ei ole seda eesmärki veel valitud.',
  );

  await page.goto(`${family}/contacts/new`);
  const { form, mode, save } = contactForm(page);
  await mode('Pere kodus').check();
  await expect(form.getByRole('radio', { name: 'Samm edasi' })).toHaveCount(0);
  await form.getByRole('checkbox', { name: title }).check();
  await form.getByRole('radio', { name: 'Samm edasi' }).check();
  await form.getByLabel(`Mida selle nimel tehti: ${title}`).fill(done);
  await form.getByRole('radio', { name: 'Ümarlaud' }).check();
  await save.click();
  await page.waitForURL(/done=contact-logged/);

  await page.goto(`${family}/plan`);
  const card = goalCard(page, title);
  await expect(card.getByRole('img')).toHaveAccessibleName(
    /1 korda edasi, 0 korda muutuseta, 0 korda tagasi/,
  );
  const row = card.getByRole('row').filter({ hasText: done });
  await expect(row).toContainText('Ümarlaud, pere kodus');
  await expect(row).toContainText('Samm edasi');

  await row.getByRole('link', { name: /^Muuda kontakti/ }).click();
  await expect(form.getByRole('radio', { name: 'Samm edasi' })).toBeChecked();
  await form.getByRole('radio', { name: 'Saavutatud' }).check();
  await contactForm(page).saveChange.click();
  await page.waitForURL(/done=contact-edited/);
  await page.goto(`${family}/plan`);
  await card.getByRole('link', { name: 'Märgi saavutatuks' }).click();
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await page.waitForURL(/done=goal-reached/);
  await expect(card.locator('.card__actions')).toContainText('Saavutatud');

  await card.getByRole('link', { name: /^Muuda eesmärki/ }).click();
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await page.waitForURL(/done=goal-reopened/);
  await card.getByRole('link', { name: /^Muuda eesmärki/ }).click();
  await page.getByRole('radio', { name: 'Loobume' }).check();
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await expect(page.getByRole('alert')).toContainText('Kirjutage, miks eesmärgist loobutakse.');
  await expect(page.getByRole('list', { name: 'Eesmärgi ajalugu' }).getByRole('listitem')).toHaveCount(3);
});

test('Two reword one goal: the second is shown both wordings, and overwrites nothing', async ({ page }) => {
  await signIn(page, supporter);
  const family = (await quietFamilies(page))[1] ?? '';
  const title = newNote('Kool');
  await addGoal(page, family, title);
  const href = await goalCard(page, title)
    .getByRole('link', { name: /^Muuda eesmärki/ })
    .getAttribute('href');
  const other = await page.context().newPage();
  for (const [window, wording] of [
    [other, `${title} läheb hästi`],
    [page, `${title} on rõõm`],
  ] as const) {
    if (window === other) await page.goto(href ?? '');
    await (window === other ? window.goto(href ?? '') : Promise.resolve());
    await window.getByRole('radio', { name: 'Sõnasta ümber' }).check();
    await window.getByLabel('Uus sõnastus').fill(wording);
    await window.getByRole('button', { name: 'Salvesta' }).click();
  }
  await expect(page.getByText('Keegi muutis seda vahepeal')).toBeVisible();
  await expect(page.locator('.compare')).toContainText('hästi');
  await expect(page.getByLabel('Uus sõnastus')).toHaveValue(`${title} on rõõm`);
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await page.waitForURL(/done=goal-reworded/);
});

test('The family reads its own goals; other information of the plan is not for it', async ({ page }) => {
  const note = newNote('Ainult töötajatele');
  await signIn(page, supporter, '/families?q=Rohtla');
  const row = page.getByRole('row').filter({ hasText: 'Rohtla' });
  const family = await row.getByRole('link').first().getAttribute('href');
  await page.goto(`${family}/plan`);
  await page.locator('a[href*="/plan/notes/"]').first().click();
  await page.getByRole('textbox', { name: 'Muu vajalik info' }).fill(note);
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await page.waitForURL(/done=plan-note-written/);
  await expect(page.getByText(note)).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, 'Tiina Rohtla', `${family}/plan`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meie eesmärgid');
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(note);
  await expect(page.getByRole('link', { name: /Muuda eesmärki/ })).toHaveCount(0);
});

test('The commissioner demands a summary, the supporter hands it over with the plan (TK 2.1.4.6)', async ({
  page,
}) => {
  const summary = newNote('Töö perega kulgeb plaani järgi.');
  const id = await asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from plan_demands where handed_on is null order by demanded_at limit 1',
    );
    return rows[0]?.id ?? '';
  });
  await signIn(page, supporter, `/demands/${id}`);
  await page.getByLabel(/^Kokkuvõte/).fill(summary);
  await page.getByRole('button', { name: 'Esita Tellijale' }).click();
  await page.waitForURL(/done=plan-handed-over/);
  await page.context().clearCookies();
  await signIn(page, officer, `/demands/${id}`);
  await expect(page.getByRole('main')).toContainText(summary);
  await expect(page.getByRole('main')).toContainText(`Esitas ${supporter}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the commissioner enters a gap, is told of one that overlaps, and removes it (TK 2.1.5.13)', async ({
    page,
  }) => {
    const service = await asSystem(async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select s.id from services s join agreements a on a.service_id = s.id
          where s.kind = 'needs-based' and s.ended_on is null and s.gaps = '[]' and a.signed_on < current_date - 40
          order by s.id limit 1`,
      );
      return rows[0]?.id ?? '';
    });
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await signIn(page, officer, `/services/${service}/periods`);
    const enter = async (from: string, to: string) => {
      await page.getByRole('radio', { name: 'Tellijast tingitud lünk' }).check();
      await page.getByLabel(/^Esimene päev/).fill(from);
      await page.getByLabel(/^Viimane päev/).fill(to);
      await page.getByLabel(/^Alus/).fill('Leping hilines');
      await page.getByRole('button', { name: 'Salvesta' }).click();
    };
    await enter(ago(20), ago(10));
    await expect(page.getByText('Periood on kirjas; mahud ja tähtajad on uuesti arvestatud.')).toBeVisible();
    await enter(ago(10), ago(5));
    await expect(page.getByRole('alert')).toContainText('Kattub teise perioodiga, mis on juba kirjas.');
    await enter(ago(5), ago(8));
    await expect(page.getByRole('alert')).toContainText('Viimane päev on enne esimest.');
    await page.goto(`/services/${service}/periods`);
    await page.getByRole('link', { name: /^Eemalda: / }).click();
    await page.getByLabel(/^Alus/).fill('Eksitus');
    await page.getByRole('button', { name: 'Eemalda' }).click();
    await expect(page.getByText('Lünki ei ole.')).toBeVisible();
    await page.getByText(/^Ajalugu \(\d+\)$/).click();
    await expect(page.getByRole('list', { name: 'Ajalugu' })).toContainText('Eksitus');
  });
});
