import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type CivilDate, type CivilMonth, civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { fingerprintOf } from '../signed-reports/report-to-sign.ts';
import { confirmReport, signReport } from '../signed-reports/sign.ts';
import { signedReports } from '../signed-reports/signed-report.ts';
import {
  type AppointmentAct,
  askToCancel,
  type Booked,
  bookAppointment,
  changeAppointment,
  sayContacted,
} from './appointment-command.ts';
import type { AppointmentInput } from './appointment-form.ts';
import { shownAppointment } from './appointment-record.ts';
import { engagement, servedFamilies } from './engagement-record.ts';
import { answerExtra, askExtra, extraLeft, extraRequest } from './extra-sessions.ts';
import { familyBalance } from './family-balance.ts';
import { familySessions, otherWays } from './family-sessions.ts';
import { endEngagement, giveSpecialist, specialistCandidates } from './give-specialist.ts';
import { meetingReport } from './meeting-report.ts';
import { ownAppointments } from './own-appointments.ts';
import { askAsProspective, enterProspective } from './prospective.ts';
import { meetingReportSource, meetingReportToSign } from './report-source.ts';
import { makeWish, takeBackWish, waitingWishes } from './wishes.ts';

let fresh: FreshDatabase;
let world: World;
const today = civilDateOf('2024-12-02');
const rounds = Number(process.env.INTERLEAVINGS ?? 200);

beforeAll(async () => {
  fresh = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(fresh);
  await fresh.asSystem(
    `update memberships set confirmed_on = '2024-01-01' where role in ('mentor', 'psychologist')`,
  );
});
afterAll(() => fresh.drop());
/** Each test begins with families that have had no session. */
beforeEach(async () => {
  for (const table of ['topics', 'notes', 'revisions'])
    await fresh.asSystem(`delete from appointment_${table}`);
  await fresh.asSystem('delete from appointments');
  await fresh.asSystem('delete from extra_sessions');
  await fresh.asSystem('delete from signed_reports');
});

