import type { Lisa3, Lisa3Line, Lisa3Service } from '../../documents/lisa-3/data.ts';
import {
  addDays,
  type Case,
  type CivilDate,
  type CivilMonth,
  type Clause,
  caseOf,
  firstDayOf,
  lastDayOf,
  mayHold,
  monthOf,
  type Period,
  paySession,
  paySupport,
  priceGroups,
  termsOf,
} from '../../rules/index.ts';
import type { Contract } from '../contracts/contracts.ts';
import { caseFactsOf } from '../standing/family-facts.ts';
import type { MonthContact, MonthFacts } from './month-facts.ts';
import type { MonthFamily } from './month-family.ts';
import type { CountedSession } from './month-sessions.ts';

export interface ScheduleAsked {
  readonly contract: Contract;
  readonly month: CivilMonth;
  readonly today: CivilDate;
}

/** A provider's month as it stands on a day: what was done, and what the rules say it is paid (TK 3.1.1). */
export function scheduleOf(facts: MonthFacts, { contract, month, today }: ScheduleAsked): Lisa3 {
  const on = today < lastDayOf(month) ? today : lastDayOf(month);
  const byFamily = Map.groupBy(facts.contacts, ({ familyId }) => familyId);
  const families = [...facts.families.values()].sort((a, b) => order(a.caseNumber, b.caseNumber));
  const support = families.flatMap((family) =>
    supportLine(family, byFamily.get(family.id) ?? [], contract, month, on),
  );
  return {
    provider: contract.provider,
    contract: contract.number,
    month,
    madeOn: today,
    lines: [...support, ...sessionLines(facts, contract), ...groupLines(facts, contract, month, today)],
    ...servicesOf(families, month),
  };
}

/** A family's month of support, where it was on service in it. */
function supportLine(
  family: MonthFamily,
  contacts: readonly MonthContact[],
  contract: Contract,
  month: CivilMonth,
  on: CivilDate,
): Lisa3Line[] {
  const begun = family.facts.services.filter(
    ({ agreement, ended }) =>
      agreement !== undefined && agreement <= on && (ended == null || ended >= firstDayOf(month)),
  );
  if (begun.length === 0) return [];
  const answer = caseOf(caseFactsOf(family.facts, on));
  const services = begun.map((service) => ({
    kind: service.kind,
    open: openOf(service.agreement ?? on, service.ended ?? null, answer, service.id, on),
    gaps: service.gaps ?? [],
  }));
  const pay = paySupport({
    rate: contract.prices.support,
    unit: contract.supportUnit,
    month,
    services,
    contacts,
  });
  if (pay.units === 0 && contacts.length === 0) return [];
  const minutes = contacts.reduce((sum, one) => sum + (one.minutes ?? 0), 0);
  return [
    {
      key: `support:${family.id}`,
      service: 'support',
      detail: [...new Set(services.map(({ kind }) => kind))].sort().join(','),
      specialists: distinct(contacts.map(({ author }) => author)),
      ...headOf(family),
      ...daysWithin(
        services.map(({ open }) => open),
        { from: firstDayOf(month), to: on },
      ),
      dates: contacts.map(({ date }) => date),
      forms: distinct(contacts.map(({ mode }) => mode)),
      minutes: contacts.length === 0 ? null : minutes,
      participants: null,
      unit: contract.supportUnit === 'month' ? 'day' : 'minute',
      units: pay.units,
      of: pay.of,
      percent: 100,
      rate: contract.prices.support,
      amount: pay.amount,
      reasons: pay.reasons,
      remarks: remarksOn(answer, contacts, month),
    },
  ];
}

/** From the agreement to the earliest of its end, the last day that the rules give, and the day that is asked about. */
function openOf(
  from: CivilDate,
  ended: CivilDate | null,
  answer: Case,
  service: string,
  on: CivilDate,
): Period {
  const volume = answer.volumes.find((one) => one.service === service);
  const lastDay = volume !== undefined && 'lastDay' in volume ? (volume.lastDay ?? null) : null;
  const to = [ended, lastDay, on].filter((day) => day !== null).sort()[0] ?? on;
  // A service whose volume was used up before it began was open on no day.
  return { from, to: to < from ? addDays(from, -1) : to };
}

/** The first and last day on service, where they are not those of the month. */
function daysWithin(
  opens: readonly Period[],
  whole: { readonly from: CivilDate; readonly to: CivilDate },
): Pick<Lisa3Line, 'from' | 'until'> {
  const were = opens.filter(({ from, to }) => to === null || from <= to);
  const [from] = were.map((open) => open.from).sort();
  const until = were
    .map(({ to }) => to ?? whole.to)
    .sort()
    .at(-1);
  return {
    ...(from !== undefined && from > whole.from ? { from } : {}),
    ...(until !== undefined && until < whole.to ? { until } : {}),
  };
}

