import type { ReactElement } from 'react';
import { supportKinds } from '../../../features/contacts/contact-form.ts';
import {
  longText,
  type ReferralFields,
  referredKinds,
  shortText,
} from '../../../features/referrals/referral-form.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { referralForm } from '../../../i18n/referrals/form.ts';
import { all, type Fields, one } from '../../registry/fields.ts';
import { Card, Checkbox, ChoiceChips, RadioGroup, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { type ReferralFieldsProps, sayReferralProblem } from './referral-form-parts.ts';
import { ChildRows, GoalRows, ParentRows } from './referral-rows.tsx';

/** The form as it was sent, in the parser's terms. */
export function referralFieldsIn(fields: Fields): ReferralFields {
  const people = (who: string) => {
    const [given, family, code] = [
      all(fields, `${who}Given`),
      all(fields, `${who}Family`),
      all(fields, `${who}Code`),
    ];
    const rows = Math.max(given.length, family.length, code.length);
    return Array.from({ length: rows }, (_, at) => ({
      givenName: given[at] ?? '',
      familyName: family[at] ?? '',
      code: code[at] ?? '',
    }));
  };
  const since = all(fields, 'childSince');
  const text = (name: string) => one(fields, name);
  return {
    service: text('service'),
    kind: text('kind'),
    language: text('language'),
    address: text('address'),
    residence: text('residence'),
    phone: text('phone'),
    email: text('email'),
    parents: people('parent'),
    children: people('child').map((child, at) => ({ ...child, since: since[at] ?? '' })),
    casePlan: text('casePlan'),
    goals: all(fields, 'goal'),
    topics: all(fields, 'topics'),
    problems: text('problems'),
    earlier: text('earlier'),
    addressee: text('addressee'),
    wished: text('wished'),
    workerPhone: text('workerPhone'),
    workerEmail: text('workerEmail'),
    consent: text('consent') === 'yes',
  };
}

/** Lisa 8 in one sitting: who, what is needed, from whom. */
export function ReferralFieldSet(props: ReferralFieldsProps): ReactElement {
  const { values, choices, form, language, again } = props;
  const t = referralForm[language];
  const error = (field: string) => errorAt(form, field, sayReferralProblem(language));
  const text = (name: 'address' | 'phone' | 'email' | 'casePlan' | 'workerPhone' | 'workerEmail') => ({
    language,
    name,
    label: t[name],
    error: error(name),
    value: values[name],
    maxLength: shortText,
  });
  return (
    <>
      {again !== true && (
        <Card title={t.service}>
          <RadioGroup
            language={language}
            name="service"
            label={t.service}
            required
            error={error('service')}
            value={values.service}
            options={[
              { value: 'needs-based', label: t['needs-based'], hint: t.needsBasedHint },
              { value: 'adaptation', label: t.adaptation, hint: t.adaptationHint },
            ]}
          />
        </Card>
      )}
      <Card title={t.family}>
        <div className="fields-in-row">
          <ChoiceChips
            language={language}
            type="radio"
            name="kind"
            label={t.kind}
            required
            error={error('kind')}
            values={[values.kind]}
            options={referredKinds.map((kind) => ({ value: kind, label: t[kind] }))}
          />
          <ChoiceChips
            language={language}
            type="radio"
            name="language"
            label={t.language}
            values={[values.language || 'et']}
            options={(['et', 'ru'] as const).map((one) => ({ value: one, label: t[one] }))}
          />
        </div>
        <ParentRows {...props} />
        <div className="fields-in-row">
          <TextField {...text('phone')} type="tel" inputMode="tel" required width="medium" />
          <TextField {...text('email')} type="email" inputMode="email" optional width="medium" />
        </div>
        <SelectField
          language={language}
          name="residence"
          label={t.residence}
          required
          error={error('residence')}
          value={values.residence}
          options={choices.municipalities.map(({ ehak, name }) => ({ value: ehak, label: name }))}
          width="medium"
        />
        <TextField {...text('address')} optional />
      </Card>
      <Card title={t.children} subtitle={t.childrenHint}>
        <ChildRows {...props} />
      </Card>
      <Card title={t.need}>
        <TextField {...text('casePlan')} hint={t.casePlanHint} width="medium" />
        <ChoiceChips
          language={language}
          type="checkbox"
          name="topics"
          label={t.topics}
          hint={t.topicsHint}
          error={error('topics')}
          values={values.topics}
          options={supportKinds.map((kind) => ({
            value: String(kind),
            label: contactTexts[language][`support${kind}`],
          }))}
        />
        <TextArea
          language={language}
          name="problems"
          label={t.problems}
          hint={t.problemsHint}
          error={error('problems')}
          value={values.problems}
          limit={longText}
        />
        <GoalRows {...props} />
        <TextArea
          language={language}
          name="earlier"
          label={t.earlier}
          optional
          error={error('earlier')}
          value={values.earlier}
          rows={3}
          limit={longText}
        />
      </Card>
      <Card title={t.wish}>
        <SelectField
          language={language}
          name="wished"
          label={t.wished}
          value={values.wished}
          empty={t.noWish}
          options={choices.providers.map(({ id, name }) => ({ value: id, label: name }))}
          width="medium"
        />
        {again !== true && (
          <SelectField
            language={language}
            name="addressee"
            label={t.addressee}
            hint={t.addresseeHint}
            value={values.addressee}
            empty={t.toCommissioner}
            options={choices.providers.map(({ id, name }) => ({ value: id, label: name }))}
            width="medium"
          />
        )}
      </Card>
      <Card title={t.worker}>
        <div className="fields-in-row">
          <TextField {...text('workerPhone')} type="tel" inputMode="tel" required width="medium" />
          <TextField {...text('workerEmail')} type="email" inputMode="email" optional width="medium" />
        </div>
        <Checkbox
          language={language}
          name="consent"
          value="yes"
          label={t.consent}
          required
          error={error('consent')}
          checked={values.consent}
        />
      </Card>
    </>
  );
}
