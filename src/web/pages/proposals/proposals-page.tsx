import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import {
  answerProposal,
  answers,
  offers,
  type ProposalsOfFamily,
  proposalLimit,
  proposalsOf,
  propose,
  withdrawProposal,
} from '../../../features/proposals/proposals.ts';
import { proposalTexts } from '../../../i18n/family-support/proposals.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  EmptyState,
  Form,
  PageTitle,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FamilyPlaces } from '../families/family-places.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { oneId } from '../params.ts';
import { ProposalCard } from './proposal-card.tsx';

interface Data {
  readonly found: ProposalsOfFamily;
  readonly draft: Draft | null;
  /** The contact from which it is proposed. */
  readonly contact: string | null;
}

const query = z.object({ contact: z.uuid().nullable().catch(null) });
type Query = z.infer<typeof query>;

/** TK 2.1.5.3.8: what is proposed to a family, by its supporter; the family answers in its own view. */
export const proposalsPage = definePage<{ id: string }, Query, Data>({
  path: '/families/:id/proposals',
  access: ['family_supporter', 'project_manager', 'family_member'],
  audit: 'read-proposals',
  params: oneId,
  query,
  async load({ tx, actor, params, query: { contact } }) {
    const found = await proposalsOf(tx, actor, params.id);
    return found === null
      ? null
      : { found, draft: await findDraft(tx, actor, 'new-proposal', params.id), contact };
  },
  concerns: ({ found }) => ({ family: found.familyId }),
  view(data, { language, actor, token }, form) {
    const t = proposalTexts[language];
    const title = actor.role === 'family_member' ? t.ownTitle : t.title;
    return {
      title: `${title}, ${data.found.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Proposals {...data} {...{ title, form, language, actor, token }} />,
    };
  },
  post: {
    audit: 'propose-or-answer',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, query: { contact }, fields, today }) {
      const found = await proposalsOf(tx, actor, params.id);
      if (found === null) return { kind: 'nothing-there' };
      const to = `/families/${found.familyId}/proposals`;
      if (actor.role === 'family_member') {
        const answer = answers.find((each) => each === one(fields, 'answer'));
        const proposal = one(fields, 'proposal');
        if (answer === undefined || !isUuid(proposal))
          return { kind: 'problems', problems: [{ code: 'stale' }] };
        const answered = await answerProposal(tx, found.familyId, proposal, answer, today);
        // Taken back meanwhile: the page says so.
        return answered
          ? { kind: 'done', to, tell: 'proposal-answered' }
          : { kind: 'problems', problems: [{ code: 'withdrawn-meanwhile' }] };
      }
      if (actor.role !== 'family_supporter') return { kind: 'nothing-there' };
      const withdrawn = one(fields, 'withdraw');
      if (withdrawn !== '') {
        const done = isUuid(withdrawn) && (await withdrawProposal(tx, withdrawn, today));
        return done
          ? { kind: 'done', to, tell: 'proposal-withdrawn' }
          : { kind: 'problems', problems: [{ code: 'answered-meanwhile' }] };
      }
      const offer = offers.find((each) => each === one(fields, 'offer'));
      const body = one(fields, 'body').trim();
      const problems = [
        ...(offer === undefined ? [{ field: 'offer', code: 'offer-missing' }] : []),
        ...(body.length > proposalLimit ? [{ field: 'body', code: 'body-too-long' }] : []),
      ];
      if (offer === undefined || problems.length > 0) return { kind: 'problems', problems };
      await propose(tx, actor, found.familyId, { offers: offer, body, contactId: contact }, today);
      await dropDraft(tx, actor, 'new-proposal', found.familyId);
      return { kind: 'done', to, tell: 'proposal-made' };
    },
  },
});

const sayProposalProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = proposalTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : proposalTexts[language].stale;
  };

interface Props extends Data {
  readonly title: string;
  readonly form: FormState;
  readonly language: Language;
  readonly actor: RoleActor;
  readonly token: Readonly<Record<string, string>>;
}

function Proposals({ found, draft, contact, title, form, language, actor, token }: Props) {
  const t = proposalTexts[language];
  const say = sayProposalProblem(language);
  const own = actor.role === 'family_member';
  const path = `/families/${found.familyId}/proposals`;
  const values = form.fields ?? draft?.fields ?? {};
  return (
    <>
      {!own && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: found.familyName, href: `/families/${found.familyId}` },
            { label: t.tab },
          ]}
        />
      )}
      <PageTitle title={title} eyebrow={found.familyName} lead={own ? t.ownLead : t.lead} />
      <FamilyPlaces
        familyId={found.familyId}
        role={actor.role}
        current="/proposals"
        language={language}
        municipalityInvolved={found.municipalityInvolved}
      />
      <FormOpening language={language} form={form} say={say} />
      {actor.role === 'family_supporter' && (
        <Card title={t.propose}>
          <DraftNotice
            draft={draft}
            form={form}
            of={{ form: 'new-proposal', subject: found.familyId }}
            back={path}
            token={token}
            language={language}
          />
          <Form
            action={contact === null ? path : `${path}?contact=${contact}`}
            hidden={form.hidden}
            draftKey={`new-proposal/${found.familyId}`}
            draftVersion={draft?.version ?? 0}
            draftSavedAt={draft?.savedAt}
            label={t.propose}
          >
            <ChoiceChips
              language={language}
              type="radio"
              name="offer"
              label={t.offer}
              required
              error={errorAt(form, 'offer', say)}
              values={[one(values, 'offer')]}
              options={offers.map((offer) => ({ value: offer, label: t[offer] }))}
            />
            <TextArea
              language={language}
              name="body"
              label={t.body}
              hint={t.bodyHint}
              error={errorAt(form, 'body', say)}
              value={one(values, 'body')}
              rows={4}
              limit={proposalLimit}
            />
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.propose}
              </Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
      {found.proposals.length === 0 ? (
        <Card>
          <EmptyState title={t.empty} icon="people">
            {own ? t.emptyOwn : t.emptyText}
          </EmptyState>
        </Card>
      ) : (
        found.proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            path={path}
            actor={actor}
            {...{ language, form }}
          />
        ))
      )}
    </>
  );
}
