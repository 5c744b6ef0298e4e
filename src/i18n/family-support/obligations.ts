import { defineTexts } from '../texts.ts';

/** What each obligation of family support asks, in plain words; keyed by the clause and what of it. */
export const obligations = defineTexts({
  firstContact: {
    et: 'Esimene ühendus perega',
    ru: 'Первый контакт с семьёй',
    en: 'First contact with the family',
  },
  week: { et: 'Kontakt sel nädalal', ru: 'Контакт на этой неделе', en: 'Contact this week' },
  month: { et: 'Kaks kontakti kuus', ru: 'Два контакта в месяц', en: 'Two contacts a month' },
  homeQuarter: {
    et: 'Kohtumine kodus sel kvartalil',
    ru: 'Встреча дома в этом квартале',
    en: 'Meeting at home this quarter',
  },
  homeMonth: {
    et: 'Kohtumine kodus sel kuul',
    ru: 'Встреча дома в этом месяце',
    en: 'Meeting at home this month',
  },
  firstMeeting: {
    et: 'Esimene sisuline kohtumine pere kodus',
    ru: 'Первая содержательная встреча дома у семьи',
    en: 'First substantive meeting, in the family’s home',
  },
  agreementToMunicipality: {
    et: 'Koostööleppe saatmine omavalitsusele',
    ru: 'Отправка договора о сотрудничестве самоуправлению',
    en: 'Sending the agreement to the municipality',
  },
  overview: {
    et: 'Kvartaliülevaade omavalitsusele',
    ru: 'Квартальный обзор самоуправлению',
    en: 'Quarterly overview to the municipality',
  },
  ending: { et: 'Lõpetamise kokkulepe', ru: 'Соглашение о прекращении', en: 'Ending agreement' },
  endingToMunicipality: {
    et: 'Lõpetamise saatmine omavalitsusele',
    ru: 'Отправка соглашения о прекращении самоуправлению',
    en: 'Sending the ending to the municipality',
  },
  weekRow: { et: 'Kontakt igal nädalal', ru: 'Контакт каждую неделю', en: 'Contact every week' },
  monthRow: {
    et: 'Kaks kontakti igas kuus',
    ru: 'Два контакта каждый месяц',
    en: 'Two contacts every month',
  },
  homeQuarterRow: {
    et: 'Kodus iga kolme kuu jooksul',
    ru: 'Дома раз в три месяца',
    en: 'At home every three months',
  },
  homeMonthRow: { et: 'Kodus igas kuus', ru: 'Дома каждый месяц', en: 'At home every month' },
  overviewRow: {
    et: 'Ülevaade omavalitsusele',
    ru: 'Обзор самоуправлению',
    en: 'Overview to the municipality',
  },
  countOf: {
    et: (met: number, needed: number) => `${met} / ${needed}`,
    ru: (met: number, needed: number) => `${met} / ${needed}`,
    en: (met: number, needed: number) => `${met} / ${needed}`,
  },
  clauseIs: {
    et: (clause: string) => `Alus: ${clause}`,
    ru: (clause: string) => `Основание: ${clause}`,
    en: (clause: string) => `Clause: ${clause}`,
  },
  metOn: {
    et: (date: string) => `täidetud ${date}`,
    ru: (date: string) => `выполнено ${date}`,
    en: (date: string) => `met on ${date}`,
  },
  lateOn: {
    et: (date: string) => `tehtud hiljem, ${date}`,
    ru: (date: string) => `сделано позже, ${date}`,
    en: (date: string) => `done late, ${date}`,
  },
  missedOn: {
    et: (date: string) => `jäi tegemata, tähtaeg oli ${date}`,
    ru: (date: string) => `не сделано, срок был ${date}`,
    en: (date: string) => `missed, was due ${date}`,
  },
  overdue: {
    et: (date: string) => `tegemata, tähtaeg oli ${date}`,
    ru: (date: string) => `не сделано, срок был ${date}`,
    en: (date: string) => `still to do, was due ${date}`,
  },
  missed: { et: 'jäi tegemata', ru: 'не сделано', en: 'missed' },
  dueToday: { et: 'täna on viimane päev', ru: 'сегодня последний день', en: 'today is the last day' },
  dueTomorrow: { et: 'homme on viimane päev', ru: 'завтра последний день', en: 'tomorrow is the last day' },
  dueIn: {
    et: (date: string, days: number) => `tähtaeg ${date}, jäänud ${days} päeva`,
    ru: (date: string, days: number) => `срок ${date}, осталось дней: ${days}`,
    en: (date: string, days: number) => `due ${date}, ${days} days left`,
  },
  noDue: { et: 'tegemata, tähtpäevata', ru: 'не сделано, без срока', en: 'not done yet, no due date' },
});
