/** A form of a page as a browser would find it: where it goes, and what could stand in its fields. */
export interface FoundForm {
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly fields: readonly FoundField[];
}

export interface FoundField {
  readonly name: string;
  readonly kind: 'text' | 'choice' | 'hidden' | 'button';
  /** What it holds, or what can be chosen. */
  readonly values: readonly string[];
  /** What of it is sent where nothing is touched. */
  readonly sent: readonly string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const plain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '');

const attribute = (tag: string, name: string): string | undefined => {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found?.[1] === undefined ? undefined : plain(found[1]);
};

/** Every link of a page that leads on within the program, in order. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*>/g)]
    .map(([tag]) => attribute(tag, 'href') ?? '')
    .filter((href) => /^\/(?!\/|assets)/.test(href));

/** Every form of a page, in order, in the markup that React writes. */
export function formsIn(html: string, path: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const opening = form.slice(0, form.indexOf('>') + 1);
    return {
      action: attribute(opening, 'action') ?? path,
      method: attribute(opening, 'method') === 'post' ? 'post' : 'get',
      fields: fieldsIn(form),
    };
  });
}

function fieldsIn(form: string): FoundField[] {
  const found = new Map<string, { kind: FoundField['kind']; values: string[]; sent: string[] }>();
  const note = (tag: string, kind: FoundField['kind'], value: string, isSent: boolean) => {
    const name = attribute(tag, 'name');
    if (name === undefined) return;
    const known = found.get(name) ?? { kind, values: [], sent: [] };
    known.values.push(value);
    if (isSent) known.sent.push(value);
    found.set(name, known);
  };
  for (const [select, opening = ''] of form.matchAll(/(<select\b[^>]*>)[\s\S]*?<\/select>/g)) {
    const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0];
    for (const option of options)
      note(opening, 'choice', attribute(option, 'value') ?? '', option === chosen);
  }
  for (const [, opening = '', text = ''] of form.matchAll(/(<textarea\b[^>]*>)([^<]*)/g)) {
    note(opening, 'text', plain(text), true);
  }
  for (const [tag] of form.matchAll(/<(input|button)\b[^>]*>/g)) {
    const type = attribute(tag, 'type') ?? 'text';
    const value = attribute(tag, 'value') ?? '';
    const kind = tag.startsWith('<button')
      ? 'button'
      : type === 'hidden'
        ? 'hidden'
        : type === 'radio' || type === 'checkbox'
          ? 'choice'
          : 'text';
    const isSent = kind === 'choice' ? /\schecked/.test(tag) : kind !== 'button';
    note(tag, kind, value, isSent);
  }
  return [...found].map(([name, rest]) => ({ name, ...rest }));
}

/** What a browser sends of a form that was only looked at, without the fields of the mechanism that every form has. */
export const untouched = (form: FoundForm): Record<string, readonly string[]> =>
  Object.fromEntries(
    form.fields
      .filter(({ name, sent }) => sent.length > 0 && name !== '_token' && name !== '_key')
      .map(({ name, sent }) => [name, sent]),
  );
