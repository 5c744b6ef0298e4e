/** `npm run bench`: how fast the pages are, beside the same markup from memory. See docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../src/platform/project-folder.ts';
import { measureScale, type ScaleFigures } from './pages/measure.ts';
import { asText, withFigures } from './pages/report.ts';

const help = `npm run bench                    the pages at scale 1 and 20 (some ten minutes), into docs/performance.md
npm run bench -- --quick         the pages at scale 1 for a minute; writes nothing
npm run bench -- --scale 5       at this scale alone (1 to 50); writes nothing
npm run bench -- rules           the rules`;

const began = performance.now();
const log = (line: string) => {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`${`${seconds} s`.padStart(6)}  ${line}\n`);
};

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    scale: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(`${help}\n`);
} else {
  const { quick, scale } = values;
  const wanted = scale === undefined ? (quick ? [1] : [1, 20]) : [Number(scale)];
  const extent = quick ? { seconds: 2, repetitions: 1 } : { seconds: 5, repetitions: 5 };
  const scales: ScaleFigures[] = [];
  for (const one of wanted) scales.push(await measureScale({ scale: one, ...extent, log }));
  process.stdout.write(`\n${asText(scales)}\n`);
  if (!quick && scale === undefined) {
    const document = join(projectFolder, 'docs/performance.md');
    writeFileSync(document, withFigures(readFileSync(document, 'utf8'), scales, 'npm run bench'));
    process.stdout.write(`\nWritten to docs/performance.md\n`);
  }
  process.exit(0);
}
