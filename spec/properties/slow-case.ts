import type { CaseAsked } from './families.ts';
import { eachDay, plusDays, plusMonths, plusWorkingDays } from './slow-calendar.ts';

/**
 * A family's case read from the page of rules once more, day by day and with no thought of speed: sets of days,
 * every contact looked at for every window. Nothing of src/rules is used.
 */
type Asked = CaseAsked;
type Service = Asked['services'][number];
type Period = { from: string; to: string | null };

interface Slow {
  clause: string;
  service: string;
  kind?: string;
  from: string;
  due: string | null;
  needed: number;
  met: number;
  status: string;
  metOn?: string;
}

const holds = (period: Period, date: string): boolean =>
  period.from <= date && (period.to === null || date <= period.to);
const holdsTo = (period: Period, date: string, openTo: string): boolean =>
  period.from <= date && date <= (period.to ?? openTo);

const earlierOf = (a: string, b: string): string => [a, b].sort()[0] ?? a;

function isUncounted(asked: Asked, date: string): boolean {
  return asked.services
    .filter((service) => service.kind === 'needs-based')
    .some(
      (service) =>
        (service.gaps ?? []).some((gap) => holdsTo(gap, date, asked.on)) ||
        (service.earlier ?? []).some(
          (period) => period.transitional2022 === true && holdsTo(period, date, asked.on),
        ),
    );
}

/** Whether a day is one of needs-based support; `goingOn` is taken not to have ended. */
function isGiven(asked: Asked, date: string, goingOn?: Service): boolean {
  return asked.services
    .filter((service) => service.kind === 'needs-based')
    .some((service) => {
      const own = service.agreement !== undefined && {
        from: service.agreement,
        to: service === goingOn ? null : (service.ended ?? null),
      };
      return (
        (own !== false && holds(own, date)) ||
        (service.earlier ?? []).some((period) => period.transitional2022 !== true && holds(period, date))
      );
    });
}

const limitOf = (asked: Asked): number => (asked.family.onService20221031 === true ? 425 : 365);

export function slowUsed(asked: Asked): number {
  return eachDay('2022-06-01', asked.on).filter((date) => isGiven(asked, date) && !isUncounted(asked, date))
    .length;
}

export function slowLastDay(asked: Asked, service: Service): string {
  const agreement = service.agreement ?? '';
  let count = 0;
  let date = '2022-05-31';
  while (count < limitOf(asked)) {
    date = plusDays(date, 1);
    if (isGiven(asked, date, service) && !isUncounted(asked, date)) count += 1;
  }
  const full = date < agreement ? plusDays(agreement, -1) : date;
  const lefts = asked.family.children.map((child) => child.left ?? '9999-12-31');
  if (lefts.length === 0 || lefts.some((left) => left >= full)) return full;
  const after =
    lefts
      .map((left) => plusMonths(left, 1))
      .sort()
      .at(-1) ?? full;
  return earlierOf(after, full);
}

function slowAdaptation(asked: Asked, service: Service): { firstDay?: string; lastDay: string | null } {
  const child = asked.family.children.find(({ id }) => id === service.child);
  const coming = child?.arrived ?? child?.expected;
  if (child === undefined || coming === undefined) return { lastDay: null };
  const firstDay = plusMonths(coming, -1);
  if (child.arrived === null) return { firstDay, lastDay: null };
  const gapDays = new Set(
    asked.services
      .filter((other) => other.kind === 'adaptation' && other.child === child.id)
      .flatMap((other) => other.gaps ?? [])
      .flatMap((gap) => eachDay(gap.from, gap.to ?? asked.on)),
  );
  const months = asked.family.onService20221031 === true ? 14 : 12;
  const full = plusDays(plusMonths(child.arrived, months), gapDays.size);
  if (!child.left || child.left >= full) return { firstDay, lastDay: full };
  const after = plusMonths(child.left, 1);
  return { firstDay, lastDay: earlierOf(after, full) };
}

function isOpen(service: Service, on: string): boolean {
  return service.agreement !== undefined && service.agreement <= on && !(service.ended && service.ended < on);
}

function slowVolume(asked: Asked, service: Service): object {
  if (service.kind === 'adaptation')
    return { service: service.id, clause: 'TK 2.1.3.2', ...slowAdaptation(asked, service) };
  const limit = limitOf(asked);
  const used = slowUsed(asked);
  const lastDay = isOpen(service, asked.on) ? { lastDay: slowLastDay(asked, service) } : {};
  return {
    service: service.id,
    clause: 'TK 2.1.4.2',
    limit,
    used,
    left: used > limit ? 0 : limit - used,
    ...lastDay,
  };
}

/** Windows `[start, next − 1]` as long as they begin by the day asked. */
function spansOf(on: string, start: (i: number) => string): [from: string, due: string][] {
  const spans: [string, string][] = [];
  for (let i = 0; start(i) <= on; i += 1) spans.push([start(i), plusDays(start(i + 1), -1)]);
  return spans;
}

