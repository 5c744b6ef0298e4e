import { defineTexts } from '../texts.ts';

/** Families that are not assessed yet, or wait for a child (TK 0.1, TK 2.3.4, TK 2.5.6). */
export const prospectiveTexts = defineTexts({
  enterTitle: {
    et: 'Lisa huviline pere',
    ru: 'Добавить заинтересованную семью',
    en: 'Add a prospective family',
  },
  enterLead: {
    et: 'Pere, kes alles kaalub, on hindamisel või ootab last. Talle saab pakkuda kuni kaks kohtumist mentoriga (TK 2.3.4) ja kuni kaks nõustamist (TK 2.5.6).',
    ru: 'Семья, которая ещё думает, проходит оценку или ждёт ребёнка. Ей доступны до двух встреч с ментором (TK 2.3.4) и до двух консультаций (TK 2.5.6).',
    en: 'A family that still considers, is being assessed or waits for a child. It may have two mentoring sessions (TK 2.3.4) and two of counselling (TK 2.5.6).',
  },
  given: { et: 'Eesnimi', ru: 'Имя', en: 'Given name' },
  family: { et: 'Perekonnanimi', ru: 'Фамилия', en: 'Family name' },
  code: { et: 'Isikukood', ru: 'Личный код', en: 'Personal code' },
  codeHint: {
    et: 'Selle järgi saab pere ise sisse logida. Võib lisada hiljem.',
    ru: 'По нему семья сможет войти сама. Можно добавить позже.',
    en: 'By it the family can sign in itself. It may be added later.',
  },
  name: { et: 'Kuidas peret nimetada', ru: 'Как называть семью', en: 'What to call the family' },
  nameHint: {
    et: 'Näiteks „Pere Kask“.',
    ru: 'Например, «Семья Каск».',
    en: 'For example “the Kask family”.',
  },
  language: { et: 'Keel', ru: 'Язык', en: 'Language' },
  et: { et: 'eesti', ru: 'эстонский', en: 'Estonian' },
  ru: { et: 'vene', ru: 'русский', en: 'Russian' },
  phone: { et: 'Telefon', ru: 'Телефон', en: 'Phone' },
  email: { et: 'E-post', ru: 'Эл. почта', en: 'E-mail' },
  county: { et: 'Maakond', ru: 'Уезд', en: 'County' },
  provider: { et: 'Kelle poole pöördute', ru: 'К кому вы обращаетесь', en: 'Whom you turn to' },
  providerHint: {
    et: 'Teenuseosutaja, kes teile mentori või nõustaja annab.',
    ru: 'Поставщик услуг, который назначит вам ментора или консультанта.',
    en: 'The provider that gives you a mentor or counsellor.',
  },
  save: { et: 'Lisa pere', ru: 'Добавить семью', en: 'Add the family' },
  cancel: { et: 'Loobu', ru: 'Отменить', en: 'Never mind' },
  beginTitle: {
    et: 'Kaalute kasuvanemaks saamist?',
    ru: 'Думаете о том, чтобы стать приёмными родителями?',
    en: 'Are you thinking of becoming a foster parent?',
  },
  beginLead: {
    et: 'Enne otsustamist saate tasuta rääkida kogenud kasuvanemaga (kuni kaks korda, TK 2.3.4) või psühholoogiga (kuni kaks korda, TK 2.5.6).',
    ru: 'До решения вы можете бесплатно поговорить с опытным приёмным родителем (до двух раз, TK 2.3.4) или с психологом (до двух раз, TK 2.5.6).',
    en: 'Before you decide you may talk, free of charge, with an experienced foster parent (twice, TK 2.3.4) or a psychologist (twice, TK 2.5.6).',
  },
  begin: { et: 'Saada soov', ru: 'Отправить пожелание', en: 'Send' },
  beginLink: {
    et: 'Soovin saada kasuvanemaks',
    ru: 'Хочу стать приёмным родителем',
    en: 'I want to become a foster parent',
  },
  already: {
    et: 'Teie pere on juba kirjas. Valige ülevalt oma pere roll.',
    ru: 'Ваша семья уже записана. Выберите вверху роль своей семьи.',
    en: 'Your family is known already. Choose your family’s role above.',
  },
  'given-missing': { et: 'Kirjutage eesnimi.', ru: 'Напишите имя.', en: 'Write the given name.' },
  'family-missing': { et: 'Kirjutage perekonnanimi.', ru: 'Напишите фамилию.', en: 'Write the family name.' },
  'name-missing': {
    et: 'Kirjutage, kuidas peret nimetada.',
    ru: 'Напишите, как называть семью.',
    en: 'Write what to call the family.',
  },
  'code-wrong': { et: 'See ei ole isikukood.', ru: 'Это не личный код.', en: 'This is no personal code.' },
  'language-missing': { et: 'Valige keel.', ru: 'Выберите язык.', en: 'Choose the language.' },
  'county-missing': { et: 'Valige maakond.', ru: 'Выберите уезд.', en: 'Choose the county.' },
  'contact-missing': {
    et: 'Kirjutage telefon või e-post.',
    ru: 'Напишите телефон или эл. почту.',
    en: 'Write a phone number or an e-mail address.',
  },
  'provider-missing': { et: 'Valige teenuseosutaja.', ru: 'Выберите поставщика.', en: 'Choose a provider.' },
  'service-missing': {
    et: 'Valige, mida soovite.',
    ru: 'Выберите, чего вы хотите.',
    en: 'Choose what you wish.',
  },
  'text-too-long': { et: 'Tekst on liiga pikk.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  known: {
    et: 'Selle isikukoodiga vanem on teie peres juba kirjas.',
    ru: 'Родитель с этим личным кодом уже записан у вас.',
    en: 'A parent with this personal code is known to you already.',
  },
  stale: {
    et: 'Seda on vahepeal muudetud. Vaadake üle ja proovige uuesti.',
    ru: 'Это тем временем изменилось. Проверьте и попробуйте снова.',
    en: 'This has changed meanwhile. Look again and try once more.',
  },
  becameTitle: { et: 'Pere on hinnatud', ru: 'Семья оценена', en: 'The family is assessed' },
});
