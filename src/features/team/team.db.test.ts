import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor, asActorWhole, SessionEnded } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { civilDateOf, requirementsOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { waitingApprovals } from '../approvals/approvals.ts';
import { assignSupporter, seenOf } from '../assigning/assign-supporter.ts';
import { candidatesFor } from '../assigning/candidates.ts';
import { presentSupporters } from '../assigning/family-supporters.ts';
import { register } from '../training/organise.ts';
import {
  answerConfirmation,
  askConfirmation,
  type ConfirmationVerdict,
  confirmationById,
} from './confirmations.ts';
import { heldFamilies, seenOfAll } from './held-families.ts';
import { hire } from './hire.ts';
import { enterAbsence, leave } from './leave.ts';
import { personRecord } from './person-record.ts';
import { addQualification, evidenceBytes, evidenceFile } from './qualifications.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-11-21');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
});
afterAll(() => database.drop());

const inTheNameOf = <T>(who: ActorName, work: (tx: ActorTransaction, actor: ActingActor) => Promise<T>) =>
  asActorWhole(database.database, world.people[who].secret ?? '', (tx, actor) =>
    work(tx, actor as ActingActor),
  );

const newSupporter = {
  code: '48001010032',
  given: 'Epp',
  surname: 'Näidis',
  role: 'family_supporter',
  languages: ['et'],
  counties: ['Tartu maakond'],
  loadPercent: 80,
  baseEhak: '0101',
  from: today,
} as const;

const supporterOf = (family: string, membershipId: string, by: ActorName = 'manager') =>
  inTheNameOf(by, async (tx, actor) => {
    const found = { id: world.id('families', family), county: null, language: 'et' };
    const present = await presentSupporters(tx, found.id);
    const what = {
      membershipId,
      reason: 'substitute',
      from: today,
      until: civilDateOf('2024-12-31'),
      readsFrom: null,
    } as const;
    return assignSupporter(tx, actor, found, what, seenOf(present), today);
  });

describe('Somebody new on the team (TK 2.8.6)', () => {
  let id: string;
  const answer = (verdict: Partial<ConfirmationVerdict>) =>
    inTheNameOf('commissioner', async (tx, actor) => {
      const [waiting] = (await waitingApprovals(tx, today, 'confirmation')).filter(({ about }) =>
        about.startsWith('Epp'),
      );
      const request = await confirmationById(tx, actor, waiting?.id ?? '');
      if (request === null) throw new Error('nothing waits');
      const whole = { answer: 'confirmed', reason: '', from: today, onlyKnown: false, ...verdict } as const;
      return answerConfirmation(tx, actor, request, whole, today);
    });
  const ask = () =>
    inTheNameOf('manager', (tx, actor) =>
      askConfirmation(
        tx,
        actor,
        { membershipId: id, providerId: actor.organisationId ?? '' },
        { basis: 'added', words: 'Alustab kohe.' },
        today,
      ),
    );

  test('is added once in a role, by the provider’s manager alone', async () => {
    expect(await inTheNameOf('supporter', (tx) => hire(tx, newSupporter))).toBeNull();
    const added = await inTheNameOf('manager', (tx) => hire(tx, newSupporter));
    expect(added).not.toBeNull();
    id = added ?? '';
    expect(await inTheNameOf('manager', (tx) => hire(tx, newSupporter))).toBeNull();
    expect(await inTheNameOf('otherManager', (tx, actor) => personRecord(tx, actor, id, today))).toBeNull();
  });

  test('is given no family before the commissioner has confirmed, whoever writes it', async () => {
    expect(await supporterOf('foster', id)).toEqual({ kind: 'not-allowed' });
    const assigning = database.asSystem(
      `insert into assignments (family_id, membership_id, provider_id, began_on, reason) values ($1, $2, $3, $4, 'first')`,
      [world.id('families', 'foster'), id, world.id('organisations', 'Tugipuu'), today],
    );
    await expect(assigning).rejects.toThrow('TK 2.8.6');
  });

  test('shows what they are able to, which the commissioner reads once it is handed over', async () => {
    const [requirement = 'TK 2.1.6.1'] = requirementsOf('family-supporter');
    const file = { name: 'tunnistus.pdf', bytes: Buffer.from('%PDF-1.7\n'), type: 'application/pdf' };
    const what = { requirement, title: 'Magistrikraad', issuer: '', gotOn: null, years: null, file };
    await inTheNameOf('manager', (tx, actor) =>
      addQualification(tx, actor, { membershipId: id, providerId: actor.organisationId ?? '' }, what, today),
    );
    const shown = (who: ActorName) =>
      inTheNameOf(who, async (tx, actor) => {
        const record = await personRecord(tx, actor, id, today);
        const fileId = record?.qualifications[0]?.fileId ?? null;
        return fileId === null ? null : evidenceFile(tx, fileId);
      });
    expect(await shown('commissioner')).toBeNull();
    expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    const found = await shown('commissioner');
    expect(found === null ? '' : Buffer.from(evidenceBytes(found)).toString()).toBe('%PDF-1.7\n');
  });

  test('is returned with reasons, asked again, and works from the day of the confirmation', async () => {
    expect(await answer({ answer: 'refused', reason: 'Lisage traumakoolitus.', from: null })).toBe(true);
    const returned = await inTheNameOf('manager', (tx, actor) => personRecord(tx, actor, id, today));
    expect(returned).toMatchObject({ standing: 'refused', confirmedOn: null });
    expect(await supporterOf('foster', id)).toEqual({ kind: 'not-allowed' });
    expect(await ask()).toBe(true);
    expect(await answer({})).toBe(true);
    const confirmed = await inTheNameOf('manager', (tx, actor) => personRecord(tx, actor, id, today));
    expect(confirmed).toMatchObject({ standing: 'confirmed', confirmedOn: today });
    expect(confirmed?.confirmations.map(({ answer: given }) => given).sort()).toEqual([
      'confirmed',
      'refused',
    ]);
    expect(await supporterOf('foster', id)).toMatchObject({ kind: 'assigned' });
  });

  test('never confirms a day before the answer itself, unless of the tender’s team', async () => {
    const confirming = database.asSystem(
      `insert into confirmations (membership_id, provider_id, basis, asked_by, asked_on, handed_on, answer, answered_on, from_on)
         values ($1, $2, 'added', $3, $4, $4, 'confirmed', $4, $4::date - 1)`,
      [id, world.id('organisations', 'Tugipuu'), world.penName('manager'), today],
    );
    await expect(confirming).rejects.toThrow('check');
  });
});

