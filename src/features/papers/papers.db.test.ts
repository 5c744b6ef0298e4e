import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ActorName } from '../../access/row-access/cast.ts';
import { addFamily, assign } from '../../access/row-access/world/families.ts';
import { provider } from '../../access/row-access/world/people.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type ActorTransaction, asActor } from '../../database/as-actor.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { introductions } from '../../documents/agreement/data.ts';
import { partOf } from '../../documents/testing/unzip.ts';
import { sha256Of } from '../../platform/sealed-file.ts';
import { civilDateOf } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { type AgreementFields, parseAgreement } from './agreement/agreement-form.ts';
import { agreementFacts, agreementIssue, issueAgreement } from './agreement/issue-agreement.ts';
import { bytesOf, keptFile } from './document-file.ts';
import { documentsOfFamily, issuedDocument } from './document-list.ts';
import { involveMunicipality } from './involvement.ts';
import { prepareDocument } from './issue-document.ts';
import { sendingOf, sendToMunicipality, withdrawDocument } from './send-document.ts';
import { bringInSigned, signInSession } from './sign-document.ts';

let database: FreshDatabase;
let world: World;
const today = civilDateOf('2024-12-02');

beforeAll(async () => {
  database = await freshDatabase(inject('adminUrl'));
  world = await buildWorld(database);
  await world.scribe.change('update services set edition = $1', ['2024-2025']);
});
afterAll(() => database.drop());

type Work<T> = (tx: ActorTransaction, actor: ActingActor) => Promise<T>;
const as = <T>(me: ActorName, work: Work<T>): Promise<T> =>
  asActor(database.database, world.people[me].secret ?? '', { writes: true }, (tx, actor) =>
    work(tx, actor as ActingActor),
  );

const typed: AgreementFields = {
  purpose: 'Elu leiab rütmi',
  goals: [],
  newGoals: '- Kool läheb ladusalt\n\n* Uni on rahulik\nKool läheb ladusalt',
  supports: ['1', '4'],
  supporterPart: '',
  familyPart: 'Helistame esmaspäeviti',
  introduced: introductions,
  municipality: '',
  language: 'et',
};

/** A family with a service that has no agreement yet; each test its own. */
async function begin(name: string, kind = 'foster'): Promise<{ family: string; service: string }> {
  await addFamily(world.scribe, name, kind, { provider, municipality: 'involved' });
  await assign(world.scribe, name, 'colleague', { from: '2024-10-01' });
  const family = world.id('families', name);
  await world.scribe.add('services', name, {
    family_id: family,
    kind: 'needs-based',
    edition: '2024-2025',
    provider_id: world.id('organisations', provider),
  });
  return { family, service: world.id('services', name) };
}

/** The parent of the family that the test began: the world's other parent, moved there. */
async function parentOf(family: string): Promise<void> {
  await world.scribe.change('update memberships set family_id = $1 where id = $2', [
    family,
    world.id('memberships', 'otherParent'),
  ]);
}

const issue = (of: { family: string; service: string }, fields: Partial<AgreementFields> = {}) =>
  as('colleague', async (tx, actor) => {
    const facts = await agreementFacts(tx, actor, of.family, of.service, today);
    if (facts === null) throw new Error('no facts');
    const parsed = parseAgreement({ ...typed, ...fields }, facts);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return issueAgreement(tx, actor, facts, parsed.value, today, null);
  });

/** As the page does it: false where there is nothing that this person may send. */
const send = (me: ActorName, documentId: string, familyId: string) =>
  as(me, async (tx, actor) => {
    const sending = await sendingOf(tx, actor, documentId, familyId);
    return sending !== null && sendToMunicipality(tx, sending, today);
  });

const sign = (me: ActorName, documentId: string, familyId: string, sha256: string, confirmed = true) =>
  as(me, (tx, actor) => signInSession(tx, actor, { documentId, familyId, sha256, confirmed, today }));

