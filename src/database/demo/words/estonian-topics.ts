import type { Topic } from './frames.ts';

const school = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6];
const relatives = ['guardian', 'foster'] as const;

export const estonianTopics: readonly Topic[] = [
  {
    supports: [3],
    stage: 'start',
    ages: [1, 10],
    seen: [
      '{c} uinub nüüd kergemini, aga ärkab öösel veel korra või kaks.',
      'Ööd on rahutud: {c} tuleb mitu korda vanemate voodisse.',
      '{p} ütles, et uni on paigas ja õhtud lähevad rahulikult.',
    ],
    done: [
      'Rääkisime õhtusest korrast: iga päev sama järjekord, hämaram valgus ja tund enne und ekraanid kinni.',
      'Selgitasin, et ärkamine on uues kodus ootuspärane ja möödub enamasti mõne kuuga.',
    ],
    next: [
      '{p} paneb nädala jooksul kirja, millal {c} öösel ärkab.',
      'Vaatame järgmisel korral, kas õhtune kord on aidanud.',
    ],
  },
  {
    supports: [3],
    stage: 'start',
    ages: [2, 12],
    seen: [
      '{c} peidab vahel süüa oma tuppa.',
      'Toidulauas on {c} valiv, kuid proovis sel nädalal kahte uut asja.',
      'Söömine on muutunud rahulikumaks, {c} ei kiirusta enam.',
    ],
    done: [
      'Leppisime kokku, et köögis on kauss, kust {c} võib alati ise midagi võtta.',
      'Rääkisime, miks toidu pärast ei tasu vaielda ja kuidas pakkuda valikut kahe asja vahel.',
    ],
    next: [
      'Pere hoiab söögiajad kindlad ja jätab kausi käeulatusse.',
      'Küsin järgmisel korral, kuidas söögikorrad läksid.',
    ],
  },
  {
    supports: [2, 3],
    ages: [2, 12],
    seen: [
      '{c} katsetab piire, eriti siis, kui {p} on väsinud.',
      'Jonnihooge on vähem kui kuu aega tagasi, kõige raskem on hommikune riidesse panek.',
      'Sel nädalal oli kaks tugevat vihahoogu, mõlemad õhtul enne magamaminekut.',
      '{c} lõi nädalavahetusel pettumuse pärast uksi, kuid rahunes ise.',
    ],
    done: [
      'Harjutasime, kuidas öelda lühidalt ja jääda rahulikuks: enne rahu, siis jutt.',
      'Mõtlesime läbi, millised kolm reeglit on kodus päriselt tähtsad.',
      'Rääkisime, mis vihahoole tavaliselt eelneb ja kust võiks seda ette märgata.',
    ],
    next: [
      'Kolm kokkulepitud reeglit kirjutatakse üles ja pannakse külmkapi uksele.',
      '{p} märgib üles, mis vihahoogudele eelneb.',
    ],
  },
  {
    supports: [9],
    ages: [7, 17],
    months: school,
    seen: [
      'Koolis läheb paremini, klassijuhataja on {c2} tööga rahul.',
      '{c} on hakanud matemaatikas maha jääma ja kodutööd tekitavad pingeid.',
      '{c2}l on klassis üks hea sõber, muidu hoiab ta vahetunnis omaette.',
      'Kahel päeval jäid esimesed tunnid vahele, sest {c} ei tahtnud hommikul kooli minna.',
    ],
    done: [
      'Arutasime, kuidas jagada kodutööd väiksemateks osadeks ja millal teha paus.',
      'Soovitasin küsida koolist tugispetsialisti ja aitasin kirja sõnastada.',
      'Leppisime kokku, kes kodus kooliasjadega tegeleb, et {c} ei kuuleks kahte juttu.',
    ],
    next: ['{p} helistab klassijuhatajale ja küsib õpiabi kohta.', 'Vaatame koos üle, mida kool vastas.'],
  },
  {
    supports: [9],
    ages: [2, 6],
    seen: [
      'Lasteaiaga on {c} harjunud, hommikul jääb ta rühma pisarateta.',
      'Õpetaja sõnul hoiab {c} täiskasvanute ligi ja mängib teistega vähe.',
      'Lasteaiast tulles on {c} väga väsinud ja kõik ajab nutma.',
    ],
    done: [
      'Soovitasin hommikuks lühikest hüvastijätu rituaali.',
      'Rääkisime, mida on lasteaial {c2} loost vaja teada ja mida mitte.',
      'Arutasime lühemaid lasteaiapäevi, kuni {c} kohaneb.',
    ],
    next: [
      '{p} lepib rühma õpetajaga jutuajamise kokku.',
      'Katsetatakse kaks nädalat lühemaid lasteaiapäevi.',
    ],
  },
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
      'Pere küsis, kes annab nõusoleku kooli väljasõiduks.',
      'Tuli jutuks, kuidas pere saab dokumendi uuendamist taotleda.',
    ],
    done: [
      'Selgitasin, mille üle otsustab pere ise ja mille üle mitte.',
      'Vaatasime koos üle, millised peretoetused on olemas ja kust neid küsida.',
      'Seletasin lahti, kuidas käib lapsepuhkuse ja hooldushüvitise taotlemine.',
    ],
    next: ['Saadan perele lingid toetuste tingimuste kohta.', '{p} esitab taotluse iseteeninduses.'],
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
    supports: [3],
    ages: [5, 17],
    seen: [
      '{c} küsis, miks ta oma sünnivanemate juures ei ela.',
      '{c} tahab näha pilte ajast, kui ta väike oli.',
      'Koolis pidi joonistama sugupuu ja see tegi {c2} nukraks.',
    ],
    done: [
      'Rääkisime elulooraamatust: mida sinna panna ja kuidas raskest rääkida eakohaselt.',
      'Andsin perele lugeda lühikese juhendi elulootöö kohta.',
    ],
    next: [
      'Pere kogub fotod ja esemed elulooraamatu jaoks.',
      'Vaatame järgmisel korral elulooraamatu esimesi lehti.',
    ],
  },
  {
    supports: [3, 4],
    ages: [12, 17],
    seen: [
      '{c} on palju oma toas ja telefonis, jutuajamised jäävad lühikeseks.',
      '{c} tuli kahel õhtul koju hiljem, kui kokku oli lepitud.',
      '{c} rääkis ise, mida tahaks pärast põhikooli õppida.',
      '{c} on leidnud trenni, kus talle meeldib, ja käib seal kolm korda nädalas.',
    ],
    done: [
      'Arutasime, kuidas teha kokkuleppeid koos {c2}ga, mitte tema eest.',
      'Rääkisime, et sellises eas tulevad jutud sageli autos või süüa tehes.',
      'Rääkisin {c2}ga ka omaette, ta jutt oli üllatavalt avatud.',
    ],
    next: ['{p} ja {c} panevad kojutuleku ajad koos kirja.', 'Räägin järgmisel korral {c2}ga omaette.'],
  },
  {
    supports: [9],
    ages: [3, 12],
    seen: [
      '{c} ootab logopeedi aega juba teist kuud.',
      'Perearst andis saatekirja lastepsühhiaatri vastuvõtule.',
      'Eriarsti soovitused on käes, kuid perele jäi neist mõndagi segaseks.',
      'Hambaarsti juures on käidud ja järgmine aeg kirjas.',
    ],
    done: [
      'Otsisin välja, kuhu saab pöörduda lühema järjekorraga.',
      'Panime kirja küsimused, mida arstilt küsida.',
      'Seletasin, mille poolest rehabilitatsioon ja teraapia erinevad.',
    ],
    next: ['Uurin, kas naabermaakonnas on vabu vastuvõtuaegu.', '{p} broneerib aja ja annab mulle teada.'],
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
    supports: [2],
    ages: [3, 17],
    seen: [
      'Esimest korda ütles {c} „meie kodu“.',
      'Pere käis nädalavahetusel koos metsas ja kõik jäid rahule.',
      '{c} palus ise abi, kui tal halb oli.',
      '{c} näitas uhkusega, mida ta nädala jooksul valmis tegi.',
    ],
    done: [
      'Ütlesin {p2}le, et see on suur samm.',
      'Panime tähele, mis selle päeva heaks tegi.',
      'Rõõmustasime koos: alguses poleks seda osanud loota.',
    ],
    next: ['', 'Jätkame samamoodi.'],
  },
  {
    supports: [3],
    months: [6, 7, 8],
    ages: [6, 16],
    seen: [
      '{c} läheb nädalaks laagrisse, see on esimene kord kodust eemal.',
      'Suvel on päevakord lahti läinud ja magama minnakse hilja.',
      'Pere oli kaks nädalat maal ja {c} õppis ujuma.',
    ],
    done: [
      'Mõtlesime läbi, mida laagrisse kaasa anda ja millal helistada.',
      'Soovitasin hoida ka suvel paigas ühe kindla söögikorra ja magamamineku aja.',
    ],
    next: ['Enne kooli algust keeratakse päevakord nädalaga tagasi.', 'Küsin pärast laagrit, kuidas läks.'],
  },
  {
    supports: [3, 6],
    months: [12, 1],
    seen: [
      'Pühad toovad {c2}le meelde varasema ja ta on ärev.',
      'Jõulud möödusid vaikselt, {c} hoidis {p2} ligi.',
      'Kingitusi tuli mitmest kohast ja seda oli korraga palju.',
    ],
    done: [
      'Soovitasin teha pühad lihtsad ja rääkida ette, mis päeval mis juhtub.',
      'Rääkisime, kuidas meenutada koos ka neid, kellega {c} praegu koos ei ela.',
    ],
    next: ['Pere riputab seinale pühade kalendri.', 'Helistan kohe pärast pühi.'],
  },
  {
    supports: [3],
    ages: [0, 2],
    seen: [
      '{c} võtab kaalus juurde ja naeratab {p2} häält kuuldes.',
      'Öösel on veel kolm söögikorda, aga {c} uinub kiiresti.',
      '{c} hakkas roomama ja tahab kogu aeg {p2} lähedal olla.',
    ],
    done: [
      'Rääkisime, kuidas lähedus ja rahulik hääl kiindumust loovad.',
      'Vaatasime koos, kuidas {c} väsimusest märku annab.',
    ],
    next: ['{p} käib {c2}ga kuu lõpus pereõe juures.', 'Vaatame järgmisel korral und ja söögikordi.'],
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
