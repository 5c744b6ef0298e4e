import { describe, expect, test } from 'vitest';
import { addDays, answer, civilDateOf, editions } from '../../rules/index.ts';
import { nothingTyped, parseGroup, type TypedGroup } from './group-form.ts';
import { type GroupToPrice, groupAsked, pricesOf } from './price.ts';
import { daysOfSeries, mostRepeats, sameWeekday } from './series.ts';

const choices = {
  leaders: [{ id: 'l', name: 'Leida' }],
  municipalities: [{ id: 'm', name: 'Tartu linn', county: 'Tartu maakond', island: false }],
  today: civilDateOf('2025-01-02'),
};
const whole: TypedGroup = { ...nothingTyped, topic: 'Piirid', heldOn: '14.1.2025', municipality: 'm' };
const codesOf = (changed: Partial<TypedGroup>) => {
  const read = parseGroup({ ...whole, ...changed }, choices);
  return 'problems' in read ? read.problems.map(({ field, code }) => `${field} ${code}`) : read.value;
};

describe('A group that is typed', () => {
  test('is read whole, whichever way its day is written', () => {
    for (const heldOn of ['14.01.2025', '14.1.2025', '2025-01-14']) {
      expect(codesOf({ heldOn })).toMatchObject({
        heldOn: '2025-01-14',
        startsAt: '17:30',
        minutes: 120,
        places: 12,
      });
    }
  });

  test.each([
    [{ topic: ' ' }, 'topic topic-missing'],
    [{ heldOn: '' }, 'heldOn day-missing'],
    [{ heldOn: '30.02.2025' }, 'heldOn day-unreadable'],
    [{ heldOn: '2025-01-01' }, 'heldOn day-past'],
    [{ startsAt: '25:00' }, 'startsAt time-unreadable'],
    [{ endsAt: '17:30' }, 'endsAt ends-before'],
    [{ endsAt: '17:40' }, 'endsAt length-odd'],
    [{ mode: 'elsewhere' }, 'mode mode-missing'],
    [{ municipality: '' }, 'municipality municipality-missing'],
    [{ municipality: 'x' }, 'municipality municipality-unknown'],
    [{ leader: 'x' }, 'leader leader-unknown'],
    [{ mode: 'online', webLink: 'javascript:alert(1)' }, 'webLink link-unreadable'],
    [{ language: 'fi' }, 'language language-missing'],
    [{ kinds: ['x'] }, 'kinds kinds-missing'],
    [{ places: '0' }, 'places places-unreadable'],
    [{ places: '201' }, 'places places-unreadable'],
    [{ small: 'yes' }, 'smallReason small-reason-missing'],
  ])('says what is wrong at its field: %j', (changed, said) => {
    expect(codesOf(changed)).toEqual([said]);
  });

  test('says everything that is wrong at once', () => {
    expect(codesOf({ topic: '', heldOn: '', places: '' })).toHaveLength(3);
  });
});

describe('A series', () => {
  const tuesday = civilDateOf('2025-01-14');
  test('goes on until its last day and with it', () => {
    expect(daysOfSeries(tuesday, 'fortnightly', civilDateOf('2025-02-25'))).toEqual([
      '2025-01-28',
      '2025-02-11',
      '2025-02-25',
    ]);
    expect(daysOfSeries(tuesday, 'weekly', civilDateOf('2025-01-27'))).toEqual(['2025-01-21']);
    expect(daysOfSeries(tuesday, 'weekly', tuesday)).toEqual([]);
  });
  test('of a second Tuesday is the second Tuesday of each month', () => {
    expect(daysOfSeries(tuesday, 'monthly', civilDateOf('2025-06-30'))).toEqual([
      '2025-02-11',
      '2025-03-11',
      '2025-04-08',
      '2025-05-13',
      '2025-06-10',
    ]);
  });
  test('of a fifth weekday leaves out the months that have none', () => {
    const fifth = civilDateOf('2025-01-30');
    expect(sameWeekday(fifth, 1)).toBeNull();
    expect(daysOfSeries(fifth, 'monthly', civilDateOf('2025-07-31'))).toEqual(['2025-05-29', '2025-07-31']);
  });
  test('ends somewhere', () => {
    expect(daysOfSeries(tuesday, 'weekly', civilDateOf('2099-01-01'))).toHaveLength(mostRepeats);
  });
});

describe('The pay of a group', () => {
  const group = (changed: Partial<GroupToPrice> = {}): GroupToPrice => ({
    id: 'a',
    heldOn: civilDateOf('2025-01-14'),
    startsAt: '17:30',
    minutes: 120,
    mode: 'in-person',
    island: false,
    places: 12,
    attended: 0,
    isSigned: false,
    smallApprovedOn: null,
    ...changed,
  });
  const rate = 24_300;
  const whatOf = (changed: Partial<GroupToPrice>) => {
    const price = pricesOf([group(changed)], rate).get('a');
    return {
      amount: price?.amount,
      ifs: Object.fromEntries(price?.whatIfs.map(({ what, amount }) => [what, amount]) ?? []),
    };
  };

  test('is said with what would change it', () => {
    expect(whatOf({})).toEqual({ amount: 24_300, ifs: { longer: 28_350, island: 36_450, thirteenth: 0 } });
    expect(whatOf({ places: 5 })).toEqual({
      amount: 0,
      ifs: { 'one-more': 24_300, 'small-approved': 24_300 },
    });
    expect(whatOf({ minutes: 180 })).toEqual({ amount: 36_450, ifs: { island: 54_675, thirteenth: 0 } });
    expect(whatOf({ mode: 'online', minutes: 90 })).toEqual({
      amount: 18_225,
      ifs: { longer: 22_275, thirteenth: 0 },
    });
  });

  test('is of those who came once the list is signed, and nothing would change it then', () => {
    expect(pricesOf([group({ isSigned: true, attended: 5 })], rate).get('a')).toMatchObject({
      amount: 0,
      whatIfs: [],
      reasons: ['TK 2.4.4'],
      participants: 5,
    });
  });

  test('is what the rules answer to the whole quarter: the thirteenth is not paid', () => {
    const groups = Array.from({ length: 13 }, (_, at) =>
      group({ id: `g${at}`, heldOn: addDays(group().heldOn, at) }),
    );
    const prices = pricesOf(groups, rate);
    const [terms = ''] = [...editions.keys()];
    const said = answer({
      ask: 'groups',
      terms,
      rate,
      groups: groups.map(groupAsked),
    } as never) as unknown as {
      lines: { id: string; amount: number; reasons: string[] }[];
    };
    expect([...prices].map(([id, { amount, reasons }]) => ({ id, amount, reasons }))).toEqual(
      said.lines.map(({ id, amount, reasons }) => ({ id, amount, reasons })),
    );
    expect(prices.get('g12')).toMatchObject({ counts: true, amount: 0, reasons: ['TK 2.4.9'], place: 13 });
  });
});
