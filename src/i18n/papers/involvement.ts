import { defineTexts } from '../texts.ts';

/** Whether an adoptive family's municipality is involved (TK 2.1.3.6.4, TK 2.1.4.5.4). */
export const involvementTexts = defineTexts({
  title: { et: 'Omavalitsuse kaasamine', ru: 'Привлечение самоуправления', en: 'Involving the municipality' },
  lead: {
    et: 'Lapsendajapere otsustab ise, kas tema omavalitsus peretoe teenusest teab. Otsust saab igal ajal muuta.',
    ru: 'Семья усыновителей сама решает, узнает ли её самоуправление об услуге. Решение можно изменить в любое время.',
    en: 'An adoptive family itself decides whether its municipality knows of the service. The decision can be changed at any time.',
  },
  ifYes: {
    et: 'Kui omavalitsus kaasatakse',
    ru: 'Если самоуправление привлечено',
    en: 'Where the municipality is involved',
  },
  yesMeans: {
    et: 'Lastekaitsetöötaja näeb, et pere saab teenust, kes on pereliikmed ja peretoetaja. Talle saadetakse koostöölepe, kord kvartalis ülevaade ja lõpetamise kokkulepe. Peretoetaja märkmeid ta ei näe. Ta saab peret vajadusel teiste teenustega toetada.',
    ru: 'Специалист по защите детей видит, что семья получает услугу, кто её члены и кто специалист. Ему отправляются договор, раз в квартал обзор и соглашение о завершении. Заметок специалиста он не видит. При необходимости он может поддержать семью другими услугами.',
    en: 'The child protection worker sees that the family is on service, who its members are and who supports it. The agreement, an overview each quarter and the ending are sent to them. They do not see the support worker’s notes. They can support the family with other services where needed.',
  },
  ifNo: { et: 'Kui ei kaasata', ru: 'Если не привлечено', en: 'Where it is not' },
  noMeans: {
    et: 'Omavalitsus ei saa teenusest teada, ei näe peret ega ühtegi dokumenti ja talle ei saadeta midagi. See kehtib kohe, ka selle kohta, mis varem saadeti. Erand on ainult seadusest tulenev kohustus teatada hädas või ohus lapsest.',
    ru: 'Самоуправление не узнает об услуге, не видит ни семью, ни документы и ничего не получает. Это действует сразу, в том числе для отправленного ранее. Исключение — лишь обязанность по закону сообщить о ребёнке в беде или опасности.',
    en: 'The municipality does not learn of the service, sees neither the family nor any document, and receives nothing. This holds at once, also for what was sent before. The only exception is the legal duty to report a child in need or in danger.',
  },
  now: { et: 'Praegu', ru: 'Сейчас', en: 'At present' },
  involved: {
    et: (office: string) => (office === '' ? 'omavalitsus on kaasatud' : `kaasatud on ${office}`),
    ru: (office: string) => (office === '' ? 'самоуправление привлечено' : `привлечено: ${office}`),
    en: (office: string) => (office === '' ? 'the municipality is involved' : `${office} is involved`),
  },
  notInvolved: {
    et: 'omavalitsust ei ole kaasatud',
    ru: 'самоуправление не привлечено',
    en: 'the municipality is not involved',
  },
  question: {
    et: 'Kas pere soovib omavalitsuse kaasamist?',
    ru: 'Желает ли семья привлечь самоуправление?',
    en: 'Does the family want the municipality involved?',
  },
  yes: {
    et: 'Jah, omavalitsus kaasatakse',
    ru: 'Да, самоуправление привлекается',
    en: 'Yes, the municipality is involved',
  },
  no: {
    et: 'Ei, omavalitsust ei kaasata',
    ru: 'Нет, самоуправление не привлекается',
    en: 'No, it is not involved',
  },
  save: { et: 'Salvesta otsus', ru: 'Сохранить решение', en: 'Keep the decision' },
  back: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  'involvement-missing': {
    et: 'Valige, kas omavalitsus kaasatakse.',
    ru: 'Выберите, привлекается ли самоуправление.',
    en: 'Choose whether the municipality is involved.',
  },
});
