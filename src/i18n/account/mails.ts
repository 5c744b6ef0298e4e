import { defineTexts } from '../texts.ts';

/** What mails say; none names anybody: a mail is read by whoever reads the mailbox. */
export const mailTexts = defineTexts({
  greeting: { et: 'Tere!', ru: 'Здравствуйте!', en: 'Hello!' },
  waitingSubject: {
    et: 'Tugiringis ootab teid midagi',
    ru: 'В Tugiring вас что-то ждёт',
    en: 'Something waits for you in Tugiring',
  },
  waiting: {
    et: 'Tugiringis ootab teid midagi uut. Logige sisse, et näha, mis see on:',
    ru: 'В Tugiring вас ждёт что-то новое. Войдите, чтобы увидеть, что именно:',
    en: 'Something new waits for you in Tugiring. Sign in to see what it is:',
  },
  digestSubject: {
    et: (day: string) => `Tugiring: ${day}`,
    ru: (day: string) => `Tugiring: ${day}`,
    en: (day: string) => `Tugiring: ${day}`,
  },
  digest: {
    et: 'Teie päeva kokkuvõte. Peresid on nimetatud ainult juhtumi numbriga.',
    ru: 'Сводка на ваш день. Семьи указаны только номером случая.',
    en: 'Your day in short. Families are named by their case numbers only.',
  },
  due: { et: 'Mis on tähtajal', ru: 'Что нужно сделать', en: 'What is due' },
  andMore: {
    et: (n: number) => `… ja veel ${n}`,
    ru: (n: number) => `… и ещё ${n}`,
    en: (n: number) => `… and ${n} more`,
  },
  silent: {
    et: (n: number) => `Vaikseid peresid: ${n}`,
    ru: (n: number) => `Притихших семей: ${n}`,
    en: (n: number) => `Silent families: ${n}`,
  },
  soon: {
    et: (n: number) => `Tähtaegu nädala jooksul: ${n}`,
    ru: (n: number) => `Сроков в течение недели: ${n}`,
    en: (n: number) => `Due within a week: ${n}`,
  },
  missed: {
    et: (n: number) => `Eile jäi tegemata: ${n}`,
    ru: (n: number) => `Вчера не сделано: ${n}`,
    en: (n: number) => `Missed yesterday: ${n}`,
  },
  ending: {
    et: (n: number) => `Teenuseid, mille maht lõpeb 30 päeva jooksul: ${n}`,
    ru: (n: number) => `Услуг, объём которых закончится в течение 30 дней: ${n}`,
    en: (n: number) => `Services that run out within 30 days: ${n}`,
  },
  unread: {
    et: (n: number) => `Lugemata teateid: ${n}`,
    ru: (n: number) => `Непрочитанных уведомлений: ${n}`,
    en: (n: number) => `Unread notifications: ${n}`,
  },
  confirmSubject: {
    et: 'Tugiringi kinnituskood',
    ru: 'Код подтверждения Tugiring',
    en: 'Your code for Tugiring',
  },
  confirm: {
    et: 'Keegi, tõenäoliselt teie ise, märkis selle aadressi Tugiringi kirjade jaoks. Sisestage oma konto lehel kood:',
    ru: 'Кто-то, вероятно вы сами, указал этот адрес для писем Tugiring. Введите на странице своего доступа код:',
    en: 'Somebody, most likely you, gave this address for mails from Tugiring. Enter this code on the page of your account:',
  },
  confirmNot: {
    et: 'Kui see ei olnud teie, ei ole vaja midagi teha: ilma koodita sellele aadressile kirju ei saadeta.',
    ru: 'Если это были не вы, ничего делать не нужно: без кода письма на этот адрес не отправляются.',
    en: 'If it was not you, do nothing: without the code no mails are sent to this address.',
  },
  stop: {
    et: 'Selliste kirjade lõpetamine:',
    ru: 'Отказаться от таких писем:',
    en: 'To stop these mails:',
  },
  change: { et: 'Kirjade seaded:', ru: 'Настройки писем:', en: 'Settings of mails:' },
});
