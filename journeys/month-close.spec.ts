import { expect, type Page, test } from '@playwright/test';
import { makeIdentityCode } from '../src/identity/identity-code.ts';
import { verifyHandOver } from '../src/maintenance/hand-over/verify.ts';
import { startAccessPoint } from '../src/platform/invoices/testing/access-point-server.ts';
import { civilDateOf } from '../src/rules/index.ts';
import { problemsOf } from './looking.ts';
import { YearProgram } from './year/program.ts';

const people = {
  manager: 'Meelis Kuusemets',
  officer: 'Ragne Lepamaa',
  supporter: 'Leelo Kasesalu',
  leader: 'Heli Pihlapuu',
} as const;
const month = '2026-02';
/** With these and the colleagues who were there, at least ten people work in the month. */
const supporters = 8;
const reason = 'Ühel kohtumisel puudub kestus.';

test.setTimeout(180_000);

const main = (page: Page) => page.getByRole('main');
const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const file = { name: 'nimekiri.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };

/**
 * The demonstration's provider with ten people at work: the month's contacts are spread among its supporters, one of
 * them without a length, and only one group's list waits for its leader.
 * @returns the contact that is left open, and its family's case
 */
async function tenAtWork(program: YearProgram): Promise<{ contact: string; caseNumber: string }> {
  const birth = civilDateOf('1988-01-01');
  const codes = Array.from({ length: supporters - 1 }, (_, at) =>
    makeIdentityCode({ birth, sex: 'female', serial: 900 + at }),
  );
  return program.asSystem(async (client) => {
    await client.query(
      `with added as (
         insert into people (identity_code, given_name, family_name)
         select code, 'Abi', 'Lisaja ' || n from unnest($1::text[]) with ordinality as codes (code, n)
         returning id, family_name)
       insert into memberships (person_id, role, organisation_id, display_name, began_on, confirmed_on)
       select a.id, 'family_supporter', m.organisation_id, 'Abi ' || a.family_name, '2025-01-01', '2025-01-01'
         from added a, memberships m where m.display_name = $2`,
      [codes, people.supporter],
    );
    const { rows } = await client.query<{ id: string; case_number: string }>(
      `with month as (
         select k.id, row_number() over (order by k.held_on, k.id) as place
           from contacts k join memberships m on m.id = k.author_id
          where m.display_name = $1 and k.held_on between $2 and $3 and k.outcome = 'held' and k.withdrawn_at is null),
       others as (select id, row_number() over (order by display_name) as place from memberships
                   where display_name like 'Abi Lisaja%')
       update contacts k set author_id = others.id from month, others
        where k.id = month.id and month.place > $4 and others.place = 1 + month.place % $5
        returning k.id`,
      [people.supporter, `${month}-01`, `${month}-28`, 6, supporters - 1],
    );
    expect(rows.length).toBeGreaterThan(supporters - 1);
    // The other group of the leader is told of in March.
    await client.query(
      `update support_groups set held_on = '2026-03-03' where leader_name = $1 and mode = 'online' and list_edition = 0`,
      [people.leader],
    );
    const open = await client.query<{ contact: string; caseNumber: string }>(
      `update contacts k set minutes = null from families f, memberships m
        where f.id = k.family_id and m.id = k.author_id and k.id = (
          select c.id from contacts c join memberships a on a.id = c.author_id
           where a.display_name = $1 and c.held_on between $2 and $3 and c.outcome = 'held' and c.mode = 'home'
             and c.withdrawn_at is null
           order by c.held_on, c.id limit 1)
        returning k.id as contact, f.case_number as "caseNumber"`,
      [people.supporter, `${month}-01`, `${month}-28`],
    );
    const [found] = open.rows;
    if (found === undefined) throw new Error('the supporter visited nobody in the month');
    return found;
  });
}

/** The list of who came, signed on paper and by its leader (TK 3.1.3). */
async function signList(leader: Page): Promise<void> {
  await leader.goto('/notifications');
  await expect(main(leader)).toContainText('Kuu sulgemiseks on teie töös midagi lõpetamata');
  await leader.goto('/groups');
  await leader
    .getByRole('article')
    .filter({ hasText: '28. veebr' })
    .getByRole('link', { name: 'Nimekiri' })
    .click();
  await leader.getByRole('button', { name: 'Kõik ülejäänud tulid' }).click();
  await leader.getByRole('link', { name: 'Lisa fail' }).click();
  await leader.getByLabel('Fail').setInputFiles(file);
  await leader.getByRole('button', { name: 'Lisa fail' }).click();
  await leader.getByRole('button', { name: 'Allkirjastan' }).click();
  await expect(main(leader)).toContainText('Nimekiri on allkirjastatud.');
}

/** Every original as one archive, which its key alone opens (TK 3.5). */
async function handOver(page: Page): Promise<void> {
  await page.goto('/contracts');
  await page
    .getByRole('link', { name: /^Lepingu lõpp/ })
    .first()
    .click();
  const end = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'Tee arhiiv' }).click();
  const key = (await page.locator('code.key').textContent()) ?? '';
  await page.getByRole('button', { name: 'Alusta' }).click();
  await expect(page.getByText('Kinnitage, et olete võtme alles hoidnud').first()).toBeVisible();
  await expect(page.locator('code.key')).toHaveText(key);
  expect(await problemsOf(page, 'et')).toEqual([]);
  await page.getByLabel('Võti on mul alles.').check();
  await page.getByRole('button', { name: 'Alusta' }).click();
  await expect(main(page)).toContainText('Arhiivi hakatakse tegema.');
  await untilShown(page, end, 'Allalaaditav kuni');
  expect(await problemsOf(page, 'et')).toEqual([]);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Laadi alla \(/ }).click();
  const file = await (await downloading).path();
  const { originals, manifest } = await verifyHandOver(file, Buffer.from(key, 'base64'));
  expect(originals).toBeGreaterThan(5);
  expect(manifest.originals.some(({ what }) => what.startsWith('E-arve'))).toBe(true);
}

