/** What a person typed into a form: every name with all its values. */
export type Fields = Readonly<Record<string, readonly string[]>>;

type Entries = Iterable<readonly [string, FormDataEntryValue]>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Names that begin so belong to the mechanism (token, key, version), not to what the person typed. */
const isOwn = (name: string): boolean => name.startsWith('_');

/** A form's own entries, without the mechanism's and without files. */
export function typedFields(entries: Entries): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    if (isOwn(name) || typeof value !== 'string') continue;
    fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** The mechanism's entries (key, version read); never the token, which is the session's and is not kept. */
export function mechanismFields(entries: Entries): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (isOwn(name) && name !== '_token' && typeof value === 'string') fields[name] = value;
  }
  return fields;
}

/** Whether two texts are the same; a name without values says nothing. */
export function sameFields(one: Fields, other: Fields): boolean {
  return inOrder(one) === inOrder(other);
}

const inOrder = (fields: Fields): string =>
  JSON.stringify(
    Object.entries(fields)
      .filter(([, values]) => values.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The body that a browser would post for the form. */
export function formBody(mechanism: Readonly<Record<string, string>>, fields: Fields): URLSearchParams {
  const body = new URLSearchParams(mechanism);
  for (const [name, values] of Object.entries(fields)) for (const value of values) body.append(name, value);
  return body;
}

/** The controls into which a person types or chooses. */
export function typedControls(elements: Iterable<Element>): Control[] {
  return [...elements].filter(
    (element): element is Control =>
      'name' in element &&
      element.name !== '' &&
      !isOwn(String(element.name)) &&
      'type' in element &&
      !['submit', 'button', 'reset', 'image', 'file', 'fieldset', 'output'].includes(String(element.type)),
  );
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** Writes fields into controls. What the fields do not name stays, except that a box not named is not ticked. */
export function fill(controls: readonly Control[], fields: Fields): void {
  const seen = new Map<string, number>();
  for (const control of controls) {
    const values = fields[control.name];
    if (isTicked(control)) control.checked = values?.includes(control.value) ?? false;
    else if ('options' in control) {
      for (const option of control.options) option.selected = values?.includes(option.value) ?? false;
    } else {
      const index = seen.get(control.name) ?? 0;
      seen.set(control.name, index + 1);
      control.value = values?.[index] ?? control.value;
    }
  }
}

/** Whether controls hold something else than the page came with. */
export function isTouched(controls: readonly Control[]): boolean {
  return controls.some((control) => {
    if (isTicked(control)) return control.checked !== control.defaultChecked;
    if ('options' in control) {
      const chosen = [...control.options];
      return (
        chosen.some((option) => option.defaultSelected) &&
        chosen.some((option) => option.selected !== option.defaultSelected)
      );
    }
    return control.value !== control.defaultValue;
  });
}

/** Keeps what is being sent from being changed under way. Returns how to let go. */
export function freeze(controls: readonly Control[]): () => void {
  const set = (frozen: boolean) => {
    for (const control of controls) {
      if (isTicked(control) || 'options' in control) control.disabled = frozen;
      else control.readOnly = frozen;
    }
  };
  set(true);
  return () => set(false);
}
