import { defineTexts } from './texts.ts';

/** What was typed and is not on the server yet: where it is, and what becomes of it. */
export const drafts = defineTexts({
  /** In the form, beside the words of `DraftStatus`: the server has another text, or the session has ended. */
  kept: {
    et: 'Kirjutatu on selles seadmes alles, aga mitte veel serveris',
    ru: 'Написанное хранится на этом устройстве, но ещё не на сервере',
    en: 'What you wrote is kept on this device, but not on the server yet',
  },
  unkept: {
    et: 'Ühendust ei ole ja see brauser ei saa kirjutatut hoida. Ärge sulgege lehte',
    ru: 'Нет связи, и этот браузер не может хранить написанное. Не закрывайте страницу',
    en: 'There is no connection, and this browser cannot keep what you wrote. Do not close the page',
  },
  other: {
    et: 'Näita teist salvestatud teksti',
    ru: 'Показать другой сохранённый текст',
    en: 'Show the other saved text',
  },
  listTitle: {
    et: 'Selles seadmes, veel saatmata',
    ru: 'На этом устройстве, ещё не отправлено',
    en: 'On this device, not sent yet',
  },
  listHint: {
    et: 'Need kirjed avanevad ainult teile. Välja logides jäävad need alles.',
    ru: 'Эти записи откроются только вам. При выходе они сохранятся.',
    en: 'These open for you alone. They stay when you sign out.',
  },
  writtenAt: { et: 'Kirjutatud', ru: 'Написано', en: 'Written' },
  waiting: { et: 'Ootab saatmist', ru: 'Ожидает отправки', en: 'Waiting to be sent' },
  sending: { et: 'Saatmine', ru: 'Отправка', en: 'Sending' },
  sent: { et: 'Saadetud', ru: 'Отправлено', en: 'Sent' },
  refused: {
    et: 'Vajab teie pilku: avage, parandage ja saatke uuesti',
    ru: 'Требует вашего внимания: откройте, исправьте и отправьте ещё раз',
    en: 'Needs your eye: open it, correct it and send it again',
  },
  draft: { et: 'Pooleli', ru: 'Не закончено', en: 'Unfinished' },
  sendNow: { et: 'Saada kohe', ru: 'Отправить сейчас', en: 'Send now' },
  open: { et: 'Ava', ru: 'Открыть', en: 'Open' },
});
