import { type OwnBilling, ownBilling, writeBilling } from '../../../features/contracts/billing.ts';
import {
  type BillingField,
  type BillingFields,
  billingFieldNames,
  billingFields,
  parseBilling,
  vatStatuses,
} from '../../../features/contracts/billing-form.ts';
import { billingTexts, contractTexts } from '../../../i18n/months/contracts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  Notification,
  PageTitle,
  RadioGroup,
  SideBySide,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { versionIn } from '../versions.ts';
import { sayBillingProblem } from './contract-words.ts';

const billingIn = (fields: Fields): BillingFields =>
  Object.fromEntries(billingFieldNames.map((name) => [name, one(fields, name)])) as BillingFields;

/** How one's own organisation stands on e-invoices: a provider as the seller, the commissioner as the buyer. */
export const billingPage = definePage<Record<string, never>, Record<string, never>, OwnBilling>({
  path: '/billing',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'read-billing',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor }) => ownBilling(tx, actor),
  concerns: () => ({}),
  view(own, { language }, form) {
    return {
      title: billingTexts[language].title,
      width: 'narrow',
      scripts: ['form'],
      body: <Billing own={own} form={form} language={language} />,
    };
  },
  post: {
    audit: 'write-billing',
    concerns: () => ({}),
    async act({ tx, actor, fields }) {
      const own = await ownBilling(tx, actor);
      if (own === null) return { kind: 'nothing-there' };
      const typed = billingIn(fields);
      const readVersion = versionIn.parse(one(fields, 'version'));
      if (readVersion !== (own.details?.version ?? 0)) return { kind: 'conflict', conflict: typed };
      const parsed = parseBilling(typed, own.kind);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const written = await writeBilling(tx, actor, own.kind, readVersion, parsed.value);
      if (!written) return { kind: 'conflict', conflict: typed };
      return { kind: 'done', to: '/billing', tell: 'billing-written' };
    },
  },
});

function asText(fields: BillingFields, kind: OwnBilling['kind'], language: Language): string {
  const t = billingTexts[language];
  const names = billingFieldNames.slice(0, kind === 'provider' ? billingFieldNames.length : 4);
  const vat = vatStatuses.find((status) => status === fields.vat);
  const said = (name: BillingField) => (name === 'vat' ? (vat === undefined ? '' : t[vat]) : fields[name]);
  return names.map((name) => `${t[name]}: ${said(name)}`).join('\n');
}

function Billing(props: { own: OwnBilling; form: FormState; language: Language }) {
  const { own, form, language } = props;
  const t = billingTexts[language];
  const say = sayBillingProblem(language);
  const stands =
    own.details === null ? billingIn({ registryCode: [own.registryCode] }) : billingFields(own.details);
  const values = form.fields === null ? stands : billingIn(form.fields);
  const standing = String(own.details?.version ?? 0);
  const version = form.fields === null || form.conflict !== null ? standing : one(form.fields, 'version');
  const field = (name: BillingField) => ({
    language,
    name,
    label: t[name],
    error: errorAt(form, name, say),
    value: values[name],
  });
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: contractTexts[language].title, href: '/contracts' }, { label: t.title }]}
      />
      <PageTitle
        title={t.title}
        eyebrow={own.organisation}
        lead={own.kind === 'provider' ? t.leadProvider : t.leadCommissioner}
      />
      <FormOpening language={language} form={form} say={say} />
      {own.details === null && form.problems.length === 0 && (
        <Notification language={language} tone="warning" title={t.missing} />
      )}
      {form.conflict !== null && (
        <Notification
          language={language}
          tone="warning"
          title={contractTexts[language].conflictTitle}
          announce
        >
          <p>{contractTexts[language].conflictLead}</p>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{ title: contractTexts[language].theirs, text: asText(stands, own.kind, language) }}
            right={{
              title: contractTexts[language].yours,
              text: asText(form.conflict as BillingFields, own.kind, language),
            }}
          />
        </Notification>
      )}
      <Form action="/billing" hidden={{ ...form.hidden, version }} label={t.title}>
        <Card title={t.address}>
          <TextField
            {...field('registryCode')}
            hint={t.registryCodeHint}
            required
            inputMode="numeric"
            width="short"
          />
          <TextField {...field('street')} required />
          <div className="fields-in-row">
            <TextField {...field('city')} required />
            <TextField {...field('postcode')} required inputMode="numeric" width="short" />
          </div>
        </Card>
        {own.kind === 'provider' && (
          <>
            <Card title={t.vat}>
              <RadioGroup
                {...field('vat')}
                required
                options={vatStatuses.map((status) => ({ value: status, label: t[status] }))}
              />
              <TextField {...field('vatNumber')} hint={t.vatNumberHint} width="medium" />
              <TextField {...field('vatReason')} hint={t.vatReasonHint} />
            </Card>
            <Card title={t.payment}>
              <TextField {...field('iban')} required width="medium" />
              <TextField
                {...field('referenceBase')}
                hint={t.referenceBaseHint}
                required
                inputMode="numeric"
                width="short"
              />
            </Card>
          </>
        )}
        <ButtonRow>
          <Button variant="primary" icon="save">
            {contractTexts[language].save}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