const inTheNameOf = <T>(who: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
  asActor(fresh.database, world.people[who].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const family = (name = 'foster') => world.id('families', name);
const mentoring = () => world.id('engagements', 'fosterMentoring');
const counselling = () => world.id('engagements', 'fosterCounselling');

const input = (startsOn: string, more: Partial<AppointmentInput> = {}): AppointmentInput => ({
  basis: 'regular',
  startsOn: civilDateOf(startsOn),
  startsAt: '15:00',
  minutes: 60,
  form: 'in-person',
  place: 'Pere kodus',
  participants: ['parent'],
  remoteAgreedOn: null,
  remoteMeans: '',
  remoteWorked: null,
  kinds: ['school'],
  topics: 'kool',
  nextStep: '',
  body: '',
  ...more,
});
const book = (
  who: ActorName,
  engagementId: string,
  startsOn: string,
  more: Partial<AppointmentInput> = {},
  as: 'booked' | 'held' = 'booked',
): Promise<Booked> =>
  inTheNameOf(who, (tx, actor) => bookAppointment(tx, actor, engagementId, as, input(startsOn, more), today));
async function booked(...asked: Parameters<typeof book>): Promise<string> {
  const outcome = await book(...asked);
  if (outcome.kind !== 'booked') throw new Error(JSON.stringify(outcome));
  return outcome.id;
}
const act = (who: ActorName, id: string, version: number, what: AppointmentAct) =>
  inTheNameOf(who, (tx, actor) => changeAppointment(tx, actor, id, version, what, today));
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => `2024-12-${String(at + 3).padStart(2, '0')}`);

describe('sessions within what the contract allows', () => {
  test('TK 2.3.3: the fourth of a quarter is booked, the fifth refused, and what else is possible is said', async () => {
    for (const day of days(4)) await booked('mentor', mentoring(), day);
    expect(await book('mentor', mentoring(), '2024-12-20')).toEqual({
      kind: 'refused',
      reasons: ['TK 2.3.3'],
    });
    const known = await inTheNameOf('mentor', (tx) => familySessions(tx, family()));
    if (known === null) throw new Error('the mentor may ask');
    expect(
      otherWays(known, '2024-2025', {
        service: 'mentoring',
        basis: 'regular',
        date: civilDateOf('2024-12-20'),
      }),
    ).toEqual({ bases: [], againFrom: '2025-01-01' });
    await booked('mentor', mentoring(), '2025-01-02');
  });

  test('TK 2.3.3: one that is cancelled, missed or withdrawn gives its place back; restored it needs one', async () => {
    const ids = [];
    for (const day of days(4)) ids.push(await booked('mentor', mentoring(), day));
    const [first = ''] = ids;
    const cancelled = { kind: 'cancelled', by: 'family', reason: 'haigus' } as const;
    expect(await act('mentor', first, 1, cancelled)).toEqual({ kind: 'changed' });
    const other = await booked('mentor', mentoring(), '2024-12-21');
    expect(await act('mentor', first, 2, { kind: 'restored', reason: '' })).toEqual({
      kind: 'refused',
      reasons: ['TK 2.3.3'],
    });
    expect(await act('mentor', other, 1, { kind: 'missed', reason: 'ei tulnud' })).toEqual({
      kind: 'changed',
    });
    expect(await act('mentor', first, 2, { kind: 'restored', reason: '' })).toEqual({ kind: 'changed' });
  });

  test('TK 2.3.3: moving one to another quarter asks that quarter', async () => {
    for (const day of days(4)) await booked('mentor', mentoring(), day);
    const january = await booked('mentor', mentoring(), '2025-01-10');
    const back = { kind: 'changed', input: input('2024-12-28') } as const;
    expect(await act('mentor', january, 1, back)).toEqual({ kind: 'refused', reasons: ['TK 2.3.3'] });
  });

  test('TK 2.8.11: after one that did not work remotely the next is in person', async () => {
    const remote = {
      form: 'video',
      remoteAgreedOn: civilDateOf('2024-11-20'),
      remoteMeans: 'Teams',
    } as const;
    const id = await booked(
      'psychologist',
      counselling(),
      '2024-11-25',
      { ...remote, remoteWorked: false },
      'held',
    );
    expect(id).not.toBe('');
    expect(await book('psychologist', counselling(), '2024-12-05', remote)).toEqual({
      kind: 'refused',
      reasons: ['TK 2.8.11'],
    });
    await booked('psychologist', counselling(), '2024-12-05');
    await booked('psychologist', counselling(), '2024-11-28', {}, 'held');
    await booked('psychologist', counselling(), '2024-12-06', remote);
  });

  test('TK 2.8.6, TK 2.1.6.7: nothing is booked by whom nobody confirmed, nor by the family’s own supporter', async () => {
    const mentor = world.id('memberships', 'mentor');
    await fresh.asSystem('update memberships set confirmed_on = null where id = $1', [mentor]);
    expect(await book('mentor', mentoring(), '2024-12-10')).toEqual({
      kind: 'refused',
      reasons: ['TK 2.8.6'],
    });
    await fresh.asSystem(`update memberships set confirmed_on = '2024-01-01' where id = $1`, [mentor]);
    const supporter = world.id('people', 'supporter');
    const own = world.id('people', 'mentor');
    await fresh.asSystem('update memberships set person_id = $1 where id = $2', [
      own,
      world.id('memberships', 'supporter'),
    ]);
    expect(await book('mentor', mentoring(), '2024-12-10')).toEqual({
      kind: 'refused',
      reasons: ['TK 2.1.6.7'],
    });
    await fresh.asSystem('update memberships set person_id = $1 where id = $2', [
      supporter,
      world.id('memberships', 'supporter'),
    ]);
  });
});

/** Both at once, in either order, many times over: the first holds the count, the second counts again. */
async function race(
  who: ActorName,
  engagementId: string,
  before: readonly string[],
  last: (round: number) => readonly [string, string],
): Promise<void> {
  for (const day of before) await booked(who, engagementId, day);
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = last(round);
    const bookOther = async () => {
      // The second begins earlier or later than the first by some turns of the loop.
      for (let turn = 0; turn < round % 7; turn += 1) await new Promise(setImmediate);
      return book(who, engagementId, other);
    };
    const outcomes = await Promise.all([book(who, engagementId, one), bookOther()]);
    expect(outcomes.map(({ kind }) => kind).sort(), `round ${round}`).toEqual(['booked', 'refused']);
    const [{ count = 0 } = {}] = await fresh.asSystem<{ count: number }>(
      `select count(*)::integer as count from appointments where state = 'booked'`,
    );
    expect(count).toBe(before.length + 1);
    const [won] = outcomes.flatMap((outcome) => (outcome.kind === 'booked' ? [outcome.id] : []));
    for (const table of ['topics', 'revisions'])
      await fresh.asSystem(`delete from appointment_${table} where appointment_id = $1`, [won]);
    await fresh.asSystem('delete from appointments where id = $1', [won]);
  }
}

