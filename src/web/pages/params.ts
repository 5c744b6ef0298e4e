import { z } from 'zod';

/** Addresses that name one record. */
export const oneId = z.object({ id: z.uuid() });
export const noParams = z.object({});
export const noQuery = z.object({});

/** A number of a page in an address; what is none is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
