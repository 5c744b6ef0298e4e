import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type CivilMonth, civilDateOf } from '../../rules/index.ts';
import { zipOf } from '../../signing/testing/zip-of.ts';
import { asiceType } from '../../signing/uploaded.ts';
import type { ActingActor } from '../acting.ts';
import { reportsOf } from '../month-close/freeze-reports.ts';
import { openMonth } from '../month-close/open-month.ts';
import { reportFile } from '../month-close/pack-file.ts';
import { packById } from '../month-close/packs.ts';
import { sendPack } from '../month-close/send-pack.ts';
import { monthReport } from '../month-report/month-report.ts';
import { monthReportSource, monthReportToSign } from '../month-report/report-source.ts';
import { bringPaper, type PaperFields } from './bring-paper.ts';
import { ownReports } from './own-reports.ts';
import { fingerprintOf, type ReportToSign } from './report-to-sign.ts';
import { confirmReport, remindFamily, signReport } from './sign.ts';
import { signedFile, signedReport, signedReports } from './signed-report.ts';

let database: FreshDatabase;
let world: World;
const november = '2024-11' as CivilMonth;
const today = civilDateOf('2024-12-03');
const scan = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('a photograph of a page')]);

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change(
    `update contacts set began_at = '15:00', minutes = 60, supports = '{1}' where mode <> 'message'`,
    [],
  );
});
afterAll(() => database.drop());
beforeEach(() => world.scribe.change('delete from signed_reports', []));

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
function there<T>(found: T | null | undefined): T {
  if (found == null) throw new Error('it is not there');
  return found;
}

const familyId = () => world.id('families', 'foster');
const of = (supporter: ActorName) => ({
  familyId: familyId(),
  supporterId: world.id('memberships', supporter),
  month: november,
  today,
});
const live = async (
  tx: ActorTransaction,
  actor: ActingActor,
  supporter: ActorName,
): Promise<ReportToSign> => {
  const { supporterId, ...asked } = of(supporter);
  return there(monthReportToSign(there(await monthReport(tx, actor, { ...asked, supporter: supporterId }))));
};
const sign = (me: ActorName, fingerprint?: string) =>
  as(me, async (tx, actor) =>
    signReport(tx, actor, monthReportSource(tx, actor, of(me)), {
      fingerprint: fingerprint ?? fingerprintOf(await live(tx, actor, me)),
      language: 'ru',
      today,
    }),
  );
const editions = (me: ActorName, supporter: ActorName = 'supporter') =>
  as(me, (tx) =>
    signedReports(tx, {
      familyId: familyId(),
      engagementId: null,
      authorId: of(supporter).supporterId,
      month: november,
    }),
  );
const confirm = (me: ActorName, { id, sha256 }: { id: string; sha256: string }) =>
  as(me, async (tx, actor) => (await confirmReport(tx, actor, id, { sha256, today })).kind);
const bring = (
  me: ActorName,
  fields: Partial<PaperFields> = {},
  bytes: Buffer | null = scan,
  supporter: ActorName = 'supporter',
) =>
  as(me, (tx, actor) =>
    bringPaper(tx, actor, monthReportSource(tx, actor, of(supporter)), {
      fields: { name: 'Aino Ema', signedOn: '02.12.2024', language: 'et', ...fields },
      bytes,
      today,
    }),
  );
const problemsOf = (outcome: Awaited<ReturnType<typeof bring>>) =>
  outcome.kind === 'problems' ? outcome.problems.map(({ field, code }) => [field, code]) : outcome.kind;

