import { defineTexts } from '../texts.ts';

/** The cooperation agreement, Lisa 6 and Lisa 7: the document's own words. */
export const agreementDocumentTexts = defineTexts({
  'lisa-6': {
    et: 'Peretoe teenuse koostöölepe: kohanemine (Lisa 6)',
    ru: 'Договор о сотрудничестве: адаптация (Приложение 6)',
    en: 'Cooperation agreement: adaptation (Annex 6)',
  },
  'lisa-7': {
    et: 'Peretoe teenuse koostöölepe: vajaduspõhine teenus (Lisa 7)',
    ru: 'Договор о сотрудничестве: услуга по потребности (Приложение 7)',
    en: 'Cooperation agreement: needs-based service (Annex 7)',
  },
  begins: {
    et: 'allkirjastamise päevast',
    ru: 'со дня подписания',
    en: 'from the day of signing',
  },
  lastDay: {
    et: 'Teenuse viimane võimalik päev',
    ru: 'Последний возможный день услуги',
    en: 'Last possible day of the service',
  },
  lastDayUnknown: {
    et: 'selgub lapse saabumisel',
    ru: 'станет известен, когда ребёнок прибудет',
    en: 'known once the child has arrived',
  },
  lastDayByVolume: {
    et: 'kui maht saab täis',
    ru: 'когда объём будет использован',
    en: 'when the volume is used up',
  },
  referral: { et: 'Suunamine', ru: 'Направление', en: 'Referral' },
  accepted: {
    et: (day: string) => `vastu võetud ${day}`,
    ru: (day: string) => `принято ${day}`,
    en: (day: string) => `accepted ${day}`,
  },
  withoutReferral: {
    et: 'lapsendajapere ise (TK 2.1.4.2)',
    ru: 'сама семья усыновителей (TK 2.1.4.2)',
    en: 'the adoptive family itself (TK 2.1.4.2)',
  },
  usedBefore: {
    et: 'Mahust varem kasutatud',
    ru: 'Использовано из объёма ранее',
    en: 'Volume used before',
  },
  purpose: { et: 'Teenuse eesmärk', ru: 'Цель услуги', en: 'Purpose of the service' },
  supporterPart: {
    et: 'Mida teeb peretoetaja',
    ru: 'Что делает специалист',
    en: 'What the support worker does',
  },
  familyPart: { et: 'Mida teeb pere', ru: 'Что делает семья', en: 'What the family does' },
  alsoAgreed: { et: 'Lisaks on kokku lepitud', ru: 'Кроме того, согласовано', en: 'Agreed besides' },
  rhythm: { et: 'Kui sageli kohtutakse', ru: 'Как часто встречаются', en: 'How often people meet' },
  atFirst: {
    et: (months: number, contacts: number, days: number) =>
      days === 7
        ? `Esimesed ${months} kuud ollakse ühenduses vähemalt ${contacts === 1 ? 'kord' : `${contacts} korda`} nädalas.`
        : `Esimesed ${months} kuud ollakse ühenduses vähemalt ${contacts} korda ${days} päeva jooksul.`,
    ru: (months: number, contacts: number, days: number) =>
      days === 7
        ? `Первые ${months} месяца связываются не реже ${contacts === 1 ? 'одного раза' : `${contacts} раз`} в неделю.`
        : `Первые ${months} месяца связываются не реже ${contacts} раз за ${days} дней.`,
    en: (months: number, contacts: number, days: number) =>
      `For the first ${months} months there is contact at least ${contacts === 1 ? 'once' : `${contacts} times`} ${days === 7 ? 'a week' : `in ${days} days`}.`,
  },
  later: {
    et: (contacts: number) => `Edaspidi ollakse ühenduses vähemalt ${contacts} korda kuus.`,
    ru: (contacts: number) => `Затем связываются не реже ${contacts} раз в месяц.`,
    en: (contacts: number) => `After that there is contact at least ${contacts} times a month.`,
  },
  home: {
    et: (visits: number, months: number) =>
      `Pere kodus kohtutakse vähemalt ${visits === 1 ? 'kord' : `${visits} korda`} ${months === 1 ? 'kuus' : months === 3 ? 'kvartalis' : `${months} kuu jooksul`}.`,
    ru: (visits: number, months: number) =>
      `Дома у семьи встречаются не реже ${visits === 1 ? 'одного раза' : `${visits} раз`} ${months === 1 ? 'в месяц' : months === 3 ? 'в квартал' : `за ${months} мес.`}.`,
    en: (visits: number, months: number) =>
      `People meet in the family’s home at least ${visits === 1 ? 'once' : `${visits} times`} ${months === 1 ? 'a month' : months === 3 ? 'a quarter' : `in ${months} months`}.`,
  },
  introduced: {
    et: 'Peretoetaja on perele tutvustanud',
    ru: 'Специалист рассказал семье',
    en: 'The support worker has introduced to the family',
  },
  toMunicipality: {
    et: 'Kas omavalitsust teavitatakse',
    ru: 'Уведомляется ли самоуправление',
    en: 'Whether the municipality is told',
  },
  isTold: {
    et: 'Teenuse algusest teavitatakse omavalitsuse lastekaitsetöötajat: talle saadetakse see lepe, kord kvartalis kirjalik ülevaade ja teenuse lõppedes lõpetamise kokkulepe (TK 2.1.3.6, TK 2.1.4.5, TK 2.1.5.11).',
    ru: 'О начале услуги уведомляется специалист по защите детей самоуправления: ему отправляются этот договор, раз в квартал письменный обзор и по окончании услуги соглашение о завершении (TK 2.1.3.6, TK 2.1.4.5, TK 2.1.5.11).',
    en: 'The municipality’s child protection worker is told of the start: this agreement, a written overview each quarter and, at the end, the ending agreement are sent to them (TK 2.1.3.6, TK 2.1.4.5, TK 2.1.5.11).',
  },
  isNotTold: {
    et: 'Lapsendajapere ei soovi omavalitsuse kaasamist. Omavalitsust teenusest ei teavitata ja talle ei saadeta midagi (TK 2.1.3.6.4, TK 2.1.4.5.4). Kui laps on hädas või ohus, on peretoetajal seadusest tulenev kohustus sellest teatada ka siis.',
    ru: 'Семья усыновителей не желает привлекать самоуправление. Ему не сообщают об услуге и ничего не отправляют (TK 2.1.3.6.4, TK 2.1.4.5.4). Если ребёнок в беде или опасности, специалист и в этом случае по закону обязан сообщить об этом.',
    en: 'The adoptive family does not want the municipality involved. It is not told of the service and receives nothing (TK 2.1.3.6.4, TK 2.1.4.5.4). Where a child is in need or in danger, the support worker must by law report it all the same.',
  },
  dataProtection: { et: 'Andmekaitse', ru: 'Защита данных', en: 'Data protection' },
  notice: {
    et: 'Pere ja lapse andmeid kogutakse ainult peretoe teenuse osutamiseks ja nii vähe, kui selleks vaja on. Neid näevad peretoetaja, teenuseosutaja projektijuht ja Sotsiaalkindlustusamet teenuse tellijana ning omavalitsuse lastekaitsetöötaja, kui teda teavitatakse, ainult temale saadetu ulatuses. Peretoetaja märkmeid omavalitsus ei näe. Pere näeb Tugiringis, kes tema andmeid on vaadanud, ja võib paluda andmeid parandada.\nKõik osalised hoiavad teada saadut saladuses. Lapsendamise saladust kaitseb seadus. Hädas või ohus lapsest tuleb seaduse järgi teatada (TK 2.8.8).',
    ru: 'Данные семьи и ребёнка собираются только для оказания услуги и лишь в необходимой мере. Их видят специалист по поддержке семьи, руководитель проекта поставщика и Департамент социального страхования как заказчик услуги, а также специалист по защите детей самоуправления, если его уведомляют, — только то, что ему отправлено. Заметки специалиста самоуправление не видит. Семья видит в Tugiring, кто смотрел её данные, и может попросить их исправить.\nВсе участники хранят узнанное в тайне. Тайну усыновления охраняет закон. О ребёнке в беде или опасности по закону необходимо сообщать (TK 2.8.8).',
    en: 'The family’s and the child’s data are collected for giving family support only, and no more than it needs. They are seen by the support worker, the provider’s project manager and the Social Insurance Board as commissioner, and by the municipality’s child protection worker, where told, only as far as something was sent to them. The municipality does not see the support worker’s notes. The family sees in Tugiring who has looked at its data, and may ask for corrections.\nEveryone keeps what they learn confidential. The law protects the secrecy of adoption. A child in need or in danger must by law be reported (TK 2.8.8).',
  },
  rightToChange: {
    et: 'Kui koostöö ei laabu, võib pere paluda teenuseosutajalt teist peretoetajat (TK 2.1.5.7.8). Teenus on perele tasuta (TK 2.8.3).',
    ru: 'Если сотрудничество не складывается, семья может попросить у поставщика другого специалиста (TK 2.1.5.7.8). Услуга для семьи бесплатна (TK 2.8.3).',
    en: 'Where the cooperation does not work, the family may ask the provider for another support worker (TK 2.1.5.7.8). The service is free for the family (TK 2.8.3).',
  },
});

