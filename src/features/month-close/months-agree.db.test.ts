import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ActorTransaction } from '../../database/as-actor.ts';
import { connect } from '../../database/connect.ts';
import { seedDemo } from '../../database/demo/seed.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { brokenRules, canJudge, ruleSets } from '../../documents/e-invoice/testing/rule-sets.ts';
import type { Lisa3Line } from '../../documents/lisa-3/data.ts';
import {
  addDays,
  addMonthsTo,
  answer,
  type Case,
  type Cents,
  type CivilDate,
  type CivilMonth,
  civilDateOf,
  type Decision,
  firstDayOf,
  lastDayOf,
  monthOf,
  type PricedGroups,
} from '../../rules/index.ts';
import { type Contract, contractOn } from '../contracts/contracts.ts';
import { caseFactsOf } from '../standing/family-facts.ts';
import { makeInvoice } from './make-invoice.ts';
import { type MonthFacts, monthFacts } from './month-facts.ts';
import type { CountedSession } from './month-sessions.ts';
import { packFile } from './pack-file.ts';
import { packById } from './packs.ts';
import { scheduleOf } from './schedule.ts';
import { writePack } from './send-pack.ts';

/**
 * MONTHS_PROVED=24 proves so many months of each of ten providers (some minutes); without it, two months of three. The
 * rule sets, where they lie beside the project, try each of the many invoices, or the first of each provider.
 */
const asked = Number(process.env.MONTHS_PROVED ?? 0);
const today = civilDateOf('2026-03-10');
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  await seedDemo(database.ownerUrl, { today, scale: asked > 0 ? 1 : 'small' });
}, 300_000);
afterAll(() => database?.drop());

/** What the command answers to a line of JSON. */
function command<T>(question: object): T {
  const reply = answer(JSON.parse(JSON.stringify(question)));
  if ('error' in reply) throw new Error(`${reply.error.path}: ${reply.error.message}`);
  return reply as T;
}

/** Rounded half up, in whole numbers. */
const rounded = (rate: Cents, units: number, of: number): Cents =>
  Number((2n * BigInt(rate) * BigInt(units) + BigInt(of)) / (2n * BigInt(of)));

function* daysOf(month: CivilMonth): Generator<CivilDate> {
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) yield day;
}

/** A family's month by counting its days one by one, with the last days that the command gives. */
function supportByHand(line: Lisa3Line, facts: MonthFacts, contract: Contract, on: CivilDate): Cents {
  const family = facts.families.get(line.key.slice('support:'.length));
  if (family === undefined) throw new Error(`${line.key} is of no family`);
  const { terms, ...question } = caseFactsOf(family.facts, on);
  const { volumes } = command<Case>({ ask: 'case', terms: contract.edition, ...question });
  const isOn = (day: CivilDate, gapsCount: boolean): boolean =>
    family.facts.services.some(({ id, agreement, ended, gaps = [] }) => {
      const volume = volumes.find(({ service }) => service === id);
      const last = volume !== undefined && 'lastDay' in volume ? volume.lastDay : null;
      return (
        agreement !== undefined &&
        agreement <= day &&
        (ended == null || day <= ended) &&
        (last == null || day <= last) &&
        (!gapsCount || !gaps.some(({ from, to }) => from <= day && (to == null || day <= to)))
      );
    });
  const held = facts.contacts.some(({ familyId, date }) => familyId === family.id && isOn(date, false));
  const month = [...daysOf(monthOf(on))];
  const days = month.filter((day) => day <= on && isOn(day, true)).length;
  return held ? rounded(contract.prices.support, days, month.length) : 0;
}

/** Each line's sum by what the command answers alone. */
function byTheCommand(
  lines: readonly Lisa3Line[],
  facts: MonthFacts,
  contract: Contract,
  month: CivilMonth,
): Map<string, Cents> {
  const terms = contract.edition;
  const groups = facts.groups.map(
    ({ id, date, start, minutes, mode, island, participants, smallGroupApproved }) => ({
      ...{ id, date, start, minutes, mode, participants },
      ...(island === undefined ? {} : { island }),
      ...(smallGroupApproved === undefined ? {} : { smallGroupApproved }),
    }),
  );
  const priced = command<PricedGroups>({ ask: 'groups', terms, rate: contract.prices.group, groups });
  return new Map(
    lines.map((line) => {
      const [kind, id] = line.key.split(':');
      if (kind === 'support') return [line.key, supportByHand(line, facts, contract, lastDayOf(month))];
      if (kind === 'group') return [line.key, priced.lines.find((one) => one.id === id)?.amount ?? -1];
      const session = facts.sessions.find((one) => one.id === id);
      const family = facts.families.get(session?.familyId ?? '');
      if (session === undefined || family === undefined) throw new Error(`${line.key} is of no session`);
      const counts = (service: string) => (service === 'mentoring' ? 'mentoring' : 'counselling');
      const told = ({ id: of, date, basis, service }: CountedSession) => ({
        ...{ id: of, date, basis },
        service: counts(service),
      });
      const place = ({ date, startsAt, id: of }: CountedSession) => `${date} ${startsAt} ${of}`;
      const decision = command<Decision>({
        ask: 'may-hold',
        terms,
        session: told(session),
        family: family.facts.family,
        sessions: facts.counted
          .filter((one) => one.familyId === session.familyId && place(one) < place(session))
          .map(told),
        approvedExtra: facts.approvedExtra.get(session.familyId) ?? [],
      });
      const confirmed = session.confirmedOn !== null && session.confirmedOn <= session.date;
      return [line.key, decision.allowed && confirmed ? contract.prices[session.service] : 0];
    }),
  );
}

