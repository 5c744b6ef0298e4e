import { defineTexts } from '../texts.ts';

/** The referral, Lisa 8: the document's own words, beside those of its form. */
export const referralDocumentTexts = defineTexts({
  title: {
    et: 'Peretoe teenusele suunamise vorm (Lisa 8)',
    ru: 'Форма направления на услугу поддержки семьи (Приложение 8)',
    en: 'Referral to family support (Annex 8)',
  },
  ownTitle: {
    et: 'Pere taotlus peretoe teenusele (Lisa 8)',
    ru: 'Просьба семьи об услуге поддержки (Приложение 8)',
    en: 'A family’s own request for family support (Annex 8)',
  },
  service: { et: 'Teenus', ru: 'Услуга', en: 'Service' },
  referrer: { et: 'Suunav omavalitsus', ru: 'Направляющее самоуправление', en: 'Referring municipality' },
  asker: { et: 'Pöörduja', ru: 'Кто обращается', en: 'Who asks' },
  asked: { et: 'Kelle poole pöörduti', ru: 'К кому обратились', en: 'Turned to' },
  wished: { et: 'Soovitud teenuseosutaja', ru: 'Желаемый исполнитель', en: 'Provider wished' },
  itself: { et: 'pere ise', ru: 'сама семья', en: 'the family itself' },
  worker: { et: 'Lastekaitsetöötaja', ru: 'Специалист по защите детей', en: 'Child protection worker' },
  sent: { et: 'Saadetud', ru: 'Отправлено', en: 'Sent' },
  version: {
    et: (on: string, n: number) => (n === 1 ? on : `${on}, ${n}. versioon`),
    ru: (on: string, n: number) => (n === 1 ? on : `${on}, версия ${n}`),
    en: (on: string, n: number) => (n === 1 ? on : `${on}, version ${n}`),
  },
  person: { et: 'Nimi', ru: 'Имя', en: 'Name' },
  expected: {
    et: (on: string) => `oodatakse ${on}`,
    ru: (on: string) => `ожидается ${on}`,
    en: (on: string) => `expected ${on}`,
  },
  noProblems: { et: 'Ei ole kirja pandud.', ru: 'Не указаны.', en: 'None are written down.' },
  noEarlier: { et: 'Ei ole teada.', ru: 'Неизвестно.', en: 'None are known.' },
  consent: { et: 'Nõusolek', ru: 'Согласие', en: 'Consent' },
  familyConsent: {
    et: 'Taotluse esitas pere ise; ta on nõus, et need andmed edastatakse tellijale ja teenuseosutajale.',
    ru: 'Просьбу подала сама семья; она согласна, что эти данные передадут заказчику и исполнителю.',
    en: 'The family asked itself, and agrees that these data are given to the commissioner and the provider.',
  },
  decision: {
    et: 'Tellija kontroll ja otsus (TK 2.1.4.3.3–4)',
    ru: 'Проверка и решение заказчика (TK 2.1.4.3.3–4)',
    en: 'The commissioner’s check and decision (TK 2.1.4.3.3–4)',
  },
  undecided: {
    et: 'Tellija ei ole veel vastanud.',
    ru: 'Заказчик ещё не ответил.',
    en: 'The commissioner has not answered yet.',
  },
  withdrawn: {
    et: (on: string) => `Võeti tagasi ${on}.`,
    ru: (on: string) => `Отозвано ${on}.`,
    en: (on: string) => `Taken back on ${on}.`,
  },
  day: { et: 'Kuupäev', ru: 'Дата', en: 'Date' },
  officer: { et: 'Otsustaja', ru: 'Кто решил', en: 'Decided by' },
  outcome: { et: 'Otsus', ru: 'Решение', en: 'Decision' },
  grounds: { et: 'Põhjendus', ru: 'Обоснование', en: 'Grounds' },
  accepted: {
    et: (provider: string) => `vastu võetud, edastatud teenuseosutajale ${provider}`,
    ru: (provider: string) => `принято, передано исполнителю ${provider}`,
    en: (provider: string) => `accepted, passed on to ${provider}`,
  },
  returned: {
    et: (n: number) => `${n}. versioon tagastatud täpsustamiseks`,
    ru: (n: number) => `версия ${n} возвращена для уточнения`,
    en: (n: number) => `version ${n} returned to be mended`,
  },
  refused: { et: 'keeldutud', ru: 'отказано', en: 'refused' },
  none: { et: '–', ru: '–', en: '–' },
  take: {
    et: 'Suunamine dokumendina (Lisa 8)',
    ru: 'Направление в виде документа (Lisa 8)',
    en: 'The referral as a document (Annex 8)',
  },
  takeLead: {
    et: 'Kõik, mis siin kirjas on, koos isikukoodidega. Hoidke faili nii, nagu hoiate juhtumi toimikut.',
    ru: 'Всё, что здесь записано, вместе с личными кодами. Храните файл так же, как дело.',
    en: 'All that stands here, identity codes too. Keep the file as you keep the case.',
  },
});
