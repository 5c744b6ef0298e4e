import { defineTexts } from './texts.ts';

/** What has just been done, by the code that a form's answer carries in its address. */
export const done = defineTexts({
  'contact-logged': { et: 'Kontakt on kirjas.', ru: 'Контакт записан.', en: 'The contact is logged.' },
  'contact-edited': {
    et: 'Muudatus on salvestatud.',
    ru: 'Изменение сохранено.',
    en: 'The change is saved.',
  },
  'contact-withdrawn': {
    et: 'Kontakt on tagasi võetud. Selle ajalugu jääb alles ja selle saab taastada.',
    ru: 'Контакт отозван. Его история сохраняется, его можно восстановить.',
    en: 'The contact is withdrawn. Its history remains, and it can be restored.',
  },
  'contact-restored': {
    et: 'Kontakt on taastatud.',
    ru: 'Контакт восстановлен.',
    en: 'The contact is restored.',
  },
  'draft-discarded': { et: 'Mustand on ära visatud.', ru: 'Черновик удалён.', en: 'The draft is discarded.' },
  'notifications-read': {
    et: 'Kõik teated on loetuks märgitud.',
    ru: 'Все уведомления отмечены как прочитанные.',
    en: 'All notifications are marked as read.',
  },
  'session-closed': { et: 'Seanss on lõpetatud.', ru: 'Сеанс завершён.', en: 'The session has been ended.' },
  'signed-out': { et: 'Olete välja logitud.', ru: 'Вы вышли из системы.', en: 'You are signed out.' },
});
