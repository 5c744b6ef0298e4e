import {
  archiveOf,
  askHandOver,
  keyIn,
  markOf,
  mayAsk,
  newKey,
} from '../../../features/closing/hand-overs.ts';
import { type Contract, contractById } from '../../../features/contracts/contracts.ts';
import { closingTexts } from '../../../i18n/closing.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { handOverTexts } from '../../../i18n/months/hand-over.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { defineFile, definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Button, ButtonRow, Card, Checkbox, Form, PageTitle } from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { sayIn } from '../papers/document-words.ts';
import { noQuery, oneId } from '../params.ts';

interface Data {
  readonly contract: Contract;
  /** Made anew each time that the form is opened; nothing is sealed with it before the form is sent. */
  readonly key: string;
}

/** TK 3.5: an archive of a contract's originals is asked for; its key is shown here and nowhere else. */
export const handOverPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/contracts/:id/hand-over',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'open-hand-over-form',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const contract = await contractById(tx, params.id);
    return contract === null || !mayAsk(actor, contract, today) ? null : { contract, key: newKey() };
  },
  concerns: ({ contract }) => ({ record: contract.id }),
  view: ({ contract, key }, { language }, form) => ({
    title: `${handOverTexts[language].title}: ${contract.number}`,
    width: 'narrow',
    scripts: ['form'],
    body: <Ask contract={contract} made={key} form={form} language={language} />,
  }),
  post: {
    audit: 'ask-hand-over',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const contract = await contractById(tx, params.id);
      if (contract === null || !mayAsk(actor, contract, today)) return { kind: 'nothing-there' };
      const key = keyIn(one(fields, 'key'));
      if (key === null) return { kind: 'problems', problems: [{ code: 'no-key' }] };
      if (one(fields, 'kept') !== 'yes')
        return { kind: 'problems', problems: [{ field: 'kept', code: 'not-kept' }] };
      return (await askHandOver(tx, actor, contract, key, today))
        ? { kind: 'done', to: `/contracts/${contract.id}/end`, tell: 'hand-over-asked' }
        : { kind: 'problems', problems: [{ code: 'being-made' }] };
    },
  },
});

/** An archive that is ready, as long as it is kept. */
export const handOverFile = defineFile({
  path: '/hand-overs/:id/archive',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'export-hand-over',
  params: oneId,
  query: noQuery,
  load: ({ tx, params, today }) => archiveOf(tx, params.id, today),
  concerns: ({ id }) => ({ record: id }),
  file: async ({ name, path, size, sha256 }) => ({
    ...{ name, path, size, sha256 },
    type: 'application/octet-stream',
  }),
});

function Ask(props: {
  readonly contract: Contract;
  readonly made: string;
  readonly form: FormState;
  readonly language: Language;
}) {
  const { contract, made, form, language } = props;
  const t = handOverTexts[language];
  const words = closingTexts[language];
  const say = sayIn(t, contactTexts[language].stale);
  // What comes back holds the key that was written down already.
  const sent = keyIn(form.fields === null ? '' : one(form.fields, 'key'));
  const key = sent?.toString('base64') ?? made;
  const end = `/contracts/${contract.id}/end`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: words.contracts, href: '/contracts' },
          { label: `${contract.number}: ${words.title}`, href: end },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} eyebrow={`${contract.provider}, ${contract.number}`} lead={t.lead} />
      <FormOpening language={language} form={form} say={say} />
      <Form action={`/contracts/${contract.id}/hand-over`} hidden={{ ...form.hidden, key }} label={t.title}>
        <Card title={t.keyTitle}>
          <p>{t.keyText}</p>
          <p>
            <code className="key">{key}</code>
          </p>
          <p className="quiet">
            {t.keyMark}: <code>{markOf(Buffer.from(key, 'base64'))}</code>
          </p>
          <Checkbox
            language={language}
            name="kept"
            label={t.kept}
            error={errorAt(form, 'kept', say)}
            required
          />
          <ButtonRow>
            <Button variant="primary">{t.start}</Button>
          </ButtonRow>
        </Card>
      </Form>
    </>
  );
}
