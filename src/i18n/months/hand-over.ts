import { defineTexts } from '../texts.ts';

/** The archive of a contract's originals, asked for in the browser (TK 3.5). */
export const handOverTexts = defineTexts({
  title: { et: 'Originaalide üleandmine', ru: 'Передача оригиналов', en: 'Handing the originals over' },
  lead: {
    et: 'Programm teeb kõigist lepingu originaalidest ühe krüpteeritud arhiivi. Töö käib ise edasi, ka siis, kui lahkute või programm vahepeal seisab.',
    ru: 'Программа собирает все оригиналы договора в один зашифрованный архив. Работа идёт сама, даже если вы уйдёте или программа остановится.',
    en: 'The program makes one encrypted archive of every original of the contract. The work goes on by itself, even where you leave or the program stops meanwhile.',
  },
  begin: { et: 'Tee arhiiv', ru: 'Создать архив', en: 'Make the archive' },
  fromWhen: {
    et: (day: string) =>
      `Tellija saab arhiivi teha pärast lepingu lõppu, alates ${day}. Enne seda teeb selle teenuse osutaja.`,
    ru: (day: string) =>
      `Заказчик может создать архив после окончания договора, с ${day}. До этого его создаёт поставщик.`,
    en: (day: string) =>
      `The commissioner may make the archive once the contract is over, from ${day} on. Before that, the provider makes it.`,
  },
  keyTitle: { et: 'Arhiivi võti', ru: 'Ключ архива', en: 'The archive’s key' },
  keyText: {
    et: 'Võtit näidatakse ainult siin ja ainult nüüd. Kirjutage see üles või hoidke paroolihalduris: ilma selleta ei ava arhiivi keegi, ka programmi haldaja mitte. Tellijale andke võti muud teed kui arhiiv, näiteks telefoni teel või paberil.',
    ru: 'Ключ показывается только здесь и только сейчас. Запишите его или сохраните в менеджере паролей: без него архив не откроет никто, даже администратор программы. Заказчику передайте ключ иным путём, чем архив: например, по телефону или на бумаге.',
    en: 'The key is shown here only, and only now. Write it down or keep it in a password manager: without it nobody opens the archive, not even whoever keeps the program. Give it to the commissioner by another way than the archive, such as by telephone or on paper.',
  },
  keyMark: { et: 'Võtme tunnus', ru: 'Метка ключа', en: 'Mark of the key' },
  kept: { et: 'Võti on mul alles.', ru: 'Ключ у меня сохранён.', en: 'I have kept the key.' },
  start: { et: 'Alusta', ru: 'Начать', en: 'Begin' },
  'not-kept': {
    et: 'Kinnitage, et olete võtme alles hoidnud: hiljem seda enam ei näidata.',
    ru: 'Подтвердите, что сохранили ключ: позже его уже не покажут.',
    en: 'Confirm that you have kept the key: it is not shown again later.',
  },
  'no-key': {
    et: 'Võti ei ole enam terve. Siin on uus; kirjutage see üles.',
    ru: 'Ключ повреждён. Вот новый; запишите его.',
    en: 'The key is not whole any more. Here is a new one; write it down.',
  },
  'being-made': {
    et: 'Selle lepingu arhiivi juba tehakse. Oodake, kuni see on valmis.',
    ru: 'Архив этого договора уже создаётся. Дождитесь его готовности.',
    en: 'An archive of this contract is being made already. Wait until it is ready.',
  },
  archives: { et: 'Arhiivid', ru: 'Архивы', en: 'Archives' },
  none: {
    et: 'Selle lepingu originaalidest ei ole veel arhiivi tehtud.',
    ru: 'Архив оригиналов этого договора ещё не создавали.',
    en: 'No archive of this contract’s originals has been made yet.',
  },
  askedBy: {
    et: (name: string, on: string) => `Alustas ${name}, ${on}`,
    ru: (name: string, on: string) => `Создание начато: ${name}, ${on}`,
    en: (name: string, on: string) => `Begun by ${name}, ${on}`,
  },
  waits: { et: 'Ootab järge', ru: 'Ждёт очереди', en: 'Waits for its turn' },
  progress: {
    et: (made: number, of: number) => `Originaale arhiivis: ${made} / ${of}`,
    ru: (made: number, of: number) => `Оригиналов в архиве: ${made} из ${of}`,
    en: (made: number, of: number) => `Originals in the archive: ${made} of ${of}`,
  },
  leave: {
    et: 'Võite lahkuda ja hiljem tagasi tulla; kui arhiiv on valmis, saate teate.',
    ru: 'Можно уйти и вернуться позже; когда архив будет готов, придёт уведомление.',
    en: 'You may leave and come back later; you are told when the archive is ready.',
  },
  refresh: { et: 'Vaata, kui kaugel see on', ru: 'Посмотреть, как идёт', en: 'See how far it is' },
  making: { et: 'tehakse', ru: 'создаётся', en: 'being made' },
  ready: { et: 'valmis', ru: 'готов', en: 'ready' },
  failed: { et: 'ei õnnestunud', ru: 'не удалось', en: 'failed' },
  expired: { et: 'aegunud', ru: 'срок истёк', en: 'expired' },
  failedText: {
    et: 'Üks originaalidest ei avane või ei ole enam see, mis ta oli. Pöörduge programmi haldaja poole; seejärel alustage uuesti.',
    ru: 'Один из оригиналов не открывается или изменился. Обратитесь к администратору программы, затем начните заново.',
    en: 'One of the originals does not open, or is not as it was. Turn to whoever keeps the program; then begin again.',
  },
  download: { et: 'Laadi alla', ru: 'Скачать', en: 'Download' },
  downloadThis: {
    et: (mark: string, size: string) => `Laadi alla (${size} MB, võti ${mark})`,
    ru: (mark: string, size: string) => `Скачать (${size} МБ, ключ ${mark})`,
    en: (mark: string, size: string) => `Download (${size} MB, key ${mark})`,
  },
  until: {
    et: (day: string) => `Allalaaditav kuni ${day}; seejärel kustutatakse arhiiv siit.`,
    ru: (day: string) => `Можно скачать до ${day}; затем архив отсюда удаляется.`,
    en: (day: string) => `To be downloaded until ${day}; then it is deleted here.`,
  },
  gone: {
    et: (day: string) => `Oli allalaaditav kuni ${day}.`,
    ru: (day: string) => `Можно было скачать до ${day}.`,
    en: (day: string) => `It could be downloaded until ${day}.`,
  },
  holds: {
    et: (count: number) => `Originaale ${count}`,
    ru: (count: number) => `Оригиналов: ${count}`,
    en: (count: number) => `${count} originals`,
  },
  checksum: {
    et: 'Arhiivi kontrollsumma (SHA-256)',
    ru: 'Контрольная сумма архива (SHA-256)',
    en: 'The archive’s checksum (SHA-256)',
  },
  verify: {
    et: 'Kas allalaaditud arhiiv on terve, ütleb käsk; see pakib arhiivi soovi korral ka lahti:',
    ru: 'Цел ли скачанный архив, говорит команда; по желанию она его и распакует:',
    en: 'Whether the downloaded archive is whole is said by a command, which unpacks it too:',
  },
});
