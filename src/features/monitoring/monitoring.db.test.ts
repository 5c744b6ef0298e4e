import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { wordsOf } from '../../documents/testing/unzip.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { ownNotifications } from '../notifying/own-notifications.ts';
import { addNote, changeNote, monitoringNotes, withdrawNote } from './notes.ts';
import { type MonitoringReport, monitoringReport, reportPlaces, sentDocx } from './reports.ts';
import { beginReport, reportData, sendReport, writeReport } from './write-report.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');
const due = '2025-01-03';

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('delete from monitoring_reports where sent_on is null', []);
});
afterAll(() => database.drop());

const as = <T>(me: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );
const contractId = () => world.id('contracts', 'ofTugipuu');
const begin = () =>
  as('manager', (tx, actor) => beginReport(tx, actor, { contractId: contractId(), due }, today));

async function begun(): Promise<MonitoringReport> {
  const id = await begin();
  const report = id === null ? null : await as('manager', (tx) => monitoringReport(tx, id));
  if (report === null) throw new Error('the report is not there');
  return report;
}

/** What somebody's bell says of a report. */
const toldOf = (id: string, me: ActorName = 'commissioner') =>
  as(me, async (tx, actor) =>
    (await ownNotifications(tx, actor, 1)).rows
      .filter(({ path }) => path === `/monitoring/reports/${id}`)
      .map(({ kind }) => kind),
  );

describe('TK 3.3: a monitoring report from what was noted to what was sent', () => {
  test('a note that was taken back, and one of another time, are in no text', async () => {
    const input = { kind: 'problem', service: 'group', notedOn: today } as const;
    for (const body of ['Gruppi tuleb vähe\nosalejaid.', '=1+1 on siin tekst.', 'Eksikombel.']) {
      await as('manager', (tx, actor) => addNote(tx, actor, { ...input, body }));
    }
    const earlier = civilDateOf('2024-05-31');
    await as('manager', (tx, actor) => addNote(tx, actor, { ...input, notedOn: earlier, body: 'Varem.' }));
    const notes = await as('manager', monitoringNotes);
    const wrong = notes.find(({ body }) => body === 'Eksikombel.');
    expect(await as('manager', (tx) => withdrawNote(tx, wrong?.id ?? '', 1, true, today))).toBe(true);
    // Somebody else read the version before: nothing is written over.
    expect(
      await as('manager', (tx) => changeNote(tx, wrong?.id ?? '', 1, { ...input, body: 'Teine.' })),
    ).toBe(false);
    const { texts, from, to, edition } = await begun();
    expect({ from, to, edition }).toEqual({ from: '2024-06-01', to: '2024-12-31', edition: 1 });
    expect(texts.problems.split('\n').sort()).toEqual([
      '– Tugigrupid: =1+1 on siin tekst.',
      '– Tugigrupid: Gruppi tuleb vähe osalejaid.',
    ]);
    expect(texts.practices).toContain('Esimene kohtumine kodus');
    expect(texts.assessment).toBe('');
  });

  test('its numbers are those of its own days and its own provider', async () => {
    const report = await begun();
    const { numbers } = await as('manager', (tx, actor) => reportData(tx, actor, report, today));
    const [held] = await database.asSystem<{ n: number; minutes: number }>(
      `select count(*)::int as n, coalesce(sum(minutes), 0)::int as minutes from contacts
        where provider_id = $1 and outcome = 'held' and withdrawn_at is null
          and held_on between '2024-06-01' and '2024-12-31'`,
      [world.id('organisations', 'Tugipuu')],
    );
    expect(held?.n).toBeGreaterThan(0);
    expect(Object.values(numbers.contacts).reduce((sum, count) => sum + count, 0)).toBe(held?.n);
    expect(numbers.contactMinutes).toBe(held?.minutes);
    const { adaptation, 'needs-based': needsBased } = numbers.support;
    expect(adaptation.families + needsBased.families).toBeGreaterThanOrEqual(numbers.families);
    expect(report.texts.activities).toContain(`Peresid peretoe teenusel: ${numbers.families},`);
  });

  test('two who begin it go on with the one; one whose first day is ahead is not begun', async () => {
    const [one, other] = await Promise.all([begin(), begin()]);
    expect(one).toBe(other);
    const early = { contractId: contractId(), due: '2025-06-03' };
    expect(await as('manager', (tx, actor) => beginReport(tx, actor, early, today))).toBeNull();
    expect(await as('otherManager', (tx, actor) => beginReport(tx, actor, early, today))).toBeNull();
  });

  test('what was sent is the commissioner’s to read, byte for byte, and never changes; a correction is another', async () => {
    const report = await begun();
    const texts = { ...report.texts, assessment: 'Maht täideti.' };
    expect(await as('manager', (tx) => writeReport(tx, report.id, report.version, texts))).toBe(true);
    expect(await as('manager', (tx) => writeReport(tx, report.id, report.version, texts))).toBe(false);
    expect(await as('commissioner', (tx) => monitoringReport(tx, report.id))).toBeNull();

    const written = await begun();
    const send = (readVersion: number) =>
      as('manager', (tx, actor) => sendReport(tx, actor, written, readVersion, today, null));
    expect(await send(written.version - 1)).toBe(false);
    expect(await send(written.version)).toBe(true);
    expect(await send(written.version)).toBe(false);

    const read = await as('commissioner', (tx) => monitoringReport(tx, report.id));
    const docx = (await as('commissioner', (tx) => sentDocx(tx, report.id))) ?? Buffer.alloc(0);
    expect(read?.sent).toMatchObject({
      on: today,
      sha256: createHash('sha256').update(docx).digest('hex'),
    });
    expect(wordsOf(docx)).toContain('Maht täideti.');
    expect(await as('manager', (tx) => writeReport(tx, report.id, written.version + 1, texts))).toBe(false);

    const correction = await begun();
    expect(correction).toMatchObject({ edition: 2, texts, sent: null });
    expect(await toldOf(report.id)).toEqual(['monitoring-report-sent']);
    expect(await toldOf(correction.id)).toEqual([]);
    const places = await as('commissioner', reportPlaces);
    const place = places.find(({ contract, asked }) => contract.id === contractId() && asked.due === due);
    expect(place).toMatchObject({ draft: null, sent: [{ id: report.id }] });
  });

  test('its commissioner is told once of each edition, and nobody else', async () => {
    const correction = await begun();
    const send = () =>
      as('manager', (tx, actor) => sendReport(tx, actor, correction, correction.version, today, null));
    expect([await send(), await send()]).toEqual([true, false]);
    expect(await toldOf(correction.id)).toEqual(['report-corrected']);
    for (const me of ['manager', 'otherManager', 'supporter'] as const) {
      expect(await toldOf(correction.id, me), me).toEqual([]);
    }
  });
});
