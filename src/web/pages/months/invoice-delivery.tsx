import type { PackInvoice } from '../../../features/month-close/packs.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { deliveryTexts } from '../../../i18n/months/invoice-delivery.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Button, ButtonRow, Form, Notification, Status } from '../../ui/index.ts';

interface Props {
  readonly packId: string;
  readonly invoice: PackInvoice;
  /** Whether the reader may have it sent again. */
  readonly maySend: boolean;
  /** What its form sends unseen beside the invoice. */
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
      return <p className="quiet">{maySend ? t.file : t.fileToBuyer}</p>;
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
                action={`/packs/${packId}/invoice`}
                hidden={{ ...hidden, again: invoice.id }}
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
