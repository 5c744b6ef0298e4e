import { type FamilyHandovers, familyHandovers } from '../../../features/referrals/handovers.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Breadcrumb, Card, DescriptionList, EmptyState, PageTitle } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { noQuery, oneId } from '../params.ts';

/** TK 2.1.4.3.4: what the provider begins with: the need, the goals, and whom to ask; not the whole referral. */
export const handoverPage = definePage<{ id: string }, Record<string, never>, FamilyHandovers>({
  path: '/families/:id/referral',
  access: ['family_supporter', 'project_manager', 'commissioner_officer'],
  audit: 'read-handover',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => familyHandovers(tx, actor, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(found, { language, actor }) {
    const t = referralTexts[language];
    return {
      title: `${t.content}: ${found.familyName}`,
      width: 'medium',
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[
              { label: frameTexts[language].families, href: '/families' },
              { label: found.familyName, href: `/families/${found.familyId}` },
              { label: t.content },
            ]}
          />
          <PageTitle title={t.content} eyebrow={found.familyName} />
          <FamilyPlaces
            familyId={found.familyId}
            role={actor.role}
            current="/referral"
            municipalityInvolved={found.municipalityInvolved}
            language={language}
          />
          {found.handovers.length === 0 && (
            <EmptyState title={t.handoverEmpty} icon="document">
              {t.handoverEmptyText}
            </EmptyState>
          )}
          {found.handovers.map((handover) => (
            <HandoverCard key={handover.serviceId} handover={handover} language={language} />
          ))}
        </>
      ),
    };
  },
});

interface CardProps {
  readonly handover: FamilyHandovers['handovers'][number];
  readonly language: Language;
}

function HandoverCard({ handover, language }: CardProps) {
  const t = referralForm[language];
  const texts = referralTexts[language];
  const { worker } = handover;
  const words = (text: string) => (text === '' ? texts.none : <span className="prewrapped">{text}</span>);
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? (
      texts.none
    ) : (
      <ul className="people">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <Card
      title={texts[handover.service]}
      {...(handover.on === null ? {} : { subtitle: formatDate(handover.on, language) })}
    >
      <DescriptionList
        items={[
          { term: texts.municipality, description: handover.referredBy ?? texts.ownRequest },
          { term: t.problems, description: words(handover.problems) },
          { term: t.goals, description: list(handover.goals) },
          {
            term: t.topics,
            description: list(handover.topics.map((topic) => contactTexts[language][`support${topic as 1}`])),
          },
          { term: t.casePlan, description: words(handover.casePlan) },
          { term: t.earlier, description: words(handover.earlier) },
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
    </Card>
  );
}
