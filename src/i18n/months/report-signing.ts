import { defineTexts } from '../texts.ts';

/** Signing a month's report (Lisa 4, 5; TK 3.1.2), by whoever serves the family and by the family. */
export const reportSigningTexts = defineTexts({
  signTitle: { et: 'Allkirjasta aruanne', ru: 'Подписать отчёт', en: 'Sign the report' },
  signLead: {
    et: 'Allkirjastate aruande nii, nagu see siin lehel seisab. Pere saab teate ja kinnitab sama PDFi. Kui midagi hiljem parandate, allkirjastate uue väljaande.',
    ru: 'Вы подписываете отчёт в том виде, в каком он стоит на этой странице. Семья получит сообщение и подтвердит тот же PDF. Если потом что-то исправите, подпишете новую редакцию.',
    en: 'You sign the report as it stands on this page. The family is told and confirms the same PDF. If you correct anything later, you sign a new edition.',
  },
  signAgain: {
    et: 'Pärast allkirjastamist on midagi muudetud. Allkirjastage uus väljaanne.',
    ru: 'После подписания что-то изменилось. Подпишите новую редакцию.',
    en: 'Something was changed after the report was signed. Sign a new edition.',
  },
  changedSince: {
    et: 'Pärast allkirjastamist on midagi muudetud. Spetsialist allkirjastab uue väljaande ja siis saate selle kinnitada.',
    ru: 'После подписания что-то изменилось. Специалист подпишет новую редакцию, и тогда её можно будет подтвердить.',
    en: 'Something was changed after the report was signed. The specialist signs a new edition, which you can then confirm.',
  },
  completeFirst: {
    et: 'Allkirjastada saab, kui midagi ei ole enam puudu.',
    ru: 'Подписать можно, когда пробелов больше нет.',
    en: 'It can be signed once nothing is missing.',
  },
  languageOf: { et: 'Aruande keel', ru: 'Язык отчёта', en: 'Language of the report' },
  estonian: { et: 'eesti keel', ru: 'эстонский язык', en: 'Estonian' },
  russian: { et: 'vene keel', ru: 'русский язык', en: 'Russian' },
  signConfirm: {
    et: 'Olen aruande läbi lugenud ja allkirjastan selle',
    ru: 'Я прочитал(а) отчёт и подписываю его',
    en: 'I have read the report and sign it',
  },
  sign: {
    et: 'Allkirjasta ja saada perele',
    ru: 'Подписать и отправить семье',
    en: 'Sign and send to the family',
  },
  confirmTitle: { et: 'Kinnita aruanne', ru: 'Подтвердить отчёт', en: 'Confirm the report' },
  confirmLead: {
    et: 'Palun vaadake, kas kohtumised olid nii. Kinnitate täpselt selle PDFi, mille spetsialist allkirjastas; teie nimi ja kuupäev jäävad alles. Kui midagi on valesti, öelge seda spetsialistile ja ärge kinnitage.',
    ru: 'Проверьте, так ли проходили встречи. Вы подтверждаете именно тот PDF, который подписал специалист; ваше имя и дата сохраняются. Если что-то не так, скажите об этом специалисту и не подтверждайте.',
    en: 'Please see whether the meetings were so. You confirm exactly the PDF that the specialist signed; your name and the day are kept. If something is wrong, tell the specialist and do not confirm.',
  },
  confirmBox: {
    et: 'Olen aruande läbi lugenud ja kinnitan, et see on õige',
    ru: 'Я прочитал(а) отчёт и подтверждаю, что он верен',
    en: 'I have read the report and confirm that it is right',
  },
  confirm: { et: 'Kinnita', ru: 'Подтвердить', en: 'Confirm' },
  openSigned: { et: 'Ava allkirjastatud PDF', ru: 'Открыть подписанный PDF', en: 'Open the signed PDF' },
  editions: { et: 'Allkirjastatud väljaanded', ru: 'Подписанные редакции', en: 'Signed editions' },
  edition: {
    et: (n: number) => `Väljaanne ${n}`,
    ru: (n: number) => `Редакция ${n}`,
    en: (n: number) => `Edition ${n}`,
  },
  notSigned: {
    et: 'Spetsialist ei ole selle kuu aruannet veel allkirjastanud.',
    ru: 'Специалист ещё не подписал отчёт за этот месяц.',
    en: 'The specialist has not signed this month’s report yet.',
  },
  signedBy: {
    et: (name: string, day: string) => `${name} allkirjastas ${day}`,
    ru: (name: string, day: string) => `${name} · подписано ${day}`,
    en: (name: string, day: string) => `${name} signed on ${day}`,
  },
  confirmedBy: {
    et: (name: string, day: string) => `${name} kinnitas ${day}`,
    ru: (name: string, day: string) => `${name} · подтверждено ${day}`,
    en: (name: string, day: string) => `${name} confirmed on ${day}`,
  },
  awaitsFamily: { et: 'Ootab pere kinnitust', ru: 'Ждёт подтверждения семьи', en: 'Waits for the family' },
  awaitsYou: { et: 'Ootab teie kinnitust', ru: 'Ждёт вашего подтверждения', en: 'Waits for you' },
  outdated: { et: 'Asendamisel', ru: 'Будет заменена', en: 'To be replaced' },
  replaced: { et: 'Asendatud uuega', ru: 'Заменена новой', en: 'Replaced' },
  allSigned: { et: 'Mõlemad on kinnitanud', ru: 'Подтвердили обе стороны', en: 'Both have signed' },
  'not-confirmed': {
    et: 'Märkige, et olete aruande läbi lugenud.',
    ru: 'Отметьте, что вы прочитали отчёт.',
    en: 'Please say that you have read the report.',
  },
  'changed-meanwhile': {
    et: 'Aruanne muutus vahepeal. Palun lugege see uuesti läbi ja kinnitage siis.',
    ru: 'Отчёт тем временем изменился. Прочитайте его ещё раз и затем подтвердите.',
    en: 'The report has changed meanwhile. Please read it again and then confirm.',
  },
  incomplete: {
    et: 'Mõnel kohtumisel on midagi puudu. Täiendage need enne.',
    ru: 'У какой-то встречи есть пробелы. Сначала дополните их.',
    en: 'A meeting lacks something. Please complete it first.',
  },
  'not-awaited': {
    et: 'See aruanne on juba allkirjastatud.',
    ru: 'Этот отчёт уже подписан.',
    en: 'This report is signed already.',
  },
  /** Signed on paper, or in a container elsewhere. */
  paperTitle: {
    et: 'Paberil allkirjastatud aruanne',
    ru: 'Отчёт, подписанный на бумаге',
    en: 'A report signed on paper',
  },
  paperLink: {
    et: 'Too paberil allkirjastatud aruanne',
    ru: 'Добавить подписанный на бумаге отчёт',
    en: 'Bring in a report signed on paper',
  },
  paperLead: {
    et: 'Paberil peavad olema nii spetsialisti kui ka pere allkiri. Sobib skannitud või pildistatud leht (PDF, JPG, PNG) või mõlema allkirjaga DigiDoc (ASiC-E), milles on siin allkirjastatud väljaande PDF. Kuni 10 MB.',
    ru: 'На бумаге должны быть подписи и специалиста, и семьи. Подойдёт скан или фотография листа (PDF, JPG, PNG) или контейнер DigiDoc (ASiC-E) с обеими подписями, в котором лежит PDF подписанной здесь редакции. До 10 МБ.',
    en: 'The paper has to bear both the specialist’s and the family’s signature. A scan or a photograph of the page (PDF, JPG, PNG) will do, or a DigiDoc container (ASiC-E) with both signatures that holds the PDF of the edition signed here. Up to 10 MB.',
  },
  paperPrint: { et: 'Prindi aruanne (PDF)', ru: 'Распечатать отчёт (PDF)', en: 'Print the report (PDF)' },
  paperReplaces: {
    et: 'Paber on juba toodud. Uus asendab selle; varasem jääb alles ja on loetav.',
    ru: 'Бумага уже добавлена. Новая заменит её; прежняя сохранится, её можно прочитать.',
    en: 'A paper was brought in already. The new one takes its place; the earlier one is kept and can be read.',
  },
  paperName: { et: 'Kes perest allkirjastas', ru: 'Кто из семьи подписал', en: 'Who of the family signed' },
  paperDay: { et: 'Allkirjastamise päev', ru: 'День подписания', en: 'Day of signing' },
  paperDayHint: {
    et: 'Viimase allkirja päev paberil.',
    ru: 'День последней подписи на бумаге.',
    en: 'The day of the last signature on the paper.',
  },
  paperFile: { et: 'Fail', ru: 'Файл', en: 'File' },
  bring: {
    et: 'Salvesta allkirjastatud aruanne',
    ru: 'Сохранить подписанный отчёт',
    en: 'Keep the signed report',
  },
  cancel: { et: 'Loobu', ru: 'Отмена', en: 'Cancel' },
  openPaper: {
    et: 'Ava allkirjastatud paber',
    ru: 'Открыть подписанную бумагу',
    en: 'Open the signed paper',
  },
  onPaper: {
    et: (name: string, day: string) => `Allkirjad paberil ${day}; tõi ${name}`,
    ru: (name: string, day: string) => `Подписи на бумаге ${day}; добавил(а) ${name}`,
    en: (name: string, day: string) => `Signed on paper on ${day}; brought in by ${name}`,
  },
  ofFamily: {
    et: (name: string) => `Perest allkirjastas ${name}`,
    ru: (name: string) => `От семьи: ${name}`,
    en: (name: string) => `For the family: ${name}`,
  },
  'name-missing': {
    et: 'Kirjutage, kes perest allkirjastas.',
    ru: 'Напишите, кто из семьи подписал.',
    en: 'Please write who of the family signed.',
  },
  'name-long': { et: 'Nimi on liiga pikk.', ru: 'Имя слишком длинное.', en: 'The name is too long.' },
  'date-missing': {
    et: 'Märkige allkirjastamise päev.',
    ru: 'Укажите день подписания.',
    en: 'Please enter the day of signing.',
  },
  'date-unreadable': {
    et: 'Kirjutage päev kujul pp.kk.aaaa, näiteks 04.11.2026.',
    ru: 'Напишите день в виде дд.мм.гггг, например 04.11.2026.',
    en: 'Please write the day as dd.mm.yyyy, for example 04.11.2026.',
  },
  'date-future': {
    et: 'See päev on alles ees.',
    ru: 'Этот день ещё не наступил.',
    en: 'That day is still to come.',
  },
  'date-early': {
    et: 'Aruannet ei saa allkirjastada enne kuu viimast kohtumist.',
    ru: 'Отчёт нельзя подписать раньше последней встречи месяца.',
    en: 'The report cannot be signed before the last meeting of the month.',
  },
  'file-missing': { et: 'Valige fail.', ru: 'Выберите файл.', en: 'Please choose a file.' },
  'file-too-large': {
    et: 'Fail on suurem kui 10 MB.',
    ru: 'Файл больше 10 МБ.',
    en: 'The file is larger than 10 MB.',
  },
  'wrong-type': {
    et: 'See ei ole PDF, JPG, PNG ega DigiDoc.',
    ru: 'Это не PDF, JPG, PNG и не DigiDoc.',
    en: 'This is no PDF, JPG, PNG or DigiDoc.',
  },
  unsigned: {
    et: 'Selles DigiDocis ei ole ühtegi allkirja.',
    ru: 'В этом контейнере DigiDoc нет ни одной подписи.',
    en: 'Nobody has signed in this DigiDoc.',
  },
  'other-document': {
    et: 'Selles DigiDocis ei ole siin allkirjastatud väljaande PDFi.',
    ru: 'В этом контейнере DigiDoc нет PDF подписанной здесь редакции.',
    en: 'This DigiDoc does not hold the PDF of the edition signed here.',
  },
  'signed-already': {
    et: 'Mõlemad on selle aruande juba siin allkirjastanud.',
    ru: 'Этот отчёт обе стороны уже подписали здесь.',
    en: 'Both have signed this report here already.',
  },
  /** An edition by itself, as the family reads it. */
  meetings: { et: 'Kohtumised ja kontaktid', ru: 'Встречи и контакты', en: 'Meetings and contacts' },
  signatures: { et: 'Allkirjad', ru: 'Подписи', en: 'Signatures' },
  remind: { et: 'Tuleta perele meelde', ru: 'Напомнить семье', en: 'Remind the family' },
  toReport: { et: 'Kuuaruande lehele', ru: 'К месячному отчёту', en: 'To the month’s report' },
  newerThere: {
    et: 'Sellest aruandest on uuem väljaanne.',
    ru: 'Есть более новая редакция этого отчёта.',
    en: 'There is a newer edition of this report.',
  },
  /** The list of one's own. */
  listTitle: { et: 'Kuuaruanded', ru: 'Месячные отчёты', en: 'Reports of the month' },
  listLead: {
    et: 'Iga kuu kohta üks aruanne pere kohta. Allkirjastate teie ja pere; tellija saab need kuu aruandega 5. kuupäevaks (TK 3.1.2).',
    ru: 'За каждый месяц по одному отчёту на семью. Подписываете вы и семья; Заказчик получает их с отчётностью месяца к 5-му числу (TK 3.1.2).',
    en: 'One report a family for each month. You and the family sign it; the commissioner has it with the month by the 5th (TK 3.1.2).',
  },
  listLeadFamily: {
    et: 'Teie pere spetsialistide kuuaruanded. Palun lugege need läbi ja kinnitage.',
    ru: 'Месячные отчёты специалистов вашей семьи. Пожалуйста, прочитайте и подтвердите их.',
    en: 'The monthly reports of your family’s specialists. Please read and confirm them.',
  },
  listEmpty: {
    et: 'Sel kuul ei ole aruandeid',
    ru: 'В этом месяце отчётов нет',
    en: 'No reports this month',
  },
  listEmptyText: {
    et: 'Aruanne tuleb siia, kui kuu esimene kontakt või kohtumine on logitud.',
    ru: 'Отчёт появится здесь, когда будет записан первый контакт или встреча месяца.',
    en: 'A report stands here once the month’s first contact or meeting is logged.',
  },
  listEmptyFamily: { et: 'Aruandeid veel ei ole', ru: 'Отчётов пока нет', en: 'There are no reports yet' },
  listEmptyFamilyText: {
    et: 'Kui spetsialist on kuu aruande allkirjastanud, saate teate ja aruanne tuleb siia.',
    ru: 'Когда специалист подпишет отчёт за месяц, вы получите сообщение, и отчёт появится здесь.',
    en: 'When a specialist has signed a month’s report you are told, and it stands here.',
  },
  family: { et: 'Pere', ru: 'Семья', en: 'Family' },
  specialist: { et: 'Spetsialist', ru: 'Специалист', en: 'Specialist' },
  month: { et: 'Kuu', ru: 'Месяц', en: 'Month' },
  count: { et: 'Kohtumisi ja kontakte', ru: 'Встреч и контактов', en: 'Meetings and contacts' },
  status: { et: 'Seis', ru: 'Состояние', en: 'State' },
  toComplete: { et: 'Vajab täiendamist', ru: 'Нужно дополнить', en: 'To be completed' },
  toSign: { et: 'Ootab teie allkirja', ru: 'Ждёт вашей подписи', en: 'Waits for your signature' },
  goingOn: { et: 'Kuu alles käib', ru: 'Месяц ещё идёт', en: 'The month is not over' },
  leftToSign: {
    et: (n: number) => (n === 0 ? 'Kõik on allkirjastatud' : `Teie allkirja ootab ${n}`),
    ru: (n: number) => (n === 0 ? 'Всё подписано' : `Ждут вашей подписи: ${n}`),
    en: (n: number) => (n === 0 ? 'Everything is signed' : `${n} wait for your signature`),
  },
});
