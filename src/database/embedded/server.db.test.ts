import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../../platform/project-folder.ts';
import { canReach } from './account.ts';
import { possibleHomes, removeDataFolder } from './home.ts';
import { EmbeddedServerProblem } from './problem.ts';
import { isAlive } from './processes.ts';
import { type EmbeddedServer, startEmbeddedServer } from './server.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 };
const top = mkdtempSync(join(tmpdir(), 'tugiring-server-test-'));
// Root's PostgreSQL is somebody else, who has to come in.
chmodSync(top, 0o711);
const running: EmbeddedServer[] = [];
const programs: ChildProcess[] = [];
const said: string[] = [];
let count = 0;

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  for (const server of running.splice(0)) await server.stop();
  said.length = 0;
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

function newDataFolder(): string {
  count += 1;
  return join(top, `data-${count}`);
}

async function start(dataFolder: string, durable = false): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataFolder, durable, log: (line) => said.push(line) });
  running.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(address: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function serverPid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'postgresql/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Another program that starts a server on the folder, and is killed before it can stop it. */
async function startAndBeKilled(
  dataFolder: string,
  account: { uid?: number; gid?: number } = {},
): Promise<number> {
  const program = await otherProgram(dataFolder, account);
  const pid = serverPid(dataFolder);
  program.kill('SIGKILL');
  await once(program, 'exit');
  return pid;
}

async function otherProgram(dataFolder: string, account: { uid?: number; gid?: number } = {}) {
  const code = `
    const { startEmbeddedServer } = await import(${JSON.stringify(join(import.meta.dirname, 'server.ts'))});
    await startEmbeddedServer({ dataFolder: ${JSON.stringify(dataFolder)}, durable: false, log: () => {} });
    process.stdout.write('up');
    setInterval(() => {}, 1000);`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', code], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  await Promise.race([
    once(program.stdout, 'data'),
    once(program, 'exit').then(() => Promise.reject(new Error('The other program ended.'))),
  ]);
  return program;
}

async function refusal(dataFolder: string): Promise<string> {
  const problem: unknown = await start(dataFolder).catch((error: unknown) => error);
  if (!(problem instanceof EmbeddedServerProblem)) throw new Error(`This was no refusal: ${String(problem)}`);
  expect(problem.message).not.toContain('\n');
  return problem.message;
}

