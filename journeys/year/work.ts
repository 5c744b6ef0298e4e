import { expect, type Page } from '@playwright/test';
import { addDays, type CivilDate, civilDateOf } from '../../src/rules/index.ts';
import { send } from './program.ts';

export const day = civilDateOf;

const bare = (id: string): string => id.replaceAll('-', '');

export interface Contact {
  readonly on: CivilDate;
  readonly mode?: 'home' | 'phone';
  readonly note?: string;
  readonly goal?: { readonly id: string; readonly moved: string; readonly done: string };
  readonly more?: Readonly<Record<string, string>>;
}

/** Logs a contact by the contact's form. */
export const log = (supporter: Page, family: string, contact: Contact): Promise<void> => {
  const { on, mode = 'phone', note = 'Rääkisime nädalast.', goal, more = {} } = contact;
  return send(
    supporter,
    `${family}/contacts/new`,
    {
      mode,
      outcome: 'held',
      heldOn: on,
      minutes: mode === 'home' ? '90' : '20',
      supports: ['4'],
      body: note,
      ...(goal === undefined
        ? {}
        : {
            goals: [goal.id],
            [`move_${bare(goal.id)}`]: goal.moved,
            [`done_${bare(goal.id)}`]: goal.done,
          }),
      ...more,
    },
    'contact-logged',
  );
};

/** The ordinary contacts of a time: every so many days one, each fourth of them (or each second) in the home. */
export async function logRhythm(
  supporter: Page,
  family: string,
  { from, to, everyDays }: { from: CivilDate; to: CivilDate; everyDays: 7 | 14 },
): Promise<number> {
  let count = 0;
  for (let on = from; on <= to; on = addDays(on, everyDays)) {
    await log(supporter, family, { on, mode: (count * everyDays) % 28 === 0 ? 'home' : 'phone' });
    count += 1;
  }
  return count;
}

export interface AgreementWritten {
  readonly purpose: string;
  readonly goal: string;
  /** Asked of adoptive families alone. */
  readonly municipality?: RegExp;
}

/** Writes and issues the agreement of the service that has none; answers the document's address. */
export async function issueAgreement(
  supporter: Page,
  family: string,
  { purpose, goal, municipality }: AgreementWritten,
): Promise<string> {
  await supporter.goto(`${family}/documents`);
  await supporter.getByRole('link', { name: /^Koostöölepe: / }).click();
  const form = supporter.getByRole('form', { name: 'Koostöölepe' });
  for (const box of await form
    .getByRole('group', { name: /^Tutvustasin/ })
    .getByRole('checkbox')
    .all())
    await box.check();
  await form.getByLabel(/^Teenuse eesmärk \(/).fill(purpose);
  await form.getByLabel(/^Uued eesmärgid/).fill(goal);
  if (municipality !== undefined) await form.getByRole('radio', { name: municipality }).check();
  await supporter.getByRole('button', { name: 'Vormista lepe' }).click();
  await supporter.waitForURL(/done=document-issued/);
  return new URL(supporter.url()).pathname;
}

/** Signs a document in one's own session; without its address, the one that stands open. */
export async function sign(page: Page, document: string): Promise<void> {
  if (document !== '') await page.goto(document);
  await page.getByRole('checkbox', { name: /^Olen dokumendi/ }).check();
  await page.getByRole('button', { name: 'Allkirjasta', exact: true }).click();
  await page.waitForURL(/done=document-(signed|final)/);
}

export async function sendToMunicipality(supporter: Page, document: string): Promise<void> {
  await supporter.goto(document);
  await supporter.getByRole('link', { name: 'Saada omavalitsusele' }).click();
  await supporter.getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await supporter.waitForURL(/done=document-sent/);
}

/** Writes an overview beside what is prewritten, and sends it; answers its address. */
export async function sendOverview(
  supporter: Page,
  family: string,
  { progress, difficulties }: { progress: string; difficulties: string },
): Promise<string> {
  await supporter.goto(`${family}/overviews/new`);
  const form = supporter.getByRole('form', { name: 'Ülevaade omavalitsusele' });
  await expect(form.getByLabel(/^Teenuse kulg/)).toHaveValue(/oli perega \d+ kontakti?\./);
  await form.getByLabel(/^Edusammud/).fill(progress);
  await form.getByLabel(/^Raskused/).fill(difficulties);
  await form.getByRole('button', { name: 'Saada omavalitsusele' }).click();
  await supporter.waitForURL(/done=overview-sent/);
  return new URL(supporter.url()).pathname;
}

export interface EndingWritten {
  readonly reason: string;
  readonly needs: string;
  readonly recommendations: string;
}

/** Writes and issues the ending of the service that goes on; answers the document's address. */
export async function issueEnding(
  supporter: Page,
  family: string,
  { reason, needs, recommendations }: EndingWritten,
): Promise<string> {
  await supporter.goto(`${family}/documents`);
  await supporter.getByRole('link', { name: /^Lõpetamine: / }).click();
  const form = supporter.getByRole('form', { name: 'Teenuse lõpetamine' });
  await expect(form.getByLabel(/^Mida teenuse jooksul tehti/)).toHaveValue(/Kontakte oli \d+/);
  await form.getByRole('radio', { name: reason }).check();
  await form.locator('select[name="goalStates"]').first().selectOption('reached');
  await form.locator('input[name="goalOutcomes"]').first().fill('Kodus on rahulik.');
  await form.getByLabel(/^Pere edasised vajadused/).fill(needs);
  await form.getByLabel(/^Soovitused/).fill(recommendations);
  await form.getByRole('button', { name: 'Vormista lõpetamine' }).click();
  await supporter.waitForURL(/done=document-issued/);
  return new URL(supporter.url()).pathname;
}
