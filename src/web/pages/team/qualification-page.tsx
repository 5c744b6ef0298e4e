import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { addQualification, parseQualification } from '../../../features/team/qualifications.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  FileField,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayPersonProblem, sayRequirement } from './person-words.ts';

const qualificationFieldsIn = (fields: Fields) => ({
  requirement: one(fields, 'requirement'),
  title: one(fields, 'title'),
  issuer: one(fields, 'issuer'),
  gotOn: one(fields, 'gotOn'),
  years: one(fields, 'years'),
});

const atWork = (person: PersonRecord | null): PersonRecord | null =>
  person === null || person.leftOn !== null ? null : person;

/** TK 2.1.6.2, 2.3.6, 2.5.7: what somebody is able to, with the file that shows it. */
export const qualificationPage = definePage<{ id: string }, Record<string, never>, PersonRecord>({
  path: '/team/:id/qualifications/new',
  access: ['project_manager'],
  audit: 'open-new-qualification',
  params: oneId,
  query: noQuery,
  load: async ({ tx, actor, params, today }) => atWork(await personRecord(tx, actor, params.id, today)),
  concerns: (person) => ({ record: person.membershipId }),
  view(person, { language, today }, form) {
    return {
      title: `${personTexts[language].addQualification}: ${person.name}`,
      width: 'medium',
      scripts: ['form'],
      body: <QualificationForm person={person} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'add-qualification',
    takesFile: { largest: largestFile },
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, file, today }) {
      const person = atWork(await personRecord(tx, actor, params.id, today));
      if (person === null) return { kind: 'nothing-there' };
      const parsed = parseQualification(qualificationFieldsIn(fields), file, {
        requirements: person.requirements,
        today,
        largest: largestFile,
      });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addQualification(tx, actor, person, parsed.value, today);
      return { kind: 'done', to: `/team/${params.id}`, tell: 'qualification-added' };
    },
  },
});

interface Props {
  readonly person: PersonRecord;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function QualificationForm({ person, form, today, language }: Props) {
  const t = personTexts[language];
  const here = `/team/${person.membershipId}`;
  const [firstMissing = person.requirements[0]] = person.missing;
  const values = qualificationFieldsIn(form.fields ?? { requirement: [firstMissing ?? ''] });
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.team, href: '/team' },
          { label: person.name, href: here },
          { label: t.addQualification },
        ]}
      />
      <PageTitle title={t.addQualification} eyebrow={person.name} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      <Card>
        <Form action={`${here}/qualifications/new`} hidden={form.hidden} files label={t.addQualification}>
          <RadioGroup
            language={language}
            name="requirement"
            label={t.requirement}
            required
            error={error('requirement')}
            value={values.requirement}
            options={person.requirements.map((requirement) => ({
              value: requirement,
              label: `${sayRequirement(requirement, language)} (${requirement})`,
            }))}
          />
          <TextField
            language={language}
            name="title"
            label={t.title}
            hint={t.titleHint}
            required
            error={error('title')}
            value={values.title}
          />
          <TextField
            language={language}
            name="issuer"
            label={t.issuer}
            error={error('issuer')}
            value={values.issuer}
          />
          <DateField
            language={language}
            name="gotOn"
            label={t.gotOn}
            error={error('gotOn')}
            value={values.gotOn}
            max={today}
          />
          {person.requirements.includes('TK 2.3.6.1') && (
            <TextField
              language={language}
              name="years"
              label={t.years}
              hint={t.yearsHint}
              error={error('years')}
              value={values.years}
              inputMode="numeric"
              width="short"
            />
          )}
          <FileField
            language={language}
            name="file"
            label={t.file}
            hint={t.fileHint}
            error={error('file')}
            accept=".pdf,.jpg,.jpeg,.png"
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
