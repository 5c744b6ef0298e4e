import type { MonitoringReport } from '../../../features/monitoring/reports.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { monitoringTexts } from '../../../i18n/months/monitoring.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';

type Texts = (typeof monitoringTexts)[Language];

/** The sentence of a problem's code. */
export function sayMonitoringProblem(language: Language): (code: string) => string {
  const t: Texts = monitoringTexts[language];
  return (code) => {
    const said = (t as Readonly<Record<string, unknown>>)[code];
    return typeof said === 'string' ? said : code;
  };
}

export const sayDays = ({ from, to }: { from: CivilDate; to: CivilDate }, language: Language): string =>
  `${formatDate(from, language)} – ${formatDate(to, language)}`;

/** Seirearuanne: 01.06.2024 – 31.12.2024. */
export const sayReport = (report: MonitoringReport, language: Language): string =>
  `${monitoringTexts[language][report.kind]}: ${sayDays(report, language)}`;

export const reportHref = ({ id }: Pick<MonitoringReport, 'id'>, rest = ''): string =>
  `/monitoring/reports/${id}${rest}`;
