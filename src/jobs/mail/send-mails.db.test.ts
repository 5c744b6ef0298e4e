import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import type { Clock } from '../../platform/clock.ts';
import { civilDateOf } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';
import { smtpMailer } from '../../platform/mail/smtp.ts';
import { type Receiver, startReceiver } from '../../platform/mail/testing/receiver.ts';
import { Outbox } from './outbox.ts';
import { type Post, pauseAfter, sendMails } from './send-mails.ts';

let fresh: FreshDatabase;
let world: World;
let receiver: Receiver;
let now: Date;

const clock: Clock = { now: () => now, today: () => civilDateOf(now) };
const silent: Log = { info() {}, warn() {}, error() {} };
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

beforeEach(async () => {
  [fresh, receiver] = await Promise.all([freshDatabase(inject('adminUrl')), startReceiver()]);
  world = await buildWorld(fresh);
  now = new Date('2025-03-03T06:30:00+02:00');
  await fresh.asSystem(`update services set edition = '2024-2025'`);
  await fresh.asSystem('delete from notifications');
  await fresh.asSystem('delete from mails');
  await fresh.asSystem('delete from mail_settings');
});
afterEach(async () => {
  await receiver.close();
  await fresh.drop();
});

function post(mailer: Mailer = smtpMailer({ url: receiver.url, from: 'tugiring@tugiring.example' })): Post {
  return {
    outbox: new Outbox(fresh.door),
    database: fresh.database,
    mailer,
    clock,
    log: silent,
    publicUrl: new URL('https://tugiring.example'),
    sealKey: Buffer.alloc(32, 5),
  };
}

const addressOf = (who: ActorName) => `${who.toLowerCase()}@tugiring.example`;

async function mails(
  who: ActorName,
  settings: { hour?: number | null; language?: string; waiting?: boolean } = {},
) {
  const { hour = null, language = 'et', waiting = true } = settings;
  await fresh.asSystem(
    `insert into mail_settings (person_id, email, confirmed_at, digest_hour, language, tells_waiting)
     values ($1, $2, $3, $4, $5, $6)`,
    [world.person(who), addressOf(who), now, hour, language, waiting],
  );
}

async function waits(who: ActorName, path: string, key: string = randomUUID()): Promise<void> {
  await fresh.asSystem(
    `insert into notifications (to_key, kind, path, key) values ($1, 'offer-made', $2, $3)`,
    [world.penName(who), path, key],
  );
}

const to = (who: ActorName) => receiver.received.filter((one) => one.to === addressOf(who));
const outcomes = async () =>
  (await fresh.asSystem<{ outcome: string | null }>('select outcome from mails order by outcome')).map(
    ({ outcome }) => outcome,
  );
const family = (name: string) => `/families/${world.id('families', name)}`;

describe('that something waits', () => {
  test('is mailed once, without a word of what it is', async () => {
    await mails('supporter');
    await waits('supporter', family('foster'));
    await sendMails(post());
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
    const [{ text, headers } = { text: '', headers: '' }] = to('supporter');
    expect(text).toContain('https://tugiring.example/notifications');
    expect(text).not.toContain(world.id('families', 'foster'));
    expect(text + headers).not.toMatch(/P-foster|Näide/);
  });

  test('is mailed once for several that came together, and within the hour after it not again', async () => {
    await mails('supporter');
    for (const path of [family('foster'), '/families', '/today']) await waits('supporter', path);
    await sendMails(post());
    await waits('supporter', '/account');
    later(5);
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
    later(56);
    await sendMails(post());
    expect(to('supporter')).toHaveLength(2);
  });

  test('is not mailed where the recipient may not read what it leads to, or has read it already', async () => {
    await mails('municipalityOfResidence');
    await mails('manager');
    await fresh.asSystem(
      `insert into notifications (to_key, to_role, kind, path, key) values ($1, 'child_protection_worker', 'ending-received', $2, 'k')`,
      [world.id('organisations', 'residence'), family('refused')],
    );
    await waits('manager', '/families');
    await fresh.asSystem(`update notifications set read_by = array[$1::uuid] where path = '/families'`, [
      world.penName('manager'),
    ]);
    await sendMails(post());
    expect(receiver.received).toEqual([]);
    expect(await outcomes()).toEqual(['nothing', 'nothing']);
  });

  test('is mailed to nobody whose address is not confirmed, or who does not wish it', async () => {
    await mails('supporter', { waiting: false });
    await mails('manager');
    await fresh.asSystem('update mail_settings set confirmed_at = null where person_id = $1', [
      world.person('manager'),
    ]);
    await waits('supporter', '/families');
    await waits('manager', '/families');
    await sendMails(post());
    expect(receiver.received).toEqual([]);
  });
});

