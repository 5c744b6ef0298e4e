import {
  type CivilDate,
  type CivilMonth,
  dateOf,
  dayOf,
  monthNumberOf,
  yearOf,
} from '../calendar/civil-date.ts';
import { type Day, monthsAfter } from '../calendar/day.ts';
import { workingDayFrom } from '../calendar/working-day.ts';
import { decision } from '../decision.ts';
import { sum } from '../money.ts';
import { byCodeUnit } from '../order.ts';
import type { Cents, Clause, ReportDeadlinesQuestion } from '../protocol/question.ts';
import type { Deadline, Decision } from '../protocol/reply.ts';
import type { Terms } from '../terms/terms.ts';

/** What `reportDeadlines` is asked of. */
export interface ReportFacts extends Omit<ReportDeadlinesQuestion, 'ask' | 'terms'> {
  readonly terms: Terms;
}

/**
 * The deadlines of a month's pack and group plan (`month`), of the final report and the hand-over (`contractEnd`),
 * or, with neither, those of the edition; by due, then clause. A deadline that falls on no working day is the next
 * working day (TsÜS § 136 lg 8). Throws OutOfCalendar where one lies outside the years 1–9999.
 */
export function reportDeadlines({ terms, month, contractEnd }: ReportFacts): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  if (month !== undefined) deadlines.push(...monthsDeadlines(terms, month));
  if (contractEnd !== undefined) deadlines.push(...endDeadlines(terms, contractEnd));
  if (month === undefined && contractEnd === undefined) deadlines.push(...editionsDeadlines(terms));
  return deadlines.sort((a, b) => byCodeUnit(a.due, b.due) || byCodeUnit(a.clause, b.clause));
}

function moved(clause: Clause, day: Day, origin?: string): Deadline {
  return { clause, due: dateOf(workingDayFrom(day), origin) };
}

/**
 * TK 3.1: „Iga kuu 5. kuupäevaks esitab Täitja Tellijale järgmised dokumendid“
 * TK 2.1.5.12: „Täitja edastab koos igakuise aruandlusega Tellijale info eelmisel kuul lõpetatud peretoe teenuste
 * kohta.“
 * TK 2.4.11: „Täitja esitab Tellijale hiljemalt eelmise kuu 15. kuupäevaks järgmise kuu planeeritud tugigruppide
 * nimekirja“
 */
function monthsDeadlines(terms: Terms, month: CivilMonth): Deadline[] {
  const dayOfMonth = (day: number) => ({ year: yearOf(month), month: monthNumberOf(month), day });
  return [
    moved('TK 3.1', monthsAfter(dayOfMonth(terms['TK 3.1'].dayOfMonthAfter), 1), 'month'),
    moved('TK 2.4.11', monthsAfter(dayOfMonth(terms['TK 2.4.11'].dayOfMonthBefore), -1), 'month'),
  ];
}

/**
 * TK 3.4: „Kui leping lõpeb mistahes põhjusel ennetähtaegselt, esitab täitja tellijale lõpparuande hiljemalt 10
 * (kümne) päeva jooksul lepingu lõppemisest.“
 * TK 3.5: „Hiljemalt 10 (kümne) päeva jooksul lepingu lõppemisest annab täitja tellijale üle kõik lepingu täitmisega
 * seotud originaaldokumendid.“
 * A contract that ends on the edition's last day does not end early (Q42).
 */
function endDeadlines(terms: Terms, contractEnd: CivilDate): Deadline[] {
  const end = dayOf(contractEnd);
  const handOver = moved('TK 3.5', end + terms['TK 3.5'].daysAfterEnd, 'contractEnd');
  if (contractEnd >= terms.to) return [finalReport(terms), handOver];
  return [moved('TK 3.4', end + terms['TK 3.4'].daysAfterEarlyEnd, 'contractEnd'), handOver];
}

/**
 * TK 3.3: „Täitja esitab Tellijale seirearuande iga aasta 3. jaanuariks ja 3. juuniks.“
 */
function editionsDeadlines(terms: Terms): Deadline[] {
  return [...terms['TK 3.3'].due.map((due) => moved('TK 3.3', dayOf(due))), finalReport(terms)];
}

/** TK 3.4: „3. jaanuariks 2026 esitab Täitja Tellijale lõpparuande.“ */
function finalReport(terms: Terms): Deadline {
  return moved('TK 3.4', dayOf(terms['TK 3.4'].due));
}

/**
 * TK 3.2: „Pärast dokumentide heakskiitmist Tellija poolt esitab Täitja Tellijale e-arve.“
 * Whether the invoice of a month's pack may be made: only for an approved pack, and once.
 */
export function mayInvoice(pack: { readonly approved: boolean; readonly invoiced: boolean }): Decision {
  return decision({ 'TK 3.2': !pack.approved || pack.invoiced });
}

/** The total of an invoice: the sum of its rounded lines, in cents. */
export function invoiceTotal(lines: readonly { readonly amount: Cents }[]): Cents {
  return sum(lines.map((line) => line.amount));
}
