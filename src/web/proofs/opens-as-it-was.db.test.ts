import { createHash } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Packer } from 'docx';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { templates } from '../../documents/issued.ts';
import { keptTemplates } from '../../documents/kept.ts';
import { makeReports } from '../../features/month-close/make-reports.ts';
import { makePapers } from '../../features/papers/make-papers.ts';
import { formsIn, untouched } from '../testing/forms.ts';
import { type Answered, type OpenedProgram, openProgram } from '../testing/open-program.ts';
import type { Command } from './commands/command.ts';
import { groupCommands } from './commands/groups.ts';
import { meetingCommands } from './commands/meetings.ts';
import { monitoringCommands } from './commands/monitoring.ts';
import { overviewCommands } from './commands/overviews.ts';
import { paperCommands } from './commands/papers.ts';
import { referralCommands } from './commands/referrals.ts';
import { said, sentBy } from './commands/sent.ts';

/** An address, and who opens it. */
type Place = readonly [me: ActorName, path: string];

let fresh: FreshDatabase;
let world: World;
let program: OpenedProgram;
let files: readonly Place[];
let pages: readonly Place[];
let filesThen: ReadonlyMap<string, string>;
let pagesThen: ReadonlyMap<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  await fresh.asSystem(
    `update billing_details set registry_code = '70001975' where organisation_kind = 'commissioner'`,
  );
  // Of no data that anything could be made of.
  await fresh.asSystem('delete from pack_reports where not made');
  await fresh.asSystem(`delete from kept_papers where data = '{}'`);
  program = await openProgram(fresh, { on: '2024-12-02T10:00:00+02:00' });
  await issueEverything();
  [files, pages] = await whatWasIssued();
  [filesThen, pagesThen] = [await opened(files), await told(pages)];
  await twoYearsLater();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await program.close();
  await fresh.drop();
});

const ask = (me: ActorName, path: string): Promise<Answered> =>
  program.ask({ method: 'GET', path, secret: world.people[me].secret });

/** Each by the form of the page on which people do it. */
async function issueEverything(): Promise<void> {
  const first = (of: readonly Command[], pattern: string, at = 0): Command => {
    const found = of.filter((one) => one.pattern === pattern)[at];
    if (found === undefined) throw new Error(`nobody does ${pattern}`);
    return found;
  };
  for (const command of [
    first(paperCommands, '/families/:id/agreements/:service'),
    first(paperCommands, '/families/:id/endings/:service'),
    first(overviewCommands, '/families/:id/overviews/new'),
    first(referralCommands, '/referrals/new'),
    first(referralCommands, '/referrals/:id/check'),
    first(meetingCommands, '/engagements/:id/report/:month'),
    first(meetingCommands, '/families/:id/month-report'),
    first(groupCommands, '/groups/:id/roll'),
    first(groupCommands, '/groups/:id/proof'),
    first(groupCommands, '/groups/:id/roll', 1),
    first(monitoringCommands, '/monitoring/reports/:id/send'),
  ]) {
    const answer = await program.ask(await sentBy(program, world, command));
    expect(answer.status, `${command.pattern}: ${said(answer)}`).toBe(303);
  }
  const [agreement] = await fresh.asSystem<{ path: string }>(
    `select '/families/' || family_id || '/documents/' || id as path from documents where issued_on = '2024-12-02' and kind = 'lisa-7'`,
  );
  for (const me of ['supporter', 'parent'] as const)
    await post(me, agreement?.path ?? '', { confirmed: 'yes' });
  await closeNovember();
  await makePapers(fresh.database);
}

/** Closed, approved, invoiced; a line comes back after that, so that it is credited and invoiced anew. */
async function closeNovember(): Promise<void> {
  const closed = await post('manager', '/months/2024-11', { _action: 'send' });
  await makeReports(fresh.database);
  await post('commissioner', closed, { decision: 'approve' });
  await post('manager', `${closed}/invoice`, {});
  const line = `support:${world.id('families', 'foster')}`;
  await post('commissioner', closed, { decision: 'return', line, ...everyReason('Viga leiti hiljem.') });
  const mended = await post('manager', closed, { 'answer-1': 'Arv on õige.' });
  await makeReports(fresh.database);
  await post('commissioner', mended, { decision: 'approve' });
  await post('manager', `${mended}/invoice`, {});
}

