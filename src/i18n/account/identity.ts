import { defineTexts } from '../texts.ts';

/** What a person reads when signing in did not end in a session: what happened, then what to do. */
export const signInProblemTexts = defineTexts({
  cancelled: {
    et: 'Katkestasid sisselogimise. Kui soovid siiski sisse logida, alusta uuesti.',
    ru: 'Вы прервали вход. Если вы всё же хотите войти, начните заново.',
    en: 'You cancelled signing in. If you still want to sign in, start again.',
  },
  expired: {
    et: 'Sisselogimine võttis liiga kaua aega või on seda linki juba kasutatud. Alusta uuesti.',
    ru: 'Вход занял слишком много времени, или эта ссылка уже использована. Начните заново.',
    en: 'Signing in took too long, or this link has been used already. Start again.',
  },
  stateMismatch: {
    et: 'See sisselogimine ei alanud selles brauseris. Alusta sisselogimist siit uuesti.',
    ru: 'Этот вход был начат не в этом браузере. Начните вход отсюда заново.',
    en: 'This sign-in was not started in this browser. Start signing in again from here.',
  },
  taraUnreachable: {
    et: 'Riigi autentimisteenus (TARA) praegu ei vasta. Proovi mõne minuti pärast uuesti.',
    ru: 'Государственная служба аутентификации (TARA) сейчас не отвечает. Попробуйте ещё раз через несколько минут.',
    en: 'The state authentication service (TARA) is not responding right now. Try again in a few minutes.',
  },
  serviceRefused: {
    et: 'Riigi autentimisteenus (TARA) ei võtnud meie päringut vastu. Viga on meie poolel: proovi hiljem uuesti ja kui see ei aita, kirjuta meile ning lisa juhtumi number.',
    ru: 'Государственная служба аутентификации (TARA) не приняла наш запрос. Ошибка на нашей стороне: попробуйте позже, а если не поможет, напишите нам и укажите номер случая.',
    en: 'The state authentication service (TARA) did not accept our request. The fault is ours: try again later, and if that does not help, write to us and give the incident number.',
  },
  tokenRejected: {
    et: 'Autentimisteenuse vastust ei õnnestunud kontrollida, seepärast me sind sisse ei loginud. Alusta uuesti.',
    ru: 'Ответ службы аутентификации не удалось проверить, поэтому вход не выполнен. Начните заново.',
    en: 'The answer of the authentication service could not be verified, so we did not sign you in. Start again.',
  },
  assuranceTooLow: {
    et: 'See sisselogimisviis ei ole piisavalt kindel. Logi sisse ID-kaardi, mobiil-ID või Smart-IDga.',
    ru: 'Этот способ входа недостаточно надёжен. Войдите с помощью ID-карты, мобильного ID или Smart-ID.',
    en: 'This way of signing in is not secure enough. Sign in with an ID card, Mobile-ID or Smart-ID.',
  },
  foreignIdentity: {
    et: 'Praegu saab sisse logida ainult Eesti isikukoodiga. Kui sul Eesti isikukoodi ei ole, võta ühendust oma peretoetaja või teenuse osutajaga.',
    ru: 'Сейчас войти можно только с эстонским личным кодом. Если у вас нет эстонского личного кода, обратитесь к своему специалисту по поддержке семьи или к поставщику услуги.',
    en: 'At present only people with an Estonian personal identification code can sign in. If you have none, contact your family supporter or the service provider.',
  },
  identityCodeInvalid: {
    et: 'Autentimisteenus saatis isikukoodi, mis ei ole õige. Me ei loginud sind sisse. Proovi uuesti ja kui viga kordub, kirjuta meile ning lisa juhtumi number.',
    ru: 'Служба аутентификации передала неверный личный код. Вход не выполнен. Попробуйте ещё раз, а если ошибка повторится, напишите нам и укажите номер случая.',
    en: 'The authentication service sent an identification code that is not valid. We did not sign you in. Try again, and if it happens again, write to us and give the incident number.',
  },
});

/** The words around a sign-in. */
export const signInTexts = defineTexts({
  signIn: { et: 'Logi sisse', ru: 'Войти', en: 'Sign in' },
  startAgain: { et: 'Alusta sisselogimist uuesti', ru: 'Начать вход заново', en: 'Start signing in again' },
  toFrontPage: { et: 'Tagasi avalehele', ru: 'Назад на главную страницу', en: 'Back to the front page' },
  problemTitle: { et: 'Sisselogimine ei õnnestunud', ru: 'Войти не удалось', en: 'Signing in did not work' },
  cancelledTitle: { et: 'Sisselogimine katkestatud', ru: 'Вход прерван', en: 'Signing in cancelled' },
});

/** The page that stands for TARA where the program shows itself with invented people. */
export const demoSignInTexts = defineTexts({
  title: {
    et: 'Vali, kellena sisse logid',
    ru: 'Выберите, от чьего имени войти',
    en: 'Choose who to sign in as',
  },
  explanation: {
    et: 'See on näidiskeskkond. Kõik inimesed on välja mõeldud ja päris autentimist ei toimu.',
    ru: 'Это демонстрационная среда. Все люди вымышлены, настоящей аутентификации не происходит.',
    en: 'This is a demonstration. All the people are invented, and nobody is really authenticated.',
  },
  cancel: {
    et: 'Katkesta ja mine tagasi',
    ru: 'Отменить и вернуться',
    en: 'Cancel and go back',
  },
  gone: {
    et: 'See sisselogimine on aegunud. Alusta uuesti.',
    ru: 'Время этого входа истекло. Начните заново.',
    en: 'This sign-in has expired. Start again.',
  },
  refusedTitle: {
    et: 'Päringut ei saa täita',
    ru: 'Запрос нельзя выполнить',
    en: 'The request cannot be carried out',
  },
});