describe('two who book the last one at once', () => {
  test('TK 2.3.3: of the last mentoring session of a quarter one is told why not', async () => {
    await race('mentor', mentoring(), days(3), (round) =>
      round % 2 === 0 ? ['2024-12-20', '2024-12-21'] : ['2024-12-21', '2024-12-20'],
    );
  }, 300_000);

  test('TK 2.5.4: of the fifth counselling session of a year one is told why not', async () => {
    await race('psychologist', counselling(), days(4), () => ['2024-12-20', '2024-12-20']);
  }, 300_000);
});

describe('extra counselling (TK 2.5.4)', () => {
  test('is asked with reasons, answered once, and counts from then on', async () => {
    for (const day of days(5)) await booked('psychologist', counselling(), day);
    expect(await book('psychologist', counselling(), '2024-12-20', { basis: 'extra' })).toEqual({
      kind: 'refused',
      reasons: ['TK 2.5.4'],
    });
    const found = await inTheNameOf('psychologist', (tx) => engagement(tx, counselling(), today));
    if (found === null) throw new Error('it is theirs');
    const asked = { asked: 2, reasons: 'Töö on pooleli.', year: 2024 };
    const id = await inTheNameOf('psychologist', (tx, actor) => askExtra(tx, actor, found, asked, today));
    expect(await inTheNameOf('psychologist', (tx) => extraLeft(tx, family(), 2024))).toBe(3);
    const request = await inTheNameOf('commissioner', (tx) => extraRequest(tx, id));
    if (request === null) throw new Error('it waits for the commissioner');
    const answer = { answer: 'approved', granted: 1, reason: 'Põhjendatud.' } as const;
    const decide = () =>
      inTheNameOf('commissioner', (tx, actor) => answerExtra(tx, actor, request, answer, today));
    expect(await decide()).toBe(true);
    expect(await decide()).toBe(false);
    await booked('psychologist', counselling(), '2024-12-20', { basis: 'extra' });
    expect((await book('psychologist', counselling(), '2024-12-22', { basis: 'extra' })).kind).toBe(
      'refused',
    );
    const balance = await inTheNameOf('parent', (tx, actor) => familyBalance(tx, actor, family(), today));
    expect(balance?.sessions.map(({ basis, left }) => [basis, left])).toEqual([
      ['regular', 4],
      ['regular', 0],
      ['extra', 0],
    ]);
    expect(balance?.extra).toEqual({ clause: 'TK 2.5.4', left: 4 });
  });
});

