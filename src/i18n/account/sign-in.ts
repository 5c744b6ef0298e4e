import { defineTexts } from '../texts.ts';

export const signIn = defineTexts({
  notDone: { et: 'Sisselogimine jäi pooleli', ru: 'Вход не выполнен', en: 'You are not signed in' },
  again: { et: 'Alusta uuesti', ru: 'Начать заново', en: 'Start again' },
  front: { et: 'Avalehele', ru: 'На главную', en: 'To the front page' },
  chooseTitle: {
    et: 'Vali, kellena vaadata',
    ru: 'Выберите, от чьего имени смотреть',
    en: 'Choose whom to be',
  },
  chooseLead: {
    et: 'See on näidis. Päris kasutuses logitakse siin sisse riigi autentimisteenusega TARA: ID-kaardi, mobiil-ID või Smart-IDga. Kõik allolevad inimesed on välja mõeldud.',
    ru: 'Это демонстрация. В настоящей системе здесь входят через государственную службу аутентификации TARA: по ID-карте, мобильному ID или Smart-ID. Все люди ниже вымышлены.',
    en: 'This is a demonstration. In real use people sign in here with the state authentication service TARA: by ID card, Mobile-ID or Smart-ID. All the people below are invented.',
  },
  beThis: {
    et: (name: string) => `Logi sisse: ${name}`,
    ru: (name: string) => `Войти: ${name}`,
    en: (name: string) => `Sign in as ${name}`,
  },
  cancel: { et: 'Loobu sisselogimisest', ru: 'Отменить вход', en: 'Cancel signing in' },
  noRoleTitle: {
    et: 'Teil ei ole siin veel rolli',
    ru: 'У вас здесь пока нет роли',
    en: 'You have no role here yet',
  },
  noRole: {
    et: 'Olete sisse logitud, aga keegi ei ole teid veel ühegi pere või asutusega sidunud.',
    ru: 'Вы вошли в систему, но вас ещё никто не связал ни с семьёй, ни с учреждением.',
    en: 'You are signed in, but nobody has yet connected you with a family or an organisation.',
  },
  noRoleFamily: {
    et: 'Kui olete kasupere liige, pöörduge oma peretoetaja või teenuseosutaja poole.',
    ru: 'Если вы член приёмной семьи, обратитесь к своему специалисту по поддержке семьи или к поставщику услуги.',
    en: 'If you are a member of a foster, guardian or adoptive family, ask your family support worker or the service provider.',
  },
  noRoleSpecialist: {
    et: 'Kui töötate teenuseosutaja juures, pöörduge oma projektijuhi poole. Tema lisab teid meeskonda.',
    ru: 'Если вы работаете у поставщика услуги, обратитесь к руководителю проекта: он добавит вас в команду.',
    en: 'If you work for a provider, ask your project manager, who adds you to the team.',
  },
  noRoleMunicipality: {
    et: 'Kui töötate kohalikus omavalitsuses või Sotsiaalkindlustusametis, pöörduge Tellija kontaktisiku poole.',
    ru: 'Если вы работаете в местном самоуправлении или в Департаменте социального страхования, обратитесь к контактному лицу Заказчика.',
    en: 'If you work for a municipality or the Social Insurance Board, ask the commissioner’s contact person.',
  },
  askContacts: { et: 'Kelle poole pöörduda', ru: 'К кому обратиться', en: 'Whom to ask' },
});
