import type { ReactElement, ReactNode } from 'react';
import type { ReferralContent } from '../../../features/referrals/referral-content.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { DescriptionList } from '../../ui/index.ts';

/** The names of what a referral points at. */
export interface ReferralNames {
  readonly provider: (id: string) => string;
  readonly municipality: (ehak: string) => string;
}

interface Props {
  readonly content: ReferralContent;
  readonly names: ReferralNames;
  readonly language: Language;
}

/** A referral (Lisa 8) read: every field as it was sent. */
export function ReferralContentList({ content, names, language }: Props): ReactElement {
  const t = referralForm[language];
  const texts = referralTexts[language];
  const list = (lines: readonly ReactNode[]) =>
    lines.length === 0 ? (
      texts.none
    ) : (
      <ul className="people">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places
          <li key={at}>{line}</li>
        ))}
      </ul>
    );
  const words = (text: string) => (text === '' ? texts.none : <span className="prewrapped">{text}</span>);
  const since = (child: ReferralContent['children'][number]) =>
    child.arrivedOn !== null
      ? texts.arrived(formatDate(child.arrivedOn, language))
      : child.expectedOn !== null
        ? texts.expected(formatDate(child.expectedOn, language))
        : '';
  const person = (one: ReferralContent['parents'][number], more = '') => (
    <>
      <strong>
        {one.givenName} {one.familyName}
      </strong>
      <span className="quiet">{[one.code, more].filter(Boolean).join(' · ')}</span>
    </>
  );
  const { worker } = content;
  return (
    <DescriptionList
      items={[
        { term: texts.service, description: texts[content.service] },
        { term: t.kind, description: t[content.kind] },
        { term: t.parents, description: list(content.parents.map((parent) => person(parent))) },
        { term: t.children, description: list(content.children.map((child) => person(child, since(child)))) },
        { term: t.language, description: t[content.language] },
        { term: t.residence, description: names.municipality(content.residence) },
        { term: t.address, description: words(content.address) },
        { term: t.phone, description: content.phone || texts.none },
        { term: t.email, description: content.email || texts.none },
        { term: t.casePlan, description: words(content.casePlan) },
        {
          term: t.topics,
          description: list(
            content.topics.map((topic) => contactTexts[language][`support${topic as 1}`] ?? String(topic)),
          ),
        },
        { term: t.problems, description: words(content.problems) },
        { term: t.goals, description: list(content.goals) },
        { term: t.earlier, description: words(content.earlier) },
        {
          term: t.wished,
          description:
            content.wishedProviderId === null ? t.noWish : names.provider(content.wishedProviderId),
        },
        ...(worker === null
          ? []
          : [
              {
                term: t.worker,
                description: [worker.name, worker.phone, worker.email].filter(Boolean).join(', '),
              },
            ]),
      ]}
    />
  );
}
