import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a browser fetches for one page, in bytes. */
export interface Weight {
  readonly markup: number;
  readonly markupGzip: number;
  readonly scripts: readonly string[];
  readonly scriptBytes: number;
  readonly scriptGzip: number;
  readonly scriptBrotli: number;
}

/** Reads a page as a signed-in browser does, and every script that it names or that those import. */
export async function weigh(url: string, path: string, cookie: string): Promise<Weight> {
  const answer = await fetch(new URL(path, url), { headers: { cookie }, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  const markup = Buffer.from(await answer.arrayBuffer());
  const named = [
    ...markup.toString().matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="([^"]+)"/g),
  ];
  const scripts = new Map<string, Buffer>();
  const waiting = named.map(([, address = '']) => new URL(address, url).pathname);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (scripts.has(next)) continue;
    const script = Buffer.from(await (await fetch(new URL(next, url))).arrayBuffer());
    scripts.set(next, script);
    const from = new URL(next, url);
    for (const [, imported = ''] of script
      .toString()
      .matchAll(/(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+)["']/g)) {
      waiting.push(new URL(imported, from).pathname);
    }
  }
  const sum = (of: (script: Buffer) => number) =>
    [...scripts.values()].reduce((total, script) => total + of(script), 0);
  return {
    markup: markup.length,
    markupGzip: gzipSync(markup).length,
    scripts: [...scripts.keys()].map((address) => address.replace(/^.*\/(.+)-\w+\.js$/, '$1')).sort(),
    scriptBytes: sum((script) => script.length),
    scriptGzip: sum((script) => gzipSync(script, { level: 9 }).length),
    scriptBrotli: sum((script) => brotliCompressSync(script).length),
  };
}
