import { writableText } from './xml-text.ts';

/** An element of an XML file: its name, its attributes, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** What an element may hold as it is written down: what is not there is left out. */
export type XmlContent = string | readonly (XmlElement | null | false)[];

/** An element; one that would hold nothing at all is null, because an empty one means something else. */
export function element(
  name: string,
  content: XmlContent,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement | null {
  if (typeof content === 'string') return content === '' ? null : { name, attributes, content };
  const inner = content.filter((one): one is XmlElement => one !== null && one !== false);
  return inner.length === 0 ? null : { name, attributes, content: inner };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser makes spaces of these where they stand as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escaped = (text: string, which: RegExp): string =>
  writableText(text).replaceAll(which, (sign) => escapes[sign] ?? sign);

function written({ name, attributes, content }: XmlElement, indent: string): string {
  const said = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value, /[&<>"'\t\n\r]/g)}"`,
  );
  const opening = `${indent}<${name}${said.join('')}>`;
  if (typeof content === 'string') return `${opening}${escaped(content, /[&<>\r]/g)}</${name}>\n`;
  return `${opening}\n${content.map((one) => written(one, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** An XML file in UTF-8. The same element always comes to the same bytes. */
export function renderXml(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`);
}
