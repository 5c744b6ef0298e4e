import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/platform/project-folder.ts';
import type { CeilingWish } from './ceiling.tsx';
import { type Country, clockStart, openCountry } from './country.ts';
import { type Figures, figuresOf, mediansOf, type Work } from './figures.ts';
import type { Measured, PlannedRequest } from './load.ts';
import { type Loader, startLoader } from './loader.ts';
import { forgetLogged, signedInSupporters, signIn } from './people.ts';
import { type Served, serve } from './process.ts';
import { type PageName, pageNames, requestsFor } from './requests.ts';
import { type Weight, weigh } from './weight.ts';

export interface Wish {
  readonly scale: number;
  /** How long each load lasts, in seconds. */
  readonly seconds: number;
  readonly repetitions: number;
  /** How long a page is asked for before anything counts, in seconds: what is new to Node runs slowly. */
  readonly warmUp: number;
  readonly log: (line: string) => void;
}

/** How a page did, and beside it the same markup from memory. */
export interface PageFigures {
  readonly page: PageName;
  /** By the number of connections. */
  readonly program: Readonly<Record<number, Figures>>;
  readonly ceiling: Readonly<Record<number, Figures>>;
  /** Program by ceiling, each repetition's own, the median of them. */
  readonly ratio: Readonly<Record<number, number>>;
  /** With nothing reckoned beforehand; null for a form, whose every sending changes what was reckoned. */
  readonly cold: Figures | null;
}

export interface ScaleFigures {
  readonly scale: number;
  readonly supporters: number;
  readonly families: number;
  readonly contacts: number;
  readonly pages: readonly PageFigures[];
  readonly weights: Readonly<Record<string, Weight>>;
}

export const connectionCounts = [10, 20] as const;
const coldConnections = 20;
/** So many different pages the ceiling holds; the program is asked for all. */
const heldByCeiling = 240;

const expectedStatus = (page: PageName) => (page === 'log-contact' ? 303 : 200);

interface Stage {
  readonly country: Country;
  readonly program: Served;
  readonly ceiling: Served;
  readonly loader: Loader;
  readonly plans: Readonly<Record<PageName, readonly PlannedRequest[]>>;
  readonly wish: Wish;
}

/** Measures the pages in a country of one scale. */
export async function measureScale(wish: Wish): Promise<ScaleFigures> {
  const { scale, log } = wish;
  log(`Scale ${scale}: opening its country (the first time it is made: at scale 20 that takes minutes)`);
  const country = await openCountry(scale, log);
  const stops: (() => Promise<void> | void)[] = [];
  const began = new Date();
  try {
    const supporters = await signedInSupporters(country);
    const plans = {
      today: requestsFor('today', supporters),
      family: requestsFor('family', supporters),
      'log-contact': requestsFor('log-contact', supporters),
    };
    log(`Scale ${scale}: ${supporters.length} supporters are signed in; starting the program`);
    const program = await startProgram(country);
    stops.push(() => program.stop());
    const ceiling = await startCeiling(country, plans);
    stops.push(() => ceiling.stop());
    const loader = startLoader();
    stops.push(() => loader.stop());
    const stage = { country, program, ceiling, loader, plans, wish };
    const weights = await weighAll(stage, await signIn(program.url));
    const pages: PageFigures[] = [];
    for (const page of pageNames) pages.push(await measurePage(stage, page));
    return { scale, supporters: supporters.length, ...(await countries(country)), pages, weights };
  } finally {
    for (const stop of stops.reverse()) await stop();
    await forgetLogged(country, began);
    await country.stop();
  }
}

function startProgram({ scale, folder, appUrl, doorUrl, ownerUrl }: Country): Promise<Served> {
  const variables = {
    TUGIRING_MODE: 'demo',
    DATA_DIR: folder,
    DATABASE_URL: appUrl,
    DATABASE_SIGN_IN_URL: doorUrl,
    DATABASE_OWNER_URL: ownerUrl,
    DEMO_SCALE: String(scale),
    DEMO_CLOCK: clockStart.toISOString(),
    // The ceiling logs nothing either.
    LOG_LEVEL: 'warn',
  };
  const program = join(projectFolder, 'dist/server.mjs');
  return serve(['--enable-source-maps', program], variables, '/health/ready', join(folder, 'program.log'));
}

function startCeiling({ folder, appUrl }: Country, plans: Stage['plans']): Promise<Served> {
  const requestsFile = join(folder, 'ceiling.json');
  const held = pageNames.flatMap((page) => plans[page].slice(0, heldByCeiling));
  writeFileSync(requestsFile, JSON.stringify(held));
  const wish: CeilingWish = {
    databaseUrl: appUrl,
    clockStart: clockStart.toISOString(),
    assetsFolder: join(projectFolder, 'dist/assets'),
    requestsFile,
  };
  return serve(
    ['--enable-source-maps', join(projectFolder, '.cache/bench/ceiling.mjs')],
    { CEILING: JSON.stringify(wish) },
    '/health',
    join(folder, 'ceiling.log'),
  );
}

