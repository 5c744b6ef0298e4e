import { defineTexts } from '../texts.ts';

/** A supporter's day. */
export const today = defineTexts({
  title: { et: 'Täna', ru: 'Сегодня', en: 'Today' },
  needYou: { et: 'Kes teid vajavad', ru: 'Кому вы нужны', en: 'Who needs you' },
  inOrder: {
    et: 'Selle nädala kontaktid tehtud',
    ru: 'Контакты этой недели сделаны',
    en: 'This week’s contacts are done',
  },
  appointments: { et: 'Kokku lepitud', ru: 'Договорённости', en: 'What was agreed' },
  appointmentsEmpty: {
    et: 'Järgmisi samme ei ole kokku lepitud.',
    ru: 'Следующие шаги не назначены.',
    en: 'No next steps are agreed.',
  },
  appointmentsHint: { et: 'Järgmised 30 päeva', ru: 'Ближайшие 30 дней', en: 'The next 30 days' },
  drafts: { et: 'Pooleli mustandid', ru: 'Начатые черновики', en: 'Drafts begun' },
  draftSaved: {
    et: (when: string) => `salvestatud ${when}`,
    ru: (when: string) => `сохранён ${when}`,
    en: (when: string) => `saved ${when}`,
  },
  log: { et: 'Logi kontakt', ru: 'Записать контакт', en: 'Log a contact' },
  logLate: { et: 'Lisa varasem kontakt', ru: 'Добавить прошлый контакт', en: 'Add an earlier contact' },
  logLateFor: {
    et: (family: string) => `Lisa varasem kontakt: ${family}`,
    ru: (family: string) => `Добавить прошлый контакт: ${family}`,
    en: (family: string) => `Add an earlier contact: ${family}`,
  },
  logFor: {
    et: (family: string) => `Logi kontakt: ${family}`,
    ru: (family: string) => `Записать контакт: ${family}`,
    en: (family: string) => `Log a contact: ${family}`,
  },
  call: { et: 'Helista', ru: 'Позвонить', en: 'Call' },
  callTo: {
    et: (family: string) => `Helista: ${family}`,
    ru: (family: string) => `Позвонить: ${family}`,
    en: (family: string) => `Call: ${family}`,
  },
  lastContact: {
    et: (date: string) => `viimane kontakt ${date}`,
    ru: (date: string) => `последний контакт ${date}`,
    en: (date: string) => `last contact ${date}`,
  },
  noContact: { et: 'kontakti ei ole veel olnud', ru: 'контакта ещё не было', en: 'no contact yet' },
  emptyTitle: {
    et: 'Siin on kord teie pered',
    ru: 'Здесь будут ваши семьи',
    en: 'Your families will stand here',
  },
  emptyText: {
    et: 'Kui projektijuht teile pere määrab, näete siin, kellega, mis ajaks ja miks ühendust võtta.',
    ru: 'Когда руководитель проекта назначит вам семью, вы увидите здесь, с кем, к какому сроку и почему связаться.',
    en: 'Once the project manager assigns a family to you, you see here whom to contact, by when and why.',
  },
  nothingUrgent: {
    et: 'Kõigi peredega on kõik tehtud.',
    ru: 'По всем семьям всё сделано.',
    en: 'Everything is done with all families.',
  },
});