describe('the digest of a day', () => {
  const atSeven = () => {
    now = new Date('2025-03-03T07:00:00+02:00');
  };

  test('comes at the hour that was chosen, not before, and once', async () => {
    await mails('supporter', { hour: 7, waiting: false });
    await waits('supporter', '/families');
    now = new Date('2025-03-03T06:59:59+02:00');
    await sendMails(post());
    expect(receiver.received).toEqual([]);
    atSeven();
    await sendMails(post());
    later(60);
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
    now = new Date('2025-03-04T07:00:00+02:00');
    await sendMails(post());
    expect(to('supporter')).toHaveLength(2);
  });

  test('says nothing when nothing is due, and is then not sent', async () => {
    await mails('municipality', { hour: 7 });
    atSeven();
    await sendMails(post());
    expect(receiver.received).toEqual([]);
    expect(await outcomes()).toEqual(['nothing']);
  });

  test('names what is due by case number and clause, in the person’s language, and no name', async () => {
    await mails('colleague', { hour: 7, language: 'ru' });
    await fresh.asSystem(`update services set informed_on = '2025-02-28' where family_id = any ($1)`, [
      [world.id('families', 'guardian'), world.id('families', 'foster')],
    ]);
    await fresh.asSystem('update contacts set outcome = $1', ['attempted']);
    atSeven();
    await sendMails(post());
    const [{ text } = { text: '' }] = to('colleague');
    expect(text).toContain('P-guardian');
    expect(text).toContain('TK 2.1.5.1');
    expect(text).toContain('Первый контакт с семьёй');
    expect(text, 'a family that is not theirs').not.toContain('P-foster');
    expect(text).not.toContain('Näide');
  });

  test('of a day that is over is not sent: the next day’s is', async () => {
    await mails('supporter', { hour: 7, waiting: false });
    await waits('supporter', '/families');
    atSeven();
    receiver.mishap = () => 'break-off';
    await sendMails(post());
    now = new Date('2025-03-04T07:00:00+02:00');
    receiver.mishap = () => undefined;
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
    expect(await outcomes()).toEqual(['overtaken', 'sent']);
  });

  test('is told by the program’s clock, also across the change to summer time', async () => {
    await mails('supporter', { hour: 7, waiting: false });
    await waits('supporter', '/families');
    now = new Date('2025-03-30T06:59:00+03:00');
    await sendMails(post());
    expect(receiver.received).toEqual([]);
    now = new Date('2025-03-30T07:00:00+03:00');
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
  });

  test('leaves no session behind, and a trace of its reading', async () => {
    await mails('manager', { hour: 7, waiting: false });
    await waits('manager', '/families');
    const before = await fresh.asSystem('select from sessions');
    atSeven();
    await sendMails(post());
    expect(await fresh.asSystem('select from sessions')).toHaveLength(before.length);
    expect(
      await fresh.asSystem(`select from audit where action = 'mail-digest' and effect = 'export'`),
    ).toHaveLength(1);
  });
});