/** What a job does meanwhile. */
async function untilShown(page: Page, path: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(main(page)).toContainText(words, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

/** Its reports are made by themselves, whoever looks on. */
async function untilSent(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(main(page)).toContainText('ootab otsust', { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test('A month is closed: ten specialists, a missing signature, a returned line, approval, one invoice (TK 3.1, TK 3.2)', async ({
  browser,
}) => {
  // A Sunday: the 5th is the Thursday after it.
  const accessPoint = await startAccessPoint();
  const program = await YearProgram.begin('month-close', browser, '2026-03-01', {
    ACCESS_POINT_URL: accessPoint.url.href,
    ACCESS_POINT_TOKEN: 'token-of-the-journey',
  });
  let refusals = 0;
  accessPoint.conduct = (_, { body }) => {
    if (!body.includes(`<cbc:BuyerReference>Lisa 3, ${month}<`) || refusals > 0) return 'take';
    refusals += 1;
    return { status: 422, body: '{"detail":"Saajat ei ole Peppolis"}' };
  };
  try {
    const { contact, caseNumber } = await tenAtWork(program);
    const manager = await program.signedIn(people.manager, 390);
    await manager.goto('/months');
    await manager.getByRole('link', { name: 'veebruar 2026' }).click();
    await expect(main(manager)).toContainText('saata 4 päeva jooksul, 5. märts');
    const specialists = manager.getByRole('table', { name: 'Kes mida teeb' }).locator('tbody tr');
    await expect(specialists.first()).toBeVisible();
    expect(await specialists.count()).toBeGreaterThanOrEqual(10);
    await expect(rowOf(manager, people.leader)).toContainText('1 tugigrupi nimekiri on allkirjastamata');
    await expect(rowOf(manager, people.supporter)).toContainText(
      '1 kontaktil on aeg, kestus või teema kirjutamata',
    );
    expect(await problemsOf(manager, 'et')).toEqual([]);
    await manager.getByRole('button', { name: 'Tuleta kõigile meelde' }).click();
    await expect(main(manager)).toContainText('on meelde tuletatud');

    await signList(await program.signedIn(people.leader, 390));
    await manager.reload();
    await expect(rowOf(manager, people.leader)).toContainText('kõik on olemas');
    await manager.getByRole('button', { name: 'Saada tellijale' }).click();
    await expect(main(manager)).toContainText('Kuu on suletud.');
    await untilSent(manager);
    const sent = new URL(manager.url()).pathname;

    const officer = await program.signedIn(people.officer);
    await officer.goto('/months');
    await rowOf(officer, 'ootab otsust').filter({ hasText: 'MTÜ Tammetõru Pered' }).getByRole('link').click();
    // Lisa 5 of the month goes with it (TK 3.1.2).
    await officer.getByText(/^Kõik aruanded/).click();
    const report = officer.getByRole('link', { name: `PDF: ${caseNumber}` }).first();
    const pdf = await officer.request.get((await report.getAttribute('href')) ?? '');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const line = rowOf(officer, caseNumber).filter({ has: officer.getByRole('checkbox') });
    await line.getByRole('checkbox').check();
    await officer.getByRole('button', { name: 'Tagasta märgitud read' }).click();
    await expect(officer.getByRole('alert')).toContainText('Kirjutage, miks rea tagastate.');
    await expect(line.getByRole('checkbox')).toBeChecked();
    expect(await problemsOf(officer, 'et')).toEqual([]);
    await line.getByRole('textbox').fill(reason);
    await officer.getByRole('button', { name: 'Tagasta märgitud read' }).click();
    await expect(main(officer)).toContainText('Märgitud read on tagastatud');

    await manager.goto(sent);
    await expect(main(manager)).toContainText(reason);
    await manager.getByRole('button', { name: 'Saada uuesti' }).click();
    await expect(manager.getByRole('alert')).toContainText('Rida ei ole muutunud');
    const supporter = await program.signedIn(people.supporter, 390);
    await supporter.goto(`/contacts/${contact}/edit`);
    await supporter.locator('input[name="minutes"]').fill('75');
    await supporter.locator('form[data-draft] button:not([type="button"])').last().click();
    await supporter.waitForURL(/done=/);
    await manager.goto(sent);
    await manager.getByLabel('Vastus tellijale').fill('Kestus on kirjas.');
    expect(await problemsOf(manager, 'et')).toEqual([]);
    await manager.getByRole('button', { name: 'Saada uuesti' }).click();
    await expect(main(manager)).toContainText('Versioon 2');
    await untilSent(manager);
    const mended = new URL(manager.url()).pathname;

    await officer.goto(mended);
    await expect(main(officer)).toContainText('Mis eelmisest versioonist muutus');
    await expect(main(officer)).toContainText('Kestus on kirjas.');
    await officer.getByRole('button', { name: 'Kinnita kuu' }).click();
    await expect(main(officer)).toContainText(`kinnitatud: ${people.officer}, 01.03.2026`);

    // In two windows at once: one invoice comes of it.
    await manager.goto(`${mended}/invoice`);
    const twice = await manager.context().newPage();
    await twice.goto(`${mended}/invoice`);
    await manager.getByRole('button', { name: 'Koosta e-arve' }).click();
    await expect(main(manager)).toContainText('E-arve on koostatud.');
    const xml = await manager.request.get(`${mended}/invoice-xml`);
    expect(await xml.text()).toContain('<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>');
    expect(await problemsOf(manager, 'et')).toEqual([]);
    await twice.getByRole('button', { name: 'Koosta e-arve' }).click();
    await expect(twice.getByRole('alert')).toContainText('selle kuu arve on juba koostatud');
    await expect(main(twice).getByRole('link', { name: /^XML/ })).toHaveCount(1);
    await expect(main(twice).getByRole('button', { name: 'Koosta e-arve' })).toHaveCount(0);

    // The access point says why it does not take it; sent again, it is there once.
    await untilShown(manager, `${mended}/invoice`, '„Saajat ei ole Peppolis“');
    expect(await problemsOf(manager, 'et')).toEqual([]);
    await manager.getByRole('button', { name: /^Saada arve .* uuesti$/ }).click();
    await expect(main(manager)).toContainText('E-arve läheb uuesti teele.');
    await untilShown(manager, `${mended}/invoice`, 'Sõnumi tunnus AP-17');
    const taken = [...accessPoint.taken.values()].filter(({ body }) => body.includes(`Lisa 3, ${month}<`));
    expect(taken.map(({ body }) => body)).toEqual([await xml.text()]);
    await officer.goto(`${mended}/invoice`);
    await expect(main(officer)).toContainText('Pääsupunkt võttis vastu');

    await handOver(manager);
  } finally {
    await program.end();
    await accessPoint.close();
  }
});
