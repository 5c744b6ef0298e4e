import type { Language } from '../../i18n/texts.ts';
import { agreementDocument } from '../agreement/template.ts';
import { exampleAttendance, exampleOnlineAttendance } from '../attendance-list/example.ts';
import { attendanceListDocument } from '../attendance-list/template.ts';
import type { Document } from '../document.ts';
import { invoiceDocument } from '../e-invoice/template.ts';
import { creditNoteOf, invoiceOf, vats } from '../e-invoice/testing/invoices.ts';
import { endingDocument } from '../ending/template.ts';
import { lisa4 } from '../lisa-4/data.ts';
import { exampleMeetings, exampleHead as exampleSpecialist } from '../lisa-4/example.ts';
import { lisa4Document } from '../lisa-4/template.ts';
import { lisa5 } from '../lisa-5/data.ts';
import { exampleContacts, exampleHead } from '../lisa-5/example.ts';
import { lisa5Document } from '../lisa-5/template.ts';
import { exampleReferral, exampleRequest } from '../lisa-8/example.ts';
import { lisa8Document } from '../lisa-8/template.ts';
import { exampleEmptyPlan, examplePlan } from '../lisa-9/example.ts';
import { lisa9Document } from '../lisa-9/template.ts';
import { exampleReport } from '../lisa-12/example.ts';
import { lisa12Document } from '../lisa-12/template.ts';
import {
  exampleAdaptation,
  exampleEnding,
  exampleNeedsBased,
  exampleNeedsBasedEnding,
} from '../papers/example.ts';

