import type { PackState } from '../../../database/tables/packs.ts';
import type { Lisa3Line } from '../../../documents/lisa-3/data.ts';
import { daysOf } from '../../../documents/lisa-3/workbook.ts';
import type { FrozenReport } from '../../../features/month-close/freeze-reports.ts';
import { toBeMade } from '../../../features/month-close/send-pack.ts';
import { formatDate, formatMoney } from '../../../i18n/formats.ts';
import { sayReason, sayRemark } from '../../../i18n/months/month-lines.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import { lisa3Texts } from '../../../i18n/papers/lisa-3.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Tone } from '../../ui/index.ts';

/** What is told when a month was closed: whether its reports are still to be made before it is sent. */
export const tellOf = (reports: readonly FrozenReport[]): 'month-closed' | 'month-sent' =>
  toBeMade(reports).length > 0 ? 'month-closed' : 'month-sent';

export const toneOf: Readonly<Record<PackState, Tone>> = {
  closing: 'info',
  sent: 'info',
  returned: 'warning',
  approved: 'success',
  superseded: 'neutral',
};

/** A code's sentence, for the summary and at the field. */
export const sayMonthProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = monthTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : monthTexts[language].stale;
  };

/** What a line is of: a case, or a group's topic. */
export const subjectOf = (line: Lisa3Line): string => line.caseNumber ?? line.detail;

/** 15 / 31 päev × 190,00 €, with the coefficient where there is one. */
export function volumeOf(line: Lisa3Line, language: Language): string {
  const t = lisa3Texts[language];
  const rate = formatMoney(line.rate, language);
  if (line.unit === 'session') return rate;
  const coefficient = line.percent === 100 ? '' : ` × ${line.percent / 100}`;
  return `${line.units} / ${line.of} ${t[line.unit]} × ${rate}${coefficient}`;
}

/** Why nothing of a line is paid. */
export const reasonsOf = ({ reasons }: Lisa3Line, language: Language): string =>
  reasons.map((clause) => sayReason(clause, language)).join('; ');

/** What was missed in it, though it is paid. */
export const remarksOf = ({ remarks }: Lisa3Line, language: Language): string =>
  remarks.map((clause) => sayRemark(clause, language)).join('; ');

/** A line in one sentence, to be set beside another version of it. */
export function lineAsText(line: Lisa3Line, language: Language): string {
  const t = lisa3Texts[language];
  const m = monthTexts[language];
  return [
    `${t.specialist}: ${line.specialists.join(', ')}`,
    `${t.dates}: ${line.dates.map((day) => formatDate(day, language)).join(', ')}`,
    `${t.minutes}: ${line.minutes ?? ''}`,
    `${m.volume}: ${[volumeOf(line, language), ...daysOf(line, language)].join(', ')}`,
    `${t.sum}: ${formatMoney(line.amount, language)}`,
    ...(line.reasons.length > 0 ? [m.unpaid(reasonsOf(line, language))] : []),
    ...(line.remarks.length > 0 ? [m.remarked(remarksOf(line, language))] : []),
  ].join('\n');
}
