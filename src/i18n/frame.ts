import { defineTexts } from './texts.ts';

/** What stands around every page: the product, the workspaces, the session, what went wrong. */
export const frame = defineTexts({
  product: { et: 'Tugiring', ru: 'Tugiring', en: 'Tugiring' },
  demoNotice: {
    et: 'Näidis: kõik inimesed ja pered siin on välja mõeldud.',
    ru: 'Демонстрация: все люди и семьи здесь вымышлены.',
    en: 'Demonstration: all people and families here are invented.',
  },
  today: { et: 'Täna', ru: 'Сегодня', en: 'Today' },
  families: { et: 'Pered', ru: 'Семьи', en: 'Families' },
  myFamilies: { et: 'Minu pered', ru: 'Мои семьи', en: 'My families' },
  myFamily: { et: 'Minu pere', ru: 'Моя семья', en: 'My family' },
  referrals: { et: 'Suunamised', ru: 'Направления', en: 'Referrals' },
  account: { et: 'Minu konto', ru: 'Мой доступ', en: 'My account' },
  signOut: { et: 'Logi välja', ru: 'Выйти', en: 'Sign out' },
  accessibility: { et: 'Ligipääsetavus', ru: 'Доступность', en: 'Accessibility' },
  askRules: { et: 'Küsi reeglitelt', ru: 'Спросите правила', en: 'Ask the rules' },
  family_supporter: { et: 'Peretoetaja', ru: 'Специалист по поддержке семьи', en: 'Family support worker' },
  project_manager: { et: 'Projektijuht', ru: 'Руководитель проекта', en: 'Project manager' },
  child_protection_worker: {
    et: 'Lastekaitsetöötaja',
    ru: 'Работник по защите детей',
    en: 'Child protection worker',
  },
  commissioner_officer: { et: 'Tellija ametnik', ru: 'Специалист Заказчика', en: 'Commissioner’s officer' },
  family_member: { et: 'Pereliige', ru: 'Член семьи', en: 'Family member' },
  noRole: { et: 'Rollita', ru: 'Без роли', en: 'No role' },
  notThereTitle: { et: 'Lehte ei ole', ru: 'Страница не найдена', en: 'Page not found' },
  notThere: {
    et: 'Sellel aadressil ei ole lehte, mida teie saaksite näha. Kontrollige aadressi või alustage avalehelt.',
    ru: 'По этому адресу нет страницы, которую вы могли бы увидеть. Проверьте адрес или начните с главной страницы.',
    en: 'There is no page at this address that you could see. Check the address, or begin from the front page.',
  },
  toFront: { et: 'Avalehele', ru: 'На главную', en: 'To the front page' },
  failedTitle: { et: 'Midagi läks katki', ru: 'Произошла ошибка', en: 'Something broke' },
  failed: {
    et: 'Viga on meie poolel ja see on kirja pandud. Proovige mõne hetke pärast uuesti.',
    ru: 'Ошибка на нашей стороне, она записана. Попробуйте ещё раз через несколько минут.',
    en: 'The fault is ours and has been recorded. Try again in a moment.',
  },
  failedKept: {
    et: 'Teie kirjutatu ei ole kadunud: see on allpool. Saatke uuesti või kopeerige endale.',
    ru: 'Написанное вами не пропало: оно ниже. Отправьте ещё раз или скопируйте себе.',
    en: 'What you wrote is not lost: it is below. Send it again, or copy it for yourself.',
  },
  sendAgain: { et: 'Saada uuesti', ru: 'Отправить ещё раз', en: 'Send again' },
  youWrote: { et: 'Teie kirjutatu', ru: 'Написанное вами', en: 'What you wrote' },
  requestId: {
    et: (id: string) => `Abi küsides nimetage päringu number: ${id}`,
    ru: (id: string) => `Обращаясь за помощью, назовите номер запроса: ${id}`,
    en: (id: string) => `When you ask for help, name the request’s number: ${id}`,
  },
  refusedTitle: { et: 'Seda ei võetud vastu', ru: 'Запрос не принят', en: 'This was not accepted' },
  refusedElsewhere: {
    et: 'Vorm tuli teiselt lehelt, mitte Tugiringist. Avage leht uuesti ja saatke vorm sealt.',
    ru: 'Форма пришла не со страницы Tugiring. Откройте страницу заново и отправьте форму оттуда.',
    en: 'The form came from elsewhere, not from Tugiring. Open the page again and send the form from there.',
  },
  tooLarge: {
    et: 'Saadetu on liiga suur. Lühendage teksti ja saatke uuesti.',
    ru: 'Отправленное слишком велико. Сократите текст и отправьте ещё раз.',
    en: 'What was sent is too large. Shorten the text and send it again.',
  },
  badRequest: {
    et: 'Päringut ei saanud lugeda. Minge tagasi, laadige leht uuesti ja proovige veel kord.',
    ru: 'Запрос не удалось прочитать. Вернитесь назад, обновите страницу и попробуйте ещё раз.',
    en: 'The request could not be read. Go back, load the page again and try once more.',
  },
  restored: {
    et: 'Seanss oli lõppenud, aga teie kirjutatu on alles. Vaadake see üle ja saatke uuesti.',
    ru: 'Сеанс завершился, но написанное вами сохранилось. Проверьте и отправьте ещё раз.',
    en: 'The session had ended, but what you wrote is kept. Look it over and send it again.',
  },
  checkAgain: {
    et: 'Leht oli vananenud ja vormi ei saadetud ära. Kirjutatu on alles: vaadake üle ja saatke uuesti.',
    ru: 'Страница устарела, форма не отправлена. Написанное сохранено: проверьте и отправьте ещё раз.',
    en: 'The page was out of date and the form was not sent. What you wrote is kept: look it over and send it again.',
  },
  sessionEnds: {
    et: 'Seanss lõpeb varsti, sest te ei ole midagi teinud.',
    ru: 'Сеанс скоро завершится, так как вы бездействуете.',
    en: 'Your session ends soon, because nothing has been done.',
  },
  sessionEndsAbsolute: {
    et: 'Seanss lõpeb varsti, sest sisselogimisest on möödas 12 tundi. Salvestage pooleliolev ja logige uuesti sisse.',
    ru: 'Сеанс скоро завершится: с момента входа прошло 12 часов. Сохраните начатое и войдите снова.',
    en: 'Your session ends soon: 12 hours have passed since signing in. Save what you are doing and sign in again.',
  },
  staySignedIn: { et: 'Jään sisselogituks', ru: 'Остаться в системе', en: 'Stay signed in' },
  sessionEnded: {
    et: 'Seanss on lõppenud. Kirjutatu jääb alles; pärast uuesti sisselogimist saate jätkata.',
    ru: 'Сеанс завершён. Написанное сохранится; после входа вы сможете продолжить.',
    en: 'The session has ended. What you wrote is kept; after signing in again you can go on.',
  },
  endedTitle: { et: 'Seanss on lõppenud', ru: 'Сеанс завершён', en: 'The session has ended' },
  endedNotKept: {
    et: 'Vormi ei saadetud ära ja seda ei saanud teie jaoks alles hoida. Kirjutatu on allpool: kopeerige see, logige uuesti sisse ja kleepige vormi.',
    ru: 'Форма не отправлена, и сохранить её для вас не удалось. Написанное ниже: скопируйте его, войдите снова и вставьте в форму.',
    en: 'The form was not sent and could not be kept for you. What you wrote is below: copy it, sign in again and paste it into the form.',
  },
  signInAgain: { et: 'Logi uuesti sisse', ru: 'Войти снова', en: 'Sign in again' },
});
