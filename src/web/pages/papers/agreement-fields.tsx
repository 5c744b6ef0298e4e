import type { ReactElement } from 'react';
import { introductions } from '../../../documents/agreement/data.ts';
import { supportKinds } from '../../../features/contacts/contact-form.ts';
import {
  type AgreementFields,
  partLimit,
  purposeLimit,
} from '../../../features/papers/agreement/agreement-form.ts';
import type { PaperFacts } from '../../../features/papers/paper-facts.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { introducedWords } from '../../../i18n/papers/agreement-document.ts';
import { agreementFormTexts } from '../../../i18n/papers/agreement-form.ts';
import type { Language } from '../../../i18n/texts.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { CheckboxGroup, ChoiceChips, RadioGroup, TextArea } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayIn } from './document-words.ts';
import { InvolvementChoice, InvolvementMeaning } from './involvement-page.tsx';

/** The form as it was sent, in the parser's terms. */
export const agreementFieldsIn = (fields: Fields): AgreementFields => ({
  purpose: one(fields, 'purpose'),
  goals: all(fields, 'goals'),
  newGoals: one(fields, 'newGoals'),
  supports: all(fields, 'supports'),
  supporterPart: one(fields, 'supporterPart'),
  familyPart: one(fields, 'familyPart'),
  introduced: all(fields, 'introduced'),
  municipality: one(fields, 'municipality'),
  language: one(fields, 'language'),
});

export const sayAgreement = (language: Language) =>
  sayIn(agreementFormTexts[language], contactTexts[language].stale);

interface Props {
  readonly values: AgreementFields;
  readonly facts: PaperFacts;
  readonly form: FormState;
  readonly language: Language;
}

/** In the order in which people speak of it at the first meeting. */
export function AgreementFieldSet({ values, facts, form, language }: Props): ReactElement {
  const t = agreementFormTexts[language];
  const error = (field: keyof AgreementFields) => errorAt(form, field, sayAgreement(language));
  const adaptation = facts.service.kind === 'adaptation';
  return (
    <>
      <CheckboxGroup
        language={language}
        name="introduced"
        label={t.introduced}
        hint={t.introducedHint}
        error={error('introduced')}
        values={values.introduced}
        options={introductions.map((what) => ({ value: what, label: introducedWords[language][what] }))}
        required
      />
      <TextArea
        language={language}
        name="purpose"
        label={t.purpose}
        hint={adaptation ? t.purposeHintAdaptation : t.purposeHintNeedsBased}
        error={error('purpose')}
        value={values.purpose}
        rows={3}
        limit={purposeLimit}
        required
      />
      <GoalFields values={values} facts={facts} form={form} language={language} />
      <ChoiceChips
        language={language}
        type="checkbox"
        name="supports"
        label={t.supports}
        hint={t.supportsHint}
        error={error('supports')}
        values={values.supports}
        options={supportKinds.map((kind) => ({
          value: String(kind),
          label: contactTexts[language][`support${kind}`],
        }))}
        required
      />
      <TextArea
        language={language}
        name="supporterPart"
        label={t.supporterPart}
        error={error('supporterPart')}
        value={values.supporterPart}
        rows={3}
        limit={partLimit}
        optional
      />
      <TextArea
        language={language}
        name="familyPart"
        label={t.familyPart}
        hint={t.familyPartHint}
        error={error('familyPart')}
        value={values.familyPart}
        rows={3}
        limit={partLimit}
        optional
      />
      <Municipality values={values} facts={facts} form={form} language={language} />
      <RadioGroup
        language={language}
        name="language"
        label={t.language}
        error={error('language')}
        value={values.language}
        options={[
          { value: 'et', label: t.et },
          { value: 'ru', label: t.ru },
        ]}
        required
      />
    </>
  );
}

function GoalFields({ values, facts, form, language }: Props) {
  const t = agreementFormTexts[language];
  const referred = facts.goals.filter(({ source }) => source === 'referral');
  const before = facts.goals.filter(({ source }) => source !== 'referral');
  return (
    <>
      {referred.length > 0 && (
        <section aria-labelledby="goals-referral">
          <h3 id="goals-referral">{t.goalsReferral}</h3>
          <p className="quiet">{t.goalsReferralHint}</p>
          <ul>
            {referred.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      {before.length > 0 && (
        <CheckboxGroup
          language={language}
          name="goals"
          label={t.goalsBefore}
          values={values.goals}
          options={before.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextArea
        language={language}
        name="newGoals"
        label={t.newGoals}
        hint={t.newGoalsHint}
        error={errorAt(form, 'newGoals', sayAgreement(language))}
        value={values.newGoals}
        rows={4}
        required={facts.goals.length === 0}
      />
    </>
  );
}

function Municipality({ values, facts, form, language }: Props) {
  const t = agreementFormTexts[language];
  return (
    <section aria-labelledby="involving">
      <h3 id="involving">{t.municipalityTitle}</h3>
      {facts.familyKind === 'adoptive' ? (
        <>
          <p>{t.municipalityLead}</p>
          <InvolvementMeaning language={language} />
          <InvolvementChoice
            value={values.municipality}
            error={errorAt(form, 'municipality', sayAgreement(language))}
            language={language}
          />
        </>
      ) : (
        <p>{t.municipalityIs(facts.municipality ?? '')}</p>
      )}
    </section>
  );
}
