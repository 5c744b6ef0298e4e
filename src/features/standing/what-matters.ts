import { addDays, type CivilDate, type ServiceObligation } from '../../rules/index.ts';

/** A window that was missed is shown so long, that it is seen and learnt from. */
const missedShownDays = 14;
const quarterDays = 91;
/** How far ahead a day's page looks, and how far back it still shows what was just done. */
const aheadDays = 14;
const justDoneDays = 3;

/** Later than any date. */
const never = '9999-99-99';
const undated = '9999-12-31';

/** Whether an obligation is of the present: its window runs, it waits undated, or it was lately missed. */
export function isOfPresent(obligation: ServiceObligation, today: CivilDate): boolean {
  const { status, due } = obligation;
  if (due === null) return status === 'due';
  if (status === 'late') return false;
  if (due >= today) return true;
  return status === 'missed' && due >= addDays(today, -missedShownDays);
}

/** Whether it was missed or made up for, its day within the last quarter; without a day, as long as that is known. */
export function isOfLastQuarter({ status, due }: ServiceObligation, today: CivilDate): boolean {
  if (status !== 'missed' && status !== 'late') return false;
  return due === null || due >= addDays(today, -quarterDays);
}

/** How pressing: an open one by its day, then those without a day, then families with nothing open. */
export function urgencyOf(obligations: readonly ServiceObligation[]): string {
  let most = never;
  for (const { status, due, clause } of obligations) {
    // A first contact that was missed can still be made up for, and every day counts.
    const open = status === 'due' || (status === 'missed' && clause === 'TK 2.1.5.1');
    const key = due ?? undated;
    if (open && key < most) most = key;
  }
  return most;
}

/** Whether anything is open. */
export const hasOpen = (obligations: readonly ServiceObligation[]): boolean =>
  urgencyOf(obligations) !== never;

/** Of what is open, the most urgent; null where nothing is. */
export function mostUrgent(
  obligations: readonly ServiceObligation[],
  today: CivilDate,
): ServiceObligation | null {
  let most: ServiceObligation | null = null;
  for (const one of obligations) {
    if (!isOfPresent(one, today) || !hasOpen([one])) continue;
    if (most === null || urgencyOf([one]) < urgencyOf([most])) most = one;
  }
  return most;
}

/**
 * What a day's page shows of a family: what presses within a fortnight or waits undated, what was lately missed, and
 * what was just done; and where nothing presses, the one thing that comes next.
 */
export function forToday(obligations: readonly ServiceObligation[], today: CivilDate): ServiceObligation[] {
  const horizon = addDays(today, aheadDays);
  const lately = addDays(today, -justDoneDays);
  const next = mostUrgent(obligations, today);
  return obligations.filter((one) => {
    if (!isOfPresent(one, today)) return false;
    if (one === next) return true;
    if (one.status === 'met') return one.metOn !== undefined && one.metOn >= lately;
    return one.due === null || one.due <= horizon;
  });
}