/** A document of the program, made of invented data. */
export interface ExampleDocument {
  readonly name: string;
  readonly documentIn: (language: Language) => Document;
  /** What has to stand in it in Estonian: its fields, and what the example fills them with. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

const ofFamily = {
  family: ['Pere', 'Perekond Õunapuu & Kuusk'],
  child: ['Lapsed', 'Mirt Õun', '01.05.2018', '05.01.2026', 'oodatakse 01.12.2026'],
};

const ofAgreement = {
  ...ofFamily,
  supporterPart: ['emotsionaalseks toeks', 'Helistan esmaspäeviti.'],
  familyPart: ['suhtleb peretoetajaga regulaarselt', 'Kirjutame päevikut.'],
  rhythm: ['Esimesed 3 kuud', 'Edaspidi ollakse ühenduses'],
  municipality: ['talle saadetakse see lepe'],
  dataProtection: ['Andmekaitse'],
  signatures: ['Allkirjad', 'Peretoetaja', 'Pere esindaja'],
};

const ofEnding = {
  ...ofFamily,
  period: ['20.01.2026 – 01.11.2026'],
  activities: ['Korraldasime ümarlaua.', 'Emotsionaalne tugi', '31', '9'],
  goalsReached: ['Kool läheb ladusalt', 'saavutatud', 'Õpetaja kiidab', 'Uni on rahulik', 'pooleli'],
  needs: ['Tugigrupp kord kuus'],
  recommendations: ['Soovitused omavalitsusele', 'Logopeed koolis'],
  signatures: ['Allkirjad', 'Peretoetaja', 'Pere esindaja'],
};

/** Every document that the program hands out as DOCX or PDF. */
export const everyDocument: readonly ExampleDocument[] = [
  {
    name: 'an invoice',
    documentIn: (language) => invoiceDocument(invoiceOf(vats.standard), language),
    fields: {
      sides: ['Müüja', 'MTÜ Tammetõru & <Pered>', 'registrikood 80990011', 'Ostja', 'Sotsiaalkindlustusamet'],
      tax: ['EE990000013', 'Käibemaks 24%'],
      days: ['07.11.2025', '21.11.2025', '01.10.2025 – 31.10.2025'],
      contract: ['9-8/2024/101'],
      payment: ['EE382200221020145685', '4100251009'],
      lines: ['Lisa 3 rida 7', 'Tugigrupp'],
    },
  },
  {
    name: 'a credit note',
    documentIn: (language) => invoiceDocument(creditNoteOf(vats.exempt), language),
    fields: {
      credits: ['Kreeditarve TR-2025-10-101K', 'TR-2025-10-101, 07.11.2025'],
      exempt: ['Maksuvaba: Sotsiaalteenus'],
    },
  },
  {
    name: 'Lisa 4',
    documentIn: (language) => lisa4Document(lisa4(exampleSpecialist, exampleMeetings), language),
    fields: {
      head: ['oktoober 2026', 'Perekond Õunapuu & Kuusk', 'Tugipuu OÜ', 'Liisi Mägede, psühholoog'],
      meetings: ['02.10.2026', '15:00–16:00', 'Nõustamistuba', 'Kooli ootused.', 'Vanem räägib õpetajaga.'],
      remote: ['videokõne', 'kaugteel'],
      sums: ['Kohtumisi', '3', 'Minuteid kokku', '210'],
      signatures: ['Allkirjad', 'Teenuse saaja'],
    },
  },
  {
    name: 'Lisa 5',
    documentIn: (language) => lisa5Document(lisa5(exampleHead, exampleContacts), language),
    fields: {
      specialist: ['Spetsialist', 'Liisi Mägede, peretoetaja'],
      family: ['Perekond Õunapuu & Kuusk', 'PT-2026-00417'],
      month: ['oktoober 2026'],
      meeting: ['02.10.2026', '15:30–17:00', 'pere kodus', 'videokõne'],
      participants: ['Mirt, Kristofer'],
      topics: ['Eesmärk: Kool läheb ladusalt'],
      nextStep: ['Helistan klassijuhatajale.'],
      minutes: ['195 (3 h 15 min)'],
      signatures: ['Peretoetaja', 'Teenuse saaja', 'Allkiri'],
    },
  },
  {
    name: 'Lisa 6',
    documentIn: (language) => agreementDocument(exampleAdaptation, language),
    fields: {
      ...ofAgreement,
      end: ['05.01.2027'],
      goals: ['Kool läheb ladusalt', 'lepitud kokku perega', 'Uni on rahulik'],
    },
  },
  {
    name: 'Lisa 7',
    documentIn: (language) => agreementDocument(exampleNeedsBased, language),
    fields: {
      ...ofAgreement,
      goals: ['Kiindumus süveneb', 'suunamisest'],
      referral: ['vastu võetud 20.10.2026'],
      volumeBefore: ['65 päeva 365-st'],
      volumeLeft: ['300 päeva'],
    },
  },
  {
    name: 'Attendance list',
    documentIn: (language) => attendanceListDocument(exampleAttendance, language),
    fields: {
      group: ['Laps ja nutiseade', 'PRIDE', 'Tugipuu OÜ', 'Heili Õunapuu'],
      when: ['14.10.2026', '17:30–19:30', 'Kastre raamatukogu, Melliste'],
      paid: ['120 min', '1,5', 'antud 18.09.2026'],
      participants: ['Žanna Kuusk', 'Tõnu Õun', '=1+1 Põld', 'Ülle Mets', 'paberil, nimekiri lisatud'],
      attached: ['allkirjad.jpg'],
      edition: ['Ülle Metsa nimi oli puudu.'],
      signature: ['allkirjastas nimekirja', '16.10.2026'],
    },
  },
  {
    name: 'Attendance list of a group on the web to which nobody came',
    documentIn: (language) => attendanceListDocument(exampleOnlineAttendance, language),
    fields: { place: ['Veebis', 'https://kohtumine.example/laps'], nobody: ['Keegi ei osalenud.'] },
  },
  {
    name: 'Lisa 8',
    documentIn: (language) => lisa8Document(exampleReferral, language),
    fields: {
      municipality: ['Suunav omavalitsus', 'Kastre vald'],
      worker: ['Lastekaitsetöötaja', 'Ülle Kõiv', '+372 5555 0101', 'ylle.koiv@kastre.example'],
      family: ['Tõnu Õunapuu ja Žanna Kuusk', '38504126012', '48609092782'],
      kind: ['Pere liik', 'Eestkostepere'],
      address: ['Kõrgemäe, Melliste küla'],
      language: ['Suhtluskeel', 'vene'],
      children: ['Mirt Õun', '51805010215', '05.01.2024', 'Kai Õun', 'oodatakse 01.12.2026'],
      casePlan: ['Juhtumiplaani viide', 'STAR 2026/118, 01.09.2026'],
      goals: ['Kiindumus süveneb', 'Kool läheb ladusalt'],
      topics: ['Emotsionaalne tugi'],
      problems: ['Probleemkohad', 'Öine rahutus.', '=1+1 ei ole valem.'],
      earlier: ['Varem saadud teenused', 'Kohanemise tugi 2024'],
      wished: ['Soovitud teenuseosutaja', 'Tugipuu OÜ'],
      consent: ['Nõusolek', 'on nõus, et need andmed edastatakse'],
      check: ['Tellija kontroll ja otsus', 'tagastatud', 'Lisage juhtumiplaani viide.', 'Jüri Ametnik'],
      decision: ['20.10.2026', 'vastu võetud, edastatud teenuseosutajale Tugipuu OÜ'],
    },
  },
  {
    name: 'Lisa 8 of a family that asks itself',
    documentIn: (language) => lisa8Document(exampleRequest, language),
    fields: {
      itself: ['Pere taotlus', 'Pöörduja', 'pere ise', 'Kelle poole pöörduti'],
      undecided: ['Tellija ei ole veel vastanud.'],
    },
  },
  {
    name: 'Lisa 9',
    documentIn: (language) => lisa9Document(examplePlan, language),
    fields: {
      atStart: ['Koostöö alguses seatud eesmärgid', 'Kiindumus süveneb', 'suunamisest', '20.01.2026'],
      added: ['Koostöö jooksul lisandunud eesmärgid', 'Uni on rahulik', 'lisatud töö käigus'],
      meetings: ['03.02.2026', 'Leppisime kokku õhturituaali.', '10.03.2026', 'Samm edasi', 'Tagasi'],
      notes: ['Muu vajalik info', 'Logopeed kolmapäeviti kell 15.'],
      states: ['pooleli', 'saavutatud 01.06.2026', 'loobutud 04.05.2026'],
      overview: [
        'Kvartaliülevaade',
        '19.10.2026',
        'Kohtusime iga kahe nädala tagant.',
        'Mirt jääb ise magama.',
      ],
    },
  },
  {
    name: 'Lisa 9 with nothing in it yet',
    documentIn: (language) => lisa9Document(exampleEmptyPlan, language),
    fields: { nothing: ['Alguses eesmärke kirja ei pandud.', 'ülevaateid ei saadeta (TK 2.1.3.6.4)'] },
  },
  {
    name: 'Lisa 10',
    documentIn: (language) => endingDocument(exampleEnding, language),
    fields: { ...ofEnding, reason: ['Lõpetamise põhjus', 'eesmärgid on saavutatud'] },
  },
  {
    name: 'Lisa 11',
    documentIn: (language) => endingDocument(exampleNeedsBasedEnding, language),
    fields: {
      ...ofEnding,
      reason: ['Lõpetamise põhjus', 'uus laps', 'Perre tuleb Kai.'],
      volumeLeft: ['Mahust jäänud', '165 päeva', '200 päeva 365-st'],
    },
  },
  {
    name: 'Lisa 12',
    documentIn: (language) => lisa12Document(exampleReport, language),
    fields: {
      head: ['Täitja', 'Tugipuu', 'L-7', '01.06.2024 – 31.12.2024', 'Meelis Kuusemets', '02.01.2025'],
      overview: ['Peretugi jõudis igasse maakonda.'],
      numbers: ['Kohtumisi pere kodus', '140', 'Alanud teenuseid', '11', 'Mentorlus', '21'],
      assessment: ['Maht täideti.'],
      practices: ['=SUM(A1) on siin tavaline tekst.'],
      problems: ['Saartel on raske gruppi kokku saada.'],
      measures: ['Ei ole midagi märkida.'],
    },
  },
];
