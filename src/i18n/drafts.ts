import { defineTexts } from './texts.ts';

/** What was typed and is not on the server yet: where it is, and what becomes of it. */
export const drafts = defineTexts({
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
  goesOn: {
    et: (when: string) => `Jätkate mustandit, salvestatud ${when}.`,
    ru: (when: string) => `Вы продолжаете черновик, сохранённый ${when}.`,
    en: (when: string) => `You are going on with a draft saved ${when}.`,
  },
  discard: { et: 'Viska mustand ära', ru: 'Удалить черновик', en: 'Discard the draft' },
});
