import { defineTexts } from '../texts.ts';

/** Who has opened a family's data, as the family reads it. */
export const openingTexts = defineTexts({
  tab: { et: 'Kes on vaadanud', ru: 'Кто смотрел', en: 'Who has looked' },
  title: {
    et: 'Kes on teie andmeid vaadanud',
    ru: 'Кто смотрел ваши данные',
    en: 'Who has looked at your data',
  },
  lead: {
    et: 'Iga avamine jääb kirja. Siin on päevade kaupa kõik peale teie enda. Kui midagi tundub imelik, küsige sellelt inimeselt või oma teenuseosutajalt.',
    ru: 'Каждый просмотр записывается. Здесь по дням указаны все, кроме вас самих. Если что-то кажется странным, спросите у этого человека или у поставщика услуги.',
    en: 'Every opening is written down. Here is everyone but yourselves, day by day. If something seems odd, ask that person or your provider.',
  },
  day: { et: 'Päev', ru: 'День', en: 'Day' },
  who: { et: 'Kes', ru: 'Кто', en: 'Who' },
  what: { et: 'Mida', ru: 'Что', en: 'What' },
  read: { et: 'Vaadatud', ru: 'Просмотрено', en: 'Looked at' },
  change: { et: 'Muudetud', ru: 'Изменено', en: 'Changed' },
  export: { et: 'Kaasa võetud', ru: 'Скачано', en: 'Taken along' },
  contacts: { et: 'kontaktid', ru: 'контакты', en: 'contacts' },
  plan: { et: 'plaan', ru: 'план', en: 'plan' },
  documents: { et: 'dokumendid', ru: 'документы', en: 'documents' },
  overviews: { et: 'ülevaated', ru: 'обзоры', en: 'overviews' },
  referral: { et: 'suunamine ja taotlused', ru: 'направление и просьбы', en: 'referral and requests' },
  report: { et: 'kuuaruanne', ru: 'отчёт за месяц', en: 'month’s report' },
  supporters: { et: 'peretoetaja määramine', ru: 'назначение специалиста', en: 'who supports you' },
  proposals: { et: 'ettepanekud', ru: 'предложения', en: 'proposals' },
  services: { et: 'teenuse ajad', ru: 'сроки услуги', en: 'times of the service' },
  'follow-up': { et: 'jätkutugi', ru: 'последующая поддержка', en: 'follow-up' },
  file: { et: 'pere toimik', ru: 'дело семьи', en: 'family’s file' },
  emptyTitle: {
    et: 'Keegi teine ei ole teie andmeid veel avanud',
    ru: 'Никто другой ещё не открывал ваши данные',
    en: 'Nobody else has opened your data yet',
  },
  emptyText: {
    et: 'Kui peretoetaja, projektijuht või ametnik teie andmed avab, seisab see siin juba järgmisel hetkel.',
    ru: 'Когда специалист, руководитель проекта или служащий откроет ваши данные, это сразу появится здесь.',
    en: 'When a support worker, manager or official opens your data, it stands here the next moment.',
  },
});