const everyReason = (reason: string) =>
  Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`reason-${at + 1}`, reason]));

/** Sends a page's own form. @returns where it leads */
async function post(me: ActorName, path: string, fields: Record<string, string>): Promise<string> {
  const { secret } = world.people[me];
  const page = await program.ask({ method: 'GET', path, secret });
  const form = formsIn(page.body, path).find(({ method, action }) => method === 'post' && action === path);
  if (form === undefined) throw new Error(`${path} shows ${me} no form: ${said(page)}`);
  const answer = await program.ask({
    method: 'POST',
    path,
    secret,
    form: { ...untouched(form), ...fields },
  });
  expect(answer.status, `${path}: ${said(answer)}`).toBe(303);
  return new URL(answer.location ?? '', 'http://localhost').pathname;
}

async function whatWasIssued(): Promise<[Place[], Place[]]> {
  const of = async (text: string): Promise<string[]> =>
    (await fresh.asSystem<{ path: string }>(text)).map(({ path }) => path);
  const by = (me: ActorName, paths: readonly string[]): Place[] => paths.map((path) => [me, path]);
  const documents = await of(
    `select '/families/' || family_id || '/documents/' || id as path from documents where issued_on = '2024-12-02'`,
  );
  const packs = await of(`select '/packs/' || id as path from packs where month = '2024-11'`);
  const formats = (paths: readonly string[]) => paths.flatMap((path) => [`${path}/pdf`, `${path}/docx`]);
  const papers = (kind: string, path: string) =>
    of(`select ${path} as path from kept_papers where kind = '${kind}' and pdf_id is not null`);
  const monitoring = await of(
    `select '/monitoring/reports/' || id as path from monitoring_reports where sent_on = '2024-12-02'`,
  );
  const overviews = await papers('lisa-9', `'/overviews/' || overview_id`);
  return [
    [
      ...by('manager', formats(documents)),
      ...by('commissioner', formats(await papers('lisa-8', `'/referrals/' || referral_id || '/lisa-8'`))),
      ...by('municipality', formats(overviews.map((path) => `${path}/lisa-9`))),
      ...by(
        'manager',
        formats(await papers('attendance-list', `'/groups/' || group_id || '/lists/' || edition`)),
      ),
      ...by(
        'manager',
        await of(
          `select '/signed-reports/' || id || '/pdf' as path from signed_reports where signed_on = '2024-12-02'`,
        ),
      ),
      ...by(
        'commissioner',
        monitoring.map((path) => `${path}/docx`),
      ),
      ...by(
        'commissioner',
        await of(`select '/packs/' || f.pack_id || '/' || f.part as path from pack_files f
                    join packs p on p.id = f.pack_id where p.month = '2024-11'`),
      ),
      ...by(
        'commissioner',
        await of(`select '/packs/' || r.pack_id || '/reports/' || r.id as path from pack_reports r
                    join packs p on p.id = r.pack_id where p.month = '2024-11' and r.made`),
      ),
    ],
    [
      ...by('manager', documents),
      ...by('commissioner', packs),
      ...by(
        'commissioner',
        packs.map((path) => `${path}/invoice`),
      ),
      ...by('municipality', overviews),
      ...by('commissioner', monitoring),
    ],
  ];
}

async function opened(places: readonly Place[]): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const [me, path] of places) {
    const answer = await ask(me, path);
    expect(answer.status, `${path}: ${said(answer)} ${JSON.stringify(program.errors.at(-1) ?? {})}`).toBe(
      200,
    );
    sums.set(path, createHash('sha256').update(answer.bytes).digest('hex'));
  }
  return sums;
}

/** What pages say, without their markup; whose family it is they say by the name of today. */
async function told(places: readonly Place[]): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const [me, path] of places) {
    const answer = await ask(me, path);
    expect(answer.status, `${path}: ${said(answer)}`).toBe(200);
    const main = answer.body.slice(answer.body.indexOf('<main'), answer.body.indexOf('</main>'));
    const text = main.replaceAll(/<input[^>]*>/g, '').replaceAll(/<[^>]+>/g, ' ');
    words.set(path, text.replaceAll(familyRenamed, '').replaceAll(/\s+/g, ' '));
  }
  return words;
}

