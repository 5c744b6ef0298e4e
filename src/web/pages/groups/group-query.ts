import { z } from 'zod';

/** What groups are filtered by; an unknown word asks nothing. */
export const groupQuery = z.object({
  county: z.string().max(60).catch('').default(''),
  language: z.enum(['et', 'ru', 'en', '']).catch('').default(''),
  kind: z.enum(['foster', 'guardian', 'adoptive', 'prospective', '']).catch('').default(''),
});
export type GroupQuery = z.infer<typeof groupQuery>;
