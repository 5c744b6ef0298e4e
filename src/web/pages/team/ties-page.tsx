import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { addTie, parseTie, removeTie, type Tie, tiesOf } from '../../../features/team/ties.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  HiddenFields,
  PageTitle,
  RadioGroup,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { sayTeamProblem } from '../assigning/team-words.ts';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';

/** A tie in words. */
export const sayTie = (tie: Tie, language: Language): string =>
  `${teamTexts[language][tie.kind]}${tie.of === '' ? '' : `: ${tie.of}`}, ${formatDate(tie.from, language)} – ${
    tie.to === null ? teamTexts[language].goesOn : formatDate(tie.to, language)
  }`;

interface OneSpecialist {
  readonly specialist: PersonRecord;
  readonly ties: readonly Tie[];
  readonly organisations: PublicOrganisations;
}

const tieFieldsIn = (fields: Fields) => ({
  kind: one(fields, 'kind'),
  ehak: one(fields, 'ehak'),
  code: one(fields, 'code'),
  from: one(fields, 'from'),
  to: one(fields, 'to'),
});

/** TK 2.1.6.4-6: for which families somebody may not work; kept by the provider's managers. */
export const tiesPage = definePage<{ id: string }, Record<string, never>, OneSpecialist>({
  path: '/team/:id/ties',
  access: ['project_manager'],
  audit: 'open-ties',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [specialist, ties, organisations] = await Promise.all([
      personRecord(tx, actor, params.id, today),
      tiesOf(tx, actor, params.id),
      publicOrganisations(tx),
    ]);
    return specialist === null || specialist.leftOn !== null ? null : { specialist, ties, organisations };
  },
  concerns: ({ specialist }) => ({ record: specialist.membershipId }),
  view(data, { language }, form) {
    return {
      title: `${teamTexts[language].ties}: ${data.specialist.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: <TiesView {...data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'change-ties',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const specialist = await personRecord(tx, actor, params.id, today);
      if (specialist === null || specialist.leftOn !== null) return { kind: 'nothing-there' };
      const to = `/team/${params.id}/ties`;
      const removed = one(fields, 'remove');
      if (removed !== '') {
        const done = isUuid(removed) && (await removeTie(tx, params.id, removed));
        return done ? { kind: 'done', to, tell: 'tie-removed' } : { kind: 'nothing-there' };
      }
      const { municipalities } = await publicOrganisations(tx);
      const parsed = parseTie(tieFieldsIn(fields), { ehaks: municipalities.map(({ ehak }) => ehak), today });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addTie(tx, actor, params.id, parsed.value);
      return { kind: 'done', to, tell: 'tie-added' };
    },
  },
});

interface ViewProps extends OneSpecialist {
  readonly form: FormState;
  readonly language: Language;
}

function TiesView({ specialist, ties, organisations, form, language }: ViewProps) {
  const t = teamTexts[language];
  const person = `/team/${specialist.membershipId}`;
  const here = `${person}/ties`;
  const values = tieFieldsIn(form.fields ?? {});
  const error = (field: string) => errorAt(form, field, sayTeamProblem(language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.team, href: '/team' },
          { label: specialist.name, href: person },
          { label: t.ties },
        ]}
      />
      <PageTitle title={t.ties} eyebrow={specialist.name} lead={t.tiesLead} />
      <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
      <Card title={t.ties}>
        {ties.length === 0 ? (
          <p>{t.noTies}</p>
        ) : (
          <ul className="plain-list">
            {ties.map((tie) => (
              <li key={tie.id} className="spread">
                <span>{sayTie(tie, language)}</span>
                <Form
                  action={here}
                  hidden={hiddenBeside(form)}
                  label={`${t.remove}: ${sayTie(tie, language)}`}
                >
                  <HiddenFields fields={{ remove: tie.id }} />
                  <Button
                    small
                    variant="quiet"
                    icon="trash"
                    aria-label={`${t.remove}: ${sayTie(tie, language)}`}
                  >
                    {t.remove}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.addTie}>
        <Form action={here} hidden={form.hidden} label={t.addTie}>
          <RadioGroup
            language={language}
            name="kind"
            label={t.kind}
            required
            error={error('kind')}
            value={values.kind}
            options={[
              { value: 'official', label: t.official },
              { value: 'household', label: t.household },
              { value: 'receives', label: t.receives },
            ]}
          />
          <SelectField
            language={language}
            name="ehak"
            label={t.ehak}
            error={error('ehak')}
            value={values.ehak}
            options={organisations.municipalities.map(({ ehak, name }) => ({ value: ehak, label: name }))}
          />
          <TextField
            language={language}
            name="code"
            label={t.code}
            error={error('code')}
            value={values.code}
            inputMode="numeric"
            width="medium"
          />
          <div className="fields-in-row">
            <DateField
              language={language}
              name="from"
              label={t.from}
              required
              error={error('from')}
              value={values.from}
            />
            <DateField
              language={language}
              name="to"
              label={t.to}
              hint={t.stillOn}
              error={error('to')}
              value={values.to}
            />
          </div>
          <ButtonRow>
            <Button variant="primary" icon="plus">
              {t.add}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
