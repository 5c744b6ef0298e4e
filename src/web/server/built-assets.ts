import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../ui/index.ts';

/** Fonts that nearly every page shows first. */
const firstFonts = [/^roboto-latin-400-normal\.woff2$/, /^roboto-latin-500-normal\.woff2$/];

/** The built stylesheet and scripts, by the manifest that the build wrote. */
export function builtAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const address = (file: string) => `/assets/${file}`;
  const scripts = Object.entries(manifest)
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, file]) => [name.slice(0, -3), address(file)]);
  const fonts = Object.entries(manifest)
    .filter(([name]) => firstFonts.some((pattern) => pattern.test(name)))
    .map(([, file]) => address(file));
  const stylesheet = manifest['index.css'];
  if (stylesheet === undefined) throw new Error('the build made no stylesheet');
  return { stylesheet: address(stylesheet), scripts: Object.fromEntries(scripts), fonts };
}