describe('Lisa 5, a supporter’s month with a family (TK 3.1.2)', () => {
  test('is signed by its supporter, and confirmed once by the family, who reads it as it was signed', async () => {
    expect(await sign('supporter', 'of something else')).toEqual({ kind: 'changed-meanwhile' });
    expect(await sign('supporter')).toMatchObject({ kind: 'signed' });
    expect(await sign('supporter')).toEqual({ kind: 'not-awaited' });
    const [first] = await editions('parent');
    expect(first).toMatchObject({ edition: 1, language: 'ru', way: 'session', isPresent: true });
    const read = there(await as('parent', (tx) => signedReport(tx, there(first).id)));
    expect(read.content).toMatchObject({ kind: 'lisa-5', report: { supporter: 'supporter' } });
    const pdf = there(await as('parent', (tx) => signedFile(tx, there(first).id, 'pdf')));
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await as('parent', (tx) => signedFile(tx, there(first).id, 'paper'))).toBeNull();
    expect(await confirm('otherParent', there(first))).toBe('nothing-there');
    expect(await confirm('manager', there(first))).toBe('nothing-there');
    expect(await confirm('parent', { ...there(first), sha256: '0'.repeat(64) })).toBe('changed-meanwhile');
    expect(await confirm('parent', there(first))).toBe('signed');
    expect(await confirm('parent', there(first))).toBe('not-awaited');
    expect(await editions('manager')).toMatchObject([{ familySignedName: 'parent', familySignedOn: today }]);
    for (const who of ['municipality', 'commissioner', 'otherManager', 'colleague'] as const)
      expect(await editions(who), who).toEqual([]);
  });

  test.each([
    ['another length', `update contacts set minutes = minutes + 5 where id = $1`],
    ['another day', `update contacts set held_on = '2024-12-01' where id = $1`],
    ['taking it back', `update contacts set withdrawn_at = now() where id = $1`],
    ['another next step', `update contact_notes set next_step = next_step || '!' where contact_id = $1`],
  ])('a contact’s %s makes a new edition, and the family is asked again', async (_, statement) => {
    const contact = crypto.randomUUID();
    const whose = {
      family_id: familyId(),
      author_id: world.id('memberships', 'supporter'),
      held_on: '2024-11-20',
    };
    await world.scribe.add('contacts', contact, {
      id: contact,
      ...whose,
      service_ids: [world.id('services', 'foster')],
      ...{ mode: 'home', outcome: 'held', began_at: '10:00', minutes: 30, supports: [2] },
    });
    await world.scribe.add('contact_notes', contact, {
      contact_id: contact,
      ...whose,
      next_step: 'helistan',
    });
    await sign('supporter');
    const [first] = await editions('parent');
    await world.scribe.change(`update contact_notes set body = 'omad sõnad' where contact_id = $1`, [
      contact,
    ]);
    expect((await editions('parent'))[0]?.isPresent).toBe(true);
    await world.scribe.change(statement, [contact]);
    expect((await editions('parent'))[0]?.isPresent).toBe(false);
    expect(await confirm('parent', there(first))).toBe('changed-meanwhile');
    expect(await sign('supporter')).toMatchObject({ kind: 'signed' });
    const [second, before] = await editions('parent');
    expect([second?.edition, second?.isPresent, before?.superseded]).toEqual([2, true, true]);
    expect(await confirm('parent', there(second))).toBe('signed');
    await world.scribe.change(`update contacts set withdrawn_at = now() where id = $1`, [contact]);
  });

  test('is not signed while a contact lacks its time, length or topic', async () => {
    const contact = world.id('contacts', 'fosterWithout');
    await world.scribe.change(`update contacts set minutes = null where id = $1`, [contact]);
    expect(await sign('supporter')).toEqual({ kind: 'incomplete' });
    expect(problemsOf(await bring('supporter'))).toEqual([[undefined, 'incomplete']]);
    await world.scribe.change(`update contacts set minutes = 60 where id = $1`, [contact]);
  });

  test('signed twice at once is one edition; corrected at the same moment it is asked for anew or refused', async () => {
    expect(
      (await Promise.all([sign('supporter'), sign('supporter')])).map(({ kind }) => kind).sort(),
    ).toEqual(['not-awaited', 'signed']);
    for (let round = 0; round < 6; round += 1) {
      await world.scribe.change('delete from signed_reports', []);
      const [signed] = await Promise.all([
        sign('supporter'),
        world.scribe.change(`update contacts set minutes = minutes + 1 where id = $1`, [
          world.id('contacts', 'fosterWithout'),
        ]),
      ]);
      const [edition] = await editions('manager');
      const minutes = (await as('manager', (tx, actor) => live(tx, actor, 'supporter'))).report.minutes;
      if (signed.kind !== 'signed') expect(signed.kind).toBe('changed-meanwhile');
      else if (edition?.isPresent) {
        const { content } = there(await as('manager', (tx) => signedReport(tx, edition.id)));
        expect(content.report.minutes).toBe(minutes);
      }
    }
  });

  test('the family is reminded once a day, by its supporter or the manager', async () => {
    await sign('supporter');
    const [edition] = await editions('manager');
    const told = async () =>
      (await database.asSystem(`select from notifications where kind = 'report-to-confirm'`)).length;
    const before = await told();
    const remind = (me: ActorName) => as(me, (tx, actor) => remindFamily(tx, actor, there(edition), today));
    expect(await remind('supporter')).toBe(true);
    expect(await remind('manager')).toBe(true);
    expect(await told()).toBe(before + 1);
    expect(await remind('newSupporter')).toBe(false);
    await confirm('parent', there(edition));
    const [confirmed] = await editions('manager');
    expect(await as('manager', (tx, actor) => remindFamily(tx, actor, there(confirmed), today))).toBe(false);
  });

  test('stands in its supporter’s list until both have signed', async () => {
    const mine = () => as('supporter', (tx, actor) => ownReports(tx, actor, november, today));
    const path = `/families/${familyId()}/month-report?month=2024-11`;
    expect(await mine()).toMatchObject([{ familyName: 'foster', stand: 'toSign', path }]);
    await sign('supporter');
    expect(await mine()).toMatchObject([{ stand: 'awaitsFamily' }]);
    await confirm('parent', there((await editions('parent'))[0]));
    expect(await mine()).toMatchObject([{ stand: 'allSigned' }]);
    expect(await as('mentor', (tx, actor) => ownReports(tx, actor, november, today))).toEqual([]);
  });
});