const amountsIn = (xml: string, element: string): Cents[] =>
  [...xml.matchAll(new RegExp(`<cbc:${element} currencyID="EUR">(\\d+)\\.(\\d\\d)<`, 'g'))].map(
    ([, euros, cents]) => Number(euros) * 100 + Number(cents),
  );
const total = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, one) => sum + one, 0);

test('Pack, invoice and the rules’ command agree to the cent, and both rule sets find nothing (TK 3.1.1, TK 3.2)', async () => {
  const owner = connect(database.ownerUrl, 1);
  let proved = 0;
  let paid = 0;
  let judged = 0;
  /** By what a line is of: all of them, those that are paid, and their sum. */
  const seen = new Map<string, { lines: number; paid: number; cents: Cents }>();
  try {
    await owner.queries.transaction().execute(async (system) => {
      await sql`set local role tugiring_system`.execute(system);
      const tx = system as unknown as ActorTransaction;
      const { rows: providers } = await sql<{ id: string; manager: string }>`
        select o.id, m.id as manager from organisations o
          join lateral (select id from memberships where organisation_id = o.id and role = 'project_manager'
                         order by id limit 1) m on true where o.kind = 'provider' order by o.name`.execute(
        tx,
      );
      const { rows: officers } = await sql<{ id: string }>`
        select id from memberships where role = 'commissioner_officer' order by id limit 1`.execute(tx);
      for (const { id: provider, manager } of providers) {
        for (let back = asked || 2; back > 0; back -= 1) {
          const month = addMonthsTo(monthOf(today), -back);
          const contract = await contractOn(tx, provider, lastDayOf(month));
          if (contract === null) continue;
          const facts = await monthFacts(tx, provider, month);
          const schedule = scheduleOf(facts, { contract, month, today });
          const expected = byTheCommand(schedule.lines, facts, contract, month);
          const where = `${contract.provider} ${month}`;
          expect(new Map(schedule.lines.map(({ key, amount }) => [key, amount])), where).toEqual(expected);
          for (const { key, amount } of schedule.lines) {
            const [kind = ''] = key.split(':');
            const so = seen.get(kind) ?? { lines: 0, paid: 0, cents: 0 };
            seen.set(kind, {
              lines: so.lines + 1,
              paid: so.paid + (amount > 0 ? 1 : 0),
              cents: so.cents + amount,
            });
          }
          const version = { contract, schedule, reports: [], version: 1, today };
          const id = await writePack(tx, manager, version);
          await tx
            .updateTable('packs')
            .set({ state: 'approved', decided_by: officers[0]?.id ?? '', decided_on: today })
            .where('id', '=', id)
            .execute();
          const pack = await packById(tx, id);
          if (pack === null) throw new Error(`${where} was not sent`);
          const sum = total([...expected.values()]);
          expect(pack.total, where).toBe(sum);
          proved += 1;
          const outcome = await makeInvoice(tx, manager, pack, today);
          expect(outcome.kind, where).toBe(sum === 0 ? 'problem' : 'made');
          if (sum === 0) continue;
          paid += 1;
          const file = await packFile(tx, id, 'invoice-xml');
          const xml = Buffer.from(file?.open() ?? []).toString();
          const [net, ...lines] = amountsIn(xml, 'LineExtensionAmount');
          expect([net, total(lines)], where).toEqual([sum, sum]);
          expect(lines, where).toEqual([...expected.values()].filter((amount) => amount > 0));
          if (!canJudge || (asked === 0 && back > 1)) continue;
          judged += 1;
          for (const set of ruleSets) expect(await brokenRules(set, xml), `${where} by ${set}`).toEqual([]);
        }
      }
    });
  } finally {
    await owner.close();
  }
  expect(proved).toBeGreaterThan(3);
  expect(paid).toBeGreaterThan(3);
  // Nothing is proved of what is not there.
  expect([...seen.keys()].sort()).toEqual(['group', 'session', 'support']);
  for (const [kind, { paid: some }] of seen) expect(some, kind).toBeGreaterThan(0);
  if (asked > 0)
    process.stdout.write(`${JSON.stringify({ proved, paid, judged, seen: Object.fromEntries(seen) })}\n`);
}, 1_800_000);
