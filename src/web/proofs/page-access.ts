import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Attempts } from '../../access/row-access/attempt.ts';
import type { ActorName } from '../../access/row-access/cast.ts';
import { markOf, marks, markWorld } from '../../access/row-access/marks.ts';
import { matrix, tables } from '../../access/row-access/matrix.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { formsIn } from '../testing/forms.ts';
import {
  type Answered,
  type Declared,
  everything,
  type OpenedProgram,
  openProgram,
} from '../testing/open-program.ts';
import { type Address, allAsked } from './all-asked.ts';

/** How much of the program stands while it is asked. */
export interface Standing {
  readonly declared?: Declared;
  /** Done to the database before anybody asks. */
  readonly before?: (database: FreshDatabase) => Promise<void>;
  /** Hidden and absent are answered alike, which takes the program's own checks. */
  readonly answersAlike: boolean;
  /** Pages are open to roles for which they were not made: that they break then tells nobody anything. */
  readonly rolesOff?: true;
}

/**
 * Every page, post, endpoint and file × everyone of the cast × every record of the world. Each row of the world carries
 * a mark in its texts; whatever is answered holds the marks of those rows alone that the matrix of row access lets the
 * asker read, a post of somebody who may not changes nothing, and no two forms of a page share their key.
 */
export function provePageAccess(title: string, standing: Standing): void {
  describe(title, () => {
    let database: FreshDatabase;
    let world: World;
    let program: OpenedProgram;
    let addresses: readonly Address[];

    beforeAll(async () => {
      database = await freshDatabase(inject('adminUrl'));
      world = await buildWorld(database);
      await markWorld(database, world);
      await standing.before?.(database);
      program = await openProgram(database, {
        on: '2024-12-02T10:00:00+02:00',
        declared: standing.declared ?? everything,
      });
      addresses = allAsked(standing.declared ?? everything, world);
    });
    afterAll(async () => {
      await program.close();
      await database.drop();
    });

    const ask = (me: ActorName, { method, json }: Address, path: string): Promise<Answered> =>
      program.ask({
        method,
        path,
        secret: world.people[me].secret,
        ...(method === 'GET' ? {} : json ? { json: { version: 0, fields: {} } } : { form: {} }),
      });

    const mayOpen = new Set<string>();
    const toldOfNothing = new Map<string, Promise<Answered>>();
    const ofNothing = (me: ActorName, address: Address, path: string): Promise<Answered> => {
      const question = `${me} ${address.method} ${path}`;
      const told = toldOfNothing.get(question) ?? ask(me, address, path);
      toldOfNothing.set(question, told);
      return told;
    };

    test.each(asking)(
      '%s reads nothing that is not theirs, and changes nothing',
      async (me) => {
        const own = marksReadBy(me);
        const wrongs = new Set<string>();
        const attempts = new Attempts(database, world);
        const before = await attempts.everything(changeable);
        for (const address of addresses) {
          const { method, path, pattern } = address;
          if (method === 'POST' && (!standing.answersAlike || mayOpen.has(`${me} ${path}`))) continue;
          const answer = await ask(me, address, path);
          if (method === 'GET' && answer.status === 200) mayOpen.add(`${me} ${path}`);
          if (method === 'GET' && keyIsShared(answer.body, path))
            wrongs.add(`${pattern} shows two forms with one key: the second would be taken for a repeat`);
          if (/ data-draft="/.test(answer.body) && !answer.body.includes('/assets/draft.js'))
            wrongs.add(`${pattern} promises to keep what is typed, and nothing does`);
          if (answer.status >= 500 && !standing.rolesOff)
            wrongs.add(`${path} is answered with ${answer.status}`);
          for (const [mark] of answer.body.matchAll(marks)) {
            if (!own.has(mark) && !isMeantToBeTold(pattern, mark) && !isNeededForWork(me, mark))
              wrongs.add(`${pattern} tells ${mark}`);
          }
          if (!standing.answersAlike || address.ofNothing === null || !isRefusal(answer)) continue;
          // Whose session has ended, theirs is kept for them unread, wherever it goes.
          if (method === 'POST' && me === 'endedSession') continue;
          const { ofNothing: pathOfNothing } = address;
          const isAlike = (nothing: Answered) => timeless(answer, path) === timeless(nothing, pathOfNothing);
          // What stands around a page may have changed since nothing was asked for: how much waits for its reader.
          const alike =
            isAlike(await ofNothing(me, address, pathOfNothing)) ||
            isAlike(await ask(me, address, pathOfNothing));
          if (!alike) wrongs.add(`${method} ${path} is answered otherwise than what is not there`);
        }
        expect([...wrongs]).toEqual([]);
        expect(await attempts.everything(changeable)).toEqual(before);
      },
      300_000,
    );
  });
}

/** Whether two forms of a page carry one key. */
function keyIsShared(html: string, path: string): boolean {
  const keys = formsIn(html, path).flatMap(({ fields }) =>
    fields.filter(({ name }) => name === '_key').flatMap(({ sent }) => sent),
  );
  return new Set(keys).size < keys.length;
}

/** Everybody who differs from the others in what they are to a family, and in how they come. */
const asking = [
  ...(['visitor', 'endedSession', 'endedMembership', 'withoutMembership', 'supporter'] as const),
  ...(['formerSupporter', 'newSupporter', 'colleague', 'otherProvidersSupporter', 'manager'] as const),
  ...(['otherManager', 'municipality', 'municipalityOfResidence', 'commissioner', 'parent'] as const),
  ...(['otherParent', 'refusedParent', 'movedParent', 'mentor', 'psychologist'] as const),
] satisfies readonly ActorName[];

/**
 * What reading may leave behind, and a post that comes to nothing: its trace, its key, itself; that an overview was
 * opened; and what is one's own alone.
 */
const changeable = tables.filter(
  (table) => !/^(audit|parked_posts|idempotency_keys|drafts|family_revisions|overview_receipts)$/.test(table),
);

/**
 * Names that one reads where the row itself stays hidden: whoever sends an overview or a notice is shown first which of the
 * municipality's workers will read it, and a family is told who has opened its data.
 */
const isMeantToBeTold = (pattern: string, mark: string): boolean =>
  (/^\/families\/:id\/(overviews|notices)\/new/.test(pattern) &&
    mark.startsWith('◆memberships.municipality')) ||
  (pattern === '/families/:id/opened' && mark.startsWith('◆memberships.')) ||
  isToldOfGroups(pattern, mark);

/**
 * When and where a published group is, everybody may know; of what is planned, other providers too (TK 2.4.10). What of it is
 * told by whom is tried in features/groups.
 */
const isToldOfGroups = (pattern: string, mark: string): boolean =>
  (pattern.startsWith('/groups') && /^◆support_groups\.(published|held|elsewhere)◆$/.test(mark)) ||
  (pattern === '/groups/plan/:month' && mark.startsWith('◆support_groups.'));

const served: Readonly<Partial<Record<ActorName, readonly string[]>>> = {
  mentor: ['foster', 'refused'],
  psychologist: ['foster'],
};

/** TK 0.4: what a specialist is told of the families that they serve now; none reads the family's own rows. */
const isNeededForWork = (me: ActorName, mark: string): boolean =>
  served[me]?.some((family) =>
    ['families', 'family_members', 'children'].some((table) => mark === markOf(table, family)),
  ) ?? false;

/** Nothing is there, or one has to sign in first. */
const isRefusal = ({ status, location }: Answered): boolean =>
  [401, 403, 404].includes(status) || (status === 303 && location?.startsWith('/sign-in') === true);

/** The marks of all rows that the matrix lets this member of the cast read. */
function marksReadBy(me: ActorName): ReadonlySet<string> {
  return new Set(
    tables.flatMap((table) =>
      Object.entries(matrix[table].read).flatMap(([row, who]) =>
        who.includes(me) ? [markOf(table, row)] : [],
      ),
    ),
  );
}

/** An answer without what differs between any two: the request's own number, what is left of the session. */
function timeless({ status, location, body }: Answered, path: string): string {
  const text = `${status} ${location}\n${body}`
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/data-(idle|absolute)-seconds="\d+"/g, '');
  return text.replaceAll(encodeURIComponent(path), 'PATH').replaceAll(path, 'PATH');
}
