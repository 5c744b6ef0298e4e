import {
  answerException,
  type RoleException,
  roleExceptionById,
  roleExceptions,
} from '../../../features/assigning/exceptions.ts';
import { readDate } from '../../../features/contacts/contact-form.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type Problem } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DataTable,
  DateField,
  DescriptionList,
  EmptyState,
  Form,
  Notification,
  PageTitle,
  RadioGroup,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noParams, noQuery, oneId } from '../params.ts';
import { sayTeamProblem } from './team-words.ts';

const longest = 4_000;

function AnswerStatus({ answer, language }: { answer: RoleException['answer']; language: Language }) {
  const t = teamTexts[language];
  if (answer === null) return <Status tone="warning">{t.waiting}</Status>;
  return <Status tone={answer === 'approved' ? 'success' : 'danger'}>{t[answer]}</Status>;
}

/** TK 2.1.6.5: what was asked of the commissioner, those that wait first. */
export const exceptionsPage = definePage<
  Record<string, never>,
  Record<string, never>,
  readonly RoleException[]
>({
  path: '/exceptions',
  access: ['commissioner_officer'],
  audit: 'read-exceptions',
  params: noParams,
  query: noQuery,
  load: ({ tx }) => roleExceptions(tx),
  concerns: () => ({}),
  view(found, { language }) {
    const t = teamTexts[language];
    return {
      title: t.exceptions,
      width: 'wide',
      body: (
        <>
          <PageTitle title={t.exceptions} lead={t.exceptionsLead} />
          <DataTable
            language={language}
            caption={t.exceptions}
            hideCaption
            columns={[
              {
                key: 'name',
                title: t.supporter,
                cell: (row) => <a href={`/exceptions/${row.id}`}>{row.specialist}</a>,
              },
              { key: 'family', title: t.family, cell: (row) => row.family },
              { key: 'asked', title: t.asked, cell: (row) => formatDate(row.askedOn, language) },
              {
                key: 'answer',
                title: t.answer,
                cell: (row) => <AnswerStatus answer={row.answer} language={language} />,
              },
            ]}
            rows={found}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={t.exceptionsEmpty} icon="check">
                {t.exceptionsEmptyText}
              </EmptyState>
            }
          />
        </>
      ),
    };
  },
});

/** One of them, answered once. */
interface Answering {
  readonly found: RoleException;
  readonly draft: Draft | null;
}

export const exceptionPage = definePage<{ id: string }, Record<string, never>, Answering>({
  path: '/exceptions/:id',
  access: ['commissioner_officer'],
  audit: 'read-exception',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const [found, draft] = await Promise.all([
      roleExceptionById(tx, params.id),
      findDraft(tx, actor, 'answer-exception', params.id),
    ]);
    return found === null ? null : { found, draft };
  },
  concerns: ({ found }) => ({ family: found.familyId, record: found.id }),
  view(data, { language, today, token }, form) {
    return {
      title: `${teamTexts[language].exceptions}: ${data.found.specialist}`,
      width: 'medium',
      scripts: ['form'],
      body: <ExceptionView {...data} {...{ form, token, today, language }} />,
    };
  },
  post: {
    audit: 'answer-exception',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await roleExceptionById(tx, params.id);
      if (found === null) return { kind: 'nothing-there' };
      const typed = one(fields, 'answer');
      const answer = typed === 'approved' || typed === 'refused' ? typed : null;
      const reason = one(fields, 'reason').trim();
      const until = one(fields, 'to').trim();
      const to = until === '' || answer !== 'approved' ? null : readDate(until);
      const problems: Problem[] = [];
      if (answer === null) problems.push({ field: 'answer', code: 'answer-missing' });
      if (answer === 'refused' && reason === '') problems.push({ field: 'reason', code: 'reason-missing' });
      if (reason.length > longest) problems.push({ field: 'reason', code: 'reason-too-long' });
      if (until !== '' && answer === 'approved' && to === null)
        problems.push({ field: 'to', code: 'to-unreadable' });
      else if (to !== null && to < today) problems.push({ field: 'to', code: 'to-past' });
      if (problems.length > 0 || answer === null) return { kind: 'problems', problems };
      const answered = await answerException(tx, actor, params.id, { answer, reason, to }, today);
      if (!answered) return { kind: 'conflict', conflict: true };
      await dropDraft(tx, actor, 'answer-exception', params.id);
      return { kind: 'done', to: `/exceptions/${params.id}`, tell: 'exception-answered' };
    },
  },
});

interface ViewProps extends Answering {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly today: string;
  readonly language: Language;
}

function ExceptionView({ found, draft, form, token, today, language }: ViewProps) {
  const t = teamTexts[language];
  const typed = form.fields ?? draft?.fields ?? {};
  const error = (field: string) => errorAt(form, field, sayTeamProblem(language));
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.exceptions, href: '/exceptions' }, { label: found.specialist }]}
      />
      <PageTitle
        title={found.specialist}
        eyebrow={found.provider}
        status={<AnswerStatus answer={found.answer} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.answeredMeanwhile} announce />
      )}
      <Card>
        <DescriptionList
          items={[
            { term: t.family, description: <a href={`/families/${found.familyId}`}>{found.family}</a> },
            { term: t.asked, description: formatDate(found.askedOn, language) },
            { term: t.askReason, description: <span className="prewrapped">{found.reason}</span> },
            ...(found.answer === null
              ? []
              : [
                  {
                    term: t.answer,
                    description: t.answeredBy(
                      t[found.answer],
                      found.answeredBy ?? '',
                      found.answeredOn === null ? '' : formatDate(found.answeredOn, language),
                    ),
                  },
                  {
                    term: t.answerReason,
                    description: <span className="prewrapped">{found.answerReason}</span>,
                  },
                  ...(found.to === null
                    ? []
                    : [{ term: t.approveUntil, description: formatDate(found.to, language) }]),
                ]),
          ]}
        />
      </Card>
      {found.answer === null && (
        <DraftNotice
          of={{ form: 'answer-exception', subject: found.id }}
          back={`/exceptions/${found.id}`}
          {...{ draft, form, token, language }}
        />
      )}
      {found.answer === null && (
        <Card title={t.answer}>
          <Form
            action={`/exceptions/${found.id}`}
            hidden={form.hidden}
            {...keptAs('answer-exception', found.id, draft)}
            label={t.answer}
          >
            <RadioGroup
              language={language}
              name="answer"
              label={t.answer}
              required
              error={error('answer')}
              value={one(typed, 'answer')}
              options={[
                { value: 'approved', label: t.approve },
                { value: 'refused', label: t.refuse },
              ]}
            />
            <DateField
              language={language}
              name="to"
              label={t.approveUntil}
              hint={t.approveUntilHint}
              error={error('to')}
              value={one(typed, 'to')}
              min={today}
            />
            <TextArea
              language={language}
              name="reason"
              label={t.answerReason}
              error={error('reason')}
              value={one(typed, 'reason')}
              limit={longest}
            />
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="check">
                {t.confirm}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}
