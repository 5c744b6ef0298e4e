import type { Draft } from '../../../features/drafts/draft.ts';
import type { CheckedReferral } from '../../../features/referrals/check-referral.ts';
import { longestReason, newFamily } from '../../../features/referrals/decision-form.ts';
import { checkTexts } from '../../../i18n/referrals/check.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { Button, ButtonRow, Card, Form, RadioGroup, SelectField, TextArea } from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt } from '../forms.tsx';

/** A referral that is checked, and what its officer was writing. */
export interface Checking extends CheckedReferral {
  readonly draft: Draft | null;
}

/** The form as it was sent, in the parser's terms. */
export const decisionFieldsIn = (fields: Fields) => ({
  decision: one(fields, 'decision'),
  provider: one(fields, 'provider'),
  family: one(fields, 'family'),
  reason: one(fields, 'reason'),
});

/** A code's sentence, for the summary and at the field. */
export const sayDecisionProblem =
  (language: Language) =>
  (code: string): string => {
    const words: Readonly<Record<string, unknown>> = checkTexts[language];
    const sentence = words[code];
    return typeof sentence === 'string' ? sentence : checkTexts[language].stale;
  };

interface Props extends Checking {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** Accept, return or refuse; the wished provider is chosen beforehand. */
export function DecisionForm(props: Props) {
  const { referral, possibilities, organisations, draft, form, token, language } = props;
  const t = checkTexts[language];
  const here = `/referrals/${referral.id}/check`;
  const typed = form.fields ?? draft?.fields ?? null;
  const wished = referral.provider?.id ?? referral.current.wishedProviderId;
  const [first] = possibilities;
  const preset = {
    decision: '',
    provider: wished ?? first?.family?.provider?.id ?? '',
    family: possibilities.length === 1 ? (first?.family?.id ?? newFamily) : '',
    reason: '',
  };
  const values = typed === null ? preset : decisionFieldsIn(typed);
  const error = (field: string) => errorAt(form, field, sayDecisionProblem(language));
  const wishedName =
    organisations.providers.find(({ id }) => id === wished)?.name ?? referralForm[language].noWish;
  return (
    <Card title={t.decide}>
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'decide-referral', subject: referral.id }}
        back={here}
        token={token}
        language={language}
      />
      <Form
        action={here}
        hidden={{ ...form.hidden, version: String(referral.version) }}
        draftKey={`decide-referral/${referral.id}`}
        draftVersion={draft?.version ?? 0}
        draftSavedAt={draft?.savedAt}
        label={t.decide}
      >
        <RadioGroup
          language={language}
          name="decision"
          label={t.decision}
          required
          error={error('decision')}
          value={values.decision}
          options={[
            { value: 'accepted', label: t.accept, hint: t.passedOn },
            { value: 'returned', label: t.return },
            { value: 'refused', label: t.refuse },
          ]}
        />
        {possibilities.length > 1 ? (
          <RadioGroup
            language={language}
            name="family"
            label={t.whichFamily}
            error={error('family')}
            value={values.family}
            options={possibilities.map(({ family }) => ({
              value: family?.id ?? newFamily,
              label: family === null ? t.unknown : t.isKnown(family.name, family.caseNumber),
            }))}
          />
        ) : (
          <input type="hidden" name="family" value={preset.family} />
        )}
        <SelectField
          language={language}
          name="provider"
          label={t.provider}
          hint={t.providerHint(wishedName)}
          error={error('provider')}
          value={values.provider}
          options={organisations.providers.map(({ id, name }) => ({ value: id, label: name }))}
          width="medium"
        />
        <TextArea
          language={language}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          error={error('reason')}
          value={values.reason}
          rows={4}
          limit={longestReason}
        />
        <DraftLine language={language} />
        <ButtonRow>
          <Button variant="primary" icon="check">
            {t.submit}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
