import {
  beginAdaptation,
  type NewChild,
  type NewChildFields,
  newChildOf,
  parseNewChild,
  standsAgainst,
} from '../../../features/papers/new-child.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { newChildTexts } from '../../../i18n/papers/new-child.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { Clause } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  RadioGroup,
  Steps,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { agreementHref, documentsHref, endingHref } from './addresses.ts';
import { sayIn } from './document-words.ts';

const fieldsIn = (fields: Fields): NewChildFields => ({
  given: one(fields, 'given'),
  surname: one(fields, 'surname'),
  born: one(fields, 'born'),
  came: one(fields, 'came'),
  cameOn: one(fields, 'cameOn'),
});

/** TK 2.1.5.9, step by step: the ending in writing, its signatures, then the child and its adaptation. */
export const newChildPage = definePage({
  path: '/families/:id/new-child',
  access: ['family_supporter'],
  audit: 'open-new-child',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => newChildOf(tx, actor, params.id, today),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language }, form) {
    return {
      title: `${newChildTexts[language].title}: ${data.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <NewChildForm data={data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'add-new-child',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const data = await newChildOf(tx, actor, params.id, today);
      if (data === null) return { kind: 'nothing-there' };
      const parsed = parseNewChild(fieldsIn(fields), today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const reasons = standsAgainst(data, parsed.value, today);
      if (reasons.length > 0) {
        return {
          kind: 'problems',
          problems: [{ code: 'may-not-begin' }, ...reasons.map((code) => ({ code }))],
        };
      }
      const service = await beginAdaptation(tx, params.id, parsed.value, today);
      if (service === null) return { kind: 'nothing-there' };
      return { kind: 'done', to: agreementHref(params.id, service), tell: 'child-added' };
    },
  },
});

/** What stands against it comes with the form: its clauses are no sentences of this page. */
const clausesIn = (form: FormState): Clause[] =>
  form.problems.map(({ code }) => code).filter((code): code is Clause => code.startsWith('TK '));

function NewChildForm(props: { data: NewChild; form: FormState; language: Language }) {
  const { data, form, language } = props;
  const t = newChildTexts[language];
  const say = sayIn(t, contactTexts[language].stale);
  const clauses = clausesIn(form);
  const shown = { ...form, problems: form.problems.filter(({ code }) => !code.startsWith('TK ')) };
  const values = fieldsIn(form.fields ?? {});
  const error = (field: keyof NewChildFields) => errorAt(form, field, say);
  const waits =
    data.needsBased !== null && data.needsBased.agreedOn !== null && data.needsBased.endingSignedOn === null;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: data.familyName, href: `/families/${data.familyId}` },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} eyebrow={data.familyName} lead={t.lead} />
      <FormOpening language={language} form={shown} say={say} />
      {clauses.length > 0 && (
        <Notification language={language} tone="danger" title={t.mayNot(clauses.join(', '))} />
      )}
      <Way data={data} language={language} />
      {waits ? (
        <Notification language={language} tone="info" title={t.first} />
      ) : (
        <Card title={t.stepBegin}>
          <Form action={`/families/${data.familyId}/new-child`} hidden={form.hidden} label={t.title}>
            <TextField
              language={language}
              name="given"
              label={t.given}
              error={error('given')}
              value={values.given}
              required
            />
            <TextField
              language={language}
              name="surname"
              label={t.surname}
              error={error('surname')}
              value={values.surname}
              required
            />
            <DateField
              language={language}
              name="born"
              label={t.born}
              error={error('born')}
              value={values.born}
              optional
            />
            <RadioGroup
              language={language}
              name="came"
              label={t.came}
              error={error('came')}
              value={values.came}
              options={[
                { value: 'arrived', label: t.arrived },
                { value: 'expected', label: t.expected },
              ]}
              required
            />
            <DateField
              language={language}
              name="cameOn"
              label={t.cameOn}
              error={error('cameOn')}
              value={values.cameOn}
              required
            />
            <p className="quiet">{t.beginHint}</p>
            <ButtonRow>
              <Button variant="primary" icon="plus">
                {t.begin}
              </Button>
              <LinkButton href={documentsHref(data.familyId)} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}

/** The steps, and the way to the one that comes next. */
function Way({ data, language }: { readonly data: NewChild; readonly language: Language }) {
  const t = newChildTexts[language];
  const { needsBased } = data;
  if (needsBased === null || needsBased.agreedOn === null) return null;
  const ended = needsBased.endedOn !== null;
  const signed = needsBased.endingSignedOn !== null;
  const { volume } = needsBased;
  return (
    <Card>
      <Steps
        language={language}
        label={t.steps}
        steps={[
          { title: t.stepEnd, state: ended ? 'done' : 'current' },
          { title: t.stepSign, state: signed ? 'done' : ended ? 'current' : 'upcoming' },
          { title: t.stepBegin, state: signed ? 'current' : 'upcoming' },
        ]}
      />
      {volume !== null && <p>{t.volumeStays(volume.left, volume.limit)}</p>}
      {!ended && (
        <LinkButton
          href={`${endingHref(data.familyId, needsBased.id)}?reason=new-child`}
          variant="primary"
          icon="document"
        >
          {t.toEnd}
        </LinkButton>
      )}
      {ended && !signed && (
        <LinkButton href={documentsHref(data.familyId)} variant="primary" icon="sign">
          {t.toSign}
        </LinkButton>
      )}
    </Card>
  );
}