/** What of the month was missed, and contacts of somebody whom the commissioner had not confirmed (TK 2.8.6). */
function remarksOn(answer: Case, contacts: readonly MonthContact[], month: CivilMonth): Clause[] {
  const missed = answer.obligations
    .filter(({ status, due }) => status === 'missed' && due !== null && monthOf(due) === month)
    .map(({ clause }) => clause);
  const unconfirmed = contacts.some(({ confirmedOn, date }) => confirmedOn === null || confirmedOn > date);
  return distinct([...missed, ...(unconfirmed ? (['TK 2.8.6'] as const) : [])]).sort();
}

/** Of several that were too many, the earlier ones are paid. */
function sessionLines(facts: MonthFacts, contract: Contract): Lisa3Line[] {
  return facts.sessions
    .filter(({ state }) => state === 'held')
    .flatMap((session) => {
      const family = facts.families.get(session.familyId);
      if (family === undefined) return [];
      const before = facts.counted.filter(
        (one) => one.familyId === session.familyId && comesBefore(one, session),
      );
      const held = mayHold({
        terms: termsOf(session.edition),
        family: family.facts.family,
        session: asAsked(session),
        sessions: before.map(asAsked),
        approvedExtra: facts.approvedExtra.get(session.familyId) ?? [],
      });
      const rate = contract.prices[session.service];
      const pay = paySession(rate, held, { confirmed: session.confirmedOn, on: session.date });
      return [
        {
          key: `session:${session.id}`,
          service: session.service,
          detail: '',
          specialists: [session.specialist],
          ...headOf(family),
          dates: [session.date],
          forms: [session.form],
          minutes: session.minutes,
          participants: null,
          unit: 'session' as const,
          units: pay.units,
          of: pay.of,
          percent: 100,
          rate,
          amount: pay.amount,
          reasons: pay.reasons,
          remarks: [],
        },
      ];
    });
}

const comesBefore = (a: CountedSession, b: CountedSession): boolean =>
  order(`${a.date} ${a.startsAt} ${a.id}`, `${b.date} ${b.startsAt} ${b.id}`) < 0;

/** Counselling and supervision are counted together (TK 2.5.4). */
const asAsked = ({ id, date, basis, service }: CountedSession) => ({
  id,
  date,
  basis,
  service: service === 'mentoring' ? ('mentoring' as const) : ('counselling' as const),
});

function groupLines(facts: MonthFacts, contract: Contract, month: CivilMonth, today: CivilDate): Lisa3Line[] {
  const held = facts.groups.filter(({ date }) => date <= today);
  const terms = termsOf(contract.edition);
  const rate = contract.prices.group;
  const { lines } = priceGroups({ terms, rate, groups: held });
  const { minutes: longest, minutesOfRate } = terms['TK 2.4.7'];
  return lines.flatMap(({ id, amount, reasons }) => {
    const group = held.find((one) => one.id === id);
    if (group === undefined || monthOf(group.date) !== month) return [];
    const isOnIsland = group.island === true && group.mode === 'in-person';
    return [
      {
        key: `group:${id}`,
        service: 'group' as const,
        detail: group.topic,
        specialists: group.leader === '' ? [] : [group.leader],
        caseNumber: null,
        familyKind: null,
        municipality: group.municipality,
        dates: [group.date],
        forms: [group.mode],
        minutes: group.minutes,
        participants: group.participants,
        unit: 'minute' as const,
        units: Math.min(group.minutes, longest),
        of: minutesOfRate,
        percent: isOnIsland ? terms['TK 2.4.8'].percent : 100,
        rate,
        amount,
        reasons,
        remarks: group.isSigned ? [] : (['TK 3.1.3'] as const),
      },
    ];
  });
}

function servicesOf(
  families: readonly MonthFamily[],
  month: CivilMonth,
): Pick<Lisa3, 'begun' | 'ended' | 'goingOn'> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const begun: Lisa3Service[] = [];
  const ended: Lisa3Service[] = [];
  let goingOn = 0;
  for (const { caseNumber, facts } of families) {
    for (const { kind, agreement, ended: end } of facts.services) {
      if (agreement === undefined || agreement > last) continue;
      if (agreement >= first) begun.push({ caseNumber, kind, on: agreement });
      if (end != null && end >= first && end <= last) ended.push({ caseNumber, kind, on: end });
      if (end == null || end > last) goingOn += 1;
    }
  }
  return { begun, ended, goingOn };
}

const headOf = ({ caseNumber, kind, municipality }: MonthFamily) => ({
  caseNumber,
  familyKind: kind,
  municipality,
});
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
