import { defineTexts } from '../texts.ts';

/** Codes of the forms about a provider's people, as sentences. */
export const personProblems = defineTexts({
  'code-missing': { et: 'Kirjutage isikukood.', ru: 'Введите личный код.', en: 'Enter the identity code.' },
  'code-form': {
    et: 'Isikukoodis on 11 numbrit.',
    ru: 'Личный код состоит из 11 цифр.',
    en: 'An identity code has 11 digits.',
  },
  'code-birth': {
    et: 'Isikukoodis ei ole sünnipäev õige.',
    ru: 'В личном коде неверна дата рождения.',
    en: 'The day of birth in the code does not exist.',
  },
  'code-checksum': {
    et: 'Isikukoodis on viga: kontrollnumber ei klapi.',
    ru: 'В личном коде ошибка: контрольная цифра не сходится.',
    en: 'The code has a mistake: its check digit does not fit.',
  },
  'code-future': {
    et: 'Isikukoodi sünnipäev on tulevikus.',
    ru: 'Дата рождения в коде в будущем.',
    en: 'The day of birth in the code is in the future.',
  },
  'given-missing': { et: 'Kirjutage eesnimi.', ru: 'Введите имя.', en: 'Enter the given name.' },
  'surname-missing': { et: 'Kirjutage perekonnanimi.', ru: 'Введите фамилию.', en: 'Enter the family name.' },
  'name-long': {
    et: 'Nimi on liiga pikk: kuni 100 tähemärki.',
    ru: 'Слишком длинно: до 100 знаков.',
    en: 'The name is too long: 100 characters at most.',
  },
  'role-missing': { et: 'Valige roll.', ru: 'Выберите роль.', en: 'Choose the role.' },
  'languages-missing': {
    et: 'Valige vähemalt üks keel.',
    ru: 'Выберите хотя бы один язык.',
    en: 'Choose at least one language.',
  },
  'counties-missing': {
    et: 'Valige vähemalt üks maakond.',
    ru: 'Выберите хотя бы один уезд.',
    en: 'Choose at least one county.',
  },
  'load-range': {
    et: 'Koormus on arv 5 kuni 100.',
    ru: 'Нагрузка — число от 5 до 100.',
    en: 'The load is a number from 5 to 100.',
  },
  'begin-missing': {
    et: 'Kirjutage päev, näiteks 21.11.2026.',
    ru: 'Укажите день, например 21.11.2026.',
    en: 'Enter the day, for example 21.11.2026.',
  },
  'begin-far': {
    et: 'See päev on liiga kaugel.',
    ru: 'Этот день слишком далеко.',
    en: 'That day is too far away.',
  },
  'holds-already': {
    et: 'See inimene on teie meeskonnas juba selles rollis.',
    ru: 'Этот человек уже в вашей команде в этой роли.',
    en: 'This person holds that role on your team already.',
  },
  'requirement-missing': { et: 'Valige nõue.', ru: 'Выберите требование.', en: 'Choose the requirement.' },
  'title-missing': {
    et: 'Kirjutage, mis seda näitab.',
    ru: 'Напишите, чем это подтверждено.',
    en: 'Write what shows it.',
  },
  'title-long': {
    et: 'Tekst on liiga pikk: kuni 300 tähemärki.',
    ru: 'Текст слишком длинный: до 300 знаков.',
    en: 'The text is too long: 300 characters at most.',
  },
  'issuer-long': {
    et: 'Tekst on liiga pikk: kuni 300 tähemärki.',
    ru: 'Текст слишком длинный: до 300 знаков.',
    en: 'The text is too long: 300 characters at most.',
  },
  'got-unreadable': {
    et: 'Sellist kuupäeva ei ole. Kirjutage näiteks 21.11.2026.',
    ru: 'Такой даты нет. Напишите, например, 21.11.2026.',
    en: 'There is no such date. Write for example 21.11.2026.',
  },
  'got-future': {
    et: 'See päev on alles tulekul.',
    ru: 'Этот день ещё не наступил.',
    en: 'That day is yet to come.',
  },
  'years-missing': {
    et: 'Kirjutage, mitu täisaastat kogemust on.',
    ru: 'Укажите, сколько полных лет опыта.',
    en: 'Enter how many whole years of experience there are.',
  },
  'file-too-large': {
    et: 'Fail on suurem kui 10 MB.',
    ru: 'Файл больше 10 МБ.',
    en: 'The file is larger than 10 MB.',
  },
  'file-type': {
    et: 'See ei ole PDF, JPG ega PNG.',
    ru: 'Это не PDF, JPG или PNG.',
    en: 'This is no PDF, JPG or PNG.',
  },
  'words-long': {
    et: 'Tekst on liiga pikk: kuni 4000 tähemärki.',
    ru: 'Текст слишком длинный: до 4000 знаков.',
    en: 'The text is too long: 4,000 characters at most.',
  },
  'words-missing': {
    et: 'Kirjutage, mida ja miks küsite.',
    ru: 'Напишите, что и почему запрашиваете.',
    en: 'Write what you ask for and why.',
  },
  'waits-already': {
    et: 'Üks küsimus selle inimese kohta juba ootab.',
    ru: 'Один запрос об этом человеке уже ожидает.',
    en: 'A request about this person waits already.',
  },
  'answer-missing': { et: 'Valige vastus.', ru: 'Выберите ответ.', en: 'Choose an answer.' },
  'reason-missing': {
    et: 'Kirjutage, mida täiendada.',
    ru: 'Напишите, что дополнить.',
    en: 'Write what is to be completed.',
  },
  'reason-too-long': {
    et: 'Tekst on liiga pikk: kuni 4000 tähemärki.',
    ru: 'Текст слишком длинный: до 4000 знаков.',
    en: 'The text is too long: 4,000 characters at most.',
  },
  'day-missing': {
    et: 'Kirjutage, mis päevast, näiteks 21.11.2026.',
    ru: 'Укажите, с какого дня, например 21.11.2026.',
    en: 'Enter from which day, for example 21.11.2026.',
  },
  'day-past': {
    et: 'Alustada tohib pärast kinnitust (TK 2.8.6): päev ei saa olla möödas.',
    ru: 'Начинать можно после утверждения (TK 2.8.6): день не может быть в прошлом.',
    en: 'They may begin after the confirmation (TK 2.8.6): the day cannot be over.',
  },
  'day-far': {
    et: 'See päev on liiga kaugel.',
    ru: 'Этот день слишком далеко.',
    en: 'That day is too far away.',
  },
  'choose-successor': {
    et: 'Valige, kes pere üle võtab, või märkige, et veel ei tea.',
    ru: 'Выберите, кто примет семью, или отметьте, что пока неизвестно.',
    en: 'Choose who takes the family over, or say that it is not known yet.',
  },
  'successor-gone': {
    et: 'See inimene ei saa peret enam võtta. Valige uuesti.',
    ru: 'Этот человек уже не может принять семью. Выберите снова.',
    en: 'This person may not take the family any more. Choose again.',
  },
  'reads-missing': {
    et: 'Valige, mida varasematest märkmetest loetakse.',
    ru: 'Выберите, что читается из прежних записей.',
    en: 'Choose what is read of earlier notes.',
  },
  'reads-unreadable': {
    et: 'Kirjutage päev, näiteks 21.11.2026.',
    ru: 'Укажите день, например 21.11.2026.',
    en: 'Enter the day, for example 21.11.2026.',
  },
  'reads-future': {
    et: 'See päev on alles tulekul.',
    ru: 'Этот день ещё не наступил.',
    en: 'That day is yet to come.',
  },
  'away-from-missing': {
    et: 'Kirjutage esimene päev, näiteks 21.11.2026.',
    ru: 'Укажите первый день, например 21.11.2026.',
    en: 'Enter the first day, for example 21.11.2026.',
  },
  'away-until-missing': {
    et: 'Kirjutage viimane päev, näiteks 21.12.2026.',
    ru: 'Укажите последний день, например 21.12.2026.',
    en: 'Enter the last day, for example 21.12.2026.',
  },
  'away-until-before': {
    et: 'Lõpp on enne algust.',
    ru: 'Конец раньше начала.',
    en: 'It ends before it begins.',
  },
  'away-over': { et: 'See aeg on möödas.', ru: 'Это время прошло.', en: 'That time is over.' },
  'away-long': {
    et: 'Puudumine on kuni 12 kuud.',
    ru: 'Отсутствие — не более 12 месяцев.',
    en: 'An absence is 12 months at most.',
  },
  'leave-unconfirmed': {
    et: 'Kinnitage, et teate, mis juhtub.',
    ru: 'Подтвердите, что понимаете последствия.',
    en: 'Confirm that you know what happens.',
  },
  oneself: {
    et: 'Iseennast ei saa eemaldada: paluge seda teisel projektijuhil.',
    ru: 'Себя удалить нельзя: попросите другого руководителя проекта.',
    en: 'You cannot remove yourself: ask another project manager.',
  },
  'not-allowed': {
    et: 'Valitud inimene ei tohi seda peret toetada. Valige uuesti.',
    ru: 'Выбранный человек не может поддерживать эту семью. Выберите снова.',
    en: 'The one who was chosen may not support this family. Choose again.',
  },
  stale: {
    et: 'Leht oli vananenud: vaadake vorm üle ja saatke uuesti.',
    ru: 'Страница устарела: проверьте форму и отправьте ещё раз.',
    en: 'The page was out of date: look the form over and send it again.',
  },
});
