import type { Clauses } from './clause.ts';

/** Principles and family support: TK 0, TK 1 and TK 2.1. */
export const familySupport = {
  'TK 0.1': { kept: ['rule', 'page'], rule: 'tk/2.1.3-adaptation.ts' },
  'TK 0.2': {
    kept: ['page'],
    quotation:
      'Samuti sooviksid pered stabiilset inimest, kellelt vajadusel nõu küsida, eriti siis, kui laps on alles hiljuti perre saabunud.',
  },
  'TK 0.3': {
    kept: ['page'],
    quotation:
      'mis oleks süsteemne, ühtlase kättesaadavusega üle Eesti ja iga individuaalse pere vajadustele keskenduv.',
  },
  'TK 0.4': {
    kept: ['page', 'access'],
    quotation: 'Andmete kogumisel järgitakse minimaalsuse printsiipi ja eesmärgi printsiipi.',
  },
  'TK 0.5': {
    kept: ['page'],
    quotation: 'tõsiste probleemide korral jõuab info lastekaitsetöötajani, kes nende lahendamisega tegeleb.',
  },
  'TK 1.1': {
    kept: ['people'],
    quotation:
      'Käesolevas hankes soovib hankija hooldus-, eestkoste- ja lapsendajaperedele järgmiste tugiteenuste',
  },
  'TK 1.2': {
    kept: ['people'],
    quotation:
      'Teenused on vajalikud, et toetada asendushooldust pakkuvaid perekondi lapse kasvatamise ajal, et koostöös perega jälgida nende toimetulekut, toetada peret ning ennetada ja abistada võimalikele',
  },
  'TK 1.3': {
    kept: ['people'],
    quotation:
      'Lisaks nimetatud teenustele peab Täitja tagama kodulehe, telefoni, e-posti aadressi ja teenuste osutamiseks sobivate ruumide olemasolu ning valdkondliku info andmise pöördujatele (sh',
  },
  'TK 2.1.1': { kept: ['access'], quotation: 'Peretoe teenust osutab peretoetaja.' },
  'TK 2.1.2': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.3.1': {
    kept: ['page'],
    quotation:
      'Teenuse eesmärk - lapse ja pere sujuv kohanemine ja suhete loomine üksteisega ning stabiilse igapäevase elurütmi saavutamine.',
  },
  'TK 2.1.3.2': { kept: ['rule'], rule: 'tk/2.1.3-adaptation.ts' },
  'TK 2.1.3.3': {
    kept: ['page'],
    quotation:
      'Teenuse algus - teenuse saamiseks pöördub pere või KOV lastekaitsetöötaja Tellija või Täitja poole.',
  },
  'TK 2.1.3.4': {
    kept: ['document', 'page'],
    quotation:
      'Vajalikud dokumendid – koostöö aluseks on peretoe teenuse koostöölepe (Lisa 6), kus on kajastatud teenuse eesmärk ning pere ja peretoetaja tegevused.',
  },
  'TK 2.1.3.5.1': {
    kept: ['page'],
    quotation: 'Peretoe teenuse jooksul on perele tagatud pidev võimalus pöörduda peretoetaja poole.',
  },
  'TK 2.1.3.5.2': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.3.5.3': { kept: ['rule'], rule: 'case/rhythm.ts' },
  'TK 2.1.3.6.1': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.3.6.2': { kept: ['rule', 'document'], rule: 'case/duties.ts' },
  'TK 2.1.3.6.3': { kept: ['rule', 'page'], rule: 'tk/2.8-notices.ts' },
  'TK 2.1.3.6.4': { kept: ['rule', 'access', 'page'], rule: 'case/duties.ts' },
  'TK 2.1.4.1': { kept: ['rule'], rule: 'tk/2.1.4-needs-based.ts' },
  'TK 2.1.4.2': { kept: ['rule'], rule: 'tk/2.1.4-needs-based.ts' },
  'TK 2.1.4.3.1': {
    kept: ['document'],
    quotation:
      'KOVi lastekaitsetöötaja (koostöös perega ja lapsega) hindab pere teenuse vajadust ja planeerib peretoe teenuse vajaduse juhtumiplaanis ning täidab teenusele suunamise vormi (Lisa 8).',
  },
  'TK 2.1.4.3.2': {
    kept: ['page'],
    quotation:
      'KOVi lastekaitsetöötaja pöördub Tellija kontaktisiku poole, edastades peretoe teenusele suunamise vormi (Lisa 8) ning võimalusel info, millist teenuseosutajat soovitakse.',
  },
  'TK 2.1.4.3.3': {
    kept: ['page'],
    quotation:
      'Tellija kontaktisik kontrollib suunamise vastamist nõuetele (pere kuulumine sihtgruppi, pere varasem teenuse saamine ning teenuse vajalikkuse põhjendatus ja eesmärkide seadmine',
  },
  'TK 2.1.4.3.4': {
    kept: ['page'],
    quotation:
      'Tellija kontaktisik edastab pere ja KOVi poolt soovitud teenuseosutajale pere andmed (sh suunamisvorm), mis on vajalikud teenusega alustamiseks.',
  },
  'TK 2.1.4.3.5': {
    kept: ['document'],
    quotation:
      'Koostöö aluseks on peretoe teenuse koostöölepe (Lisa 7), kus on kajastatud teenuse eesmärgid ning pere ja peretoetaja tegevused.',
  },
  'TK 2.1.4.4.1': {
    kept: ['page'],
    quotation: 'Peretoe teenuse jooksul on perele tagatud pidev võimalus pöörduda peretoetaja poole.',
  },
  'TK 2.1.4.4.2': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.4.4.3': { kept: ['rule'], rule: 'case/rhythm.ts' },
  'TK 2.1.4.4.4': {
    kept: ['document'],
    quotation:
      'Koostöö jooksul dokumenteerib peretoetaja koostöös perega sisulist tööd täites peretoe plaani (näidisena Lisa 9), milles märgitakse koostöö alguses seatud eesmärgid ning koostöö jooksul lisanduvad',
  },
  'TK 2.1.4.5.1': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.4.5.2': { kept: ['rule', 'document'], rule: 'case/duties.ts' },
  'TK 2.1.4.5.3': {
    kept: ['page'],
    quotation: 'Kui Täitjal tekib raskusi koostöös KOV-ga, teavitab ta sellest Tellijat.',
  },
  'TK 2.1.4.5.4': { kept: ['rule', 'access'], rule: 'case/duties.ts' },
  'TK 2.1.4.6': {
    kept: ['document'],
    quotation:
      'Tellija nõudmisel esitab Täitja Tellijale kokkuvõtte perega tehtavast tööst (peretoe plaani).',
  },
  'TK 2.1.5.1': { kept: ['rule'], rule: 'case/duties.ts' },
  'TK 2.1.5.2': {
    kept: ['page'],
    quotation:
      'Peretoe teenusega alustades tutvustab Täitja perele teenuse eesmärke ja sisu, peretoetaja rolli, teenuse käigus täidetavaid dokumente ja nende allkirjastamist ja edastamist.',
  },
  'TK 2.1.5.3': {
    kept: ['page'],
    quotation: 'Peretoetaja toetub oma tegevuses peretoetaja kompetentsimudelile2.',
  },
  'TK 2.1.5.3.1': {
    kept: ['page'],
    quotation:
      'Annab perele infot asendushoolduse valdkonna õigusraamistiku, pere õiguste ja kohustuste kohta, toetuste ja teenuste kohta',
  },
  'TK 2.1.5.3.2': {
    kept: ['page'],
    quotation:
      'Jälgib pere edusamme ja tagasilööke kohanemisel, nõustab peret, kuidas toetada lapse kohanemist ning hoida paari- ja peresuhteid muutunud pereringis',
  },
  'TK 2.1.5.3.3': {
    kept: ['page'],
    quotation:
      'Jälgib pere toimetulekut lapse arengu ja heaolu tagamisel ja pere ning lapse omavahelisi suhteid ja suhtlemist, märkab vastavaid arenguvajadusi.',
  },
  'TK 2.1.5.3.4': {
    kept: ['page'],
    quotation:
      'On perele emotsionaalseks toeks, aitab toime tulla emotsionaalsete raskustega seoses kohanemisprotsessiga, julgustab ja võimestab peret',
  },
  'TK 2.1.5.3.5': {
    kept: ['page'],
    quotation:
      'Vajadusel abistab peret suhtlemises kohaliku omavalitsusega – nt julgustab pöörduma KOVi poole, vajadusel vahendades kohtumise kokku leppimist',
  },
  'TK 2.1.5.3.6': {
    kept: ['page'],
    quotation:
      'Vajadusel nõustab ja juhendab peret, kuidas toetada last erinevates olukordades, sh enne ja pärast kohtumisi bioloogiliste vanemate või teiste lähedastega',
  },
  'TK 2.1.5.3.7': {
    kept: ['page'],
    quotation:
      'Vajadusel ning kokkuleppel perega ja KOViga osaleb aruteludel ja ümarlaudadel, samuti kohtumistel lapse bioloogilise pere või lähedastega vm kohtumistel',
  },
  'TK 2.1.5.3.8': {
    kept: ['page'],
    quotation:
      'Julgustab peret osalema riigi poolt korraldatavatel peredele mõeldud koolitustel, Täitja poolt korraldatavates tugigruppides või kasutama muid teenuseid vastavalt pere vajadusele.',
  },
  'TK 2.1.5.3.9': {
    kept: ['page'],
    quotation:
      'Nõustab muudes asjakohastes küsimustes oma kompetentsi piires või aitab leida vajalikku infot teistest valdkondadest (nt erivajadused, tervishoid, haridus jms).',
  },
  'TK 2.1.5.4': {
    kept: ['page'],
    quotation: 'Hoolduspere puhul lähtub peretoetaja ka hoolduspere kompetentsimudelist3.',
  },
  'TK 2.1.5.5': { kept: ['rule', 'page', 'people'], rule: 'tk/2.8-notices.ts' },
  'TK 2.1.5.6': {
    kept: ['people'],
    quotation: 'Pere peretoe teenusele suunanud KOV toetab peret vastavalt pere vajadustele mh',
  },
  'TK 2.1.5.6.1': {
    kept: ['people'],
    quotation:
      'külastab last ja kohtub lapsega (sh privaatselt) lapse õiguste tagamise ja lapse heaolu ning arengu hindamise eesmärgil vastavalt sotsiaalhoolekande seaduses sätestatud tingimustele (võimalusel',
  },
  'TK 2.1.5.6.2': {
    kept: ['people'],
    quotation: 'annab perele lapse heaolu ja arengu tagamiseks olulist informatsiooni lapse kohta',
  },
  'TK 2.1.5.6.3': {
    kept: ['people'],
    quotation:
      'hindab lapse bioloogiliste vanemate või teiste lähedaste olukorda ja vanemlikke oskusi, et planeerida lapse kohtumisi lähedastega või tagasipöördumist bioloogiliste vanemate juurde',
  },
  'TK 2.1.5.6.4': {
    kept: ['people'],
    quotation:
      'tagab võimaluse korral lapse ja tema vanema(te) või teiste lähedaste vaheliste suhete säilimise ning toetab lapse ja tema vanema(te) või teiste lähedaste vahelisi suhteid, sh korraldab nende',
  },
  'TK 2.1.5.6.5': {
    kept: ['people'],
    quotation: 'on lapse vanema(te) jt lähedaste kontaktisikuks kõigis lapsega seonduvates küsimustes',
  },
  'TK 2.1.5.6.6': {
    kept: ['people'],
    quotation: 'tagab lapsele tema vajadustest lähtuvalt vajalike teenuste kättesaadavuse.',
  },
  'TK 2.1.5.7': {
    kept: ['document', 'people'],
    quotation: 'Peretoetaja teenuse raames teeb pere koostööleppe alusel peretoetajaga koostööd,',
  },
  'TK 2.1.5.7.1': { kept: ['document', 'people'], quotation: 'Suhtleb regulaarselt peretoetajaga' },
  'TK 2.1.5.7.2': {
    kept: ['document', 'people'],
    quotation:
      'Suhtlemises peretoetajaga on avatud ja hoiab teda kursis edusammudega ja võimalike küsimuste või probleemidega',
  },
  'TK 2.1.5.7.3': {
    kept: ['document', 'people'],
    quotation:
      'Pöördub peretoetaja poole asjakohase abi ja nõu saamiseks, sh kriisiolukorras või ootamatult esilekerkivate probleemide korral.',
  },
  'TK 2.1.5.7.4': {
    kept: ['document', 'people'],
    quotation:
      'Annab peretoetajale infot oma vajadustest toe, nõustamise ja tugiteenuste jm (nt supervisioon, koolitus) järele',
  },
  'TK 2.1.5.7.5': {
    kept: ['document', 'people'],
    quotation:
      'Osaleb sobivates tugigruppides, koolitustel, nõustamistel vm teenustel eesmärgiga arendada enda teadlikkust, oskusi ja toimetulekuvõimet kasuvanemana',
  },
  'TK 2.1.5.7.6': {
    kept: ['document', 'people'],
    quotation:
      'Vastavalt kokkulepetele KOViga teeb (peretoetaja toetusel) koostööd lapse lähi- ja laiema võrgustikuga',
  },
  'TK 2.1.5.7.7': {
    kept: ['open'],
    quotation:
      'Annab tugiteenuseid osutavale organisatsioonile tagasisidet peretoetaja teenuse osutamise kohta ning ettepanekuid teenuse edasiseks arendamiseks',
  },
  'TK 2.1.5.7.8': {
    kept: ['page'],
    quotation: 'Kui koostöö ei laabu, on perel õigus vahetada peretoetajat.',
  },
  'TK 2.1.5.8': { kept: ['rule', 'page'], rule: 'tk/2.1.5-general.ts' },
  'TK 2.1.5.9': { kept: ['rule', 'page'], rule: 'tk/2.1.5-general.ts' },
  'TK 2.1.5.10': { kept: ['rule'], rule: 'tk/2.1.3-adaptation.ts' },
  'TK 2.1.5.11': { kept: ['rule', 'document', 'page'], rule: 'case/duties.ts' },
  'TK 2.1.5.11/KOV': { kept: ['rule', 'document'], rule: 'case/duties.ts' },
  'TK 2.1.5.12': { kept: ['rule', 'document'], rule: 'tk/3-reports.ts' },
  'TK 2.1.5.13.1': { kept: ['rule'], rule: 'tk/2.1.3-adaptation.ts' },
  'TK 2.1.5.13.2': { kept: ['rule'], rule: 'tk/2.1.4-needs-based.ts' },
  'TK 2.1.5.13.3': { kept: ['rule'], rule: 'tk/2.1.4-needs-based.ts' },
  'TK 2.1.6.1': {
    kept: ['page'],
    quotation:
      'Peretoetaja peab vastama vastavustingimustes ja lepingus peretoetaja rollile seatud kõigile nõuetele ning',
  },
  'TK 2.1.6.2': {
    kept: ['page'],
    quotation: 'Vastavalt peretoetaja kompetentsimudelile4 peab peretoetajal olema kompetents järgmistes',
  },
  'TK 2.1.6.2.1': {
    kept: ['page'],
    quotation: 'Asendushoolduse valdkonna tundmine, sh juriidiline raamistik, osapooled ja rollid',
  },
  'TK 2.1.6.2.2': { kept: ['page'], quotation: 'Traumateadlikkus, traumapädevus' },
  'TK 2.1.6.2.3': {
    kept: ['page'],
    quotation: 'Lapse arenguetappide ja arengupsühholoogia tundmine (sh kiindumussuhe)',
  },
  'TK 2.1.6.2.4': {
    kept: ['page'],
    quotation: 'Vanemlike oskuste, kaasaegsete lastekasvatuspõhimõtete tundmine (positiivne vanemlus)',
  },
  'TK 2.1.6.2.5': { kept: ['page'], quotation: 'Eesti lastekaitsesüsteemi tundmine' },
  'TK 2.1.6.2.6': { kept: ['page'], quotation: 'Suhtlemise, nõustamise, lahenduskeskse lähenemise pädevus' },
  'TK 2.1.6.2.7': { kept: ['page'], quotation: 'Enesejuhtimise, eneseanalüüsi, enesehindamise pädevus.' },
  'TK 2.1.6.3': {
    kept: ['page'],
    quotation: 'Peretoetaja osaleb Täitja poolt korraldatavates supervisioonides ja koolitustel.',
  },
  'TK 2.1.6.4': { kept: ['rule', 'page'], rule: 'tk/2.1.6-supporter.ts' },
  'TK 2.1.6.5': { kept: ['rule', 'page'], rule: 'tk/2.1.6-supporter.ts' },
  'TK 2.1.6.6': { kept: ['rule', 'page'], rule: 'tk/2.1.6-supporter.ts' },
  'TK 2.1.6.7': { kept: ['rule', 'page'], rule: 'tk/2.1.6-supporter.ts' },
  'TK 2.1.6.8': {
    kept: ['people'],
    quotation:
      'Täitja tutvustab peretoetajatele tehnilises kirjelduses ja kompetentsimudelis kirjeldatud peretoe teenuse tingimusi ning jälgib nende täitmist peretoetajate poolt.',
  },
} as const satisfies Clauses;
