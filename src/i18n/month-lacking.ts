import { defineTexts } from './texts.ts';

/** What a month still lacks before it is closed. */
export const lackTexts = defineTexts({
  'contact-drafts': {
    et: (count: number) => `${count} kontakti on pooleli, salvestamata`,
    ru: (count: number) => `контактов начато и не сохранено: ${count}`,
    en: (count: number) => `${count} contacts begun and not saved`,
  },
  'meeting-drafts': {
    et: (count: number) => `${count} kohtumist on pooleli, salvestamata`,
    ru: (count: number) => `встреч начато и не сохранено: ${count}`,
    en: (count: number) => `${count} meetings begun and not saved`,
  },
  'open-contacts': {
    et: (count: number) => `${count} kontaktil on aeg, kestus või teema kirjutamata`,
    ru: (count: number) => `контактов без времени, длительности или темы: ${count}`,
    en: (count: number) => `${count} contacts without a time, length or topic`,
  },
  'booked-past': {
    et: (count: number) => `${count} möödunud kohtumise kohta ei ole öeldud, kas see toimus`,
    ru: (count: number) => `прошедших встреч, о которых не сказано, состоялись ли: ${count}`,
    en: (count: number) => `${count} past meetings of which nobody said whether they were held`,
  },
  'unsigned-report': {
    et: (count: number) => `${count} kuu aruannet on allkirjastamata (Lisa 4, 5; TK 3.1.2)`,
    ru: (count: number) => `месячных отчётов без подписи: ${count} (Lisa 4, 5; TK 3.1.2)`,
    en: (count: number) => `${count} reports of the month not signed (Lisa 4, 5; TK 3.1.2)`,
  },
  'unconfirmed-report': {
    et: (count: number) => `${count} kuu aruannet ootab pere allkirja (Lisa 4, 5; TK 3.1.2)`,
    ru: (count: number) => `месячных отчётов ждут подписи семьи: ${count} (Lisa 4, 5; TK 3.1.2)`,
    en: (count: number) =>
      `${count} reports of the month wait for the family’s signature (Lisa 4, 5; TK 3.1.2)`,
  },
  'unsigned-list': {
    et: (count: number) => `${count} tugigrupi nimekiri on allkirjastamata (TK 3.1.3)`,
    ru: (count: number) => `списков групп без подписи: ${count} (TK 3.1.3)`,
    en: (count: number) => `${count} lists of support groups not signed (TK 3.1.3)`,
  },
  'no-proof': {
    et: (count: number) => `${count} veebigrupil puudub tõend (TK 3.1.3)`,
    ru: (count: number) => `онлайн-групп без подтверждения: ${count} (TK 3.1.3)`,
    en: (count: number) => `${count} online groups without a proof (TK 3.1.3)`,
  },
});
