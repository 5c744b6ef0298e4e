import { randomBytes } from 'node:crypto';
import { expect, inject } from 'vitest';
import { markWorld } from '../../access/row-access/marks.ts';
import { buildWorld, type World } from '../../access/row-access/world.ts';
import { Random } from '../../database/demo/random.ts';
import { type FreshDatabase, freshDatabase } from '../../database/template.ts';
import { type FoundForm, formsIn, linksIn } from '../testing/forms.ts';
import {
  type Answered,
  type Asked,
  everything,
  type OpenedProgram,
  openProgram,
} from '../testing/open-program.ts';
import { type Address, allAsked } from './all-asked.ts';

/** Two databases that differ only by the adoptive family that refused its municipality, and the program over each. */
export interface TwoWorlds {
  readonly world: World;
  readonly withFamily: OneWorld;
  readonly without: OneWorld;
  close(): Promise<void>;
}

interface OneWorld {
  readonly database: FreshDatabase;
  readonly program: OpenedProgram;
}

const workers = ['municipality', 'otherMunicipality', 'municipalityOfResidence'] as const;

/** @param unlessRefused the family has not refused after all: then the worlds must be told apart */
export async function openTwoWorlds({ unlessRefused = false } = {}): Promise<TwoWorlds> {
  const adminUrl = inject('adminUrl');
  const first = await freshDatabase(adminUrl);
  const world = await buildWorld(first);
  await markWorld(first, world);
  if (unlessRefused) {
    await first.asSystem(
      `update families f set municipality_involved = true, municipality_key = o.id
         from organisations o where o.name = 'residence' and f.id = $1`,
      [world.id('families', 'refused')],
    );
  }
  await first.disconnect();
  const sealKey = randomBytes(32);
  const opened = await Promise.all(
    [true, false].map(async (stays) => {
      const database = await freshDatabase(adminUrl, undefined, first);
      if (!stays) await takeAway(database, world.id('families', 'refused'));
      return { database, program: await openProgram(database, { on: '2024-12-02T10:00:00+02:00', sealKey }) };
    }),
  );
  const [withFamily, without] = opened as [OneWorld, OneWorld];
  return {
    world,
    withFamily,
    without,
    async close() {
      for (const { database, program } of opened) {
        await program.close();
        await database.drop();
      }
      await first.drop();
    },
  };
}

/** As if the family had never been: it, everything below it, and the people who are there only for it. */
async function takeAway(database: FreshDatabase, family: string): Promise<void> {
  const below = await database.asSystem<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'tugiring' and column_name = 'family_id'`,
  );
  const client = await database.truth.connect();
  try {
    await client.query('set search_path = tugiring; set session_replication_role = replica');
    for (const { table_name } of below) {
      await client.query(`delete from ${table_name} where family_id = $1`, [family]);
    }
    await client.query('delete from families where id = $1', [family]);
  } finally {
    await client.query('reset all');
    client.release();
  }
}

/**
 * What a municipality's worker does in both worlds at once, by chance: opens any address of any record, follows a
 * link, searches, fills in a form that it finds, with the refused family's own words among those that it knows.
 * Each answer of one world is that of the other, byte for byte.
 */
export async function actInBoth(worlds: TwoWorlds, seed: string, actions: number): Promise<void> {
  const random = new Random(seed);
  const addresses = allAsked(everything, worlds.world).filter(({ method }) => method === 'GET');
  const me = pick(random, workers);
  const { secret } = worlds.world.people[me];
  let page: { path: string; html: string } = { path: '/families', html: '' };
  for (let action = 0; action < actions; action += 1) {
    const asked = { ...nextAction(random, page, addresses, worlds.world), secret };
    const key = keyOf(random);
    const [here, there] = await Promise.all(
      [worlds.withFamily, worlds.without].map(({ program }) => program.ask({ ...asked, key })),
    );
    if (here === undefined || there === undefined) throw new Error('a world did not answer');
    const what = `${seed}, action ${action}: ${asked.method} ${asked.path}`;
    expect(told(here), what).toBe(told(there));
    expect(here.status, what).toBeLessThan(500);
    if (here.status === 200) page = { path: asked.path, html: here.body };
  }
}

function nextAction(
  random: Random,
  page: { readonly path: string; readonly html: string },
  addresses: readonly Address[],
  world: World,
): Pick<Asked, 'method' | 'path' | 'form'> {
  const forms = formsIn(page.html, page.path).filter(({ action }) => !/sign-out|account|role/.test(action));
  const links = linksIn(page.html).filter((href) => !/sign-|account/.test(href));
  const chance = random.next();
  if (chance < 0.4 && forms.length > 0) return sent(random, pick(random, forms), world);
  if (chance < 0.7 && links.length > 0) return { method: 'GET', path: pick(random, links) };
  return { method: 'GET', path: pick(random, addresses).path };
}

/** A form as somebody sends it who knows the family's name, its number, and its people's codes. */
function sent(random: Random, form: FoundForm, world: World): Pick<Asked, 'method' | 'path' | 'form'> {
  const words = [
    'refused',
    'P-refused',
    'Näide',
    '00000000015',
    world.id('families', 'refused'),
    '',
    '2024-11-05',
    'a',
  ];
  const buttons = form.fields.filter(({ kind }) => kind === 'button');
  const pressed = buttons.length === 0 ? undefined : pick(random, buttons);
  const fields = Object.fromEntries(
    form.fields
      .filter(({ name, kind }) => !name.startsWith('_') && kind !== 'button')
      .map(({ name, kind, values }): [string, string | readonly string[]] => {
        if (kind === 'hidden') return [name, values];
        if (kind === 'choice') return [name, pick(random, values)];
        return [name, random.next() < 0.5 ? pick(random, words) : (values[0] ?? '')];
      }),
  );
  const all = pressed === undefined ? fields : { ...fields, [pressed.name]: pick(random, pressed.values) };
  if (form.method === 'post') return { method: 'POST', path: form.action, form: all };
  const query = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );
  return { method: 'GET', path: `${form.action.split('?')[0]}?${query}` };
}

/** Byte for byte but for what no two answers share: random ids, told by the order in which they turn up, and seconds. */
function told({ status, location, body }: Answered): string {
  const seen = new Map<string, number>();
  return `${status} ${location}\n${body}`
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const number = seen.get(id) ?? seen.size;
      seen.set(id, number);
      return `id ${number}`;
    })
    .replaceAll(/data-(idle|absolute)-seconds="\d+"/g, '');
}

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[random.whole(0, from.length - 1)];
  if (one === undefined) throw new Error('there is nothing to pick from');
  return one;
};

const keyOf = (random: Random): string => {
  const hex = Array.from({ length: 8 }, () => random.whole(0, 0xffff).toString(16).padStart(4, '0'));
  return `${hex[0]}${hex[1]}-${hex[2]}-4${hex[3]?.slice(1)}-a${hex[4]?.slice(1)}-${hex[5]}${hex[6]}${hex[7]}`;
};
