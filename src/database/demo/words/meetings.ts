import type { DemoLanguage } from '../names/given-names.ts';

/** What families wish help with, and what reports say that was spoken of. */
export const topicsSaid: Readonly<Record<DemoLanguage, readonly string[]>> = {
  et: [
    'Kuidas hoida õhtud rahulikud, kui laps ei taha magama jääda.',
    'Lapse vihahood pärast kohtumisi sünnivanematega.',
    'Kooli ootused ja kodune õppimine.',
    'Kuidas rääkida lapsega tema loost.',
    'Teismelise piirid ja nutiseade.',
    'Pere enda lapse ja hoolduslapse suhe.',
    'Väsimus ja aeg iseendale.',
  ],
  ru: [
    'Как сделать вечера спокойными, когда ребёнок не хочет засыпать.',
    'Вспышки гнева после встреч с родными родителями.',
    'Ожидания школы и домашние задания.',
    'Как говорить с ребёнком о его истории.',
    'Границы подростка и телефон.',
    'Отношения родного и приёмного ребёнка.',
    'Усталость и время для себя.',
  ],
};

export const nextSteps: Readonly<Record<DemoLanguage, readonly string[]>> = {
  et: [
    'Pere proovib õhtuse rutiini kaht nädalat ja me vaatame, mis muutus.',
    'Vanem räägib klassijuhatajaga enne järgmist kohtumist.',
    'Järgmisel korral osaleb ka teine vanem.',
    '',
  ],
  ru: [
    'Семья две недели пробует вечерний распорядок, затем смотрим, что изменилось.',
    'Родитель поговорит с классным руководителем до следующей встречи.',
    'В следующий раз участвует и второй родитель.',
    '',
  ],
};

/** The specialist's own words. */
export const meetingNotes: Readonly<Record<DemoLanguage, readonly string[]>> = {
  et: [
    'Ema oli avatum kui eelmisel korral. Hoida tempot rahulikuna, mitte anda liiga palju ülesandeid.',
    'Pinge vanemate vahel on tuntav. Järgmisel korral küsida, kuidas nad otsuseid teevad.',
    'Laps püsis kohtumise lõpuni. Joonistas kodu, milles olid kõik inimesed.',
    'Tunnustasin seda, mis juba toimib. Vanem vajab kinnitust, et väsimus on lubatud.',
  ],
  ru: [
    'Мама была более открыта, чем в прошлый раз. Держать спокойный темп, не давать много заданий.',
    'Между родителями чувствуется напряжение. В следующий раз спросить, как они принимают решения.',
    'Ребёнок досидел до конца. Нарисовал дом, в котором были все.',
    'Отметила то, что уже получается. Родителю важно услышать, что уставать можно.',
  ],
};

export const endings: readonly string[] = [
  'Pere saab nüüd omal käel hakkama.',
  'Kokkulepitud kohtumised on peetud ja eesmärk täidetud.',
];
