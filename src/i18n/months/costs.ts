import { defineTexts } from '../texts.ts';

/** What the approved months come to (TK 3.2), and what was paid beside what contracts were made for. */
export const costTexts = defineTexts({
  tabs: { et: 'Statistika osad', ru: 'Части статистики', en: 'Parts of the statistics' },
  work: { et: 'Töö', ru: 'Работа', en: 'Work' },
  costs: { et: 'Kulud', ru: 'Расходы', en: 'Costs' },
  contracts: { et: 'Lepingute täitmine', ru: 'Исполнение договоров', en: 'Contracts' },
  ownContract: { et: 'Lepingu täitmine', ru: 'Исполнение договора', en: 'Your contract' },
  title: { et: 'Kulud', ru: 'Расходы', en: 'Costs' },
  leadCommissioner: {
    et: 'Kinnitatud kuude summad teenuste kaupa, käibemaksuta.',
    ru: 'Суммы утверждённых месяцев по услугам, без налога с оборота.',
    en: 'The sums of approved months by service, without VAT.',
  },
  leadProvider: {
    et: 'Teie organisatsiooni kinnitatud kuude summad teenuste kaupa, käibemaksuta.',
    ru: 'Суммы утверждённых месяцев вашей организации по услугам, без налога с оборота.',
    en: 'The sums of your organisation’s approved months by service, without VAT.',
  },
  support: { et: 'Peretugi', ru: 'Поддержка семьи', en: 'Family support' },
  mentoring: { et: 'Mentorlus', ru: 'Менторство', en: 'Mentoring' },
  counselling: { et: 'Nõustamine', ru: 'Психолог', en: 'Counselling' },
  supervision: { et: 'Supervisioon', ru: 'Супервизия', en: 'Supervision' },
  group: { et: 'Tugigrupid', ru: 'Группы поддержки', en: 'Support groups' },
  whole: { et: 'Kokku', ru: 'Всего', en: 'In all' },
  noCounty: { et: 'Maakond ütlemata', ru: 'Уезд не указан', en: 'County not told' },
  noKind: { et: 'Tugigrupid, pere liigita', ru: 'Группы, без вида семьи', en: 'Groups, of no kind' },
  waiting: {
    et: (months: string, sum: string) =>
      `Ootab kinnitamist: ${months}, kokku ${sum}. Need summad tabelites veel ei ole.`,
    ru: (months: string, sum: string) =>
      `Ожидает утверждения: ${months}, всего ${sum}. Этих сумм в таблицах ещё нет.`,
    en: (months: string, sum: string) =>
      `Waiting for approval: ${months}, ${sum} in all. The tables do not hold it yet.`,
  },
  months: {
    et: (count: number) => (count === 1 ? '1 kuu' : `${count} kuud`),
    ru: (count: number) => `месяцев: ${count}`,
    en: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  },
  nothing: {
    et: 'Selle aja kuid ei ole veel kinnitatud',
    ru: 'Месяцы этого времени ещё не утверждены',
    en: 'No month of this time is approved yet',
  },
  nothingLead: {
    et: 'Siin seisavad teenuseosutajate kuude summad, kui tellija on kuu graafiku (Lisa 3) kinnitanud.',
    ru: 'Здесь будут суммы месяцев поставщиков, когда Заказчик утвердит месячный график (Lisa 3).',
    en: 'The sums of providers’ months stand here once the commissioner has approved the month’s schedule (Lisa 3).',
  },
  counted: {
    et: 'Loetud on kinnitatud kuugraafikute read, nii nagu need tellijale saadeti. Parandatud kuust loeb ainult viimane kinnitatud versioon, samamoodi nagu kreeditarve võtab endise arve tagasi.',
    ru: 'Учтены строки утверждённых месячных графиков в том виде, в каком они были отправлены Заказчику. У исправленного месяца считается только последняя утверждённая версия — так же, как кредитовый счёт отменяет прежний.',
    en: 'What counts are the lines of approved schedules as they were sent. Of a corrected month only the version that stands approved counts, as a credit note takes the earlier invoice back.',
  },
  countedCounty: {
    et: 'Maakond on graafiku rea omavalitsuse järgi. Real, kus omavalitsust ei ole – pere ei soovi seda kaasata või grupp toimus veebis –, on maakond ütlemata. Grupp ei kuulu ühegi pere liigi alla.',
    ru: 'Уезд определяется по самоуправлению в строке графика. Если его нет — семья не согласна привлекать самоуправление или группа прошла по сети, — уезд не указан. Группа не относится к виду семьи.',
    en: 'The county is that of the municipality in the schedule’s line. Where there is none – the family does not want it involved, or the group met online – the county is not told. A group is of no kind of family.',
  },
  fileName: {
    et: (day: string) => `kulud-${day}`,
    ru: (day: string) => `raskhody-${day}`,
    en: (day: string) => `costs-${day}`,
  },
});

