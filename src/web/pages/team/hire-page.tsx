import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { hire, parseHire } from '../../../features/team/hire.ts';
import { teamRoles } from '../../../features/team/roles.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
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
  PageTitle,
  RadioGroup,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';
import { sayPersonProblem } from './person-words.ts';
import { placesOf, TermsFields, termsFieldsIn } from './terms-fields.tsx';

const hireFieldsIn = (fields: Fields) => ({
  ...termsFieldsIn(fields),
  code: one(fields, 'code'),
  given: one(fields, 'given'),
  surname: one(fields, 'surname'),
  role: one(fields, 'role'),
  from: one(fields, 'from'),
});

/** A manager adds somebody to the team (TK 2.8.6). */
export const hirePage = definePage<Record<string, never>, Record<string, never>, PublicOrganisations>({
  path: '/team/new',
  access: ['project_manager'],
  audit: 'open-new-person',
  params: noParams,
  query: noQuery,
  load: ({ tx }) => publicOrganisations(tx),
  concerns: () => ({}),
  view(organisations, { language, today }, form) {
    return {
      title: personTexts[language].add,
      width: 'medium',
      scripts: ['form'],
      body: <HireForm organisations={organisations} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'add-person',
    concerns: () => ({}),
    async act({ tx, fields, today }) {
      const { municipalities } = await publicOrganisations(tx);
      const places = placesOf(municipalities);
      const parsed = parseHire(hireFieldsIn(fields), {
        counties: places.counties,
        ehaks: municipalities.map(({ ehak }) => ehak),
        today,
      });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const id = await hire(tx, parsed.value);
      if (id === null) return { kind: 'problems', problems: [{ field: 'role', code: 'holds-already' }] };
      return { kind: 'done', to: `/team/${id}`, tell: 'person-added' };
    },
  },
});

interface Props {
  readonly organisations: PublicOrganisations;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function HireForm({ organisations, form, today, language }: Props) {
  const t = personTexts[language];
  const values = hireFieldsIn(form.fields ?? { languages: ['et'], from: [today] });
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  const text = { language, required: true } as const;
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.team, href: '/team' }, { label: t.add }]} />
      <PageTitle title={t.add} lead={t.addLead} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      <Card>
        <Form action="/team/new" hidden={form.hidden} label={t.add}>
          <TextField
            {...text}
            name="code"
            label={t.code}
            error={error('code')}
            value={values.code}
            inputMode="numeric"
            width="medium"
          />
          <div className="fields-in-row">
            <TextField {...text} name="given" label={t.given} error={error('given')} value={values.given} />
            <TextField
              {...text}
              name="surname"
              label={t.surname}
              error={error('surname')}
              value={values.surname}
            />
          </div>
          <RadioGroup
            {...text}
            name="role"
            label={t.role}
            error={error('role')}
            value={values.role}
            options={teamRoles.map((role) => ({ value: role, label: frameTexts[language][role] }))}
          />
          <TermsFields
            values={values}
            places={placesOf(organisations.municipalities)}
            form={form}
            language={language}
          />
          <DateField {...text} name="from" label={t.from} error={error('from')} value={values.from} />
          <ButtonRow>
            <Button variant="primary" icon="plus">
              {t.addNow}
            </Button>
            <LinkButton href="/team" variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
