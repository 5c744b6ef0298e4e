import { defineTexts } from '../texts.ts';

/** New families, wishes for another supporter, exceptions, ties and times of care. */
export const teamTexts = defineTexts({
  newFamilies: { et: 'Uued pered', ru: 'Новые семьи', en: 'New families' },
  newFamiliesLead: {
    et: 'Kelle teenus ei ole alanud, kellel ei ole peretoetajat või kes soovib teist. Perega võetakse ühendust viie tööpäeva jooksul (TK 2.1.5.1).',
    ru: 'У кого услуга не началась, нет специалиста или кто просит другого. С семьёй связываются в течение пяти рабочих дней (TK 2.1.5.1).',
    en: 'Whose service has not begun, who have no supporter, or wish for another. The family is reached within five working days (TK 2.1.5.1).',
  },
  newEmpty: { et: 'Ühtegi uut peret ei oota', ru: 'Новых семей нет', en: 'No new family waits' },
  newEmptyText: {
    et: 'Kui tellija edastab suunamise, ilmub pere siia koos esimese ühenduse tähtajaga.',
    ru: 'Когда заказчик передаст направление, семья появится здесь со сроком первого контакта.',
    en: 'When the commissioner passes a referral on, the family appears here with the day of its first contact.',
  },
  requests: {
    et: 'Teilt küsitud kohanemise tugi',
    ru: 'Просьбы о поддержке адаптации',
    en: 'Adaptation support asked of you',
  },
  requestsNote: {
    et: 'Pere andmed annab üle tellija, kui on taotluse kontrollinud.',
    ru: 'Данные семьи передаст заказчик, проверив просьбу.',
    en: 'The commissioner hands over the family’s data after checking the request.',
  },
  family: { et: 'Pere', ru: 'Семья', en: 'Family' },
  service: { et: 'Teenus', ru: 'Услуга', en: 'Service' },
  informed: { et: 'Info saadud', ru: 'Получено', en: 'Received' },
  firstContact: { et: 'Esimene ühendus', ru: 'Первый контакт', en: 'First contact' },
  supporter: { et: 'Peretoetaja', ru: 'Специалист', en: 'Supporter' },
  assign: { et: 'Määra peretoetaja', ru: 'Назначить специалиста', en: 'Assign a supporter' },
  change: { et: 'Vaheta peretoetajat', ru: 'Сменить специалиста', en: 'Change the supporter' },
  wishes: {
    et: 'soovib teist peretoetajat',
    ru: 'просит другого специалиста',
    en: 'wishes for another supporter',
  },
  obstacle: { et: 'Teata takistusest', ru: 'Сообщить о препятствии', en: 'Report an obstacle' },
  act: { et: 'Tegevus', ru: 'Действие', en: 'Action' },
  // The family's wish (TK 2.1.5.7.8).
  wishTitle: {
    et: 'Soovin teist peretoetajat',
    ru: 'Хочу другого специалиста',
    en: 'Ask for another supporter',
  },
  wishLead: {
    et: (provider: string) =>
      `Kui koostöö ei laabu, on teil õigus peretoetajat vahetada (TK 2.1.5.7.8). Soov läheb ainult projektijuhile (${provider}); praegune peretoetaja seda ei loe.`,
    ru: (provider: string) =>
      `Если сотрудничество не складывается, вы вправе сменить специалиста (TK 2.1.5.7.8). Просьбу увидит только руководитель проекта (${provider}), нынешний специалист её не прочитает.`,
    en: (provider: string) =>
      `Where working together does not go well, you may change your supporter (TK 2.1.5.7.8). Only the project manager (${provider}) reads this; your present supporter does not.`,
  },
  presentSupporter: {
    et: (name: string) => `Praegu toetab teid: ${name}`,
    ru: (name: string) => `Сейчас вас поддерживает: ${name}`,
    en: (name: string) => `You are supported by ${name} at present`,
  },
  noSupporter: {
    et: 'Teil ei ole praegu peretoetajat, keda vahetada. Kui ta on määratud, saate siit teist küsida.',
    ru: 'Сейчас у вас нет специалиста. Когда его назначат, здесь можно будет попросить другого.',
    en: 'You have no supporter at present who could be changed. Once there is one, you can ask for another here.',
  },
  wish: { et: 'Mida sooviksite teisiti', ru: 'Чего бы вы хотели иначе', en: 'What you would like otherwise' },
  wishHint: {
    et: 'Põhjust ei pea kirjutama.',
    ru: 'Причину писать не обязательно.',
    en: 'You need not say why.',
  },
  sendWish: { et: 'Saada soov', ru: 'Отправить просьбу', en: 'Send the wish' },
  myWishes: { et: 'Minu soovid', ru: 'Мои просьбы', en: 'My wishes' },
  wishOpen: { et: 'ootab vastust', ru: 'ожидает ответа', en: 'awaits an answer' },
  wishClosed: {
    et: (on: string) => `vastatud ${on}`,
    ru: (on: string) => `ответ ${on}`,
    en: (on: string) => `answered ${on}`,
  },
  wishTooLong: {
    et: 'Tekst on liiga pikk: kuni 4000 tähemärki.',
    ru: 'Текст слишком длинный: до 4000 знаков.',
    en: 'The text is too long: 4,000 characters at most.',
  },
  answerWish: { et: 'Lepiti kokku teisiti', ru: 'Договорились иначе', en: 'Agreed otherwise' },
  wishAnswer: {
    et: 'Mida perega kokku leppisite',
    ru: 'О чём договорились с семьёй',
    en: 'What was agreed with the family',
  },
  wishAnswerMissing: {
    et: 'Kirjutage, mida perega kokku leppisite.',
    ru: 'Напишите, о чём договорились с семьёй.',
    en: 'Write what was agreed with the family.',
  },
  // TK 2.1.6.5.
  exceptions: { et: 'Erandid', ru: 'Исключения', en: 'Exceptions' },
  exceptionsLead: {
    et: 'Kas ametnik tohib peret toetada: TK 2.1.6.5 kooskõlastab tellija.',
    ru: 'Может ли служащий поддерживать семью: TK 2.1.6.5 согласует заказчик.',
    en: 'Whether an official may support a family: TK 2.1.6.5 is for the commissioner to approve.',
  },
  exceptionsEmpty: {
    et: 'Ühtegi erandit ei ole küsitud',
    ru: 'Исключений не запрашивали',
    en: 'No exception was asked for',
  },
  exceptionsEmptyText: {
    et: 'Kui projektijuht küsib kooskõlastust, ilmub see siia.',
    ru: 'Когда руководитель проекта попросит согласования, оно появится здесь.',
    en: 'When a project manager asks for an approval, it appears here.',
  },
  askTitle: {
    et: 'Küsi tellijalt kooskõlastust',
    ru: 'Запросить согласование заказчика',
    en: 'Ask for the commissioner’s approval',
  },
  askLead: {
    et: (name: string) =>
      `${name} on ametis omavalitsuses, mis on perega seotud (TK 2.1.6.5). Tellija otsustab, kas on oht rolli- või huvide konfliktiks.`,
    ru: (name: string) =>
      `${name} служит в самоуправлении, связанном с семьёй (TK 2.1.6.5). Заказчик решит, есть ли опасность конфликта ролей или интересов.`,
    en: (name: string) =>
      `${name} holds an office in a municipality that is tied to the family (TK 2.1.6.5). The commissioner says whether roles or interests conflict.`,
  },
  askReason: {
    et: 'Miks konflikti ohtu ei ole',
    ru: 'Почему конфликта нет',
    en: 'Why there is no danger of conflict',
  },
  ask: { et: 'Saada tellijale', ru: 'Отправить заказчику', en: 'Send to the commissioner' },
  asked: { et: 'Küsitud', ru: 'Запрошено', en: 'Asked' },
  waiting: { et: 'Ootab vastust', ru: 'Ожидает ответа', en: 'Awaits an answer' },
  approved: { et: 'Kooskõlastatud', ru: 'Согласовано', en: 'Approved' },
  refused: { et: 'Ei kooskõlastatud', ru: 'Не согласовано', en: 'Not approved' },
  answer: { et: 'Vastus', ru: 'Ответ', en: 'Answer' },
  approve: { et: 'Kooskõlastan', ru: 'Согласовать', en: 'Approve' },
  refuse: { et: 'Ei kooskõlasta', ru: 'Не согласовать', en: 'Do not approve' },
  approveUntil: { et: 'Kehtib kuni', ru: 'Действует до', en: 'Holds until' },
  approveUntilHint: {
    et: 'Tühjaks jättes tähtajatult.',
    ru: 'Пусто — бессрочно.',
    en: 'Left empty: without end.',
  },
  answerReason: { et: 'Põhjendus', ru: 'Обоснование', en: 'Reasons' },
  confirm: { et: 'Kinnita', ru: 'Подтвердить', en: 'Confirm' },
  answeredBy: {
    et: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
    ru: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
    en: (what: string, who: string, on: string) => `${what}: ${who}, ${on}`,
  },
  answeredMeanwhile: {
    et: 'Teie vastust ei salvestatud: teine ametnik vastas enne',
    ru: 'Ваш ответ не сохранён: другой сотрудник ответил раньше',
    en: 'Your answer was not kept: another officer answered first',
  },
  // Ties (TK 2.1.6.5-6).
  team: { et: 'Meeskond', ru: 'Команда', en: 'Team' },
  teamLead: {
    et: 'Peretoetajad ja seosed, mille tõttu nad mõnd peret toetada ei tohi.',
    ru: 'Специалисты и связи, из-за которых они не могут поддерживать некоторые семьи.',
    en: 'The supporters, and the ties for which they may not support some families.',
  },
  name: { et: 'Nimi', ru: 'Имя', en: 'Name' },
  confirmed: { et: 'Tellija kinnitus', ru: 'Утверждение заказчика', en: 'Confirmed' },
  notConfirmed: {
    et: 'kinnitamata (TK 2.8.6)',
    ru: 'не утверждён (TK 2.8.6)',
    en: 'not confirmed (TK 2.8.6)',
  },
  ties: { et: 'Seosed', ru: 'Связи', en: 'Ties' },
  tiesLead: {
    et: 'Ametikoht omavalitsuses (Tallinnas linnaosas; TK 2.1.6.5), leibkonna liikmed, keda keegi toetab (TK 2.1.6.6), ja enda saadav vajaduspõhine peretugi (TK 2.1.6.4).',
    ru: 'Служба в самоуправлении (в Таллинне — в части города; TK 2.1.6.5) домочадцы, которых кто-то поддерживает (TK 2.1.6.6), и собственная поддержка по потребности (TK 2.1.6.4).',
    en: 'An office in a municipality (in Tallinn, a city district; TK 2.1.6.5), members of the household whom somebody supports (TK 2.1.6.6), and needs-based support that they receive themselves (TK 2.1.6.4).',
  },
  noTies: { et: 'Seoseid ei ole kirjas.', ru: 'Связей не записано.', en: 'No ties are on record.' },
  addTie: { et: 'Lisa seos', ru: 'Добавить связь', en: 'Add a tie' },
  kind: { et: 'Mis seos', ru: 'Какая связь', en: 'What tie' },
  official: { et: 'Ametnik omavalitsuses', ru: 'Служащий самоуправления', en: 'Official of a municipality' },
  household: { et: 'Leibkonna liige', ru: 'Домочадец', en: 'Member of the household' },
  receives: {
    et: 'Saab ise vajaduspõhist peretuge',
    ru: 'Сам(а) получает поддержку по потребности',
    en: 'Receives needs-based support themselves',
  },
  ehak: { et: 'Omavalitsus', ru: 'Самоуправление', en: 'Municipality' },
  code: { et: 'Leibkonna liikme isikukood', ru: 'Личный код домочадца', en: 'Identity code of the member' },
  from: { et: 'Alates', ru: 'С', en: 'From' },
  to: { et: 'Kuni', ru: 'До', en: 'Until' },
  stillOn: { et: 'Tühi, kui kestab.', ru: 'Пусто, если продолжается.', en: 'Empty while it goes on.' },
  add: { et: 'Lisa', ru: 'Добавить', en: 'Add' },
  remove: { et: 'Eemalda', ru: 'Убрать', en: 'Remove' },
  'kind-missing': { et: 'Valige, mis seos see on.', ru: 'Выберите связь.', en: 'Choose what tie it is.' },
  'ehak-missing': {
    et: 'Valige omavalitsus.',
    ru: 'Выберите самоуправление.',
    en: 'Choose the municipality.',
  },
  'from-missing': {
    et: 'Kirjutage algus, näiteks 21.11.2026.',
    ru: 'Укажите начало, например 21.11.2026.',
    en: 'Enter the first day, for example 21.11.2026.',
  },
  'to-unreadable': {
    et: 'Sellist kuupäeva ei ole. Kirjutage näiteks 21.11.2026.',
    ru: 'Такой даты нет. Напишите, например, 21.11.2026.',
    en: 'There is no such date. Write for example 21.11.2026.',
  },
  'to-before': { et: 'Lõpp on enne algust.', ru: 'Конец раньше начала.', en: 'It ends before it begins.' },
  'to-past': { et: 'See päev on möödas.', ru: 'Этот день прошёл.', en: 'That day is over.' },
  'answer-missing': { et: 'Valige vastus.', ru: 'Выберите ответ.', en: 'Choose an answer.' },
  'reason-missing': { et: 'Kirjutage põhjendus.', ru: 'Напишите обоснование.', en: 'Write the reasons.' },
  'reason-too-long': {
    et: 'Tekst on liiga pikk: kuni 4000 tähemärki.',
    ru: 'Текст слишком длинный: до 4000 знаков.',
    en: 'The text is too long: 4,000 characters at most.',
  },
  // TK 2.1.5.8.
  care: { et: 'Kriisi- ja erihooldus', ru: 'Кризисный и особый уход', en: 'Crisis and special care' },
  careLead: {
    et: 'Peretoe teenust ei osutata perele, kes ise osutab kriisi- või erihoolduspere teenust (TK 2.1.5.8).',
    ru: 'Поддержка не оказывается семье, которая сама оказывает услугу кризисной семьи или семьи с особым уходом (TK 2.1.5.8).',
    en: 'Family support is not given to a family that itself gives crisis or special care (TK 2.1.5.8).',
  },
  crisis: { et: 'Kriisihooldus', ru: 'Кризисный уход', en: 'Crisis care' },
  special: { et: 'Erihooldus', ru: 'Особый уход', en: 'Special care' },
  careNone: { et: 'Ühtegi aega ei ole kirjas.', ru: 'Периодов не записано.', en: 'No time is on record.' },
  careAdd: { et: 'Lisa aeg', ru: 'Добавить период', en: 'Add a time' },
  'care-missing': { et: 'Valige, milline hooldus.', ru: 'Выберите вид ухода.', en: 'Choose which care.' },
  goesOn: { et: 'kestab', ru: 'продолжается', en: 'going on' },
  cancel: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