describe('a server that fails', () => {
  const people = ['supporter', 'manager', 'colleague'] as const;

  async function until(done: () => Promise<boolean>): Promise<void> {
    for (let round = 0; round < 40 && !(await done()); round += 1) {
      await sendMails(post());
      later(61);
    }
  }

  const allSettled = async () =>
    (await fresh.asSystem('select from mails where settled_at is null')).length === 0;

  test.each(
    [...Array(14).keys()].flatMap((k) =>
      (['break-off', '451 later'] as const).map((mishap) => [k + 1, mishap] as const),
    ),
  )('at step %i by “%s”: none is lost and none is doubled', async (k, mishap) => {
    for (const who of people) {
      await mails(who);
      await waits(who, '/families');
    }
    receiver.mishap = (step) => (step === k ? mishap : undefined);
    await sendMails(post());
    await until(allSettled);
    for (const who of people) expect(to(who), who).toHaveLength(1);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(people.length);
  });

  test('after it took a mail and before it said so: it may come again, as the same mail', async () => {
    await mails('supporter');
    await waits('supporter', '/families');
    let broken = false;
    receiver.mishap = (_, command) => {
      if (command !== 'message' || broken) return undefined;
      broken = true;
      return 'take-and-break-off';
    };
    await sendMails(post());
    await until(allSettled);
    expect(to('supporter').length).toBeGreaterThanOrEqual(1);
    expect(new Set(to('supporter').map(({ id }) => id)).size).toBe(1);
  });

  test('again and again is waited for, ever longer, an hour at most', async () => {
    expect([1, 2, 3, 4].map((tries) => pauseAfter(tries) / 60_000)).toEqual([1, 2, 4, 8]);
    expect(pauseAfter(50)).toBe(3_600_000);
    await mails('supporter');
    await waits('supporter', '/families');
    receiver.mishap = () => 'break-off';
    await sendMails(post());
    const asked = receiver.steps;
    await sendMails(post());
    expect(receiver.steps, 'not before its time').toBe(asked);
    later(1);
    await sendMails(post());
    expect(receiver.steps).toBeGreaterThan(asked);
  });

  test('that knows no such recipient is asked no more, and the person is told', async () => {
    await mails('supporter');
    await waits('supporter', '/families');
    receiver.mishap = (_, command) => (command === 'RCPT' ? '550 unknown' : undefined);
    await sendMails(post());
    later(120);
    await waits('supporter', '/today');
    await sendMails(post());
    expect(await outcomes()).toEqual(['refused']);
    const [settings] = await fresh.asSystem<{ refused_at: Date | null }>(
      'select refused_at from mail_settings',
    );
    expect(settings?.refused_at).not.toBeNull();
  });

  test('and a process that ends in the middle: another takes the mail when the lease has run out', async () => {
    await mails('supporter');
    await waits('supporter', '/families');
    const outbox = new Outbox(fresh.door);
    await outbox.plan(now);
    expect(await outbox.take(now, 120)).toMatchObject({ kind: 'waiting', email: addressOf('supporter') });
    expect(await outbox.take(now, 120)).toBeNull();
    later(3);
    await sendMails(post());
    expect(to('supporter')).toHaveLength(1);
  });
});

test('several processes at once send each mail once', async () => {
  const people = ['supporter', 'manager', 'colleague', 'municipality', 'parent', 'otherManager'] as const;
  for (const who of people) {
    await mails(who);
    await waits(who, '/families');
  }
  await Promise.all([1, 2, 3, 4].map(() => sendMails(post())));
  for (const who of people) expect(to(who), who).toHaveLength(1);
});

describe('whoever runs SQL as the program', () => {
  test.each([
    'select plan_mails(now())',
    `select * from take_mail(now(), '1 minute')`,
    `select begin_mail_session(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), sha256('x'))`,
    `select stop_mails(gen_random_uuid(), 'digest')`,
    'select code from mail_settings',
    'select * from mails',
  ])('is refused: %s', async (statement) => {
    await expect(fresh.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
