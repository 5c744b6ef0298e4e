import { describe, expect, it } from 'vitest';
import { civilDateOf, type ServiceObligation } from '../../../rules/index.ts';
import { isMetByContact, standingWords, titleOf } from './obligation-words.ts';

const today = civilDateOf('2025-03-31');

const week: ServiceObligation = {
  clause: 'TK 2.1.3.5.1',
  service: 'service',
  kind: 'week',
  from: civilDateOf('2025-03-28'),
  due: civilDateOf('2025-04-03'),
  needed: 1,
  met: 0,
  status: 'due',
};

const asking = (more: Partial<ServiceObligation>): ServiceObligation => ({ ...week, ...more });
const due = (day: string) => asking({ due: civilDateOf(day) });

function withoutKind(clause: ServiceObligation['clause']): ServiceObligation {
  const { kind: _, ...rest } = week;
  return { ...rest, clause };
}

describe('What an obligation asks', () => {
  it.each([
    ['TK 2.1.5.1', 'Esimene ühendus perega', true],
    ['TK 2.1.3.5.2', 'Esimene sisuline kohtumine pere kodus', true],
    ['TK 2.1.4.4.2', 'Esimene sisuline kohtumine pere kodus', true],
    ['TK 2.1.3.6.1', 'Koostööleppe saatmine omavalitsusele', false],
    ['TK 2.1.4.5.1', 'Koostööleppe saatmine omavalitsusele', false],
    ['TK 2.1.3.6.2', 'Kvartaliülevaade omavalitsusele', false],
    ['TK 2.1.4.5.2', 'Kvartaliülevaade omavalitsusele', false],
    ['TK 2.1.5.11', 'Lõpetamise kokkulepe', false],
    ['TK 2.1.5.11/KOV', 'Lõpetamise saatmine omavalitsusele', false],
  ] as const)('%s: %s; fulfilled by logging a contact: %s', (clause, title, byContact) => {
    expect(titleOf(withoutKind(clause), 'et')).toBe(title);
    expect(isMetByContact(withoutKind(clause))).toBe(byContact);
  });

  it.each([
    ['week', 'TK 2.1.3.5.1', 'Kontakt sel nädalal'],
    ['month', 'TK 2.1.3.5.1', 'Kaks kontakti kuus'],
    ['month', 'TK 2.1.4.4.1', 'Kaks kontakti kuus'],
    ['home', 'TK 2.1.3.5.3', 'Kohtumine kodus sel kvartalil'],
    ['home', 'TK 2.1.4.4.3', 'Kohtumine kodus sel kuul'],
  ] as const)('the rhythm %s of %s: %s', (kind, clause, title) => {
    expect(titleOf(asking({ kind, clause }), 'et')).toBe(title);
    expect(isMetByContact(asking({ kind, clause }))).toBe(true);
  });

  it('is said in each language', () => {
    expect(titleOf(week, 'ru')).toBe('Контакт на этой неделе');
    expect(titleOf(week, 'en')).toBe('Contact this week');
  });
});

describe('How an obligation stands', () => {
  const words = (one: ServiceObligation) => standingWords(one, today, 'et');

  it.each([
    ['today', '2025-03-31', 'danger', 'täna on viimane päev'],
    ['tomorrow', '2025-04-01', 'danger', 'homme on viimane päev'],
    ['in two days', '2025-04-02', 'danger', 'tähtaeg 2. aprill, jäänud 2 päeva'],
    ['in three days', '2025-04-03', 'warning', 'tähtaeg 3. aprill, jäänud 3 päeva'],
    ['in seven days', '2025-04-07', 'warning', 'tähtaeg 7. aprill, jäänud 7 päeva'],
    ['in eight days', '2025-04-08', 'neutral', 'tähtaeg 8. aprill, jäänud 8 päeva'],
  ])('due %s', (_what, day, tone, text) => {
    expect(words(due(day))).toEqual({ tone, text });
  });

  it.each([
    ['met', { status: 'met', metOn: civilDateOf('2025-03-29') }, 'success', 'täidetud 29. märts'],
    ['met, the day unknown', { status: 'met' }, 'success', 'täidetud 28. märts'],
    [
      'made up for',
      { status: 'late', metOn: civilDateOf('2025-03-30') },
      'warning',
      'tehtud hiljem, 30. märts',
    ],
    [
      'missed',
      { status: 'missed', due: civilDateOf('2025-03-20') },
      'danger',
      'jäi tegemata, tähtaeg oli 20. märts',
    ],
    ['missed, without a day', { status: 'missed', due: null }, 'danger', 'jäi tegemata'],
    ['due without a day', { due: null }, 'info', 'tegemata, tähtpäevata'],
    [
      'a first contact that can still be made up for (TK 2.1.5.1)',
      { status: 'missed', due: civilDateOf('2025-03-20'), clause: 'TK 2.1.5.1' },
      'danger',
      'tegemata, tähtaeg oli 20. märts',
    ],
  ] as const)('%s', (_what, more, tone, text) => {
    expect(words(asking(more))).toEqual({ tone, text });
  });

  it('says how much is done where more than one is needed', () => {
    expect(words(asking({ needed: 2, met: 1, due: civilDateOf('2025-03-31') })).text).toBe(
      'täna on viimane päev (1 / 2)',
    );
    expect(words(week).text).not.toContain('/');
  });

  it('is said in each language', () => {
    expect(standingWords(week, today, 'ru').text).toBe('срок 3 апреля, осталось дней: 3');
    expect(standingWords(week, today, 'en').text).toBe('due 3 April, 3 days left');
  });
});
