import { defineTexts } from '../texts.ts';

/** The family support plan, Lisa 9: the document's own words, beside those of the plan's and the overview's pages. */
export const planDocumentTexts = defineTexts({
  title: {
    et: 'Peretoe plaan (Lisa 9)',
    ru: 'План поддержки семьи (Приложение 9)',
    en: 'Family support plan (Annex 9)',
  },
  asOf: { et: 'Seisuga', ru: 'По состоянию на', en: 'As of' },
  agreedOn: { et: 'Koostööleppe päev', ru: 'День договора о сотрудничестве', en: 'Day of the agreement' },
  atStart: {
    et: 'Koostöö alguses seatud eesmärgid',
    ru: 'Цели, поставленные в начале сотрудничества',
    en: 'Goals set at the start',
  },
  addedLater: {
    et: 'Koostöö jooksul lisandunud eesmärgid',
    ru: 'Цели, добавленные в ходе сотрудничества',
    en: 'Goals added during the work',
  },
  noneAtStart: {
    et: 'Alguses eesmärke kirja ei pandud.',
    ru: 'В начале цели не записаны.',
    en: 'No goals were written down at the start.',
  },
  noneAdded: {
    et: 'Eesmärke ei ole lisandunud.',
    ru: 'Новых целей не добавлено.',
    en: 'No goals were added.',
  },
  setOn: { et: 'Seatud', ru: 'Поставлена', en: 'Set on' },
  meetings: {
    et: 'Kohtumiste sisu eesmärkide kaupa',
    ru: 'Содержание встреч по целям',
    en: 'The meetings against the goals',
  },
  noMeetings: {
    et: 'Ühelgi kohtumisel ei ole eesmärke veel käsitletud.',
    ru: 'Ни на одной встрече целями ещё не занимались.',
    en: 'No meeting has dealt with a goal yet.',
  },
  overview: {
    et: 'Kvartaliülevaade omavalitsusele (TK 2.1.4.5.2)',
    ru: 'Квартальный обзор для самоуправления (TK 2.1.4.5.2)',
    en: 'Quarterly overview to the municipality (TK 2.1.4.5.2)',
  },
  noOverview: {
    et: 'Ülevaadet ei ole veel saadetud.',
    ru: 'Обзор ещё не отправлен.',
    en: 'No overview has been sent yet.',
  },
  notTold: {
    et: 'Pere ei soovi omavalitsuse kaasamist: ülevaateid ei saadeta (TK 2.1.3.6.4).',
    ru: 'Семья не желает привлекать самоуправление: обзоры не отправляются (TK 2.1.3.6.4).',
    en: 'The family does not want the municipality involved: no overviews are sent (TK 2.1.3.6.4).',
  },
  sentOn: { et: 'Saadetud', ru: 'Отправлен', en: 'Sent on' },
  takeTitle: {
    et: 'Plaan dokumendina (Lisa 9)',
    ru: 'План в виде документа (Lisa 9)',
    en: 'The plan as a document (Annex 9)',
  },
  takeLead: {
    et: 'Eesmärgid ja nende seis, kohtumised eesmärkide kaupa, muu info ja viimane ülevaade, pere keeles.',
    ru: 'Цели и их состояние, встречи по целям, прочая информация и последний обзор, на языке семьи.',
    en: 'Goals and how they stand, meetings against the goals, other information and the last overview, in the family’s language.',
  },
  takeLeadFamily: {
    et: 'Eesmärgid ja nende seis, kohtumised eesmärkide kaupa ja viimane ülevaade, teie suhtluskeeles.',
    ru: 'Цели и их состояние, встречи по целям и последний обзор, на вашем языке общения.',
    en: 'Goals and how they stand, meetings against the goals and the last overview, in the language you speak with us.',
  },
  takeLeadOverview: {
    et: 'Ülevaade koos plaaniga, nii nagu see saadeti.',
    ru: 'Обзор вместе с планом, как он был отправлен.',
    en: 'The overview with the plan, as it was sent.',
  },
  pdfOf: {
    et: (service: string) => `${service} (PDF)`,
    ru: (service: string) => `${service} (PDF)`,
    en: (service: string) => `${service} (PDF)`,
  },
  docxOf: {
    et: (service: string) => `${service} (DOCX)`,
    ru: (service: string) => `${service} (DOCX)`,
    en: (service: string) => `${service} (DOCX)`,
  },
});
