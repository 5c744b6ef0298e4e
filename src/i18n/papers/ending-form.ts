import { defineTexts } from '../texts.ts';

/** Ending a service in writing (TK 2.1.5.9–11). */
export const endingFormTexts = defineTexts({
  title: { et: 'Teenuse lõpetamine', ru: 'Завершение услуги', en: 'Ending a service' },
  lead: {
    et: 'Lõpetamine vormistatakse kirjalikult: mida tehti, mida saavutati, mida pere edaspidi vajab (TK 2.1.5.11). Kontaktide ja eesmärkide põhjal on osa eeltäidetud; kirjutatu salvestub mustandina.',
    ru: 'Завершение оформляется письменно: что было сделано, чего достигли, что семье нужно дальше (TK 2.1.5.11). По контактам и целям часть уже заполнена; написанное сохраняется как черновик.',
    en: 'Ending is in writing: what was done, what was reached, what the family needs (TK 2.1.5.11). Part of it is filled in from contacts and goals; what you write is kept as a draft.',
  },
  reason: { et: 'Miks teenus lõpeb', ru: 'Почему завершается услуга', en: 'Why the service ends' },
  explanation: { et: 'Selgitus', ru: 'Пояснение', en: 'Explanation' },
  endedOn: { et: 'Teenuse viimane päev', ru: 'Последний день услуги', en: 'Last day of the service' },
  notLater: {
    et: (day: string, clause: string) => `Hiljemalt ${day} (${clause}).`,
    ru: (day: string, clause: string) => `Не позднее ${day} (${clause}).`,
    en: (day: string, clause: string) => `Not later than ${day} (${clause}).`,
  },
  activities: { et: 'Mida teenuse jooksul tehti', ru: 'Что было сделано', en: 'What was done' },
  activitiesHint: {
    et: 'Kontaktide arv ja toetuse liigid lähevad dokumenti tabelina; siia kirjutage oma sõnadega.',
    ru: 'Число контактов и виды поддержки войдут в документ таблицей; здесь опишите своими словами.',
    en: 'The number of contacts and kinds of support go into the document as a table; write here in your own words.',
  },
  since: {
    et: (day: string) => `Teenus kestis alates ${day}.`,
    ru: (day: string) => `Услуга оказывалась с ${day}.`,
    en: (day: string) => `The service went on from ${day}.`,
  },
  contactsHeld: {
    et: (n: number, home: number) => `Kontakte oli ${n}, neist kohtumisi pere kodus ${home}.`,
    ru: (n: number, home: number) => `Контактов: ${n}, из них встреч дома у семьи: ${home}.`,
    en: (n: number, home: number) => `There were ${n} contacts, ${home} of them in the family’s home.`,
  },
  mostOften: {
    et: (what: string) => `Kõige sagedamini: ${what}.`,
    ru: (what: string) => `Чаще всего: ${what}.`,
    en: (what: string) => `Most often: ${what}.`,
  },
  goals: { et: 'Eesmärgid', ru: 'Цели', en: 'Goals' },
  noGoals: {
    et: 'Sellel teenusel ei ole eesmärke kirjas.',
    ru: 'У этой услуги цели не записаны.',
    en: 'No goals are written down for this service.',
  },
  goalState: {
    et: (title: string) => `${title}: kuidas jäi`,
    ru: (title: string) => `${title}: итог`,
    en: (title: string) => `${title}: how it stands`,
  },
  goalOutcome: {
    et: (title: string) => `${title}: mis muutus`,
    ru: (title: string) => `${title}: что изменилось`,
    en: (title: string) => `${title}: what changed`,
  },
  needs: {
    et: 'Pere edasised vajadused',
    ru: 'Дальнейшие потребности семьи',
    en: 'Further needs of the family',
  },
  recommendations: {
    et: 'Soovitused omavalitsusele pere toetamiseks',
    ru: 'Рекомендации самоуправлению',
    en: 'Recommendations to the municipality',
  },
  recommendationsToFamily: {
    et: 'Soovitused perele',
    ru: 'Рекомендации семье',
    en: 'Recommendations to the family',
  },
  recipientsInvolved: {
    et: 'Kokkuleppe saavad pere, teenuseosutaja projektijuht ja pärast saatmist omavalitsuse lastekaitsetöötaja.',
    ru: 'Соглашение получают семья, руководитель проекта поставщика и после отправки специалист по защите детей.',
    en: 'It goes to the family, the provider’s project manager and, once sent, the municipality’s child protection worker.',
  },
  recipientsNotInvolved: {
    et: 'Kokkuleppe saavad pere ja teenuseosutaja projektijuht. Omavalitsusele seda ei saadeta (TK 2.1.5.11).',
    ru: 'Соглашение получают семья и руководитель проекта поставщика. Самоуправлению оно не отправляется (TK 2.1.5.11).',
    en: 'It goes to the family and the provider’s project manager. It is not sent to the municipality (TK 2.1.5.11).',
  },
  left: {
    et: (left: number, limit: number) =>
      `Mahust on alles ${left} päeva ${limit}-st; kasutamata osa saab pere kasutada hiljem (TK 2.1.5.9).`,
    ru: (left: number, limit: number) =>
      `Из объёма осталось дней: ${left} из ${limit}; неиспользованное можно использовать позже (TK 2.1.5.9).`,
    en: (left: number, limit: number) =>
      `${left} of ${limit} days are left; the family may use them later (TK 2.1.5.9).`,
  },
  language: { et: 'Dokumendi keel', ru: 'Язык документа', en: 'Language of the document' },
  et: { et: 'eesti', ru: 'эстонский', en: 'Estonian' },
  ru: { et: 'vene', ru: 'русский', en: 'Russian' },
  issue: { et: 'Vormista lõpetamine', ru: 'Оформить завершение', en: 'Issue the ending' },
  issueHint: {
    et: 'Vormistamisega on teenus nimetatud päeval lõppenud. Kuni kõik ei ole allkirjastanud, saab dokumendi tagasi võtta ja teenus läheb edasi.',
    ru: 'С оформлением услуга считается завершённой в указанный день. Пока подписали не все, документ можно отозвать, и услуга продолжится.',
    en: 'With this the service has ended on that day. Until everybody has signed, the document can be taken back and the service goes on.',
  },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  stands: {
    et: 'Lõpetamise dokument on juba olemas. Uus asendab selle.',
    ru: 'Документ о завершении уже есть. Новый заменит его.',
    en: 'There is an ending already. A new one takes its place.',
  },
  open: { et: 'Ava olemasolev', ru: 'Открыть имеющийся', en: 'Open the one that stands' },
  conflict: {
    et: 'Vahepeal vormistas keegi teine lõpetamise. Allpool on tema tekst; teie oma on vormis alles.',
    ru: 'За это время кто-то другой оформил завершение. Ниже его текст; ваш сохранён в форме.',
    en: 'Somebody else has issued an ending meanwhile. Their text stands below; yours is still in the form.',
  },
  theirs: {
    et: 'Vahepeal vormistatud dokument',
    ru: 'Оформленный за это время документ',
    en: 'The document issued meanwhile',
  },
  'reason-missing': {
    et: 'Valige, miks teenus lõpeb.',
    ru: 'Выберите причину.',
    en: 'Choose why the service ends.',
  },
  'reason-not-this-service': {
    et: 'Uue lapse tulek lõpetab ainult vajaduspõhise teenuse (TK 2.1.5.9).',
    ru: 'Новый ребёнок завершает только услугу по потребности (TK 2.1.5.9).',
    en: 'A new child ends needs-based support only (TK 2.1.5.9).',
  },
  'date-missing': {
    et: 'Kirjutage viimane päev, näiteks 21.03.2025.',
    ru: 'Укажите последний день, например 21.03.2025.',
    en: 'Write the last day, for example 21.03.2025.',
  },
  'date-future': {
    et: 'See päev on alles ees: vormistage lõpetamine siis, kui teenus on lõppenud.',
    ru: 'Этот день ещё впереди: оформите завершение, когда услуга закончится.',
    en: 'This day is still to come: issue the ending once the service has ended.',
  },
  'date-before-agreement': {
    et: 'See päev on enne koostöölepet.',
    ru: 'Этот день раньше договора.',
    en: 'This day is before the agreement.',
  },
  'date-after-last-day': {
    et: 'Teenus ei saanud nii kaua kesta. Vaadake viimast lubatud päeva välja juurest.',
    ru: 'Услуга не могла длиться так долго. Последний возможный день указан у поля.',
    en: 'The service could not last so long. The last possible day stands at the field.',
  },
  'activities-missing': {
    et: 'Kirjutage, mida tehti.',
    ru: 'Напишите, что было сделано.',
    en: 'Write what was done.',
  },
  'needs-missing': {
    et: 'Kirjutage, mida pere edaspidi vajab; kui midagi, siis nii ka kirjutage.',
    ru: 'Напишите, что семье нужно дальше; если ничего, так и напишите.',
    en: 'Write what the family needs; where nothing, say so.',
  },
  'recommendations-missing': {
    et: 'Kirjutage soovitused; kui neid ei ole, siis nii ka kirjutage.',
    ru: 'Напишите рекомендации; если их нет, так и напишите.',
    en: 'Write the recommendations; where there are none, say so.',
  },
  'text-too-long': {
    et: 'Tekst on pikem kui 4000 tähemärki.',
    ru: 'Текст длиннее 4000 знаков.',
    en: 'The text is longer than 4,000 characters.',
  },
  'outcome-too-long': {
    et: 'Ühe eesmärgi kirjeldus on pikem kui 500 tähemärki.',
    ru: 'Описание одной из целей длиннее 500 знаков.',
    en: 'What is said of one goal is longer than 500 characters.',
  },
  'language-missing': { et: 'Valige keel.', ru: 'Выберите язык.', en: 'Choose the language.' },
});
