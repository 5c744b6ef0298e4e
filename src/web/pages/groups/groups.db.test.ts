import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildWorld, type World } from '../../../access/row-access/world.ts';
import { Random } from '../../../database/demo/random.ts';
import { type FreshDatabase, freshDatabase } from '../../../database/template.ts';
import { readSheet } from '../../../documents/read/sheet.ts';
import { renderXlsx } from '../../../documents/render/sheet.ts';
import { groupColumns, groupHeadings } from '../../../features/groups/list.ts';
import {
  addDays,
  answer,
  type CivilDate,
  civilDateOf,
  editions,
  type Group,
  monthOf,
} from '../../../rules/index.ts';
import { addCalendarRoutes } from '../../server/calendar-routes.ts';
import { everything, type OpenedProgram, openProgram } from '../../testing/open-program.ts';

let fresh: FreshDatabase;
let world: World;
let program: OpenedProgram;
const rate = 24_399;
const today = civilDateOf('2024-12-02');
const edition = [...editions.keys()][0] ?? '';

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  program = await openProgram(fresh, {
    on: '2024-12-02T10:00:00+02:00',
    declared: { ...everything, routes: [addCalendarRoutes] },
  });
  await fresh.asSystem(
    `update contracts set edition = $2, from_on = '2024-01-01', to_on = '2025-12-31', group_cents = $3 where provider_id = $1`,
    [world.id('organisations', 'Tugipuu'), edition, rate],
  );
  await fresh.asSystem(`update organisations set island = true where name = 'other'`);
});
afterAll(async () => {
  await program.close();
  await fresh.drop();
});

