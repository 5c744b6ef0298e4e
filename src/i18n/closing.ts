import { defineTexts } from './texts.ts';

/** A contract's end: originals handed over, access closed. */
export const closingTexts = defineTexts({
  title: { et: 'Lepingu lõpp', ru: 'Окончание договора', en: 'The contract’s end' },
  lead: {
    et: 'Mis on lepingu lõppedes tähtajaks teha, ja mis päevani pääsevad teenuseosutaja inimesed programmi.',
    ru: 'Что и к какому сроку нужно сделать по окончании договора и до какого дня сотрудники поставщика входят в программу.',
    en: 'What is due when the contract ends, and until which day the provider’s people may enter.',
  },
  contracts: { et: 'Lepingud', ru: 'Договоры', en: 'Contracts' },
  provider: { et: 'Teenuse osutaja', ru: 'Поставщик услуги', en: 'Provider' },
  contract: { et: 'Leping', ru: 'Договор', en: 'Contract' },
  ends: { et: 'Viimane päev', ru: 'Последний день', en: 'Last day' },
  due: { et: 'Originaalid üle anda', ru: 'Передать оригиналы', en: 'Originals to be handed over' },
  originals: { et: 'Originaaldokumendid', ru: 'Оригиналы документов', en: 'Original documents' },
  originalsText: {
    et: 'Kõik lepingu täitmisega seotud originaalid antakse üle ühe krüpteeritud arhiivina: koostöölepped, plaanid, lõpukokkuvõtted ja nende allkirjastatud failid, pädevuse tõendid, tugigruppide lehed ja tõendid, kuude graafikud ja arved, seire- ja lõpparuanded. Arhiivis on register (CSV ja HTML) ja kontrollsummad (TK 3.5).',
    ru: 'Все оригиналы, связанные с исполнением договора, передаются одним зашифрованным архивом: договоры о сотрудничестве, планы, итоговые обзоры и их подписанные файлы, подтверждения квалификации, листы и подтверждения групп, месячные графики и счета, отчёты. В архиве есть реестр (CSV и HTML) и контрольные суммы (TK 3.5).',
    en: 'Every original of the contract is handed over in one encrypted archive: agreements, plans and endings with what was signed of them, evidence of qualifications, lists and proofs of groups, months’ schedules and invoices, monitoring and final reports. It holds an index (CSV and HTML) and checksums (TK 3.5).',
  },
  originalsHow: {
    et: 'Sama arhiivi saab programmi haldaja teha ka käsuga; see ei nõua kellegi sisselogimist.',
    ru: 'Тот же архив администратор программы может создать и командой, без входа в программу.',
    en: 'Whoever keeps the program can make the same archive by a command too, without anybody signing in.',
  },
  access: { et: 'Teenuseosutaja juurdepääs', ru: 'Доступ поставщика', en: 'The provider’s access' },
  notSet: {
    et: 'Juurdepääsu lõppu ei ole määratud: teenuseosutaja inimesed pääsevad programmi ka pärast lepingu lõppu.',
    ru: 'Окончание доступа не назначено: сотрудники поставщика входят в программу и после окончания договора.',
    en: 'No end of access is set: the provider’s people may enter after the contract’s end too.',
  },
  closes: {
    et: (day: string) => `Viimane päev, mil teenuseosutaja inimesed programmi pääsevad: ${day}.`,
    ru: (day: string) => `Последний день, когда сотрудники поставщика входят в программу: ${day}.`,
    en: (day: string) => `The last day on which the provider’s people may enter: ${day}.`,
  },
  closed: {
    et: (day: string) =>
      `Juurdepääs on alates ${day} suletud: teenuseosutaja nimel ei saa keegi enam midagi lugeda ega muuta.`,
    ru: (day: string) =>
      `Доступ закрыт с ${day}: от имени поставщика никто больше ничего не читает и не меняет.`,
    en: (day: string) =>
      `Access is closed since ${day}: nobody reads or changes anything for the provider any more.`,
  },
  closesOn: { et: 'Viimane päev', ru: 'Последний день', en: 'Last day' },
  closesOnHint: {
    et: 'Järgmisest päevast on juurdepääs suletud. Enne seda peab olema kõik üle antud.',
    ru: 'Со следующего дня доступ закрыт. До этого всё должно быть передано.',
    en: 'From the next day on access is closed. Before that, everything has to be handed over.',
  },
  set: { et: 'Määra päev', ru: 'Назначить день', en: 'Set the day' },
  change: { et: 'Muuda päeva', ru: 'Изменить день', en: 'Change the day' },
  clear: { et: 'Võta päev tagasi', ru: 'Отменить день', en: 'Take the day back' },
  back: { et: 'Tagasi', ru: 'Назад', en: 'Back' },
  'day-missing': { et: 'Kirjutage viimane päev.', ru: 'Укажите последний день.', en: 'Write the last day.' },
  'day-unreadable': {
    et: 'Kuupäev ei ole arusaadav. Kirjutage näiteks 5.11.2026.',
    ru: 'Дата непонятна. Напишите, например, 5.11.2026.',
    en: 'The day cannot be read. Write for example 5.11.2026.',
  },
  'day-past': { et: 'See päev on möödas.', ru: 'Этот день прошёл.', en: 'That day is over.' },
  'before-end': {
    et: 'Leping kehtib sel päeval veel. Juurdepääs saab lõppeda lepingu viimasel päeval või hiljem.',
    ru: 'В этот день договор ещё действует. Доступ может закончиться в последний день договора или позже.',
    en: 'The contract is in force on that day. Access can end on its last day or later.',
  },
  'contract-goes-on': {
    et: 'Samal teenuseosutajal on leping, mis kestab kauem. Juurdepääsu ei saa enne selle lõppu sulgeda.',
    ru: 'У этого поставщика есть договор, который действует дольше. Доступ нельзя закрыть до его окончания.',
    en: 'The same provider has a contract that lasts longer. Access cannot be closed before it ends.',
  },
  'changed-meanwhile': {
    et: 'Kolleeg määras vahepeal teise päeva. Vaadake see üle ja määrake vajadusel uuesti.',
    ru: 'Коллега тем временем назначил другой день. Проверьте и при необходимости назначьте снова.',
    en: 'A colleague set another day meanwhile. Look at it and set it again if needed.',
  },
});
