import { estonianChildhood } from './estonian-childhood.ts';
import { estonianFamily } from './estonian-family.ts';
import type { Phrasebook } from './frames.ts';

const relatives = ['guardian', 'foster'] as const;

export const estonian: Phrasebook = {
  topics: [...estonianChildhood, ...estonianFamily],
  openings: {
    home: [
      { text: 'Käisin peres. Kodus olid {p} ja {c}.' },
      { text: 'Kodukülastus kestis tavalisest kauem, sest {p2}l oli palju rääkida.' },
      {
        text: 'Jõudsin perre pärast koolipäeva lõppu, {c} tegi köögilaua taga kodutöid.',
        ages: [7, 16],
        months: [9, 10, 11, 1, 2, 3, 4, 5],
      },
      { text: 'Istusime köögis, {c} mängis kõrvaltoas ja käis vahepeal vaatamas.', ages: [2, 8] },
      { text: 'Olime suurema osa ajast õues, {c} sõitis rattaga.', ages: [4, 12], months: [5, 6, 7, 8, 9] },
      { text: 'Kodukülastus. {c} näitas mulle oma tuba ja uusi raamatuid.', ages: [3, 12] },
      { text: 'Käisin peres, kõik olid kodus ja meeleolu oli rahulik.' },
      { text: 'Kodukülastus. {c} oli alguses oma toas, hiljem tuli juttu ajama.', ages: [9, 17] },
      { text: 'Käisin peres, {c} magas suurema osa ajast.', ages: [0, 2] },
    ],
    'in-person': [
      { text: 'Kohtusime {p2}ga kohvikus, ta tuli üksi.' },
      { text: 'Kohtusime meie ruumides, {c} joonistas kõrval.', ages: [3, 10] },
      {
        text: 'Saime {p2}ga kokku koolimajas pärast arenguvestlust.',
        ages: [7, 17],
        months: [10, 11, 1, 2, 3, 4],
      },
      { text: 'Jalutasime {p2}ga pargis ja rääkisime tund aega.' },
    ],
    phone: [
      { text: 'Telefonivestlus {p2}ga.' },
      { text: '{p} helistas ise.' },
      { text: 'Helistasin {p2}le, rääkisime lühidalt.' },
      { text: 'Kõne {p2}ga tööasjade vahel.' },
      { text: 'Helistasin, nagu eelmisel korral kokku leppisime.' },
    ],
    video: [
      { text: 'Videokõne {p2}ga, {c} käis korraks ekraani ees lehvitamas.', ages: [2, 10] },
      { text: 'Kohtusime veebis, ühendus oli hea.' },
      { text: 'Videokõne {p2}ga, nagu kokku lepitud.' },
    ],
    message: [
      { text: '{p} kirjutas.' },
      { text: 'Vahetasime {p2}ga sõnumeid.' },
      { text: 'Saatsin sõnumi ja {p} vastas samal päeval.' },
    ],
  },
  closings: [
    'Muus osas läheb peres hästi.',
    'Praegu tuleb pere ise toime.',
    'Jäi kindel tunne, et suund on õige.',
    'Pere tänas ja ütles, et jutuajamisest oli abi.',
    'Leppisime kokku, et jätkame samas vaimus.',
  ],
  firstContact: [
    'Helistasin, tutvustasin end ja peretoe teenust. {p} ootas kõnet. Leppisime kokku esimese kohtumise kodus.',
    'Esimene kõne {p2}ga. Rääkisin lühidalt, mida peretugi tähendab ja et see on perele tasuta. Pere eelistab kohtuda õhtupoolikul.',
    'Sain {p2} kätte teisel katsel. Pere soovib alustada, küsis peamiselt paberite ja aja kohta.',
    'Võtsin perega ühendust. {p} oli veidi ettevaatlik, aga nõus kohtuma ja edasi vaatama.',
  ],
  firstMeeting: [
    'Esimene sisuline kohtumine pere kodus. Tutvustasin teenuse eesmärki, oma rolli ning seda, mis dokumendid tehakse ja kuhu need lähevad. Panime kirja eesmärgid ja selle, mida teeb pere ja mida mina.',
    'Kohtusime peres ja rääkisime läbi, mida pere peretoelt ootab. Käisime koostööleppe punkt-punktilt läbi. {c} tutvustas oma tuba.',
    'Esimene pikem kohtumine. Kuulasin, kuidas seni on läinud, ja leppisime kokku eesmärgid. Selgitasin, et nädalavahetusel ja öösel helistatakse ainult kriisi korral.',
  ],
  firstMeetingNext: [
    'Esimesed kolm kuud suhtleme igal nädalal.',
    'Helistan järgmisel nädalal samal ajal.',
    'Pere mõtleb eesmärkide järjekorra üle.',
  ],
  attempts: {
    visit: [
      'Läksin kokkulepitud ajal, kedagi ei olnud kodus. Saatsin sõnumi.',
      'Kohtumine jäi ära, sest {c} oli haige. Lepime uue aja.',
    ],
    call: [
      'Helistasin kaks korda, vastust ei olnud. Jätsin teate.',
      'Telefon oli välja lülitatud.',
      'Helistasin, {p} oli tööl ega saanud rääkida. Palus hiljem tagasi helistada.',
    ],
    message: ['Saatsin sõnumi, vastust ei tulnud.', 'Kirjutasin e-kirja, ootan vastust.'],
  },
  attemptNext: ['Proovin homme uuesti.', 'Helistan teisele vanemale.', 'Saadan sõnumi ja pakun kaht aega.'],
  edits: [
    'Parandasin kestuse.',
    'Lisasin järgmise sammu.',
    'Täpsustasin sõnastust.',
    'Märkisin toe liigid üle.',
  ],
  withdrawals: [
    'Sama kohtumine oli kaks korda kirjas.',
    'Kanne läks vale pere alla.',
    'Kuupäev oli vale, tegin uue kande.',
  ],
  goals: [
    { title: 'Hommikud ja õhtud kulgevad kindlas järjekorras', of: 'adaptation', ages: [1, 12] },
    { title: 'Lapsel on kodus oma koht, oma asjad ja oma ülesanded', of: 'adaptation', ages: [3, 17] },
    { title: 'Laps otsib lohutust pere täiskasvanutelt', of: 'adaptation', ages: [0, 10] },
    {
      title: 'Pere tunneb ära, millal laps on väsinud, ja oskab siis tempot maha võtta',
      of: 'adaptation',
      ages: [0, 9],
    },
    { title: 'Pere teab oma õigusi, toetusi ja teenuseid', of: 'adaptation' },
    { title: 'Pereliikmetel on nädalas aega ka iseendale', of: 'both' },
    { title: 'Lasteaed teab, kuidas last toetada', of: 'both', ages: [2, 6] },
    { title: 'Kool ja pere on kokku leppinud, kuidas last toetada', of: 'both', ages: [7, 17] },
    { title: 'Kohtumised sünnivanematega on lapsele turvalised', of: 'both', kinds: relatives },
    { title: 'Kodus on kolm selget reeglit, millest kõik kinni peavad', of: 'both', ages: [3, 17] },
    {
      title: 'Vihahooge on vähem ja pere oskab nende ajal rahulikuks jääda',
      of: 'needs-based',
      ages: [3, 13],
    },
    { title: 'Põhjuseta puudumisi koolist ei ole', of: 'needs-based', ages: [8, 17] },
    {
      title: 'Kojutuleku ja telefoni kohta on kokkulepped, mida peetakse',
      of: 'needs-based',
      ages: [11, 17],
    },
    {
      title: 'Elulooraamat on alustatud ja lapsel on, kellelt oma loo kohta küsida',
      of: 'needs-based',
      ages: [5, 17],
    },
    {
      title: 'Pere ja lastekaitsetöötaja suhtlevad omavahel vähemalt kord kuus',
      of: 'needs-based',
      kinds: relatives,
    },
    { title: 'Teraapia on korraldatud ja pere käib seal', of: 'needs-based', ages: [4, 17] },
    { title: 'Vanemad hoiavad lapse ees ühte joont', of: 'both' },
  ],
  steps: {
    back: [
      'Pärast raskeid nädalaid tuli vana käitumine tagasi. Leppisime kokku väiksemad sammud.',
      'Haigus lõi rütmi segi. Vaatasime, mida esimesena taastada.',
      'Kohtumine lähedastega tõi ärevuse tagasi. Arutasime, kuidas järgmist ette valmistada.',
    ],
    same: [
      'Vaatasime üle, mis on tehtud, ja jätkame sama kokkuleppega.',
      'Pere proovib kokkulepitut veel kaks nädalat, siis hindame.',
      'Ootame kooli vastust; vahepeal hoiab pere senist korda.',
    ],
    step: [
      'Pere proovis kokkulepitud võtet ja see töötas mitmel päeval.',
      'Panime kirja õhtuse korra, mida kõik teavad.',
      'Laps rääkis ise, mis teda aitab. Võtsime selle kokkuleppesse.',
      'Vanemad vastasid rahulikult ja tüli jäi tulemata.',
      'Kohtusime õpetajaga ja leppisime kokku lühemad kodutööd.',
      'Harjutasime, mida öelda siis, kui laps küsib oma vanemate kohta.',
    ],
    reached: [
      'Kokkulepitu toimib juba mitu nädalat ilma meeldetuletuseta.',
      'Pere ja laps ütlevad mõlemad, et see ei ole enam mure.',
    ],
  },
  droppedBecause: 'Olud muutusid ja pere ei pea seda enam vajalikuks.',
  overviews: {
    counted: 'Sel ajal oli perega {n} kontakti, neist {h} kodukülastust.',
    course: [
      'Kohtumised on olnud regulaarsed ja pere on ise aktiivselt ühendust võtnud. Peamised teemad olid igapäevane rütm, kool ja lapse suhted lähedastega.',
      'Pere on koostööle avatud. Kõige rohkem tegelesime õhtuse korra, kodutööde ja sellega, kuidas rasketel hetkedel rahulikuks jääda.',
      'Töö on läinud plaani järgi. Kahel korral muutsime kohtumise aega haiguse tõttu, kontakt on siiski püsinud.',
      'Oleme keskendunud lapse turvatundele ja vanemate omavahelisele kokkuleppele. Ühel kohtumisel osales ka õpetaja.',
    ],
    progress: [
      'Laps magab paremini ja hommikud on rahulikumad.',
      'Tülid on harvemad ja lühemad, pere leiab ise lahendusi.',
      'Koolis on puudumisi vähem ja laps räägib oma päevast.',
      'Vanemad hoiavad kokkulepitud piire ja teevad seda ühtemoodi.',
      'Laps on leidnud sõpru ja käib huviringis.',
      'Pere teab, kuhu pöörduda, ja on seda ka teinud.',
    ],
    difficulties: [
      'Kohtumised lähedastega toovad lapsele mitmeks päevaks ärevust; nende aega ja kohta oleks vaja koos omavalitsusega kokku leppida.',
      'Logopeedi järjekord on pikk. Palume omavalitsuselt abi, et laps saaks abi varem.',
      'Vanemad on väsinud ja vajavad puhkust; räägiti asendushooldaja võimalusest.',
      'Suuri raskusi sel ajal ei olnud.',
      'Kooliga suhtlemine on olnud pingeline. Ettepanek on kutsuda kokku ümarlaud.',
    ],
  },
  agreements: {
    adaptation: [
      {
        purpose: 'Laps ja pere kohanevad teineteisega ning jõuavad kindla ja rahuliku päevarütmini.',
        familyPart:
          'Pere suhtleb peretoetajaga regulaarselt ja avatult, räägib muredest varakult ning peab kinni kokkulepitud aegadest.',
        supporterPart:
          'Peretoetaja suhtleb perega esimesel kolmel kuul igal nädalal, edaspidi vähemalt kaks korda kuus, käib kodus vähemalt kord kvartalis ning annab nõu ja tuge.',
      },
      {
        purpose: 'Toetada peret lapse esimesel aastal kodus: uni, söök, päevakord, piirid ja lähedus.',
        familyPart:
          'Pere hoiab peretoetajat edusammudega kursis, osaleb kohtumistel ja proovib kokkulepitut järele.',
        supporterPart:
          'Peretoetaja kuulab, jagab teadmisi lapse arengust ja traumast, aitab suhelda lasteaia, kooli ja kohaliku omavalitsusega.',
      },
    ],
    'needs-based': [
      {
        purpose:
          'Leida koos perega lahendus suunamisvormis nimetatud raskustele ning toetada lapse heaolu kodus ja koolis.',
        familyPart:
          'Pere töötab eesmärkidega kohtumiste vahel, räägib ausalt sellest, mis toimib ja mis mitte, ning osaleb soovitatud gruppides.',
        supporterPart:
          'Peretoetaja suhtleb perega esimesel kolmel kuul igal nädalal, edaspidi vähemalt kaks korda kuus, käib kodus igas kuus ja peab peretoe plaani.',
      },
      {
        purpose: 'Vähendada pingeid kodus ja anda perele kindlus, et raskel hetkel osatakse toime tulla.',
        familyPart:
          'Pere lepib kokku kindlad kohtumisajad, märgib üles rasked olukorrad ja arutab neid peretoetajaga.',
        supporterPart:
          'Peretoetaja vaatab koos perega eesmärgid üle, soovitab võtteid, vahendab infot ning koostab kord kvartalis ülevaate.',
      },
    ],
  },
};
