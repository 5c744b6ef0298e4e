import type { Topic } from './frames.ts';

const relatives = ['guardian', 'foster'] as const;

/** Of the family: the adults, those around them, and where help is. */
export const estonianFamily: readonly Topic[] = [
  {
    supports: [6],
    kinds: relatives,
    ages: [3, 17],
    seen: [
      'Kohtumine emaga oli laupäeval, pärast seda oli {c} kaks päeva endast väljas.',
      'Isa ei tulnud kokkulepitud ajal ja {c} ootas teda akna juures.',
      'Telefonikõned emaga on muutunud lühemaks ja rahulikumaks.',
      '{c} ütles, et tahab vanaisale külla minna.',
    ],
    done: [
      'Rääkisime, kuidas kohtumiseks valmistuda ja mida öelda siis, kui see ära jääb.',
      'Julgustasin peret rääkima sünnivanematest lihtsalt ja ilma hinnanguta.',
      'Mõtlesime välja kindla tegevuse, mis kohtumisele järgneb, et {c2} päev rahulikult lõppeks.',
    ],
    next: ['Helistan perele enne järgmist kohtumist.', '{p} räägib {c2}ga kohtumisest päev varem.'],
  },
  {
    supports: [5],
    kinds: relatives,
    seen: [
      'Pere ootab lastekaitsetöötajalt vastust sõidukulude kohta.',
      '{p} ei söandanud lastekaitsetöötajale ise helistada.',
      'Lastekaitsetöötaja käis peres eelmisel nädalal, jutt oli asjalik.',
    ],
    done: [
      'Panime koos kirja, mida lastekaitsetöötajalt küsida.',
      'Leppisime kokku, et teen esimese kõne mina ja edasi suhtleb pere ise.',
      'Tuletasin meelde, et juhtumiplaani täiendamist võib pere ka ise paluda.',
    ],
    next: [
      'Helistan lastekaitsetöötajale ja lepin kohtumise aja kokku.',
      '{p} saadab lastekaitsetöötajale kirja.',
    ],
  },
  {
    supports: [1],
    seen: [
      '{p} ei olnud kindel, millised toetused perele nüüd kuuluvad.',
      'Pere küsis, kas lapsetoetus tuleb nüüd neile.',
    ],
    done: [
      'Vaatasime koos üle, millised peretoetused on olemas ja kust neid küsida.',
      'Seletasin lahti, kuidas käib toetuse ja lapsepuhkuse taotlemine.',
    ],
    next: ['Saadan perele lingid toetuste tingimuste kohta.', '{p} esitab taotluse iseteeninduses.'],
  },
  {
    supports: [1],
    seen: [
      'Pere küsis, kes annab nõusoleku kooli väljasõiduks.',
      'Tuli jutuks, kes saab {c2}le uut dokumenti taotleda.',
    ],
    done: [
      'Selgitasin, mille üle otsustab pere ise ja mille üle mitte.',
      'Vaatasime koos, mida tuleb küsida lapse seaduslikult esindajalt.',
    ],
    next: ['Täpsustan ja annan perele teada.', ''],
  },
  {
    supports: [4],
    seen: [
      '{p} on väsinud ja ütleb, et enda jaoks ei jää üldse aega.',
      '{p} nuttis, kuid ütles pärast, et kergem sai.',
      'Meeleolu on parem kui eelmisel korral, nädalavahetusel sai pere puhata.',
      '{p} kahtleb, kas ta teeb kõike õigesti.',
    ],
    done: [
      'Kuulasin ja tunnustasin: nii suur muutus võtabki jõudu.',
      'Otsisime nädalast kaks tundi, mis jäävad ainult {p2} enda jaoks.',
      'Tuletasin meelde, mis on algusega võrreldes juba paremaks läinud.',
    ],
    next: [
      '{p} lepib kokku, kes ühel õhtul nädalas appi tuleb.',
      'Helistan nädala pärast ja küsin, kuidas {p2}l läheb.',
    ],
  },
  {
    supports: [2],
    needs: 'couple',
    seen: [
      '{p} ja {q} näevad lubatut ja keelatut erinevalt.',
      '{q} on nädala sees palju tööl ja õhtud jäävad {p2} kanda.',
      '{p} ja {q} said esimest korda üle pika aja kahekesi kinno.',
    ],
    done: [
      'Leppisime kokku, et lapse ees hoitakse ühte joont ja vaieldakse hiljem.',
      'Rääkisime, kuidas õhtud omavahel ausamalt ära jagada.',
    ],
    next: ['{p} ja {q} panevad nädala õhtud omavahel kirja.', 'Järgmisel korral räägime mõlemaga koos.'],
  },
  {
    supports: [2],
    needs: 'siblings',
    seen: [
      'Pere oma lapsed tunnevad, et kogu tähelepanu läheb {c2}le.',
      'Lapsed mängivad juba koos, tülid on tavalised õdede-vendade tülid.',
      '{c} jagab tuba ja asjade pärast läheb vahel vaidluseks.',
    ],
    done: [
      'Soovitasin igale lapsele nädalas ühe kindla tunni kahekesi vanemaga.',
      'Rääkisime, kuidas öelda teistele lastele, miks {c2}ga praegu teisiti käitutakse.',
    ],
    next: ['Igal lapsel on riiulil oma kast, mida teised ei puutu.', '{p} proovib kahekesi olemise tunde.'],
  },
  {
    supports: [8],
    seen: [
      'Pere huvitub tugigrupist, kuid õhtused ajad ei sobi.',
      '{p} käis veebigrupis ja jäi rahule: hea oli kuulda, et teistel on sama.',
      'Pere ei ole sel aastal üheski grupis käinud.',
    ],
    done: [
      'Andsin teada järgmise kuu tugigrupi ajast ja teemast.',
      'Soovitasin koolitust traumateadlikust vanemlusest.',
      'Rääkisin, mida psühholoogi nõustamine tähendab ja kuidas sinna saab.',
    ],
    next: ['Saadan tugigruppide kuupäevad e-kirjaga.', '{p} annab teada, kas registreerida koolitusele.'],
  },
  {
    supports: [7],
    kinds: relatives,
    seen: [
      'Osalesin ümarlaual koos kooli, lastekaitsetöötaja ja perega.',
      'Lastekaitsetöötaja kutsus kokku võrgustiku, et leppida kokku suhtlemine emaga.',
    ],
    done: [
      'Kokku lepiti, kes mida teeb ja millal uuesti kohtutakse.',
      'Aitasin {p2}l öelda, mis peres praegu kõige raskem on.',
    ],
    next: ['Järgmine ümarlaud on kuu aja pärast.', 'Saadan perele kokkulepped kirjalikult.'],
  },
  {
    supports: [3, 6],
    months: [12],
    ages: [3, 17],
    seen: [
      'Pühad toovad {c2}le meelde varasema ja ta on ärev.',
      '{c} ootab pühi ja kardab samas, et kõik läheb sassi.',
    ],
    done: [
      'Soovitasin teha pühad lihtsad ja rääkida ette, mis päeval mis juhtub.',
      'Rääkisime, kuidas meenutada koos ka neid, kellega {c} praegu koos ei ela.',
    ],
    next: ['Pere riputab seinale pühade kalendri.', 'Helistan kohe pärast pühi.'],
  },
  {
    supports: [2, 8],
    stage: 'end',
    seen: [
      'Vaatasime eesmärgid üle: suurem osa on saavutatud.',
      'Pere tunneb, et saab nüüd ise hakkama.',
      '{p} küsis, mis saab pärast teenuse lõppu.',
    ],
    done: [
      'Rääkisime läbi, kelle poole pöörduda, kui raskeks läheb.',
      'Panime kirja, mis on perel kõige rohkem aidanud.',
    ],
    next: ['Valmistan ette lõpetamise kokkuleppe.', 'Lepime kokku viimase kohtumise.'],
  },
];
