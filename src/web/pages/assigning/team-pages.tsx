import {
  addTie,
  parseTie,
  removeTie,
  type Specialist,
  specialists,
  type Tie,
} from '../../../features/assigning/ties.ts';
import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DataTable,
  DateField,
  EmptyState,
  Form,
  HiddenFields,
  PageTitle,
  RadioGroup,
  SelectField,
  Status,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noParams, noQuery, oneId } from '../params.ts';
import { sayTeamProblem } from './team-words.ts';

/** Ties of TK 2.1.6.5-6, kept by the provider's managers: the team, and one of it. */
export const teamPage = definePage<Record<string, never>, Record<string, never>, readonly Specialist[]>({
  path: '/team',
  access: ['project_manager'],
  audit: 'read-team',
  params: noParams,
  query: noQuery,
  load: ({ tx, actor, today }) => specialists(tx, actor, today),
  concerns: () => ({}),
  view(found, { language }) {
    const t = teamTexts[language];
    return {
      title: t.team,
      width: 'wide',
      body: (
        <>
          <PageTitle title={t.team} lead={t.teamLead} />
          <DataTable
            language={language}
            caption={t.team}
            hideCaption
            columns={[
              {
                key: 'name',
                title: t.name,
                cell: (row) => <a href={`/team/${row.membershipId}`}>{row.name}</a>,
              },
              {
                key: 'confirmed',
                title: t.confirmed,
                cell: (row) =>
                  row.confirmedOn === null ? (
                    <Status tone="danger">{t.notConfirmed}</Status>
                  ) : (
                    formatDate(row.confirmedOn, language)
                  ),
              },
              {
                key: 'ties',
                title: t.ties,
                cell: (row) =>
                  row.ties.length === 0 ? '–' : row.ties.map((tie) => sayTie(tie, language)).join('; '),
              },
            ]}
            rows={found}
            rowKey={(row) => row.membershipId}
            empty={<EmptyState title={t.team} icon="people" />}
          />
        </>
      ),
    };
  },
});

const sayTie = (tie: Tie, language: Language): string =>
  `${teamTexts[language][tie.kind]}: ${tie.of}, ${formatDate(tie.from, language)} – ${
    tie.to === null ? teamTexts[language].goesOn : formatDate(tie.to, language)
  }`;

interface OneSpecialist {
  readonly specialist: Specialist;
  readonly organisations: PublicOrganisations;
}

const tieFieldsIn = (fields: Fields) => ({
  kind: one(fields, 'kind'),
  ehak: one(fields, 'ehak'),
  code: one(fields, 'code'),
  from: one(fields, 'from'),
  to: one(fields, 'to'),
});

export const specialistPage = definePage<{ id: string }, Record<string, never>, OneSpecialist>({
  path: '/team/:id',
  access: ['project_manager'],
  audit: 'read-specialist',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [[specialist], organisations] = await Promise.all([
      specialists(tx, actor, today, params.id),
      publicOrganisations(tx),
    ]);
    return specialist === undefined ? null : { specialist, organisations };
  },
  concerns: ({ specialist }) => ({ record: specialist.membershipId }),
  view(data, { language }, form) {
    return {
      title: `${teamTexts[language].ties}: ${data.specialist.name}`,
      width: 'narrow',
      scripts: ['form'],
      body: <SpecialistView {...data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'change-ties',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const [specialist] = await specialists(tx, actor, today, params.id);
      if (specialist === undefined) return { kind: 'nothing-there' };
      const to = `/team/${params.id}`;
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

function SpecialistView({ specialist, organisations, form, language }: ViewProps) {
  const t = teamTexts[language];
  const here = `/team/${specialist.membershipId}`;
  const values = tieFieldsIn(form.fields ?? {});
  const error = (field: string) => errorAt(form, field, sayTeamProblem(language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.team, href: '/team' }, { label: specialist.name }]}
      />
      <PageTitle title={specialist.name} lead={t.tiesLead} />
      <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
      <Card title={t.ties}>
        {specialist.ties.length === 0 ? (
          <p>{t.noTies}</p>
        ) : (
          <ul className="plain-list">
            {specialist.ties.map((tie) => (
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
