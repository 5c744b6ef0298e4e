import { expect, type Page, test } from '@playwright/test';
import { castCode } from '../../src/database/demo/cast/cast.ts';
import { makeIdentityCode } from '../../src/identity/identity-code.ts';
import { asks, YearProgram } from './program.ts';
import {
  day,
  issueAgreement,
  issueEnding,
  log,
  logRhythm,
  sendOverview,
  sendToMunicipality,
  sign,
} from './work.ts';

const names = {
  worker: 'Birgit Sooväli',
  officer: 'Ragne Lepamaa',
  manager: 'Meelis Kuusemets',
  supporter: 'Leelo Kasesalu',
  parent: 'Viljar Paekivi',
} as const;
const provider = 'MTÜ Tammetõru Pered';
const familyName = 'Viljar Paekivi';
const goal = 'Õhtud kodus on rahulikud';

test.setTimeout(300_000);

const main = (page: Page) => page.getByRole('main');
const listed = (page: Page) => page.getByRole('row').filter({ hasText: familyName });

/** A municipality refers: Lisa 8 in one sitting (TK 2.1.4.3.1-2). */
async function refer(worker: Page): Promise<string> {
  await worker.goto('/referrals/new');
  const form = worker.getByRole('form', { name: 'Suuna pere teenusele' });
  await form.getByRole('radio', { name: 'Eestkostepere' }).check();
  const parent = form.getByRole('group', { name: '1. vanem' });
  await parent.getByLabel('Eesnimi').fill('Viljar');
  await parent.getByLabel('Perekonnanimi').fill('Paekivi');
  await parent.getByLabel('Isikukood').fill(castCode('noRole'));
  await form.getByLabel('Pere telefon').fill('+372 000 1234');
  const child = form.getByRole('group', { name: '1. laps' });
  await child.getByLabel('Eesnimi').fill('Robin');
  await child.getByLabel('Perekonnanimi').fill('Paekivi');
  await child
    .getByLabel('Isikukood')
    .fill(makeIdentityCode({ birth: day('2015-06-11'), sex: 'male', serial: 77 }));
  await child.getByLabel('Peres alates').fill('2022-03-01');
  await form.getByLabel('Juhtumiplaani viide').fill('STAR 2025-118');
  await form.getByRole('checkbox', { name: 'Emotsionaalne tugi' }).check();
  await form.getByLabel('Probleemkohad').fill('Õhtud on rahutud.');
  await form.getByLabel('1. eesmärk').fill(goal);
  await form.getByLabel('Teie telefon').fill('+372 000 4321');
  await form.getByLabel(/^Pere \(ja eakohaselt laps\)/).check();
  await form.getByRole('button', { name: 'Saada suunamine' }).click();
  await worker.waitForURL(/done=referral-sent/);
  return new URL(worker.url()).pathname;
}

/** The commissioner checks and passes it on (TK 2.1.4.3.3-4). */
async function accept(officer: Page, referral: string): Promise<void> {
  await officer.goto(`${referral}/check`);
  await expect(main(officer)).toContainText('Peret ei ole varem teenustel olnud');
  await expect(main(officer)).toContainText('365 − 0 = 365 päeva');
  const decision = officer.getByRole('form', { name: 'Otsus' });
  await decision.getByLabel('Võtan vastu ja edastan teenuseosutajale', { exact: true }).check();
  await decision.getByRole('combobox', { name: 'Teenuseosutaja' }).selectOption({ label: provider });
  await decision.getByRole('button', { name: 'Kinnita otsus' }).click();
  await officer.waitForURL(/done=referral-accepted/);
}

const goalChoice = (page: Page, title: string) =>
  page.locator('.goal-choice').filter({ hasText: title }).locator('input[name="goals"]');

/** Writes beneath an overview: the municipality asks, the provider answers. */
async function write(page: Page, words: string, button: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Küsimused ja vastused' });
  await form.getByLabel('Sõnum').fill(words);
  await form.getByRole('button', { name: button }).click();
  await page.waitForURL(/done=message-sent/);
}

