/**
 * Builds what runs from what is written: the server and the rules' command as one module each, and for browsers
 * the islands and the style sheet under names that carry their content's hash. Builds only what is stale.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const dist = join(project, 'dist');
const islandsFolder = join(project, 'src/web/islands');

const module = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  sourcemap: true,
  outdir: dist,
  outExtension: { '.js': '.mjs' },
};

const targets = {
  server: {
    entries: () => [{ in: join(project, 'src/web/main.ts'), out: 'server' }],
    options: module,
  },
  rules: {
    entries: () => [{ in: join(project, 'src/rules/command.ts'), out: 'rules' }],
    options: module,
  },
  assets: {
    entries: () => [
      ...islands().map((file) => ({ in: join(islandsFolder, file), out: basename(file, '.ts') })),
      { in: join(project, 'src/web/ui/style/index.css'), out: 'index' },
    ],
    options: {
      bundle: true,
      format: 'esm',
      target: ['es2022', 'chrome111', 'firefox111', 'safari16.4'],
      minify: true,
      outdir: join(dist, 'assets'),
      entryNames: '[name]-[hash]',
      assetNames: '[name]-[hash]',
      loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file', '.png': 'file' },
    },
  },
};

/** @typedef {keyof typeof targets} Target */

/**
 * @param {Target[]} names what must be up to date
 * @returns {Promise<Target[]>} what had to be built
 */
export async function build(names = /** @type {Target[]} */ (Object.keys(targets))) {
  const stale = names.filter((name) => !isCurrent(name));
  if (stale.length === 0) return [];
  const { build: bundle } = await import('esbuild');
  for (const name of stale) await buildOne(name, bundle);
  return stale;
}

async function buildOne(name, bundle) {
  const { options } = targets[name];
  const entries = targets[name].entries();
  const result = await bundle({
    ...options,
    entryPoints: entries,
    absWorkingDir: project,
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  for (const file of result.outputFiles) write(file.path, file.contents);
  if (name === 'assets') listAssets(result.metafile, entries);
  const inputs = Object.keys(result.metafile.inputs).filter((path) => existsSync(join(project, path)));
  const stamp = {
    entries: entriesNow(name),
    inputs: marks([...inputs, 'scripts/build.mjs']),
    outputs: Object.keys(result.metafile.outputs),
  };
  write(stampOf(name), JSON.stringify(stamp));
}

/** `manifest.json` leads from a plain name (`index.css`, `draft.js`) to the name to ask for. */
function listAssets({ outputs }, entries) {
  const plainNames = new Map(entries.map((entry) => [relative(project, entry.in), entry.out]));
  const manifest = {};
  for (const [path, output] of Object.entries(outputs)) {
    const extension = path.slice(path.lastIndexOf('.'));
    const source = output.entryPoint ?? Object.keys(output.inputs)[0] ?? path;
    const plain = plainNames.get(source) ?? basename(source, extension);
    manifest[`${plain}${extension}`] = basename(path);
  }
  const folder = join(dist, 'assets');
  write(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  forgetOld(folder, new Set(Object.values(manifest)));
}

/** A page that is open still asks for the assets it was built with, so what was replaced stays for a day. */
function forgetOld(folder, current) {
  const yesterday = Date.now() - 24 * 3_600_000;
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (file !== 'manifest.json' && !current.has(file) && statSync(path).mtimeMs < yesterday) rmSync(path);
  }
}

function isCurrent(name) {
  try {
    const stamp = JSON.parse(readFileSync(stampOf(name), 'utf8'));
    return (
      JSON.stringify(stamp.entries) === JSON.stringify(entriesNow(name)) &&
      JSON.stringify(stamp.inputs) === JSON.stringify(marks(Object.keys(stamp.inputs))) &&
      stamp.outputs.every((path) => existsSync(join(project, path)))
    );
  } catch {
    return false;
  }
}

function entriesNow(name) {
  return targets[name].entries().map((entry) => relative(project, entry.in));
}

function marks(paths) {
  return Object.fromEntries(
    paths.map((path) => {
      const { mtimeMs, size } = statSync(join(project, path));
      return [path, `${mtimeMs} ${size}`];
    }),
  );
}

function islands() {
  return readdirSync(islandsFolder).filter((file) => /^[^.]+\.ts$/.test(file));
}

function stampOf(name) {
  return join(dist, `.${name}.json`);
}

/** Through another name, so that nobody ever reads half a file. */
function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  const built = await build();
  const what = built.length === 0 ? 'everything was up to date' : `built ${built.join(', ')}`;
  console.log(`${what} (${Math.round(performance.now() - began)} ms)`);
}
