import { z } from 'zod';

/** The addresses of a family's papers. */
export const documentsHref = (familyId: string): string => `/families/${familyId}/documents`;
export const documentHref = (of: { readonly familyId: string; readonly id: string }): string =>
  `${documentsHref(of.familyId)}/${of.id}`;
export const agreementHref = (familyId: string, serviceId: string): string =>
  `/families/${familyId}/agreements/${serviceId}`;
export const endingHref = (familyId: string, serviceId: string): string =>
  `/families/${familyId}/endings/${serviceId}`;

export const documentParams = z.object({ id: z.uuid(), document: z.uuid() });
export const serviceParams = z.object({ id: z.uuid(), service: z.uuid() });
