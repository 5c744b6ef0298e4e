import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import {
  type PublicOrganisations,
  publicOrganisations,
} from '../../../features/referrals/referral-choices.ts';
import { fieldsOfReferral, parseReferral } from '../../../features/referrals/referral-form.ts';
import { type Referral, referralOf } from '../../../features/referrals/referral-record.ts';
import { sendAgain } from '../../../features/referrals/send-referral.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { referralTexts } from '../../../i18n/referrals/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { versionIn } from '../versions.ts';
import { DefaultButton } from './new-referral-page.tsx';
import { ReferralFieldSet, referralFieldsIn } from './referral-fields.tsx';
import { sayReferralProblem } from './referral-form-parts.ts';

interface EditReferral {
  readonly referral: Referral;
  readonly choices: PublicOrganisations;
  readonly draft: Draft | null;
}

/** A returned referral, mended and sent again: what was sent before stays as it was. */
export const editReferralPage = definePage<{ id: string }, Record<string, never>, EditReferral>({
  path: '/referrals/:id/edit',
  access: ['child_protection_worker'],
  audit: 'open-returned-referral',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const [referral, choices, draft] = await Promise.all([
      referralOf(tx, params.id),
      publicOrganisations(tx),
      findDraft(tx, actor, 'edit-referral', params.id),
    ]);
    return referral === null ? null : { referral, choices, draft };
  },
  concerns: ({ referral }) => ({ record: referral.id }),
  view(data, { language, token }, form) {
    return {
      title: referralForm[language].editTitle,
      width: 'medium',
      scripts: ['form'],
      body: <EditReferralForm {...data} form={form} token={token} language={language} />,
    };
  },
  post: {
    audit: 'send-referral-again',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const [referral, choices] = await Promise.all([referralOf(tx, params.id), publicOrganisations(tx)]);
      if (referral === null) return { kind: 'nothing-there' };
      const parsed = parseReferral(
        {
          ...referralFieldsIn(fields),
          service: referral.service,
          addressee: referral.provider?.id ?? '',
        },
        { ...choices, workerName: actor.displayName, today },
      );
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const version = versionIn.parse(one(fields, 'version'));
      const outcome = await sendAgain(tx, actor, referral.id, version, { content: parsed.value, today });
      if (outcome === 'nothing-there') return { kind: 'nothing-there' };
      if (outcome === 'not-returned') return { kind: 'conflict', conflict: parsed.value };
      await dropDraft(tx, actor, 'edit-referral', referral.id);
      return { kind: 'done', to: `/referrals/${referral.id}`, tell: 'referral-sent' };
    },
  },
});

interface FormProps extends EditReferral {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function EditReferralForm({ referral, choices, draft, form, token, language }: FormProps) {
  const t = referralForm[language];
  const texts = referralTexts[language];
  const here = `/referrals/${referral.id}/edit`;
  const typed = form.fields ?? draft?.fields ?? null;
  const [said] = referral.decisions;
  const back = `/referrals/${referral.id}`;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: texts.list, href: '/referrals' },
          { label: texts.content, href: back },
          { label: t.editTitle },
        ]}
      />
      <PageTitle title={t.editTitle} />
      <FormOpening language={language} form={form} say={sayReferralProblem(language)} />
      {referral.state !== 'returned' || form.conflict !== null ? (
        <Notification
          language={language}
          tone="warning"
          title={texts[referral.state]}
          announce={form.conflict !== null}
          actions={<LinkButton href={back}>{texts.content}</LinkButton>}
        />
      ) : (
        said !== undefined && (
          <Notification language={language} tone="warning" title={texts.returnedBecause}>
            <p className="prewrapped">{said.reason}</p>
          </Notification>
        )
      )}
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'edit-referral', subject: referral.id }}
        back={here}
        token={token}
        language={language}
      />
      {(referral.state === 'returned' || form.fields !== null) && (
        <Form
          action={here}
          hidden={{
            ...form.hidden,
            version: one(typed ?? {}, 'version') || String(referral.version),
            _back: here,
          }}
          draftKey={`edit-referral/${referral.id}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.editTitle}
        >
          <DefaultButton />
          <ReferralFieldSet
            values={
              typed === null
                ? fieldsOfReferral(referral.current, referral.provider?.id ?? null)
                : referralFieldsIn(typed)
            }
            choices={choices}
            form={form}
            rowsAction={`/drafts/edit-referral/${referral.id}/rows`}
            again
            language={language}
          />
          <Card>
            <DraftLine language={language} />
            <ButtonRow>
              <Button variant="primary" icon="send">
                {t.sendAgain}
              </Button>
              <LinkButton href={back} variant="quiet">
                {t.cancel}
              </LinkButton>
            </ButtonRow>
          </Card>
        </Form>
      )}
    </>
  );
}
