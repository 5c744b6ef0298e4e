import { obligations } from '../../../i18n/family-support/obligations.ts';
import { daysUntil, formatDay } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate, ServiceObligation } from '../../../rules/index.ts';
import type { Tone } from '../../ui/index.ts';

export { titleOf } from '../../../i18n/family-support/obligation-title.ts';

/** Whether logging a contact is what fulfils it. */
export const isMetByContact = ({ clause, kind }: ServiceObligation): boolean =>
  kind !== undefined || clause === 'TK 2.1.5.1' || clause === 'TK 2.1.3.5.2' || clause === 'TK 2.1.4.4.2';

/** Whether it counts, as late, when it is done after its day (RULES: catch-up). */
const canBeMadeUp = ({ clause }: ServiceObligation): boolean => clause === 'TK 2.1.5.1';

export interface Standing {
  readonly tone: Tone;
  readonly text: string;
}

/** Days left that call for attention, and those at which the last chance is near. */
const soon = 7;
const near = 2;

/** How an obligation stands today: a tone, and always words beside it. */
export function standingWords(obligation: ServiceObligation, today: CivilDate, language: Language): Standing {
  const t = obligations[language];
  const { status, due, metOn } = obligation;
  switch (status) {
    case 'met':
      return { tone: 'success', text: t.metOn(formatDay(metOn ?? obligation.from, language)) };
    case 'late':
      return { tone: 'warning', text: t.lateOn(formatDay(metOn ?? obligation.from, language)) };
    case 'missed':
      if (due !== null && canBeMadeUp(obligation)) {
        return { tone: 'danger', text: t.overdue(formatDay(due, language)) };
      }
      return { tone: 'danger', text: due === null ? t.missed : t.missedOn(formatDay(due, language)) };
    case 'due': {
      if (due === null) return { tone: 'info', text: t.noDue };
      const left = daysUntil(today, due);
      const count = obligation.needed > 1 ? ` (${t.countOf(obligation.met, obligation.needed)})` : '';
      const text =
        left === 0 ? t.dueToday : left === 1 ? t.dueTomorrow : t.dueIn(formatDay(due, language), left);
      return { tone: left <= near ? 'danger' : left <= soon ? 'warning' : 'neutral', text: text + count };
    }
  }
}
