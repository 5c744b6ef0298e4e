import {
  type ContractField,
  type ContractFields,
  longestPayment,
  pricedServices,
  supportUnits,
} from '../../../features/contracts/contract-form.ts';
import { volumeFieldNames } from '../../../features/contracts/contract-volumes.ts';
import { contractTexts } from '../../../i18n/months/contracts.ts';
import { costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import { editions } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import { Card, DateField, RadioGroup, SelectField, TextField } from '../../ui/index.ts';
import { errorAt } from '../forms.tsx';
import { sayContractProblem } from './contract-words.ts';

const names = [
  ...(['edition', 'number', 'from', 'to', 'supportUnit'] as const),
  ...pricedServices,
  'paymentDays',
  ...volumeFieldNames,
] as const satisfies readonly ContractField[];

/** A contract's form as it was sent. */
export const contractIn = (fields: Fields): ContractFields =>
  Object.fromEntries(names.map((name) => [name, one(fields, name)])) as ContractFields;

/** The same as a text, to be set beside another. */
export const contractAsText = (fields: ContractFields, language: Language): string => {
  const t = contractTexts[language];
  const { edition, number, from, to, supportUnit, paymentDays, ...rest } = fields;
  return [
    `${t.edition}: ${edition}`,
    `${t.number}: ${number}`,
    `${t.from}: ${from}`,
    `${t.to}: ${to}`,
    `${t.supportUnit}: ${supportUnit === 'hour' || supportUnit === 'month' ? t[supportUnit] : ''}`,
    ...pricedServices.map((service) => `${t[service]}: ${rest[service]}`),
    `${t.paymentDays}: ${paymentDays}`,
    `${t.total}: ${rest.total}`,
    `${t.before}: ${rest.before}`,
    ...pricedServices.flatMap((service) => [
      `${t.volumeOf(costTexts[language][service])}: ${rest[`${service}Volume`]}`,
      `${t.volumeOf(costTexts[language][service])}, ${t.beforeOf}: ${rest[`${service}Before`]}`,
    ]),
  ].join('\n');
};

interface Props {
  readonly values: ContractFields;
  readonly form: FormState;
  readonly language: Language;
  /** An edition that stays as it is. */
  readonly fixedEdition?: boolean;
}

export function ContractFormFields({ values, form, language, fixedEdition }: Props) {
  const t = contractTexts[language];
  const say = sayContractProblem(language);
  const error = (field: ContractField) => errorAt(form, field, say);
  return (
    <>
      <Card>
        {fixedEdition ? (
          <input type="hidden" name="edition" value={values.edition} />
        ) : (
          <SelectField
            language={language}
            name="edition"
            label={t.edition}
            hint={t.editionHint}
            required
            error={error('edition')}
            value={values.edition}
            options={[...editions.keys()].map((edition) => ({ value: edition, label: edition }))}
          />
        )}
        <TextField
          language={language}
          name="number"
          label={t.number}
          hint={t.numberHint}
          required
          error={error('number')}
          value={values.number}
          width="medium"
        />
        <div className="fields-in-row">
          <DateField
            language={language}
            name="from"
            label={t.from}
            required
            error={error('from')}
            value={values.from}
          />
          <DateField
            language={language}
            name="to"
            label={t.to}
            required
            error={error('to')}
            value={values.to}
          />
        </div>
        <TextField
          language={language}
          name="paymentDays"
          label={t.paymentDays}
          required
          error={error('paymentDays')}
          value={values.paymentDays}
          inputMode="numeric"
          maxLength={String(longestPayment).length}
          width="short"
          suffix={t.paymentDaysUnit}
        />
      </Card>
      <Card title={t.prices} subtitle={t.pricesHint}>
        <RadioGroup
          language={language}
          name="supportUnit"
          label={t.supportUnit}
          required
          error={error('supportUnit')}
          value={values.supportUnit}
          options={supportUnits.map((unit) => ({ value: unit, label: t[unit] }))}
        />
        {pricedServices.map((service) => (
          <TextField
            key={service}
            language={language}
            name={service}
            label={t[service]}
            {...(service === 'group' ? { hint: t.groupHint } : {})}
            required
            error={error(service)}
            value={values[service]}
            inputMode="decimal"
            width="short"
            suffix="€"
          />
        ))}
      </Card>
      <VolumeFieldsCard values={values} form={form} language={language} />
    </>
  );
}

/** What the contract was made for in all, and what of it was paid before its months were sent here. */
function VolumeFieldsCard({ values, form, language }: Omit<Props, 'fixedEdition'>) {
  const t = contractTexts[language];
  const say = sayContractProblem(language);
  const field = (name: ContractField, label: string, isSum: boolean) => ({
    ...{
      language,
      name,
      label,
      value: values[name],
      error: errorAt(form, name, say),
      width: 'short' as const,
    },
    ...(isSum ? { inputMode: 'decimal' as const, suffix: '€' } : { inputMode: 'numeric' as const }),
  });
  return (
    <Card title={t.volumes} subtitle={t.volumesHint}>
      <div className="fields-in-row">
        <TextField {...field('total', t.total, true)} />
        <TextField {...field('before', t.before, true)} />
      </div>
      {pricedServices.map((service) => (
        <div className="fields-in-row" key={service}>
          <TextField
            {...field(`${service}Volume`, t.volumeOf(costTexts[language][service]), false)}
            {...(service === 'support' ? { hint: t.supportVolumeHint } : {})}
          />
          <TextField
            {...field(`${service}Before`, `${costTexts[language][service]}: ${t.beforeOf}`, false)}
          />
        </div>
      ))}
    </Card>
  );
}
