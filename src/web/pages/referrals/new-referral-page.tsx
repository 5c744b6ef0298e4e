import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { emptyReferral, prefilledReferral } from '../../../features/referrals/prefill.ts';
import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { parseReferral, type ReferralFields } from '../../../features/referrals/referral-form.ts';
import { sendReferral } from '../../../features/referrals/send-referral.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { isUuid, one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { Breadcrumb, Button, ButtonRow, Card, Form, LinkButton, PageTitle } from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noParams } from '../params.ts';
import { ReferralFieldSet, referralFieldsIn } from './referral-fields.tsx';
import { sayReferralProblem } from './referral-form-parts.ts';

const query = z.object({
  /** A family that the municipality sees already: what it sees is filled in. */
  family: z.uuid().optional().catch(undefined),
  /** An unfinished referral to go on with, or a new one's own name. */
  draft: z.uuid().optional().catch(undefined),
});

interface NewReferral {
  readonly choices: PublicOrganisations;
  readonly prefilled: ReferralFields;
  /** What the draft is kept under. */
  readonly subject: string;
  readonly familyId: string | null;
  readonly draft: Draft | null;
}

/** TK 2.1.4.3.1-2: the municipality refers a family (Lisa 8). It always lands, and always with the same receipt. */
export const newReferralPage = definePage<Record<string, never>, z.infer<typeof query>, NewReferral>({
  path: '/referrals/new',
  access: ['child_protection_worker'],
  audit: 'open-referral-form',
  params: noParams,
  query,
  async load({ tx, actor, query: asked }) {
    const subject = asked.draft ?? asked.family ?? actor.membershipId;
    const [choices, known, draft] = await Promise.all([
      publicOrganisations(tx),
      asked.family === undefined ? null : prefilledReferral(tx, actor, asked.family),
      findDraft(tx, actor, 'new-referral', subject),
    ]);
    if (asked.family !== undefined && known === null) return null;
    const own = choices.municipalities.find(({ id }) => id === actor.organisationId)?.ehak ?? '';
    const begun = { ...emptyReferral, residence: own };
    return {
      choices,
      prefilled: known === null ? begun : { ...known, residence: known.residence || own },
      subject,
      familyId: asked.family ?? null,
      draft,
    };
  },
  concerns: ({ familyId }) => (familyId === null ? {} : { family: familyId }),
  view(data, { language, token }, form) {
    return {
      title: referralForm[language].title,
      width: 'medium',
      scripts: ['form'],
      body: <NewReferralForm {...data} form={form} token={token} language={language} />,
    };
  },
  post: {
    audit: 'send-referral',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      const choices = await publicOrganisations(tx);
      const parsed = parseReferral(referralFieldsIn(fields), {
        ...choices,
        workerName: actor.displayName,
        today,
      });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const id = await sendReferral(tx, actor, {
        content: parsed.value,
        providerId: parsed.providerId,
        today,
      });
      const subject = one(fields, 'subject');
      if (isUuid(subject)) await dropDraft(tx, actor, 'new-referral', subject);
      return { kind: 'done', to: `/referrals/${id}`, tell: 'referral-sent' };
    },
  },
});

interface FormProps extends NewReferral {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function NewReferralForm({ choices, prefilled, draft, familyId, form, token, language, ...data }: FormProps) {
  const t = referralForm[language];
  const typed = form.fields ?? draft?.fields ?? null;
  // A form that was kept while its session had ended comes back by an address without its query.
  const sent = one(typed ?? {}, 'subject');
  const subject = form.fields !== null && isUuid(sent) ? sent : data.subject;
  const search = new URLSearchParams({
    draft: subject,
    ...(familyId === null ? {} : { family: familyId }),
  });
  const here = `/referrals/new?${search}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: referralTexts[language].list, href: '/referrals' }, { label: t.title }]}
      />
      <PageTitle title={t.title} lead={t.lead} />
      <FormOpening language={language} form={form} say={sayReferralProblem(language)} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'new-referral', subject }}
        back={here}
        token={token}
        language={language}
      />
      <Form
        action={here}
        hidden={{ ...form.hidden, subject, _back: here }}
        draftKey={`new-referral/${subject}`}
        draftVersion={subject === data.subject ? (draft?.version ?? 0) : 0}
        draftSavedAt={draft?.savedAt}
        label={t.title}
      >
        <DefaultButton />
        <ReferralFieldSet
          values={typed === null ? prefilled : referralFieldsIn(typed)}
          choices={choices}
          form={form}
          rowsAction={`/drafts/new-referral/${subject}/rows`}
          language={language}
        />
        <Card>
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.send}
            </Button>
            <LinkButton href="/referrals" variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Card>
      </Form>
    </>
  );
}

/** Enter in a field sends the form, whatever other buttons stand before its own. */
export function DefaultButton() {
  return <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />;
}
