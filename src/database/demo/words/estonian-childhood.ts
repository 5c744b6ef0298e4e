import type { Topic } from './frames.ts';

const school = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6];

/** Of the child: days and nights, school, health, moods. */
export const estonianChildhood: readonly Topic[] = [
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
      '{c} on hakanud matemaatikas maha jääma ja kodutööd tekitavad pingeid.',
      'Kahel päeval jäid esimesed tunnid vahele, sest {c} ei tahtnud hommikul kooli minna.',
      '{c2}l on raske tunnis paigal istuda ja õpetaja on kirjutanud.',
    ],
    done: [
      'Arutasime, kuidas jagada kodutööd väiksemateks osadeks ja millal teha paus.',
      'Soovitasin küsida koolist tugispetsialisti ja aitasin kirja sõnastada.',
      'Leppisime kokku, kes kodus kooliasjadega tegeleb, et {c} ei kuuleks kahte juttu.',
    ],
    next: ['{p} helistab klassijuhatajale ja küsib õpiabi kohta.', 'Vaatame koos üle, mida kool vastas.'],
  },
  {
    supports: [3],
    ages: [7, 17],
    months: school,
    seen: [
      'Koolis läheb paremini, klassijuhataja on {c2} tööga rahul.',
      '{c2}l on klassis üks hea sõber, muidu hoiab ta vahetunnis omaette.',
    ],
    done: [
      'Rääkisime, mis on koolis aidanud ja kuidas seda hoida.',
      'Arutasime, kuidas kutsuda sõber vahel koju külla.',
    ],
    next: ['', 'Küsin järgmisel korral, kuidas koolis läheb.'],
  },
  {
    supports: [9],
    ages: [2, 6],
    seen: [
      'Hommikuti on lasteaeda minek veel raske.',
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
    supports: [2],
    ages: [2, 6],
    seen: [
      'Lasteaiaga on {c} harjunud, hommikul jääb ta rühma pisarateta.',
      '{c} räägib kodus, mida lasteaias mängiti.',
    ],
    done: ['Rääkisime, mis on harjumisel kõige rohkem aidanud.'],
    next: ['', '{p} tänab rühma õpetajat.'],
  },
  {
    supports: [3],
    ages: [5, 17],
    seen: [
      '{c} küsis, miks ta oma sünnivanemate juures ei ela.',
      '{c} tahab näha pilte ajast, kui ta väike oli.',
      'Sugupuu joonistamine tegi {c2} nukraks.',
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
    ],
    done: [
      'Otsisin välja, kuhu saab pöörduda lühema järjekorraga.',
      'Panime kirja küsimused, mida vastuvõtul küsida.',
    ],
    next: ['Uurin, kas naabermaakonnas on vabu vastuvõtuaegu.', '{p} broneerib aja ja annab mulle teada.'],
  },
  {
    supports: [9],
    ages: [3, 17],
    seen: [
      'Eriarsti soovitused on käes, kuid perele jäi neist mõndagi segaseks.',
      'Arst soovitas teraapiat ja pere mõtleb, kust alustada.',
    ],
    done: [
      'Seletasin, mille poolest rehabilitatsioon ja teraapia erinevad.',
      'Käisime soovitused lause haaval läbi.',
    ],
    next: [
      'Otsin välja, kes piirkonnas seda teraapiat pakub.',
      '{p} küsib arstilt üle selle, mis jäi segaseks.',
    ],
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
    ages: [7, 16],
    seen: ['{c} läheb nädalaks laagrisse, see on esimene kord kodust eemal.'],
    done: ['Mõtlesime läbi, mida laagrisse kaasa anda ja millal helistada.'],
    next: ['Küsin pärast laagrit, kuidas läks.'],
  },
  {
    supports: [3],
    months: [6, 7, 8],
    ages: [4, 16],
    seen: [
      'Suvel on päevakord lahti läinud ja magama minnakse hilja.',
      'Päevad on vabad ja {c2}l hakkab igav, sellest tulevad tülid.',
    ],
    done: [
      'Soovitasin hoida ka suvel paigas ühe ühise söögikorra ja magamamineku aja.',
      'Panime kirja, mida iga päev kindlasti tehakse.',
    ],
    next: ['Augusti lõpus keeratakse päevakord tasapisi tagasi.', ''],
  },
  {
    supports: [2],
    months: [7, 8],
    ages: [5, 14],
    seen: [
      'Pere oli kaks nädalat maal ja {c} õppis ujuma.',
      'Pere käis telkimas, {c} räägib sellest siiani.',
    ],
    done: ['Rääkisime, mis sellest suvest võiks pildina elulooraamatusse jõuda.'],
    next: ['', 'Pere prindib suvepildid välja.'],
  },
  {
    supports: [2],
    months: [1],
    ages: [2, 17],
    seen: [
      'Jõulud möödusid vaikselt, {c} hoidis {p2} ligi.',
      'Kingitusi tuli mitmest kohast ja seda oli {c2} jaoks korraga palju.',
    ],
    done: ['Rääkisime, kuidas pärast pühi tavalisse rütmi tagasi saada.'],
    next: ['Magamamineku aeg seatakse jälle paika.', ''],
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
];
