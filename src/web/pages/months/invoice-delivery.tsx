import { z } from 'zod';
import type { PackInvoice } from '../../../features/month-close/packs.ts';
import { sendInvoiceAgain } from '../../../features/month-close/send-invoice-again.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { deliveryTexts } from '../../../i18n/months/invoice-delivery.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage } from '../../registry/page.ts';
import { Button, ButtonRow, Form, Notification, Status } from '../../ui/index.ts';
import { noQuery } from '../params.ts';

/** What the access point refused is sent again, once what it says is seen to. */
export const sendInvoiceAgainPage = definePage<{ id: string; invoice: string }, Record<string, never>, never>(
  {
    path: '/packs/:id/invoice/:invoice/again',
    access: ['project_manager'],
    audit: 'open-send-invoice-again',
    params: z.object({ id: z.uuid(), invoice: z.uuid() }),
    query: noQuery,
    // Only its form does something; whoever opens the address finds nothing.
    load: async () => null,
    concerns: () => ({}),
    view: () => ({ title: '', body: null }),
    post: {
      audit: 'send-invoice-again',
      concerns: ({ invoice }) => ({ record: invoice }),
      async act({ tx, params }) {
        const again = await sendInvoiceAgain(tx, params.invoice);
        if (!again) return { kind: 'nothing-there' };
        return { kind: 'done', to: `/packs/${params.id}/invoice`, tell: 'invoice-sent-again' };
      },
    },
  },
);

interface Props {
  readonly packId: string;
  readonly invoice: PackInvoice;
  /** Whether the reader may have it sent again. */
  readonly maySend: boolean;
  readonly hidden: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** How an invoice reached its buyer. */
export function DeliveryOf({ packId, invoice, maySend, hidden, language }: Props) {
  const t = deliveryTexts[language];
  const { delivery } = invoice;
  if (delivery === null) return null;
  const at = delivery.at === null ? '' : formatMoment(delivery.at, language);
  switch (delivery.state) {
    case 'waiting':
      // The try that is underway counts already.
      return (
        <p>
          <Status tone="info">{delivery.tries > 1 ? t.trying(delivery.tries - 1) : t.waiting}</Status>
        </p>
      );
    case 'file':
      return <p className="quiet">{t.file}</p>;
    case 'delivered':
      return (
        <p>
          <Status tone="success">{t.delivered(at)}</Status>{' '}
          {delivery.reference !== '' && <span className="quiet">{t.reference(delivery.reference)}</span>}
        </p>
      );
    case 'refused':
      return (
        <Notification language={language} tone="danger" title={t.refused(at)}>
          <p className="prewrapped">
            {t.itSays}: „{delivery.reason}“
          </p>
          {maySend && (
            <>
              <p>{t.mend}</p>
              <Form
                action={`/packs/${packId}/invoice/${invoice.id}/again`}
                hidden={hidden}
                label={t.againThis(invoice.number)}
              >
                <ButtonRow>
                  <Button icon="message">{t.againThis(invoice.number)}</Button>
                </ButtonRow>
              </Form>
            </>
          )}
        </Notification>
      );
  }
}
