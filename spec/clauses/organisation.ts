import type { Clauses } from './clause.ts';

/** Organisation of the services, data, reports and invoices: TK 2.8 and TK 3. */
export const organisation = {
  'TK 2.8.1': {
    kept: ['page'],
    quotation: 'Täitjal peab olema valmisolek osutada teenuseid kõigis Eesti piirkondades.',
  },
  'TK 2.8.2.1': {
    kept: ['people'],
    quotation:
      'Tugigruppide korraldamiseks ja individuaalseteks kohtumisteks sobivad ruumid või ruumide kasutamise võimalus teenuste osutamiseks vähemalt ühes Eesti piirkonnas ja valmisolek leida vajadusel ruume ka teistes piirkondades.',
  },
  'TK 2.8.2.2': {
    kept: ['page'],
    quotation: 'Kodulehekülg. Koduheleküljel peab olema vähemalt: organisatsiooni nimi ja kontaktandmed',
  },
  'TK 2.8.2.3': {
    kept: ['people'],
    quotation:
      'Kontakttelefon. Kontakttelefonile peab olema võimalik helistada vähemalt kolmel päeval nädalas, nii hommikustel kui õhtustel aegadel.',
  },
  'TK 2.8.2.4': { kept: ['rule'], rule: 'tk/2.8-organisation.ts' },
  'TK 2.8.2.5': { kept: ['page'], quotation: 'Projektijuht' },
  'TK 2.8.2.6': {
    kept: ['page'],
    quotation:
      'Teenuste osutamiseks vajalik meeskond: pakkumise esitamise ajal vastavalt vastavustingimustes sätestatule, lepingu täitmise ajal lisaks vastavalt vajadusele.',
  },
  'TK 2.8.3': { kept: ['people'], quotation: 'Hankelepingu raames pakutavad tugiteenused on perele tasuta.' },
  'TK 2.8.4': {
    kept: ['page'],
    quotation: 'Teenuste osutamisel seatakse esikohale lapse ja pere vajadused.',
  },
  'TK 2.8.5': { kept: ['rule', 'page'], rule: 'tk/2.8-people.ts' },
  'TK 2.8.6': { kept: ['rule', 'page', 'access'], rule: 'tk/2.1.6-supporter.ts' },
  'TK 2.8.7': {
    kept: ['people'],
    quotation:
      'Täitja lepib Tellija kontaktisikuga kokku koostööpõhimõtted perede teenustele suunamise ja teenustest teavitamise osas.',
  },
  'TK 2.8.8': { kept: ['rule', 'access', 'page'], rule: 'tk/2.8-notices.ts' },
  'TK 2.8.9': {
    kept: ['page'],
    quotation: 'Perele tuleb tagada teenused kas eesti või vene keeles vastavalt pere vajadusele.',
  },
  'TK 2.8.10': {
    kept: ['people'],
    quotation: 'Täitja teavitab kohalikke omavalitsusi oma pakutavatest teenustest ning koostöövõimalustest.',
  },
  'TK 2.8.11': { kept: ['rule', 'page'], rule: 'tk/2.8-remote.ts' },
  'TK 3.1': { kept: ['rule', 'page'], rule: 'tk/3-reports.ts' },
  'TK 3.1.1': {
    kept: ['rule', 'document', 'page'],
    rule: 'tk/3.1-pay.ts',
  },
  'TK 3.1.2': {
    kept: ['document', 'page', 'access'],
    quotation:
      'iga psühholoogi, superviisori, mentori ja peretoetaja eelmise kuu aruanded, mis on allkirjastatud vastava teenust osutava spetsialisti ja teenust saanud isiku poolt (Lisa 4 või Lisa 5)',
  },
  'TK 3.1.3': {
    kept: ['page', 'document', 'access'],
    quotation:
      'eelmise kuu jooksul toimunud tugigruppide osalejate nimekirjad, millel on märgitud tugigrupi teema, kuupäev, toimumise koht, kellaaeg, läbiviija ning osalejate nimed ja allkirjad.',
  },
  'TK 3.2': { kept: ['rule', 'document', 'page'], rule: 'tk/3-reports.ts' },
  'TK 3.3': { kept: ['rule', 'document', 'page'], rule: 'tk/3-reports.ts' },
  'TK 3.4': { kept: ['rule', 'document', 'page'], rule: 'tk/3-reports.ts' },
  'TK 3.5': { kept: ['rule', 'page', 'document', 'access'], rule: 'tk/3-reports.ts' },
  'TK 3.6': {
    kept: ['access', 'page', 'document'],
    quotation:
      'Pakkuja ja kõik spetsialistid on kohustatud hoidma lapsendamissaladust ning kogu aruandlus tuleb edastada krüpteeritult või samaväärse turvalisuse astmega.',
  },
} as const satisfies Clauses;
