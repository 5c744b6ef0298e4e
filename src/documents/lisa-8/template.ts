import { contacts } from '../../i18n/family-support/contacts.ts';
import { formatDate } from '../../i18n/formats.ts';
import { referralDocumentTexts } from '../../i18n/papers/referral-document.ts';
import { sharedPaperTexts } from '../../i18n/papers/shared.ts';
import { referralForm } from '../../i18n/referrals/form.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact, Part } from '../document.ts';
import { written } from '../papers/head.ts';
import type { Lisa8, ReferralSaid, ReferredChild } from './data.ts';

/** Raised whenever the same data would come to another document. */
export const lisa8Version = 1;

/** Lisa 8 in the words of a language. */
export function lisa8Document(referral: Lisa8, language: Language): Document {
  const t = referralDocumentTexts[language];
  const form = referralForm[language];
  const own = referral.municipality === null;
  return {
    language,
    title: own ? t.ownTitle : t.title,
    subject: referral.familyName,
    author: referral.worker?.name ?? referral.familyName,
    madeOn: referral.sentOn,
    page: 'portrait',
    pageWord: sharedPaperTexts[language].page,
    parts: [
      { kind: 'facts', facts: headFacts(referral, language) },
      { kind: 'heading', text: form.family },
      { kind: 'facts', facts: familyFacts(referral, language) },
      { kind: 'heading', text: form.parents },
      {
        kind: 'table',
        columns: [
          { title: t.person, width: 3 },
          { title: form.code, width: 2 },
        ],
        rows: referral.parents.map(({ name, code }) => [name, code || t.none]),
      },
      ...childrenParts(referral.children, language),
      ...written(form.casePlan, referral.casePlan),
      ...listed(
        form.topics,
        referral.topics.map((kind) => contacts[language][`support${kind as 1}`] ?? String(kind)),
      ),
      { kind: 'heading', text: form.problems },
      { kind: 'text', text: referral.problems || t.noProblems },
      ...listed(form.goals, referral.goals),
      { kind: 'heading', text: form.earlier },
      { kind: 'text', text: referral.earlier || t.noEarlier },
      { kind: 'heading', text: t.wished },
      { kind: 'text', text: referral.wishedProvider ?? form.noWish },
      { kind: 'heading', text: t.consent },
      { kind: 'text', text: own ? t.familyConsent : form.consent },
      ...decisionParts(referral, language),
    ],
  };
}

function headFacts(referral: Lisa8, language: Language): Fact[] {
  const t = referralDocumentTexts[language];
  const { worker, askedProvider } = referral;
  const contact = worker === null ? '' : [worker.name, worker.phone, worker.email].filter(Boolean).join(', ');
  return [
    { label: t.service, value: sharedPaperTexts[language][referral.service] },
    referral.municipality === null
      ? { label: t.asker, value: t.itself }
      : { label: t.referrer, value: referral.municipality },
    ...(contact === '' ? [] : [{ label: t.worker, value: contact }]),
    ...(askedProvider === null ? [] : [{ label: t.asked, value: askedProvider }]),
    { label: t.sent, value: t.version(formatDate(referral.sentOn, language), referral.version) },
  ];
}

function familyFacts(referral: Lisa8, language: Language): Fact[] {
  const form = referralForm[language];
  const t = referralDocumentTexts[language];
  return [
    { label: t.person, value: referral.familyName },
    { label: form.kind, value: form[referral.familyKind] },
    { label: form.address, value: referral.address || t.none },
    { label: form.residence, value: referral.residence || t.none },
    { label: form.language, value: form[referral.language] },
    { label: form.phone, value: referral.phone || t.none },
    { label: form.email, value: referral.email || t.none },
  ];
}

function childrenParts(children: readonly ReferredChild[], language: Language): Part[] {
  const t = referralDocumentTexts[language];
  const form = referralForm[language];
  const since = ({ arrived, expected }: ReferredChild) => {
    if (arrived !== null) return formatDate(arrived, language);
    return expected === null ? t.none : t.expected(formatDate(expected, language));
  };
  return [
    { kind: 'heading', text: form.children },
    {
      kind: 'table',
      columns: [
        { title: t.person, width: 5 },
        { title: form.code, width: 3 },
        { title: form.since, width: 4 },
      ],
      rows: children.map((child) => [child.name, child.code || t.none, since(child)]),
    },
  ];
}

const listed = (heading: string, items: readonly string[]): Part[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];

function decisionParts({ decisions, withdrawnOn, version }: Lisa8, language: Language): Part[] {
  const t = referralDocumentTexts[language];
  const isDecided = decisions.some((one) => one.version === version);
  const outcome = (one: ReferralSaid) => {
    if (one.decision === 'returned') return t.returned(one.version);
    return one.decision === 'refused' ? t.refused : t.accepted(one.provider ?? '');
  };
  const after =
    withdrawnOn !== null ? t.withdrawn(formatDate(withdrawnOn, language)) : isDecided ? null : t.undecided;
  return [
    { kind: 'heading', text: t.decision },
    ...(decisions.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: t.day, width: 3 },
              { title: t.officer, width: 4 },
              { title: t.outcome, width: 5 },
              { title: t.grounds, width: 6 },
            ],
            rows: decisions.map((one) => [
              formatDate(one.on, language),
              one.officer,
              outcome(one),
              one.reason || t.none,
            ]),
          } as const,
        ]),
    ...(after === null ? [] : [{ kind: 'text', text: after } as const]),
  ];
}