test('A family on needs-based support, from its referral through twelve months to what comes after', async ({
  browser,
}) => {
  const program = await YearProgram.begin('needs-based', browser, '2025-01-13');
  try {
    const [worker, officer, manager, supporter] = await Promise.all([
      program.signedIn(names.worker),
      program.signedIn(names.officer),
      program.signedIn(names.manager),
      program.signedIn(names.supporter, 390),
    ]);

    const referral = await refer(worker);
    await expect(main(worker)).toContainText('Suunamine on kohale jõudnud');

    await program.on('2025-01-14');
    await accept(officer, referral);
    await worker.goto(referral);
    await expect(main(worker)).toContainText(`Pere andmed said: ${provider}`);
    for (const reader of [worker, officer]) {
      const lisa8 = await reader.request.get(`${referral}/lisa-8/pdf`);
      expect([lisa8.status(), lisa8.headers()['content-type']]).toEqual([200, 'application/pdf']);
    }

    // The provider has five working days: 15, 16, 17, 20, 21 January.
    await manager.goto('/new-families');
    await expect(listed(manager)).toContainText('tähtaeg 21. jaanuar, jäänud 7 päeva');
    await listed(manager)
      .getByRole('link', { name: /^Määra peretoetaja/ })
      .click();
    await expect(main(manager)).toContainText('TK 2.1.5.1');
    const family = new URL(manager.url()).pathname.replace(/\/supporters$/, '');
    await manager.getByRole('radio', { name: names.supporter }).check();
    await manager.getByRole('button', { name: 'Määra', exact: true }).click();
    await manager.waitForURL(/done=supporter-assigned/);

    await program.on('2025-01-16');
    const card = supporter.locator(`#family-${family.split('/')[2]}`);
    await supporter.goto('/today');
    await asks(card, 'Esimene ühendus perega', 'jäänud 5 päeva', 'TK 2.1.5.1');
    await log(supporter, family, { on: day('2025-01-16'), note: 'Leppisime kokku kohtumise.' });
    await supporter.goto(family);
    await asks(main(supporter), 'Esimene ühendus perega', 'täidetud 16. jaanuar', 'TK 2.1.5.1');

    await program.on('2025-01-20');
    await log(supporter, family, {
      on: day('2025-01-20'),
      mode: 'home',
      more: { meeting: 'introduction', substantive: 'yes' },
    });
    const agreement = await issueAgreement(supporter, family, {
      purpose: 'Et pere leiaks õhtuteks oma viisi.',
      goal: 'Koolipäev algab õigel ajal',
    });
    await expect(supporter.locator('.paper')).toContainText('365 päeva');
    await sign(supporter, agreement);
    const parent = await program.signedIn(names.parent, 390);
    await sign(parent, agreement);
    expect((await worker.request.get(agreement)).status(), 'before it is sent').toBe(404);
    await supporter.goto('/today');
    await asks(card, 'Koostööleppe saatmine omavalitsusele', 'tegemata, tähtpäevata', 'TK 2.1.4.5.1');
    await asks(card, 'Kontakt sel nädalal', 'täidetud 20. jaanuar', 'TK 2.1.4.4.3');
    await sendToMunicipality(supporter, agreement);
    await worker.goto(agreement);
    await expect(worker.locator('.paper')).toContainText(goal);

    // Two weeks without a contact written down: the manager sees it before anybody else.
    const supporterId = await program.membershipOf(names.supporter);
    const dueOf = (clause: string) =>
      `/due?view=list&supporter=${supporterId}&clause=${encodeURIComponent(clause)}`;
    await program.on('2025-02-10');
    await manager.goto(`/due?supporter=${supporterId}`);
    await expect(listed(manager)).toContainText('rütm katkes');
    await manager.goto(dueOf('TK 2.1.4.4.3'));
    await expect(listed(manager).filter({ hasText: 'tähtaeg oli 2. veebruar' })).toContainText(
      'jäi tegemata',
    );
    await supporter.goto(`${family}/contacts/new`);
    const goalId = await goalChoice(supporter, goal).inputValue();
    for (const [on, moved] of [
      ['2025-01-27', 'same'],
      ['2025-02-03', 'back'],
      ['2025-02-10', 'step'],
    ] as const) {
      const step = { id: goalId, moved, done: `Õhtused tegevused, ${on}` };
      await log(supporter, family, { on: day(on), goal: step });
    }
    await manager.goto(dueOf('TK 2.1.4.4.3'));
    await expect(listed(manager).filter({ hasText: 'jäi tegemata' })).toHaveCount(0);

    await program.on('2025-04-15');
    await logRhythm(supporter, family, { from: day('2025-02-17'), to: day('2025-04-14'), everyDays: 7 });
    await supporter.goto(`${family}/plan/goals/new`);
    await supporter.getByLabel(/^Eesmärk/).fill('Robin käib trennis');
    await supporter.getByRole('button', { name: 'Lisa eesmärk' }).click();
    await supporter.waitForURL(/done=goal-added/);
    const course = supporter.getByRole('article').filter({ hasText: goal }).getByRole('img');
    await expect(course).toHaveAccessibleName(/1 korda edasi, 1 korda muutuseta, 1 korda tagasi/);
    await supporter.goto('/today');
    await asks(card, 'Kvartaliülevaade omavalitsusele', 'tähtaeg 19. aprill, jäänud 4 päeva', 'TK 2.1.4.5.2');
    const overview = await sendOverview(supporter, family, {
      progress: 'Õhtuti on rahulikum.',
      difficulties: 'Hommikud on kiired.',
    });
    await worker.goto('/overviews');
    await expect(listed(worker)).toContainText('Lugemata');
    await worker.goto(overview);
    await expect(main(worker)).toContainText('Õhtused tegevused, 2025-02-10', { useInnerText: false });
    const lisa9 = await worker.request.get(`${overview}/lisa-9/pdf`);
    expect([lisa9.status(), lisa9.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await write(worker, 'Kas logopeed on leitud?', 'Saada');
    await supporter.goto('/today');
    await expect(
      supporter.getByRole('listitem').filter({ hasText: 'Kas logopeed on leitud?' }),
    ).toBeVisible();
    await supporter.goto(overview);
    await write(supporter, 'On, algab esmaspäeval.', 'Vasta');
    await supporter.goto('/today');
    await asks(card, 'Kvartaliülevaade omavalitsusele', 'täidetud 15. aprill', 'TK 2.1.4.5.2');

    await program.on('2025-05-05');
    await supporter.goto(`${family}/notices/new?kind=worry`);
    await expect(main(supporter)).toContainText(names.worker);
    await supporter.getByLabel(/^Mida teatate/).fill('Laps kardab koju minna.');
    await supporter
      .getByRole('form', { name: 'Mure lapse pärast' })
      .getByRole('button', { name: 'Saada' })
      .click();
    await supporter.waitForURL(/done=notice-sent/);
    const { pathname: worry } = new URL(supporter.url());
    await worker.goto(worry);
    await expect(main(worker)).toContainText('Laps kardab koju minna.');
    expect((await parent.request.get(worry)).status(), 'the family does not read it').toBe(404);

    // From the fourth month on two contacts a month, one of them at home.
    for (const [on, from, to, due] of [
      ['2025-07-10', '2025-04-28', '2025-07-07', '19. juuli'],
      ['2025-10-14', '2025-07-21', '2025-10-13', '19. oktoober'],
    ] as const) {
      await program.on(on);
      await logRhythm(supporter, family, { from: day(from), to: day(to), everyDays: 14 });
      await supporter.goto('/today');
      await asks(card, 'Kvartaliülevaade omavalitsusele', `tähtaeg ${due}`, 'TK 2.1.4.5.2');
      await sendOverview(supporter, family, { progress: 'Läheb hästi.', difficulties: 'Suuri ei olnud.' });
    }
    await manager.goto(dueOf('TK 2.1.4.4.3'));
    await expect(listed(manager).filter({ hasText: 'jäi tegemata' })).toHaveCount(0);

    // 365 days from 20 January 2025: the last one is 19 January 2026 (TK 2.1.4.2).
    for (const [on, left, from, to] of [
      ['2025-11-20', 60, '2025-10-27', '2025-11-10'],
      ['2025-12-20', 30, '2025-11-24', '2025-12-08'],
    ] as const) {
      await program.on(on);
      await logRhythm(supporter, family, { from: day(from), to: day(to), everyDays: 14 });
      for (const reader of [manager, officer]) {
        await reader.goto(`/due?view=ending&supporter=${supporterId}`);
        await expect(listed(reader)).toContainText('19.01.2026');
        await expect(listed(reader)).toContainText(`jäänud ${left} päeva`);
        await expect(listed(reader)).toContainText('TK 2.1.4.2');
      }
      await supporter.goto(family);
      await expect(main(supporter)).toContainText(`lõpeb ${left} päeva pärast`);
    }

    await program.on('2026-01-19');
    await logRhythm(supporter, family, { from: day('2025-12-22'), to: day('2026-01-05'), everyDays: 14 });
    await supporter.goto('/today');
    await asks(card, 'Kvartaliülevaade omavalitsusele', 'täna on viimane päev', 'TK 2.1.4.5.2');
    await sendOverview(supporter, family, { progress: 'Eesmärgid on käes.', difficulties: 'Ei ole.' });
    const ending = await issueEnding(supporter, family, {
      reason: 'teenuse aeg või maht sai täis',
      needs: 'Tugigrupp kord kuus',
      recommendations: 'Logopeed koolis',
    });
    await sign(supporter, ending);
    await supporter.goto(family);
    await asks(main(supporter), 'Lõpetamise kokkulepe', 'tegemata', 'TK 2.1.5.11');
    await parent.goto(ending);
    await parent.getByRole('radio', { name: 'Soovime' }).check();
    await sign(parent, '');
    await supporter.goto(family);
    await expect(main(supporter).getByText('Lõpetamise kokkulepe', { exact: true })).toHaveCount(0);
    await asks(main(supporter), 'Lõpetamise saatmine omavalitsusele', 'tegemata', 'TK 2.1.5.11/KOV');
    await sendToMunicipality(supporter, ending);
    await worker.goto(ending);
    await expect(worker.locator('.paper')).toContainText('0 päeva');

    await program.on('2026-02-20');
    await manager.goto('/follow-up');
    await expect(listed(manager)).toContainText('19.01.2026');
    await expect(listed(manager)).toContainText('soovib');
    await listed(manager).getByRole('link').first().click();
    await manager.getByRole('radio', { name: /^Pakkumine perele/ }).check();
    await manager.getByLabel('Tekst').fill('Tugirühm algab märtsis.');
    await manager.getByRole('button', { name: 'Salvesta' }).click();
    await expect(manager.getByRole('main')).toContainText('Tugirühm algab märtsis.');
    await parent.goto('/offers');
    await expect(main(parent)).toContainText('Tugirühm algab märtsis.');
  } finally {
    await program.end();
  }
});
