import type { Clauses } from './clause.ts';

/** Follow-up, mentoring, groups, counselling, outreach and training: TK 2.2–2.7. */
export const services = {
  'TK 2.2.1': {
    kept: ['page'],
    quotation: 'Täitja tagab perega kontakti hoidmise ka siis, kui peretoe teenus on lõppenud.',
  },
  'TK 2.3.1': {
    kept: ['people'],
    quotation:
      'Teenuse eesmärk on pakkuda perele kogemuslikku nõustamist enne lapse perre tulekut või konkreetsete keeruliste olukordade puhul.',
  },
  'TK 2.3.2': { kept: ['rule', 'page'], rule: 'tk/2.3-mentoring.ts' },
  'TK 2.3.3': { kept: ['rule', 'page'], rule: 'tk/2.3-mentoring.ts' },
  'TK 2.3.4': { kept: ['rule', 'page'], rule: 'tk/2.3-mentoring.ts' },
  'TK 2.3.5': {
    kept: ['page'],
    quotation: 'Mentor osaleb Täitja poolt korraldatavates supervisioonides ja koolitustel.',
  },
  'TK 2.3.6': {
    kept: ['page'],
    quotation: 'Mentor peab vastama vastavustingimustes ja lepingus mentori rollile seatud kõigile nõuetele.',
  },
  'TK 2.3.6.1': { kept: ['rule', 'page'], rule: 'tk/2.3-mentoring.ts' },
  'TK 2.4.1': {
    kept: ['page', 'people'],
    quotation:
      'Hooldus-, eestkoste- ja lapsendajaperedele suunatud tugigrupi eesmärk on pakkuda peredele regulaarse kooskäimise võimalust ja aidata leida võimalusi lastega seotud suhte-, kasvatus-, kooli- vm',
  },
  'TK 2.4.2': {
    kept: ['people'],
    quotation:
      'Tugigruppi viib läbi valitud teemat valdav (kas tulenevalt oma haridusest või töökogemusest) spetsialist.',
  },
  'TK 2.4.3': {
    kept: ['page'],
    quotation:
      'Soovituslikult moodustatakse eraldi tugigrupid hooldusperedele, eestkosteperedele ja lapsendajaperedele, et grupiliikmete kogemused ja neid puudutavad teemad oleksid sarnased ning seeläbi oleks',
  },
  'TK 2.4.4': { kept: ['rule', 'page', 'document'], rule: 'tk/2.4-groups.ts' },
  'TK 2.4.5': {
    kept: ['page'],
    quotation: 'Tugigruppe võib korraldada kontaktkohtumistena või veebipõhiselt.',
  },
  'TK 2.4.6': { kept: ['rule', 'page', 'document'], rule: 'tk/2.4-groups.ts' },
  'TK 2.4.7': { kept: ['rule', 'page', 'document'], rule: 'tk/2.4-groups.ts' },
  'TK 2.4.8': { kept: ['rule', 'page', 'document'], rule: 'tk/2.4-groups.ts' },
  'TK 2.4.9': { kept: ['rule', 'page', 'document'], rule: 'tk/2.4-groups.ts' },
  'TK 2.4.10': {
    kept: ['page', 'access'],
    quotation:
      'Täitjad vahetavad infot ja teevad koostööd omavahel ja Tellijaga, et tagada tugigruppide kättesaadavus peredele kõigis Eesti piirkondades.',
  },
  'TK 2.4.11': { kept: ['rule', 'page'], rule: 'tk/3-reports.ts' },
  'TK 2.5.1': {
    kept: ['people'],
    quotation:
      'Psühholoogilise nõustamise eesmärk on aidata kaasa kasupereks olemisega või lapse kasvatamisega seotud küsimuste või probleemide lahendamisele.',
  },
  'TK 2.5.2': {
    kept: ['people'],
    quotation: 'Supervisioon on nõustamine, milles kasutatakse erinevaid kogemuse läbitöötamise meetodeid.',
  },
  'TK 2.5.3': {
    kept: ['page'],
    quotation:
      'Psühholoogilist nõustamist või individuaalset supervisiooni osutatakse üldjuhul kontaktkohtumisena.',
  },
  'TK 2.5.4': { kept: ['rule', 'page'], rule: 'tk/2.5-counselling.ts' },
  'TK 2.5.5': { kept: ['rule', 'page'], rule: 'tk/2.5-counselling.ts' },
  'TK 2.5.6': { kept: ['rule', 'page'], rule: 'tk/2.5-counselling.ts' },
  'TK 2.5.7': {
    kept: ['page'],
    quotation:
      'Psühholoogilist nõustamist või individuaalset supervisiooni osutav isik peab vastama kõigile vastavustingimustes ja lepingus rollile seatud nõuetele.',
  },
  'TK 2.6.1': {
    kept: ['people'],
    quotation:
      'Täitja teeb Tellijaga koostööd teavitustegevustes eesmärgiga leida ja julgustada uusi hooldusperesid ja normaliseerida kasuvanemluse teemat ühiskonnas.',
  },
  'TK 2.7.1': {
    kept: ['page'],
    quotation:
      'Ühtlase teenuse kvaliteedi tagamiseks korraldab Tellija teenuseosutajata spetsialistidele infotunde, koolitusi ja supervisioone.',
  },
  'TK 2.7.2': { kept: ['page'], quotation: 'Korraldatavad üritused on teenuseosutajatele tasuta.' },
} as const satisfies Clauses;
