import { type WaitingWish, waitingWishes } from '../../../features/meetings/wishes.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { daysUntil, formatDate } from '../../../i18n/formats.ts';
import { wishTexts } from '../../../i18n/meetings/pages.ts';
import { prospectiveTexts } from '../../../i18n/meetings/prospective.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { Card, Countdown, EmptyState, LinkButton, PageTitle, Tag } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';
import { sourceWord } from './say.ts';

/** What waits for a manager: wishes for mentoring and counselling, each with its clock (TK 2.3.2). */
export const wishesPage = definePage({
  path: '/service-wishes',
  access: ['project_manager'],
  audit: 'list-service-wishes',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor }) => waitingWishes(tx, actor),
  concerns: () => ({}),
  view(wishes, { language, today }) {
    return {
      title: wishTexts[language].list,
      width: 'medium',
      body: <List {...{ wishes, today, language }} />,
    };
  },
});

interface Props {
  readonly wishes: readonly WaitingWish[];
  readonly today: CivilDate;
  readonly language: Language;
}

function List({ wishes, today, language }: Props) {
  const t = wishTexts[language];
  return (
    <>
      <PageTitle
        title={t.list}
        lead={t.listLead}
        actions={
          <LinkButton href="/prospective-families/new" icon="plus">
            {prospectiveTexts[language].enterTitle}
          </LinkButton>
        }
      />
      {wishes.length === 0 ? (
        <EmptyState title={t.listEmpty} icon="success">
          {t.listEmptyText}
        </EmptyState>
      ) : (
        <div className="stack stack--medium">
          {wishes.map((wish) => (
            <Card
              key={wish.id}
              as="article"
              title={<a href={`/service-wishes/${wish.id}`}>{wish.family}</a>}
              subtitle={[
                meetingWords[language][wish.service],
                sourceWord(wish.source, language),
                formatDate(wish.informedOn, language),
                wish.county,
              ]
                .filter(Boolean)
                .join(' · ')}
              actions={<Tag>{familyTexts[language][wish.kind]}</Tag>}
            >
              {wish.contactDue !== null && (
                <p>
                  {t.contactDue(formatDate(wish.contactDue.due, language))}{' '}
                  <Countdown language={language} left={daysUntil(today, wish.contactDue.due)} />{' '}
                  <span className="quiet">{wish.contactDue.clause}</span>
                </p>
              )}
              {wish.words !== '' && <p className="prewrapped">{wish.words}</p>}
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
