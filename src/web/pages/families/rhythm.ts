import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { obligations as obligationTexts } from '../../../i18n/family-support/obligations.ts';
import { formatDay } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, ServiceObligation } from '../../../rules/index.ts';
import type { RhythmCell, RhythmRow, RhythmState } from '../../ui/index.ts';
import { standingWords } from './obligation-words.ts';

const stateOf: Record<ServiceObligation['status'], RhythmState> = {
  met: 'kept',
  late: 'late',
  missed: 'missed',
  due: 'open',
};

type RowKey = 'week' | 'month' | 'home' | 'overview';
const rowKeys: readonly RowKey[] = ['week', 'month', 'home', 'overview'];

function rowKeyOf({ clause, kind }: ServiceObligation): RowKey | null {
  if (kind !== undefined) return kind;
  return clause === 'TK 2.1.3.6.2' || clause === 'TK 2.1.4.5.2' ? 'overview' : null;
}

/** A service's rhythm as rows of cells: weeks, months, meetings at home, overviews; each in order of time. */
export function rhythmRows(
  obligations: readonly ServiceObligation[],
  service: string,
  today: CivilDate,
  language: Language,
): RhythmRow[] {
  const own = obligations.filter((one) => one.service === service);
  return rowKeys.flatMap((key) => {
    const windows = own.filter((one) => rowKeyOf(one) === key).sort((a, b) => a.from.localeCompare(b.from));
    const [first] = windows;
    if (first === undefined) return [];
    const cells = windows.map((window, index) => cellOf(window, index + 1, key, today, language));
    const kept = windows.filter(({ status }) => status === 'met').length;
    const past = windows.filter(
      ({ status, due }) => status !== 'due' || (due !== null && due < today),
    ).length;
    return [
      {
        key,
        label: labelOf(key, first, language),
        sum: obligationTexts[language].countOf(kept, Math.max(kept, past)),
        cells,
      },
    ];
  });
}

function labelOf(key: RowKey, { clause }: ServiceObligation, language: Language): string {
  const t = obligationTexts[language];
  const titles = {
    week: t.weekRow,
    month: t.monthRow,
    home: clause === 'TK 2.1.3.5.3' ? t.homeQuarterRow : t.homeMonthRow,
    overview: t.overviewRow,
  };
  return `${titles[key]} (${clause})`;
}

function cellOf(
  window: ServiceObligation,
  number: number,
  key: RowKey,
  today: CivilDate,
  language: Language,
): RhythmCell {
  const t = familyTexts[language];
  const span = `${formatDay(window.from, language)} – ${window.due === null ? '' : formatDay(window.due, language)}`;
  return {
    key: window.from,
    label: key === 'week' ? t.weekLabel(number, span) : t.windowLabel(number, span),
    short: String(number),
    state: stateOf[window.status],
    note: standingWords(window, today, language).text,
    current: window.from <= today && window.due !== null && today <= window.due,
  };
}
