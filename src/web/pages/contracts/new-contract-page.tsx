import { z } from 'zod';
import { parseContract } from '../../../features/contracts/contract-form.ts';
import {
  enterContract,
  type ProviderContracts,
  providersContracts,
} from '../../../features/contracts/contracts.ts';
import { contractTexts } from '../../../i18n/months/contracts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { editions } from '../../../rules/index.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Button, ButtonRow, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { ContractFormFields, contractIn } from './contract-fields.tsx';
import { sayContractProblem } from './contract-words.ts';

const params = z.object({ provider: z.uuid() });
type Params = z.infer<typeof params>;

/** The commissioner enters what a provider is paid by. */
export const newContractPage = definePage<Params, Record<string, never>, ProviderContracts>({
  path: '/contracts/new/:provider',
  access: ['commissioner_officer'],
  audit: 'read-new-contract',
  params,
  query: noQuery,
  load: async ({ tx, params: { provider } }) =>
    (await providersContracts(tx)).find(({ id }) => id === provider) ?? null,
  concerns: ({ id }) => ({ record: id }),
  view(provider, { language }, form) {
    return {
      title: contractTexts[language].enterFor(provider.name),
      width: 'narrow',
      scripts: ['form'],
      body: <NewContract provider={provider} form={form} language={language} />,
    };
  },
  post: {
    audit: 'enter-contract',
    concerns: ({ provider }) => ({ record: provider }),
    async act({ tx, params: { provider }, fields }) {
      if (!(await providersContracts(tx)).some(({ id }) => id === provider)) return { kind: 'nothing-there' };
      const parsed = parseContract(contractIn(fields));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const entered = await enterContract(tx, provider, parsed.value);
      if (entered === null) {
        return { kind: 'problems', problems: [{ field: 'edition', code: 'edition-taken' }] };
      }
      return { kind: 'done', to: '/contracts', tell: 'contract-entered' };
    },
  },
});

function NewContract(props: { provider: ProviderContracts; form: FormState; language: Language }) {
  const { provider, form, language } = props;
  const t = contractTexts[language];
  const free = [...editions.values()].find(
    ({ edition }) => !provider.contracts.some((contract) => contract.edition === edition),
  );
  const fresh = {
    edition: [free?.edition ?? ''],
    from: [free?.from ?? ''],
    to: [free?.to ?? ''],
    supportUnit: ['month'],
    paymentDays: ['14'],
  };
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.title, href: '/contracts' }, { label: provider.name }]}
      />
      <PageTitle title={t.enter} eyebrow={provider.name} />
      <FormOpening language={language} form={form} say={sayContractProblem(language)} />
      <Form action={`/contracts/new/${provider.id}`} hidden={form.hidden} label={t.enter}>
        <ContractFormFields values={contractIn(form.fields ?? fresh)} form={form} language={language} />
        <ButtonRow>
          <Button variant="primary" icon="save">
            {t.save}
          </Button>
          <LinkButton href="/contracts" variant="quiet">
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
