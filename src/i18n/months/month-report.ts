import { defineTexts } from '../texts.ts';

/** The page of a month's report, before it is taken along and signed. */
export const monthReportTexts = defineTexts({
  title: { et: 'Kuuaruanne (Lisa 5)', ru: 'Месячный отчёт (Приложение 5)', en: 'Month’s report (Annex 5)' },
  lead: {
    et: 'Nii läheb see kuu aruandesse, mille allkirjastavad peretoetaja ja pere (TK 3.1.2).',
    ru: 'Так этот месяц войдёт в отчёт, который подписывают специалист и семья (TK 3.1.2).',
    en: 'This is how the month goes into the report that the support worker and the family sign (TK 3.1.2).',
  },
  toCommissioner: {
    et: (when: string) => `Tellijale: ${when}`,
    ru: (when: string) => `Заказчику: ${when}`,
    en: (when: string) => `To the commissioner: ${when}`,
  },
  dueWas: {
    et: (date: string) => `tähtaeg oli ${date}`,
    ru: (date: string) => `срок был ${date}`,
    en: (date: string) => `was due ${date}`,
  },
  months: { et: 'Teised kuud', ru: 'Другие месяцы', en: 'Other months' },
  supporters: { et: 'Kelle aruanne', ru: 'Чей отчёт', en: 'Whose report' },
  supportersLead: {
    et: 'Sel kuul toetas peret mitu peretoetajat. Igaüks esitab oma aruande.',
    ru: 'В этом месяце семью поддерживали несколько специалистов. Каждый подаёт свой отчёт.',
    en: 'Several support workers supported the family this month. Each of them reports for themselves.',
  },
  contactsOf: {
    et: (name: string, n: number) => `${name}, kontakte ${n}`,
    ru: (name: string, n: number) => `${name}, контактов: ${n}`,
    en: (name: string, n: number) => `${name}, contacts: ${n}`,
  },
  nobody: {
    et: 'Sel kuul ei toetanud peret ükski teie peretoetaja',
    ru: 'В этом месяце никто из ваших специалистов не поддерживал семью',
    en: 'None of your support workers supported the family this month',
  },
  empty: {
    et: 'Sel kuul ei ole veel midagi aruandesse panna',
    ru: 'В этом месяце пока нечего включить в отчёт',
    en: 'There is nothing to report this month yet',
  },
  emptyText: {
    et: 'Siia tulevad selle kuu kontaktid perega, kui need on logitud.',
    ru: 'Здесь появятся контакты с семьёй за этот месяц, когда они будут записаны.',
    en: 'The month’s contacts with the family will stand here once they are logged.',
  },
  missingTitle: {
    et: (n: number) => (n === 1 ? 'Ühel kontaktil on midagi puudu' : `${n} kontaktil on midagi puudu`),
    ru: (n: number) => (n === 1 ? 'В одном контакте чего-то не хватает' : `Контактов с пробелами: ${n}`),
    en: (n: number) => (n === 1 ? 'One contact lacks something' : `${n} contacts lack something`),
  },
  time: { et: 'kellaaeg', ru: 'время начала', en: 'time' },
  minutes: { et: 'kestus', ru: 'продолжительность', en: 'length' },
  topics: { et: 'teemad', ru: 'темы', en: 'topics' },
  complete: { et: 'Täienda', ru: 'Дополнить', en: 'Complete' },
  authorCompletes: {
    et: 'Täiendada saab kontakti autor.',
    ru: 'Дополнить может автор контакта.',
    en: 'The contact’s author can complete it.',
  },
  downloadTitle: { et: 'Failid', ru: 'Файлы', en: 'Files' },
  downloadPdf: { et: 'Laadi alla (PDF)', ru: 'Скачать на эстонском (PDF)', en: 'Download in Estonian (PDF)' },
  readers: {
    et: 'Aruannet loevad pere, teenuseosutaja ja tellija. Järgmised sammud lähevad sinna nii, nagu need on kirjas; märkmed ei lähe.',
    ru: 'Отчёт читают семья, поставщик услуги и заказчик. Следующие шаги попадают туда как записаны; заметки не попадают.',
    en: 'The report is read by the family, the service provider and the commissioner. Next steps go into it as they are written; notes do not.',
  },
  download: { et: 'Laadi alla (DOCX)', ru: 'Скачать на эстонском (DOCX)', en: 'Download in Estonian (DOCX)' },
  /** Said in the language that it leads to. */
  inLanguage: {
    et: 'Laadi alla eesti keeles (DOCX)',
    ru: 'Скачать на русском (DOCX)',
    en: 'Download in English (DOCX)',
  },
});
