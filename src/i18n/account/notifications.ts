import { defineTexts } from '../texts.ts';

/** What waits for somebody, a sentence a kind. None may hold a word about anybody: it also stands in lists and mails. */
export const notificationKinds = defineTexts({
  'referral-to-check': {
    et: 'Uus suunamine ootab kontrollimist',
    ru: 'Новое направление ждёт проверки',
    en: 'A new referral waits to be checked',
  },
  'referral-returned': {
    et: 'Suunamine on tagastatud täiendamiseks',
    ru: 'Направление возвращено на доработку',
    en: 'A referral was returned to be completed',
  },
  'referral-refused': {
    et: 'Suunamise kohta on tehtud keelduv otsus',
    ru: 'По направлению принято отрицательное решение',
    en: 'A referral was refused',
  },
  'referral-accepted': {
    et: 'Suunamine on vastu võetud',
    ru: 'Направление принято',
    en: 'A referral was accepted',
  },
  'referral-received': {
    et: 'Teile on saabunud uus suunamine',
    ru: 'Вам поступило новое направление',
    en: 'A new referral has come to you',
  },
  'request-received': {
    et: 'Saabunud on uus kohanemisteenuse soov',
    ru: 'Поступил новый запрос на поддержку адаптации',
    en: 'A new request for adaptation support has come',
  },
  'request-answered': {
    et: 'Teie soovile on vastatud',
    ru: 'На ваш запрос ответили',
    en: 'Your request was answered',
  },
  'family-assigned': {
    et: 'Teile on määratud pere',
    ru: 'Вам назначена семья',
    en: 'A family was assigned to you',
  },
  'family-handed-over': {
    et: 'Teie pere on antud üle teisele peretoetajale',
    ru: 'Ваша семья передана другому специалисту',
    en: 'A family of yours was handed over to another support worker',
  },
  'supporter-assigned': {
    et: 'Teie perele on määratud peretoetaja',
    ru: 'Вашей семье назначен специалист по поддержке',
    en: 'A support worker was assigned to your family',
  },
  'supporter-change-wished': {
    et: 'Pere soovib teist peretoetajat',
    ru: 'Семья просит другого специалиста',
    en: 'A family wishes for another support worker',
  },
  'confirmation-asked': {
    et: 'Teenuseosutaja palub inimest kinnitada',
    ru: 'Поставщик просит утвердить специалиста',
    en: 'A provider asks for a person to be confirmed',
  },
  'confirmation-given': {
    et: 'Tellija on inimese kinnitanud',
    ru: 'Заказчик утвердил специалиста',
    en: 'The commissioner has confirmed a person',
  },
  'confirmation-refused': {
    et: 'Tellija tagastas kinnituse küsimuse täiendamiseks',
    ru: 'Заказчик вернул запрос утверждения на доработку',
    en: 'The commissioner returned a request for confirmation',
  },
  'evidence-asked': {
    et: 'Tellija küsib kvalifikatsiooni tõendeid',
    ru: 'Заказчик запросил документы о квалификации',
    en: 'The commissioner asks for evidence of a qualification',
  },
  'absence-entered': {
    et: 'Teie puudumine on kirja pandud',
    ru: 'Ваше отсутствие записано',
    en: 'Your absence was entered',
  },
  'training-announced': {
    et: 'Välja on kuulutatud koolitus',
    ru: 'Объявлено обучение',
    en: 'A training was announced',
  },
  'training-moved': {
    et: 'Koolituse aeg või koht on muutunud',
    ru: 'Изменились время или место обучения',
    en: 'A training was moved',
  },
  'training-cancelled': {
    et: 'Koolitus jääb ära',
    ru: 'Обучение отменено',
    en: 'A training was cancelled',
  },
  'exception-asked': {
    et: 'Erand ootab teie otsust',
    ru: 'Исключение ждёт вашего решения',
    en: 'An exception waits for your decision',
  },
  'exception-decided': {
    et: 'Erandi kohta on otsus',
    ru: 'По исключению принято решение',
    en: 'An exception was decided',
  },
  'obstacle-reported': {
    et: 'Teenuse alustamist takistab miski',
    ru: 'Сообщено о препятствии для начала услуги',
    en: 'Something stands in the way of beginning a service',
  },
  'document-to-confirm': {
    et: 'Dokument ootab teie kinnitust',
    ru: 'Документ ждёт вашего подтверждения',
    en: 'A document waits for your confirmation',
  },
  'document-confirmed': {
    et: 'Dokument on kinnitatud',
    ru: 'Документ подтверждён',
    en: 'A document was confirmed',
  },
  'agreement-received': {
    et: 'Teile on saadetud koostöölepe',
    ru: 'Вам отправлен договор о сотрудничестве',
    en: 'A cooperation agreement was sent to you',
  },
  'ending-received': {
    et: 'Teile on saadetud teenuse lõpetamise kokkulepe',
    ru: 'Вам отправлено соглашение о прекращении услуги',
    en: 'An ending agreement was sent to you',
  },
  'overview-received': {
    et: 'Teile on saadetud ülevaade',
    ru: 'Вам отправлен обзор',
    en: 'An overview was sent to you',
  },
  'overview-answered': {
    et: 'Ülevaatele on vastatud',
    ru: 'На обзор ответили',
    en: 'An overview was answered',
  },
  'message-received': {
    et: 'Teile on uus sõnum',
    ru: 'У вас новое сообщение',
    en: 'There is a new message for you',
  },
  'notice-received': {
    et: 'Teile on saabunud teade',
    ru: 'Вам поступило уведомление',
    en: 'A notice has come to you',
  },
  'notice-answered': {
    et: 'Teie teatele on vastatud',
    ru: 'На ваше уведомление ответили',
    en: 'Your notice was answered',
  },
  'month-sent': {
    et: 'Teenuseosutaja kuu ootab teie kinnitust',
    ru: 'Месяц поставщика услуги ждёт вашего утверждения',
    en: 'A provider’s month waits for your approval',
  },
  'month-approved': {
    et: 'Kuu on kinnitatud, arve võib koostada',
    ru: 'Месяц утверждён, можно составить счёт',
    en: 'A month was approved and can be invoiced',
  },
  'month-returned': {
    et: 'Tellija tagastas kuu read parandamiseks',
    ru: 'Заказчик вернул строки месяца на исправление',
    en: 'The commissioner returned lines of a month to be mended',
  },
  'monitoring-report-sent': {
    et: 'Teenuseosutaja saatis seirearuande (Lisa 12)',
    ru: 'Поставщик услуги прислал отчёт о мониторинге (Lisa 12)',
    en: 'A provider sent its monitoring report (Lisa 12)',
  },
  'final-report-sent': {
    et: 'Teenuseosutaja saatis lõpparuande (Lisa 12)',
    ru: 'Поставщик услуги прислал итоговый отчёт (Lisa 12)',
    en: 'A provider sent its final report (Lisa 12)',
  },
  'report-corrected': {
    et: 'Teenuseosutaja saatis aruande parandatud kujul (Lisa 12)',
    ru: 'Поставщик услуги прислал исправленный отчёт (Lisa 12)',
    en: 'A provider sent a corrected report (Lisa 12)',
  },
  'hand-over-ready': {
    et: 'Lepingu originaalide arhiiv on valmis',
    ru: 'Архив оригиналов договора готов',
    en: 'The archive of a contract’s originals is ready',
  },
  'hand-over-failed': {
    et: 'Lepingu originaalide arhiivi ei saanud teha',
    ru: 'Архив оригиналов договора создать не удалось',
    en: 'The archive of a contract’s originals could not be made',
  },
  'invoice-refused': {
    et: 'Pääsupunkt ei võtnud e-arvet vastu',
    ru: 'Точка доступа не приняла э-счёт',
    en: 'The access point refused an e-invoice',
  },
  'family-gone': {
    et: 'Pere läks teise teenuseosutaja juurde. Teie kuusse jääb ta oma viimase päevani',
    ru: 'Семья перешла к другому поставщику услуги. В вашем месяце она остаётся по свой последний день',
    en: 'A family went to another provider. It stays in your month until its last day',
  },
  'month-waits': {
    et: 'Kuu sulgemiseks on teie töös midagi lõpetamata',
    ru: 'Чтобы закрыть месяц, вам нужно что-то завершить',
    en: 'Something of yours is unfinished before the month can be closed',
  },
  'group-plan-sent': {
    et: 'Tugigruppide kava ootab teie vastust',
    ru: 'План групп поддержки ждёт вашего ответа',
    en: 'A plan of support groups waits for your answer',
  },
  'group-accepted': {
    et: 'Tugigrupp on vastu võetud, selle võib avaldada',
    ru: 'Группа поддержки одобрена, её можно опубликовать',
    en: 'A support group was accepted and can be published',
  },
  'group-turned-down': {
    et: 'Tugigrupp on tagasi lükatud',
    ru: 'Группа поддержки отклонена',
    en: 'A support group was turned down',
  },
  'group-place': {
    et: 'Tugigrupis vabanes teile koht',
    ru: 'В группе поддержки для вас освободилось место',
    en: 'A place in a support group has become yours',
  },
  'group-moved': {
    et: 'Tugigrupi aeg või koht muutus',
    ru: 'Время или место группы поддержки изменилось',
    en: 'A support group was moved',
  },
  'group-cancelled': {
    et: 'Tugigrupp jääb ära',
    ru: 'Группа поддержки отменена',
    en: 'A support group was cancelled',
  },
  'group-tomorrow': {
    et: 'Homme on tugigrupp',
    ru: 'Завтра группа поддержки',
    en: 'There is a support group tomorrow',
  },
  'plan-demanded': {
    et: 'Tellija palub ülevaadet tööst',
    ru: 'Заказчик просит сводку о работе',
    en: 'The commissioner asks for a summary of the work',
  },
  'plan-received': {
    et: 'Tellijale on esitatud ülevaade tööst',
    ru: 'Представлена сводка о работе',
    en: 'A summary of the work was handed over',
  },
  'meeting-called': {
    et: 'Teid on kutsutud kohtumisele',
    ru: 'Вас пригласили на встречу',
    en: 'You are called to a meeting',
  },
  'proposal-made': {
    et: 'Teile on tehtud ettepanek',
    ru: 'Вам сделано предложение',
    en: 'A proposal was made to you',
  },
  'greater-need': {
    et: 'Järeltoe käigus on ilmnenud suurem vajadus',
    ru: 'В ходе последующей поддержки выявлена большая потребность',
    en: 'A greater need has shown in follow-up support',
  },
  'offer-made': {
    et: 'Teile on uus pakkumine',
    ru: 'Для вас есть новое предложение',
    en: 'There is a new offer for you',
  },
  'service-wished': {
    et: 'Pere soovib mentorlust või nõustamist',
    ru: 'Семья просит о менторстве или консультировании',
    en: 'A family wishes for mentoring or counselling',
  },
  'wish-answered': {
    et: 'Teie soovile on vastatud',
    ru: 'На ваше пожелание ответили',
    en: 'Your wish was answered',
  },
  'engagement-given': {
    et: 'Teile on antud pere',
    ru: 'Вам назначена семья',
    en: 'A family was given to you',
  },
  'engagement-ended': {
    et: 'Kohtumised on lõpetatud',
    ru: 'Встречи завершены',
    en: 'The meetings have ended',
  },
  'specialist-given': {
    et: 'Teie perele on antud spetsialist',
    ru: 'Вашей семье назначен специалист',
    en: 'A specialist was given to your family',
  },
  'appointment-booked': {
    et: 'Teile on kokku lepitud kohtumine',
    ru: 'Для вас назначена встреча',
    en: 'A meeting was booked for you',
  },
  'appointment-moved': {
    et: 'Kohtumise aeg või koht on muutunud',
    ru: 'Время или место встречи изменилось',
    en: 'The time or place of a meeting has changed',
  },
  'appointment-cancelled': {
    et: 'Kohtumine on ära jäetud',
    ru: 'Встреча отменена',
    en: 'A meeting was cancelled',
  },
  'appointment-cancel-asked': {
    et: 'Pere palub kohtumise ära jätta',
    ru: 'Семья просит отменить встречу',
    en: 'A family asks to cancel a meeting',
  },
  'report-to-confirm': {
    et: 'Kuuaruanne ootab teie kinnitust',
    ru: 'Месячный отчёт ждёт вашего подтверждения',
    en: 'A monthly report waits for your confirmation',
  },
  'report-confirmed': {
    et: 'Pere kinnitas teie kuuaruande',
    ru: 'Семья подтвердила ваш месячный отчёт',
    en: 'A family confirmed your monthly report',
  },
  'extra-asked': {
    et: 'Nõustamise lisamahu taotlus ootab teie otsust',
    ru: 'Запрос на дополнительное консультирование ждёт решения',
    en: 'A request for extra counselling waits for your decision',
  },
  'extra-answered': {
    et: 'Nõustamise lisamahu kohta on otsus',
    ru: 'По дополнительному консультированию принято решение',
    en: 'Extra counselling was decided',
  },
  'extra-approved': {
    et: 'Teie pere saab nõustamist juurde',
    ru: 'Вашей семье добавлены консультации',
    en: 'Your family may have more counselling',
  },
});

