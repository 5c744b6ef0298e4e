import { z } from 'zod';
import { type DraftForm, draftForms, dropDraft, saveDraft } from '../../../features/drafts/draft.ts';
import { localPath } from '../../../identity/local-path.ts';
import { one } from '../../registry/fields.ts';
import { defineEndpoint, definePage } from '../../registry/page.ts';
import { everyRole } from '../../registry/roles.ts';
import { noQuery } from '../params.ts';

const longestDraftField = 40_000;
const ofOneForm = z.object({ form: z.enum(draftForms), subject: z.uuid() });

/** Keeps what is being typed, on the server, as it is typed: whoever types it, and theirs alone. */
export const saveDraftEndpoint = defineEndpoint({
  path: '/drafts/:form/:subject',
  method: 'POST',
  access: everyRole,
  audit: 'save-draft',
  writes: true,
  params: ofOneForm,
  body: z.object({
    version: z.number().int().min(0).max(1_000_000_000),
    fields: z.record(
      z
        .string()
        .max(40)
        .regex(/^[a-zA-Z]\w*$/),
      z.array(z.string().max(longestDraftField)).max(60),
    ),
  }),
  handle: ({ tx, actor, params, body }) =>
    saveDraft(tx, actor, params.form, params.subject, body.version, body.fields),
});

/** Throws away what was being typed into a form, and leads back to it. */
export const discardDraftPage = definePage<
  { form: DraftForm; subject: string },
  Record<string, never>,
  never
>({
  path: '/drafts/:form/:subject/discard',
  access: everyRole,
  audit: 'open-draft-discard',
  params: ofOneForm,
  query: noQuery,
  // Only its form does something; whoever opens the address finds nothing.
  load: async () => null,
  concerns: () => ({}),
  view: () => ({ title: '', body: null }),
  post: {
    audit: 'discard-draft',
    concerns: ({ subject }) => ({ record: subject }),
    async act({ tx, actor, params, fields }) {
      await dropDraft(tx, actor, params.form, params.subject);
      return { kind: 'done', to: localPath(one(fields, 'back')) ?? '/', tell: 'draft-discarded' };
    },
  },
});
