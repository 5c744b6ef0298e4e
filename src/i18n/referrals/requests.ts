import { defineTexts } from '../texts.ts';

/** A family asks for support itself. */
export const requestTexts = defineTexts({
  tab: { et: 'Küsi tuge', ru: 'Попросить о поддержке', en: 'Ask for support' },
  title: { et: 'Küsin perele tuge', ru: 'Прошу поддержки для семьи', en: 'Ask for support for my family' },
  lead: {
    et: 'Kohanemise tuge võib küsida iga pere, kuhu on uus laps tulnud või tulemas (TK 2.1.3.3). Lapsendajapere võib ise küsida ka vajaduspõhist tuge (TK 2.1.4.2).',
    ru: 'Поддержку адаптации может попросить любая семья, куда пришёл или придёт ребёнок (TK 2.1.3.3). Семья усыновителей может сама просить и поддержку по потребности (TK 2.1.4.2).',
    en: 'Any family to which a child has come or is to come may ask for adaptation support (TK 2.1.3.3). An adoptive family may ask for needs-based support itself (TK 2.1.4.2).',
  },
  notTold: {
    et: 'Te ei soovi omavalitsuse kaasamist: sellest taotlusest omavalitsus teada ei saa.',
    ru: 'Вы не желаете привлекать самоуправление: об этой просьбе оно не узнает.',
    en: 'You do not want the municipality involved: it is not told of this request.',
  },
  mine: { et: 'Minu taotlused', ru: 'Мои просьбы', en: 'My requests' },
  newChild: { et: 'Uus laps', ru: 'Новый ребёнок', en: 'The new child' },
  newChildHint: {
    et: 'Kui laps on toimikus juba kirjas, jätke tühjaks.',
    ru: 'Если ребёнок уже записан в деле, оставьте пустым.',
    en: 'Leave empty where the child stands in the file already.',
  },
  problems: { et: 'Millega tuge vajate', ru: 'В чём нужна поддержка', en: 'What you need support with' },
  goal: {
    et: 'Mida sooviksite saavutada',
    ru: 'Чего хотели бы достичь',
    en: 'What you would like to achieve',
  },
  send: { et: 'Saada taotlus', ru: 'Отправить просьбу', en: 'Send the request' },
});
