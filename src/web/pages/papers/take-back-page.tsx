import { withdrawDocument } from '../../../features/papers/send-document.ts';
import { type ShownDocument, shownDocument } from '../../../features/papers/shown-document.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import { definePage } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { documentHref, documentParams } from './addresses.ts';
import { nameOf, sayIn } from './document-words.ts';

const waits = (data: ShownDocument | null): ShownDocument | null =>
  data?.keeps && data.document.state === 'open' ? data : null;

/** The undo of issuing, as long as not everyone has signed. */
export const takeBackDocumentPage = definePage({
  path: '/families/:id/documents/:document/take-back',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-document-withdrawal',
  params: documentParams,
  query: noQuery,
  load: async ({ tx, actor, params }) => waits(await shownDocument(tx, actor, params.document, params.id)),
  concerns: ({ document }) => ({ family: document.familyId, record: document.id }),
  view({ document, familyName }, { language }, form) {
    const t = documentTexts[language];
    return {
      title: t.takeBackTitle,
      width: 'narrow',
      body: (
        <>
          <PageTitle title={t.takeBackTitle} eyebrow={`${familyName} · ${nameOf(document, language)}`} />
          <FormOpening language={language} form={form} say={sayIn(t, contactTexts[language].stale)} />
          <Card>
            <p>{t.takeBackLead}</p>
            <Form action={`${documentHref(document)}/take-back`} hidden={form.hidden} label={t.takeBackTitle}>
              <ButtonRow>
                <Button variant="danger" icon="trash">
                  {t.takeBack}
                </Button>
                <LinkButton href={documentHref(document)} variant="quiet">
                  {t.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </>
      ),
    };
  },
  post: {
    audit: 'withdraw-document',
    concerns: ({ id, document }) => ({ family: id, record: document }),
    async act({ tx, actor, params }) {
      const data = waits(await shownDocument(tx, actor, params.document, params.id));
      if (data === null) return { kind: 'nothing-there' };
      const done = await withdrawDocument(tx, data.document.id);
      if (!done) return { kind: 'problems', problems: [{ code: 'cannot-take-back' }] };
      return { kind: 'done', to: documentHref(data.document), tell: 'document-withdrawn' };
    },
  },
});
