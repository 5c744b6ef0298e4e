import { z } from 'zod';
import { languages } from '../../../i18n/texts.ts';
import { type CivilMonth, isMonth } from '../../../rules/index.ts';

/** No service of this program is older. */
export const firstMonth = '2020-01' as CivilMonth;

export const month = z.custom<CivilMonth>((value) => isMonth(value) && value >= firstMonth);

const supporter = z.uuid().nullable().default(null);

export const pageQuery = z.object({ month: month.nullable().default(null), supporter });
export const fileQuery = z.object({
  supporter,
  language: z.enum(languages).default('et'),
  format: z.enum(['pdf', 'docx']).default('docx'),
});
export const paperQuery = z.object({ supporter });

/** The page of a month; without one, of the present month. */
export const pageHref = (familyId: string, of: { month?: CivilMonth; supporter?: string }): string =>
  `/families/${familyId}/month-report${asQuery(of)}`;

export const fileHref = (
  familyId: string,
  of: CivilMonth,
  query: { supporter?: string; language?: string; format?: 'pdf' },
): string => `/families/${familyId}/month-report/${of}${asQuery(query)}`;

/** Where a report that was signed on paper is brought in. */
export const paperHref = (familyId: string, of: CivilMonth, supporter: string | undefined): string =>
  `/families/${familyId}/month-report/${of}/paper${asQuery({ supporter })}`;

function asQuery(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
