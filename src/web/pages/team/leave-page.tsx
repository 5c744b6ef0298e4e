import { fieldOf, parseLeaving } from '../../../features/team/handing-form.ts';
import { type HeldFamily, heldFamilies, seenOfAll } from '../../../features/team/held-families.ts';
import { leave } from '../../../features/team/leave.ts';
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
  Checkbox,
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

/** All that somebody still holds is handed over, and their access closes at the same moment. */
export const leavePage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/team/:id/leave',
  access: ['project_manager'],
  audit: 'open-leaving',
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
  view(data, { language }, form) {
    return {
      title: personTexts[language].leaveTitle(data.person.name),
      width: 'medium',
      scripts: ['form'],
      body: <LeaveForm {...data} form={form} language={language} />,
    };
  },
  post: {
    audit: 'leave-provider',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const person = await personRecord(tx, actor, params.id, today);
      if (person === null || person.leftOn !== null) return { kind: 'nothing-there' };
      const held = await heldFamilies(tx, actor, params.id, today);
      const seen = one(fields, 'seen');
      if (seen !== seenOfAll(held)) return { kind: 'conflict', conflict: true };
      const typed = { ...handingFieldsIn(fields, held), confirmed: one(fields, 'confirmed') };
      const parsed = parseLeaving(typed, held, today);
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const outcome = await leave(tx, actor, params.id, parsed.value, seen, today);
      switch (outcome.kind) {
        case 'nothing-there':
          return outcome;
        case 'oneself':
          return { kind: 'problems', problems: [{ code: 'oneself' }] };
        case 'changed-meanwhile':
          return { kind: 'conflict', conflict: true };
        case 'not-allowed':
          return { kind: 'problems', problems: [{ field: fieldOf(outcome.familyId), code: 'not-allowed' }] };
        default:
          return { kind: 'done', to: `/team/${params.id}`, tell: 'person-left' };
      }
    },
  },
});

function LeaveForm(props: Data & { readonly form: FormState; readonly language: Language }) {
  const { person, held, form, language } = props;
  const t = personTexts[language];
  const here = `/team/${person.membershipId}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.team, href: '/team' }, { label: person.name, href: here }, { label: t.leave }]}
      />
      <PageTitle title={t.leaveTitle(person.name)} lead={t.leaveLead} />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.meanwhile} announce />
      )}
      <Card title={t.families}>
        <Form action={`${here}/leave`} hidden={form.hidden} label={t.leave}>
          <HiddenFields fields={{ seen: seenOfAll(held) }} />
          {held.length === 0 && <p>{t.holdsNothing}</p>}
          <HandingFields held={held} form={form} language={language} leaving />
          <Checkbox
            language={language}
            name="confirmed"
            label={t.confirmLeave}
            required
            error={errorAt(form, 'confirmed', sayPersonProblem(language))}
          />
          <ButtonRow>
            <Button variant="danger" icon="lock">
              {t.leaveNow}
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