/** A group as somebody would write it into a spreadsheet, and as the rules are asked of it. */
interface Line {
  readonly cells: readonly (string | number)[];
  readonly group: Group;
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A year of groups, more than are paid in each quarter, some too short, too small, on an island, online. */
function yearOfGroups(): Line[] {
  const random = new Random('a year of groups');
  let day: CivilDate = civilDateOf('2025-01-02');
  return Array.from({ length: 110 }, (_, number): Line => {
    day = addDays(day, random.whole(2, 4));
    const mode = random.chance(0.3) ? 'online' : 'in-person';
    const island = mode === 'in-person' && random.chance(0.3);
    const small = random.chance(0.1);
    const minutes = random.pick([90, 115, 120, 125, 145, 179, 180, 200]);
    const starts = random.pick([600, 1050, 1080]);
    const places = small ? random.pick([4, 5]) : random.pick([3, 4, 5, 6, 8, 12]);
    const cells: Record<string, string | number> = {
      heldOn: number % 2 === 0 ? day : day.split('-').reverse().join('.'),
      startsAt: clock(starts),
      endsAt: clock(starts + minutes),
      topic: `Teema ${number}`,
      approach: 'Vestlusring',
      leader: 'groupLeader',
      mode: mode === 'online' ? 'Veebis' : 'kohapeal',
      municipality: mode === 'online' ? '' : island ? 'other' : 'involved',
      place: mode === 'online' ? '' : 'Maja 1',
      places,
      language: 'eesti',
      kinds: 'hoolduspered, eestkostepered',
      smallReason: small ? 'Vähe peresid' : '',
    };
    return {
      cells: groupColumns.map((column) => cells[column] ?? ''),
      group: {
        id: `Teema ${number}`,
        date: day,
        start: clock(starts),
        minutes,
        mode,
        island,
        participants: places,
        ...(small ? { smallGroupApproved: today } : {}),
      },
    };
  });
}

/** Every month's plan is sent, and the commissioner agrees to the small groups (TK 2.4.4, TK 2.4.11). */
async function sendAndAnswer(): Promise<void> {
  const { manager, commissioner } = world.people;
  for (const month of new Set(yearOfGroups().map(({ group }) => monthOf(group.date)))) {
    const path = `/groups/plan/${month}`;
    const sent = await program.ask({ method: 'POST', path, secret: manager.secret, form: { what: 'send' } });
    expect(sent.location).toBe(`${path}?done=plan-sent`);
  }
  const { body } = await program.ask({
    method: 'GET',
    path: '/approvals?kind=small-group',
    secret: commissioner.secret,
  });
  const asked = [...body.matchAll(/href="(\/groups\/[^"]+\/answer)"/g)].map(([, path = '']) => path);
  expect(asked.length).toBeGreaterThan(3);
  for (const path of asked) {
    const form = { decision: 'accept', small: 'yes', reason: '', version: '2' };
    const said = await program.ask({ method: 'POST', path, secret: commissioner.secret, form });
    expect(said.location).toBe('/groups?done=group-answered');
  }
}

const columns = groupColumns.map((column) => ({ title: groupHeadings[column] }));
const workbook = async (rows: readonly (readonly (string | number)[])[]) =>
  Buffer.from(await renderXlsx({ name: 'Tugigrupid', columns, rows }));
const send = (bytes: Buffer) =>
  program.ask({
    method: 'POST',
    path: '/groups/list',
    secret: world.people.manager.secret,
    form: {},
    file: { name: 'aasta.xlsx', bytes },
  });

test('a year’s groups from a spreadsheet are priced as the rules price them, to the cent, and go out as they came', async () => {
  const lines = yearOfGroups();
  const sent = await send(await workbook(lines.map(({ cells }) => cells)));
  expect(sent).toMatchObject({ status: 303, location: '/groups/plan/2025-01?done=groups-read-in' });
  await sendAndAnswer();
  const priced = answer({ ask: 'groups', terms: edition, rate, groups: lines.map(({ group }) => group) });
  if (!('lines' in priced)) throw new Error(JSON.stringify(priced));
  const refusals = new Set(priced.lines.flatMap((line) => ('reasons' in line ? line.reasons : [])));
  expect([...refusals].sort()).toEqual(['TK 2.4.4', 'TK 2.4.6', 'TK 2.4.9']);
  const { secret } = world.people.manager;
  const file = await program.ask({ method: 'GET', path: '/groups/list/export/csv?year=2025', secret });
  const [headings = [], ...rows] = await readSheet(Buffer.from(file.body), 500);
  const cell = (row: readonly string[], heading: string) => row[headings.indexOf(heading)] ?? '';
  const exported = rows.map((row) => ({
    id: cell(row, 'Teema'),
    amount: Math.round(Number(cell(row, 'Tasu (€)')) * 100),
    reasons: cell(row, 'Ei tasustata').split(', ').filter(Boolean),
  }));
  expect(exported).toEqual(
    priced.lines.map((line) => ({
      id: 'id' in line ? line.id : '',
      amount: 'amount' in line ? line.amount : 0,
      reasons: 'reasons' in line ? line.reasons : [],
    })),
  );
  // What went out can be read in again as it stands.
  const again = await workbook(
    rows.map((row) => groupColumns.map((column) => cell(row, groupHeadings[column]))),
  );
  expect((await send(again)).status).toBe(303);
  const [counted] = await fresh.asSystem(
    `select count(*)::int as all from support_groups where held_on >= '2025-01-01'`,
  );
  expect(counted).toEqual({ all: 220 });
});

test('of a list with mistakes nothing is taken, and each mistake is told at its line and column', async () => {
  const [right] = yearOfGroups();
  if (right === undefined) throw new Error('there are groups');
  const wrong = right.cells.map((value, at) =>
    groupColumns[at] === 'heldOn' ? '31.02.2025' : groupColumns[at] === 'leader' ? 'Keegi Muu' : value,
  );
  const before = await fresh.asSystem('select count(*) from support_groups');
  const answered = await send(await workbook([right.cells, wrong]));
  expect(answered.status).toBe(422);
  expect(answered.body).toContain('Rida 3, Kuupäev: Kuupäev on kujul 24.02.2025.');
  expect(answered.body).toContain('Rida 3, Läbiviija: Sellist grupijuhti meeskonnas ei ole.');
  expect(await fresh.asSystem('select count(*) from support_groups')).toEqual(before);
});

describe('What the pages of a group tell', () => {
  /** A published group of January, led by the world's leader. */
  async function published(places: number, heldOn = '2025-01-14'): Promise<string> {
    const [row] = await fresh.asSystem<{ id: string }>(
      `insert into support_groups (provider_id, topic, approach, leader_id, held_on, starts_at, minutes, mode, municipality_id, place,
                                   places, state, published_at, changed_at)
       values ($1, 'Piirid', 'Vestlusring', $2, $3, '17:30', 120, 'in-person', $4, 'Maja 1', $5, 'published', $6, $6) returning id`,
      [
        world.id('organisations', 'Tugipuu'),
        world.penName('groupLeader'),
        heldOn,
        world.id('organisations', 'involved'),
        places,
        '2024-12-01',
      ],
    );
    return row?.id ?? '';
  }
  const join = (who: 'parent' | 'otherParent', family: 'foster' | 'guardian', group: string) =>
    program.ask({
      method: 'POST',
      path: `/groups/${group}/join`,
      secret: world.people[who].secret,
      form: {
        what: 'join',
        family: world.id('families', family),
        member: world.id('family_members', family),
      },
    });
  const open = async (who: 'parent' | 'otherParent' | 'groupLeader', path: string) =>
    (await program.ask({ method: 'GET', path, secret: world.people[who].secret })).body;

  test('whoever finds the last place taken is told so, and what else there is', async () => {
    const [full, other] = [await published(1), await published(9, '2025-01-16')];
    expect((await join('parent', 'foster', full)).location).toBe(`/groups/${full}?done=group-joined`);
    const { location } = await join('otherParent', 'guardian', full);
    expect(location).toBe(`/groups/${full}?came=waiting`);
    const told = await open('otherParent', location ?? '');
    expect(told).toContain('Kohad said täis: olete ootenimekirjas.');
    expect(told).toContain(`href="/groups/${other}"`);
  });

  test('a leader reads first names alone, and a family nobody but itself', async () => {
    const group = await published(9, '2024-12-02');
    await fresh.asSystem(
      `update family_members set given_name = 'Eesnimi', family_name = 'Perenimi' where id = $1`,
      [world.id('family_members', 'foster')],
    );
    await join('parent', 'foster', group);
    await join('otherParent', 'guardian', group);
    for (const path of ['/groups', `/groups/${group}`, `/groups/${group}/roll`]) {
      expect(await open('groupLeader', path)).not.toContain('Perenimi');
    }
    expect(await open('groupLeader', `/groups/${group}/roll`)).toContain('Eesnimi');
    expect(await open('parent', `/groups/${group}`)).toContain('Perenimi');
    for (const path of ['/groups', `/groups/${group}`, `/groups/${group}/join`]) {
      expect(await open('otherParent', path)).not.toMatch(/Eesnimi|Perenimi/);
    }
  });

  test('calendars are answered to programs that have no session, and only anew when something changed', async () => {
    const address = await program.listen();
    const group = await published(9);
    const feed = new URL('/calendar/groups.ics?in=et&county=&language=et', address);
    const answered = await fetch(feed);
    expect(answered.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await answered.text();
    const uid = `group-${group}@localhost`;
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((event) => event.getFirstPropertyValue('uid'))).toContain(uid);
    expect(Object.keys(nodeIcal.sync.parseICS(text))).toContain(uid);
    const etag = answered.headers.get('etag') ?? '';
    expect((await fetch(feed, { headers: { 'if-none-match': etag } })).status).toBe(304);

    const secret = 'x'.repeat(43);
    const own = new URL(`/calendar/own/${secret}.ics`, address);
    expect((await fetch(own)).status).toBe(404);
    await join('parent', 'foster', group);
    const form = { what: 'use', secret };
    await program.ask({ method: 'POST', path: '/calendar', secret: world.people.parent.secret, form });
    const mine = await (await fetch(own)).text();
    expect(mine).toContain(uid);
    expect(mine).not.toMatch(/Näide|Perenimi|P-/);
    await program.ask({
      method: 'POST',
      path: '/calendar',
      secret: world.people.parent.secret,
      form: { what: 'stop' },
    });
    expect((await fetch(own)).status).toBe(404);
  });
});
