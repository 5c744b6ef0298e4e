import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { asSystem } from './database.ts';
import { problemsOf } from './looking.ts';
import { signIn } from './sign-in.ts';

const people = { manager: 'Meelis Kuusemets', officer: 'Ragne Lepamaa', noRole: 'Viljar Paekivi' } as const;
/** An invented code, valid in form, and that of the person who has no role. */
const codes = { mentor: '47501019879', noRole: '39205149908' } as const;

test.afterAll(() =>
  asSystem(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select m.id from memberships m join people p on p.id = m.person_id
        where p.identity_code = any ($1) and m.organisation_kind = 'provider'`,
      [Object.values(codes)],
    );
    const ids = rows.map(({ id }) => id);
    for (const table of [
      'confirmations',
      'qualifications',
      'evidence_files',
      'outside_trainings',
      'training_places',
    ]) {
      await client.query(`delete from ${table} where membership_id = any ($1)`, [ids]);
    }
    // What they did stays in the audit; their role is over.
    await client.query(
      `update memberships set left_on = began_on, ended_on = began_on - 1 where id = any ($1)`,
      [ids],
    );
  }),
);

async function as(page: Page, who: string, at: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, who, at);
}

const main = (page: Page) => page.getByRole('main');

test('A mentor is added, asked for, returned and confirmed (TK 2.8.6)', async ({ page }) => {
  await signIn(page, people.manager, '/team');
  await page.getByRole('link', { name: 'Lisa inimene' }).click();
  await page.getByLabel('Isikukood').fill('47501019870');
  await page.getByLabel('Eesnimi').fill('Ülle');
  await page.getByLabel('Perekonnanimi').fill('Nurmekivi');
  await page.getByRole('radio', { name: 'Mentor' }).check();
  await page.getByRole('button', { name: 'Lisa meeskonda' }).click();
  // Every problem at once, and what was typed is still there.
  await expect(page.getByRole('alert')).toContainText('kontrollnumber ei klapi');
  await expect(page.getByRole('alert')).toContainText('Valige vähemalt üks maakond');
  await expect(page.getByLabel('Perekonnanimi')).toHaveValue('Nurmekivi');
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.getByLabel('Isikukood').fill(codes.mentor);
  await page.getByRole('checkbox', { name: 'Tartu', exact: true }).check();
  await page.getByRole('button', { name: 'Lisa meeskonda' }).click();
  await expect(main(page)).toContainText('kinnitust ei ole küsitud');
  const person = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Küsi kinnitust' }).click();
  await expect(main(page)).toContainText('Kaks aastat oma kogemust (TK 2.3.6.1)');
  await page.getByLabel('Selgitus tellijale').fill('Alustab jaanuaris.');
  await page.getByRole('button', { name: 'Saada tellijale' }).click();
  await expect(main(page)).toContainText('ootab tellija vastust');

  await as(page, people.officer, '/approvals?kind=confirmation');
  await page.getByRole('link', { name: 'Ülle Nurmekivi' }).click();
  const request = new URL(page.url()).pathname;
  await page.getByRole('radio', { name: 'Tagastan täiendamiseks' }).check();
  await page.getByRole('button', { name: 'Saada vastus' }).click();
  await expect(page.getByRole('alert')).toContainText('Kirjutage, mida täiendada.');
  await page.getByLabel('Põhjendus').fill('Palun lisage mentori väljaõppe tunnistus.');
  await page.getByRole('button', { name: 'Saada vastus' }).click();
  await expect(main(page)).toContainText('Tagastatud');

  await as(page, people.manager, person);
  await expect(main(page)).toContainText('Palun lisage mentori väljaõppe tunnistus.');
  await page.getByRole('link', { name: 'Lisa pädevus' }).click();
  await page.getByLabel(/^Mida õppis/).fill('Mentori väljaõpe, 24 tundi');
  await page.getByLabel('Tõend').setInputFiles({
    name: 'tunnistus.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n'),
  });
  await page.getByRole('button', { name: 'Salvesta' }).click();
  await expect(page.getByRole('link', { name: 'tunnistus.pdf' })).toBeVisible();
  await page.getByRole('link', { name: 'Küsi uuesti' }).click();
  await page.getByRole('button', { name: 'Saada tellijale' }).click();
  await expect(main(page)).toContainText('ootab tellija vastust');

  await as(page, people.officer, '/approvals?kind=confirmation');
  await page.getByRole('link', { name: 'Ülle Nurmekivi' }).click();
  expect(new URL(page.url()).pathname).not.toBe(request);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'tunnistus.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('tunnistus.pdf');
  await page.getByRole('radio', { name: 'Kinnitan' }).check();
  // TK 2.3.6.1: two years of own experience are not shown.
  await expect(page.getByRole('checkbox', { name: /Ainult peredele/ })).toBeChecked();
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.getByRole('button', { name: 'Saada vastus' }).click();
  await expect(main(page)).toContainText('Kinnitatud');

  await as(page, people.manager, '/notifications');
  await page
    .getByRole('button', { name: /^Ava: Tellija on inimese kinnitanud/ })
    .first()
    .click();
  await expect(main(page)).toContainText('Ülle Nurmekivi');
  await page.goto(person);
  await expect(main(page).getByText('kinnitatud', { exact: true })).toBeVisible();
  await expect(main(page)).toContainText('Mentor ainult peredele, keda varem ise toetas');
});

test('Whoever leaves is shut out at that moment; in Russian and without JavaScript', async ({ browser }) => {
  const own = { locale: 'ru-RU', javaScriptEnabled: false } as const;
  const open = async (who: string, at: string): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext(own);
    const page = await context.newPage();
    await signIn(page, who, at);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    return { context, page };
  };
  const manager = await open(people.manager, '/team/new');
  await manager.page.getByLabel('Личный код').fill(codes.noRole);
  await manager.page.getByLabel('Имя', { exact: false }).first().fill('Viljar');
  await manager.page.getByLabel('Фамилия').fill('Paekivi');
  await manager.page.getByRole('radio', { name: 'Супервизор' }).check();
  await manager.page.getByRole('checkbox', { name: 'Tartu', exact: true }).check();
  await manager.page.getByRole('button', { name: 'Добавить в команду' }).click();
  await expect(main(manager.page)).toContainText('утверждение не запрошено');
  const person = new URL(manager.page.url()).pathname;

  const specialist = await open(people.noRole, '/my-record');
  await specialist.page.getByRole('radio', { name: 'Супервизия' }).check();
  await specialist.page.getByLabel('Тема').fill('Группа Балинта');
  await specialist.page.getByLabel('Когда').fill('2026-01-15');
  await specialist.page.getByRole('button', { name: 'Добавить' }).click();
  await expect(main(specialist.page)).toContainText('Группа Балинта');

  await manager.page.goto(`${person}/leave`);
  await manager.page.getByRole('button', { name: 'Передать и закрыть доступ' }).click();
  await expect(manager.page.getByRole('alert')).toContainText('Подтвердите, что понимаете последствия.');
  await manager.page.getByRole('checkbox', { name: /^Понимаю/ }).check();
  await manager.page.getByRole('button', { name: 'Передать и закрыть доступ' }).click();
  await expect(main(manager.page)).toContainText('ушёл(ла)');

  await specialist.page.goto('/my-record');
  await expect(specialist.page).toHaveURL(/\/(sign-in|demo-tara)/);
  await manager.context.close();
  await specialist.context.close();
});
