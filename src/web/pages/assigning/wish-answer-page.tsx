import { closeWishes } from '../../../features/assigning/assign-supporter.ts';
import { type FamilySupporters, familySupporters } from '../../../features/assigning/family-supporters.ts';
import { longestWish } from '../../../features/assigning/wishes.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { notify } from '../../../features/notifying/notify.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { teamTexts } from '../../../i18n/people/team.ts';
import { one } from '../../registry/fields.ts';
import { definePage } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageTitle,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayTeamProblem } from './team-words.ts';

interface Answering extends FamilySupporters {
  readonly draft: Draft | null;
}

/** A wish for another supporter that was settled otherwise: the family reads what was agreed. */
export const wishAnswerPage = definePage<{ id: string }, Record<string, never>, Answering>({
  path: '/families/:id/supporters/wish-answer',
  access: ['project_manager'],
  audit: 'open-wish-answer',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const [found, draft] = await Promise.all([
      familySupporters(tx, actor, params.id, today),
      findDraft(tx, actor, 'answer-wish', params.id),
    ]);
    return found?.wish == null ? null : { ...found, draft };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view(found, { language, token }, form) {
    const { draft } = found;
    const t = teamTexts[language];
    const back = `/families/${found.familyId}/supporters`;
    return {
      title: `${t.answerWish}: ${found.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[{ label: found.familyName, href: back }, { label: t.answerWish }]}
          />
          <PageTitle title={t.answerWish} eyebrow={found.familyName} />
          <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
          <DraftNotice
            of={{ form: 'answer-wish', subject: found.familyId }}
            back={`${back}/wish-answer`}
            {...{ draft, form, token, language }}
          />
          <Card title={found.wish === null ? '' : formatDate(found.wish.on, language)}>
            <p className="prewrapped">{found.wish?.wish}</p>
            <Form
              action={`${back}/wish-answer`}
              hidden={form.hidden}
              {...keptAs('answer-wish', found.familyId, draft)}
              label={t.answerWish}
            >
              <TextArea
                language={language}
                name="answer"
                label={t.wishAnswer}
                required
                error={errorAt(form, 'answer', sayTeamProblem(language))}
                value={one(form.fields ?? draft?.fields ?? {}, 'answer')}
                limit={longestWish}
              />
              <DraftLine language={language} />
              <ButtonRow>
                <Button variant="primary" icon="check">
                  {t.confirm}
                </Button>
                <LinkButton href={back} variant="quiet">
                  {t.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
        </>
      ),
    };
  },
  post: {
    audit: 'answer-wish',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const answer = one(fields, 'answer').trim();
      if (answer === '')
        return { kind: 'problems', problems: [{ field: 'answer', code: 'wishAnswerMissing' }] };
      if (answer.length > longestWish)
        return { kind: 'problems', problems: [{ field: 'answer', code: 'wishTooLong' }] };
      if (!(await closeWishes(tx, actor, params.id, answer, today))) return { kind: 'nothing-there' };
      await dropDraft(tx, actor, 'answer-wish', params.id);
      await notify(tx, {
        to: { family: params.id },
        kind: 'request-answered',
        path: `/families/${params.id}/supporter-wish`,
        key: `wish answered ${params.id} ${today}`,
      });
      return { kind: 'done', to: `/families/${params.id}/supporters`, tell: 'wish-answered' };
    },
  },
});
