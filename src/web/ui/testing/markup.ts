import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** An element of rendered markup, with the text inside it as a reader without styles would get it. */
export interface Rendered {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decode = (text: string) => text.replace(/&(#x27|[a-z]+);/g, (whole, name) => entities[name] ?? whole);
const voids = new Set(['input', 'meta', 'link', 'br', 'hr', 'img']);

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([a-zA-Z-]+)="([^"]*)"/g);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name.toLowerCase(), decode(value)]),
  );
}

/** All elements of what a component renders, in the order of their opening tags. */
export function render(element: ReactElement): readonly Rendered[] {
  const markup = renderToStaticMarkup(element);
  const all: { tag: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof all)[number][] = [];
  for (const [, closing, tag = '', attributes = '', selfClosed, text = ''] of markup.matchAll(
    /<(\/?)([a-z0-9]+)((?:\s[^>]*?)?)(\/?)>([^<]*)/g,
  )) {
    if (closing) open.pop();
    else {
      const one = { tag, attributes: attributesOf(attributes), text: '' };
      all.push(one);
      if (!selfClosed && !voids.has(tag)) open.push(one);
    }
    for (const one of open) one.text += decode(text);
  }
  return all;
}

/** The elements of a tag, or those whose attributes hold what is asked. */
export function find(
  elements: readonly Rendered[],
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): readonly Rendered[] {
  return elements.filter(
    (one) =>
      (tag === '*' || one.tag === tag) &&
      Object.entries(attributes).every(([name, value]) => one.attributes[name] === value),
  );
}

/** The one such element; a test that finds none or two is wrong about what it tests. */
export function only(...asked: Parameters<typeof find>): Rendered {
  const [one, ...others] = find(...asked);
  if (one === undefined || others.length > 0) {
    throw new Error(
      `${one === undefined ? 'no' : others.length + 1} <${asked[1]}> of ${JSON.stringify(asked[2])}`,
    );
  }
  return one;
}

/** The text of the elements whose ids an attribute lists. */
export function textOfIds(elements: readonly Rendered[], ids: string | undefined): string {
  return (ids ?? '')
    .split(' ')
    .map((id) => only(elements, '*', { id }).text)
    .join(' | ');
}