describe('A report signed on paper (TK 3.1.2)', () => {
  test('is brought in with who signed when, and what it lacks is said at its field', async () => {
    expect(problemsOf(await bring('supporter', { name: ' ', signedOn: '31.02.2024' }, null))).toEqual([
      ['name', 'name-missing'],
      ['signedOn', 'date-unreadable'],
      ['file', 'file-missing'],
    ]);
    expect(problemsOf(await bring('supporter', { signedOn: '' }, Buffer.from('MZ')))).toEqual([
      ['signedOn', 'date-missing'],
      ['file', 'wrong-type'],
    ]);
    expect(problemsOf(await bring('supporter', { signedOn: '04.12.2024' }))).toEqual([
      ['signedOn', 'date-future'],
    ]);
    expect(problemsOf(await bring('supporter', { signedOn: '09.11.2024' }))).toEqual([
      ['signedOn', 'date-early'],
    ]);
    expect(problemsOf(await bring('newSupporter'))).toBe('nothing-there');
    expect(problemsOf(await bring('otherManager'))).toBe('nothing-there');
    expect(await bring('supporter')).toMatchObject({ kind: 'brought' });
    const [paper] = await editions('parent');
    expect(paper).toMatchObject({
      way: 'paper',
      broughtBy: 'supporter',
      signedOn: '2024-12-02',
      familySignedName: 'Aino Ema',
    });
    const file = there(await as('parent', (tx) => signedFile(tx, there(paper).id, 'paper')));
    expect([file.type, file.bytes.equals(scan), file.name]).toEqual([
      'image/jpeg',
      true,
      'Lisa 5 2024-11 supporter (1).jpg',
    ]);
  });

  test('by the manager for whoever supports the family no more; a better scan takes the place of the first', async () => {
    await world.scribe.add('contacts', 'fosterNovemberThen', {
      family_id: familyId(),
      author_id: world.id('memberships', 'formerSupporter'),
      service_ids: [world.id('services', 'foster')],
      ...{
        held_on: '2024-11-02',
        mode: 'home',
        outcome: 'held',
        began_at: '09:00',
        minutes: 30,
        supports: [3],
      },
    });
    expect(await bring('manager', {}, scan, 'formerSupporter')).toMatchObject({ kind: 'brought' });
    expect(await bring('manager', { name: 'Mart Isa' }, scan, 'formerSupporter')).toMatchObject({
      kind: 'brought',
    });
    expect(await editions('manager', 'formerSupporter')).toMatchObject([
      { edition: 2, broughtBy: 'manager', familySignedName: 'Mart Isa', superseded: false },
      { edition: 1, superseded: true },
    ]);
    await world.scribe.change('delete from signed_reports', []);
    await world.scribe.change('delete from contacts where id = $1', [
      world.id('contacts', 'fosterNovemberThen'),
    ]);
  });

  test('is taken in a container where that holds the very PDF that its author signed, and a signature', async () => {
    const container = (files: Readonly<Record<string, Uint8Array>>) =>
      zipOf({ mimetype: asiceType, ...files });
    const signature = { 'META-INF/signatures0.xml': Buffer.from('<asic:XAdESSignatures/>') };
    const empty = container({ 'aruanne.pdf': scan, ...signature });
    expect(problemsOf(await bring('supporter', {}, empty))).toEqual([['file', 'other-document']]);
    await sign('supporter');
    const [edition] = await editions('supporter');
    const { bytes } = there(await as('supporter', (tx) => signedFile(tx, there(edition).id, 'pdf')));
    expect(problemsOf(await bring('supporter', {}, container({ 'aruanne.pdf': bytes })))).toEqual([
      ['file', 'unsigned'],
    ]);
    const whole = container({ 'aruanne.pdf': bytes, ...signature });
    expect(await bring('supporter', {}, whole)).toMatchObject({ kind: 'brought' });
    const [paper, before] = await editions('parent');
    expect([paper?.way, paper?.sha256, before?.superseded]).toEqual(['paper', edition?.sha256, true]);
    const file = there(await as('parent', (tx) => signedFile(tx, there(paper).id, 'paper')));
    expect([file.type, file.bytes.equals(whole)]).toEqual([asiceType, true]);
  });

  test('is not brought in where both have signed in the program', async () => {
    await sign('supporter');
    expect(await bring('supporter')).toMatchObject({ kind: 'brought' });
    await world.scribe.change('delete from signed_reports', []);
    await sign('supporter');
    await confirm('parent', there((await editions('parent'))[0]));
    expect(problemsOf(await bring('supporter'))).toEqual([[undefined, 'signed-already']]);
  });
});

