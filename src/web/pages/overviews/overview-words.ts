import type { OverviewRow, ServiceNamed } from '../../../features/overviews/overview-record.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';

/** The services that one text is about, named. */
export const servicesIn = (services: readonly ServiceNamed[], language: Language): string =>
  services
    .map(({ kind, child }) =>
      child === null ? overviewTexts[language][kind] : `${overviewTexts[language][kind]}: ${child}`,
    )
    .join(', ');

export const periodIn = ({ periodFrom, periodTo }: OverviewRow, language: Language): string =>
  periodFrom === null || periodTo === null
    ? ''
    : overviewTexts[language].periodIs(formatDate(periodFrom, language), formatDate(periodTo, language));

/** A code's sentence, for the summary and at the field. */
export const sayOverviewProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = overviewTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : overviewTexts[language].stale;
  };