async function signedByAll(name: string): Promise<{ family: string; service: string; document: string }> {
  const of = await begin(name);
  await parentOf(of.family);
  const { id, sha256 } = await issue(of);
  await sign('colleague', id, of.family, sha256);
  await sign('otherParent', id, of.family, sha256);
  return { ...of, document: id };
}

describe('An agreement that is issued', () => {
  test('is kept as PDF and DOCX, encrypted, each opened by its own key alone', async () => {
    const of = await begin('issued');
    const { id, sha256 } = await issue(of);
    const [pdf, docx] = await as('colleague', (tx) =>
      Promise.all([keptFile(tx, id, 'pdf'), keptFile(tx, id, 'docx')]),
    );
    if (pdf === null || docx === null) throw new Error('there are files');
    expect(sha256Of(bytesOf(pdf)).toString('hex')).toBe(sha256);
    expect(partOf(bytesOf(docx), 'word/document.xml')).toContain('Helistame esmaspäeviti');
    expect(pdf.sealed.includes(Buffer.from('%PDF'))).toBe(false);
    expect(() => bytesOf({ ...pdf, key: docx.key })).toThrow();
    expect(() => bytesOf({ ...pdf, id: docx.id })).toThrow();
  });

  test('uses the files that were made of the very same data, and makes others anew', async () => {
    const of = await begin('prepared');
    const outcome = await as('colleague', async (tx, actor) => {
      const facts = await agreementFacts(tx, actor, of.family, of.service, today);
      const parsed = facts === null ? null : parseAgreement(typed, facts);
      if (facts === null || !parsed?.ok) throw new Error('no facts');
      const prepared = await prepareDocument(agreementIssue(facts, parsed.value));
      const other = { ...parsed.value, data: { ...parsed.value.data, purpose: 'Muu' } };
      const issued = await issueAgreement(tx, actor, facts, other, today, prepared);
      return { issued, prepared: prepared.pdf.sha256.toString('hex') };
    });
    expect(outcome.issued.sha256).not.toBe(outcome.prepared);
  });

  test('waits for the supporter and the family; signed by both it is the service’s agreement, with its goals', async () => {
    const of = await begin('whole');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of);
    expect((await as('otherParent', (tx) => issuedDocument(tx, id)))?.awaited).toEqual([
      'family_supporter',
      'family_member',
    ]);
    expect(await sign('otherParent', id, of.family, sha256)).toMatchObject({
      kind: 'signed',
      isFinal: false,
    });
    expect(await database.asSystem('select from agreements where service_id = $1', [of.service])).toEqual([]);
    expect(await sign('colleague', id, of.family, sha256)).toMatchObject({ kind: 'signed', isFinal: true });
    expect(
      await database.asSystem(
        'select signed_on, purpose, family_part, document_id, to_municipality_on from agreements where service_id = $1',
        [of.service],
      ),
    ).toEqual([
      {
        signed_on: today,
        purpose: 'Elu leiab rütmi',
        family_part: 'Helistame esmaspäeviti',
        document_id: id,
        to_municipality_on: null,
      },
    ]);
    const goals = await database.asSystem<{ title: string }>(
      'select title from goals where service_id = $1 order by title',
      [of.service],
    );
    expect(goals.map(({ title }) => title)).toEqual(['Kool läheb ladusalt', 'Uni on rahulik']);
    expect(
      await database.asSystem(
        `select r.title, r.version, r.change, r.changed_on, r.author_id from goal_revisions r
           join goals g on g.id = r.goal_id where g.service_id = $1 order by r.title`,
        [of.service],
      ),
    ).toEqual(
      ['Kool läheb ladusalt', 'Uni on rahulik'].map((title) => ({
        title,
        version: 1,
        change: 'added',
        changed_on: today,
        author_id: world.penName('colleague'),
      })),
    );
  });

  test('two who sign at the same moment both count, and it is concluded once', async () => {
    const of = await begin('atOnce');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of);
    const outcomes = await Promise.all([
      sign('colleague', id, of.family, sha256),
      sign('otherParent', id, of.family, sha256),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['signed', 'signed']);
    expect(
      await database.asSystem('select from agreements where service_id = $1', [of.service]),
    ).toHaveLength(1);
    expect(await database.asSystem('select from goals where service_id = $1', [of.service])).toHaveLength(2);
  });
});

