import { defineTexts } from '../texts.ts';

/** The reports that go with a month. */
export const packReportTexts = defineTexts({
  title: { et: 'Kuu aruanded (Lisa 5)', ru: 'Отчёты месяца (Lisa 5)', en: 'Reports of the month (Lisa 5)' },
  lead: {
    et: 'Iga pere kuu nii, nagu see oli kirjas siis, kui kuu suleti.',
    ru: 'Месяц каждой семьи так, как он был записан при закрытии.',
    en: 'Each family’s month as it was written down when the month was closed.',
  },
  progress: {
    et: (made: number, all: number) => `Aruandeid on koostatud ${made} / ${all}`,
    ru: (made: number, all: number) => `Составлено отчётов: ${made} / ${all}`,
    en: (made: number, all: number) => `${made} of ${all} reports are made`,
  },
  leave: {
    et: 'Võite lehelt lahkuda: töö läheb edasi ja kuu saadetakse tellijale, kui viimane aruanne on valmis.',
    ru: 'Страницу можно закрыть: работа продолжится, и месяц уйдёт Заказчику, когда будет готов последний отчёт.',
    en: 'You can leave this page: the work goes on, and the month is sent to the commissioner with the last report.',
  },
  refresh: { et: 'Vaata, kui kaugel see on', ru: 'Посмотреть, как идёт', en: 'See how far it is' },
  case: { et: 'Juhtum', ru: 'Дело', en: 'Case' },
  supporter: { et: 'Peretoetaja', ru: 'Специалист поддержки семьи', en: 'Family supporter' },
  file: { et: 'Aruanne', ru: 'Отчёт', en: 'Report' },
  waits: { et: 'koostamisel', ru: 'составляется', en: 'being made' },
  all: {
    et: (count: number) => `Kõik aruanded (${count})`,
    ru: (count: number) => `Все отчёты (${count})`,
    en: (count: number) => `All reports (${count})`,
  },
});
