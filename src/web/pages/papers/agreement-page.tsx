import type { ReactElement } from 'react';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { agreementFieldsOf, parseAgreement } from '../../../features/papers/agreement/agreement-form.ts';
import {
  agreementFacts,
  agreementIssue,
  issueAgreement,
} from '../../../features/papers/agreement/issue-agreement.ts';
import { prepareDocument } from '../../../features/papers/issue-document.ts';
import type { PaperFacts } from '../../../features/papers/paper-facts.ts';
import { type ShownDocument, shownDocument } from '../../../features/papers/shown-document.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { agreementFormTexts } from '../../../i18n/papers/agreement-form.ts';
import { sharedPaperTexts } from '../../../i18n/papers/shared.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  LinkButton,
  PageTitle,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { agreementHref, documentHref, documentsHref, serviceParams } from './addresses.ts';
import { AgreementFieldSet, agreementFieldsIn, sayAgreement } from './agreement-fields.tsx';
import { StandingDocument } from './standing-document.tsx';

interface Writing {
  readonly facts: PaperFacts;
  readonly draft: Draft | null;
  /** The agreement that stands; it is shown beside the form where it came meanwhile. */
  readonly standing: ShownDocument | null;
}

/** Where a form begun on one document comes while another stands. */
const none = 'none';

/** TK 2.1.3.4, TK 2.1.4.3.5: the agreement, written together with the family, then issued. */
export const agreementPage = definePage({
  path: '/families/:id/agreements/:service',
  access: ['family_supporter'],
  audit: 'open-agreement-form',
  params: serviceParams,
  query: noQuery,
  async load({ tx, actor, params, today }): Promise<Writing | null> {
    const facts = await agreementFacts(tx, actor, params.id, params.service, today);
    if (facts === null) return null;
    const [draft, standing] = await Promise.all([
      findDraft(tx, actor, 'agreement', facts.service.id),
      facts.standing === null ? null : shownDocument(tx, actor, facts.standing.id, params.id),
    ]);
    return { facts, draft, standing };
  },
  concerns: ({ facts }) => ({ family: facts.familyId, record: facts.service.id }),
  view(data, { language, token }, form) {
    return {
      title: `${agreementFormTexts[language].title}: ${data.facts.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <AgreementForm {...data} form={form} language={language} token={token} />,
    };
  },
  post: {
    audit: 'issue-agreement',
    concerns: ({ id, service }) => ({ family: id, record: service }),
    prepare: {
      async read({ tx, actor, params, fields, today }) {
        const facts = await agreementFacts(tx, actor, params.id, params.service, today);
        const parsed = facts === null ? null : parseAgreement(agreementFieldsIn(fields), facts);
        if (facts === null || !parsed?.ok) return null;
        return () => prepareDocument(agreementIssue(facts, parsed.value));
      },
    },
    async act({ tx, actor, params, fields, prepared, today }) {
      const facts = await agreementFacts(tx, actor, params.id, params.service, today);
      if (facts === null) return { kind: 'nothing-there' };
      const parsed = parseAgreement(agreementFieldsIn(fields), facts);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (one(fields, '_basis') !== (facts.standing?.id ?? none)) return { kind: 'conflict', conflict: true };
      const issued = await issueAgreement(tx, actor, facts, parsed.value, today, prepared);
      await dropDraft(tx, actor, 'agreement', facts.service.id);
      return {
        kind: 'done',
        to: documentHref({ familyId: facts.familyId, id: issued.id }),
        tell: 'document-issued',
      };
    },
  },
});

interface FormProps extends Writing {
  readonly form: FormState;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function AgreementForm({ facts, draft, standing, form, language, token }: FormProps): ReactElement {
  const t = agreementFormTexts[language];
  const href = agreementHref(facts.familyId, facts.service.id);
  const typed = form.fields ?? draft?.fields;
  const values = typed === undefined ? agreementFieldsOf(facts) : agreementFieldsIn(typed);
  const { service } = facts;
  const name = service.child ?? familyTexts[language][service.kind];
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: facts.familyName, href: `/families/${facts.familyId}` },
          { label: t.title },
        ]}
      />
      <PageTitle
        title={t.title}
        eyebrow={`${facts.familyName} · ${name}`}
        lead={service.kind === 'adaptation' ? t.leadAdaptation : t.leadNeedsBased}
      />
      <FormOpening language={language} form={form} say={sayAgreement(language)} />
      {standing !== null && (
        <StandingDocument
          standing={standing}
          conflict={form.conflict !== null}
          words={t}
          language={language}
        />
      )}
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'agreement', subject: service.id }}
        back={href}
        token={token}
        language={language}
      />
      <Known facts={facts} language={language} />
      <Card>
        <Form
          action={href}
          hidden={{ ...form.hidden, _basis: facts.standing?.id ?? none }}
          draftKey={`agreement/${service.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.title}
        >
          <AgreementFieldSet values={values} facts={facts} form={form} language={language} />
          <DraftLine language={language} />
          <p className="quiet">{t.issueHint}</p>
          <ButtonRow>
            <Button variant="primary" icon="document">
              {t.issue}
            </Button>
            <LinkButton href={documentsHref(facts.familyId)} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}

/** What nobody types: whom it is about, until when the service may last, and its volume. */
function Known({ facts, language }: { readonly facts: PaperFacts; readonly language: Language }) {
  const t = agreementFormTexts[language];
  const s = sharedPaperTexts[language];
  const { volume, head } = facts;
  const day = (date: typeof head.madeOn | null) => (date === null ? s.none : formatDate(date, language));
  return (
    <Card title={t.known}>
      <DescriptionList
        items={[
          { term: s.parents, description: head.parents.join(', ') || s.none },
          ...head.children.map((child) => ({
            key: child.name,
            term: s.child,
            description:
              child.arrived === null
                ? `${child.name}, ${s.expected(day(child.expected))}`
                : `${child.name}, ${s.inFamilySince.toLowerCase()} ${day(child.arrived)}`,
          })),
          ...(volume?.lastDay == null ? [] : [{ term: t.lastDay, description: day(volume.lastDay) }]),
          ...(volume !== null && 'limit' in volume
            ? [{ term: s.volumeLeft, description: s.ofLimit(volume.left, volume.limit) }]
            : []),
        ]}
      />
    </Card>
  );
}
