import { defineTexts } from '../texts.ts';

/** Writing a cooperation agreement together with the family. */
export const agreementFormTexts = defineTexts({
  title: { et: 'Koostöölepe', ru: 'Договор о сотрудничестве', en: 'Cooperation agreement' },
  leadAdaptation: {
    et: 'Kirjutatakse koos perega esimesel sisulisel kohtumisel pere kodus (TK 2.1.3.4, TK 2.1.3.5.2). Kirjutatu salvestub mustandina.',
    ru: 'Составляется вместе с семьёй на первой содержательной встрече дома (TK 2.1.3.4, TK 2.1.3.5.2). Написанное сохраняется как черновик.',
    en: 'Written together with the family at the first substantive meeting in its home (TK 2.1.3.4, TK 2.1.3.5.2). What you write is kept as a draft.',
  },
  leadNeedsBased: {
    et: 'Kirjutatakse koos perega esimesel sisulisel kohtumisel pere kodus; eesmärgid tulenevad suunamisest ja kokkulepetest (TK 2.1.4.3.5, TK 2.1.4.4.2). Kirjutatu salvestub mustandina.',
    ru: 'Составляется вместе с семьёй на первой содержательной встрече дома; цели берутся из направления и договорённостей (TK 2.1.4.3.5, TK 2.1.4.4.2). Написанное сохраняется как черновик.',
    en: 'Written together with the family at the first substantive meeting in its home; goals come from the referral and from what is agreed (TK 2.1.4.3.5, TK 2.1.4.4.2). What you write is kept as a draft.',
  },
  known: {
    et: 'Mis leppesse läheb ise',
    ru: 'Что войдёт в договор само',
    en: 'What goes into the agreement by itself',
  },
  lastDay: { et: 'Viimane võimalik päev', ru: 'Последний возможный день', en: 'Last possible day' },
  volume: { et: 'Maht', ru: 'Объём', en: 'Volume' },
  introduced: {
    et: 'Tutvustasin perele',
    ru: 'Я рассказал(а) семье',
    en: 'I introduced to the family',
  },
  introducedHint: {
    et: 'Märkige, kui olete sellest rääkinud (TK 2.1.5.2).',
    ru: 'Отметьте, когда об этом рассказали (TK 2.1.5.2).',
    en: 'Mark what you have spoken about (TK 2.1.5.2).',
  },
  purpose: { et: 'Teenuse eesmärk', ru: 'Цель услуги', en: 'Purpose of the service' },
  purposeHintAdaptation: {
    et: 'Näiteks: laps ja pere kohanevad teineteisega ning igapäevaelu leiab kindla rütmi (TK 2.1.3.1).',
    ru: 'Например: ребёнок и семья привыкают друг к другу, и повседневная жизнь обретает устойчивый ритм (TK 2.1.3.1).',
    en: 'For example: child and family settle with each other, and daily life finds a steady rhythm (TK 2.1.3.1).',
  },
  purposeHintNeedsBased: {
    et: 'Mille poole üheskoos liigutakse, pere enda sõnadega.',
    ru: 'К чему вместе идёте, словами самой семьи.',
    en: 'Where you are going together, in the family’s own words.',
  },
  goalsReferral: { et: 'Eesmärgid suunamisest', ru: 'Цели из направления', en: 'Goals from the referral' },
  goalsReferralHint: {
    et: 'Need tulevad omavalitsuse suunamisest ja jäävad leppesse.',
    ru: 'Они взяты из направления самоуправления и остаются в договоре.',
    en: 'They come from the municipality’s referral and stay in the agreement.',
  },
  goalsBefore: {
    et: 'Varem kokku lepitud eesmärgid',
    ru: 'Ранее согласованные цели',
    en: 'Goals agreed before',
  },
  newGoals: { et: 'Uued eesmärgid', ru: 'Новые цели', en: 'New goals' },
  newGoalsHint: {
    et: 'Iga eesmärk eraldi reale. Hoolduspere puhul on abiks vanema kompetentsimudel (TK 2.1.5.4).',
    ru: 'Каждая цель с новой строки. Для попечительской семьи подсказкой служит модель компетенций (TK 2.1.5.4).',
    en: 'Each goal on a line of its own. With a foster family the parent’s competence model helps (TK 2.1.5.4).',
  },
  supports: { et: 'Mida peretoetaja teeb', ru: 'Что делает специалист', en: 'What the support worker does' },
  supportsHint: {
    et: 'Toetuse liigid, TK 2.1.5.3. Jätke alles need, milles kokku lepite.',
    ru: 'Виды поддержки, TK 2.1.5.3. Оставьте те, о которых договорились.',
    en: 'The kinds of support, TK 2.1.5.3. Leave those that you agree on.',
  },
  supporterPart: {
    et: 'Peretoetaja teeb veel',
    ru: 'Специалист также делает',
    en: 'The support worker also',
  },
  familyPart: { et: 'Pere teeb veel', ru: 'Семья также делает', en: 'The family also' },
  familyPartHint: {
    et: 'Pere kohustused TK 2.1.5.7.1–6 on leppes niikuinii; siia kirjutage, milles lisaks kokku lepite.',
    ru: 'Обязанности семьи TK 2.1.5.7.1–6 в договоре есть в любом случае; здесь — о чём договорились ещё.',
    en: 'The family’s duties TK 2.1.5.7.1–6 stand in the agreement anyway; write here what you agree besides.',
  },
  municipalityTitle: {
    et: 'Omavalitsuse kaasamine',
    ru: 'Привлечение самоуправления',
    en: 'Involving the municipality',
  },
  municipalityLead: {
    et: 'Selgitage perele enne, kui küsite:',
    ru: 'Объясните семье, прежде чем спрашивать:',
    en: 'Explain to the family before you ask:',
  },
  municipalityIs: {
    et: (office: string) =>
      `Teenuse algusest teavitatakse omavalitsust${office === '' ? '' : ` (${office})`}: pärast allkirjastamist saadetakse talle see lepe.`,
    ru: (office: string) =>
      `О начале услуги уведомляется самоуправление${office === '' ? '' : ` (${office})`}: после подписания ему отправляется этот договор.`,
    en: (office: string) =>
      `The municipality${office === '' ? '' : ` (${office})`} is told of the start: once signed, this agreement is sent to it.`,
  },
  language: { et: 'Leppe keel', ru: 'Язык договора', en: 'Language of the agreement' },
  et: { et: 'eesti', ru: 'эстонский', en: 'Estonian' },
  ru: { et: 'vene', ru: 'русский', en: 'Russian' },
  issue: { et: 'Vormista lepe', ru: 'Оформить договор', en: 'Issue the agreement' },
  issueHint: {
    et: 'Lepe vormistatakse PDF-ina ja DOCX-ina ning avaneb perele lugemiseks ja allkirjastamiseks.',
    ru: 'Договор оформляется в PDF и DOCX и открывается семье для чтения и подписания.',
    en: 'The agreement is made as PDF and DOCX, and opens to the family to be read and signed.',
  },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  stands: {
    et: 'Sellel teenusel on lepe juba olemas. Uus lepe asendab selle, kui kõik on uue allkirjastanud; allkirjastamata lepe asendatakse kohe.',
    ru: 'У этой услуги уже есть договор. Новый заменит его, когда все подпишут новый; неподписанный заменяется сразу.',
    en: 'This service has an agreement already. A new one takes its place once everybody has signed it; an unsigned one is replaced at once.',
  },
  open: { et: 'Ava olemasolev', ru: 'Открыть имеющийся', en: 'Open the one that stands' },
  conflict: {
    et: 'Vahepeal vormistas keegi teine lepe. Allpool on tema tekst; teie oma on vormis alles. Uuesti vormistades asendab teie lepe tema oma.',
    ru: 'За это время кто-то другой оформил договор. Ниже его текст; ваш сохранён в форме. Если оформить снова, ваш договор заменит его.',
    en: 'Somebody else has issued an agreement meanwhile. Their text stands below; yours is still in the form. If you issue again, yours takes the place of theirs.',
  },
  theirs: {
    et: 'Vahepeal vormistatud lepe',
    ru: 'Оформленный за это время договор',
    en: 'The agreement issued meanwhile',
  },
  'purpose-missing': {
    et: 'Kirjutage, mis on teenuse eesmärk.',
    ru: 'Напишите, какова цель услуги.',
    en: 'Write what the purpose of the service is.',
  },
  'purpose-too-long': {
    et: 'Eesmärk on pikem kui 2000 tähemärki.',
    ru: 'Цель длиннее 2000 знаков.',
    en: 'The purpose is longer than 2,000 characters.',
  },
  'goal-missing': {
    et: 'Kirjutage vähemalt üks eesmärk.',
    ru: 'Напишите хотя бы одну цель.',
    en: 'Write at least one goal.',
  },
  'goal-too-long': {
    et: 'Üks eesmärk on pikem kui 300 tähemärki. Kirjutage see lühemalt või jagage mitmeks.',
    ru: 'Одна из целей длиннее 300 знаков. Сократите её или разделите.',
    en: 'One goal is longer than 300 characters. Write it shorter or as several.',
  },
  'too-many-goals': {
    et: 'Eesmärke on üle 20. Jätke tähtsamad.',
    ru: 'Целей больше 20. Оставьте самые важные.',
    en: 'There are more than 20 goals. Leave the most important ones.',
  },
  'supports-missing': {
    et: 'Valige vähemalt üks toetuse liik.',
    ru: 'Выберите хотя бы один вид поддержки.',
    en: 'Choose at least one kind of support.',
  },
  'part-too-long': {
    et: 'Tekst on pikem kui 4000 tähemärki.',
    ru: 'Текст длиннее 4000 знаков.',
    en: 'The text is longer than 4,000 characters.',
  },
  'introduction-missing': {
    et: 'Enne leppe vormistamist tutvustatakse perele kõike seda (TK 2.1.5.2).',
    ru: 'До оформления договора семье рассказывают обо всём этом (TK 2.1.5.2).',
    en: 'All of this is introduced to the family before the agreement is issued (TK 2.1.5.2).',
  },
  'involvement-missing': {
    et: 'Küsige perelt, kas omavalitsus kaasatakse, ja märkige vastus.',
    ru: 'Спросите семью, привлекается ли самоуправление, и отметьте ответ.',
    en: 'Ask the family whether the municipality is involved, and mark the answer.',
  },
  'language-missing': { et: 'Valige leppe keel.', ru: 'Выберите язык договора.', en: 'Choose the language.' },
});