async function measurePage(stage: Stage, page: PageName): Promise<PageFigures> {
  const { country, program, ceiling, loader, plans, wish } = stage;
  const { log, seconds, repetitions } = wish;
  const requests = plans[page];
  const held = requests.slice(0, heldByCeiling);
  const expected = expectedStatus(page);
  log(`Scale ${country.scale}, ${page}: warming up`);
  await loader.carryOut({ url: ceiling.url, connections: 20, seconds: wish.warmUp, requests: held });
  await loader.carryOut({ url: program.url, connections: 20, seconds: wish.warmUp, requests });
  if (page !== 'log-contact') {
    await loader.carryOut({ url: program.url, connections: 20, seconds: 'once-each', requests });
  }
  const found = new Map<number, { program: Figures[]; ceiling: Figures[] }>(
    connectionCounts.map((count) => [count, { program: [], ceiling: [] }]),
  );
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    log(`Scale ${country.scale}, ${page}: ${repetition} of ${repetitions}`);
    for (const [connections, kept] of found) {
      const above = await withWork(ceiling, null, () =>
        loader.carryOut({ url: ceiling.url, connections, seconds, requests: held }),
      );
      kept.ceiling.push(figuresOf([above.measured], expected, above.work));
      const { measured, work } = await withWork(program, country, () =>
        loader.carryOut({ url: program.url, connections, seconds, requests }),
      );
      kept.program.push(figuresOf([measured], expected, work));
    }
  }
  const by = <T>(of: (kept: { program: Figures[]; ceiling: Figures[] }) => T) =>
    Object.fromEntries([...found].map(([connections, kept]) => [connections, of(kept)]));
  return {
    page,
    program: by((kept) => mediansOf(kept.program)),
    ceiling: by((kept) => mediansOf(kept.ceiling)),
    ratio: by((kept) => medianRatio(kept.program, kept.ceiling)),
    cold: page === 'log-contact' ? null : await measureCold(stage, page),
  };
}

function medianRatio(program: readonly Figures[], ceiling: readonly Figures[]): number {
  const ratios = program.map((one, index) => one.perSecond / (ceiling[index]?.perSecond ?? Number.NaN));
  const sorted = ratios.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Every family has changed just before: each page is asked once, nothing of it reckoned beforehand; and again. */
async function measureCold(stage: Stage, page: PageName): Promise<Figures> {
  const { country, program, loader, plans, wish } = stage;
  wish.log(`Scale ${country.scale}, ${page}: with nothing reckoned beforehand`);
  // A family stands under one supporter, so asking each page once asks each family once.
  const requests = plans[page].slice(0, 2000);
  const rounds: Measured[] = [];
  const works: Work[] = [];
  const until = performance.now() + wish.seconds * wish.repetitions * 1000;
  while (rounds.length === 0 || performance.now() < until) {
    await country.truth.query(
      `update family_revisions set revision = revision + 1 where supporter_keys <> '{}'`,
    );
    await country.truth.query('vacuum family_revisions');
    const { measured, work } = await withWork(program, country, () =>
      loader.carryOut({ url: program.url, connections: coldConnections, seconds: 'once-each', requests }),
    );
    rounds.push(measured);
    works.push(work);
  }
  const sum = (of: (work: Work) => number) => works.reduce((total, work) => total + of(work), 0);
  return figuresOf(rounds, expectedStatus(page), {
    processor: sum(({ processor }) => processor),
    database: { milliseconds: sum(inDatabase), statements: sum(asked) },
  });
}

const inDatabase = ({ database }: Work): number => database?.milliseconds ?? 0;
const asked = ({ database }: Work): number => database?.statements ?? 0;

/** A load with what it cost the server's process and, where it has one, its database. */
async function withWork(
  served: Served,
  country: Country | null,
  load: () => Promise<Measured>,
): Promise<{ measured: Measured; work: Work }> {
  await country?.truth.query('select public.pg_stat_statements_reset()');
  const before = await processorTime(served);
  const measured = await load();
  const processor = (await processorTime(served)) - before;
  return { measured, work: { processor, database: country === null ? null : await databaseWork(country) } };
}

/** Milliseconds of processor that the process has taken since it was started, as its /metrics says. */
async function processorTime({ url }: Served): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total ([\d.e-]+)/m.exec(metrics)?.[1]) * 1000;
}

async function databaseWork({ truth }: Country): Promise<NonNullable<Work['database']>> {
  const { rows } = await truth.query<{ milliseconds: number; statements: number }>(
    `select coalesce(sum(total_exec_time + total_plan_time), 0) as milliseconds, coalesce(sum(calls), 0)::int as statements
       from public.pg_stat_statements join pg_roles r on r.oid = userid where rolname = 'tugiring_app'`,
  );
  return rows[0] ?? { milliseconds: 0, statements: 0 };
}

async function weighAll({ program, plans }: Stage, cookie: string): Promise<Record<string, Weight>> {
  const [family] = plans.family;
  const own = family?.path ?? '';
  return {
    Täna: await weigh(program.url, '/today', cookie),
    'Family file': await weigh(program.url, own, family?.cookie ?? ''),
    'Logging a contact': await weigh(program.url, `${own}/contacts/new`, family?.cookie ?? ''),
    'My families': await weigh(program.url, '/families', cookie),
    'My account': await weigh(program.url, '/account', cookie),
    'Front page': await weigh(program.url, '/', ''),
  };
}

async function countries({ truth }: Country): Promise<{ families: number; contacts: number }> {
  const { rows } = await truth.query<{ families: number; contacts: number }>(
    'select (select count(*)::int from families) as families, (select count(*)::int from contacts) as contacts',
  );
  return rows[0] ?? { families: 0, contacts: 0 };
}