test('TK 3.1.2: a month goes with what was signed, and says who has to sign the rest', async () => {
  await bring('supporter');
  await sign('newSupporter');
  const month = there(await as('manager', (tx, actor) => openMonth(tx, actor, november, today)));
  const lackingOf = (name: string) => month.people.find((one) => one.name === name)?.lacking;
  expect(lackingOf('supporter')).toEqual([]);
  const [mine] = await editions('manager', 'newSupporter');
  expect(lackingOf('newSupporter')).toEqual([
    {
      what: 'unconfirmed-report',
      count: 1,
      reports: [{ caseNumber: 'P-foster', path: `/signed-reports/${mine?.id}`, isFormer: false }],
    },
  ]);
  const id = await as('manager', async (tx, actor) => {
    const { contract, schedule, facts } = there(await openMonth(tx, actor, november, today));
    return there(
      await sendPack(tx, actor, {
        contract: there(contract),
        schedule: there(schedule),
        reports: await reportsOf(tx, actor, facts, november, today),
        today,
      }),
    );
  });
  const pack = there(await as('manager', (tx) => packById(tx, id)));
  const ofFoster = pack.reports.filter(({ caseNumber }) => caseNumber === 'P-foster');
  expect(
    ofFoster.map(({ author, signed, made }) => [author, signed?.way, signed?.familyOn ?? null, made]),
  ).toEqual([
    ['newSupporter', 'session', null, true],
    ['supporter', 'paper', '2024-12-02', true],
  ]);
  const paper = there(ofFoster.find(({ author }) => author === 'supporter'));
  expect(await as('commissioner', (tx) => signedReport(tx, there(mine).id))).not.toBeNull();
  const file = there(await as('commissioner', (tx) => reportFile(tx, id, paper.id)));
  expect([file.name, Buffer.from(file.open()).equals(scan)]).toEqual(['Lisa 5 P-foster 2024-11.jpg', true]);
  expect(await as('otherManager', (tx) => reportFile(tx, id, paper.id))).toBeNull();
});
