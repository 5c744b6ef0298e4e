import type { ContractUse, ServiceUse } from '../../../features/contracts/contract-use.ts';
import { formatCount, formatMoney } from '../../../i18n/formats.ts';
import { contractUseTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';

/** How much of it is that, in percent; null where it is not known of how much. */
export const percentOf = (value: number, of: number | null): number | null =>
  of === null || of === 0 ? null : (value / of) * 100;

export const sayPercent = (percent: number | null, language: Language): string =>
  percent === null ? '' : `${formatCount(Math.round(percent), language)} %`;

/** In what a service's volume is counted. */
export function sayUnit({ contract }: ContractUse, { service }: ServiceUse, language: Language): string {
  const t = contractUseTexts[language];
  if (service !== 'support') return t.unitMeeting;
  return contract.supportUnit === 'month' ? t.unitMonth : t.unitHour;
}

/** What is left, or by how much it is too much. */
export function sayLeft(left: number, say: (value: number) => string, language: Language): string {
  const t = contractUseTexts[language];
  return left < 0 ? t.isOver(say(-left)) : t.isLeft(say(left));
}

export const moneyIn = (language: Language) => (cents: number) => formatMoney(cents, language);
export const countIn = (language: Language) => (units: number) => formatCount(units, language);

/** Whether it says what it was made for in all, of money or of any service. */
export const hasTotals = ({ contract, services }: ContractUse): boolean =>
  contract.total !== null || services.some(({ volume }) => volume !== null);
