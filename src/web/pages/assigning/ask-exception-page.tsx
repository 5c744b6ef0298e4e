import { z } from 'zod';
import { askException } from '../../../features/assigning/exceptions.ts';
import { familySupporters } from '../../../features/assigning/family-supporters.ts';
import { teamTexts } from '../../../i18n/team.ts';
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
    return { familyId: id, familyName: found.familyName, membershipId: membership, name: chosen.name };
  },
  concerns: ({ familyId }) => ({ family: familyId }),
  view(asking, { language }, form) {
    const t = teamTexts[language];
    const back = `/families/${asking.familyId}/supporters`;
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
          <Card>
            <Form action={`${back}/${asking.membershipId}/exception`} hidden={form.hidden} label={t.askTitle}>
              <TextArea
                language={language}
                name="reason"
                label={t.askReason}
                required
                error={errorAt(form, 'reason', sayTeamProblem(language))}
                value={one(form.fields ?? {}, 'reason')}
                limit={longest}
              />
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
      return { kind: 'done', to: `/families/${id}/supporters`, tell: 'exception-asked' };
    },
  },
});
