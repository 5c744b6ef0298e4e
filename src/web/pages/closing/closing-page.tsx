import {
  type Closing,
  clearClosing,
  closingOf,
  parseClosing,
  proposedDay,
  setClosing,
} from '../../../features/closing/closing.ts';
import { type HandOver, handOversOf, mayAsk } from '../../../features/closing/hand-overs.ts';
import { closingTexts } from '../../../i18n/closing.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { handOverTexts } from '../../../i18n/months/hand-over.ts';
import type { Language } from '../../../i18n/texts.ts';
import { addDays, type CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  DescriptionList,
  Form,
  LinkButton,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { HandOverList } from './hand-over-list.tsx';

/** The sentence of a problem's code. */
const sayClosing = (language: Language) => {
  const t = closingTexts[language] as Readonly<Record<string, unknown>>;
  return (code: string) => (typeof t[code] === 'string' ? String(t[code]) : code);
};

/** TK 3.5: what a contract's end asks for; the commissioner sets until when the provider's people may enter. */
export const closingPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/contracts/:id/end',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-contract-end',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const closing = await closingOf(tx, params.id);
    if (closing === null) return null;
    return {
      ...closing,
      archives: await handOversOf(tx, params.id),
      mayAsk: mayAsk(actor, closing.contract, today),
    };
  },
  concerns: ({ contract }) => ({ record: contract.id }),
  view(closing, { language, actor, today }, form) {
    const { contract } = closing;
    return {
      title: `${closingTexts[language].title}: ${contract.number}`,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <End
          closing={closing}
          maySet={actor.role === 'commissioner_officer'}
          {...{ form, today, language }}
        />
      ),
    };
  },
  post: {
    audit: 'set-contract-end',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const closing = await closingOf(tx, params.id);
      if (closing === null || actor.role !== 'commissioner_officer') return { kind: 'nothing-there' };
      const readVersion = versionIn.parse(one(fields, 'version'));
      const to = `/contracts/${closing.contract.id}/end`;
      if (one(fields, 'do') === 'clear') {
        return (await clearClosing(tx, closing, readVersion))
          ? { kind: 'done', to, tell: 'access-end-cleared' }
          : { kind: 'problems', problems: [{ code: 'changed-meanwhile' }] };
      }
      const parsed = parseClosing(one(fields, 'closesOn'), closing, today);
      if (!parsed.ok) return { kind: 'problems', problems: [{ field: 'closesOn', code: parsed.code }] };
      return (await setClosing(tx, actor, closing, readVersion, parsed.closesOn, today))
        ? { kind: 'done', to, tell: 'access-end-set' }
        : { kind: 'problems', problems: [{ field: 'closesOn', code: 'changed-meanwhile' }] };
    },
  },
});

interface Data extends Closing {
  readonly archives: readonly HandOver[];
  readonly mayAsk: boolean;
}

interface Props {
  readonly closing: Data;
  readonly maySet: boolean;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function End(props: Props) {
  const { closing, maySet, form, language } = props;
  const t = closingTexts[language];
  const archive = handOverTexts[language];
  const { contract, handOverDue } = closing;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.contracts, href: '/contracts' }, { label: `${contract.number}: ${t.title}` }]}
      />
      <PageTitle title={t.title} eyebrow={`${contract.provider}, ${contract.number}`} lead={t.lead} />
      <FormOpening language={language} form={form} say={sayClosing(language)} />
      <Card title={t.originals}>
        <DescriptionList
          layout="columns"
          items={[
            { term: t.ends, description: formatDate(contract.to, language) },
            ...(handOverDue === null
              ? []
              : [{ term: t.due, description: formatDate(handOverDue, language) }]),
          ]}
        />
        <p>{t.originalsText}</p>
        {closing.mayAsk ? (
          <p>
            <LinkButton href={`/contracts/${contract.id}/hand-over`} variant="primary" icon="document">
              {archive.begin}
            </LinkButton>
          </p>
        ) : (
          <p>{archive.fromWhen(formatDate(addDays(contract.to, 1), language))}</p>
        )}
        <p className="quiet">{t.originalsHow}</p>
        <p>
          <code>{`npm run -s hand-over -- ${contract.number} FILE`}</code>
        </p>
      </Card>
      <Card title={archive.archives}>
        <HandOverList archives={closing.archives} contractId={contract.id} language={language} />
      </Card>
      <Card title={t.access}>
        <Access closing={closing} language={language} />
        {maySet && <SetForm {...props} />}
      </Card>
    </>
  );
}

function Access({ closing: { set }, language }: Pick<Props, 'closing' | 'language'>) {
  const t = closingTexts[language];
  if (set === null) return <p>{t.notSet}</p>;
  if (set.closedOn === null) return <p>{t.closes(formatDate(set.closesOn, language))}</p>;
  return (
    <p>
      <Status tone="warning">{t.closed(formatDate(set.closedOn, language))}</Status>
    </p>
  );
}

function SetForm({ closing, form, today, language }: Props) {
  const t = closingTexts[language];
  const { set } = closing;
  const typed = form.fields === null ? null : one(form.fields, 'closesOn');
  return (
    <Form
      action={`/contracts/${closing.contract.id}/end`}
      hidden={{ ...form.hidden, version: String(set?.version ?? 0) }}
      label={t.access}
    >
      <DateField
        language={language}
        name="closesOn"
        label={t.closesOn}
        hint={t.closesOnHint}
        required
        error={errorAt(form, 'closesOn', sayClosing(language))}
        value={typed ?? set?.closesOn ?? proposedDay(closing, today)}
      />
      <ButtonRow>
        <Button variant="primary" name="do" value="set">
          {set === null ? t.set : t.change}
        </Button>
        {set !== null && (
          <Button variant="quiet" name="do" value="clear">
            {t.clear}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