describe('a meeting', () => {
  test('is moved by its own specialist alone, and the second editor sees the first’s text', async () => {
    const id = await booked('mentor', mentoring(), '2024-12-10');
    const moved = { kind: 'changed', input: input('2024-12-11', { body: 'esimene' }) } as const;
    expect(await act('mentor', id, 1, moved)).toEqual({ kind: 'changed' });
    expect(await act('mentor', id, 1, moved)).toEqual({ kind: 'changed-meanwhile' });
    expect(await act('psychologist', id, 2, moved)).toEqual({ kind: 'nothing-there' });
    const shown = await inTheNameOf('mentor', (tx) => shownAppointment(tx, id, today));
    expect(shown).toMatchObject({ on: '2024-12-11', note: 'esimene', version: 2 });
    expect(shown?.versions.map(({ change }) => change)).toEqual(['changed', 'booked']);
    expect(JSON.stringify(shown?.versions)).not.toContain('esimene');
  });

  test('is cancelled at the family’s asking by the specialist, who is told', async () => {
    const id = await booked('psychologist', counselling(), '2024-12-10');
    expect(await inTheNameOf('otherParent', (tx) => askToCancel(tx, id, '', today))).toBe(false);
    expect(await inTheNameOf('parent', (tx) => askToCancel(tx, id, 'haige', today))).toBe(true);
    expect(await inTheNameOf('parent', (tx) => askToCancel(tx, id, '', today))).toBe(false);
    const shown = await inTheNameOf('psychologist', (tx) => shownAppointment(tx, id, today));
    expect(shown).toMatchObject({ cancelAskedOn: today, version: 2, state: 'booked' });
    expect(shown?.versions[0]).toMatchObject({ change: 'cancel-asked', reason: 'haige' });
    const told = await fresh.asSystem('select from notifications where kind = $1 and path = $2', [
      'appointment-cancel-asked',
      `/appointments/${id}`,
    ]);
    expect(told).toHaveLength(1);
  });

  test('stands in one’s own month: a specialist’s and a family’s, and no one else’s', async () => {
    const id = await booked('mentor', mentoring(), '2024-12-10');
    const month = (who: ActorName) =>
      inTheNameOf(who, (tx, actor) =>
        ownAppointments(tx, actor, civilDateOf('2024-12-01'), civilDateOf('2024-12-31')),
      );
    for (const who of ['mentor', 'parent'] as const)
      expect(
        (await month(who)).map((one) => one.id),
        who,
      ).toEqual([id]);
    for (const who of ['psychologist', 'otherParent', 'manager', 'supporter'] as const)
      expect(await month(who), who).toEqual([]);
  });

  test('shows its words to whom they are for: topics to who signs the report, the note to its author', async () => {
    const words = { topics: 'teema-sõna', body: 'märkme-sõna', nextStep: 'samm' };
    const held = await booked('psychologist', counselling(), '2024-11-25', words, 'held');
    const seen = async (who: ActorName) => {
      const shown = await inTheNameOf(who, (tx) => shownAppointment(tx, held, today));
      return shown === null ? null : [shown.report?.topics ?? null, shown.note, shown.versions.length];
    };
    expect(await seen('psychologist')).toEqual(['teema-sõna', 'märkme-sõna', 1]);
    expect(await seen('manager')).toEqual(['teema-sõna', null, 1]);
    expect(await seen('parent')).toEqual(['teema-sõna', null, 0]);
    expect(await seen('supporter')).toEqual([null, null, 0]);
    expect(await seen('commissioner')).toEqual([null, null, 0]);
    for (const who of ['mentor', 'municipality', 'otherManager', 'colleague', 'otherParent'] as const)
      expect(await seen(who), who).toBeNull();
  });
});

describe('the month’s report (TK 3.1.2)', () => {
  const november = '2024-11' as CivilMonth;
  const held = { participants: ['parent'], topics: 'kool' } as const;
  const sign = (fingerprint?: string, language: 'et' | 'ru' = 'et') =>
    inTheNameOf('mentor', async (tx, actor) => {
      const found = await meetingReport(tx, actor, mentoring(), november, today);
      if (found === null) throw new Error('it is theirs');
      const of = { engagementId: mentoring(), month: november, today };
      return (
        await signReport(tx, actor, meetingReportSource(tx, actor, of), {
          fingerprint: fingerprint ?? fingerprintOf(meetingReportToSign(found)),
          language,
          today,
        })
      ).kind;
    });
  const editions = (who: ActorName) =>
    inTheNameOf(who, async (tx, actor) => {
      const found = await meetingReport(tx, actor, mentoring(), november, today);
      return found === null ? null : signedReports(tx, meetingReportToSign(found));
    });
  const confirm = (who: ActorName, { id, sha256 }: { id: string; sha256: string }) =>
    inTheNameOf(who, async (tx, actor) => (await confirmReport(tx, actor, id, { sha256, today })).kind);

  test('is signed by its specialist, confirmed by the family once, and asked for again when a meeting changes', async () => {
    const id = await booked('mentor', mentoring(), '2024-11-25', held, 'held');
    expect(await sign('of something else')).toBe('changed-meanwhile');
    expect(await sign()).toBe('signed');
    expect(await sign()).toBe('not-awaited');
    const [first] = (await editions('parent')) ?? [];
    if (first === undefined) throw new Error('the family reads it');
    expect(first).toMatchObject({ edition: 1, isPresent: true, superseded: false, familySignedOn: null });
    expect(await confirm('parent', { ...first, sha256: '0'.repeat(64) })).toBe('changed-meanwhile');
    expect(await confirm('otherParent', first)).toBe('nothing-there');
    expect(await confirm('manager', first)).toBe('nothing-there');

    const corrected = input('2024-11-25', { ...held, topics: 'kool ja uni' });
    expect(await act('mentor', id, 1, { kind: 'changed', input: corrected })).toEqual({ kind: 'changed' });
    expect(await confirm('parent', first)).toBe('changed-meanwhile');
    expect(await sign(undefined, 'ru')).toBe('signed');
    const [second] = (await editions('parent')) ?? [];
    if (second === undefined) throw new Error('the family reads it');
    expect(await confirm('parent', second)).toBe('signed');
    expect(await confirm('parent', second)).toBe('not-awaited');
    expect(await editions('manager')).toMatchObject([
      { edition: 2, language: 'ru', superseded: false, familySignedName: 'parent', familySignedOn: today },
      { edition: 1, language: 'et', superseded: true, familySignedOn: null, isPresent: false },
    ]);
    await expect(
      fresh.asSystem(`update signed_reports set family_signed_name = 'x' where id = $1`, [second.id]),
    ).rejects.toThrow('never changes');
    for (const who of ['psychologist', 'commissioner', 'supporter'] as const)
      expect(await editions(who), who).toBeNull();
  });

  test('is not signed while a meeting lacks something', async () => {
    await booked('mentor', mentoring(), '2024-11-26', { participants: [], topics: 'kool' }, 'held');
    expect(await sign()).toBe('incomplete');
  });

  test('signed twice at once is one edition', async () => {
    await booked('mentor', mentoring(), '2024-11-25', held, 'held');
    expect((await Promise.all([sign(), sign()])).sort()).toEqual(['not-awaited', 'signed']);
  });
});

