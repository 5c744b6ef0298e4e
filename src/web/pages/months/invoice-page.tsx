import type { ReactNode } from 'react';
import { totalOf } from '../../../documents/lisa-3/data.ts';
import { makeInvoice } from '../../../features/month-close/make-invoice.ts';
import { type Pack, type PackInvoice, packById } from '../../../features/month-close/packs.ts';
import { sendInvoiceAgain } from '../../../features/month-close/send-invoice-again.ts';
import { formatDate, formatMoney, formatMonth } from '../../../i18n/formats.ts';
import { billingTexts } from '../../../i18n/months/contracts.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  Tag,
} from '../../ui/index.ts';
import { FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { DeliveryOf } from './invoice-delivery.tsx';
import { sayMonthProblem } from './month-words.ts';

/** TK 3.2: the invoice of an approved month, made once by its provider; its files for both sides. */
export const invoicePage = definePage<{ id: string }, Record<string, never>, Pack>({
  path: '/packs/:id/invoice',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'read-invoice',
  params: oneId,
  query: noQuery,
  load: ({ tx, params }) => packById(tx, params.id),
  concerns: ({ id }) => ({ record: id }),
  view(pack, { language, actor }, form) {
    return {
      title: `${monthTexts[language].invoiceTitle}: ${formatMonth(pack.month, language)}, ${pack.provider}`,
      width: 'medium',
      scripts: ['form'],
      body: (
        <InvoiceView pack={pack} form={form} mayMake={actor.role === 'project_manager'} language={language} />
      ),
    };
  },
  post: {
    audit: 'make-invoice',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }): Promise<Outcome> {
      const pack = await packById(tx, params.id);
      if (pack === null || actor.role !== 'project_manager') return { kind: 'nothing-there' };
      const again = pack.invoices.find(({ id }) => id === one(fields, 'again'));
      if (again !== undefined) {
        // What the access point refused, once what it says is seen to.
        if (!(await sendInvoiceAgain(tx, again.id))) return { kind: 'nothing-there' };
        return { kind: 'done', to: `/packs/${pack.id}/invoice`, tell: 'invoice-sent-again' };
      }
      const outcome = await makeInvoice(tx, actor.membershipId, pack, today);
      if (outcome.kind === 'refused') return { kind: 'problems', problems: [{ code: 'refused' }] };
      if (outcome.kind === 'problem') return { kind: 'problems', problems: [{ code: outcome.code }] };
      return { kind: 'done', to: `/packs/${pack.id}/invoice`, tell: 'invoice-made' };
    },
  },
});

interface Props {
  readonly pack: Pack;
  readonly form: FormState;
  readonly mayMake: boolean;
  readonly language: Language;
}

function InvoiceView({ pack, form, mayMake, language }: Props) {
  const t = monthTexts[language];
  const month = formatMonth(pack.month, language);
  const isMade = pack.invoices.some(({ kind }) => kind === 'invoice');
  const lacksBilling = form.problems.some(({ code }) => code === 'no-billing');
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.title, href: '/months' },
          { label: `${month}, ${pack.provider}`, href: `/packs/${pack.id}` },
          { label: t.invoiceTitle },
        ]}
      />
      <PageTitle title={`${t.invoiceTitle}: ${month}`} eyebrow={pack.provider} lead={t.invoiceLead} />
      <FormOpening language={language} form={form} say={sayMonthProblem(language)} />
      {lacksBilling && (
        <Notification language={language} tone="info" title={t['no-billing']}>
          <a href="/billing">{billingTexts[language].title}</a>
        </Notification>
      )}
      {pack.invoices.map((invoice) => (
        <InvoiceCard key={invoice.id} pack={pack} invoice={invoice} language={language}>
          <DeliveryOf
            packId={pack.id}
            invoice={invoice}
            maySend={mayMake}
            hidden={hiddenBeside(form)}
            language={language}
          />
        </InvoiceCard>
      ))}
      {mayMake && !isMade && (
        <Card title={t.makeInvoice} subtitle={`${t.total}: ${formatMoney(totalOf(pack.schedule), language)}`}>
          <Form action={`/packs/${pack.id}/invoice`} hidden={form.hidden} label={t.makeInvoice}>
            <ButtonRow>
              <Button variant="primary" icon="money">
                {t.makeInvoice}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}

function InvoiceCard(props: {
  readonly pack: Pack;
  readonly invoice: PackInvoice;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { pack, invoice, language, children } = props;
  const t = monthTexts[language];
  const on = formatDate(invoice.issuedOn, language);
  const file = (format: 'xml' | 'pdf') => `/packs/${pack.id}/${invoice.kind}-${format}`;
  return (
    <Card
      title={invoice.kind === 'invoice' ? t.made(invoice.number, on) : t.credit(invoice.number, on)}
      actions={invoice.credited ? <Tag>{t.credited}</Tag> : undefined}
    >
      {children}
      <ButtonRow>
        <LinkButton
          href={file('xml')}
          variant="primary"
          icon="download"
          aria-label={`${t.xml}: ${invoice.number}`}
        >
          {t.xml}
        </LinkButton>
        <LinkButton href={file('pdf')} icon="download" aria-label={`${t.pdf}: ${invoice.number}`}>
          {t.pdf}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
