import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../src/rules/command.ts', import.meta.url));

export interface CommandRun {
  readonly perSecond: number;
  /** Resident memory in MB: after the first tenth, at the end, and the most that was seen. */
  readonly memory: { readonly early: number; readonly last: number; readonly most: number };
}

/** Resident memory of a process in MB; where the system does not tell, no number. */
function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Asks so many lines of the command, over and over in their order, and times it from the first answer to the last. */
export async function runCommand(lines: readonly string[], count: number): Promise<CommandRun> {
  const child = spawn(process.execPath, [command], { stdio: ['pipe', 'pipe', 'inherit'] });
  const blockOf = Math.max(1, Math.floor(64_000 / (lines.join('\n').length / lines.length)));
  const round = Array.from({ length: blockOf }, (_, i) => `${lines[i % lines.length]}\n`).join('');
  const rounds = Math.ceil(count / blockOf);

  const write = async (): Promise<void> => {
    for (let i = 0; i < rounds; i += 1) {
      if (!child.stdin.write(round)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
  };

  let answers = 0;
  let started = 0;
  const samples: number[] = [];
  const sampling = setInterval(() => samples.push(residentMegabytes(child.pid ?? 0)), 100);
  const writing = write();
  for await (const bytes of child.stdout as AsyncIterable<Uint8Array>) {
    if (started === 0) started = performance.now();
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) answers += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  clearInterval(sampling);
  await writing;
  if (answers !== rounds * blockOf) throw new Error(`${answers} answers to ${rounds * blockOf} questions`);
  const seen = samples.filter((sample) => !Number.isNaN(sample));
  return {
    perSecond: answers / seconds,
    memory: {
      early: seen[Math.floor(seen.length / 10)] ?? Number.NaN,
      last: seen.at(-1) ?? Number.NaN,
      most: Math.max(...seen),
    },
  };
}