describe('Signing is refused', () => {
  test('of other bytes than those kept, without confirming, and twice', async () => {
    const of = await begin('refusals');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of);
    const problem = (code: string) => ({ kind: 'problem', code });
    expect(await sign('otherParent', id, of.family, 'f'.repeat(64))).toEqual(problem('other-bytes'));
    expect(await sign('otherParent', id, of.family, 'nonsense')).toEqual(problem('other-bytes'));
    expect(await sign('otherParent', id, of.family, sha256, false)).toEqual(problem('not-confirmed'));
    await sign('otherParent', id, of.family, sha256);
    expect(await sign('otherParent', id, of.family, sha256)).toEqual(problem('not-awaited'));
  });

  test('to whoever is not of the family, as if there were no document', async () => {
    const of = await begin('hidden');
    const { id, sha256 } = await issue(of);
    for (const me of ['parent', 'supporter', 'municipality', 'commissioner', 'otherManager'] as const) {
      expect(await sign(me, id, of.family, sha256), me).toEqual({ kind: 'nothing-there' });
      expect(await as(me, (tx) => keptFile(tx, id, 'pdf')), me).toBeNull();
    }
    expect(await database.asSystem('select from signatures where document_id = $1', [id])).toEqual([]);
  });

  test('by the database itself, whatever the program thinks: other bytes, and a role that nobody waits for', async () => {
    const of = await begin('database');
    const { id } = await issue(of);
    const insert = (sha: string) =>
      `insert into signatures (document_id, family_id, role, name, membership_id, way, signed_on, sha256)
       select id, family_id, 'family_supporter', 'x', issued_by, 'session', issued_on, ${sha} from documents where id = '${id}'`;
    await expect(database.asSystem(insert(`decode(repeat('00', 32), 'hex')`))).rejects.toThrow(
      /bytes that were issued/,
    );
    await database.asSystem(insert('pdf_sha256'));
    await expect(database.asSystem(insert('pdf_sha256'))).rejects.toThrow();
  });
});

describe('What was issued never changes', () => {
  test.each([
    `data = '{"purpose": "other"}'`,
    `pdf_sha256 = decode(repeat('00', 32), 'hex')`,
    `pdf_key = decode(repeat('00', 32), 'hex')`,
    `issued_on = '2020-01-01'`,
    `signers = '{}'`,
    `state = 'open'`,
    `final_on = '2020-01-01'`,
  ])('not even by the system: %s', async (set) => {
    const { document } = await signedByAll(`frozen ${set}`);
    await expect(database.asSystem(`update documents set ${set} where id = '${document}'`)).rejects.toThrow(
      /never changes|violates/,
    );
  });

  test('nor do its files and signatures', async () => {
    const { document } = await signedByAll('frozenBelow');
    await expect(
      database.asSystem(`update files set sealed = 'x' where document_id = '${document}'`),
    ).rejects.toThrow(/never changes/);
    await expect(
      database.asSystem(`update signatures set name = 'Keegi' where document_id = '${document}'`),
    ).rejects.toThrow(/never changes/);
  });

  test('a correction is a new document: it gives way to the signed one only when it is signed itself', async () => {
    const of = await signedByAll('corrected');
    const { id, sha256 } = await issue(of, { purpose: 'Parandatud' });
    const states = async () =>
      (await as('colleague', (tx, actor) => documentsOfFamily(tx, actor, of.family)))?.documents
        .map((one) => [one.id === id ? 'new' : 'old', one.state].join(' '))
        .sort();
    expect(await states()).toEqual(['new open', 'old final']);
    await sign('colleague', id, of.family, sha256);
    await sign('otherParent', id, of.family, sha256);
    expect(await states()).toEqual(['new final', 'old superseded']);
    const agreements = await database.asSystem(
      'select purpose, signed_on from agreements where service_id = $1',
      [of.service],
    );
    expect(agreements).toEqual([{ purpose: 'Parandatud', signed_on: today }]);
  });

  test('an unsigned one gives way at once, and can be taken back', async () => {
    const of = await begin('again');
    const first = await issue(of);
    const second = await issue(of);
    expect((await as('colleague', (tx) => issuedDocument(tx, first.id)))?.state).toBe('superseded');
    expect(await as('supporter', (tx) => withdrawDocument(tx, second.id))).toBe(false);
    expect(await as('manager', (tx) => withdrawDocument(tx, second.id))).toBe(true);
    expect((await as('colleague', (tx) => issuedDocument(tx, second.id)))?.state).toBe('withdrawn');
    expect(await as('manager', (tx) => withdrawDocument(tx, second.id))).toBe(false);
  });
});

