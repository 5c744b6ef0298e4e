import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type IdentityCode, makeIdentityCode } from '../../src/identity/identity-code.ts';
import { told } from '../answers.ts';
import { asks, send, YearProgram } from './program.ts';
import { day, issueAgreement, issueEnding, log, logRhythm, sign } from './work.ts';

const people = {
  /** Of the municipality in which the family lives. */
  worker: 'Birgit Sooväli',
  officer: 'Ragne Lepamaa',
  manager: 'Meelis Kuusemets',
  supporter: 'Leelo Kasesalu',
} as const;
const provider = 'MTÜ Tammetõru Pered';
const family = { name: 'Hilja Hoidmets', surname: 'Hoidmets', caseNumber: 'PT-2023-90417' } as const;

test.setTimeout(300_000);

const main = (page: Page) => page.getByRole('main');
const listed = (page: Page) => page.getByRole('row').filter({ hasText: family.name });

/** An adoptive family known from an earlier contract, and its municipality with it. */
async function knownFamily(program: YearProgram): Promise<{ id: string; code: IdentityCode }> {
  const code = makeIdentityCode({ birth: day('1984-09-03'), sex: 'female', serial: 411 });
  const child = makeIdentityCode({ birth: day('2016-04-12'), sex: 'male', serial: 88 });
  const id = crypto.randomUUID();
  await program.asSystem(async (client) => {
    await client.query(
      `insert into families (id, case_number, kind, name, residence_ehak, municipality_key, county, phone)
       select $1, $2, 'adoptive', $3, ehak, id, county, '+372 000 7788' from organisations where ehak = '0793'`,
      [id, family.caseNumber, family.name],
    );
    await client.query(
      `with person as (insert into people (identity_code, given_name, family_name) values ($2, 'Hilja', $3) returning id),
            member as (insert into family_members (family_id, person_id, relation, given_name, family_name, identity_code, born_on)
                       select $1, id, 'parent', 'Hilja', $3, $2, '1984-09-03' from person)
       insert into memberships (person_id, role, family_id, display_name, began_on)
       select id, 'family_member', $1, 'Hilja ' || $3, '2023-01-09' from person`,
      [id, code, family.surname],
    );
    await client.query(
      `insert into children (family_id, given_name, family_name, identity_code, born_on, arrived_on)
       values ($1, 'Oskar', $2, $3, '2016-04-12', '2022-05-02')`,
      [id, family.surname, child],
    );
  });
  return { id, code };
}

/** All lists and counts that a municipality has, as it is answered. */
async function lists(worker: Page): Promise<string[]> {
  const answers: string[] = [];
  for (const path of [
    '/families',
    '/families?kind=adoptive',
    `/families?q=${family.surname}`,
    `/families?q=${family.caseNumber}`,
    '/referrals',
    `/referrals?q=${family.surname}`,
    '/overviews',
    '/notices',
    '/notifications',
  ]) {
    const answer = await told(await worker.request.get(path, { maxRedirects: 0 }), []);
    // A new referral's draft has a number of its own each time.
    answers.push(answer.replaceAll(/draft=[0-9a-f-]{36}/g, 'draft'));
  }
  return answers;
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Each address is answered as the same address of what does not exist. */
async function hasNone(worker: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const absent = address.replaceAll(uuid, () => crypto.randomUUID());
    const ids = [...address.matchAll(uuid), ...absent.matchAll(uuid)].map(([id]) => id);
    const ask = (path: string) => worker.request.get(path, { maxRedirects: 0 });
    const here = await told(await ask(address), ids);
    expect(here, address).toBe(await told(await ask(absent), ids));
    expect(here, address).toMatch(/^404\n/);
  }
}

