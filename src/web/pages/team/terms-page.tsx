import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { changeTerms, parseTerms } from '../../../features/team/hire.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayCounties, sayLanguages, sayPersonProblem } from './person-words.ts';
import { placesOf, TermsFields, termsFieldsIn } from './terms-fields.tsx';

interface Data {
  readonly person: PersonRecord;
  readonly organisations: PublicOrganisations;
}

/** In which languages, where and how much somebody works. */
export const termsPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/team/:id/terms',
  access: ['project_manager'],
  audit: 'open-terms',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [person, organisations] = await Promise.all([
      personRecord(tx, actor, params.id, today),
      publicOrganisations(tx),
    ]);
    return person === null || person.leftOn !== null ? null : { person, organisations };
  },
  concerns: ({ person }) => ({ record: person.membershipId }),
  view(data, { language }, form) {
    return {
      title: `${personTexts[language].terms}: ${data.person.name}`,
      width: 'medium',
      scripts: ['form'],
      body: <TermsForm {...data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'change-terms',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = await personRecord(tx, actor, params.id, today);
      if (person === null || person.leftOn !== null) return { kind: 'nothing-there' };
      const { municipalities } = await publicOrganisations(tx);
      const parsed = parseTerms(termsFieldsIn(fields), {
        counties: placesOf(municipalities).counties,
        ehaks: municipalities.map(({ ehak }) => ehak),
      });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const version = Number(one(fields, 'version'));
      const changed = version === person.version && (await changeTerms(tx, params.id, version, parsed.value));
      if (!changed) return { kind: 'conflict', conflict: true };
      return { kind: 'done', to: `/team/${params.id}`, tell: 'person-changed' };
    },
  },
});

function TermsForm(props: Data & { readonly form: FormState; readonly language: Language }) {
  const { person, organisations, form, language } = props;
  const t = personTexts[language];
  const values =
    form.fields === null
      ? {
          languages: person.languages,
          counties: person.counties,
          load: person.loadPercent === null ? '' : String(person.loadPercent),
          base: person.baseEhak ?? '',
        }
      : termsFieldsIn(form.fields);
  const here = `/team/${person.membershipId}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.team, href: '/team' }, { label: person.name, href: here }, { label: t.terms }]}
      />
      <PageTitle title={t.terms} eyebrow={person.name} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.changedMeanwhile} announce>
          <DescriptionList
            items={[
              { term: t.languages, description: sayLanguages(person.languages, language) },
              { term: t.counties, description: sayCounties(person.counties) },
              { term: t.load, description: person.loadPercent === null ? '–' : `${person.loadPercent}%` },
              { term: t.base, description: person.base ?? t.baseAny },
            ]}
          />
        </Notification>
      )}
      <Card>
        <Form action={`${here}/terms`} hidden={form.hidden} label={t.terms}>
          <HiddenFields fields={{ version: String(person.version) }} />
          <TermsFields
            values={values}
            places={placesOf(organisations.municipalities)}
            form={form}
            language={language}
          />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={here} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
