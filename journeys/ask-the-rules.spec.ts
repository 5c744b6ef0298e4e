import { expect, type Page, test } from '@playwright/test';
import { problemsOf } from './looking.ts';

/** Somebody who signs in nowhere asks what the contract says. */
const main = (page: Page) => page.locator('main');

test.describe('in Estonian, on a phone, without JavaScript', () => {
  test.use({ locale: 'et-EE', javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('from the front page to an answer with its clause, and on to another day', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Küsi reeglitelt' }).click();
    await expect(page).toHaveTitle(/^Küsi reeglitelt/);
    await page.getByRole('link', { name: 'Kas kohanemise peretugi võib alata?' }).click();
    await expect(main(page)).toContainText('Siia tuleb vastus');

    await page.getByLabel('Mis päeval teenus algaks?').fill('2025-03-10');
    await page.getByRole('radio', { name: 'Hoolduspere' }).check();
    await page.getByLabel('Millal laps perre tuli?').fill('2024-03-09');
    await page.getByRole('button', { name: 'Küsi' }).click();
    await expect(main(page)).toContainText('Ei, sel päeval ei või alata');
    await expect(main(page)).toContainText('TK 2.1.3.2');
    await expect(main(page)).toContainText(
      'teenust osutatakse ühe aasta jooksul alates uue lapse perre tulekust.',
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

    // What was asked stands in the form and in the address, so that it can be changed and sent on.
    await expect(page.getByLabel('Millal laps perre tuli?')).toHaveValue('2024-03-09');
    await page.getByLabel('Mis päeval teenus algaks?').fill('2025-03-09');
    await page.getByRole('button', { name: 'Küsi' }).click();
    await expect(main(page)).toContainText('Jah, sel päeval võib alata');
    await page.goto(page.url());
    await expect(main(page)).toContainText('Jah, sel päeval võib alata');
  });

  test('the keyboard is enough', async ({ page }) => {
    await page.goto('/rules/working-days');
    await page.getByLabel('Mitu tööpäeva?').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('0');
    await page.getByLabel('Mis päevast lugeda?').fill('2025-06-22');
    await page.getByLabel('Mitu tööpäeva?').focus();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('kolmapäev, 25. juuni 2025');
  });

  test('money is asked and said in euros', async ({ page }) => {
    await page.goto('/rules/group-pay');
    await page.getByLabel('Lepingu hind ühe kahetunnise tugigrupi eest').fill('120,50');
    await page.getByLabel('Mis päeval tugigrupp on?').fill('2025-02-10');
    await page.getByLabel('Kui kaua see kestab?').fill('150');
    await page.getByLabel('Kohapeal').check();
    await page.getByLabel('Mitu kasuvanemat osaleb?').fill('6');
    await page.getByRole('button', { name: 'Küsi' }).click();
    await expect(main(page)).toContainText(/Tugigrupi eest makstakse 150,63\s€/);
    await expect(main(page)).toContainText('TK 2.4.7');
  });
});

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('what cannot be read is told at its field, and stays as it was typed', async ({ page }) => {
    await page.goto(
      '/rules/may-start-needs-based?startOn=31.2.2025&arrived=eile&earlierTo=2025-01-01&care=yes',
    );
    await expect(page).toHaveTitle(/^Ошибка/);
    const summary = page.getByRole('alert');
    await expect(summary.getByRole('link')).toHaveCount(4);
    await summary.getByRole('link', { name: /Когда ребёнок пришёл/ }).click();
    const arrived = page.getByLabel('Когда ребёнок пришёл в семью?');
    await expect(arrived).toBeFocused();
    await expect(arrived).toHaveValue('eile');
    await expect(arrived).toHaveAccessibleDescription(/Введите дату/);
    await expect(page.getByLabel('В какой день началась бы услуга?')).toHaveValue('31.2.2025');
    await expect(page.getByLabel('Когда она закончилась?')).toHaveValue('2025-01-01');
    await expect(page.getByLabel(/семья сама оказывает услугу/)).toBeChecked();
    // Folded away where nobody needs it, but not where something is wrong in it.
    await expect(page.getByLabel('Когда началась прежняя поддержка по потребности?')).toBeVisible();
  });

  test('dates in the wrong order are the rules’ to find', async ({ page }) => {
    await page.goto(
      '/rules/placement?careKind=crisis&placedOn=2025-03-03&asOf=2025-03-20&placementEnded=2025-03-02',
    );
    await expect(page.getByLabel('Когда ребёнок ушёл из семьи?')).toHaveAccessibleDescription(
      /не сочетается с другими ответами/,
    );
  });

  test('the answer is in Russian and the clause in Estonian, marked as such', async ({ page }) => {
    await page.goto('/rules/mentoring-left?familyKind=foster&sessionOn=2025-05-05&mentoringHeld=2');
    await expect(main(page)).toContainText('Осталось: 2 встречи');
    await expect(page.locator('blockquote[lang="et"]')).toContainText('kuni 4 korda kvartalis');
  });
});

test('the data shown are what another program would send and get', async ({ page, request }) => {
  await page.goto('/rules/placement-cost?careKind=crisis&month=6.2025&placedOn=2025-05-20&siblings=2');
  await page.getByText('Sama andmetena').click();
  const [question, answer] = await page.locator('details pre').allTextContents();
  const answered = await request.post('/api/v1/rules', { data: JSON.parse(question ?? '') });
  expect(await answered.json()).toEqual(JSON.parse(answer ?? ''));
});

const states = {
  'the choice': '/rules',
  'a refusal': '/rules/may-start-adaptation?startOn=2025-03-10&familyKind=foster&arrived=2024-02-20',
  deadlines: '/rules/rhythm?service=needs-based&agreement=2025-03-03&until=2025-07-03',
  'a table': '/rules/placement-cost?careKind=crisis&month=6.2025&placedOn=2025-05-20&siblings=2',
  problems: '/rules/may-start-needs-based?startOn=31.2.2025&earlierTo=2025-01-01',
};

for (const [state, address] of Object.entries(states)) {
  for (const language of ['et', 'ru'] as const) {
    test(`${state} can be used by everyone, in the ways of looking of ${language}`, async ({ page }) => {
      await page.goto(address);
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
      expect(await problemsOf(page, language)).toEqual([]);
    });
  }
}
