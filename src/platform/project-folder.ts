import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the checkout. Modules run both from `src/` and bundled into `dist/`, so a path relative to the
 * module would point to different places.
 */
export const projectFolder = find(import.meta.dirname);

function find(folder: string): string {
  const description = join(folder, 'package.json');
  if (existsSync(description)) {
    const { name } = JSON.parse(readFileSync(description, 'utf8')) as { name?: string };
    if (name === 'tugiring') return folder;
  }
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(`No folder above ${import.meta.dirname} holds Tugiring's package.json.`);
  return find(parent);
}
