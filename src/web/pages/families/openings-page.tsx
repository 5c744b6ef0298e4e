import { z } from 'zod';
import {
  type Opening,
  type Openings,
  openedHow,
  openingsOf,
  openingsOnPage,
} from '../../../features/families/openings.ts';
import { openingTexts } from '../../../i18n/family-support/openings.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { DataTable, EmptyState, PageTitle, Pagination } from '../../ui/index.ts';
import { oneId, pageNumber } from '../params.ts';
import { FamilyPlaces } from './family-places.tsx';

/** A family sees who has opened its data, and what they did with it. */
export const openingsPage = definePage<{ id: string }, { page: number }, Openings>({
  path: '/families/:id/opened',
  access: ['family_member'],
  audit: 'read-who-opened',
  params: oneId,
  query: z.object({ page: pageNumber }),
  load: ({ tx, actor, params, query }) => openingsOf(tx, actor, params.id, query.page),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(found, { language, actor }) {
    const t = openingTexts[language];
    const here = `/families/${found.familyId}/opened`;
    return {
      title: t.title,
      width: 'medium',
      body: (
        <>
          <PageTitle title={t.title} eyebrow={found.familyName} lead={t.lead} />
          <FamilyPlaces
            familyId={found.familyId}
            role={actor.role}
            current="/opened"
            municipalityInvolved={found.municipalityInvolved}
            language={language}
          />
          <DataTable
            language={language}
            caption={t.title}
            hideCaption
            columns={[
              {
                key: 'day',
                title: t.day,
                cell: ({ day }) => <time dateTime={day}>{formatDate(day, language)}</time>,
              },
              {
                key: 'who',
                title: t.who,
                rowHeader: true,
                cell: (row) => <Who row={row} language={language} />,
              },
              { key: 'what', title: t.what, cell: (row) => <What row={row} language={language} /> },
            ]}
            rows={found.rows}
            rowKey={({ day, membershipId }) => `${day} ${membershipId}`}
            empty={
              <EmptyState title={t.emptyTitle} icon="eye">
                {t.emptyText}
              </EmptyState>
            }
          />
          <Pagination
            language={language}
            page={found.page}
            pageSize={openingsOnPage}
            total={found.total}
            href={(page) => (page === 1 ? here : `${here}?page=${page}`)}
          />
        </>
      ),
    };
  },
});

interface RowProps {
  readonly row: Opening;
  readonly language: Language;
}

function Who({ row, language }: RowProps) {
  return (
    <>
      {row.name}
      <br />
      <span className="quiet">
        {[frameTexts[language][row.role], row.organisation].filter(Boolean).join(', ')}
      </span>
    </>
  );
}

function What({ row, language }: RowProps) {
  const t = openingTexts[language];
  return openedHow
    .filter((how) => row.did[how].length > 0)
    .map((how) => (
      <div key={how}>
        {t[how]}: {row.did[how].map((part) => t[part]).join(', ')}
      </div>
    ));
}
