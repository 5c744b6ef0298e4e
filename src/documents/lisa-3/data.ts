import type { Cents, CivilDate, CivilMonth, Clause } from '../../rules/index.ts';
import { invoiceTotal } from '../../rules/index.ts';

/** What a month's schedule has lines of, in the order in which they stand. */
export const lineServices = ['support', 'mentoring', 'counselling', 'supervision', 'group'] as const;
export type LineService = (typeof lineServices)[number];

/** In which form people met. */
export const lineForms = ['home', 'in-person', 'phone', 'video', 'message', 'online'] as const;
export type LineForm = (typeof lineForms)[number];

/** By what a price is multiplied and divided. */
export type LineUnit = 'day' | 'minute' | 'session';

/** A meeting, or a family's month of support. */
export interface Lisa3Line {
  /** What it is of, whichever version of the pack it stands in. */
  readonly key: string;
  readonly service: LineService;
  /** Of family support: adaptation, needs-based; of a group: its topic. */
  readonly detail: string;
  readonly specialists: readonly string[];
  /** Null of a group. */
  readonly caseNumber: string | null;
  readonly familyKind: 'foster' | 'guardian' | 'adoptive' | 'prospective' | null;
  /** Null where the family's municipality is not involved, or none is known. */
  readonly municipality: string | null;
  /** Of family support: the first and the last day on service, where they are not those of the month. */
  readonly from?: CivilDate;
  readonly until?: CivilDate;
  readonly dates: readonly CivilDate[];
  readonly forms: readonly LineForm[];
  /** How long the meetings took together; null where nobody wrote it. */
  readonly minutes: number | null;
  /** Who took part in a group. */
  readonly participants: number | null;
  readonly unit: LineUnit;
  /** The sum is `rate × units ÷ of × percent ÷ 100`, rounded once; nothing where there are reasons. */
  readonly units: number;
  readonly of: number;
  readonly percent: number;
  readonly rate: Cents;
  readonly amount: Cents;
  /** Why nothing is paid. */
  readonly reasons: readonly Clause[];
  /** What the rules think of it, though it is paid. */
  readonly remarks: readonly Clause[];
}

/** A service of a family that began or ended in the month (TK 2.1.5.12). */
export interface Lisa3Service {
  readonly caseNumber: string;
  readonly kind: 'adaptation' | 'needs-based';
  readonly on: CivilDate;
}

/** The schedule of a provider's month (TK 3.1.1), with no name of a family in it. */
export interface Lisa3 {
  readonly provider: string;
  readonly contract: string;
  readonly month: CivilMonth;
  readonly madeOn: CivilDate;
  readonly lines: readonly Lisa3Line[];
  readonly begun: readonly Lisa3Service[];
  readonly ended: readonly Lisa3Service[];
  /** How many went on through the month's last day. */
  readonly goingOn: number;
}

export interface ServiceTotal {
  readonly service: LineService;
  readonly lines: number;
  readonly paid: number;
  readonly families: number;
  readonly amount: Cents;
}

/** What a schedule comes to: the sum of its rounded lines. */
export const totalOf = ({ lines }: { readonly lines: readonly { readonly amount: Cents }[] }): Cents =>
  invoiceTotal(lines);

/** The same, service by service; those of which there is a line. */
export function totalsOf({ lines }: Pick<Lisa3, 'lines'>): ServiceTotal[] {
  return lineServices.flatMap((service) => {
    const own = lines.filter((line) => line.service === service);
    if (own.length === 0) return [];
    const families = new Set(own.flatMap(({ caseNumber }) => (caseNumber === null ? [] : [caseNumber])));
    return [
      {
        service,
        lines: own.length,
        paid: own.filter(({ amount }) => amount > 0).length,
        families: families.size,
        amount: invoiceTotal(own),
      },
    ];
  });
}
