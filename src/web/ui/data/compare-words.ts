/** A piece of a text: in both, only in the one before, or only in the one after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// The table of common words grows with the product of both lengths; past this, whole lines are compared.
const mostCells = 250_000;

const words = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];
const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

/** lengths[i][j]: how many units before.slice(i) and after.slice(j) have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    const below = lengths[i + 1];
    if (!row || !below) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const same = before[i] === after[j];
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function join(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === piece.kind) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function compare(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const lengths = commonLengths(before, after);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const young = after[j];
    if (old !== undefined && old === young) {
      pieces.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: young ?? '' });
      j += 1;
    }
  }
  return join(pieces);
}

/** What changed between two texts, word by word; line by line when they are long. */
export function compareWords(before: string, after: string): readonly Piece[] {
  const oldWords = words(before);
  const newWords = words(after);
  if (oldWords.length * newWords.length <= mostCells) return compare(oldWords, newWords);
  const oldLines = lines(before);
  const newLines = lines(after);
  if (oldLines.length * newLines.length <= mostCells) return compare(oldLines, newLines);
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}
