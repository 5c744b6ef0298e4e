import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../i18n/texts.ts';
import type { Agreement } from '../agreement/data.ts';
import { agreementDocument } from '../agreement/template.ts';
import type { Document } from '../document.ts';
import type { Ending } from '../ending/data.ts';
import { endingDocument } from '../ending/template.ts';
import { renderDocx } from '../render/docx.ts';
import { renderPdf } from '../render/pdf.ts';
import { wordsOf } from '../testing/unzip.ts';
import { exampleAdaptation, exampleEnding, exampleNeedsBased, exampleNeedsBasedEnding } from './example.ts';

const agreement = (data: Agreement) => (language: Language) => agreementDocument(data, language);
const ending = (data: Ending) => (language: Language) => endingDocument(data, language);

const papers: readonly (readonly [string, (language: Language) => Document])[] = [
  ['lisa-6', agreement(exampleAdaptation)],
  ['lisa-7', agreement(exampleNeedsBased)],
  ['lisa-10', ending(exampleEnding)],
  ['lisa-11', ending(exampleNeedsBasedEnding)],
];
const inEachLanguage = papers.flatMap(([name, document]) =>
  languages.map((language) => [name, language, document(language)] as const),
);

const textOf = async (document: Document) => wordsOf(await renderDocx(document));

describe('A paper of family support', () => {
  it.each(inEachLanguage)('%s says in %s what its golden file says', async (name, language, document) => {
    await expect(await textOf(document)).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });

  it.each(inEachLanguage)('%s in %s has words everywhere, and a PDF', async (_name, _language, document) => {
    expect(JSON.stringify(document.parts)).not.toMatch(/undefined|null|NaN|\[object/);
    for (const part of document.parts) {
      if (part.kind !== 'table') continue;
      for (const row of part.rows) expect(row).toHaveLength(part.columns.length);
    }
    expect((await renderPdf(document)).byteLength).toBeGreaterThan(5_000);
  });

  it('holds no identity code', async () => {
    for (const [, document] of papers) expect(await textOf(document('et'))).not.toMatch(/\b[1-8]\d{10}\b/);
  });
});

describe('The agreement (TK 2.1.3.4, TK 2.1.4.3.5)', () => {
  it('has its fields: family, child, arrival, begin and end, goals, both parts, rhythm, municipality, notice', async () => {
    const words = await textOf(agreementDocument(exampleAdaptation, 'et'));
    for (const field of [
      ...[
        'Perekond Õunapuu & Kuusk',
        'Tõnu Õunapuu, Žanna Kuusk',
        'Mirt Õun',
        '05.01.2026',
        'oodatakse 01.12.2026',
      ],
      ...['05.01.2027', 'Kool läheb ladusalt', 'Helistan esmaspäeviti.', 'Kirjutame päevikut.'],
      ...['suhtleb peretoetajaga regulaarselt', 'Esimesed 3 kuud', 'kord kvartalis', 'peretoetaja rolli'],
      ...['talle saadetakse see lepe', 'Andmekaitse', 'Peretoetaja', 'Pere esindaja'],
    ]) {
      expect(words, field).toContain(field);
    }
  });

  it('of needs-based support has the referral, and the volume used before and left', async () => {
    const words = await textOf(agreementDocument(exampleNeedsBased, 'et'));
    for (const field of ['vastu võetud 20.10.2026', '65 päeva 365-st', '300 päeva', 'suunamisest']) {
      expect(words).toContain(field);
    }
    const own = {
      ...exampleNeedsBased,
      needsBased: { referralAcceptedOn: null, usedBefore: 0, limit: 365, left: 365 },
    };
    expect(await textOf(agreementDocument(own, 'et'))).toContain('lapsendajapere ise');
  });

  it('says that a municipality which the family refused is told nothing (TK 2.1.3.6.4)', async () => {
    const refused = { ...exampleAdaptation, familyKind: 'adoptive', municipalityInvolved: false } as const;
    const words = await textOf(agreementDocument(refused, 'et'));
    expect(words).toContain('ei soovi omavalitsuse kaasamist');
    expect(words).not.toContain('talle saadetakse see lepe');
  });
});

describe('The ending (TK 2.1.5.11)', () => {
  it('has its fields: reason, period, activities, goals, needs, recommendations; Lisa 11 the volume left', async () => {
    const words = await textOf(endingDocument(exampleNeedsBasedEnding, 'et'));
    for (const field of [
      ...[
        'uus laps',
        'Perre tuleb Kai.',
        '20.01.2026 – 01.11.2026',
        'Korraldasime ümarlaua.',
        'Õpetaja kiidab',
      ],
      ...['saavutatud', 'pooleli', 'Tugigrupp kord kuus', 'Logopeed koolis', '165 päeva', '200 päeva 365-st'],
    ]) {
      expect(words, field).toContain(field);
    }
    expect(await textOf(endingDocument(exampleEnding, 'et'))).not.toContain('Mahust jäänud');
  });

  it('speaks to the family where no municipality is involved', async () => {
    const words = await textOf(endingDocument({ ...exampleEnding, municipalityInvolved: false }, 'et'));
    expect(words).toContain('Soovitused perele');
    expect(words).not.toContain('Soovitused omavalitsusele');
    expect(words).toContain('Ainult teenuseosutajale');
  });
});
