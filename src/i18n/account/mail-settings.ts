import { defineTexts } from '../texts.ts';

/** The page on which a person chooses which mails are sent, and those around it. */
export const mailSettings = defineTexts({
  title: { et: 'E-kirjad', ru: 'Письма', en: 'Mails' },
  lead: {
    et: 'Kirjades ei ole ühegi inimese nime ega muid andmeid: ainult see, et miski ootab, ja juhtumite numbrid.',
    ru: 'В письмах нет имён и других данных людей: только то, что вас что-то ждёт, и номера случаев.',
    en: 'Mails hold nobody’s name or data: only that something waits, and case numbers.',
  },
  email: { et: 'E-posti aadress', ru: 'Адрес эл. почты', en: 'E-mail address' },
  emailHint: {
    et: 'Uuele aadressile saadame kinnituskoodi. Tühi väli: kirju ei saadeta.',
    ru: 'На новый адрес мы отправим код подтверждения. Пустое поле: письма не отправляются.',
    en: 'We send a code to a new address. Left empty, no mails are sent.',
  },
  waiting: {
    et: 'Teata kohe, kui miski ootab (kõige rohkem kord tunnis)',
    ru: 'Сообщать сразу, когда что-то ждёт (не чаще раза в час)',
    en: 'Tell me at once when something waits (once an hour at most)',
  },
  digest: { et: 'Päeva kokkuvõte', ru: 'Сводка дня', en: 'Digest of the day' },
  digestHint: {
    et: 'Eesti aja järgi. Kui midagi ei ole tähtajal, kirja ei tule.',
    ru: 'По эстонскому времени. Если сроков нет, письмо не приходит.',
    en: 'Estonian time. Nothing is sent when nothing is due.',
  },
  off: { et: 'Ei soovi', ru: 'Не нужна', en: 'None' },
  hour: {
    et: (hour: string) => `kell ${hour}`,
    ru: (hour: string) => `в ${hour}`,
    en: (hour: string) => `at ${hour}`,
  },
  language: { et: 'Kirjade keel', ru: 'Язык писем', en: 'Language of mails' },
  et: { et: 'eesti', ru: 'эстонский', en: 'Estonian' },
  ru: { et: 'vene', ru: 'русский', en: 'Russian' },
  en: { et: 'inglise', ru: 'английский', en: 'English' },
  save: { et: 'Salvesta', ru: 'Сохранить', en: 'Save' },
  stopAll: { et: 'Lõpeta kõik kirjad', ru: 'Отключить все письма', en: 'Stop all mails' },
  confirmTitle: { et: 'Kinnitage aadress', ru: 'Подтвердите адрес', en: 'Confirm the address' },
  confirmText: {
    et: (email: string) =>
      `Saatsime aadressile ${email} kuuekohalise koodi. Enne selle sisestamist muid kirju ei saadeta.`,
    ru: (email: string) =>
      `Мы отправили на адрес ${email} код из шести цифр. До его ввода другие письма не отправляются.`,
    en: (email: string) =>
      `We sent a code of six digits to ${email}. No other mails are sent before it is entered.`,
  },
  code: { et: 'Kood', ru: 'Код', en: 'Code' },
  confirm: { et: 'Kinnita', ru: 'Подтвердить', en: 'Confirm' },
  again: { et: 'Saada uus kood', ru: 'Отправить новый код', en: 'Send a new code' },
  confirmed: { et: 'Aadress on kinnitatud', ru: 'Адрес подтверждён', en: 'The address is confirmed' },
  refused: {
    et: 'Sellele aadressile kirja saata ei saa: server ütles, et vastuvõtjat ei ole. Parandage aadress.',
    ru: 'На этот адрес письмо доставить нельзя: сервер сообщил, что получателя нет. Исправьте адрес.',
    en: 'Mail cannot be sent to this address: its server says that there is no such recipient. Correct the address.',
  },
  noServer: {
    et: 'Selles Tugiringis ei ole kirjade saatmist sisse lülitatud. Teated leiate programmist.',
    ru: 'В этой системе отправка писем не включена. Уведомления есть в программе.',
    en: 'Mails are not switched on in this Tugiring. Notifications are in the program.',
  },
  none: { et: 'Kirju ei saadeta', ru: 'Письма не отправляются', en: 'No mails are sent' },
  summary: {
    et: (email: string) => `Kirjad aadressile ${email}`,
    ru: (email: string) => `Письма на адрес ${email}`,
    en: (email: string) => `Mails to ${email}`,
  },
  digestAt: {
    et: (hour: string) => `päeva kokkuvõte kell ${hour}`,
    ru: (hour: string) => `сводка дня в ${hour}`,
    en: (hour: string) => `digest of the day at ${hour}`,
  },
  unconfirmed: {
    et: 'aadress on kinnitamata',
    ru: 'адрес не подтверждён',
    en: 'the address is not confirmed',
  },
  change: { et: 'Muuda', ru: 'Изменить', en: 'Change' },
  'email-form': {
    et: 'Kirjutage aadress kujul nimi@asutus.ee.',
    ru: 'Укажите адрес в виде имя@учреждение.ee.',
    en: 'Write the address as name@office.ee.',
  },
  'hour-form': { et: 'Valige kellaaeg.', ru: 'Выберите время.', en: 'Choose an hour.' },
  'language-form': { et: 'Valige keel.', ru: 'Выберите язык.', en: 'Choose a language.' },
  'code-wrong': {
    et: 'See ei ole õige kood. Vaadake kirja uuesti või laske saata uus kood.',
    ru: 'Код неверный. Посмотрите письмо ещё раз или запросите новый код.',
    en: 'This is not the code. Look at the mail again, or have a new code sent.',
  },
  'code-spent': {
    et: 'See kood ei kehti enam. Laske saata uus kood.',
    ru: 'Этот код больше не действует. Запросите новый код.',
    en: 'This code is no longer good. Have a new code sent.',
  },
  'too-many': {
    et: 'Ööpäevas saadame viis koodi. Proovige homme uuesti; aadress jäi endiseks.',
    ru: 'За сутки мы отправляем пять кодов. Попробуйте завтра; адрес остался прежним.',
    en: 'We send five codes a day. Try again tomorrow; the address stays as it was.',
  },
  stopTitle: { et: 'Kirjade lõpetamine', ru: 'Отказ от писем', en: 'Stopping mails' },
  stopWaiting: {
    et: 'Tugiring ei saada teile enam kirju, et miski ootab.',
    ru: 'Tugiring больше не будет писать вам, что вас что-то ждёт.',
    en: 'Tugiring will no longer mail you that something waits.',
  },
  stopDigest: {
    et: 'Tugiring ei saada teile enam päeva kokkuvõtet.',
    ru: 'Tugiring больше не будет присылать вам сводку дня.',
    en: 'Tugiring will no longer mail you the digest of the day.',
  },
  stop: { et: 'Lõpeta need kirjad', ru: 'Отказаться от этих писем', en: 'Stop these mails' },
  stopped: {
    et: 'Need kirjad on lõpetatud',
    ru: 'Вы отказались от этих писем',
    en: 'These mails are stopped',
  },
  stoppedText: {
    et: 'Uuesti saab need sisse lülitada oma konto lehel.',
    ru: 'Включить их снова можно на странице своего доступа.',
    en: 'They can be switched on again on the page of your account.',
  },
  demoTitle: { et: 'Näidise kirjad', ru: 'Письма демонстрации', en: 'Mails of the demonstration' },
  demoLead: {
    et: 'Näidis ei saada kirju välja. Siin on need, mis oleksid läinud.',
    ru: 'Демонстрация не отправляет писем. Здесь те, что ушли бы.',
    en: 'The demonstration sends no mails. These are the ones that would have gone.',
  },
  demoEmpty: { et: 'Kirju veel ei ole', ru: 'Писем пока нет', en: 'There are no mails yet' },
  demoEmptyText: {
    et: 'Kiri tuleb siia, kui kellegi päeva kokkuvõtte aeg on käes või kui miski kedagi ootab.',
    ru: 'Письмо появится здесь, когда наступит время чьей-то сводки или кого-то что-то ждёт.',
    en: 'A mail comes here when the hour of somebody’s digest has come, or when something waits for somebody.',
  },
  to: { et: 'Saaja', ru: 'Кому', en: 'To' },
});
