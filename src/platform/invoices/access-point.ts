import { type InvoiceDelivery, InvoiceRefused, type OutgoingInvoice } from './delivery.ts';

export interface AccessPointSettings {
  /** Where e-invoices are posted; without TLS only on this machine itself. */
  readonly url: URL;
  readonly token: string;
}

/** The Estonian business register among the schemes of Peppol participants. */
const registry = '0191';
/** Of Peppol BIS Billing 3.0, by document. */
const documentTypes = { invoice: 'Invoice', 'credit-note': 'CreditNote' } as const;
const customization = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const process = 'cenbii-procid-ubl::urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const answerWithin = 30_000;
const mostRead = 64 * 1024;

/** Of our own login, of haste, or of the server's state: somebody sees to it, and the invoice is tried again. */
const mayPass: ReadonlySet<number> = new Set([401, 403, 407, 408, 409, 423, 425, 429]);

/** Hands e-invoices to an access point of the Peppol network over HTTP; what it answers with 2xx, it has taken over. */
export function accessPoint(
  { url, token }: AccessPointSettings,
  within: number = answerWithin,
): InvoiceDelivery {
  return {
    async deliver(invoice, asked) {
      const timeout = AbortSignal.timeout(within);
      const answer = await fetch(url, {
        method: 'POST',
        headers: { ...headersOf(invoice), authorization: `Bearer ${token}` },
        body: Buffer.from(invoice.xml),
        // The token is shown to nobody else.
        redirect: 'manual',
        signal: asked === undefined ? timeout : AbortSignal.any([timeout, asked]),
      });
      const words = await read(answer);
      if (answer.status >= 200 && answer.status < 300) {
        return { way: 'access-point', reference: referenceIn(words) };
      }
      if (answer.status >= 400 && answer.status < 500 && !mayPass.has(answer.status)) {
        throw new InvoiceRefused(reasonIn(words) || `HTTP ${answer.status}`);
      }
      throw new Error(`the access point answers ${answer.status}`);
    },
  };
}

function headersOf({ key, kind, sender, receiver }: OutgoingInvoice): Record<string, string> {
  const root = documentTypes[kind];
  const type = `urn:oasis:names:specification:ubl:schema:xsd:${root}-2::${root}##${customization}::2.1`;
  return {
    'content-type': 'application/xml; charset=utf-8',
    accept: 'application/json, text/plain;q=0.5',
    'idempotency-key': key,
    'x-peppol-sender-id': `${registry}:${sender}`,
    'x-peppol-receiver-id': `${registry}:${receiver}`,
    'x-peppol-document-type-id': `busdox-docid-qns::${type}`,
    'x-peppol-process-id': process,
  };
}

/** The beginning of what it says; the rest is not waited for. */
async function read(answer: Response): Promise<string> {
  if (answer.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.byteLength;
    text += decoder.decode(chunk, { stream: true });
    if (size >= mostRead) break;
  }
  return text.slice(0, mostRead);
}

const plain = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

function fieldsIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** What it calls the message, where it says so. */
function referenceIn(text: string): string {
  const fields = fieldsIn(text);
  const id = fields?.id ?? fields?.messageId ?? fields?.transmissionId;
  return typeof id === 'string' || typeof id === 'number' ? plain(String(id)).slice(0, 200) : '';
}

/** Why it refuses, as a problem (RFC 9457) or as plain words; a page of markup says nothing to people. */
function reasonIn(text: string): string {
  const fields = fieldsIn(text);
  const said = [fields?.title, fields?.detail, fields?.message, fields?.error].filter(
    (one): one is string => typeof one === 'string',
  );
  const words = fields === null ? (/^\s*</.test(text) ? '' : text) : [...new Set(said)].join(': ');
  return plain(words).slice(0, 500);
}
