import { renderCsv } from '../../documents/render/sheet.ts';
import type { Handing, Original } from './originals.ts';

/** What an archive holds, as it says itself: by it the making goes on where it was left off, and is verified. */
export interface Manifest {
  readonly form: 1;
  readonly made: string;
  readonly contract: Handing;
  readonly originals: readonly (Original & { readonly name: string })[];
}

/** A file of the archive with its name there. */
export interface IndexFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30);

/** originaalid/0001-2024-09-12-PT-2024-00417-1f3c.pdf: in order, told apart by its number. */
export const nameOf = ({ day, about, ending }: Original, at: number): string =>
  `originaalid/${String(at + 1).padStart(6, '0')}-${day}-${plain(about)}.${ending}`;

/** The index as JSON, CSV and HTML, and the checksums as `sha256sum -c` reads them; the same of the same manifest. */
export function indexFiles(manifest: Manifest): IndexFile[] {
  const { originals } = manifest;
  const sums = originals.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
  return [
    { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) },
    { name: 'register.csv', bytes: Buffer.from(csvOf(manifest)) },
    { name: 'register.html', bytes: Buffer.from(htmlOf(manifest)) },
    { name: 'SHA256SUMS', bytes: Buffer.from(sums) },
  ];
}

const titles = [
  'Fail',
  'Kuupäev',
  'Dokument',
  'Kelle või mille kohta',
  'Suurus baitides',
  'SHA-256',
] as const;

const csvOf = ({ originals }: Manifest): Uint8Array =>
  renderCsv({
    name: 'register',
    columns: titles.map((title) => ({ title })),
    rows: originals.map(({ name, day, what, about, size, sha256 }) => [name, day, what, about, size, sha256]),
  });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function htmlOf({ made, contract, originals }: Manifest): string {
  const title = `Lepingu ${contract.number} originaaldokumendid`;
  const rows = originals
    .map(({ name, day, what, about, size, sha256 }) => {
      const cells = [day, what, about, String(size)].map((cell) => `<td>${escaped(cell)}</td>`).join('');
      return `<tr><td><a href="${escaped(name)}">${escaped(name)}</a></td>${cells}<td><code>${sha256}</code></td></tr>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="et">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font-family: system-ui, sans-serif; margin: 2rem; }
table { border-collapse: collapse; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
code { font-size: .75rem; word-break: break-all; }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(contract.provider)}, ${contract.from} – ${contract.to}. Koostatud ${escaped(made)}. Originaale: ${originals.length} (TK 3.5).</p>
<table>
<thead><tr>${titles.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</body>
</html>
`;
}
