import { defineTexts } from '../texts.ts';

/** What the public page of the rules asks of a person; each field by its name. */
export const ruleFields = defineTexts({
  startOn: {
    et: 'Mis päeval teenus algaks?',
    ru: 'В какой день началась бы услуга?',
    en: 'On which day would the service begin?',
  },
  familyKind: { et: 'Milline pere see on?', ru: 'Какая это семья?', en: 'What kind of family is it?' },
  arrived: {
    et: 'Millal laps perre tuli?',
    ru: 'Когда ребёнок пришёл в семью?',
    en: 'When did the child come to the family?',
  },
  expected: { et: 'Millal last oodatakse?', ru: 'Когда ожидают ребёнка?', en: 'When is the child expected?' },
  left: {
    et: 'Millal laps perest lahkus?',
    ru: 'Когда ребёнок ушёл из семьи?',
    en: 'When did the child leave the family?',
  },
  care: {
    et: 'Pere osutab sel päeval ise kriisi- või erihoolduspere teenust',
    ru: 'В этот день семья сама оказывает услугу кризисной семьи или семьи с особым уходом',
    en: 'On that day the family itself provides crisis or special foster care',
  },
  onService: {
    et: 'Pere oli 31.10.2022 peretoe teenusel',
    ru: '31.10.2022 семья получала услугу поддержки',
    en: 'The family was on family support on 31.10.2022',
  },
  needsBasedFrom: {
    et: 'Millal vajaduspõhine peretugi algas?',
    ru: 'Когда началась поддержка по потребности?',
    en: 'When did needs-based support begin?',
  },
  needsBasedEnded: {
    et: 'Millal vajaduspõhine peretugi lõppes?',
    ru: 'Когда закончилась поддержка по потребности?',
    en: 'When did needs-based support end?',
  },
  needsBasedSigned: {
    et: 'Millal lõpetamise kokkulepe allkirjastati?',
    ru: 'Когда подписали соглашение о прекращении?',
    en: 'When was the ending agreement signed?',
  },
  referral: {
    et: 'Millal omavalitsuse suunamine vastu võeti?',
    ru: 'Когда приняли направление самоуправления?',
    en: 'When was the municipality’s referral accepted?',
  },
  earlierFrom: {
    et: 'Millal varasem vajaduspõhine peretugi algas?',
    ru: 'Когда началась прежняя поддержка по потребности?',
    en: 'When did earlier needs-based support begin?',
  },
  earlierTo: {
    et: 'Millal see lõppes?',
    ru: 'Когда она закончилась?',
    en: 'When did it end?',
  },
  adaptationFrom: {
    et: 'Millal kohanemise peretugi algas?',
    ru: 'Когда началась поддержка в период адаптации?',
    en: 'When did adaptation support begin?',
  },
  adaptationEnded: {
    et: 'Millal kohanemise peretugi lõppes?',
    ru: 'Когда закончилась поддержка в период адаптации?',
    en: 'When did adaptation support end?',
  },
  sessionOn: {
    et: 'Mis päeval järgmine kohtumine oleks?',
    ru: 'В какой день была бы следующая встреча?',
    en: 'On which day would the next session be?',
  },
  mentoringHeld: {
    et: 'Mitu kohtumist on juba olnud või kokku lepitud?',
    ru: 'Сколько встреч уже было или назначено?',
    en: 'How many sessions were held or booked already?',
  },
  counsellingHeld: {
    et: 'Mitu kohtumist on juba olnud või kokku lepitud?',
    ru: 'Сколько встреч уже было или назначено?',
    en: 'How many sessions were held or booked already?',
  },
  basis: { et: 'Milline kord see on?', ru: 'Какая это встреча?', en: 'What kind of session is it?' },
  approvedExtra: {
    et: 'Mitu lisakorda on Sotsiaalkindlustusamet selleks aastaks kooskõlastanud?',
    ru: 'Сколько дополнительных встреч Департамент соцстрахования согласовал на этот год?',
    en: 'How many extra sessions has the Social Insurance Board approved for that year?',
  },
  asOf: { et: 'Mis päeva seisuga?', ru: 'По состоянию на какой день?', en: 'As it stands on which day?' },
  agreement: {
    et: 'Millal koostöölepe sõlmiti?',
    ru: 'Когда заключили договор о сотрудничестве?',
    en: 'When was the cooperation agreement signed?',
  },
  ended: { et: 'Millal teenus lõppes?', ru: 'Когда услуга закончилась?', en: 'When did the service end?' },
  gapFrom: {
    et: 'Millal algas tellijast tingitud vahe?',
    ru: 'Когда начался перерыв по вине Заказчика?',
    en: 'When did a gap caused by the commissioner begin?',
  },
  gapTo: {
    et: 'Millal tellijast tingitud vahe lõppes?',
    ru: 'Когда закончился перерыв по вине Заказчика?',
    en: 'When did the gap caused by the commissioner end?',
  },
  countFrom: { et: 'Mis päevast lugeda?', ru: 'От какого дня считать?', en: 'From which day to count?' },
  add: { et: 'Mitu tööpäeva?', ru: 'Сколько рабочих дней?', en: 'How many working days?' },
  month: { et: 'Mis kuu kohta?', ru: 'За какой месяц?', en: 'Which month?' },
  contractEnd: {
    et: 'Millal leping lõpeb?',
    ru: 'Когда заканчивается договор?',
    en: 'When does the contract end?',
  },
  service: { et: 'Milline peretugi?', ru: 'Какая поддержка?', en: 'Which family support?' },
  until: { et: 'Mis päevani näidata?', ru: 'До какого дня показать?', en: 'Show until which day?' },
  withoutMunicipality: {
    et: 'Lapsendajapere, kes ei soovi omavalitsuse kaasamist',
    ru: 'Семья усыновителей, которая не хочет участия самоуправления',
    en: 'An adoptive family that does not want the municipality involved',
  },
  careKind: { et: 'Milline hooldus?', ru: 'Какой уход?', en: 'Which care?' },
  placedOn: {
    et: 'Millal laps perre tuli?',
    ru: 'Когда ребёнок пришёл в семью?',
    en: 'When did the child come to the family?',
  },
  placementEnded: {
    et: 'Millal laps perest lahkus?',
    ru: 'Когда ребёнок ушёл из семьи?',
    en: 'When did the child leave the family?',
  },
  meetings: {
    et: 'Toimunud võrgustikukohtumised',
    ru: 'Состоявшиеся встречи сети поддержки',
    en: 'Network meetings held',
  },
  visits: {
    et: 'Toimunud lapse külastused',
    ru: 'Состоявшиеся посещения ребёнка',
    en: 'Visits to the child made',
  },
  extensionAgreed: {
    et: 'Mis päeva kohtumisel pikendamises kokku lepiti?',
    ru: 'На встрече какого дня договорились о продлении?',
    en: 'At which day’s meeting was an extension agreed?',
  },
  extensionApproved: {
    et: 'Millal Sotsiaalkindlustusamet pikendamise kooskõlastas?',
    ru: 'Когда Департамент соцстрахования согласовал продление?',
    en: 'When did the Social Insurance Board approve the extension?',
  },
  extensionUntil: {
    et: 'Mis päevani pikendati?',
    ru: 'До какого дня продлили?',
    en: 'Extended until which day?',
  },
  rate: {
    et: 'Lepingu hind ühe kahetunnise tugigrupi eest',
    ru: 'Цена по договору за двухчасовую группу поддержки',
    en: 'The contract’s price of a two-hour support group',
  },
  groupOn: {
    et: 'Mis päeval tugigrupp on?',
    ru: 'В какой день группа поддержки?',
    en: 'On which day is the support group?',
  },
  minutes: { et: 'Kui kaua see kestab?', ru: 'Сколько она длится?', en: 'How long does it last?' },
  mode: { et: 'Kus see toimub?', ru: 'Где она проходит?', en: 'Where is it held?' },
  island: { et: 'Tugigrupp toimub saarel', ru: 'Группа проходит на острове', en: 'It is held on an island' },
  participants: {
    et: 'Mitu kasuvanemat osaleb?',
    ru: 'Сколько приёмных родителей участвует?',
    en: 'How many foster or adoptive parents take part?',
  },
  smallGroupApproved: {
    et: 'Millal Sotsiaalkindlustusamet väiksema grupi kooskõlastas?',
    ru: 'Когда Департамент соцстрахования согласовал меньшую группу?',
    en: 'When did the Social Insurance Board approve a smaller group?',
  },
  paidBefore: {
    et: 'Mitu tugigruppi on samas kvartalis enne seda olnud?',
    ru: 'Сколько групп было в том же квартале до этой?',
    en: 'How many groups were there earlier in the same quarter?',
  },
  siblings: {
    et: 'Mitu last samast perest?',
    ru: 'Сколько детей из одной семьи?',
    en: 'How many children of one family?',
  },
});

export type RuleFieldName = keyof (typeof ruleFields)['et'];
