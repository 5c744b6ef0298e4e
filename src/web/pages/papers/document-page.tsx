import type { ReactElement } from 'react';
import type { MembershipRole } from '../../../database/tables.ts';
import {
  type FollowedFamily,
  keepOfferWish,
  offerWish,
} from '../../../features/follow-up/followed-families.ts';
import { type ShownDocument, shownDocument } from '../../../features/papers/shown-document.ts';
import { signInSession } from '../../../features/papers/sign-document.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate, formatMoment } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { agreementHref, documentHref, documentParams, documentsHref, endingHref } from './addresses.ts';
import { nameOf, sayIn, standingOf } from './document-words.ts';
import { OfferQuestion, offerAnswerIn } from './offer-question.tsx';
import { PaperView } from './paper-view.tsx';

/** One document: what it says, who signed it, and signing it oneself. */
export const documentPage = definePage({
  path: '/families/:id/documents/:document',
  access: [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
    'family_member',
  ],
  audit: 'read-document',
  params: documentParams,
  query: noQuery,
  async load({ tx, actor, params }): Promise<Data | null> {
    const [shown, wish] = await Promise.all([
      shownDocument(tx, actor, params.document, params.id),
      offerWish(tx, params.id),
    ]);
    return shown === null ? null : { ...shown, wish };
  },
  concerns: ({ document }) => ({ family: document.familyId, record: document.id }),
  view(data, { language, actor }, form) {
    return {
      title: `${nameOf(data.document, language)}: ${data.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Shown data={data} role={actor.role} form={form} language={language} />,
    };
  },
  post: {
    audit: 'sign-document',
    concerns: ({ id, document }) => ({ family: id, record: document }),
    async act({ tx, actor, params, fields, today }) {
      const outcome = await signInSession(tx, actor, {
        documentId: params.document,
        familyId: params.id,
        sha256: one(fields, 'sha256'),
        confirmed: one(fields, 'confirmed') === 'yes',
        today,
      });
      if (outcome.kind === 'nothing-there') return outcome;
      if (outcome.kind === 'problem') {
        const field = outcome.code === 'not-confirmed' ? { field: 'confirmed' } : {};
        return { kind: 'problems', problems: [{ ...field, code: outcome.code }] };
      }
      const offers = offerAnswerIn(fields);
      if (actor.role === 'family_member' && offers !== null) {
        await keepOfferWish(tx, params.id, offers, today);
      }
      return {
        kind: 'done',
        to: documentHref(outcome.document),
        tell: outcome.isFinal ? 'document-final' : 'document-signed',
      };
    },
  },
});

interface Data extends ShownDocument {
  readonly wish: FollowedFamily['wish'];
}

interface Props {
  readonly data: Data;
  readonly role: MembershipRole;
  readonly form: FormState;
  readonly language: Language;
}

function Shown({ data, role, form, language }: Props): ReactElement {
  const t = documentTexts[language];
  const { document, paper } = data;
  const { tone, text } = standingOf(document, language);
  const href = documentHref(document);
  const say = sayIn(t, contactTexts[language].stale);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          ...(role === 'family_member' ? [] : [{ label: frameTexts[language].families, href: '/families' }]),
          { label: data.familyName, href: `/families/${document.familyId}` },
          { label: t.title, href: documentsHref(document.familyId) },
          { label: nameOf(document, language) },
        ]}
      />
      <PageTitle
        title={nameOf(document, language)}
        eyebrow={data.familyName}
        status={
          <>
            <Status tone={tone}>{text}</Status>
            {document.toMunicipalityOn !== null && (
              <Status tone="success">{t.sentOn(formatDate(document.toMunicipalityOn, language))}</Status>
            )}
          </>
        }
        lead={t.issuedOn(formatDate(document.issuedOn, language), document.issuedBy)}
      />
      <FormOpening language={language} form={form} say={say} />
      <ButtonRow>
        <LinkButton href={`${href}/pdf`} icon="download">
          {t.pdf}
        </LinkButton>
        <LinkButton href={`${href}/docx`} icon="download" variant="quiet">
          {t.docx}
        </LinkButton>
      </ButtonRow>
      {data.keeps && <Keeping data={data} role={role} language={language} />}
      <Card title={t.whatItSays}>{paper === null ? <p>{t.inFiles}</p> : <PaperView paper={paper} />}</Card>
      <Signatures data={data} language={language} />
      {data.awaitsActor && (
        <Card title={t.signTitle} id="sign">
          <p>{t.signLead}</p>
          <Form action={href} hidden={{ ...form.hidden, sha256: document.sha256 }} label={t.signTitle}>
            <Checksum sha256={document.sha256} label={t.checksum} />
            <Checkbox
              language={language}
              name="confirmed"
              label={t.confirm}
              error={errorAt(form, 'confirmed', say)}
              required
            />
            {role === 'family_member' && (
              <OfferQuestion
                document={document}
                own
                fields={form.fields ?? {}}
                wished={data.wish?.wished}
                language={language}
              />
            )}
            <ButtonRow>
              <Button variant="primary" icon="check">
                {t.sign}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}

const Checksum = ({ sha256, label }: { readonly sha256: string; readonly label: string }) => (
  <p className="checksum">
    <span>{label}</span>
    <code>{sha256}</code>
  </p>
);

function Signatures({ data: { document }, language }: Pick<Props, 'data' | 'language'>) {
  const t = documentTexts[language];
  return (
    <Card title={t.signatures}>
      <ul className="people">
        {document.signatures.map((signature) => (
          <li key={signature.role}>
            <strong>{signature.name}</strong>
            <span className="quiet">
              {t[signature.role]} ·{' '}
              {signature.way === 'session'
                ? t.inSession(formatMoment(signature.signedAt, language))
                : t.brought(formatDate(signature.signedOn, language))}
            </span>
            {signature.fileId !== null && (
              <a href={`${documentHref(document)}/signed/${signature.fileId}`}>{t.signedFile}</a>
            )}
          </li>
        ))}
        {document.awaited.map((role) => (
          <li key={role}>
            <strong>{t[role]}</strong>
            <span className="quiet">{t.stillAwaited}</span>
          </li>
        ))}
      </ul>
      <Checksum sha256={document.sha256} label={t.checksum} />
    </Card>
  );
}

/** What whoever does the family's paper work may do with it now. */
function Keeping({ data, role, language }: Omit<Props, 'form'>) {
  const t = documentTexts[language];
  const { document, municipality } = data;
  const href = documentHref(document);
  const isOpen = document.state === 'open';
  const waitsToBeSent = document.state === 'final' && document.toMunicipalityOn === null;
  const isAgreement = document.kind === 'lisa-6' || document.kind === 'lisa-7';
  const again = (isAgreement ? agreementHref : endingHref)(document.familyId, document.serviceId);
  const stands = isOpen || document.state === 'final';
  return (
    <>
      {waitsToBeSent && municipality !== null && (
        <Notification
          language={language}
          tone="warning"
          title={t.notSent}
          actions={
            <LinkButton href={`${href}/send`} variant="primary" icon="message">
              {t.send}
            </LinkButton>
          }
        />
      )}
      {waitsToBeSent && municipality === null && (
        <Notification language={language} tone="info" title={t.nobodyToSend} />
      )}
      <ButtonRow>
        {isOpen && (
          <LinkButton href={`${href}/bring-in`} icon="plus">
            {t.bringIn}
          </LinkButton>
        )}
        {isOpen && (
          <LinkButton href={`${href}/take-back`} icon="trash" variant="quiet">
            {t.takeBack}
          </LinkButton>
        )}
        {stands && role === 'family_supporter' && (
          <LinkButton href={again} icon="edit" variant="quiet">
            {t.correct}
          </LinkButton>
        )}
      </ButtonRow>
    </>
  );
}