test('An adoptive family that refuses its municipality, from its own request to the ending: the municipality sees nothing (TK 2.1.3.6.4, TK 2.1.4.5.4)', async ({
  browser,
}) => {
  const program = await YearProgram.begin('refusal', browser, '2025-02-03');
  try {
    const [worker, officer, manager, supporter] = await Promise.all([
      program.signedIn(people.worker),
      program.signedIn(people.officer),
      program.signedIn(people.manager),
      program.signedIn(people.supporter, 390),
    ]);
    await program.mails(people.worker, people.supporter);
    const without = await lists(worker);
    const { id } = await knownFamily(program);
    const file = `/families/${id}`;
    const addresses = [file, `${file}/documents`, `${file}/municipality`, `/referrals/new?family=${id}`];
    const involved = await lists(worker);
    expect(involved[0], 'as long as it takes part, its municipality knows it').toContain(id);

    const parent = await program.parentOf(id);
    await parent.goto(`${file}/municipality`);
    await expect(main(parent)).toContainText('kaasatud on Tartu linn');
    await parent.getByRole('radio', { name: /^Ei, omavalitsust/ }).check();
    await parent.getByRole('button', { name: 'Salvesta otsus' }).click();
    await parent.waitForURL(/done=municipality-refused/);
    expect(await lists(worker)).toEqual(without);

    /** What others do leaves the municipality as it was: its lists and counts, and what came about is not there. */
    const unseen = async (what: string, work: () => Promise<readonly string[]>) => {
      const before = await lists(worker);
      const begun = await work();
      addresses.push(...begun);
      expect(await lists(worker), what).toEqual(before);
      await hasNone(worker, [file, ...begun]);
    };

    await unseen('its own request (TK 2.1.4.2)', async () => {
      await parent.goto(`${file}/requests`);
      await parent.getByRole('radio', { name: 'Vajaduspõhist peretuge' }).check();
      await parent.locator('[name="problems"]').fill('Koolist on tulnud palju kõnesid.');
      await parent.locator('[name="goal"]').fill('Kool läheb ladusalt');
      await parent.getByRole('button', { name: /^Saada/ }).click();
      await parent.waitForURL(/done=request-sent/);
      const { pathname: request } = new URL(parent.url());
      return [request, `${request}/lisa-8/pdf`, `${request}/lisa-8/docx`, `${request}/edit`];
    });
    const request = addresses[4] ?? '';

    await program.on('2025-02-04');
    await unseen('the commissioner’s check and acceptance (TK 2.1.4.3.3-4)', async () => {
      await officer.goto(`${request}/check`);
      await expect(main(officer)).toContainText('Pere ei soovi omavalitsuse kaasamist');
      const decision = officer.getByRole('form', { name: 'Otsus' });
      await decision.getByLabel('Võtan vastu ja edastan teenuseosutajale', { exact: true }).check();
      await decision.getByRole('combobox', { name: 'Teenuseosutaja' }).selectOption({ label: provider });
      await decision.getByRole('button', { name: 'Kinnita otsus' }).click();
      await officer.waitForURL(/done=referral-accepted/);
      return [`${request}/check`];
    });

    await program.on('2025-02-05');
    await unseen('the supporter', async () => {
      await manager.goto('/new-families');
      await expect(listed(manager)).toContainText('tähtaeg 11. veebruar, jäänud 6 päeva');
      await manager.goto(`${file}/supporters`);
      await manager.getByRole('radio', { name: people.supporter }).check();
      await manager.getByRole('button', { name: 'Määra', exact: true }).click();
      await manager.waitForURL(/done=supporter-assigned/);
      return [`${file}/supporters`];
    });

    await program.on('2025-02-10');
    const card = supporter.locator(`#family-${id}`);
    await unseen('the first meeting and the agreement (TK 2.1.4.3.5)', async () => {
      await supporter.goto('/today');
      await asks(card, 'Esimene ühendus perega', 'homme on viimane päev', 'TK 2.1.5.1');
      await log(supporter, file, {
        on: day('2025-02-10'),
        mode: 'home',
        more: { meeting: 'introduction', substantive: 'yes' },
      });
      const agreement = await issueAgreement(supporter, file, {
        purpose: 'Et kool ja kodu räägiksid ühte juttu.',
        goal: 'Kõnesid koolist on vähem',
        municipality: /^Ei, omavalitsust/,
      });
      await sign(supporter, agreement);
      await sign(parent, agreement);
      await supporter.goto(agreement);
      await expect(main(supporter)).toContainText('dokumenti ei saadeta kellelegi');
      await supporter.goto('/today');
      await asks(card, 'Kontakt sel nädalal', 'täidetud 10. veebruar', 'TK 2.1.4.4.3');
      // TK 2.1.4.5.4: neither the agreement nor overviews are asked for.
      await expect(card.getByText(/TK 2\.1\.4\.5/)).toHaveCount(0);
      return [agreement, `${agreement}/pdf`, `${agreement}/docx`, `${agreement}/send`];
    });

    await program.on('2025-05-12');
    await unseen('contacts, the plan and a worry', async () => {
      await logRhythm(supporter, file, { from: day('2025-02-17'), to: day('2025-05-12'), everyDays: 7 });
      expect((await supporter.request.get(`${file}/overviews/new`)).status()).toBe(404);
      await supporter.goto(file);
      const contact = (await supporter.locator('a[href$="/edit"]').first().getAttribute('href')) ?? '';
      await supporter.goto(`${file}/plan`);
      const plan = await supporter.locator('a[href*="/lisa-9/"]').first().getAttribute('href');
      expect((await supporter.request.get(plan ?? '')).status()).toBe(200);
      await supporter.goto(`${file}/notices/new?kind=worry`);
      await expect(supporter.getByText('Programm ei saada seda omavalitsusele.')).toBeVisible();
      await supporter.getByLabel(/^Mida teatate/).fill('Laps on kurb.');
      const form = supporter.getByRole('form', { name: 'Mure lapse pärast' });
      await form.getByRole('button', { name: 'Saada' }).click();
      await supporter.waitForURL(/done=notice-sent/);
      return [contact, `${file}/plan`, plan ?? '', `${file}/overviews`, new URL(supporter.url()).pathname];
    });

    await program.on('2025-09-15');
    await unseen('the ending (TK 2.1.5.11)', async () => {
      await logRhythm(supporter, file, { from: day('2025-05-26'), to: day('2025-09-15'), everyDays: 14 });
      const ending = await issueEnding(supporter, file, {
        reason: 'eesmärgid on saavutatud',
        needs: 'Tugigrupp',
        recommendations: 'Jätkata õhtuste juttudega.',
      });
      await sign(supporter, ending);
      await sign(parent, ending);
      await supporter.goto(ending);
      await expect(supporter.locator('.paper')).toContainText('Ainult teenuseosutajale');
      await expect(supporter.getByRole('link', { name: 'Saada omavalitsusele' })).toHaveCount(0);
      await supporter.goto(file);
      await expect(main(supporter).getByText(/TK 2\.1\.5\.11\/KOV/)).toHaveCount(0);
      return [ending, `${ending}/pdf`, `${ending}/send`];
    });

    await program.on('2025-11-03');
    await unseen('what comes after (TK 2.2.1)', async () => {
      await manager.goto('/follow-up');
      await expect(listed(manager)).toContainText('15.09.2025');
      await send(
        manager,
        `/follow-up/${id}`,
        { kind: 'note', body: 'Helistasin: läheb hästi.' },
        'follow-up-written',
      );
      return [`/follow-up/${id}`];
    });

    await hasNone(worker, addresses);

    // Mails: whoever supports the family was told of it; the municipality was told of others.
    const [toWorker, toSupporter] = [people.worker, people.supporter].map((name) =>
      mailsTo(program, name).filter((text) => text.includes(family.caseNumber) || text.includes(id)),
    );
    expect(toSupporter?.length).toBeGreaterThan(0);
    expect(toWorker).toEqual([]);
  } finally {
    await program.end();
  }
});

/** What the demonstration's mails say that were sent to one of the cast. */
function mailsTo(program: YearProgram, name: string): string[] {
  return readdirSync(program.mailsFolder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(program.mailsFolder, file), 'utf8'))
    .filter((text) => text.includes(program.addressOf(name)));
}
