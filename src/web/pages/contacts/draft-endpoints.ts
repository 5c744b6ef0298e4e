import { z } from 'zod';
import { draftForms, dropDraft, saveDraft } from '../../../features/drafts/draft.ts';
import { defineEndpoint, definePage } from '../../registry/page.ts';
import { noQuery, oneId } from '../params.ts';

const longestDraftField = 40_000;

/** Keeps what is being typed, on the server, as it is typed. */
export const saveDraftEndpoint = defineEndpoint({
  path: '/drafts/:form/:subject',
  method: 'POST',
  access: ['family_supporter'],
  audit: 'save-draft',
  writes: true,
  params: z.object({ form: z.enum(draftForms), subject: z.uuid() }),
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

/** Throws away what was being typed about a new contact. */
export const discardDraftPage = definePage<{ id: string }, Record<string, never>, never>({
  path: '/families/:id/contacts/discard',
  access: ['family_supporter'],
  audit: 'open-draft-discard',
  params: oneId,
  query: noQuery,
  // Only its form does something; whoever opens the address finds nothing.
  load: async () => null,
  concerns: () => ({}),
  view: () => ({ title: '', body: null }),
  post: {
    audit: 'discard-draft',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params }) {
      await dropDraft(tx, actor, 'new-contact', params.id);
      return { kind: 'done', to: `/families/${params.id}/contacts/new`, tell: 'draft-discarded' };
    },
  },
});