describe('who serves a family', () => {
  const conflict = async (on: CivilDate) =>
    inTheNameOf('manager', (tx) =>
      specialistCandidates(tx, { id: family('guardian'), county: null, language: 'et' }, 'mentoring', on),
    );

  test('knows of it what the work needs, and nothing when it is over', async () => {
    const served = (who: ActorName) => inTheNameOf(who, (tx) => servedFamilies(tx));
    expect((await served('mentor')).map(({ name }) => name)).toEqual(['foster', 'refused']);
    expect(Object.keys((await served('psychologist'))[0] ?? {}).sort()).toEqual([
      'address',
      'children',
      'id',
      'kind',
      'language',
      'name',
      'parents',
      'phone',
    ]);
    expect(await served('supporter')).toEqual([]);
    const found = await inTheNameOf('mentor', (tx) =>
      engagement(tx, world.id('engagements', 'refusedMentoring'), today),
    );
    if (found === null) throw new Error('it is theirs');
    const ending = { how: 'done', reason: '', on: today } as const;
    const end = () =>
      inTheNameOf('mentor', (tx) => endEngagement(tx, found, ending, { family: true, specialist: null }));
    expect(await end()).toBe('ended');
    expect(await end()).toBe('changed-meanwhile');
    // TK 3.1.2: until the month in which the last report is due is over.
    const ended = await inTheNameOf('mentor', (tx) => engagement(tx, found.id, today));
    expect(ended?.readsUntil).toBe('2025-01-31');
    await fresh.asSystem(`update engagements set specialist_keys = '{}' where id = $1`, [found.id]);
    expect((await served('mentor')).map(({ name }) => name)).toEqual(['foster']);
    expect(await inTheNameOf('mentor', (tx) => engagement(tx, found.id, today))).toBeNull();
  });

  test('TK 2.3.6.1: is, without the years of own experience, a mentor of no family that they did not support', async () => {
    const mentor = world.id('memberships', 'mentor');
    await fresh.asSystem('update memberships set only_known = true where id = $1', [mentor]);
    const [candidate] = await conflict(today);
    expect(candidate?.decision).toEqual({ allowed: false, reasons: ['TK 2.3.6.1'] });
    const asked = { service: 'mentoring', membershipId: mentor, wish: null } as const;
    const guardian = { id: family('guardian'), county: null, language: 'et' };
    const given = inTheNameOf('manager', (tx, actor) => giveSpecialist(tx, actor, guardian, asked, today));
    expect(await given).toEqual({ kind: 'not-allowed' });
    await fresh.asSystem('update memberships set only_known = false where id = $1', [mentor]);
  });

  test('TK 2.1.6.7, TK 2.8.6: is chosen with what stands against each', async () => {
    expect((await conflict(today)).map(({ decision }) => decision.reasons)).toEqual([[]]);
    expect((await conflict(civilDateOf('2023-12-31'))).map(({ decision }) => decision.reasons)).toEqual([
      ['TK 2.8.6'],
    ]);
    const outsider = await inTheNameOf('otherManager', (tx) =>
      specialistCandidates(tx, { id: family('guardian'), county: null, language: 'et' }, 'mentoring', today),
    );
    expect(outsider).toEqual([]);
  });

  test('TK 2.3.2: is given on a wish, once, and contacts the family within five working days', async () => {
    const wish = { service: 'mentoring', source: 'family', informedOn: today, words: 'abi' } as const;
    const providerId = world.id('organisations', 'Tugipuu');
    await inTheNameOf('otherParent', (tx, actor) =>
      makeWish(tx, actor, { id: family('guardian'), providerId }, wish),
    );
    const waiting = await inTheNameOf('manager', waitingWishes);
    const asked = waiting.find(({ familyId }) => familyId === family('guardian'));
    expect(asked?.contactDue).toEqual({ clause: 'TK 2.3.2', due: '2024-12-09' });
    if (asked === undefined) throw new Error('the wish waits');
    const give = () =>
      inTheNameOf('manager', (tx, actor) =>
        giveSpecialist(
          tx,
          actor,
          { id: family('guardian'), county: null, language: 'et' },
          { service: 'mentoring', membershipId: world.id('memberships', 'mentor'), wish: asked },
          today,
        ),
      );
    const given = await give();
    if (given.kind !== 'given') throw new Error(given.kind);
    expect((await give()).kind).toBe('changed-meanwhile');
    expect(await inTheNameOf('otherParent', (tx) => takeBackWish(tx, asked.id, today))).toBe(false);
    const clock = () =>
      inTheNameOf('mentor', async (tx) => (await engagement(tx, given.engagementId, today))?.clock?.status);
    expect(await clock()).toBe('due');
    const said = inTheNameOf('mentor', (tx, actor) =>
      sayContacted(tx, actor, given.engagementId, today, today),
    );
    expect(await said).toBe(true);
    expect(await clock()).toBe('met');
  });
});

