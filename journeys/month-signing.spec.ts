import { expect, type Page, test } from '@playwright/test';
import { asSystem } from './database.ts';
import { signIn } from './sign-in.ts';

const supporter = 'Svetlana Tihhomirova';
const parent = 'Oksana Bereznjakova';

const main = (page: Page) => page.getByRole('main');

/** A month of long ago in which the supporter met this family, and one in which they met another. */
async function oldMonths(): Promise<{
  own: string;
  ownName: string;
  other: string;
  otherName: string;
  month: string;
}> {
  return asSystem(async (client) => {
    const { rows } = await client.query<{ id: string; name: string; month: string; isOwn: boolean }>(
      `select f.id, f.name, to_char(k.held_on, 'YYYY-MM') as month, f.id = p.family_id as "isOwn"
         from contacts k join families f on f.id = k.family_id join memberships m on m.id = k.author_id
         join memberships p on p.display_name = $2
        where m.display_name = $1 and k.withdrawn_at is null and k.held_on < date_trunc('month', now()) - interval '2 months'
          and m.id = any (f.supporter_keys)
        group by 1, 2, 3, 4 having bool_or(k.outcome = 'held') order by month desc, f.name`,
      [supporter, parent],
    );
    const own = rows.find(({ isOwn }) => isOwn);
    const other = rows.find(({ isOwn, month }) => !isOwn && month === own?.month);
    if (own === undefined || other === undefined) throw new Error('nobody met them then');
    const families = [own.id, other.id];
    await client.query('delete from signed_reports where family_id = any ($1) and month = $2', [
      families,
      own.month,
    ]);
    // Whatever the demonstration left open of that month.
    await client.query(
      `update contacts set began_at = coalesce(began_at, '10:00'), minutes = coalesce(minutes, 30),
              supports = case when supports = '{}' then '{1}' else supports end
        where family_id = any ($1) and to_char(held_on, 'YYYY-MM') = $2 and outcome = 'held' and mode <> 'message'`,
      [families, own.month],
    );
    await client.query(
      `update contacts set supports = '{1}' where family_id = any ($1) and to_char(held_on, 'YYYY-MM') = $2 and supports = '{}'`,
      [families, own.month],
    );
    return { own: own.id, ownName: own.name, other: other.id, otherName: other.name, month: own.month };
  });
}

test.describe('по-русски, on a phone, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'ru-RU' });

  test('a supporter signs the month with a family, the family reads and confirms it; another is signed on paper', async ({
    page,
  }) => {
    const { own, ownName, other, otherName, month } = await oldMonths();
    await signIn(page, supporter, `/month-reports?month=${month}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await main(page).getByRole('link', { name: ownName, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/families/${own}/month-report`));
    await page.getByRole('radio', { name: 'русский язык' }).check();
    await page.getByRole('button', { name: 'Подписать и отправить семье' }).click();
    await expect(page.getByRole('alert')).toContainText('Отметьте, что вы прочитали отчёт.');
    await expect(page.getByRole('radio', { name: 'русский язык' })).toBeChecked();
    await page.getByLabel('Я прочитал(а) отчёт и подписываю его').check();
    await page.getByRole('button', { name: 'Подписать и отправить семье' }).click();
    await expect(main(page)).toContainText('Ждёт подтверждения семьи');
    await expect(page.getByRole('button', { name: 'Подписать и отправить семье' })).toHaveCount(0);
    const signed = await main(page).getByRole('link', { name: 'Редакция 1' }).getAttribute('href');

    await page.context().clearCookies();
    await signIn(page, parent, '/month-reports');
    const awaiting = main(page).getByRole('row', { name: /Ждёт вашего подтверждения/ });
    await awaiting.locator(`a[href="${signed}"]`).click();
    const pdf = await page.request.get(
      (await page.getByRole('link', { name: 'Открыть подписанный PDF' }).getAttribute('href')) ?? '',
    );
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await page.getByRole('button', { name: 'Подтвердить', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Отметьте, что вы прочитали отчёт.');
    await page.getByLabel('Я прочитал(а) отчёт и подтверждаю, что он верен').check();
    await page.getByRole('button', { name: 'Подтвердить', exact: true }).click();
    await expect(main(page)).toContainText('Подтвердили обе стороны');
    await expect(page.getByRole('button', { name: 'Подтвердить', exact: true })).toHaveCount(0);

    await page.context().clearCookies();
    await signIn(page, supporter, `/families/${other}/month-report?month=${month}`);
    await page.getByRole('link', { name: 'Добавить подписанный на бумаге отчёт' }).click();
    await page.getByLabel('Кто из семьи подписал').fill('Нина Орлова');
    await page.getByRole('button', { name: 'Сохранить подписанный отчёт' }).click();
    await expect(page.getByRole('alert')).toContainText('Выберите файл.');
    await expect(page.getByLabel('Кто из семьи подписал')).toHaveValue('Нина Орлова');
    await page.getByLabel('День подписания').fill(new Date().toISOString().slice(0, 10));
    await page.getByLabel('Файл').setInputFiles({
      name: 'отчёт.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]),
    });
    await page.getByRole('button', { name: 'Сохранить подписанный отчёт' }).click();
    await expect(main(page)).toContainText('От семьи: Нина Орлова');
    const paper = await page.request.get(
      (await page.getByRole('link', { name: 'Открыть подписанную бумагу' }).getAttribute('href')) ?? '',
    );
    expect(paper.headers()['content-type']).toBe('image/jpeg');
    await page.goto(`/month-reports?month=${month}`);
    for (const name of [ownName, otherName]) {
      await expect(main(page).getByRole('row', { name: new RegExp(name) })).toContainText(
        'Подтвердили обе стороны',
      );
    }
  });
});
