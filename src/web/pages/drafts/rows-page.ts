import { z } from 'zod';
import { type DraftForm, draftForms, keepDraft } from '../../../features/drafts/draft.ts';
import { localPath } from '../../../identity/local-path.ts';
import { all, type Fields, one, typedFields } from '../../registry/fields.ts';
import { definePage } from '../../registry/page.ts';
import { everyRole } from '../../registry/roles.ts';
import { noQuery } from '../params.ts';

/** How many rows of one kind a form may have. */
export const mostRows = 30;

/**
 * What a button says that adds or removes a row: `add childGiven childFamily`, `remove 2 childGiven childFamily`. The
 * names are those of the fields that a row has.
 */
const asked = /^(?:(add)|remove (\d{1,2}))((?: [a-zA-Z]\w{0,39}){1,8})$/;

/** The form with one row more or less; as it was, where the button says nothing that can be done. */
export function withRows(fields: Fields, button: string): { fields: Fields; at: string } {
  const { rows: _button, ...typed } = typedFields(fields);
  const said = asked.exec(button);
  if (said === null) return { fields: typed, at: '' };
  const names = (said[3] ?? '').trim().split(' ');
  const [first = ''] = names;
  const count = Math.max(...names.map((name) => all(typed, name).length), 0);
  const number = Number(said[2] ?? 0);
  if (said[1] === 'add' ? count >= mostRows : number < 1 || number > count)
    return { fields: typed, at: first };
  const changed = names.map((name): [string, string[]] => {
    const values = [...all(typed, name)];
    if (said[1] === 'add') values[count] = '';
    else values.splice(number - 1, 1);
    return [name, Array.from(values, (value) => value ?? '')];
  });
  const row = said[1] === 'add' ? count + 1 : Math.max(1, number - 1);
  return { fields: { ...typed, ...Object.fromEntries(changed) }, at: `${first}-${row}` };
}

const withPlace = (address: string, at: string): string => (at === '' ? address : `${address}#${at}`);

/**
 * Adds or removes a row of a form that keeps drafts, with or without scripts: what was typed becomes the draft, and
 * the form is shown again from it.
 */
export const formRowsPage = definePage<{ form: DraftForm; subject: string }, Record<string, never>, never>({
  path: '/drafts/:form/:subject/rows',
  access: everyRole,
  audit: 'open-form-rows',
  params: z.object({ form: z.enum(draftForms), subject: z.uuid() }),
  query: noQuery,
  load: async () => null,
  concerns: () => ({}),
  view: () => ({ title: '', body: null }),
  post: {
    audit: 'change-form-rows',
    concerns: ({ subject }) => ({ record: subject }),
    formAt(fields) {
      const back = localPath(one(fields, '_back'));
      if (back === null) return null;
      const { fields: changed, at } = withRows(fields, one(fields, 'rows'));
      return { address: withPlace(back, at), fields: changed };
    },
    async act({ tx, actor, params, fields }) {
      const changed = withRows(fields, one(fields, 'rows'));
      await keepDraft(tx, actor, params.form, params.subject, changed.fields);
      return { kind: 'done', to: withPlace(localPath(one(fields, '_back')) ?? '/', changed.at) };
    },
  },
});
