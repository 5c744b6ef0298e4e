import { z } from 'zod';
import { askException } from '../../../features/assigning/exceptions.ts';
import { familySupporters } from '../../../features/assigning/family-supporters.ts';
import { type Draft, dropDraft, findDraft, subjectOf } from '../../../features/drafts/draft.ts';
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
import { noQuery } from '../params.ts';
import { sayTeamProblem } from './team-words.ts';

const longest = 4_000;
const params = z.object({ id: z.uuid(), membership: z.uuid() });

interface Asking {
  readonly familyId: string;
  readonly familyName: string;
  readonly membershipId: string;
  readonly name: string;
  /** What its draft is kept under: this specialist in this family. */
  readonly subject: string;
  readonly draft: Draft | null;
}

/** TK 2.1.6.5: the manager asks the commissioner whether roles conflict in truth. */
export const askExceptionPage = definePage<z.infer<typeof params>, Record<string, never>, Asking>({
  path: '/families/:id/supporters/:membership/exception',
  access: ['project_manager'],
  audit: 'open-exception',
  params,
  query: noQuery,
  async load({ tx, actor, params: { id, membership }, today }) {
    const found = await familySupporters(tx, actor, id, today);
    const chosen = found?.candidates.find(({ membershipId }) => membershipId === membership);
    if (found === null || chosen === undefined || !chosen.decision.reasons.includes('TK 2.1.6.5'))
      return null;
    const subject = subjectOf(id, membership);
    return {
      familyId: id,
      familyName: found.familyName,
      membershipId: membership,
      name: chosen.name,
      subject,
      draft: await findDraft(tx, actor, 'ask-exception', subject),
    };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view(asking, { language, token }, form) {
    const { draft, subject } = asking;
    const t = teamTexts[language];
    const back = `/families/${asking.familyId}/supporters`;
    const here = `${back}/${asking.membershipId}/exception`;
    return {
      title: t.askTitle,
      width: 'narrow',
      scripts: ['form'],
      body: (
        <>
          <Breadcrumb
            language={language}
            trail={[{ label: asking.familyName, href: back }, { label: t.askTitle }]}
          />
          <PageTitle title={t.askTitle} eyebrow={asking.familyName} lead={t.askLead(asking.name)} />
          <FormOpening language={language} form={form} say={sayTeamProblem(language)} />
          <DraftNotice
            of={{ form: 'ask-exception', subject }}
            back={here}
            {...{ draft, form, token, language }}
          />
          <Card>
            <Form
              action={here}
              hidden={form.hidden}
              {...keptAs('ask-exception', subject, draft)}
              label={t.askTitle}
            >
              <TextArea
                language={language}
                name="reason"
                label={t.askReason}
                required
                error={errorAt(form, 'reason', sayTeamProblem(language))}
                value={one(form.fields ?? draft?.fields ?? {}, 'reason')}
                limit={longest}
              />
              <DraftLine language={language} />
              <ButtonRow>
                <Button variant="primary" icon="send">
                  {t.ask}
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
    audit: 'ask-exception',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params: { id, membership }, fields, today }) {
      const found = await familySupporters(tx, actor, id, today);
      const chosen = found?.candidates.find(({ membershipId }) => membershipId === membership);
      if (chosen?.decision.reasons.includes('TK 2.1.6.5') !== true) return { kind: 'nothing-there' };
      const reason = one(fields, 'reason').trim();
      if (reason === '') return { kind: 'problems', problems: [{ field: 'reason', code: 'reason-missing' }] };
      if (reason.length > longest)
        return { kind: 'problems', problems: [{ field: 'reason', code: 'reason-too-long' }] };
      await askException(tx, actor, { familyId: id, membershipId: membership, reason }, today);
      await dropDraft(tx, actor, 'ask-exception', subjectOf(id, membership));
      return { kind: 'done', to: `/families/${id}/supporters`, tell: 'exception-asked' };
    },
  },
});
