import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActorWhole } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { renderCalendar } from '../../documents/render/ical.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { groupCalendar, keepCalendarLink, ownCalendar, stopCalendarLink } from '../calendars/feeds.ts';
import { answerGroup } from './answer.ts';
import { nothingTyped, type PlannedGroup, parseGroup } from './group-form.ts';
import { groupFor, groupsBeside } from './groups.ts';
import { confirmAttendance, joinGroup, leaveGroup, publicGroups } from './joining.ts';
import { listsOf, signedList } from './kept.ts';
import { planOfMonth, savePlan, sendPlan } from './plan.ts';
import { cancelGroup, moveGroup, publishGroup } from './publish.ts';
import { addWalkIn, bringProof, markAttendance, reopenList, rollOf, signList } from './roll.ts';

let fresh: FreshDatabase;
let world: World;
beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  await fresh.asSystem(
    `update family_members m set person_id = s.person_id from memberships s where s.family_id = m.family_id`,
  );
});
afterAll(() => fresh.drop());

const today = civilDateOf('2024-12-02');
const now = new Date('2024-12-02T08:00:00Z');
const publicUrl = new URL('https://tugiring.example');

const inTheNameOf = <T>(
  who: ActorName,
  work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>,
): Promise<T> =>
  asActorWhole(fresh.database, world.people[who].secret ?? '', (tx, actor) => work(tx, actor as ActingActor));

const family = (name: string) => world.id('families', name);
const parent = (name: string) => world.id('family_members', name);