describe('the embedded server', () => {
  it('sorts in Estonian, tells Estonian time, keeps to UTF-8 and writes what was committed to the disk', async () => {
    const { adminUrl, reused } = await start(newDataFolder(), true);
    expect(reused).toBe(false);
    const [row] = await ask(
      adminUrl,
      `select current_setting('TimeZone') as zone, current_setting('fsync') as fsync, current_setting('jit') as jit,
              current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
              (select string_agg(letter, '' order by letter) from unnest('{z,õ,a,ä,s,š,t,v,ž}'::text[]) letter) as sorted`,
    );
    expect(row).toEqual({
      zone: 'Europe/Tallinn',
      fsync: 'on',
      jit: 'off',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      sorted: 'asšzžtvõä',
    });
  });

  it('lets nobody in without the password, which only its owner may read', async () => {
    const dataFolder = newDataFolder();
    const { adminUrl } = await start(dataFolder);
    const wrong = new URL(adminUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataFolder, 'postgresql.password')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data from one start to the next, and is gone after the stop', async () => {
    const dataFolder = newDataFolder();
    const first = await start(dataFolder);
    await ask(first.adminUrl, 'create table kept as select 7 as number');
    const pid = serverPid(dataFolder);
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataFolder, 'postgresql/postmaster.pid'))).toBe(false);
    const second = await start(dataFolder);
    expect(await ask(second.adminUrl, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('is refused to a second program while the first runs', async () => {
    const dataFolder = newDataFolder();
    const other = await otherProgram(dataFolder);
    const line = await refusal(dataFolder);
    expect(line).toContain(`Another Tugiring (process ${other.pid})`);
    expect(line).toContain('DATA_DIR');
    other.kill('SIGKILL');
    await once(other, 'exit');
    await start(dataFolder);
  });
});

describe('what a killed program left behind', () => {
  it('is taken over: the server that still runs is used again, and then stopped', async () => {
    const dataFolder = newDataFolder();
    const pid = await startAndBeKilled(dataFolder);
    expect(isAlive(pid)).toBe(true);
    const server = await start(dataFolder);
    expect(server.reused).toBe(true);
    expect(said.join()).toContain(`process ${pid}`);
    expect(serverPid(dataFolder)).toBe(pid);
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('is started anew where it runs with other settings', async () => {
    const dataFolder = newDataFolder();
    const pid = await startAndBeKilled(dataFolder);
    const server = await start(dataFolder, true);
    expect(server.reused).toBe(false);
    expect(isAlive(pid)).toBe(false);
  });

  it('does not disturb where the server was killed too', async () => {
    const dataFolder = newDataFolder();
    const pid = await startAndBeKilled(dataFolder);
    process.kill(pid, 'SIGKILL');
    const server = await start(dataFolder);
    expect(server.reused).toBe(false);
    expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not disturb where its process number is another program’s by now, and spares that program', async () => {
    const dataFolder = newDataFolder();
    await (await start(dataFolder)).stop();
    const stranger = spawn('sleep', ['60'], isRoot ? { uid: nobody.uid, gid: nobody.gid, cwd: '/' } : {});
    try {
      const note = `${stranger.pid}\n${join(dataFolder, 'postgresql')}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`;
      writeFileSync(join(dataFolder, 'postgresql/postmaster.pid'), note);
      const server = await start(dataFolder);
      expect(server.reused).toBe(false);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it('is removed where it is a half-made database', async () => {
    const dataFolder = newDataFolder();
    mkdirSync(join(dataFolder, 'postgresql.unfinished/base'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgresql.unfinished/PG_VERSION'), '18\n');
    await start(dataFolder);
    expect(readdirSync(dataFolder)).not.toContain('postgresql.unfinished');
  });
});

describe('a data folder that cannot be used', () => {
  it('is left as it is where an older PostgreSQL made it, and the line says what to run', async () => {
    const dataFolder = newDataFolder();
    mkdirSync(join(dataFolder, 'postgresql'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgresql/PG_VERSION'), '15\n');
    const line = await refusal(dataFolder);
    expect(line).toContain('made by PostgreSQL 15, and this is PostgreSQL 18');
    expect(line).toContain(`mv '${join(dataFolder, 'postgresql')}' '${join(dataFolder, 'postgresql.15')}'`);
    expect(readFileSync(join(dataFolder, 'postgresql/PG_VERSION'), 'utf8')).toBe('15\n');
  });

  it('is left as it is where something else lies in the database’s place', async () => {
    const dataFolder = newDataFolder();
    mkdirSync(join(dataFolder, 'postgresql'), { recursive: true });
    writeFileSync(join(dataFolder, 'postgresql/letter.txt'), 'dear');
    expect(await refusal(dataFolder)).toContain('holds no PostgreSQL');
    expect(readFileSync(join(dataFolder, 'postgresql/letter.txt'), 'utf8')).toBe('dear');
  });

  it('is named where a file is in its way', async () => {
    const dataFolder = newDataFolder();
    writeFileSync(dataFolder, '');
    expect(await refusal(dataFolder)).toContain(
      `The data folder ${dataFolder} cannot be used (a file is in the way)`,
    );
  });

  it('is named where the password is lost', async () => {
    const dataFolder = newDataFolder();
    await (await start(dataFolder)).stop();
    rmSync(join(dataFolder, 'postgresql.password'));
    expect(await refusal(dataFolder)).toContain(`${join(dataFolder, 'postgresql.password')} cannot be read`);
  });

  it('is removed as a whole only where Tugiring made it', async () => {
    const made = newDataFolder();
    await (await start(made)).stop();
    removeDataFolder(made);
    expect(readdirSync(made)).toEqual(['.tugiring-data']);
    const found = newDataFolder();
    mkdirSync(found);
    writeFileSync(join(found, 'letter.txt'), 'dear');
    await (await start(found)).stop();
    expect(() => removeDataFolder(found)).toThrow('was not made by Tugiring');
    expect(readdirSync(found)).toContain('letter.txt');
  });
});

describe.runIf(isRoot)('started by root', () => {
  it('PostgreSQL runs as somebody else', async () => {
    const dataFolder = newDataFolder();
    await start(dataFolder);
    const status = readFileSync(`/proc/${serverPid(dataFolder)}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0);
  });

  it('PostgreSQL keeps its data elsewhere where nobody else may enter, says so, and finds it again', async () => {
    const closed = join(top, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataFolder = join(closed, 'data');
    const first = await start(dataFolder);
    expect(said.join()).toMatch(
      /The database is kept in \/var\/\S+, because “\w+”, who runs PostgreSQL for root/,
    );
    await ask(first.adminUrl, 'create table kept as select 7 as number');
    await first.stop();
    const second = await start(dataFolder);
    expect(await ask(second.adminUrl, 'select number from kept')).toEqual([{ number: 7 }]);
    await second.stop();
    const [, ...elsewhere] = possibleHomes(dataFolder);
    expect(elsewhere).toHaveLength(1);
    removeDataFolder(dataFolder);
    expect(possibleHomes(dataFolder)).toHaveLength(1);
  });

  it('takes over what an ordinary user began', async (context) => {
    const asNobody = canReach(nobody, projectFolder) && canReach(nobody, process.execPath);
    if (!asNobody) context.skip('the checkout is closed to other users');
    const dataFolder = mkdtempSync('/tmp/tugiring-nobody-');
    try {
      chownSync(dataFolder, nobody.uid, nobody.gid);
      const pid = await startAndBeKilled(dataFolder, { uid: nobody.uid, gid: nobody.gid });
      const server = await start(dataFolder);
      expect(server.reused).toBe(true);
      expect(serverPid(dataFolder)).toBe(pid);
      await server.stop();
      expect((await start(dataFolder)).reused).toBe(false);
      expect(statSync(join(dataFolder, 'postgresql')).uid).toBe(nobody.uid);
    } finally {
      for (const server of running.splice(0)) await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
