import { contacts as contactTexts } from '../../i18n/family-support/contacts.ts';
import { formatDate } from '../../i18n/formats.ts';
import { endingDocumentTexts } from '../../i18n/papers/ending-document.ts';
import { sharedPaperTexts } from '../../i18n/papers/shared.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Part } from '../document.ts';
import { childrenParts, headFacts, paperOf, signatureParts, written } from '../papers/head.ts';
import type { Ending } from './data.ts';

/** Grows whenever the documents change that are made of the same data. */
export const endingVersion = 1;

/** Lisa 10 or Lisa 11 in the words of a language. */
export function endingDocument(ending: Ending, language: Language): Document {
  const t = endingDocumentTexts[language];
  const s = sharedPaperTexts[language];
  const title = ending.service === 'adaptation' ? t['lisa-10'] : t['lisa-11'];
  const period = s.fromTo(formatDate(ending.began, language), formatDate(ending.ended, language));
  return paperOf(ending, language, title, [
    headFacts(ending, language, [
      { label: s.period, value: period },
      { label: t.reason, value: t[ending.reason] },
      ...(ending.explanation === '' ? [] : [{ label: t.explanation, value: ending.explanation }]),
    ]),
    ...childrenParts(ending, language),
    ...activityParts(ending, language),
    ...goalParts(ending, language),
    ...written(t.needs, ending.needs),
    ...written(
      ending.municipalityInvolved ? t.recommendations : t.recommendationsToFamily,
      ending.recommendations,
    ),
    ...volumeParts(ending, language),
    { kind: 'heading', text: t.readers },
    { kind: 'text', text: ending.municipalityInvolved ? t.toProviderAndMunicipality : t.toProviderOnly },
    { kind: 'text', text: t.afterwards },
    ...signatureParts(ending, language),
  ]);
}

function activityParts(ending: Ending, language: Language): Part[] {
  const t = endingDocumentTexts[language];
  return [
    { kind: 'heading', text: t.activities },
    ...(ending.activities === '' ? [] : [{ kind: 'text', text: ending.activities } as const]),
    {
      kind: 'facts',
      facts: [
        { label: t.contacts, value: String(ending.contacts) },
        { label: t.homeVisits, value: String(ending.homeVisits) },
      ],
    },
    ...(ending.supports.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: t.supportKind, width: 9 },
              { title: t.times, width: 2, align: 'end' },
            ],
            rows: ending.supports.map(({ kind, times }) => [
              contactTexts[language][`support${kind}`],
              String(times),
            ]),
          } as const,
        ]),
  ];
}

function goalParts({ goals }: Ending, language: Language): Part[] {
  const t = endingDocumentTexts[language];
  const s = sharedPaperTexts[language];
  const heading: Part = { kind: 'heading', text: t.goalsReached };
  if (goals.length === 0) return [heading, { kind: 'text', text: t.noGoals }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: s.goal, width: 5 },
        { title: s.state, width: 3 },
        { title: t.outcome, width: 6 },
      ],
      rows: goals.map(({ title, state, outcome }) => [title, s[state], outcome || s.none]),
    },
  ];
}

function volumeParts({ volume }: Ending, language: Language): Part[] {
  if (volume === null) return [];
  const s = sharedPaperTexts[language];
  return [
    { kind: 'heading', text: s.volumeLeft },
    {
      kind: 'facts',
      facts: [
        { label: s.volumeUsed, value: s.ofLimit(volume.used, volume.limit) },
        { label: s.volumeLeft, value: s.days(volume.left) },
      ],
    },
    { kind: 'text', text: endingDocumentTexts[language].volumeStays },
  ];
}