export const contractUseTexts = defineTexts({
  title: { et: 'Lepingute täitmine', ru: 'Исполнение договоров', en: 'Contracts: paid and left' },
  titleOwn: { et: 'Lepingu täitmine', ru: 'Исполнение договора', en: 'Your contract: paid and left' },
  lead: {
    et: 'Kui palju on lepingust kinnitatud, mis ootab ja mis on alles, lepingu aja kõrval. Summad on käibemaksuta.',
    ru: 'Сколько по договору утверждено, что ожидает и что осталось — рядом с прошедшим временем договора. Суммы без налога с оборота.',
    en: 'How much of the contract is approved, what waits and what is left, beside how much of its time is past. Sums without VAT.',
  },
  all: { et: 'Kõik lepingud', ru: 'Все договоры', en: 'All contracts' },
  provider: { et: 'Teenuse osutaja', ru: 'Поставщик услуги', en: 'Provider' },
  contract: { et: 'Leping', ru: 'Договор', en: 'Contract' },
  total: { et: 'Lepingu summa', ru: 'Сумма договора', en: 'Contract’s total' },
  approved: { et: 'Kinnitatud', ru: 'Утверждено', en: 'Approved' },
  waiting: { et: 'Ootab', ru: 'Ожидает', en: 'Waits' },
  left: { et: 'Alles', ru: 'Осталось', en: 'Left' },
  used: { et: 'Rahast', ru: 'Денег', en: 'Of the money' },
  time: { et: 'Ajast', ru: 'Времени', en: 'Of the time' },
  service: { et: 'Teenus', ru: 'Услуга', en: 'Service' },
  unit: { et: 'Ühik', ru: 'Единица', en: 'Unit' },
  volume: { et: 'Maht', ru: 'Объём', en: 'Volume' },
  approvedMoney: { et: 'Summa, €', ru: 'Сумма, €', en: 'Paid, €' },
  waitingMoney: { et: 'Ootab, €', ru: 'Ожидает, €', en: 'Waits, €' },
  unitMonth: { et: 'pere teenusekuu', ru: 'месяц услуги семье', en: 'a family’s month' },
  unitHour: { et: 'tund', ru: 'час', en: 'hour' },
  unitMeeting: { et: 'kohtumine', ru: 'встреча', en: 'meeting' },
  ofVolume: {
    et: (service: string, volume: string, unit: string) => `${service}: maht ${volume} (${unit})`,
    ru: (service: string, volume: string, unit: string) => `${service}: объём ${volume} (${unit})`,
    en: (service: string, volume: string, unit: string) => `${service}: volume ${volume} (${unit})`,
  },
  approvedSoFar: {
    et: (what: string) => `Kinnitatud ${what}`,
    ru: (what: string) => `Утверждено ${what}`,
    en: (what: string) => `Approved ${what}`,
  },
  waits: {
    et: (what: string) => `ootab ${what}`,
    ru: (what: string) => `ожидает ${what}`,
    en: (what: string) => `waits ${what}`,
  },
  isLeft: {
    et: (what: string) => `alles ${what}`,
    ru: (what: string) => `осталось ${what}`,
    en: (what: string) => `left ${what}`,
  },
  isOver: {
    et: (what: string) => `üle lepingu ${what}`,
    ru: (what: string) => `сверх договора ${what}`,
    en: (what: string) => `${what} over the contract`,
  },
  timeGone: {
    et: (share: string, gone: string, all: string) =>
      `Lepingu ajast on möödas ${share} (${gone} päeva ${all}-st)`,
    ru: (share: string, gone: string, all: string) =>
      `Прошло ${share} времени договора (${gone} дн. из ${all})`,
    en: (share: string, gone: string, all: string) =>
      `${share} of the contract’s time is past (${gone} of ${all} days)`,
  },
  mark: {
    et: 'Püstjoon näitab, kui suur osa lepingu ajast on möödas.',
    ru: 'Вертикальная черта показывает, какая часть времени договора прошла.',
    en: 'The upright line shows how much of the contract’s time is past.',
  },
  invoiced: { et: 'Arveid esitatud', ru: 'Выставлено счетов', en: 'Invoiced' },
  invoicedHint: {
    et: 'kreeditarved maha arvatud',
    ru: 'за вычетом кредитовых счетов',
    en: 'credit notes taken off',
  },
  before: {
    et: 'Tasutud enne programmi',
    ru: 'Оплачено до начала работы в программе',
    en: 'Paid before this program',
  },
  monthsApproved: { et: 'Kinnitatud kuid', ru: 'Утверждено месяцев', en: 'Months approved' },
  monthsWaiting: { et: 'Kinnitamata kuid', ru: 'Не утверждено месяцев', en: 'Months that wait' },
  byService: { et: 'Teenuste kaupa', ru: 'По услугам', en: 'By service' },
  wholeMoney: { et: 'Kokku', ru: 'Всего', en: 'In all' },
  noTotals: {
    et: 'Lepingu kogusumma ega mahud ei ole kirjas. Seepärast ei saa öelda, kui palju on alles.',
    ru: 'Общая сумма и объёмы договора не внесены, поэтому остаток сказать нельзя.',
    en: 'Neither the contract’s total nor its volumes are entered, so what is left cannot be told.',
  },
  enterTotals: { et: 'Kirjuta mahud', ru: 'Внести объёмы', en: 'Enter the volumes' },
  counted: {
    et: 'Kinnitatud ja ootavad summad on kuude graafikutest (Lisa 3), nii nagu need saadeti. Grupp on üks kohtumine, kui pikk see ka oli; peretoe kuu osa on osa mahust. Enne programmi tasutust on teenuste kaupa teada ainult maht.',
    ru: 'Утверждённые и ожидающие суммы взяты из месячных графиков (Lisa 3) в том виде, в каком их отправили. Группа — одна встреча независимо от длительности; часть месяца поддержки — часть объёма. Из оплаченного до программы по услугам известен только объём.',
    en: 'What is approved and what waits is taken from the months’ schedules (Lisa 3) as they were sent. A group is one meeting, however long; part of a month of support is part of the volume. Of what was paid before this program only volumes are known by service.',
  },
  fileName: {
    et: (day: string) => `lepingute-taitmine-${day}`,
    ru: (day: string) => `ispolnenie-dogovorov-${day}`,
    en: (day: string) => `contracts-paid-and-left-${day}`,
  },
});