function slowWindow(
  base: Pick<Slow, 'clause' | 'service' | 'kind'>,
  [from, due]: [string, string],
  needed: number,
  dates: string[],
  on: string,
  catchUp = false,
): Slow {
  const seen = dates.filter((date) => date <= on).sort();
  const within = seen.filter((date) => from <= date && date <= due);
  const later = seen.find((date) => date > due);
  const window = { ...base, from, due, needed, met: within.length };
  const metOn = within[needed - 1];
  if (metOn !== undefined) return { ...window, status: 'met', metOn };
  if (catchUp && later !== undefined) return { ...window, status: 'late', metOn: later };
  return { ...window, status: on > due ? 'missed' : 'due' };
}

function slowDeed(clause: string, service: string, from: string, done: string | undefined, on: string): Slow {
  const met = done !== undefined && done <= on;
  return {
    clause,
    service,
    from,
    due: null,
    needed: 1,
    met: met ? 1 : 0,
    status: met ? 'met' : 'due',
    ...(met ? { metOn: done } : {}),
  };
}

function slowFirstMeeting(clause: string, asked: Asked, service: Service, from: string): Slow {
  const counted = asked.contacts
    .filter((contact) => contact.service === service.id && contact.substantive === true)
    .filter((contact) => contact.date <= asked.on && !(service.ended && contact.date > service.ended))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = counted[0]?.date;
  const base = { clause, service: service.id, from, due: null, needed: 1 };
  if (first !== undefined && counted.some((contact) => contact.date === first && contact.mode === 'home')) {
    return { ...base, met: 1, status: 'met', metOn: first };
  }
  const over = first !== undefined || (service.ended && service.ended <= asked.on);
  return { ...base, met: 0, status: over ? 'missed' : 'due' };
}

function slowCourse(asked: Asked, service: Service): Slow[] {
  const { on, family } = asked;
  const A = service.agreement;
  if (A === undefined || A > on) return [];
  const adaptation = service.kind === 'adaptation';
  const chapter = adaptation ? 'TK 2.1.3' : 'TK 2.1.4';
  const [meetings, municipality] = adaptation
    ? [`${chapter}.5`, `${chapter}.6`]
    : [`${chapter}.4`, `${chapter}.5`];
  const lastDay = adaptation ? slowAdaptation(asked, service).lastDay : slowLastDay(asked, service);
  const listed = ([from, due]: [string, string]): boolean =>
    (lastDay === null || due <= lastDay) &&
    (!service.ended || due <= service.ended) &&
    !(service.gaps ?? []).some((gap) => gap.from <= due && (gap.to === null || gap.to >= from));
  const own = asked.contacts.filter((contact) => contact.service === service.id);
  const all = own.map((contact) => contact.date);
  const home = own.filter((contact) => contact.mode === 'home').map((contact) => contact.date);
  const rhythm = (kind: string) => ({ clause: `${meetings}.3`, service: service.id, kind });
  const involved = family.municipalityInvolved !== false;
  const sent = asked.overviews
    .filter((overview) => overview.service === service.id && (adaptation || overview.withPlan === true))
    .map((overview) => overview.sent);
  const months = (every: number, skip = 0) =>
    spansOf(on, (i) => plusMonths(A, skip + i * every)).filter(listed);
  const weeks = spansOf(on, (k) => plusDays(A, 7 * k))
    .filter(([, due]) => due < plusMonths(A, 3))
    .filter(listed);
  const ended = service.ended && service.ended <= on ? service.ended : null;
  return [
    ...weeks.map((span) => slowWindow(rhythm('week'), span, 1, all, on)),
    ...months(1, 3).map((span) => slowWindow(rhythm('month'), span, 2, all, on)),
    ...months(adaptation ? 3 : 1).map((span) => slowWindow(rhythm('home'), span, 1, home, on)),
    slowFirstMeeting(`${meetings}.2`, asked, service, A),
    ...(involved
      ? [
          slowDeed(`${municipality}.1`, service.id, A, service.agreementToMunicipality, on),
          ...months(3).map((span) =>
            slowWindow({ clause: `${municipality}.2`, service: service.id }, span, 1, sent, on),
          ),
        ]
      : []),
    ...(ended === null
      ? []
      : [
          slowDeed('TK 2.1.5.11', service.id, ended, service.endingSigned, on),
          ...(involved
            ? [slowDeed('TK 2.1.5.11/KOV', service.id, ended, service.endingToMunicipality, on)]
            : []),
        ]),
  ];
}

export function slowCase(asked: Asked): { obligations: Slow[]; volumes: object[] } {
  const first = asked.services.flatMap((service) => {
    if (service.informed === undefined || service.informed > asked.on) return [];
    const span: [string, string] = [service.informed, plusWorkingDays(service.informed, 5)];
    const dates = asked.contacts.map((contact) => contact.date);
    return [slowWindow({ clause: 'TK 2.1.5.1', service: service.id }, span, 1, dates, asked.on, true)];
  });
  const key = (duty: Slow) => [
    duty.due ?? '9999-99-99',
    duty.from,
    duty.clause,
    duty.kind ?? '',
    duty.service,
  ];
  const obligations = [...first, ...asked.services.flatMap((service) => slowCourse(asked, service))].sort(
    (a, b) => {
      const [left, right] = [key(a), key(b)];
      const at = left.findIndex((part, i) => part !== right[i]);
      return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
    },
  );
  return { obligations, volumes: asked.services.map((service) => slowVolume(asked, service)) };
}