const familyRenamed = ' (uue perenimega)';

/** Everybody bears another name, prices and accounts are others, every template says something else, and nothing can be made. */
async function twoYearsLater(): Promise<void> {
  await fresh.asSystem(`update families set name = name || '${familyRenamed}'`);
  await fresh.asSystem(`update memberships set display_name = display_name || ' Teisenimeline'`);
  await fresh.asSystem(`update family_members set given_name = 'Teine', family_name = 'Nimi'`);
  await fresh.asSystem(`update children set given_name = 'Teine'`);
  await fresh.asSystem(`update organisations set name = name || ' SA'`);
  await fresh.asSystem(
    `update contracts set support_cents = support_cents + 1700, mentoring_cents = 9900, number = number || '-uus', payment_days = 30`,
  );
  await fresh.asSystem(`update billing_details set street = 'Uus tänav 9'`);
  for (const [kind, { version }] of Object.entries({ ...templates, ...keptTemplates })) {
    const later = {
      version: version + 1,
      documentOf: () => ({
        ...{ language: 'et', title: 'Uus vorm', subject: '', author: '', madeOn: '2026-12-02' },
        ...{ page: 'portrait', pageWord: '', parts: [{ kind: 'text', text: 'Uued sõnad' }] },
      }),
    };
    Object.assign(kind in templates ? templates : keptTemplates, { [kind]: later });
  }
  const broken = () => {
    throw new Error('nothing is made any more');
  };
  for (const method of ['compile', 'pdf'] as const)
    vi.spyOn(NodeCompiler.prototype, method).mockImplementation(broken);
  vi.spyOn(Packer, 'toBuffer').mockImplementation(broken);
  await program.close();
  program = await openProgram(fresh, { on: '2026-12-02T10:00:00+02:00' });
}

describe('What was issued two years ago, before names, prices, accounts and templates were changed', () => {
  test('is all there: agreement, ending, referral, plan, list, reports, month, invoice and credit note', () => {
    const kinds = files.map(([, path]) => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'));
    for (const kind of [
      '/families/:id/documents/:id/pdf',
      '/families/:id/documents/:id/docx',
      '/referrals/:id/lisa-8/pdf',
      '/overviews/:id/lisa-9/docx',
      '/groups/:id/lists/3/pdf',
      '/signed-reports/:id/pdf',
      '/monitoring/reports/:id/docx',
      '/packs/:id/sheet',
      '/packs/:id/reports/:id',
      '/packs/:id/invoice-xml',
      '/packs/:id/invoice-pdf',
      '/packs/:id/credit-note-xml',
      '/packs/:id/credit-note-pdf',
    ]) {
      expect(kinds, kind).toContain(kind);
    }
  });

  test('opens byte for byte as it was, and is made anew nowhere', async () => {
    expect(await opened(files)).toEqual(filesThen);
  });

  test('has the checksum that was kept with it', async () => {
    const rows = await fresh.asSystem<{ sum: string }>(
      `select encode(sha256, 'hex') as sum from files union all select encode(sha256, 'hex') from pack_files
        union all select encode(sha256, 'hex') from pack_reports where made union all select encode(sha256, 'hex') from signed_reports
        union all select encode(sha256, 'hex') from monitoring_reports where sha256 is not null
        union all select encode(x, 'hex') from kept_papers p cross join unnest(array[p.pdf_sha256, p.docx_sha256]) x where x is not null`,
    );
    const kept = new Set(rows.map(({ sum }) => sum));
    for (const [path, sum] of filesThen) expect(kept.has(sum), path).toBe(true);
  });

  test('is said by its page as it was said then', async () => {
    for (const [path, text] of await told(pages)) expect(text, path).toBe(pagesThen.get(path));
  });

  test('though nothing can be made any more: a plan as it stands today is not', async () => {
    const plan = `/families/${world.id('families', 'guardian')}/plan/${world.id('services', 'guardian')}/lisa-9/pdf`;
    expect((await ask('colleague', plan)).status).toBe(500);
  });
});
