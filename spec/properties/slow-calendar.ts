/**
 * Dates reckoned with the built-in Date, in UTC: slow, and by another road than the rules go. What is reckoned twice
 * is compared.
 */
const day = 86_400_000;

export const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
export const text = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number): string => text(at(date) + days * day);

/** n months later; the built-in rolls over where a month has no such day, and is then taken back to its last. */
export function plusMonths(date: string, months: number): string {
  const moment = new Date(at(date));
  const dayOfMonth = moment.getUTCDate();
  moment.setUTCMonth(moment.getUTCMonth() + months);
  if (moment.getUTCDate() !== dayOfMonth) moment.setUTCDate(0);
  return text(moment.getTime());
}

/** Every day from one to another, both counted. */
export function eachDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let moment = at(from); moment <= at(to); moment += day) days.push(text(moment));
  return days;
}

/** Weekday holidays of the years that properties draw, written out. */
const holidays = new Set(
  [2022, 2023, 2024, 2025, 2026, 2027, 2028].flatMap((year) =>
    ['01-01', '02-24', '05-01', '06-23', '06-24', '08-20', '12-24', '12-25', '12-26'].map(
      (rest) => `${year}-${rest}`,
    ),
  ),
);
const goodFridays = [
  '2022-04-15',
  '2023-04-07',
  '2024-03-29',
  '2025-04-18',
  '2026-04-03',
  '2027-03-26',
  '2028-04-14',
];
for (const goodFriday of goodFridays) holidays.add(goodFriday);

export function isWorking(date: string): boolean {
  const weekday = new Date(at(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

export function plusWorkingDays(date: string, count: number): string {
  let reached = date;
  for (let left = count; left > 0; ) {
    reached = plusDays(reached, 1);
    if (isWorking(reached)) left -= 1;
  }
  return reached;
}