describe('Sending to the municipality (TK 2.1.3.6.1, TK 2.1.4.5.1)', () => {
  test('opens the document to it, once signed by all, and is the obligation’s fulfilment', async () => {
    const of = await begin('sent');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of);
    const reads = () => as('municipality', (tx) => keptFile(tx, id, 'pdf'));
    expect(await send('colleague', id, of.family)).toBe(false);
    await sign('colleague', id, of.family, sha256);
    await sign('otherParent', id, of.family, sha256);
    expect(await reads()).toBeNull();
    for (const me of ['supporter', 'otherParent', 'municipality', 'commissioner', 'otherManager'] as const) {
      expect(await send(me, id, of.family), me).toBe(false);
    }
    expect(await send('colleague', id, of.family)).toBe(true);
    expect(await send('colleague', id, of.family)).toBe(false);
    expect(await reads()).not.toBeNull();
    expect(await as('otherMunicipality', (tx) => keptFile(tx, id, 'pdf'))).toBeNull();
    expect(
      await database.asSystem('select to_municipality_on from agreements where service_id = $1', [
        of.service,
      ]),
    ).toEqual([{ to_municipality_on: today }]);
  });

  test('of a family that refuses, nothing is sent, and what was sent is gone in the same commit (TK 2.1.3.6.4)', async () => {
    const of = await begin('adoptive', 'adoptive');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of, { municipality: 'yes' });
    await sign('colleague', id, of.family, sha256);
    await sign('otherParent', id, of.family, sha256);
    await send('colleague', id, of.family);
    const reads = () => as('municipality', (tx) => keptFile(tx, id, 'pdf'));
    expect(await reads()).not.toBeNull();
    for (const me of ['supporter', 'parent', 'municipality', 'manager', 'commissioner'] as const) {
      expect(await as(me, (tx) => involveMunicipality(tx, of.family, false)), me).toBe(false);
    }
    expect(await as('otherParent', (tx) => involveMunicipality(tx, of.family, false))).toBe(true);
    expect(await reads()).toBeNull();
    const again = await issue(of, { municipality: 'no', purpose: 'Ilma' });
    await sign('colleague', again.id, of.family, again.sha256);
    await sign('otherParent', again.id, of.family, again.sha256);
    expect(await send('colleague', again.id, of.family)).toBe(false);
    expect(await as('colleague', (tx) => involveMunicipality(tx, of.family, true))).toBe(true);
    expect(await reads(), 'what was sent before stays unread').toBeNull();
  });

  test('the answer in an agreement takes effect with the agreement', async () => {
    const of = await begin('answered', 'adoptive');
    await issue(of, { municipality: 'no' });
    expect(
      await database.asSystem('select municipality_involved, municipality_key from families where id = $1', [
        of.family,
      ]),
    ).toEqual([{ municipality_involved: false, municipality_key: null }]);
  });

  test('a foster family’s municipality is not kept out', async () => {
    const of = await begin('foster2');
    expect(await as('colleague', (tx) => involveMunicipality(tx, of.family, false))).toBe(false);
  });

  test('a refusal at the very moment of sending leaves nothing open', async () => {
    const of = await begin('race', 'adoptive');
    await parentOf(of.family);
    const { id, sha256 } = await issue(of, { municipality: 'yes' });
    await sign('colleague', id, of.family, sha256);
    await sign('otherParent', id, of.family, sha256);
    const refusing = await database.truth.connect();
    try {
      await refusing.query(
        `begin; update families set municipality_involved = false, municipality_key = null where id = '${of.family}'`,
      );
      const sent = send('colleague', id, of.family);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await refusing.query('commit');
      expect(await sent).toBe(false);
    } finally {
      refusing.release();
    }
    expect(await as('municipality', (tx) => keptFile(tx, id, 'pdf'))).toBeNull();
  });
});

