import type { CivilDate } from '../../src/rules/index.ts';
import type {
  Family,
  PaidPlacement,
  Placement,
  Service,
  Session,
} from '../../src/rules/protocol/question.ts';
import type { CaseAsked } from './families.ts';
import { eachDay, plusDays, plusMonths, plusWorkingDays } from './slow-calendar.ts';
import { slowUsed } from './slow-case.ts';

/** The other answers read from the page of rules once more, slowly. Nothing of src/rules is run. */

const isOpen = (service: Service, on: string): boolean =>
  service.agreement !== undefined && service.agreement <= on && !(service.ended && service.ended < on);

const inCare = (family: Family, on: string): boolean =>
  (family.care ?? []).some((period) => period.from <= on && (period.to === null || on <= period.to));

const sorted = (reasons: string[]) => ({
  allowed: reasons.length === 0,
  reasons: [...new Set(reasons)].sort(),
});

export function slowMayStartAdaptation(
  on: string,
  childId: string,
  family: Family,
  services: readonly Service[],
) {
  const child = family.children.find(({ id }) => id === childId);
  const reasons: string[] = [];
  const awaited = family.children.some((each) => each.arrived || each.expected);
  if (family.kind === 'prospective' && !awaited) reasons.push('TK 0.1');
  const coming = child?.arrived ?? child?.expected;
  if (!coming || on < plusMonths(coming, -1)) reasons.push('TK 2.1.3.2');
  if (child?.arrived) {
    const gapDays = services
      .filter((service) => service.kind === 'adaptation' && service.child === childId)
      .flatMap((service) => service.gaps ?? [])
      .flatMap((gap) => eachDay(gap.from, gap.to ?? on));
    const full = plusMonths(child.arrived, family.onService20221031 ? 14 : 12);
    const last = plusDays(full, new Set(gapDays).size);
    if (on > last || (child.left && child.left < last && on > plusMonths(child.left, 1)))
      reasons.push('TK 2.1.3.2');
  }
  for (const service of services) {
    if (service.kind === 'adaptation' && service.child === childId && isOpen(service, on))
      reasons.push('TK 2.1.3.2');
    if (service.kind !== 'needs-based') continue;
    if (isOpen(service, on)) reasons.push('TK 2.1.5.9');
    const signed = service.endingSigned !== undefined && service.endingSigned <= on;
    if (service.ended && service.ended < on && !signed) reasons.push('TK 2.1.5.9');
  }
  if (child?.left && on > child.left) reasons.push('TK 2.1.5.10');
  if (inCare(family, on)) reasons.push('TK 2.1.5.8');
  return sorted(reasons);
}

export function slowMayStartNeedsBased(asked: CaseAsked) {
  const { on, family, services } = asked;
  const reasons: string[] = [];
  if (family.kind === 'prospective') reasons.push('TK 0.1');
  const long = family.children.filter(
    (child) => child.arrived && child.arrived < plusMonths(on, -12) && (!child.left || on <= child.left),
  );
  if (long.length === 0) reasons.push('TK 2.1.4.1');
  if (slowUsed(asked) >= (family.onService20221031 ? 425 : 365)) reasons.push('TK 2.1.4.2');
  const needsBased = services.filter((service) => service.kind === 'needs-based');
  if (needsBased.some((service) => isOpen(service, on))) reasons.push('TK 2.1.4.2');
  const referred = needsBased.some((service) => service.referral && service.referral.accepted <= on);
  if (!referred && family.kind !== 'adoptive') reasons.push('TK 2.1.4.2');
  if (services.some((service) => service.kind === 'adaptation' && isOpen(service, on)))
    reasons.push('TK 2.1.5.9');
  if (inCare(family, on)) reasons.push('TK 2.1.5.8');
  return sorted(reasons);
}

/** How many sessions there would be where the asked one counts, the asked one with them. */
export function slowSessions(
  session: Session,
  sessions: readonly Session[],
  same: (date: CivilDate) => string,
): number {
  const others = sessions.filter((other) => other.id !== session.id);
  const like = others.filter((other) => other.service === session.service && other.basis === session.basis);
  return like.filter((other) => same(other.date) === same(session.date)).length + 1;
}

/** Day by day: who is there, who has been there longest, what the day is paid. Cents. */
export function slowCarePay(month: string, care: 'crisis' | 'special', placements: readonly PaidPlacement[]) {
  const lastDay = plusDays(plusMonths(`${month}-01`, 1), -1);
  const days = eachDay(`${month}-01`, lastDay);
  const present = (stay: PaidPlacement, day: string) =>
    stay.arrived <= day && (!stay.left || day <= stay.left);
  const [daily, monthly] = care === 'crisis' ? [4000, 120_000] : [5000, 150_000];
  const order = [...placements].sort((a, b) =>
    `${a.child} ${a.arrived}` < `${b.child} ${b.arrived}` ? -1 : 1,
  );
  const lines = order.flatMap((stay) => {
    const factors = days
      .filter((day) => present(stay, day))
      .map((day) => {
        if (care === 'special') return 1;
        const together = placements.filter(
          (other) => other.siblings === stay.siblings && present(other, day),
        );
        const longest = together.sort((a, b) =>
          `${a.arrived} ${a.child}` < `${b.arrived} ${b.child}` ? -1 : 1,
        )[0];
        return longest === stay ? 1 : 0.75;
      });
    if (factors.length === 0) return [];
    const byDay = factors.reduce((sum, factor) => sum + daily * factor, 0);
    const whole = factors.length === days.length && new Set(factors).size === 1;
    const most = monthly * Math.max(...factors);
    const [full, reduced] = [1, 0.75].map((factor) => factors.filter((each) => each === factor).length);
    return [
      {
        child: stay.child,
        days: factors.length,
        factorDays: { '1': full, '0.75': reduced },
        gross: whole ? most : Math.min(byDay, most),
        personalCosts: 800 * factors.length,
      },
    ];
  });
  const gross = lines.reduce((sum, line) => sum + line.gross, 0);
  const personalCosts = lines.reduce((sum, line) => sum + line.personalCosts, 0);
  return { lines, gross, withTaxes: Math.round((gross * 1338) / 1000), personalCosts };
}

/** A placement's meetings or visits, walked through from one to the next. */
export function slowCadence(clause: string, placement: Placement, dates: readonly string[], on: string) {
  const listed: object[] = [];
  let from: string = placement.arrived;
  let due = plusWorkingDays(from, 5);
  while (from <= on) {
    const start = from;
    const held = dates.filter((date) => date >= start && date <= on).sort()[0];
    const status = held === undefined ? (on > due ? 'missed' : 'due') : held <= due ? 'met' : 'late';
    if (!placement.left || due <= placement.left) {
      const met = status === 'met' ? 1 : 0;
      listed.push({
        clause,
        from,
        due,
        needed: 1,
        met,
        status,
        ...(held === undefined ? {} : { metOn: held }),
      });
    }
    if (held === undefined) break;
    from = plusDays(held, 1);
    due = placement.care === 'crisis' ? plusDays(held, 30) : plusMonths(held, 3);
  }
  return listed;
}

export function slowLastDay(placement: Placement, on: string): string | null {
  if (placement.care === 'special') return null;
  const last = plusDays(placement.arrived, 90);
  const agreed = placement.meetings.some((meeting) => meeting.extensionAgreed && meeting.date <= on);
  if (!agreed || !placement.extension || placement.extension.approved > on) return last;
  const until = placement.extension.until ?? placement.courtDecision;
  if (until === undefined || (placement.extension.until === null && until > on)) return null;
  return [until, last].sort()[1] ?? last;
}