function planned(changed: Partial<PlannedGroup> = {}): PlannedGroup {
  const read = parseGroup(
    {
      ...nothingTyped,
      topic: 'Piirid',
      approach: 'Vestlusring',
      heldOn: '2025-01-14',
      municipality: 'm',
      place: 'Perekeskus',
      leader: 'l',
    },
    {
      leaders: [{ id: 'l', name: 'l' }],
      municipalities: [{ id: 'm', name: 'm', county: '', island: false }],
      today,
    },
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return {
    ...read.value,
    municipalityId: world.id('organisations', 'involved'),
    leaderId: world.penName('groupLeader'),
    ...changed,
  };
}

/** A published group of the provider with so many places. */
async function published(changed: Partial<PlannedGroup> = {}): Promise<string> {
  const id = crypto.randomUUID();
  await inTheNameOf('manager', (tx, actor) =>
    savePlan(tx, actor, [{ id, version: 0, group: planned(changed) }], now),
  );
  await fresh.asSystem(`update support_groups set state = 'published', published_at = $2 where id = $1`, [
    id,
    now,
  ]);
  return id;
}

const join = (who: ActorName, of: string, group: string) =>
  inTheNameOf(who, (tx) => joinGroup(tx, group, family(of), [parent(of)], now));
const leave = (who: ActorName, of: string, group: string) =>
  inTheNameOf(who, (tx) => leaveGroup(tx, group, family(of), [parent(of)], now));
const toldOf = async (group: string) =>
  fresh.asSystem<{ kind: string; to_key: string }>(
    `select kind, to_key from notifications where path = $1 order by kind, to_key`,
    [`/groups/${group}`],
  );

describe('TK 2.4.11: a plan', () => {
  test('is sent whole, answered by the commissioner alone, and published by the provider', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await inTheNameOf('manager', (tx, actor) =>
      savePlan(
        tx,
        actor,
        [
          { id: first, version: 0, group: planned({ heldOn: civilDateOf('2025-02-11') }) },
          {
            id: second,
            version: 0,
            group: planned({ heldOn: civilDateOf('2025-02-18'), smallAsked: true, smallReason: 'Saar' }),
          },
        ],
        now,
      ),
    );
    const seen = () => inTheNameOf('commissioner', (tx, actor) => groupFor(tx, actor, first));
    expect(await seen()).toBeNull();
    expect(await inTheNameOf('manager', (tx, actor) => sendPlan(tx, actor, '2025-02' as never, today))).toBe(
      true,
    );
    const plan = await inTheNameOf('manager', (tx, actor) => planOfMonth(tx, actor, '2025-02' as never));
    expect(plan).toMatchObject({ sentOn: today, due: '2025-01-15' });
    const group = await seen();
    if (group === null) throw new Error('the commissioner reads what was sent');
    const answer = { accepted: false, reason: 'Samal nädalal on juba grupp.', smallApproved: null };
    // Whoever plans does not answer.
    expect(await inTheNameOf('manager', (tx) => answerGroup(tx, group, group.version, answer, today))).toBe(
      false,
    );
    expect(
      await inTheNameOf('commissioner', (tx) => answerGroup(tx, group, group.version, answer, today)),
    ).toBe(true);
    expect(
      await inTheNameOf('commissioner', (tx) => answerGroup(tx, group, group.version, answer, today)),
    ).toBe(false);
    expect(await toldOf(first)).toEqual([
      { kind: 'group-turned-down', to_key: world.id('organisations', 'Tugipuu') },
    ]);
    const small = await inTheNameOf('commissioner', (tx, actor) => groupFor(tx, actor, second));
    if (small === null) throw new Error('the commissioner reads what was sent');
    const agreed = { accepted: true, reason: '', smallApproved: true };
    expect(
      await inTheNameOf('commissioner', (tx) => answerGroup(tx, small, small.version, agreed, today)),
    ).toBe(true);
    const accepted = await inTheNameOf('manager', (tx, actor) => groupFor(tx, actor, second));
    expect(accepted).toMatchObject({ state: 'accepted', smallApproved: true, smallDecidedOn: today });
    if (accepted === null) throw new Error('it is the manager’s');
    expect(await inTheNameOf('manager', (tx) => publishGroup(tx, accepted, now))).toBe(true);
  });

  test('no provider publishes what was not accepted, nor writes the commissioner’s answer', async () => {
    const id = world.id('support_groups', 'planned');
    const set = (what: string) =>
      inTheNameOf('manager', (tx) =>
        sql`update support_groups set ${sql.raw(what)} where id = ${id}`.execute(tx),
      );
    await expect(set(`state = 'published'`)).rejects.toMatchObject({ code: '42501' });
    await expect(set(`small_approved = true`)).rejects.toMatchObject({ code: '42501' });
    await expect(set(`reason = 'x'`)).rejects.toMatchObject({ code: '42501' });
  });

  test('TK 2.4.10: other providers read when, where, what and in which language, and nothing else', async () => {
    const beside = await inTheNameOf('otherManager', (tx, actor) =>
      groupsBeside(tx, actor, { from: civilDateOf('2024-12-01'), to: civilDateOf('2024-12-31') }),
    );
    expect(beside.length).toBeGreaterThan(1);
    expect(Object.keys(beside[0] ?? {}).sort()).toEqual(
      [
        'county',
        'heldOn',
        'language',
        'minutes',
        'mode',
        'municipality',
        'provider',
        'startsAt',
        'topic',
      ].sort(),
    );
    for (const who of ['parent', 'municipality', 'supporter'] as const) {
      const { rows } = await inTheNameOf(who, (tx) =>
        sql`select from groups_beside('2024-01-01', '2026-01-01')`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
  });
});

const interleavings = Number(process.env.INTERLEAVINGS ?? 200);

describe('Places', () => {
  test(`the last one is taken once by two at once, ${interleavings} times; the other waits`, async () => {
    const id = await published({ places: 1 });
    for (let turn = 0; turn < interleavings; turn += 1) {
      const asking = [() => join('parent', 'foster', id), () => join('otherParent', 'guardian', id)];
      const came = await Promise.all((turn % 2 === 0 ? asking : asking.reverse()).map((ask) => ask()));
      expect([...came].sort()).toEqual(['in', 'waiting']);
      const [counted] = await fresh.asSystem(
        `select in_count, waiting_count, (select count(*)::int from group_signups s where s.group_id = g.id and s.state = 'in') as really
           from support_groups g where id = $1`,
        [id],
      );
      expect(counted).toEqual({ in_count: 1, waiting_count: 1, really: 1 });
      await leave('parent', 'foster', id);
      await leave('otherParent', 'guardian', id);
    }
  });

  test('whoever waits longest moves up by itself and is told; whoever gives up and comes back waits behind', async () => {
    const id = await published({ places: 1 });
    expect(await join('parent', 'foster', id)).toBe('in');
    expect(await join('otherParent', 'guardian', id)).toBe('waiting');
    expect(await join('refusedParent', 'refused', id)).toBe('waiting');
    expect(await leave('parent', 'foster', id)).toBe('off');
    expect(await join('parent', 'foster', id)).toBe('waiting');
    expect(await toldOf(id)).toEqual([{ kind: 'group-place', to_key: family('guardian') }]);
    await leave('otherParent', 'guardian', id);
    expect((await toldOf(id)).map(({ to_key }) => to_key)).toContain(family('refused'));
  });

  test('a supporter and a manager sign up their own families, nobody signs up another’s', async () => {
    const id = await published({ places: 9 });
    expect(await join('supporter', 'foster', id)).toBe('in');
    expect(await join('manager', 'guardian', id)).toBe('in');
    expect(await join('otherManager', 'refused', id)).toBe('nothing-there');
    expect(await join('parent', 'guardian', id)).toBe('nothing-there');
    expect(await join('municipality', 'foster', id)).toBe('nothing-there');
    // A parent of another family is none of this one's.
    expect(
      await inTheNameOf('parent', (tx) => joinGroup(tx, id, family('foster'), [parent('guardian')], now)),
    ).toBe('nobody');
  });

  test('none is taken once the group has begun, or was cancelled', async () => {
    const id = await published();
    const late = new Date('2025-01-14T15:31:00Z');
    expect(
      await inTheNameOf('parent', (tx) => joinGroup(tx, id, family('foster'), [parent('foster')], late)),
    ).toBe('over');
    const group = await inTheNameOf('manager', (tx, actor) => groupFor(tx, actor, id));
    if (group === null) throw new Error('it is the manager’s');
    await inTheNameOf('manager', (tx) => cancelGroup(tx, group, group.version, 'Haige', now));
    expect(await join('parent', 'foster', id)).toBe('cancelled');
  });
});

describe('What everybody is told', () => {
  test('TK 2.1.3.6.4: nothing changes in it because an adoptive family signs up', async () => {
    const id = await published({ places: 2 });
    const told = async () => {
      const groups = await publicGroups(fresh.database.queries, today, civilDateOf('2025-12-31'));
      const nothingAsked = { county: '', language: '', kind: '' };
      const feed = await groupCalendar(fresh.database.queries, nothingAsked, 'et', today, publicUrl);
      return JSON.stringify([groups, renderCalendar(feed)]);
    };
    const before = await told();
    expect(before).toContain(id);
    expect(await join('refusedParent', 'refused', id)).toBe('in');
    expect(await told()).toBe(before);
    await leave('refusedParent', 'refused', id);
    expect(await told()).toBe(before);
    const { rows } = await inTheNameOf('municipalityOfResidence', (tx) =>
      sql`select id from support_groups union all select id from group_signups`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  test('a calendar learns of a move and of a cancelling: the same event, counted up', async () => {
    const id = await published();
    await join('parent', 'foster', id);
    const eventOf = async () => {
      const calendar = await groupCalendar(
        fresh.database.queries,
        { county: '', language: '', kind: '' },
        'et',
        today,
        publicUrl,
      );
      return calendar.events.find(({ uid }) => uid.includes(id));
    };
    expect(await eventOf()).toMatchObject({ sequence: 0, cancelled: false });
    const group = async () => {
      const found = await inTheNameOf('manager', (tx, actor) => groupFor(tx, actor, id));
      if (found === null) throw new Error('it is the manager’s');
      return found;
    };
    const before = await group();
    const moved = { ...before, startsAt: '18:00' };
    expect(
      await inTheNameOf('manager', (tx) => moveGroup(tx, before, before.version, moved, 'Hiljem', now)),
    ).toBe(true);
    expect(
      await inTheNameOf('manager', (tx) => moveGroup(tx, before, before.version, moved, 'Hiljem', now)),
    ).toBe(false);
    expect(await eventOf()).toMatchObject({ sequence: 1, at: { time: '18:00' } });
    const after = await group();
    await inTheNameOf('manager', (tx) => cancelGroup(tx, after, after.version, 'Jääb ära', now));
    expect(await eventOf()).toMatchObject({
      sequence: 2,
      cancelled: true,
      uid: `group-${id}@tugiring.example`,
    });
    const told = await toldOf(id);
    expect(told.map(({ kind }) => kind).sort()).toEqual(
      ['group-cancelled', 'group-cancelled', 'group-moved', 'group-moved'].sort(),
    );
    expect(new Set(told.map(({ to_key }) => to_key))).toEqual(
      new Set([family('foster'), world.penName('groupLeader')]),
    );
  });

  test('one’s own calendar is at its address alone, names nobody, and is gone once it is replaced or stopped', async () => {
    const id = await published();
    await join('parent', 'foster', id);
    const at = (secret: string) => ownCalendar(fresh.database.queries, secret, today, publicUrl);
    const [first, second] = ['a'.repeat(43), 'b'.repeat(43)];
    expect(await at(first)).toBeNull();
    await inTheNameOf('parent', (tx) => keepCalendarLink(tx, first, now));
    const text = renderCalendar((await at(first)) ?? { name: '', language: 'et', events: [] });
    expect(text).toContain(`group-${id}`);
    expect(text).not.toMatch(/Näide|foster|P-/);
    await inTheNameOf('parent', (tx) => keepCalendarLink(tx, second, now));
    expect(await at(first)).toBeNull();
    expect(await at(second)).not.toBeNull();
    await inTheNameOf('parent', (tx) => stopCalendarLink(tx));
    expect(await at(second)).toBeNull();
  });

  test('what is booked with a mentor stands in the mentor’s calendar and in the family’s, without a name or a place', async () => {
    const secrets = { mentor: 'm'.repeat(43), parent: 'p'.repeat(43), otherParent: 'o'.repeat(43) } as const;
    const textOf = async (who: keyof typeof secrets) => {
      await inTheNameOf(who, (tx) => keepCalendarLink(tx, secrets[who], now));
      const calendar = await ownCalendar(fresh.database.queries, secrets[who], today, publicUrl);
      return renderCalendar(calendar ?? { name: '', language: 'et', events: [] });
    };
    const mine = await fresh.asSystem<{ id: string }>(
      `select id from appointments where family_id = $1 and membership_id = $2 and state = 'booked'`,
      [family('foster'), world.penName('mentor')],
    );
    expect(mine.length).toBeGreaterThan(0);
    await fresh.asSystem(`update appointments set place = 'Kodu 5'`);
    for (const who of ['mentor', 'parent'] as const) {
      const text = await textOf(who);
      expect(text).toContain(`mentoring-${mine[0]?.id}`);
      expect(text).toContain('SUMMARY:Mentorlus');
      expect(text).not.toMatch(/Kodu 5|Näide|foster/);
    }
    expect(await textOf('otherParent')).not.toContain(mine[0]?.id);
  });

  test('the day before, whoever comes and whoever leads are reminded, once', async () => {
    const id = await published({ heldOn: civilDateOf('2025-01-22') });
    await join('parent', 'foster', id);
    const remind = async (day: string) => {
      const { rows } = await sql<{
        told: number;
      }>`select remind_of_groups(${civilDateOf(day)}) as told`.execute(fresh.database.queries);
      return rows[0]?.told;
    };
    await remind('2025-01-20');
    expect(await toldOf(id)).toEqual([]);
    await remind('2025-01-21');
    expect(await remind('2025-01-21')).toBe(0);
    const told = await toldOf(id);
    expect(told.map(({ kind }) => kind)).toEqual(['group-tomorrow', 'group-tomorrow']);
    expect(new Set(told.map(({ to_key }) => to_key))).toEqual(
      new Set([family('foster'), world.penName('groupLeader')]),
    );
  });
});

describe('TK 3.1.3: the list of who took part', () => {
  const after = new Date('2025-01-14T19:00:00Z');
  const day = civilDateOf('2025-01-14');
  const leading = <T>(work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
    inTheNameOf('groupLeader', work);
  const groupOf = async (id: string) => {
    const found = await leading((tx, actor) => groupFor(tx, actor, id));
    if (found === null) throw new Error('it is the leader’s');
    return found;
  };
  const sign = async (id: string, correction = '', at = after) => {
    const group = await groupOf(id);
    return leading((tx) => signList(tx, group, correction, day, at));
  };

  test('a leader is told first names, of the groups they lead and no others', async () => {
    const id = await published();
    await join('parent', 'foster', id);
    const [row] = await fresh.asSystem<{ given_name: string; family_name: string }>(
      'select given_name, family_name from group_signups where group_id = $1',
      [id],
    );
    const roll = await leading((tx) => rollOf(tx, id));
    expect(roll.map(({ name }) => name)).toEqual([row?.given_name]);
    expect(JSON.stringify(roll)).not.toContain(row?.family_name);
    const { rows } = await leading((tx) => sql`select from group_signups`.execute(tx));
    expect(rows).toEqual([]);
    await fresh.asSystem('update support_groups set leader_id = null where id = $1', [id]);
    expect(await leading((tx) => rollOf(tx, id))).toEqual([]);
    for (const who of ['commissioner', 'otherManager', 'parent', 'municipality'] as const) {
      expect(await inTheNameOf(who, (tx) => rollOf(tx, id))).toEqual([]);
    }
  });

  test('is signed when all is said, and never changes: a correction is a new edition', async () => {
    const id = await published();
    await join('parent', 'foster', id);
    await join('manager', 'guardian', id);
    expect(await sign(id, '', now)).toBe('not-held');
    expect(await sign(id)).toBe('unmarked');
    expect(await inTheNameOf('parent', (tx) => confirmAttendance(tx, id, now))).toBe('not-held');
    expect(await inTheNameOf('parent', (tx) => confirmAttendance(tx, id, after))).toBe('confirmed');
    expect(await inTheNameOf('refusedParent', (tx) => confirmAttendance(tx, id, after))).toBe('not-yours');
    const open = (await leading((tx) => rollOf(tx, id))).filter(({ attended }) => attended === null);
    expect(open).toHaveLength(1);
    await leading((tx) =>
      markAttendance(
        tx,
        id,
        open.map((one) => one.id),
        true,
      ),
    );
    await leading((tx) => addWalkIn(tx, id, { given: 'Maarika', family: 'Ootamatu' }, after));
    // Two have not confirmed themselves: ticking is no signature.
    expect(await sign(id)).toBe('unsigned');
    const file = { name: 'nimekiri.pdf', bytes: Buffer.from('%PDF-1.7'), type: 'application/pdf' };
    const group = await groupOf(id);
    await leading((tx, actor) => bringProof(tx, actor, group, file, after));
    expect(await sign(id)).toBe('list-signed');
    expect(await sign(id)).toBe('signed');
    expect(await inTheNameOf('parent', (tx) => confirmAttendance(tx, id, after))).toBe('signed');
    expect(await leading((tx) => markAttendance(tx, id, [], true))).toBe('signed');
    const first = await inTheNameOf('manager', (tx) => signedList(tx, id, 1));
    expect(first).toMatchObject({
      edition: 1,
      minutes: 120,
      paidMinutes: 120,
      paidPercent: 100,
      signedName: 'groupLeader',
    });
    expect(first?.participants).toHaveLength(3);
    expect(first?.participants.map(({ name }) => name)).toContain('Maarika Ootamatu');
    expect(first?.participants.filter(({ signedAt }) => signedAt !== null)).toHaveLength(1);
    await expect(
      inTheNameOf('manager', (tx) =>
        sql`update group_lists set correction = 'x' where group_id = ${id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      inTheNameOf('manager', (tx) =>
        sql`update support_groups set minutes = 180 where id = ${id}`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await leading((tx) => reopenList(tx, id))).toBe(true);
    const last = (await leading((tx) => rollOf(tx, id))).find(({ walkIn }) => walkIn);
    await leading((tx) => markAttendance(tx, id, [last?.id ?? ''], false));
    expect(await sign(id, 'Maarika ei olnud kasuvanem.')).toBe('list-signed');
    const lists = await inTheNameOf('manager', (tx) => listsOf(tx, id));
    expect(lists.map(({ edition, correction }) => [edition, correction])).toEqual([
      [2, 'Maarika ei olnud kasuvanem.'],
      [1, ''],
    ]);
    expect(await inTheNameOf('manager', (tx) => signedList(tx, id, 1))).toEqual(first);
    expect(await leading((tx) => listsOf(tx, id))).toEqual([]);
    const asCommissioner = () => inTheNameOf('commissioner', (tx) => listsOf(tx, id));
    expect(await asCommissioner()).toEqual([]);
    // It goes to the commissioner with the month, as it was signed last.
    await fresh.asSystem(
      `insert into packs (provider_id, contract_id, month, version, schedule, total_cents, sheet_key, sent_by, sent_on)
       select provider_id, id, '2025-01', 1, '{}', 0, sha256('key'), $2, '2025-02-05' from contracts where provider_id = $1`,
      [world.id('organisations', 'Tugipuu'), world.penName('manager')],
    );
    expect((await asCommissioner()).map(({ edition }) => edition)).toEqual([2]);
  });

  test('of an online group takes a proof, and no signatures', async () => {
    const id = await published({
      mode: 'online',
      municipalityId: null,
      webLink: 'https://kohtumine.example/1',
    });
    await join('parent', 'foster', id);
    const roll = await leading((tx) => rollOf(tx, id));
    await leading((tx) =>
      markAttendance(
        tx,
        id,
        roll.map((one) => one.id),
        true,
      ),
    );
    expect(await sign(id)).toBe('no-proof');
    const group = await groupOf(id);
    const file = { name: 'ekraan.png', bytes: Buffer.from('x'), type: 'image/png' };
    await leading((tx, actor) => bringProof(tx, actor, group, file, after));
    expect(await sign(id)).toBe('list-signed');
  });

  test('is signed by nobody but its leader', async () => {
    const id = await published();
    const group = await groupOf(id);
    for (const who of ['manager', 'otherManager', 'commissioner', 'supporter'] as const) {
      expect(await inTheNameOf(who, (tx) => signList(tx, group, '', day, after))).toBe('nothing-there');
    }
  });
});
