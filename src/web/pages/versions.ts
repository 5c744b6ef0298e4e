import { z } from 'zod';

/** The version of a record that a form was filled from. */
export const versionIn = z.coerce.number().int().min(1).max(1_000_000).catch(0);
