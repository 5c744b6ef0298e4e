import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Card,
  Checkbox,
  CheckboxGroup,
  ChoiceChips,
  Columns,
  DateField,
  DraftStatus,
  draftStates,
  ErrorSummary,
  FileField,
  FilterBar,
  NumberStepper,
  RadioGroup,
  SearchBox,
  SelectField,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { samples } from './samples.ts';

interface Props {
  readonly language: Language;
}

function TextFields({ language }: Props): ReactElement {
  const t = samples[language];
  return (
    <Card title="TextField, TextArea, SelectField">
      <ErrorSummary
        language={language}
        problems={[
          { fieldId: 'name-wrong', message: t.nameMissing },
          { fieldId: 'notes-wrong', message: t.notesTooLong },
          { fieldId: 'how-wrong', message: t.chooseOne },
          { message: t.notSaved },
        ]}
      />
      <Columns>
        <TextField
          language={language}
          name="name"
          label={t.name}
          hint={t.nameHint}
          required
          value="Juhan Kask"
        />
        <TextField
          language={language}
          name="name-wrong"
          label={t.name}
          hint={t.nameHint}
          required
          error={t.nameMissing}
        />
        <TextField
          language={language}
          name="email"
          label={t.email}
          type="email"
          autoComplete="email"
          optional
        />
        <TextField language={language} name="name-disabled" label={t.name} value="Juhan Kask" disabled />
        <TextField
          language={language}
          name="fee"
          label={t.fee}
          inputMode="decimal"
          width="short"
          suffix="€"
          value="24,50"
        />
        <SelectField
          language={language}
          name="county"
          label={t.county}
          options={[
            { value: '37', label: 'Harju maakond' },
            { value: '79', label: 'Tartu maakond' },
            { label: t.closed, options: [{ value: '0', label: 'Petseri maakond', disabled: true }] },
          ]}
        />
        <SelectField
          language={language}
          name="county-wrong"
          label={t.county}
          error={t.chooseOne}
          options={[{ value: '37', label: 'Harju maakond' }]}
        />
        <FileField language={language} name="file" label={t.file} hint={t.fileHint} accept=".pdf,image/*" />
      </Columns>
      <Columns>
        <TextArea language={language} name="notes" label={t.notes} limit={2000} value={t.longText} />
        <TextArea
          language={language}
          name="notes-wrong"
          label={t.notes}
          limit={120}
          value={t.longText}
          error={t.notesTooLong}
        />
        <TextArea language={language} name="notes-disabled" label={t.notes} value={t.longText} disabled />
      </Columns>
    </Card>
  );
}

function MomentFields({ language }: Props): ReactElement {
  const t = samples[language];
  const quick = [
    { value: '2025-03-20', label: t.today },
    { value: '2025-03-19', label: t.yesterday },
  ];
  return (
    <Card title="DateField, TimeField, NumberStepper">
      <Columns>
        <DateField language={language} name="when" label={t.when} value="2025-03-20" quickChoices={quick} />
        <DateField
          language={language}
          name="when-future"
          label={t.when}
          value="2025-04-20"
          error={t.dateInFuture}
        />
        <DateField
          language={language}
          name="when-unclear"
          label={t.when}
          value="31.02"
          error={t.dateUnclear}
        />
        <DateField language={language} name="when-disabled" label={t.when} disabled />
        <TimeField language={language} name="begins" label={t.begins} value="14:30" />
        <NumberStepper language={language} name="children" label={t.children} value={2} min={0} max={12} />
        <NumberStepper
          language={language}
          name="minutes"
          label={t.minutes}
          value={55}
          min={5}
          step={5}
          suffix="min"
        />
        <NumberStepper language={language} name="children-disabled" label={t.children} value={2} disabled />
      </Columns>
    </Card>
  );
}

function ChoiceFields({ language }: Props): ReactElement {
  const t = samples[language];
  const ways = [
    { value: 'home', label: t.atHome, icon: 'home' },
    { value: 'elsewhere', label: t.elsewhere, icon: 'place' },
    { value: 'phone', label: t.byPhone, icon: 'phone' },
    { value: 'video', label: t.byVideo, icon: 'video' },
    { value: 'message', label: t.byMessage, icon: 'message', disabled: true },
  ] as const;
  const kinds = [
    { value: 'listening', label: t.listening },
    { value: 'advice', label: t.advice },
    { value: 'network', label: t.network },
    { value: 'plan', label: t.plan },
  ];
  const radios = [
    { value: 'home', label: t.atHome },
    { value: 'elsewhere', label: t.elsewhere, hint: t.nameHint },
    { value: 'message', label: t.byMessage, disabled: true },
  ];
  return (
    <Card title="ChoiceChips, RadioGroup, CheckboxGroup, Checkbox">
      <ChoiceChips
        language={language}
        type="radio"
        name="how"
        label={t.how}
        required
        options={ways}
        values={['home']}
      />
      <ChoiceChips
        language={language}
        type="radio"
        name="how-wrong"
        label={t.how}
        error={t.chooseOne}
        options={ways}
      />
      <ChoiceChips
        language={language}
        type="checkbox"
        name="support"
        label={t.support}
        hint={t.consentHint}
        options={kinds}
        values={['listening', 'network']}
      />
      <Columns>
        <RadioGroup language={language} name="place" label={t.how} options={radios} value="elsewhere" />
        <RadioGroup
          language={language}
          name="place-wrong"
          label={t.how}
          options={radios}
          error={t.chooseOne}
        />
        <CheckboxGroup
          language={language}
          name="kinds"
          label={t.support}
          options={kinds}
          values={['advice']}
          optional
        />
        <CheckboxGroup
          language={language}
          name="kinds-disabled"
          label={t.support}
          options={kinds}
          values={['plan']}
          disabled
        />
        <Checkbox language={language} name="consent" label={t.consent} hint={t.consentHint} checked />
        <Checkbox language={language} name="consent-wrong" label={t.consent} error={t.consentMissing} />
      </Columns>
    </Card>
  );
}

export function FieldSamples({ language }: Props): ReactElement {
  const t = samples[language];
  return (
    <Stack>
      <TextFields language={language} />
      <MomentFields language={language} />
      <ChoiceFields language={language} />
      <Card title="FilterBar, SearchBox">
        <FilterBar action="/ui" language={language} label={t.families} hidden={{ language }} clearHref="/ui">
          <SearchBox name="q" label={t.find} value="Kuusk" />
          <SelectField
            language={language}
            name="filter-county"
            label={t.county}
            options={[{ value: '37', label: 'Harju maakond' }]}
          />
        </FilterBar>
      </Card>
      <Card title="DraftStatus">
        {draftStates.map((state) => (
          <DraftStatus key={state} language={language} state={state} />
        ))}
      </Card>
    </Stack>
  );
}
