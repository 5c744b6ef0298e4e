import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answer } from '../index.ts';

interface Example {
  readonly name: string;
  readonly clause: string;
  readonly q: unknown;
  readonly a: { readonly error?: { readonly path: string } };
}

/** The worked examples of the protocol, where they lie beside the project. */
const file = fileURLToPath(new URL('../../../../shared/spec/examples.jsonl', import.meta.url));
const examples: Example[] = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];

describe.runIf(examples.length > 0)('the worked examples of the protocol', () => {
  test.each(examples)('$clause: $name', ({ q, a }) => {
    const reply = JSON.parse(JSON.stringify(answer(q)));
    // Of an error only the path is fixed.
    if (a.error !== undefined) expect(reply.error?.path).toBe(a.error.path);
    else expect(reply).toStrictEqual(a);
  });
});

test('an answer is data: it says the same after a journey through text, with no field undefined', () => {
  const question = {
    ask: 'case',
    terms: '2024-2025',
    on: '2025-01-20',
    family: { kind: 'foster', children: [{ id: 'c', arrived: null }] },
    services: [
      { id: 's', kind: 'adaptation', child: 'c', informed: '2025-01-03', agreement: '2025-01-06' },
      { id: 'n', kind: 'needs-based', agreement: '2025-01-06', ended: '2025-01-10' },
    ],
  };
  const reply = answer(question);
  expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply);
});
