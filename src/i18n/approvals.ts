import { defineTexts } from './texts.ts';

/** What waits for the commissioner's decision. Each kind of `approvalKinds` has its name here. */
export const approvalTexts = defineTexts({
  title: { et: 'Kooskõlastused', ru: 'Согласования', en: 'Approvals' },
  lead: {
    et: 'Kõik, mille otsust teenuseosutajad tellijalt ootavad. Kauem oodanud on eespool.',
    ru: 'Всё, по чему поставщики ждут решения заказчика. Сначала то, что ждёт дольше.',
    en: 'All that providers wait for the commissioner to decide. What has waited longest stands first.',
  },
  kind: { et: 'Mida küsitakse', ru: 'О чём просят', en: 'What is asked' },
  allKinds: { et: 'Kõik', ru: 'Все', en: 'All' },
  show: { et: 'Näita', ru: 'Показать', en: 'Show' },
  about: { et: 'Kelle kohta', ru: 'О ком', en: 'About whom' },
  provider: { et: 'Teenuseosutaja', ru: 'Поставщик', en: 'Provider' },
  since: { et: 'Ootab alates', ru: 'Ждёт с', en: 'Waiting since' },
  days: {
    et: (count: number) => (count === 0 ? 'täna' : count === 1 ? '1 päev' : `${count} päeva`),
    ru: (count: number) => (count === 0 ? 'сегодня' : `дней: ${count}`),
    en: (count: number) => (count === 0 ? 'today' : count === 1 ? '1 day' : `${count} days`),
  },
  facts: { et: 'Asjaolud', ru: 'Обстоятельства', en: 'Facts' },
  exception: {
    et: 'Erand: ametnik peretoetajana (TK 2.1.6.5)',
    ru: 'Исключение: служащий как специалист (TK 2.1.6.5)',
    en: 'Exception: an official as supporter (TK 2.1.6.5)',
  },
  confirmation: {
    et: 'Isiku kinnitamine (TK 2.8.6)',
    ru: 'Утверждение специалиста (TK 2.8.6)',
    en: 'Confirmation of a person (TK 2.8.6)',
  },
  evidence: {
    et: 'Küsitud tõendid (TK 2.8.6)',
    ru: 'Запрошенные документы (TK 2.8.6)',
    en: 'Evidence that was asked for (TK 2.8.6)',
  },
  'small-group': {
    et: '4–5 osalejaga tugigrupp (TK 2.4.4)',
    ru: 'Группа поддержки из 4–5 участников (TK 2.4.4)',
    en: 'A support group of 4–5 parents (TK 2.4.4)',
  },
  'extra-sessions': {
    et: 'Nõustamise lisamaht (TK 2.5.4)',
    ru: 'Дополнительное консультирование (TK 2.5.4)',
    en: 'Extra counselling (TK 2.5.4)',
  },
  empty: { et: 'Midagi ei oota otsust', ru: 'Ничто не ждёт решения', en: 'Nothing waits for a decision' },
  emptyText: {
    et: 'Kui teenuseosutaja midagi küsib, ilmub see siia ja saate teate.',
    ru: 'Когда поставщик о чём-то попросит, просьба появится здесь и придёт уведомление.',
    en: 'When a provider asks for something it appears here, and you are told.',
  },
  answered: {
    et: 'Vastatud erandid',
    ru: 'Исключения с ответом',
    en: 'Exceptions answered',
  },
});
