import { fieldOf, parseAbsence } from '../../../features/team/handing-form.ts';
import { type HeldFamily, heldFamilies, seenOfAll } from '../../../features/team/held-families.ts';
import { enterAbsence } from '../../../features/team/leave.ts';
import { type PersonRecord, personRecord } from '../../../features/team/person-record.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DateField,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { HandingFields, handingFieldsIn } from './handing-fields.tsx';
import { sayPersonProblem } from './person-words.ts';

interface Data {
  readonly person: PersonRecord;
  readonly held: readonly HeldFamily[];
}

/** Somebody is away for a time, and others substitute them in their families. */
export const absencePage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/team/:id/absence',
  access: ['project_manager'],
  audit: 'open-absence',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [person, held] = await Promise.all([
      personRecord(tx, actor, params.id, today),
      heldFamilies(tx, actor, params.id, today),
    ]);
    return person === null || person.leftOn !== null ? null : { person, held };
  },
  concerns: ({ person }) => ({ record: person.membershipId }),
  view(data, { language, today }, form) {
    return {
      title: `${personTexts[language].addAbsence}: ${data.person.name}`,
      width: 'medium',
      scripts: ['form'],
      body: <AbsenceForm {...data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'enter-absence',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = await personRecord(tx, actor, params.id, today);
      if (person === null || person.leftOn !== null) return { kind: 'nothing-there' };
      const held = await heldFamilies(tx, actor, params.id, today);
      const seen = one(fields, 'seen');
      if (seen !== seenOfAll(held)) return { kind: 'conflict', conflict: true };
      const typed = {
        ...handingFieldsIn(fields, held),
        from: one(fields, 'from'),
        until: one(fields, 'until'),
      };
      const parsed = parseAbsence(typed, held, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const outcome = await enterAbsence(tx, actor, params.id, parsed.value, seen, today);
      switch (outcome.kind) {
        case 'nothing-there':
          return outcome;
        case 'changed-meanwhile':
          return { kind: 'conflict', conflict: true };
        case 'not-allowed':
          return { kind: 'problems', problems: [{ field: fieldOf(outcome.familyId), code: 'not-allowed' }] };
        default:
          return { kind: 'done', to: `/team/${params.id}`, tell: 'absence-entered' };
      }
    },
  },
});

interface ViewProps extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function AbsenceForm({ person, held, form, today, language }: ViewProps) {
  const t = personTexts[language];
  const here = `/team/${person.membershipId}`;
  const typed = form.fields ?? { from: [today] };
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: t.team, href: '/team' },
          { label: person.name, href: here },
          { label: t.addAbsence },
        ]}
      />
      <PageTitle title={t.addAbsence} eyebrow={person.name} lead={t.absenceLead} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.meanwhile} announce />
      )}
      <Card>
        <Form action={`${here}/absence`} hidden={form.hidden} label={t.addAbsence}>
          <HiddenFields fields={{ seen: seenOfAll(held) }} />
          <div className="fields-in-row">
            <DateField
              language={language}
              name="from"
              label={t.awayFrom}
              required
              error={error('from')}
              value={one(typed, 'from')}
            />
            <DateField
              language={language}
              name="until"
              label={t.awayUntil}
              required
              error={error('until')}
              value={one(typed, 'until')}
              min={today}
            />
          </div>
          <HandingFields held={held} form={form} language={language} leaving={false} />
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
