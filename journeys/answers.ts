import type { APIResponse } from '@playwright/test';

/**
 * An answer without what differs between any two: the request's number and moment, the seconds that the session
 * still lasts. What was asked for is replaced by one word, wherever it is said again.
 */
export async function told(answer: APIResponse, asked: readonly string[]): Promise<string> {
  const own = ['x-request-id', 'date'];
  const headers = answer.headersArray().filter(({ name }) => !own.includes(name.toLowerCase()));
  const all = `${answer.status()}\n${headers.map(({ name, value }) => `${name}: ${value}`).join('\n')}\n\n${await answer.text()}`;
  const timeless = all
    .replaceAll(/data-(idle|absolute)-seconds="\d+"/g, 'data-$1-seconds')
    .replaceAll(/"savedAt":"[^"]+"/g, '"savedAt"');
  return asked.reduce(
    (text, word) => text.replaceAll(word, 'ASKED').replaceAll(encodeURIComponent(word), 'ASKED'),
    timeless,
  );
}
