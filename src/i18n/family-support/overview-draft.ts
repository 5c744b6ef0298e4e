import { defineTexts } from '../texts.ts';

/** What an overview is begun with: told from what was noted. */
export const overviewDraftTexts = defineTexts({
  contactsIn: {
    et: (from: string, to: string, n: number) =>
      n === 1
        ? `Ajavahemikus ${from}–${to} oli perega 1 kontakt.`
        : `Ajavahemikus ${from}–${to} oli perega ${n} kontakti.`,
    ru: (from: string, to: string, n: number) => `За период ${from}–${to} контактов с семьёй: ${n}.`,
    en: (from: string, to: string, n: number) =>
      n === 1
        ? `From ${from} to ${to} there was 1 contact with the family.`
        : `From ${from} to ${to} there were ${n} contacts with the family.`,
  },
  ofThem: {
    et: (list: string) => `Neist: ${list}.`,
    ru: (list: string) => `Из них: ${list}.`,
    en: (list: string) => `Of them: ${list}.`,
  },
  inVain: {
    et: (n: number) =>
      n === 1
        ? 'Ühel korral ei õnnestunud perega ühendust saada.'
        : `${n} korral ei õnnestunud perega ühendust saada.`,
    ru: (n: number) => `Не удалось связаться с семьёй, раз: ${n}.`,
    en: (n: number) =>
      n === 1 ? 'Once the family could not be reached.' : `${n} times the family could not be reached.`,
  },
  spokeOf: {
    et: (list: string) => `Räägiti ja tegeleti: ${list}.`,
    ru: (list: string) => `Говорили и занимались: ${list}.`,
    en: (list: string) => `Spoken of and worked on: ${list}.`,
  },
  goalIs: {
    et: (goal: string) => `Eesmärk „${goal}“:`,
    ru: (goal: string) => `Цель «${goal}»:`,
    en: (goal: string) => `Goal “${goal}”:`,
  },
  goalReached: { et: 'saavutatud', ru: 'достигнута', en: 'reached' },
  goalStep: { et: 'samm edasi', ru: 'шаг вперёд', en: 'a step' },
  goalBack: { et: 'tagasiminek', ru: 'шаг назад', en: 'a step back' },
});