/** What the supporter does for the family (TK 2.1.5.3.1–9), as an agreement says it. */
export const supporterDoes = defineTexts({
  support1: {
    et: 'annab infot õigusraamistiku, pere õiguste ja kohustuste, toetuste ja teenuste kohta',
    ru: 'рассказывает о правовых основах, правах и обязанностях семьи, пособиях и услугах',
    en: 'informs about the law, the family’s rights and duties, benefits and services',
  },
  support2: {
    et: 'jälgib kohanemist ja nõustab, kuidas toetada last ning hoida paari- ja peresuhteid',
    ru: 'следит за адаптацией и советует, как поддержать ребёнка и сохранить отношения в паре и семье',
    en: 'follows how everyone settles in, and advises on supporting the child and keeping relationships well',
  },
  support3: {
    et: 'jälgib lapse arengut ja heaolu, nõustab vanemluse, trauma, identiteedi ja elulootöö teemal ning soovitab sobivat abi',
    ru: 'следит за развитием и благополучием ребёнка, консультирует по вопросам родительства, травмы, идентичности и истории жизни, советует подходящую помощь',
    en: 'follows the child’s development and wellbeing, advises on parenting, trauma, identity and life story, and suggests fitting help',
  },
  support4: {
    et: 'on emotsionaalseks toeks, julgustab ja võimestab',
    ru: 'оказывает эмоциональную поддержку, ободряет и придаёт сил',
    en: 'gives emotional support, encourages and empowers',
  },
  support5: {
    et: 'abistab suhtlemisel kohaliku omavalitsusega',
    ru: 'помогает в общении с местным самоуправлением',
    en: 'helps in dealing with the municipality',
  },
  support6: {
    et: 'juhendab, kuidas toetada last eri olukordades, ka enne ja pärast kohtumisi bioloogiliste vanemate või teiste lähedastega',
    ru: 'подсказывает, как поддержать ребёнка в разных ситуациях, в том числе до и после встреч с биологическими родителями и другими близкими',
    en: 'guides in supporting the child in different situations, also before and after meetings with birth parents and other close ones',
  },
  support7: {
    et: 'osaleb kokkuleppel aruteludel, ümarlaudadel ja kohtumistel',
    ru: 'по договорённости участвует в обсуждениях, круглых столах и встречах',
    en: 'takes part in discussions, round tables and meetings as agreed',
  },
  support8: {
    et: 'julgustab osalema koolitustel ja tugigruppides ning kasutama teisi teenuseid',
    ru: 'поощряет участвовать в обучении и группах поддержки, пользоваться другими услугами',
    en: 'encourages to take part in trainings and groups, and to use other services',
  },
  support9: {
    et: 'nõustab muudes küsimustes oma pädevuse piires või aitab leida infot mujalt',
    ru: 'консультирует по другим вопросам в пределах своей компетенции или помогает найти сведения',
    en: 'advises on other matters within their competence, or helps to find information',
  },
});

