import type { ReactElement } from 'react';
import type { MembershipRole } from '../../../database/tables.ts';
import {
  type DocumentsOfFamily,
  documentsOfFamily,
  type IssuedDocumentRow,
  type PaperService,
} from '../../../features/papers/document-list.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import { involvementTexts } from '../../../i18n/papers/involvement.ts';
import { newChildTexts } from '../../../i18n/papers/new-child.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Breadcrumb, ButtonRow, Card, EmptyState, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { noQuery, oneId } from '../params.ts';
import { agreementHref, documentHref, endingHref } from './addresses.ts';
import { nameOf, standingOf } from './document-words.ts';

/** A family's documents: what waits for whose signature, what was signed, and what is to be made. */
export const documentsPage = definePage({
  path: '/families/:id/documents',
  access: [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
    'family_member',
  ],
  audit: 'read-documents',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => documentsOfFamily(tx, actor, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, actor }) {
    return {
      title: `${documentTexts[language].title}: ${data.familyName}`,
      body: <Documents data={data} role={actor.role} language={language} />,
    };
  },
});

interface Props {
  readonly data: DocumentsOfFamily;
  readonly role: MembershipRole;
  readonly language: Language;
}

function Documents({ data, role, language }: Props): ReactElement {
  const t = documentTexts[language];
  const open = data.documents.filter(({ state }) => state === 'open');
  const others = data.documents.filter(({ state }) => state !== 'open');
  return (
    <>
      {role !== 'family_member' && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: data.familyName, href: `/families/${data.familyId}` },
            { label: t.title },
          ]}
        />
      )}
      <PageTitle title={t.title} eyebrow={data.familyName} lead={t.lead} />
      <FamilyPlaces
        familyId={data.familyId}
        role={role}
        current="/documents"
        language={language}
        municipalityInvolved={data.municipalityInvolved}
      />
      {role === 'family_supporter' && <ToMake data={data} language={language} />}
      {data.kind === 'adoptive' && (role === 'family_supporter' || role === 'family_member') && (
        <p>
          <a href={`/families/${data.familyId}/municipality`}>{involvementTexts[language].title}</a>
        </p>
      )}
      {data.documents.length === 0 && (
        <EmptyState title={t.emptyTitle} icon="document">
          {role === 'child_protection_worker' || role === 'commissioner_officer'
            ? t.emptyMunicipality
            : t.emptyText}
        </EmptyState>
      )}
      <DocumentCard title={t.waiting} documents={open} role={role} data={data} language={language} />
      <DocumentCard title={t.others} documents={others} role={role} data={data} language={language} />
    </>
  );
}

/** What the supporter may make now: an agreement where there is none, an ending where the service goes on. */
function ToMake({ data, language }: Omit<Props, 'role'>) {
  const t = documentTexts[language];
  const name = (service: PaperService) =>
    [familyTexts[language][service.kind], service.child].filter(Boolean).join(', ');
  const toAgree = data.services.filter(({ agreedOn, endedOn }) => agreedOn === null && endedOn === null);
  const toEnd = data.services.filter(
    ({ agreedOn, endingSignedOn }) => agreedOn !== null && endingSignedOn === null,
  );
  const onNeedsBased = data.services.some(
    ({ kind, agreedOn }) => kind === 'needs-based' && agreedOn !== null,
  );
  if (toAgree.length + toEnd.length === 0 && !onNeedsBased) return null;
  return (
    <Card title={t.toMake}>
      <ButtonRow>
        {toAgree.map((service) => (
          <LinkButton
            key={service.id}
            href={agreementHref(data.familyId, service.id)}
            icon="edit"
            variant="primary"
          >
            {t.makeAgreement(name(service))}
          </LinkButton>
        ))}
        {toEnd.map((service) => (
          <LinkButton key={service.id} href={endingHref(data.familyId, service.id)} icon="document">
            {t.makeEnding(name(service))}
          </LinkButton>
        ))}
        {onNeedsBased && (
          <LinkButton href={`/families/${data.familyId}/new-child`} icon="plus" variant="quiet">
            {newChildTexts[language].title}
          </LinkButton>
        )}
      </ButtonRow>
    </Card>
  );
}

function DocumentCard(
  props: Props & { readonly title: string; readonly documents: readonly IssuedDocumentRow[] },
) {
  const { title, documents, role, data, language } = props;
  if (documents.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="document-list">
        {documents.map((document) => (
          <DocumentItem key={document.id} document={document} role={role} data={data} language={language} />
        ))}
      </ul>
    </Card>
  );
}

function DocumentItem(props: Props & { readonly document: IssuedDocumentRow }) {
  const { document, role, data, language } = props;
  const t = documentTexts[language];
  const { tone, text } = standingOf(document, language);
  const mine = document.awaited.some((awaited) => awaited === role);
  // Whether it was sent is for whoever sends; an involved municipality reads only what was.
  const sends = (role === 'family_supporter' || role === 'project_manager') && data.municipalityInvolved;
  return (
    <li className="document-list__one">
      <div className="document-list__what">
        <a href={documentHref(document)}>{nameOf(document, language)}</a>
        <span className="quiet">
          {t.issuedOn(formatDate(document.issuedOn, language), document.issuedBy)}
        </span>
      </div>
      <div className="document-list__how">
        {mine ? <Status tone="danger">{t.awaitsYou}</Status> : <Status tone={tone}>{text}</Status>}
        {document.toMunicipalityOn !== null ? (
          <span className="quiet">{t.sentOn(formatDate(document.toMunicipalityOn, language))}</span>
        ) : (
          sends && document.state === 'final' && <Status tone="warning">{t.notSent}</Status>
        )}
      </div>
    </li>
  );
}
