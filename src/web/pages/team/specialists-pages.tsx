import { z } from 'zod';
import { publicOrganisations } from '../../../features/referrals/referral-choices.ts';
import { askForEvidence, longestReason } from '../../../features/team/confirmations.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { type TeamRole, teamRoles } from '../../../features/team/roles.ts';
import { type Specialist, specialists } from '../../../features/team/specialists.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { confirmationTexts } from '../../../i18n/people/confirmation.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  Form,
  PageTitle,
  Pagination,
  SelectField,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery, oneId, pageNumber } from '../params.ts';
import { ConfirmationsCard, PersonStatus, QualificationsCard, TermsCard } from './person-cards.tsx';
import { sayLanguages, sayPersonProblem, standingTones } from './person-words.ts';

const query = z.object({
  provider: z.uuid().nullable().catch(null),
  role: z
    .enum(teamRoles as [TeamRole, ...TeamRole[]])
    .nullable()
    .catch(null),
  trained: z.enum(['any', 'not']).catch('any'),
  page: pageNumber,
});
type Query = z.infer<typeof query>;

interface Found {
  readonly found: Awaited<ReturnType<typeof specialists>>;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly asked: Query;
}

/** All people of the providers, as the commissioner knows them (TK 2.8.5-6, TK 2.7). */
export const specialistsPage = definePage<Record<string, never>, Query, Found>({
  path: '/specialists',
  access: ['commissioner_officer'],
  audit: 'read-specialists',
  params: noParams,
  query,
  async load({ tx, query: asked, today }) {
    const [found, { providers }] = await Promise.all([
      specialists(tx, { ...asked, untrained: asked.trained === 'not' }, today),
      publicOrganisations(tx),
    ]);
    return { found, providers, asked };
  },
  concerns: () => ({}),
  view(data, { language }) {
    return {
      title: confirmationTexts[language].people,
      width: 'wide',
      body: <Specialists {...data} language={language} />,
    };
  },
});

const addressOf = ({ provider, role, trained }: Query, page: number): string => {
  const search = new URLSearchParams({
    ...(provider === null ? {} : { provider }),
    ...(role === null ? {} : { role }),
    ...(trained === 'any' ? {} : { trained }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return search.size === 0 ? '/specialists' : `/specialists?${search}`;
};

function Specialists({ found, providers, asked, language }: Found & { readonly language: Language }) {
  const t = confirmationTexts[language];
  const p = personTexts[language];
  const r = trainingTexts[language];
  const filtered = asked.provider !== null || asked.role !== null || asked.trained !== 'any';
  return (
    <>
      <PageTitle title={t.people} lead={t.peopleLead} />
      <FilterBar
        action="/specialists"
        language={language}
        label={t.people}
        submitLabel={p.show}
        clearHref={filtered ? '/specialists' : undefined}
      >
        <SelectField
          name="provider"
          label={t.provider}
          language={language}
          value={asked.provider ?? ''}
          empty={t.allProviders}
          options={providers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="role"
          label={p.role}
          language={language}
          value={asked.role ?? ''}
          empty={p.allRoles}
          options={teamRoles.map((role) => ({ value: role, label: frameTexts[language][role] }))}
        />
        <SelectField
          name="trained"
          label={r.lastTrained}
          language={language}
          value={asked.trained}
          empty={false}
          options={[
            { value: 'any', label: r.anybody },
            { value: 'not', label: r.untrained },
          ]}
        />
      </FilterBar>
      <DataTable
        language={language}
        caption={t.people}
        hideCaption
        rows={found.rows}
        rowKey={(row) => row.membershipId}
        columns={[
          {
            key: 'name',
            title: p.name,
            cell: (row: Specialist) => <a href={`/specialists/${row.membershipId}`}>{row.name}</a>,
          },
          { key: 'provider', title: t.provider, cell: (row) => row.provider },
          { key: 'role', title: p.role, cell: (row) => frameTexts[language][row.role] },
          { key: 'languages', title: p.languages, cell: (row) => sayLanguages(row.languages, language) },
          {
            key: 'standing',
            title: p.standing,
            cell: (row) => <Status tone={standingTones[row.standing]}>{p[row.standing]}</Status>,
          },
          {
            key: 'trained',
            title: r.lastTrained,
            cell: (row) =>
              row.trainedOn === null ? (
                <Status tone="warning">{r.never}</Status>
              ) : row.untrained ? (
                <Status tone="warning">{formatDate(row.trainedOn, language)}</Status>
              ) : (
                formatDate(row.trainedOn, language)
              ),
          },
        ]}
        empty={<EmptyState title={p.teamEmpty} icon="people" />}
      />
      <Pagination
        language={language}
        page={found.page}
        pageSize={found.onPage}
        total={found.total}
        href={(page) => addressOf(asked, page)}
        label={t.people}
      />
    </>
  );
}

/** One of them; of anybody the commissioner may ask for the evidence of the qualification (TK 2.8.6). */
export const specialistPage = definePage<{ id: string }, Record<string, never>, PersonRecord>({
  path: '/specialists/:id',
  access: ['commissioner_officer'],
  audit: 'read-specialist',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params, today }) => personRecord(tx, actor, params.id, today),
  concerns: (person) => ({ record: person.membershipId }),
  view(person, { language }, form) {
    return {
      title: person.name,
      width: 'medium',
      scripts: ['form'],
      body: <SpecialistView person={person} form={form} language={language} />,
    };
  },
  post: {
    audit: 'ask-for-evidence',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = await personRecord(tx, actor, params.id, today);
      if (person === null || person.leftOn !== null) return { kind: 'nothing-there' };
      const words = one(fields, 'words').trim();
      if (words === '') return { kind: 'problems', problems: [{ field: 'words', code: 'words-missing' }] };
      if (words.length > longestReason)
        return { kind: 'problems', problems: [{ field: 'words', code: 'words-long' }] };
      const asked = await askForEvidence(tx, actor, person, words, today);
      if (!asked) return { kind: 'problems', problems: [{ code: 'waits-already' }] };
      return { kind: 'done', to: `/specialists/${params.id}`, tell: 'evidence-asked' };
    },
  },
});

interface Props {
  readonly person: PersonRecord;
  readonly form: FormState;
  readonly language: Language;
}

function SpecialistView({ person, form, language }: Props) {
  const t = confirmationTexts[language];
  const open = person.standing === 'waiting' || person.standing === 'evidence-asked';
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.people, href: '/specialists' }, { label: person.name }]}
      />
      <PageTitle
        title={person.name}
        eyebrow={`${frameTexts[language][person.role]} · ${person.provider}`}
        status={<PersonStatus person={person} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      <ConfirmationsCard person={person} language={language} linked />
      <QualificationsCard person={person} language={language} />
      <TermsCard person={person} language={language} />
      {person.leftOn === null && !open && (
        <Card title={t.demand} subtitle={t.demandLead}>
          <Form action={`/specialists/${person.membershipId}`} hidden={form.hidden} label={t.demand}>
            <TextArea
              language={language}
              name="words"
              label={t.demandWords}
              required
              error={errorAt(form, 'words', sayPersonProblem(language))}
              value={one(form.fields ?? {}, 'words')}
              limit={longestReason}
            />
            <ButtonRow>
              <Button icon="send">{t.demand}</Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
