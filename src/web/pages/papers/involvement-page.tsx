import type { MembershipRole } from '../../../database/tables.ts';
import {
  type Involvement,
  involveMunicipality,
  involvementOf,
} from '../../../features/papers/involvement.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { involvementTexts } from '../../../i18n/papers/involvement.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayIn } from './document-words.ts';

/** TK 2.1.3.6.4, TK 2.1.4.5.4: an adoptive family decides whether its municipality is involved; explained before asked. */
export const involvementPage = definePage({
  path: '/families/:id/municipality',
  access: ['family_supporter', 'family_member'],
  audit: 'read-involvement',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => involvementOf(tx, actor, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(data, { language, actor }, form) {
    return {
      title: `${involvementTexts[language].title}: ${data.familyName}`,
      width: 'narrow',
      body: <InvolvementForm data={data} role={actor.role} form={form} language={language} />,
    };
  },
  post: {
    audit: 'decide-involvement',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields }) {
      const before = await involvementOf(tx, actor, params.id);
      if (before === null) return { kind: 'nothing-there' };
      const wanted = one(fields, 'municipality');
      if (wanted !== 'yes' && wanted !== 'no') {
        return { kind: 'problems', problems: [{ field: 'municipality', code: 'involvement-missing' }] };
      }
      const done = await involveMunicipality(tx, params.id, wanted === 'yes');
      if (!done) return { kind: 'nothing-there' };
      const tell = wanted === 'yes' ? 'municipality-involved' : 'municipality-refused';
      return { kind: 'done', to: `/families/${params.id}/municipality`, tell };
    },
  },
});

/** What either decision means. */
export function InvolvementMeaning({ language }: { readonly language: Language }) {
  const t = involvementTexts[language];
  return (
    <>
      <p>
        <strong>{t.ifYes}.</strong> {t.yesMeans}
      </p>
      <p>
        <strong>{t.ifNo}.</strong> {t.noMeans}
      </p>
    </>
  );
}

/** The question; its answer is never chosen beforehand. */
export function InvolvementChoice(props: { value: string; error: string | undefined; language: Language }) {
  const t = involvementTexts[props.language];
  return (
    <RadioGroup
      language={props.language}
      name="municipality"
      label={t.question}
      error={props.error}
      value={props.value}
      options={[
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      required
    />
  );
}

function InvolvementForm(props: {
  data: Involvement;
  role: MembershipRole;
  form: FormState;
  language: Language;
}) {
  const { data, role, form, language } = props;
  const t = involvementTexts[language];
  const say = sayIn(t, contactTexts[language].stale);
  const file = `/families/${data.familyId}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          ...(role === 'family_member' ? [] : [{ label: frameTexts[language].families, href: '/families' }]),
          { label: data.familyName, href: file },
          { label: t.title },
        ]}
      />
      <PageTitle title={t.title} eyebrow={data.familyName} lead={t.lead} />
      <FormOpening language={language} form={form} say={say} />
      <Card>
        <p>
          {t.now}: <strong>{data.involved ? t.involved(data.municipality ?? '') : t.notInvolved}</strong>
        </p>
        <InvolvementMeaning language={language} />
        <Form action={`${file}/municipality`} hidden={form.hidden} label={t.title}>
          <InvolvementChoice
            value={one(form.fields ?? {}, 'municipality')}
            error={errorAt(form, 'municipality', say)}
            language={language}
          />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={file} variant="quiet">
              {t.back}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
