import type { ReactElement } from 'react';
import type { Proposal } from '../../../features/proposals/proposals.ts';
import { proposalTexts } from '../../../i18n/family-support/proposals.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import type { FormState, RoleActor } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Form, Status } from '../../ui/index.ts';
import { hiddenBeside } from '../forms.tsx';

interface CardProps {
  readonly proposal: Proposal;
  readonly path: string;
  readonly actor: RoleActor;
  readonly form: FormState;
  readonly language: Language;
}

/** One proposal: the family answers it, whoever made it takes it back until then. */
export function ProposalCard({ proposal, path, actor, form, language }: CardProps): ReactElement {
  const t = proposalTexts[language];
  const own = actor.role === 'family_member';
  const { withdrawnOn } = proposal;
  const waits = proposal.answer === null && withdrawnOn === null;
  const mine = actor.role === 'family_supporter' && proposal.authorId === actor.membershipId;
  return (
    <Card
      as="article"
      title={t[proposal.offers]}
      subtitle={t.by(proposal.author, formatDate(proposal.proposedOn, language))}
      actions={<Standing proposal={proposal} language={language} />}
    >
      {/* What was taken back is not said to the family again. */}
      {proposal.body !== '' && !(own && withdrawnOn !== null) && (
        <p className="prewrapped">{proposal.body}</p>
      )}
      {own && withdrawnOn === null && (
        <Form
          action={path}
          hidden={{ ...hiddenBeside(form), proposal: proposal.id }}
          label={t[proposal.offers]}
        >
          <ButtonRow>
            <Button name="answer" value="wants" variant={waits ? 'primary' : 'secondary'}>
              {t.sayWants}
            </Button>
            <Button name="answer" value="not-now">
              {t.sayNotNow}
            </Button>
          </ButtonRow>
        </Form>
      )}
      {mine && waits && (
        <Form
          action={path}
          hidden={{ ...hiddenBeside(form), withdraw: proposal.id }}
          label={`${t.withdraw}: ${t[proposal.offers]}`}
        >
          <ButtonRow>
            <Button variant="quiet" icon="trash">
              {t.withdraw}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  );
}

function Standing({ proposal, language }: Pick<CardProps, 'proposal' | 'language'>) {
  const t = proposalTexts[language];
  const on = (day: CivilDate | null) => (day === null ? '' : ` · ${formatDate(day, language)}`);
  if (proposal.withdrawnOn !== null) {
    return (
      <Status tone="neutral">
        {t.withdrawn}
        {on(proposal.withdrawnOn)}
      </Status>
    );
  }
  if (proposal.answer === null) return <Status tone="warning">{t.waits}</Status>;
  return (
    <Status tone={proposal.answer === 'wants' ? 'success' : 'neutral'}>
      {t[proposal.answer]}
      {on(proposal.answeredOn)}
    </Status>
  );
}
