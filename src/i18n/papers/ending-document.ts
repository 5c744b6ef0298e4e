import { defineTexts } from '../texts.ts';

/** The agreement on ending a service, Lisa 10 and Lisa 11: the document's own words. */
export const endingDocumentTexts = defineTexts({
  'lisa-10': {
    et: 'Peretoe teenuse lõpetamise kokkulepe: kohanemine (Lisa 10)',
    ru: 'Соглашение о завершении услуги: адаптация (Приложение 10)',
    en: 'Agreement on ending the service: adaptation (Annex 10)',
  },
  'lisa-11': {
    et: 'Peretoe teenuse lõpetamise kokkulepe: vajaduspõhine teenus (Lisa 11)',
    ru: 'Соглашение о завершении услуги: по потребности (Приложение 11)',
    en: 'Agreement on ending the service: needs-based (Annex 11)',
  },
  reason: { et: 'Lõpetamise põhjus', ru: 'Причина завершения', en: 'Reason for ending' },
  'time-full': {
    et: 'teenuse aeg või maht sai täis',
    ru: 'срок или объём услуги исчерпан',
    en: 'the time or volume of the service is used up',
  },
  'goals-reached': {
    et: 'eesmärgid on saavutatud',
    ru: 'цели достигнуты',
    en: 'the goals are reached',
  },
  wish: { et: 'pere soov', ru: 'желание семьи', en: 'the family’s wish' },
  'child-left': { et: 'laps lahkus perest', ru: 'ребёнок покинул семью', en: 'the child left the family' },
  'new-child': {
    et: 'perre tuleb uus laps ja algab kohanemistugi (TK 2.1.5.9)',
    ru: 'в семью приходит новый ребёнок, начинается поддержка в период адаптации (TK 2.1.5.9)',
    en: 'a new child comes to the family and adaptation support begins (TK 2.1.5.9)',
  },
  explanation: { et: 'Selgitus', ru: 'Пояснение', en: 'Explanation' },
  activities: {
    et: 'Mida teenuse jooksul tehti',
    ru: 'Что было сделано',
    en: 'What was done during the service',
  },
  contacts: { et: 'Kontakte', ru: 'Контактов', en: 'Contacts' },
  homeVisits: { et: 'sh kohtumisi pere kodus', ru: 'в том числе дома у семьи', en: 'of which at home' },
  supportKind: { et: 'Toetuse liik', ru: 'Вид поддержки', en: 'Kind of support' },
  times: { et: 'Kordi', ru: 'Раз', en: 'Times' },
  goalsReached: { et: 'Eesmärgid', ru: 'Цели', en: 'Goals' },
  noGoals: {
    et: 'Eesmärke ei olnud kirja pandud.',
    ru: 'Цели не были записаны.',
    en: 'No goals were written down.',
  },
  outcome: { et: 'Mis muutus', ru: 'Что изменилось', en: 'What changed' },
  needs: {
    et: 'Pere edasised vajadused',
    ru: 'Дальнейшие потребности семьи',
    en: 'Further needs of the family',
  },
  recommendations: {
    et: 'Soovitused omavalitsusele pere toetamiseks',
    ru: 'Рекомендации самоуправлению по поддержке семьи',
    en: 'Recommendations to the municipality for supporting the family',
  },
  recommendationsToFamily: {
    et: 'Soovitused perele edasiseks',
    ru: 'Рекомендации семье на будущее',
    en: 'Recommendations to the family for later',
  },
  volumeStays: {
    et: 'Kasutamata mahtu saab pere kasutada hiljem (TK 2.1.5.9, TK 2.1.4.2).',
    ru: 'Неиспользованным объёмом семья может воспользоваться позже (TK 2.1.5.9, TK 2.1.4.2).',
    en: 'The family may use what is left of the volume later (TK 2.1.5.9, TK 2.1.4.2).',
  },
  readers: { et: 'Kellele kokkulepe edastatakse', ru: 'Кому передаётся соглашение', en: 'To whom this goes' },
  toProviderAndMunicipality: {
    et: 'Teenuseosutajale ja omavalitsuse lastekaitsetöötajale (TK 2.1.5.11).',
    ru: 'Поставщику услуги и специалисту по защите детей самоуправления (TK 2.1.5.11).',
    en: 'To the provider and to the municipality’s child protection worker (TK 2.1.5.11).',
  },
  toProviderOnly: {
    et: 'Ainult teenuseosutajale: pere ei soovi omavalitsuse kaasamist (TK 2.1.5.11).',
    ru: 'Только поставщику услуги: семья не желает привлекать самоуправление (TK 2.1.5.11).',
    en: 'To the provider only: the family does not want the municipality involved (TK 2.1.5.11).',
  },
  afterwards: {
    et: 'Ka pärast teenuse lõppu hoiab teenuseosutaja perega ühendust vähemalt tugigruppide ja teiste pakkumiste teadetega (TK 2.2.1).',
    ru: 'И после завершения услуги поставщик поддерживает связь с семьёй, по меньшей мере сообщая о группах поддержки и других предложениях (TK 2.2.1).',
    en: 'After the service too, the provider stays in touch at least by telling of support groups and other offers (TK 2.2.1).',
  },
});
