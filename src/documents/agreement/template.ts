import { formatDate } from '../../i18n/formats.ts';
import {
  agreementDocumentTexts,
  familyDoes,
  introducedWords,
  supporterDoes,
} from '../../i18n/papers/agreement-document.ts';
import { sharedPaperTexts } from '../../i18n/papers/shared.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact, Part } from '../document.ts';
import { childrenParts, headFacts, paperOf, signatureParts, written } from '../papers/head.ts';
import { type Agreement, familyDuties } from './data.ts';

/** Grows whenever the documents change that are made of the same data. */
export const agreementVersion = 1;

/** Lisa 6 or Lisa 7 in the words of a language. */
export function agreementDocument(agreement: Agreement, language: Language): Document {
  const t = agreementDocumentTexts[language];
  const title = agreement.service === 'adaptation' ? t['lisa-6'] : t['lisa-7'];
  return paperOf(agreement, language, title, [
    headFacts(agreement, language, timeFacts(agreement, language)),
    ...childrenParts(agreement, language),
    ...written(t.purpose, agreement.purpose),
    ...goalParts(agreement, language),
    { kind: 'heading', text: t.supporterPart },
    { kind: 'list', items: agreement.supports.map((kind) => supporterDoes[language][`support${kind}`]) },
    ...besides(agreement.supporterPart, language),
    { kind: 'heading', text: t.familyPart },
    { kind: 'list', items: familyDuties.map((duty) => familyDoes[language][`duty${duty}`]) },
    ...besides(agreement.familyPart, language),
    { kind: 'heading', text: t.rhythm },
    { kind: 'list', items: rhythmItems(agreement, language) },
    { kind: 'heading', text: t.introduced },
    { kind: 'list', items: agreement.introduced.map((what) => introducedWords[language][what]) },
    { kind: 'heading', text: t.toMunicipality },
    { kind: 'text', text: agreement.municipalityInvolved ? t.isTold : t.isNotTold },
    { kind: 'heading', text: t.dataProtection },
    { kind: 'text', text: t.notice },
    { kind: 'text', text: t.rightToChange },
    ...signatureParts(agreement, language),
  ]);
}

function timeFacts({ lastDay, needsBased }: Agreement, language: Language): Fact[] {
  const t = agreementDocumentTexts[language];
  const s = sharedPaperTexts[language];
  const begins = { label: s.begins, value: t.begins };
  const last = lastDay === null ? null : formatDate(lastDay, language);
  if (needsBased === null) return [begins, { label: t.lastDay, value: last ?? t.lastDayUnknown }];
  const { referralAcceptedOn, usedBefore, limit, left } = needsBased;
  return [
    {
      label: t.referral,
      value:
        referralAcceptedOn === null
          ? t.withoutReferral
          : t.accepted(formatDate(referralAcceptedOn, language)),
    },
    begins,
    { label: t.lastDay, value: last ?? t.lastDayByVolume },
    { label: t.usedBefore, value: s.ofLimit(usedBefore, limit) },
    { label: s.volumeLeft, value: s.days(left) },
  ];
}

function goalParts({ goals }: Agreement, language: Language): Part[] {
  const t = sharedPaperTexts[language];
  return [
    { kind: 'heading', text: t.goals },
    {
      kind: 'table',
      columns: [
        { title: t.goal, width: 9 },
        { title: t.source, width: 4 },
      ],
      rows: goals.map(({ title, source }) => [title, t[source]]),
    },
  ];
}

const besides = (text: string, language: Language): Part[] =>
  text === '' ? [] : [{ kind: 'text', text: `${agreementDocumentTexts[language].alsoAgreed}:\n${text}` }];

function rhythmItems({ rhythm: { atFirst, later, home } }: Agreement, language: Language): string[] {
  const t = agreementDocumentTexts[language];
  return [
    t.atFirst(atFirst.months, atFirst.contacts, atFirst.everyDays),
    t.later(later.contacts),
    t.home(home.visits, home.everyMonths),
  ];
}