/** What the family does (TK 2.1.5.7.1–6), as an agreement says it. */
export const familyDoes = defineTexts({
  duty1: {
    et: 'suhtleb peretoetajaga regulaarselt',
    ru: 'регулярно общается со специалистом',
    en: 'is in touch with the support worker regularly',
  },
  duty2: {
    et: 'on suhtlemises avatud ning räägib nii edusammudest kui ka küsimustest ja muredest',
    ru: 'открыто рассказывает об успехах, вопросах и трудностях',
    en: 'is open, and tells of progress as well as of questions and worries',
  },
  duty3: {
    et: 'pöördub abi ja nõu saamiseks peretoetaja poole; nädalavahetusel ja öösel ainult kriisiolukorras',
    ru: 'обращается к специалисту за помощью и советом; в выходные и ночью только в кризисной ситуации',
    en: 'turns to the support worker for help and advice; at weekends and nights in a crisis only',
  },
  duty4: {
    et: 'annab teada, millist tuge, nõustamist või teenust vajab',
    ru: 'сообщает, какая поддержка, консультация или услуга нужна',
    en: 'says what support, counselling or service it needs',
  },
  duty5: {
    et: 'osaleb sobivates tugigruppides, koolitustel, nõustamistel ja teistel teenustel',
    ru: 'участвует в подходящих группах поддержки, обучении, консультациях и других услугах',
    en: 'takes part in fitting groups, trainings, counselling and other services',
  },
  duty6: {
    et: 'teeb omavalitsusega kokkulepitu järgi koostööd lapse võrgustikuga',
    ru: 'по договорённости с самоуправлением сотрудничает с окружением ребёнка',
    en: 'works with the child’s network as agreed with the municipality',
  },
});

/** TK 2.1.5.2: what is introduced at the start. */
export const introducedWords = defineTexts({
  content: {
    et: 'teenuse eesmärke ja sisu',
    ru: 'о целях и содержании услуги',
    en: 'the goals and content of the service',
  },
  role: { et: 'peretoetaja rolli', ru: 'о роли специалиста', en: 'the support worker’s role' },
  documents: {
    et: 'dokumente, mida teenuse käigus täidetakse',
    ru: 'о документах, которые заполняются в ходе услуги',
    en: 'the documents that are filled in',
  },
  signing: {
    et: 'dokumentide allkirjastamist',
    ru: 'о том, как подписываются документы',
    en: 'how documents are signed',
  },
  sending: {
    et: 'seda, kellele dokumendid edastatakse',
    ru: 'о том, кому передаются документы',
    en: 'to whom documents go',
  },
});