/** The list of what waits. */
export const notificationTexts = defineTexts({
  title: { et: 'Teated', ru: 'Уведомления', en: 'Notifications' },
  lead: {
    et: 'Siin on kirjas, et miski ootab teid. Mis see on, näete avades.',
    ru: 'Здесь указано, что вас что-то ждёт. Что именно, вы увидите, открыв.',
    en: 'This says that something waits for you. What it is you see when you open it.',
  },
  unread: {
    et: (n: number) => (n === 1 ? '1 lugemata' : `${n} lugemata`),
    ru: (n: number) => `непрочитанных: ${n}`,
    en: (n: number) => `${n} unread`,
  },
  many: { et: '99+', ru: '99+', en: '99+' },
  new: { et: 'Uus', ru: 'Новое', en: 'New' },
  open: { et: 'Ava', ru: 'Открыть', en: 'Open' },
  openThis: {
    et: (what: string) => `Ava: ${what}`,
    ru: (what: string) => `Открыть: ${what}`,
    en: (what: string) => `Open: ${what}`,
  },
  allRead: { et: 'Märgi kõik loetuks', ru: 'Отметить все прочитанными', en: 'Mark all as read' },
  emptyTitle: {
    et: 'Praegu ei oota teid midagi',
    ru: 'Сейчас вас ничего не ждёт',
    en: 'Nothing waits for you now',
  },
  emptyText: {
    et: 'Siia tuleb teade, kui keegi saadab teile dokumendi, sõnumi või otsuse või kui miski ootab teie tegu.',
    ru: 'Здесь появится уведомление, когда вам отправят документ, сообщение или решение либо когда от вас потребуется действие.',
    en: 'A notification comes here when somebody sends you a document, a message or a decision, or when something waits for you to act.',
  },
  other: { et: 'Miski ootab teid', ru: 'Вас что-то ждёт', en: 'Something waits for you' },
});
