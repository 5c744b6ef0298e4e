import { type Sending, sendingOf, sendToMunicipality } from '../../../features/papers/send-document.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Form, LinkButton, Notification, PageTitle } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { documentHref, documentParams } from './addresses.ts';
import { nameOf, sayIn } from './document-words.ts';

const fulfils = {
  'lisa-6': 'TK 2.1.3.6.1',
  'lisa-7': 'TK 2.1.4.5.1',
  'lisa-10': 'TK 2.1.5.11',
  'lisa-11': 'TK 2.1.5.11',
};

/** TK 2.1.3.6.1, TK 2.1.4.5.1, TK 2.1.5.11: who will read it, seen before it is sent. */
export const sendDocumentPage = definePage({
  path: '/families/:id/documents/:document/send',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-document-sending',
  params: documentParams,
  query: noQuery,
  load: ({ tx, actor, params }) => sendingOf(tx, actor, params.document, params.id),
  concerns: ({ document }) => ({ family: document.familyId, record: document.id }),
  view(data, { language }, form) {
    return {
      title: documentTexts[language].sendTitle,
      width: 'narrow',
      body: <SendForm data={data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'send-document',
    concerns: ({ id, document }) => ({ family: id, record: document }),
    async act({ tx, actor, params, today }) {
      const sending = await sendingOf(tx, actor, params.document, params.id);
      if (sending === null) return { kind: 'nothing-there' };
      const sent = await sendToMunicipality(tx, sending, today);
      if (!sent) return { kind: 'problems', problems: [{ code: 'nothing-sent' }] };
      return { kind: 'done', to: documentHref(sending.document), tell: 'document-sent' };
    },
  },
});

function SendForm(props: { data: Sending; form: FormState; language: Language }) {
  const { data, form, language } = props;
  const { document, municipality } = data;
  const t = documentTexts[language];
  const clause = document.kind === 'lisa-9' ? null : fulfils[document.kind];
  return (
    <>
      <PageTitle title={t.sendTitle} eyebrow={`${data.familyName} · ${nameOf(document, language)}`} />
      <FormOpening language={language} form={form} say={sayIn(t, contactTexts[language].stale)} />
      {municipality === null ? (
        <Notification
          language={language}
          tone="info"
          title={t.nobodyToSend}
          actions={
            <LinkButton href={documentHref(document)} variant="quiet">
              {t.cancel}
            </LinkButton>
          }
        />
      ) : (
        <Card title={t.recipients}>
          <p>
            <strong>{t.recipient(municipality.name)}</strong>
          </p>
          <p>{t.sendWhat}</p>
          {clause !== null && <p className="quiet">{t.sendFulfils(clause)}</p>}
          <Form action={`${documentHref(document)}/send`} hidden={form.hidden} label={t.sendTitle}>
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.send}
              </Button>
              <LinkButton href={documentHref(document)} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
