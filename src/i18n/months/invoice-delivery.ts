import { defineTexts } from '../texts.ts';

/** How an e-invoice reached its buyer (TK 3.2). */
export const deliveryTexts = defineTexts({
  waiting: { et: 'Ootab saatmist', ru: 'Ждёт отправки', en: 'Waiting to be sent' },
  trying: {
    et: (tries: number) => `Ootab saatmist: ${tries} katset on ebaõnnestunud, proovitakse edasi`,
    ru: (tries: number) => `Ждёт отправки: неудачных попыток ${tries}, попытки продолжаются`,
    en: (tries: number) => `Waiting to be sent: ${tries} tries failed, it is tried again`,
  },
  file: {
    et: 'Antakse üle failina: laadige XML alla ja saatke ostjale',
    ru: 'Передаётся файлом: скачайте XML и отправьте покупателю',
    en: 'Handed over as a file: download the XML and send it to the buyer',
  },
  fileToBuyer: {
    et: 'Antakse üle failina',
    ru: 'Передаётся файлом',
    en: 'Handed over as a file',
  },
  delivered: {
    et: (at: string) => `Pääsupunkt võttis vastu ${at}`,
    ru: (at: string) => `Точка доступа приняла ${at}`,
    en: (at: string) => `The access point took it over on ${at}`,
  },
  reference: {
    et: (reference: string) => `Sõnumi tunnus ${reference}`,
    ru: (reference: string) => `Номер сообщения ${reference}`,
    en: (reference: string) => `Message ${reference}`,
  },
  refused: {
    et: (at: string) => `Pääsupunkt keeldus ${at}`,
    ru: (at: string) => `Точка доступа отказала ${at}`,
    en: (at: string) => `The access point refused it on ${at}`,
  },
  itSays: { et: 'Pääsupunkti sõnadega', ru: 'Словами точки доступа', en: 'In the access point’s words' },
  mend: {
    et: 'Parandage, mida ta ütleb (näiteks ostja registreering pääsupunktis), ja saatke siis uuesti. Arve ise ei muutu; kui viga on arves, tuleb kuu parandada ja arve krediteerida.',
    ru: 'Устраните то, на что она указывает (например, регистрацию покупателя), и отправьте ещё раз. Сам счёт не меняется; если ошибка в счёте, исправьте месяц и выпустите кредитовый счёт.',
    en: 'See to what it says (such as the buyer’s registration there), then send it again. The invoice itself does not change; where the invoice is wrong, the month has to be mended and the invoice credited.',
  },
  againThis: {
    et: (number: string) => `Saada arve ${number} uuesti`,
    ru: (number: string) => `Отправить счёт ${number} ещё раз`,
    en: (number: string) => `Send invoice ${number} again`,
  },
});
