import { z } from 'zod';
import { endingReasons } from '../../../documents/ending/data.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type EndingFacts, endingFacts } from '../../../features/papers/ending/ending-facts.ts';
import { endingFieldsOf, parseEnding } from '../../../features/papers/ending/ending-form.ts';
import { endingIssue, issueEnding } from '../../../features/papers/ending/issue-ending.ts';
import { prepareDocument } from '../../../features/papers/issue-document.ts';
import { type ShownDocument, shownDocument } from '../../../features/papers/shown-document.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { endingFormTexts } from '../../../i18n/papers/ending-form.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Button, ButtonRow, Card, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { documentHref, documentsHref, endingHref, serviceParams } from './addresses.ts';
import { EndingFieldSet, endingFieldsIn, sayEnding } from './ending-fields.tsx';
import { StandingDocument } from './standing-document.tsx';

const query = z.object({ reason: z.enum(endingReasons).nullable().catch(null).default(null) });

interface Writing {
  readonly facts: EndingFacts;
  readonly draft: Draft | null;
  readonly standing: ShownDocument | null;
  readonly asked: z.infer<typeof query>['reason'];
}

/** Where a form begun on one document comes while another stands. */
const none = 'none';

/** TK 2.1.5.9–11: a service is ended in writing; what is known is filled in already. */
export const endingPage = definePage({
  path: '/families/:id/endings/:service',
  access: ['family_supporter'],
  audit: 'open-ending-form',
  params: serviceParams,
  query,
  async load({ tx, actor, params, query: { reason }, today }): Promise<Writing | null> {
    const facts = await endingFacts(tx, actor, params.id, params.service, today);
    if (facts === null) return null;
    const [draft, standing] = await Promise.all([
      findDraft(tx, actor, 'ending', facts.service.id),
      facts.standing === null ? null : shownDocument(tx, actor, facts.standing.id, params.id),
    ]);
    return { facts, draft, standing, asked: reason };
  },
  concerns: ({ facts }) => ({ family: facts.familyId, record: facts.service.id }),
  view(data, { language, today, token }, form) {
    return {
      title: `${endingFormTexts[language].title}: ${data.facts.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <EndingForm {...data} form={form} today={today} language={language} token={token} />,
    };
  },
  post: {
    audit: 'issue-ending',
    concerns: ({ id, service }) => ({ family: id, record: service }),
    prepare: {
      async read({ tx, actor, params, fields, today }) {
        const facts = await endingFacts(tx, actor, params.id, params.service, today);
        const parsed = facts === null ? null : parseEnding(endingFieldsIn(fields), facts, today);
        if (facts === null || !parsed?.ok) return null;
        return () => prepareDocument(endingIssue(facts, parsed.value));
      },
    },
    async act({ tx, actor, params, fields, prepared, today }) {
      const facts = await endingFacts(tx, actor, params.id, params.service, today);
      if (facts === null) return { kind: 'nothing-there' };
      const parsed = parseEnding(endingFieldsIn(fields), facts, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (one(fields, '_basis') !== (facts.standing?.id ?? none)) return { kind: 'conflict', conflict: true };
      const issued = await issueEnding(tx, actor, facts, parsed.value, today, prepared);
      await dropDraft(tx, actor, 'ending', facts.service.id);
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
  readonly today: CivilDate;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

function EndingForm({ facts, draft, standing, asked, form, today, language, token }: FormProps) {
  const t = endingFormTexts[language];
  const href = endingHref(facts.familyId, facts.service.id);
  const typed = form.fields ?? draft?.fields;
  const values = typed === undefined ? endingFieldsOf(facts, asked, today) : endingFieldsIn(typed);
  const name = [familyTexts[language][facts.service.kind], facts.service.child].filter(Boolean).join(', ');
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
      <PageTitle title={t.title} eyebrow={`${facts.familyName} · ${name}`} lead={t.lead} />
      <FormOpening language={language} form={form} say={sayEnding(language)} />
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
        of={{ form: 'ending', subject: facts.service.id }}
        back={href}
        token={token}
        language={language}
      />
      <Card>
        <Form
          action={href}
          hidden={{ ...form.hidden, _basis: facts.standing?.id ?? none }}
          draftKey={`ending/${facts.service.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.title}
        >
          <EndingFieldSet values={values} facts={facts} form={form} today={today} language={language} />
          <DraftLine language={language} />
          <p>{facts.municipalityInvolved ? t.recipientsInvolved : t.recipientsNotInvolved}</p>
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