describe('Leaving a provider', () => {
  const leaving = (who: ActorName, to: string | null) =>
    inTheNameOf('manager', async (tx, actor) => {
      const held = await heldFamilies(tx, actor, world.penName(who), today);
      const successors = new Map(held.map(({ familyId }) => [familyId, to]));
      return leave(tx, actor, world.penName(who), { successors, reads: 'none' }, seenOfAll(held), today);
    });
  const enters = (who: ActorName) =>
    asActor(database.database, world.people[who].secret ?? '', { writes: false }, async () => true);

  test('hands the families over and ends the sessions in the same commit', async () => {
    expect(await enters('colleague')).toBe(true);
    const successor = world.penName('formerSupporter');
    expect(await leaving('colleague', successor)).toEqual({ kind: 'done' });
    await expect(enters('colleague')).rejects.toBeInstanceOf(SessionEnded);
    const guardian = world.id('families', 'guardian');
    const present = await inTheNameOf('manager', (tx) => presentSupporters(tx, guardian));
    expect(present.map(({ membershipId }) => membershipId)).toContain(successor);
    // Nor may they sign in again: the role is over.
    const [row] = await database.asSystem<{ over: boolean }>(
      `select ended_on < (now() at time zone 'Europe/Tallinn')::date as over from memberships where id = $1`,
      [world.penName('colleague')],
    );
    expect(row?.over).toBe(true);
  });

  test('is refused by the database while a family is still theirs', async () => {
    const outcome = await inTheNameOf('manager', async (tx) => {
      const { rows } = await sql<{ outcome: string }>`
        select leave_provider(${world.penName('supporter')}, ${today}::date) as outcome`.execute(tx);
      return rows[0]?.outcome;
    });
    expect(outcome).toBe('holds');
  });

  test('gives no family to whoever has left, and is another provider’s to say of nobody', async () => {
    const assigning = database.asSystem(
      `insert into assignments (family_id, membership_id, provider_id, began_on, reason) values ($1, $2, $3, '2024-11-22', 'first')`,
      [world.id('families', 'guardian'), world.penName('colleague'), world.id('organisations', 'Tugipuu')],
    );
    await expect(assigning).rejects.toThrow('left');
    const other = await inTheNameOf('otherManager', (tx, actor) =>
      leave(tx, actor, world.penName('supporter'), { successors: new Map(), reads: 'none' }, '', today),
    );
    expect(other).toEqual({ kind: 'nothing-there' });
  });
});

test('Of somebody who is away the substitute supports the families meanwhile, and the absence is told with the candidates', async () => {
  const { penName } = world;
  const outcome = await inTheNameOf('manager', async (tx, actor) => {
    const held = await heldFamilies(tx, actor, penName('supporter'), today);
    const [first] = held.filter(({ candidates }) => candidates.length > 0);
    const chosen = first?.candidates.find(({ membershipId }) => membershipId !== penName('endedMembership'));
    const successors = new Map([[first?.familyId ?? '', chosen?.membershipId ?? null]]);
    const until = civilDateOf('2024-12-20');
    return enterAbsence(
      tx,
      actor,
      penName('supporter'),
      { successors, reads: 'none', from: today, until },
      seenOfAll(held),
      today,
    );
  });
  expect(outcome).toEqual({ kind: 'done' });
  const away = await inTheNameOf('manager', async (tx) => {
    const family = { id: world.id('families', 'guardian'), county: null, language: 'et' };
    const found = await candidatesFor(tx, family, world.id('organisations', 'Tugipuu'), today);
    return found.find(({ membershipId }) => membershipId === penName('supporter'))?.awayUntil;
  });
  expect(away).toBe('2024-12-20');
});

test('Of two who take the last place of a training at once one gets it, and the other is told', async () => {
  const trainingId = world.id('trainings', 'ofCommissioner');
  await world.scribe.change('update trainings set places = 2 where id = $1', [trainingId]);
  const take = (who: ActorName) =>
    inTheNameOf(who, (tx, actor) =>
      register(
        tx,
        trainingId,
        { membershipId: actor.membershipId, providerId: actor.organisationId ?? '' },
        today,
      ),
    );
  const outcomes = await Promise.all(
    ['mentor', 'psychologist', 'otherProvidersSupporter'].map((who) => take(who as ActorName)),
  );
  expect([...outcomes].sort()).toEqual(['full', 'full', 'registered']);
  const [taken] = await database.asSystem(
    'select count(*)::integer as taken from training_places where training_id = $1',
    [trainingId],
  );
  expect(taken).toEqual({ taken: 2 });
});
