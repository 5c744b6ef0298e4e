import type { Clause } from '../../rules/index.ts';
import { defineTexts, type Language } from '../texts.ts';

/** Why nothing is paid of a line of a month, by the clause that stands against it. */
const reasons = defineTexts({
  'TK 2.1.3.5.3': {
    et: 'teenuse päevadel ei olnud ühtegi toimunud kontakti',
    ru: 'в дни услуги не было ни одного состоявшегося контакта',
    en: 'no contact was held on a day of the service',
  },
  'TK 2.1.4.4.3': {
    et: 'teenuse päevadel ei olnud ühtegi toimunud kontakti',
    ru: 'в дни услуги не было ни одного состоявшегося контакта',
    en: 'no contact was held on a day of the service',
  },
  'TK 2.3.3': {
    et: 'kvartali kohtumised olid juba kasutatud',
    ru: 'встречи квартала уже использованы',
    en: 'the quarter’s sessions were used already',
  },
  'TK 2.3.4': {
    et: 'tulevase kasupere kohtumised olid juba kasutatud',
    ru: 'встречи будущей приёмной семьи уже использованы',
    en: 'the prospective family’s sessions were used already',
  },
  'TK 2.5.4': {
    et: 'aasta kohtumised olid juba kasutatud',
    ru: 'встречи года уже использованы',
    en: 'the year’s sessions were used already',
  },
  'TK 2.5.5': {
    et: 'lapse lahkumise järgsed kohtumised olid juba kasutatud',
    ru: 'встречи после ухода ребёнка уже использованы',
    en: 'the sessions after a departure were used already',
  },
  'TK 2.5.6': {
    et: 'tulevase kasupere kohtumised olid juba kasutatud',
    ru: 'встречи будущей приёмной семьи уже использованы',
    en: 'the prospective family’s sessions were used already',
  },
  'TK 2.8.6': {
    et: 'tellija ei olnud spetsialisti selleks päevaks kinnitanud',
    ru: 'Заказчик к этому дню не утвердил специалиста',
    en: 'the commissioner had not confirmed the specialist by that day',
  },
  'TK 2.4.4': {
    et: 'osalejaid oli liiga vähe ja väiksem grupp ei olnud kooskõlastatud',
    ru: 'участников слишком мало, меньшая группа не согласована',
    en: 'too few took part, and no smaller group was approved',
  },
  'TK 2.4.6': {
    et: 'kohapealne kohtumine oli liiga lühike',
    ru: 'очная встреча была слишком короткой',
    en: 'the meeting in person was too short',
  },
  'TK 2.4.9': {
    et: 'kvartali tasustatavate gruppide arv oli täis',
    ru: 'число оплачиваемых групп квартала исчерпано',
    en: 'the quarter had all its paid groups',
  },
});

/** What was missed, though the line is paid. */
const remarks = defineTexts({
  'TK 2.1.5.1': {
    et: 'esimene kontakt hilines',
    ru: 'первый контакт опоздал',
    en: 'the first contact was late',
  },
  'TK 2.1.3.5.2': {
    et: 'esimene kohtumine hilines',
    ru: 'первая встреча опоздала',
    en: 'the first meeting was late',
  },
  'TK 2.1.4.4.2': {
    et: 'esimene kohtumine hilines',
    ru: 'первая встреча опоздала',
    en: 'the first meeting was late',
  },
  'TK 2.1.3.5.3': {
    et: 'kontaktide rütm jäi täitmata',
    ru: 'ритм контактов не соблюдён',
    en: 'the rhythm of contacts was not kept',
  },
  'TK 2.1.4.4.3': {
    et: 'kontaktide rütm jäi täitmata',
    ru: 'ритм контактов не соблюдён',
    en: 'the rhythm of contacts was not kept',
  },
  'TK 2.1.3.6.1': {
    et: 'kokkulepe omavalitsusele saatmata',
    ru: 'соглашение не отправлено самоуправлению',
    en: 'the agreement was not sent to the municipality',
  },
  'TK 2.1.4.5.1': {
    et: 'kokkulepe omavalitsusele saatmata',
    ru: 'соглашение не отправлено самоуправлению',
    en: 'the agreement was not sent to the municipality',
  },
  'TK 2.1.3.6.2': {
    et: 'ülevaade omavalitsusele saatmata',
    ru: 'обзор не отправлен самоуправлению',
    en: 'no overview was sent to the municipality',
  },
  'TK 2.1.4.5.2': {
    et: 'ülevaade omavalitsusele saatmata',
    ru: 'обзор не отправлен самоуправлению',
    en: 'no overview was sent to the municipality',
  },
  'TK 2.1.5.11': {
    et: 'teenuse lõpetamine kirjutamata',
    ru: 'завершение услуги не оформлено',
    en: 'the ending was not written',
  },
  'TK 2.1.5.11/KOV': {
    et: 'teenuse lõpetamine omavalitsusele saatmata',
    ru: 'завершение услуги не отправлено самоуправлению',
    en: 'the ending was not sent to the municipality',
  },
  'TK 2.8.6': {
    et: 'kontakti pidas spetsialist, keda tellija ei olnud kinnitanud',
    ru: 'контакт провёл специалист, не утверждённый Заказчиком',
    en: 'a contact was held by somebody whom the commissioner had not confirmed',
  },
  'TK 3.1.3': {
    et: 'osalejate nimekiri on allkirjastamata',
    ru: 'список участников не подписан',
    en: 'the list of participants is not signed',
  },
});

const said = (words: Readonly<Record<string, string>>, clause: Clause): string => {
  const sentence = words[clause];
  return sentence === undefined ? clause : `${sentence} (${clause})`;
};

/** What the rules say against paying a line, with the clause. */
export const sayReason = (clause: Clause, language: Language): string => said(reasons[language], clause);

/** What was missed in the month that a line tells of, with the clause. */
export const sayRemark = (clause: Clause, language: Language): string => said(remarks[language], clause);
