/**
 * How long a month takes to close: everything from what was logged to the e-invoice, of the provider with most families and
 * of all providers one after the other. Run by Node 24: `node bench/month.ts`. `BENCH_SCALE` is the size of the country (5:
 * some 150 families on service at its largest provider).
 */

import { type ActorTransaction, asActor } from '../src/database/as-actor.ts';
import { connect } from '../src/database/connect.ts';
import type { ActingActor } from '../src/features/acting.ts';
import { decidePack } from '../src/features/month-close/decide-pack.ts';
import { reportsOf } from '../src/features/month-close/freeze-reports.ts';
import { makeInvoice } from '../src/features/month-close/make-invoice.ts';
import { makeReports } from '../src/features/month-close/make-reports.ts';
import { openMonth } from '../src/features/month-close/open-month.ts';
import { packById } from '../src/features/month-close/packs.ts';
import { sendPack } from '../src/features/month-close/send-pack.ts';
import { hashSessionSecret, newSessionSecret } from '../src/identity/session-secret.ts';
import { addMonthsTo, civilDateOf, monthOf } from '../src/rules/index.ts';
import { type Country, openCountry } from './pages/country.ts';

const scale = Number(process.env.BENCH_SCALE ?? 5);
const today = civilDateOf('2026-11-16');
const month = addMonthsTo(monthOf(today), -1);
const aims = { provider: 10, nation: 60, megabytes: 500 } as const;

const log = (line: string) => process.stdout.write(`${line}\n`);

/** A session of somebody of an organisation, as begin_session inserts it. */
async function signIn({ truth }: Country, organisation: string, role: string): Promise<string> {
  const secret = newSessionSecret();
  await truth.query(
    `insert into sessions (hash, person_id, membership_id, idle_ends_at, ends_at, agent)
     select $1, person_id, id, now() + interval '30 minutes', now() + interval '12 hours', 'bench'
       from memberships where organisation_id = $2 and role = $3 and ended_on is null order by id limit 1`,
    [hashSessionSecret(secret), organisation, role],
  );
  return secret;
}

async function forgetMonths({ truth }: Country): Promise<void> {
  await truth.query(`truncate packs cascade`);
  await truth.query(`delete from notifications where kind like 'month-%'`);
  await truth.query(`delete from sessions where agent = 'bench'`);
}

function there<T>(found: T | null): T {
  if (found === null) throw new Error('the bench’s month is not there');
  return found;
}

interface Closed {
  readonly provider: string;
  readonly families: number;
  readonly documents: number;
  readonly seconds: number;
}

/** From what was logged to the invoice: Lisa 3, every Lisa 5, approval, XML and PDF. */
async function close(
  database: ReturnType<typeof connect>,
  manager: string,
  officer: string,
): Promise<Closed | null> {
  const as = <T>(secret: string, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
    asActor(database, secret, { writes: true }, (tx, actor) => work(tx, actor as ActingActor));
  const began = performance.now();
  const sent = await as(manager, async (tx, actor) => {
    const { contract, schedule, facts } = there(await openMonth(tx, actor, month, today));
    if (schedule === null || schedule.lines.length === 0) return null;
    const reports = await reportsOf(tx, actor, facts, month, today);
    const id = await sendPack(tx, actor, { contract: there(contract), schedule, reports, today });
    const families = new Set(schedule.lines.flatMap(({ caseNumber }) => caseNumber ?? []));
    return { id: there(id), provider: schedule.provider, families: families.size, reports: reports.length };
  });
  if (sent === null) return null;
  await makeReports(database);
  await as(officer, async (tx, actor) =>
    decidePack(tx, actor, there(await packById(tx, sent.id)), { kind: 'approve' }, today),
  );
  const made = await as(manager, async (tx, { membershipId }) =>
    makeInvoice(tx, membershipId, there(await packById(tx, sent.id)), today),
  );
  const documents = 1 + sent.reports + (made.kind === 'made' ? 2 : 0);
  const { provider, families } = sent;
  return { provider, families, documents, seconds: (performance.now() - began) / 1000 };
}

const country = await openCountry(scale, log);
try {
  await forgetMonths(country);
  const { rows } = await country.truth.query<{ id: string; kind: string }>(
    `select o.id, o.kind from organisations o where o.kind in ('provider', 'commissioner')
      order by (select count(*) from families f where f.provider_id = o.id) desc, o.name`,
  );
  const officer = await signIn(
    country,
    rows.find(({ kind }) => kind === 'commissioner')?.id ?? '',
    'commissioner_officer',
  );
  const database = connect(country.appUrl, 4);
  const closed: Closed[] = [];
  try {
    for (const { id } of rows.filter(({ kind }) => kind === 'provider')) {
      const one = await close(database, await signIn(country, id, 'project_manager'), officer);
      if (one !== null) closed.push(one);
    }
  } finally {
    await database.close();
  }
  await forgetMonths(country);
  const largest = closed.reduce((most, one) => (one.families > most.families ? one : most));
  const nation = closed.reduce((sum, { seconds }) => sum + seconds, 0);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const of = (what: (one: Closed) => number) => closed.reduce((sum, one) => sum + what(one), 0);
  const verdict = (is: number, aim: number) => (is < aim ? 'yes' : '**no**');
  const row = (...cells: readonly (string | number)[]) => log(`| ${cells.join(' | ')} |`);
  log(
    `\nCPU of this process: ${(process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6).toFixed(1)} s\n`,
  );
  row('closing a month', 'families', 'documents', 'seconds', 'aim', 'reached');
  row('---', '---', '---', '---', '---', '---');
  row(
    'the largest provider',
    largest.families,
    largest.documents,
    largest.seconds.toFixed(1),
    `${aims.provider} s`,
    verdict(largest.seconds, aims.provider),
  );
  row(
    `all ${closed.length} providers`,
    of(({ families }) => families),
    of(({ documents }) => documents),
    nation.toFixed(1),
    `${aims.nation} s`,
    verdict(nation, aims.nation),
  );
  row(
    'most memory',
    '',
    '',
    `${Math.round(megabytes)} MB`,
    `${aims.megabytes} MB`,
    verdict(megabytes, aims.megabytes),
  );
  if (largest.seconds >= aims.provider || nation >= aims.nation || megabytes >= aims.megabytes)
    process.exitCode = 1;
} finally {
  await country.stop();
}
