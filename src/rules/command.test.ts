import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const source = fileURLToPath(new URL('./command.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rules-command-'));
const bundle = join(folder, 'command.mjs');

const question = '{"ask":"working-day","date":"2025-01-31","add":1}';
const reply = '{"date":"2025-02-03"}';

beforeAll(async () => {
  await build({ entryPoints: [source], bundle: true, platform: 'node', format: 'esm', outfile: bundle });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on an input, to its end. */
async function run(program: string, input: string | Uint8Array) {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, said, complained };
}

describe.each([
  ['from its source', source],
  ['bundled', bundle],
])('the command, %s', (_how, program) => {
  test('answers each line and exits with 0', async () => {
    expect(await run(program, `${question}\n\n${question}\r\n${question}`)).toEqual({
      code: 0,
      said: `${reply}\n${reply}\n${reply}\n`,
      complained: '',
    });
  });
  test('goes on after an error and exits with 1', async () => {
    const { code, said, complained } = await run(program, `${question}\n{"ask":"x"}\n${question}\n`);
    expect([code, complained]).toEqual([1, '']);
    const lines = said.split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ error: { path: 'ask' } });
    expect(lines[2]).toBe(reply);
  });
  test('answers a line of 5 MB by an error and the next one as if nothing had been', async () => {
    const { code, said } = await run(program, `{"ask":"${'x'.repeat(5_000_000)}"}\n${question}\n`);
    expect(code).toBe(1);
    expect(said).toBe(`{"error":{"message":"is longer than 4194304 bytes","path":""}}\n${reply}\n`);
  });
  test('of no input says nothing', async () => {
    expect(await run(program, '')).toEqual({ code: 0, said: '', complained: '' });
  });
});

test('an answer comes while the input is still open', async () => {
  const child = spawn(process.execPath, [source], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.write(`${question}\n`);
  const [first] = await once(child.stdout, 'data');
  expect(String(first)).toBe(`${reply}\n`);
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('a reader that is slow gets all the answers; one that has read enough is no failure', async () => {
  const many = `${question}\n`.repeat(50_000);
  const slow = spawn(process.execPath, [source], { stdio: ['pipe', 'pipe', 'inherit'] });
  slow.stdin.on('error', () => undefined).end(many);
  let bytes = 0;
  for await (const chunk of slow.stdout) {
    if (bytes === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    bytes += (chunk as Uint8Array).length;
  }
  expect(bytes).toBe(50_000 * (reply.length + 1));

  const left = spawn(process.execPath, [source], { stdio: ['pipe', 'pipe', 'pipe'] });
  left.stdin.on('error', () => undefined).end(many);
  await once(left.stdout, 'data');
  left.stdout.destroy();
  const [code] = await once(left, 'close');
  expect(code).toBe(0);
});
