import { z } from 'zod';
import { endSubstitute } from '../../../features/assigning/assign-supporter.ts';
import { definePage } from '../../registry/page.ts';
import { noQuery } from '../params.ts';

/** A substitute is needed no more: access ends at once. */
export const endSubstitutePage = definePage<{ id: string; assignment: string }, Record<string, never>, never>(
  {
    path: '/families/:id/supporters/:assignment/end',
    access: ['project_manager'],
    audit: 'open-end-substitute',
    params: z.object({ id: z.uuid(), assignment: z.uuid() }),
    query: noQuery,
    // Only its form does something; whoever opens the address finds nothing.
    load: async () => null,
    concerns: () => ({}),
    view: () => ({ title: '', body: null }),
    post: {
      audit: 'end-substitute',
      concerns: ({ id }) => ({ family: id }),
      async act({ tx, params, today }) {
        const ended = await endSubstitute(tx, params.id, params.assignment, today);
        if (!ended) return { kind: 'nothing-there' };
        return { kind: 'done', to: `/families/${params.id}/supporters`, tell: 'substitute-ended' };
      },
    },
  },
);
