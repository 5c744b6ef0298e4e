import { addDays, type CivilDate, civilDateOf } from '../../src/rules/index.ts';
import type { Child, Contact, Family, Overview, Service } from '../../src/rules/protocol/question.ts';
import { fc } from './runs.ts';

const epoch = civilDateOf('2022-06-01');

/** Days of some five years around the contract. */
export const anyDate: fc.Arbitrary<CivilDate> = fc.nat(1700).map((days) => addDays(epoch, days));

/** Days of a narrower span, in which what is drawn meets more often. */
export const nearDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 700, max: 1300 })
  .map((days) => addDays(epoch, days));

/** A day up to so many days later, or null. */
const laterOrNull = (from: CivilDate, within: number): fc.Arbitrary<CivilDate | null> =>
  fc.option(
    fc.nat(within).map((days) => addDays(from, days)),
    { freq: 3 },
  );

export const periodWithin = (length: number) =>
  nearDate.chain((from) => fc.record({ from: fc.constant(from), to: laterOrNull(from, length) }));

/** Leaves out what is undefined, as a question that came as text would. */
export function trimmed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

const childOf = (id: string): fc.Arbitrary<Child> =>
  fc
    .record({
      arrived: fc.option(fc.oneof(anyDate, nearDate), { freq: 5 }),
      expected: fc.option(nearDate, { nil: undefined }),
      stay: fc.option(fc.nat(600), { freq: 2 }),
    })
    .map(({ arrived, expected, stay }) =>
      trimmed({
        id,
        arrived,
        expected,
        left: arrived === null || stay === null ? null : addDays(arrived, stay),
      }),
    );

export const anyFamily: fc.Arbitrary<Family> = fc
  .record({
    kind: fc.constantFrom('foster', 'guardian', 'adoptive', 'adoptive', 'prospective'),
    keepsOut: fc.boolean(),
    onService20221031: fc.option(fc.boolean(), { nil: undefined }),
    children: fc.nat(3).chain((count) => fc.tuple(...['c0', 'c1', 'c2'].slice(0, count).map(childOf))),
    care: fc.option(fc.array(periodWithin(60), { maxLength: 2 }), { nil: undefined }),
  })
  .map(({ keepsOut, ...family }) =>
    trimmed({ ...family, municipalityInvolved: family.kind === 'adoptive' && keepsOut ? false : undefined }),
  ) as fc.Arbitrary<Family>;

export const serviceFor = (id: string, family: Family): fc.Arbitrary<Service> =>
  fc
    .record({
      kind: fc.constantFrom('adaptation' as const, 'needs-based' as const),
      child: fc.option(fc.constantFrom('', ...family.children.map((child) => child.id)), { nil: undefined }),
      informed: fc.option(nearDate, { nil: undefined }),
      agreement: fc.option(nearDate, { nil: undefined, freq: 6 }),
      length: fc.option(fc.nat(400), { freq: 1 }),
      gaps: fc.option(fc.array(periodWithin(40), { maxLength: 3 }), { nil: undefined }),
      earlier: fc.option(
        fc.array(
          fc
            .tuple(periodWithin(200), fc.option(fc.boolean(), { nil: undefined }))
            .map(([period, transitional2022]) => ({ ...period, transitional2022 })),
          { maxLength: 2 },
        ),
        { nil: undefined },
      ),
      referral: fc.option(
        nearDate.map((accepted) => ({ accepted })),
        { nil: undefined },
      ),
      agreementToMunicipality: fc.option(nearDate, { nil: undefined }),
      endingSigned: fc.option(nearDate, { nil: undefined }),
      endingToMunicipality: fc.option(nearDate, { nil: undefined }),
    })
    .map(({ length, child, ...service }) =>
      trimmed({
        id,
        ...service,
        child: child === '' ? undefined : child,
        ended: length === null || service.agreement === undefined ? null : addDays(service.agreement, length),
      }),
    );

export const contactOf = (id: string, services: readonly string[]): fc.Arbitrary<Contact> =>
  fc
    .record({
      service: fc.constantFrom(...services, 'unknown'),
      date: nearDate,
      mode: fc.constantFrom('home' as const, 'in-person' as const, 'remote' as const),
      substantive: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map((contact) => trimmed({ id, ...contact }));

const overviewOf = (services: readonly string[]): fc.Arbitrary<Overview> =>
  fc
    .record({
      service: fc.constantFrom(...services, 'unknown'),
      sent: nearDate,
      withPlan: fc.option(fc.boolean(), { nil: undefined }),
    })
    .map(trimmed);

const ids = ['s0', 's1', 's2'];

export interface CaseAsked {
  readonly ask: 'case';
  readonly terms: string;
  readonly on: CivilDate;
  readonly family: Family;
  readonly services: readonly Service[];
  readonly contacts: readonly Contact[];
  readonly overviews: readonly Overview[];
}

/** A family's case, asked on some day. */
export const anyCase: fc.Arbitrary<CaseAsked> = fc.tuple(anyFamily, fc.nat(3)).chain(([family, count]) => {
  const known = ids.slice(0, count);
  return fc.record({
    ask: fc.constant('case' as const),
    terms: fc.constant('2024-2025'),
    on: fc.oneof(nearDate, anyDate),
    family: fc.constant(family),
    services: fc.tuple(...known.map((id) => serviceFor(id, family))),
    contacts: fc
      .array(contactOf('k', known), { maxLength: 40 })
      .map((contacts) => contacts.map((contact, i) => ({ ...contact, id: `k${i}` }))),
    overviews: fc.array(overviewOf(known), { maxLength: 6 }),
  });
});
