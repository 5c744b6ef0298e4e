import { defineTexts } from '../texts.ts';

export const account = defineTexts({
  title: { et: 'Minu konto', ru: 'Мой доступ', en: 'My account' },
  roles: { et: 'Minu rollid', ru: 'Мои роли', en: 'My roles' },
  acting: { et: 'praegu selles rollis', ru: 'сейчас в этой роли', en: 'acting in this role' },
  use: { et: 'Tegutse selles rollis', ru: 'Действовать в этой роли', en: 'Act in this role' },
  sessions: { et: 'Kus olen sisse logitud', ru: 'Где я вошёл в систему', en: 'Where I am signed in' },
  sessionsHint: {
    et: 'Kui mõni seanss ei ole teie oma, lõpetage see kohe.',
    ru: 'Если какой-то сеанс не ваш, сразу завершите его.',
    en: 'If one of these is not yours, end it at once.',
  },
  thisSession: { et: 'See seanss', ru: 'Этот сеанс', en: 'This session' },
  began: {
    et: (when: string) => `sisse logitud ${when}`,
    ru: (when: string) => `вход ${when}`,
    en: (when: string) => `signed in ${when}`,
  },
  seen: {
    et: (when: string) => `viimati kasutatud ${when}`,
    ru: (when: string) => `последнее действие ${when}`,
    en: (when: string) => `last used ${when}`,
  },
  unknownDevice: { et: 'Tundmatu seade', ru: 'Неизвестное устройство', en: 'Unknown device' },
  end: { et: 'Lõpeta', ru: 'Завершить', en: 'End' },
  endThis: {
    et: (what: string) => `Lõpeta seanss: ${what}`,
    ru: (what: string) => `Завершить сеанс: ${what}`,
    en: (what: string) => `End the session: ${what}`,
  },
  lastSignIn: {
    et: (when: string) => `Eelmine sisselogimine oli ${when}.`,
    ru: (when: string) => `Предыдущий вход: ${when}.`,
    en: (when: string) => `You last signed in on ${when}.`,
  },
  firstSignIn: {
    et: 'See on teie esimene sisselogimine.',
    ru: 'Это ваш первый вход.',
    en: 'This is the first time you signed in.',
  },
});
