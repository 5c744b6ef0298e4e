import {
  type ContractFields,
  contractFields,
  parseContract,
} from '../../../features/contracts/contract-form.ts';
import { type Contract, changeContract, contractById } from '../../../features/contracts/contracts.ts';
import { contractTexts } from '../../../i18n/months/contracts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { ContractFormFields, contractAsText, contractIn } from './contract-fields.tsx';
import { sayContractProblem } from './contract-words.ts';

/** The commissioner corrects a contract's number, days or prices; months that are approved keep theirs. */
export const editContractPage = definePage<{ id: string }, Record<string, never>, Contract>({
  path: '/contracts/:id/edit',
  access: ['commissioner_officer'],
  audit: 'read-contract',
  params: oneId,
  query: noQuery,
  load: ({ tx, params }) => contractById(tx, params.id),
  concerns: ({ id }) => ({ record: id }),
  view(contract, { language }, form) {
    return {
      title: `${contractTexts[language].changeTitle}: ${contract.number}`,
      width: 'narrow',
      scripts: ['form'],
      body: <EditContract contract={contract} form={form} language={language} />,
    };
  },
  post: {
    audit: 'change-contract',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, params, fields }) {
      const contract = await contractById(tx, params.id);
      if (contract === null) return { kind: 'nothing-there' };
      const typed = { ...contractIn(fields), edition: contract.edition };
      const readVersion = versionIn.parse(one(fields, 'version'));
      if (readVersion !== contract.version) return { kind: 'conflict', conflict: typed };
      const parsed = parseContract(typed);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      if (!(await changeContract(tx, contract.id, readVersion, parsed.value))) {
        return { kind: 'conflict', conflict: typed };
      }
      return { kind: 'done', to: '/contracts', tell: 'contract-changed' };
    },
  },
});

function EditContract(props: { contract: Contract; form: FormState; language: Language }) {
  const { contract, form, language } = props;
  const t = contractTexts[language];
  const stands = contractFields(contract);
  const version =
    form.fields === null || form.conflict !== null ? String(contract.version) : one(form.fields, 'version');
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.title, href: '/contracts' }, { label: contract.number }]}
      />
      <PageTitle title={t.changeTitle} eyebrow={`${contract.provider}, ${contract.edition}`} />
      <FormOpening language={language} form={form} say={sayContractProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.conflictTitle} announce>
          <p>{t.conflictLead}</p>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{ title: t.theirs, text: contractAsText(stands, language) }}
            right={{ title: t.yours, text: contractAsText(form.conflict as ContractFields, language) }}
          />
        </Notification>
      )}
      <Form
        action={`/contracts/${contract.id}/edit`}
        hidden={{ ...form.hidden, version }}
        label={t.changeTitle}
      >
        <ContractFormFields
          values={form.fields === null ? stands : contractIn(form.fields)}
          form={form}
          language={language}
          fixedEdition
        />
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
