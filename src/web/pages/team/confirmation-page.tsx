import {
  answerConfirmation,
  type ConfirmationRequest,
  confirmationById,
  longestReason,
  parseAnswer,
} from '../../../features/team/confirmations.ts';
import { type PersonRecord, personRecord, supportedBefore } from '../../../features/team/person-record.ts';
import { approvalTexts } from '../../../i18n/approvals.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { confirmationTexts } from '../../../i18n/people/confirmation.ts';
import { personTexts } from '../../../i18n/people/person.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  DateField,
  DescriptionList,
  Form,
  Notification,
  PageTitle,
  RadioGroup,
  TextArea,
} from '../../ui/index.ts';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { ConfirmationStatus, ConfirmationsCard, QualificationsCard, TermsCard } from './person-cards.tsx';
import { sayPersonProblem } from './person-words.ts';

interface Data {
  readonly request: ConfirmationRequest;
  readonly person: PersonRecord;
  /** TK 2.3.6.1: families that a mentor supported before. */
  readonly supportedBefore: number;
}

const answerFieldsIn = (fields: Fields) => ({
  answer: one(fields, 'answer'),
  reason: one(fields, 'reason'),
  from: one(fields, 'from'),
  onlyKnown: one(fields, 'onlyKnown'),
});

/** TK 2.8.6: what was asked about somebody with all that shows it; the commissioner answers, the manager reads. */
export const confirmationPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/confirmations/:id',
  access: ['commissioner_officer', 'project_manager'],
  audit: 'read-confirmation',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const request = await confirmationById(tx, actor, params.id);
    if (request === null) return null;
    const [person, before] = await Promise.all([
      personRecord(tx, actor, request.membershipId, today),
      supportedBefore(tx, request.personId),
    ]);
    return person === null ? null : { request, person, supportedBefore: before };
  },
  concerns: ({ request }) => ({ record: request.id }),
  view(data, { language, today, actor }, form) {
    return {
      title: `${confirmationTexts[language].request}: ${data.person.name}`,
      width: 'medium',
      scripts: ['form'],
      body: <ConfirmationView {...data} form={form} today={today} actor={actor} language={language} />,
    };
  },
  post: {
    audit: 'answer-confirmation',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const request = await confirmationById(tx, actor, params.id);
      if (request === null || actor.role !== 'commissioner_officer') return { kind: 'nothing-there' };
      if (!request.open || !request.handed) return { kind: 'conflict', conflict: true };
      const parsed = parseAnswer(answerFieldsIn(fields), { ...request, today });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const answered = await answerConfirmation(tx, actor, request, parsed.value, today);
      if (!answered) return { kind: 'conflict', conflict: true };
      return { kind: 'done', to: `/confirmations/${params.id}`, tell: 'confirmation-answered' };
    },
  },
});

interface ViewProps extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly language: Language;
}

function ConfirmationView(props: ViewProps) {
  const { request, person, form, actor, language } = props;
  const t = confirmationTexts[language];
  const p = personTexts[language];
  const decides = actor.role === 'commissioner_officer';
  const asked = person.confirmations.find(({ id }) => id === request.id);
  const mentor = person.role === 'mentor';
  return (
    <>
      <Breadcrumb
        language={language}
        trail={
          decides
            ? [{ label: approvalTexts[language].title, href: '/approvals' }, { label: person.name }]
            : [
                { label: p.team, href: '/team' },
                { label: person.name, href: `/team/${person.membershipId}` },
                { label: t.request },
              ]
        }
      />
      <PageTitle
        title={person.name}
        eyebrow={`${frameTexts[language][person.role]} · ${person.provider}`}
        {...(asked === undefined ? {} : { status: <ConfirmationStatus one={asked} language={language} /> })}
      />
      <FormOpening language={language} form={form} say={sayPersonProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.answeredMeanwhile} announce />
      )}
      {asked !== undefined && (
        <Card title={t.request}>
          <DescriptionList
            items={[
              { term: t.basis, description: t[asked.basis] },
              { term: t.asked, description: formatDate(asked.askedOn, language) },
              ...words(t.words, asked.askedWords),
              ...(asked.basis === 'evidence' && asked.handedOn !== null
                ? [{ term: t.handed, description: formatDate(asked.handedOn, language) }]
                : []),
              ...words(t.handed, asked.handedWords),
              ...(mentor
                ? [{ term: 'TK 2.3.6.1', description: t.supportedBefore(props.supportedBefore) }]
                : []),
              ...(asked.answer === null
                ? []
                : [
                    {
                      term: t.answer,
                      description: t.answeredBy(
                        asked.answeredBy ?? '',
                        asked.answeredOn === null ? '' : formatDate(asked.answeredOn, language),
                      ),
                    },
                    ...(asked.from === null
                      ? []
                      : [{ term: t.from, description: formatDate(asked.from, language) }]),
                    ...words(t.reason, asked.answerReason),
                  ]),
            ]}
          />
        </Card>
      )}
      <QualificationsCard person={person} language={language} />
      <TermsCard person={person} language={language} />
      {person.confirmations.length > 1 && (
        <ConfirmationsCard
          person={{ ...person, confirmations: person.confirmations.filter(({ id }) => id !== request.id) }}
          language={language}
          linked
        />
      )}
      {decides && request.open && request.handed && <AnswerForm {...props} />}
    </>
  );
}

const words = (term: string, text: string) =>
  text === '' ? [] : [{ term, description: <span className="prewrapped">{text}</span> }];

function AnswerForm({ request, person, form, today, language }: ViewProps) {
  const t = confirmationTexts[language];
  const values = answerFieldsIn(form.fields ?? { from: [today] });
  const error = (field: string) => errorAt(form, field, sayPersonProblem(language));
  const confirms = request.basis !== 'evidence';
  return (
    <Card title={t.answer}>
      <Form action={`/confirmations/${request.id}`} hidden={form.hidden} label={t.answer}>
        <RadioGroup
          language={language}
          name="answer"
          label={t.answer}
          required
          error={error('answer')}
          value={values.answer}
          options={[
            { value: 'confirmed', label: confirms ? t.confirm : t.suffices },
            { value: 'refused', label: confirms ? t.refuse : t.sufficesNot },
          ]}
        />
        {confirms && (
          <DateField
            language={language}
            name="from"
            label={t.from}
            error={error('from')}
            value={values.from}
            {...(request.basis === 'added' ? { min: today } : {})}
          />
        )}
        {confirms && person.role === 'mentor' && person.missing.includes('TK 2.3.6.1') && (
          <Checkbox
            language={language}
            name="onlyKnown"
            label={t.onlyKnown}
            hint={t.mentorException}
            checked={form.fields === null || values.onlyKnown === 'yes'}
          />
        )}
        <TextArea
          language={language}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          error={error('reason')}
          value={values.reason}
          limit={longestReason}
        />
        <ButtonRow>
          <Button variant="primary" icon="check">
            {t.sendAnswer}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