describe('families that are not assessed yet', () => {
  test('TK 2.3.4, TK 2.5.6: are entered by a manager, have two of each, and no other', async () => {
    const value = {
      given: 'Uku',
      family: 'Uudishimu',
      name: 'Pere Uudishimu',
      code: null,
      language: 'et',
      county: 'Tartu maakond',
      phone: '5',
      email: '',
    } as const;
    const id = await inTheNameOf('manager', (tx) => enterProspective(tx, value, today));
    const balance = await inTheNameOf('manager', (tx, actor) => familyBalance(tx, actor, id ?? '', today));
    expect(balance?.familyKind).toBe('prospective');
    expect(balance?.sessions.map(({ clause, left }) => [clause, left])).toEqual([
      ['TK 2.3.4', 2],
      ['TK 2.5.6', 2],
    ]);
    expect(balance?.mayStart.map(({ decision }) => decision.reasons)).toEqual([
      ['TK 0.1', 'TK 2.1.4.1', 'TK 2.1.4.2'],
    ]);
    await expect(inTheNameOf('supporter', (tx) => enterProspective(tx, value, today))).rejects.toThrow();
  });

  test('ask for themselves, once, and their provider hears of it', async () => {
    const asked = {
      name: 'Pere Kaaluja',
      language: 'et',
      phone: '5',
      email: '',
      county: 'Tartu maakond',
      providerId: world.id('organisations', 'Tugipuu'),
      service: 'mentoring',
      words: 'Mõtleme.',
    } as const;
    const ask = () => inTheNameOf('withoutMembership', (tx) => askAsProspective(tx, asked, today));
    const id = await ask();
    expect(id).not.toBeNull();
    expect(await ask()).toBeNull();
    const waiting = await inTheNameOf('manager', waitingWishes);
    expect(waiting.filter(({ familyId }) => familyId === id)).toMatchObject([
      { family: 'Pere Kaaluja', kind: 'prospective', source: 'family', words: 'Mõtleme.' },
    ]);
    expect(await inTheNameOf('otherManager', waitingWishes)).toEqual([]);
  });
});
