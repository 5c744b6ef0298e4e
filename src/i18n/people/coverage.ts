import { defineTexts } from '../texts.ts';

/** The map of families, specialists and the way to them (TK 0.3, TK 2.4.10, TK 2.8.1). */
export const coverageTexts = defineTexts({
  title: { et: 'Katvus', ru: 'Охват', en: 'Coverage' },
  lead: {
    et: 'Kus on pered, kes neist ootavad peretoetajat ja kust spetsialistid tulevad (TK 0.3, TK 2.8.1).',
    ru: 'Где живут семьи, кто из них ждёт специалиста и откуда приезжают специалисты (TK 0.3, TK 2.8.1).',
    en: 'Where families are, which of them wait for a supporter, and where specialists come from (TK 0.3, TK 2.8.1).',
  },
  hides: {
    et: 'Arve alla viie ei näidata, samuti arve, millest need saaks välja arvutada. Peresid, kes ei soovinud omavalitsuse kaasamist, siin ei loeta.',
    ru: 'Числа меньше пяти и те, из которых их можно вычислить, не показываются. Семьи, не пожелавшие участия самоуправления, не учтены.',
    en: 'Numbers under five are not shown, nor those from which one could be reckoned. Families that refused the municipality are not counted.',
  },
  hidesOwn: {
    et: 'Oma peresid näete täpselt. Teiste teenuseosutajate arve alla viie ei näidata, samuti arve, millest need saaks välja arvutada.',
    ru: 'Свои семьи вы видите точно. Чужие числа меньше пяти и те, из которых их можно вычислить, не показываются.',
    en: 'You see your own families exactly. Of other providers, numbers under five are not shown, nor those from which one could be reckoned.',
  },
  map: { et: 'Kaart', ru: 'Карта', en: 'Map' },
  mapOf: {
    et: (measure: string, level: string) => `Eesti kaart: ${measure}, ${level}. Samad arvud on tabelis.`,
    ru: (measure: string, level: string) => `Карта Эстонии: ${measure}, ${level}. Те же числа в таблице.`,
    en: (measure: string, level: string) =>
      `Map of Estonia: ${measure}, ${level}. The same numbers stand in the table.`,
  },
  table: { et: 'Samad arvud tabelina', ru: 'Те же числа в таблице', en: 'The same numbers as a table' },
  filters: { et: 'Mida näidata', ru: 'Что показать', en: 'What to show' },
  show: { et: 'Näita', ru: 'Показать', en: 'Show' },
  level: { et: 'Piirkond', ru: 'Территория', en: 'Area' },
  'by-county': { et: 'Maakonnad', ru: 'Уезды', en: 'Counties' },
  'by-municipality': { et: 'Omavalitsused', ru: 'Самоуправления', en: 'Municipalities' },
  county: { et: 'Maakond', ru: 'Уезд', en: 'County' },
  municipality: { et: 'Omavalitsus', ru: 'Самоуправление', en: 'Municipality' },
  allEstonia: { et: 'Kogu Eesti', ru: 'Вся Эстония', en: 'All of Estonia' },
  measure: { et: 'Kaardil', ru: 'На карте', en: 'On the map' },
  supported: {
    et: 'Pered, kellel on peretoetaja',
    ru: 'Семьи со специалистом',
    en: 'Families with a supporter',
  },
  waiting: {
    et: 'Peretoetajat ootavad pered',
    ru: 'Семьи, ждущие специалиста',
    en: 'Families waiting for a supporter',
  },
  specialists: { et: 'Spetsialistid', ru: 'Специалисты', en: 'Specialists' },
  distance: { et: 'Lähim spetsialist, km', ru: 'Ближайший специалист, км', en: 'Nearest specialist, km' },
  groups: { et: 'Tugigrupid sel kvartalil', ru: 'Группы в этом квартале', en: 'Support groups this quarter' },
  others: { et: 'Teiste pered', ru: 'Чужие семьи', en: 'Families of others' },
  othersWaiting: { et: 'Teiste ootel', ru: 'Чужие ждут', en: 'Of others, waiting' },
  own: { et: 'Oma pered', ru: 'Свои семьи', en: 'Own families' },
  ownWaiting: { et: 'Oma ootel', ru: 'Свои ждут', en: 'Own, waiting' },
  role: { et: 'Spetsialisti roll', ru: 'Роль специалиста', en: 'Role of the specialist' },
  allRoles: { et: 'Kõik rollid', ru: 'Все роли', en: 'All roles' },
  language: { et: 'Spetsialisti keel', ru: 'Язык специалиста', en: 'Language of the specialist' },
  anyLanguage: { et: 'Ükskõik mis keel', ru: 'Любой язык', en: 'Any language' },
  hidden: { et: 'alla 5 või varjatud', ru: 'меньше 5 или скрыто', en: 'under 5 or hidden' },
  kilometres: {
    et: (km: number, name: string) => `${km} km (${name})`,
    ru: (km: number, name: string) => `${km} км (${name})`,
    en: (km: number, name: string) => `${km} km (${name})`,
  },
  none: { et: 'ei ole', ru: 'нет', en: 'none' },
  crow: {
    et: 'Kaugus on linnulennult, omavalitsuse keskelt spetsialisti omavalitsuse keskele.',
    ru: 'Расстояние по прямой, от середины самоуправления до середины самоуправления специалиста.',
    en: 'Distances are as the crow flies, from the middle of the municipality to the middle of the specialist’s.',
  },
  legend: { et: 'Värvid', ru: 'Цвета', en: 'Colours' },
  source: {
    et: 'Haldusjaotus: Maa- ja Ruumiamet, avaandmed (lihtsustatud).',
    ru: 'Административное деление: Maa- ja Ruumiamet, открытые данные (упрощено).',
    en: 'Administrative division: Maa- ja Ruumiamet, open data (simplified).',
  },
  total: { et: 'Kokku', ru: 'Всего', en: 'In all' },
});