describe('What was signed elsewhere', () => {
  const bring = (me: ActorName, id: string, family: string, bytes: Buffer | null, names = {}) =>
    as(me, (tx, actor) =>
      bringInSigned(tx, actor, {
        documentId: id,
        familyId: family,
        bytes,
        names: { family_supporter: 'Peretoetaja', family_member: 'Vanem', ...names },
        signedOn: today,
      }),
    );

  test('is kept and counts for those who signed it', async () => {
    const of = await begin('scan');
    const { id } = await issue(of);
    const scan = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)]);
    expect(await bring('manager', id, of.family, scan)).toMatchObject({ kind: 'signed', isFinal: true });
    const document = await as('colleague', (tx) => issuedDocument(tx, id));
    expect(document).toMatchObject({ state: 'final', finalOn: today });
    const fileId = document?.signatures[0]?.fileId ?? '';
    const kept = await as('colleague', (tx) => keptFile(tx, id, { signed: fileId }));
    expect(kept === null ? null : Buffer.from(bytesOf(kept)).equals(scan)).toBe(true);
    expect(await as('municipality', (tx) => keptFile(tx, id, { signed: fileId }))).toBeNull();
  });

  test.each([
    ['nothing', null, 'file-missing'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'wrong-type'],
    ['a page', Buffer.from('<html><script>'), 'wrong-type'],
    ['any ZIP', Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), 'wrong-type'],
  ] as const)('is not taken where it is %s', async (name, bytes, code) => {
    const of = await begin(`refused ${name}`);
    const { id } = await issue(of);
    expect(await bring('colleague', id, of.family, bytes)).toEqual({ kind: 'problem', code });
  });

  test('says who signed; of nobody it is not taken, and by a stranger it meets nothing', async () => {
    const of = await begin('nobody');
    const { id } = await issue(of);
    const scan = Buffer.from('%PDF-1.7 scan');
    const nobody = { family_supporter: '', family_member: '' };
    expect(await bring('colleague', id, of.family, scan, nobody)).toEqual({
      kind: 'problem',
      code: 'nobody-chosen',
    });
    expect(await bring('otherManager', id, of.family, scan)).toEqual({ kind: 'nothing-there' });
    expect(await bring('parent', id, of.family, scan)).toEqual({ kind: 'nothing-there' });
  });
});

test('Two supporters who issue at the same moment: one document stands', async () => {
  const of = await begin('twoIssue');
  await assign(world.scribe, 'twoIssue', 'supporter', { from: '2024-10-01' });
  const first = await database.truth.connect();
  try {
    await first.query(`begin; select from families where id = '${of.family}' for no key update`);
    const { processID } = first as typeof first & { processID: number };
    expect(processID).toBeGreaterThan(0);
    const both = Promise.allSettled([issue(of), issue(of)]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await first.query('commit');
    const outcomes = await both;
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  } finally {
    first.release();
  }
  expect(
    await database.asSystem(`select from documents where service_id = $1 and state = 'open'`, [of.service]),
  ).toHaveLength(1);
});
