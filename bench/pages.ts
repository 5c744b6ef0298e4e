/** `npm run bench`: how fast the pages are, beside the same markup from memory. See docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/platform/project-folder.ts';
import { measureScale, type ScaleFigures } from './pages/measure.ts';
import { asText, withFigures } from './pages/report.ts';

const help = `npm run bench                    the pages at scale 1 and 20 (some twelve minutes), into docs/performance.md
npm run bench -- --quick         the pages at scale 1 for a minute; writes nothing
npm run bench -- --scale 5       at this scale alone (1 to 50); writes nothing
npm run bench -- rules           the rules
npm run bench -- month           closing a month, from what was logged to the invoice`;

const began = performance.now();
const log = (line: string) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`${`${seconds} s`.padStart(6)}  ${line}\n`);
};

const words = readWords();
if (words === null) {
  process.stdout.write(`${help}\n`);
} else {
  const { quick, scale } = words;
  const wanted = scale === null ? (quick ? [1] : [1, 20]) : [scale];
  const extent = quick
    ? { seconds: 2, repetitions: 1, warmUp: 3 }
    : { seconds: 4, repetitions: 5, warmUp: 8 };
  const scales: ScaleFigures[] = [];
  for (const one of wanted) scales.push(await measureScale({ scale: one, ...extent, log }));
  process.stdout.write(`\n${asText(scales)}\n`);
  if (!quick && scale === null) {
    const document = join(projectFolder, 'docs/performance.md');
    writeFileSync(document, withFigures(readFileSync(document, 'utf8'), scales, 'npm run bench'));
    process.stdout.write(`\nWritten to docs/performance.md\n`);
  }
  process.exit(0);
}

/** What the command was told; null where it asks for help or is not understood. */
function readWords(): { readonly quick: boolean; readonly scale: number | null } | null {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, scale: { type: 'string' } } });
    const scale = values.scale === undefined ? null : Number(values.scale);
    if (scale !== null && !(Number.isInteger(scale) && scale >= 1 && scale <= 50)) return null;
    return { quick: values.quick === true, scale };
  } catch {
    return null;
  }
}
