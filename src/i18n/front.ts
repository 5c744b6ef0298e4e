import { defineTexts } from './texts.ts';

export const front = defineTexts({
  title: { et: 'Tugiring', ru: 'Tugiring', en: 'Tugiring' },
  lead: {
    et: 'Siin saavad kokku kasupere, tema peretoetaja, teenuseosutaja, omavalitsus ja Sotsiaalkindlustusamet. Igaüks näeb oma tööd ja oma peresid, ja ainult neid.',
    ru: 'Здесь встречаются приёмная семья, её специалист по поддержке, поставщик услуги, самоуправление и Департамент социального страхования. Каждый видит свою работу и свои семьи, и только их.',
    en: 'Here a foster, guardian or adoptive family meets its support worker, the provider, the municipality and the Social Insurance Board. Each sees their own work and their own families, and only those.',
  },
  signIn: { et: 'Logi sisse', ru: 'Войти', en: 'Sign in' },
  forFamilies: { et: 'Perele', ru: 'Семье', en: 'For families' },
  forFamiliesText: {
    et: 'Teie peretoetaja, kokkulepped, eesmärgid ja see, mis teenustest on alles. Eesti ja vene keeles, teile tasuta.',
    ru: 'Ваш специалист по поддержке, договорённости, цели и остаток услуг. На эстонском и русском языках, для вас бесплатно.',
    en: 'Your support worker, what was agreed, your goals and what is left of each service. In Estonian and Russian, free of charge.',
  },
  forSupporters: { et: 'Peretoetajale', ru: 'Специалисту по поддержке', en: 'For support workers' },
  forSupportersText: {
    et: 'Kes teid täna vajab ja miks. Kontakt on kirjas poole minutiga, ka siis, kui levi kaob.',
    ru: 'Кому вы сегодня нужны и почему. Контакт записан за полминуты, даже если связь пропала.',
    en: 'Who needs you today, and why. A contact is logged in half a minute, even where there is no signal.',
  },
  forOthers: {
    et: 'Omavalitsusele ja tellijale',
    ru: 'Самоуправлению и Заказчику',
    en: 'For municipalities and the commissioner',
  },
  forOthersText: {
    et: 'Kuidas teie pered elavad ja mis on tähtajaks tehtud. Lapsendamissaladus kehtib ka siin.',
    ru: 'Как живут ваши семьи и что сделано в срок. Тайна усыновления действует и здесь.',
    en: 'How your families are, and what was done in time. The secrecy of adoption holds here too.',
  },
  accessibilityTitle: { et: 'Ligipääsetavus', ru: 'Доступность', en: 'Accessibility' },
  accessibilityAim: {
    et: 'Tugiring järgib standardit WCAG 2.2 tasemel AA. Iga lehte saab kasutada klaviatuuriga, ekraanilugejaga, telefonis ja ilma JavaScriptita.',
    ru: 'Tugiring следует стандарту WCAG 2.2 уровня AA. Каждой страницей можно пользоваться с клавиатуры, с экранным диктором, на телефоне и без JavaScript.',
    en: 'Tugiring follows WCAG 2.2 at level AA. Every page can be used with the keyboard, with a screen reader, on a phone and without JavaScript.',
  },
  accessibilityChecked: {
    et: 'Lehti kontrollitakse iga muudatuse järel automaatselt, heledas ja tumedas kujunduses, kitsal ja laial ekraanil.',
    ru: 'Страницы проверяются автоматически после каждого изменения: в светлом и тёмном оформлении, на узком и широком экране.',
    en: 'Pages are checked automatically after every change, in light and dark appearance, on narrow and wide screens.',
  },
  accessibilityOffline: {
    et: 'Erand: mustandi hoidmine seadmes, kui võrku ei ole, vajab JavaScripti.',
    ru: 'Исключение: хранение черновика на устройстве без сети требует JavaScript.',
    en: 'One exception: keeping a draft on the device while there is no network needs JavaScript.',
  },
  accessibilityAsk: {
    et: 'Kui miski on takistuseks, öelge seda oma peretoetajale või teenuseosutaja projektijuhile: takistus kõrvaldatakse.',
    ru: 'Если что-то мешает, скажите об этом своему специалисту по поддержке или руководителю проекта: препятствие будет устранено.',
    en: 'If something stands in your way, tell your support worker or the provider’s project manager, and it will be removed.',
  },
});
