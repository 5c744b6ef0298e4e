import type { Clauses } from './clause.ts';

/** Crisis and special foster families: KH and EH. */
export const crisisAndSpecial = {
  'KH 1': {
    kept: ['people'],
    quotation:
      'Kriisihoolduspere annab ajutiselt perekonnast eraldatud või kriisiolukorda sattunud lapsele turvalise võimaluse viibida perekeskkonnas, kuni selgub lapse edasine pikaajaline elukorraldus.',
  },
  'KH 2': { kept: ['rule'], rule: 'kh/2-7-readiness.ts' },
  'KH 3': { kept: ['rule', 'page'], rule: 'kh/3-18-length.ts' },
  'KH 4': {
    kept: ['people'],
    quotation:
      'Hindamise ja vajaliku ettevalmistuse läbinud sobivad pered sõlmivad teenuse korraldajaga (SOS Lasteküla Eesti Ühing või Tallinna Lastekodu) koostööleppe, mille alusel pere saab peretoe teenust, tuge võrgustikutööga ja tasu.',
  },
  'KH 5': { kept: ['rule'], rule: 'kh/5-conditions.ts' },
  'KH 5.1': { kept: ['rule'], rule: 'kh/5-conditions.ts' },
  'KH 5.2': { kept: ['rule'], rule: 'kh/5-conditions.ts' },
  'KH 5.3': { kept: ['rule'], rule: 'kh/5-conditions.ts' },
  'KH 6': {
    kept: ['open'],
    quotation: 'Kriisihoolduspere teenusele suunab lapse elukohajärgne kohalik omavalitsus.',
  },
  'KH 7': { kept: ['rule'], rule: 'kh/2-7-readiness.ts' },
  'KH 8': { kept: ['rule', 'page'], rule: 'kh/8-10-pay.ts' },
  'KH 9': { kept: ['rule', 'page'], rule: 'kh/8-10-pay.ts' },
  'KH 10': { kept: ['rule', 'page'], rule: 'kh/8-10-pay.ts' },
  'KH 11': {
    kept: ['open'],
    quotation:
      'Täida lapse üleandmise-vastuvõtmise vorm, mille lapse üleandmisel allkirjastavad omavalitsus ja kriisihoolduspere.',
  },
  'KH 12': {
    kept: ['open'],
    quotation:
      'Sõlmi lapse perre tulemise kuupäevast kriisihoolduspere ja teenuse korraldajaga (vastavalt SOS Lasteküla Eesti Ühing või Tallinna Lastekodu) kolmepoolne kriisihoolduspere leping.',
  },
  'KH 13': {
    kept: ['people'],
    quotation:
      'Seo laps ja kriisihoolduspere STARis, sõlmi kriisihooldusperega asendushooldusteenuse osutamise leping',
  },
  'KH 14': {
    kept: ['people'],
    quotation:
      'Hinda lapse abivajadust (ja vajaduse korral pöördu kohtusse), et selgitada välja, planeerida ja korraldada lapse pikemaajaline elukorraldus esimesel võimalusel.',
  },
  'KH 15': { kept: ['rule', 'page'], rule: 'kh/placement.ts' },
  'KH 16': { kept: ['rule', 'page'], rule: 'kh/placement.ts' },
  'KH 17': {
    kept: ['people'],
    quotation:
      'Palun viibi pärast lapse kriisihooldusperre viimist esimese kohtumise, vajaduse korral ka järgmiste kohtumiste juures.',
  },
  'KH 18': { kept: ['rule', 'page'], rule: 'kh/3-18-length.ts' },
  'KH 19': {
    kept: ['people'],
    quotation:
      'Kriisihoolduspere teenus lõpetatakse, kui lapsel ei ole enam vajadust kriisihooldusperes viibida',
  },
  'EH 1': {
    kept: ['people'],
    quotation:
      'Erihoolduspere tagab lühi- või pikaajalise hoolduse või kasvatamise peres spetsiifilise ja suurema hooldusvajadusega lastele.',
  },
  'EH 2': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 2.1': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 2.2': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 2.3': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 2.4': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 2.5': { kept: ['rule'], rule: 'eh/2-conditions.ts' },
  'EH 3': {
    kept: ['people'],
    quotation:
      'KOVi kokku kutsutav spetsialistide meeskond (KOV, teenuse korraldaja esindaja, SKA esindaja ja vajaduse korral teised lapsega seotud spetsialistid) otsustab lapse erihooldusperesse sobivuse ja planeerib lapse ning pere kokku viimiseks vajalikud tegevused.',
  },
  'EH 4': {
    kept: ['open'],
    quotation:
      'Teenuse korraldaja jagab infot vabade erihooldusperede kohta ja vahetatakse infot, kas lapse vajadustele on sobivat peret.',
  },
  'EH 5': { kept: ['rule', 'page'], rule: 'kh/8-10-pay.ts' },
  'EH 6': {
    kept: ['open'],
    quotation:
      'Sõlmi erihoolduspere ja teenuse korraldajaga (vastavalt SOS Lasteküla Eesti Ühing või Tallinna Lastekodu) kolmepoolne erihoolduspere leping.',
  },
  'EH 7': { kept: ['rule', 'page'], rule: 'kh/placement.ts' },
  'EH 8': { kept: ['rule', 'page'], rule: 'kh/placement.ts' },
  'EH 9': {
    kept: ['people'],
    quotation:
      'Erihoolduspere teenus lõpetatakse, kui langeb ära vajadus lapsel erihooldusperes viibida või laps läheb edasi teisele asendushooldusteenusele.',
  },
} as const satisfies Clauses;
