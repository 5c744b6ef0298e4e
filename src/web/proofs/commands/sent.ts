import type { World } from '../../../access/row-access/world.ts';
import { type FoundField, formsIn, untouched } from '../../testing/forms.ts';
import type { Answered, Asked, OpenedProgram } from '../../testing/open-program.ts';
import type { Command, Filled } from './command.ts';

/** The page's own form as its reader sends it, filled in. */
export async function sentBy(program: OpenedProgram, world: World, command: Command): Promise<Asked> {
  await command.given?.(world);
  const path = command.path(world);
  const { secret } = world.people[command.by];
  if (command.fill === null) return { method: 'POST', path, secret, json: command.json?.(world) ?? {} };
  const file = command.file === undefined ? {} : { file: command.file };
  if (command.elsewhere) return { method: 'POST', path, secret, form: command.fill(world), ...file };
  const page = await program.ask({ method: 'GET', path: command.shownAt?.(world) ?? path, secret });
  const forms = formsIn(page.body, path).filter(({ method, action }) => method === 'post' && action === path);
  const filled = command.fill(world);
  // Of several, the one that asks for what is filled in.
  const form = forms.find(({ fields }) => asksFor(fields, filled)) ?? forms[0];
  if (form === undefined) {
    const why = `${page.status}: ${said(page)} ${JSON.stringify(program.errors.at(-1))}`;
    throw new Error(`there is no form for ${path} (${why})`);
  }
  return { method: 'POST', path, secret, form: { ...untouched(form), ...filled }, ...file };
}

const asksFor = (fields: readonly FoundField[], filled: Filled): boolean =>
  Object.keys(filled).every((name) => fields.some((field) => field.name === name));

/** What a page says, without its markup. */
export const said = ({ body }: Pick<Answered, 'body'>): string =>
  body
    .slice(body.indexOf('<main'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600);
