/** `npm run audit-verify`, `npm run backup`, `npm run restore`, `npm run hand-over`: what the owner of the database does beside the program. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, environmentOfProject, nodeOfProject, project, SetupProblem } from './install.mjs';
import { progressTo } from './progress.mjs';

const [command, ...words] = process.argv.slice(2);
try {
  await ensureInstalled('program', progressTo(process.stderr), process.stderr);
  const script = join(project, `src/maintenance/${command}.ts`);
  const { status } = spawnSync(nodeOfProject(), [script, ...words], {
    env: environmentOfProject({}),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 2;
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
