import {
  addMonthsTo,
  type CivilDate,
  civilDateOf,
  dateOf,
  dayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
  yearOf,
} from '../calendar/civil-date.ts';
import type { Period } from '../calendar/spans.ts';
import { workingDayFrom } from '../calendar/working-day.ts';
import { byCodeUnit } from '../order.ts';
import type { Deadline } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';
import { reportDeadlines } from './3-reports.ts';

/** A report by Lisa 12: of which days, and by when. */
export interface AskedReport extends Deadline {
  readonly clause: 'TK 3.3' | 'TK 3.4';
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Contract = Period & { readonly to: CivilDate };

/**
 * The reports of a contract by Lisa 12, by due: the monitoring reports of the time in which it was in force, and the
 * final report of all of it.
 * TK 3.3: „Täitja esitab Tellijale seirearuande iga aasta 3. jaanuariks ja 3. juuniks.“
 * A monitoring report tells of the whole months since the one before it; one that would be of days after the contract's
 * end is not asked for, and the final report tells of all its days. A contract that goes on beyond its edition is
 * reported on by the same days of each year, and finally as one that ended by itself (Q61).
 */
export function askedReports(terms: Terms, contract: Contract): AskedReport[] {
  const days = monitoringDays(terms, contract);
  const monitoring = days.flatMap((day, at): AskedReport[] => {
    const before = days[at - 1];
    const since = before === undefined ? contract.from : firstDayOf(monthOf(before));
    const from = [contract.from, since].sort(byCodeUnit)[1] ?? since;
    const to = lastDayOf(addMonthsTo(monthOf(day), -1));
    return from <= to && to <= contract.to ? [{ clause: 'TK 3.3', due: moved(dayOf(day)), from, to }] : [];
  });
  const { from, to } = contract;
  return [...monitoring, { clause: 'TK 3.4', due: finalDue(terms, to), from, to }];
}

const moved = (day: number): CivilDate => dateOf(workingDayFrom(day), 'contractEnd');

function monitoringDays(terms: Terms, contract: Contract): readonly CivilDate[] {
  const own = terms['TK 3.3'].due;
  const last = own.at(-1);
  if (last === undefined || contract.to <= terms.to) return own;
  const inYear = [...new Set(own.map((day) => day.slice(4)))];
  const years = Array.from({ length: yearOf(contract.to) - yearOf(last) + 2 }, (_, at) => yearOf(last) + at);
  const further = years
    .flatMap((year) => inYear.map((day) => civilDateOf(`${year}${day}`)))
    .filter((day) => day > last)
    .sort(byCodeUnit);
  return [...own, ...further];
}

function finalDue(terms: Terms, end: CivilDate): CivilDate {
  if (end > terms.to) return moved(dayOf(end) + terms['TK 3.4'].daysAfterEarlyEnd);
  const [asked] = reportDeadlines({ terms, contractEnd: end }).filter(({ clause }) => clause === 'TK 3.4');
  return asked?.due ?? end;
}
