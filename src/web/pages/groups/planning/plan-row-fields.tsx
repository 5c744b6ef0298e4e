import type { GroupChoices } from '../../../../features/groups/group-form.ts';
import { groupFamilyKinds, groupLanguages } from '../../../../features/groups/group-form.ts';
import { repeatings } from '../../../../features/groups/series.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { FormState } from '../../../registry/page.ts';
import {
  Checkbox,
  ChoiceChips,
  Columns,
  DateField,
  NumberStepper,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../../../ui/index.ts';
import { errorAt } from '../../forms.tsx';
import { sayGroup } from '../say.ts';
import { nameAt, type PlanRow } from './plan-rows.ts';

interface Props {
  readonly row: PlanRow;
  readonly number: number;
  readonly choices: GroupChoices;
  readonly form: FormState;
  readonly language: Language;
}

/** Municipalities by county, as a list to choose from. */
export const municipalityOptions = ({ municipalities }: GroupChoices) =>
  [...Map.groupBy(municipalities, ({ county }) => county)].map(([label, inside]) => ({
    label,
    options: inside.map(({ id, name }) => ({ value: id, label: name })),
  }));

/** All that is said of one group on the planning screen. */
export function PlanRowFields(props: Props) {
  const { row, number, choices, form, language } = props;
  const t = groupPlanTexts[language];
  const w = groupWords[language];
  const say = sayGroup(language);
  const at = (field: string) => {
    const name = nameAt(field, number);
    return { name, language, error: errorAt(form, name, say) };
  };
  const { typed } = row;
  return (
    <>
      <input type="hidden" name="row" value={row.id} />
      <input type="hidden" name={nameAt('version', number)} value={row.version} />
      <Columns least="medium">
        <TextField
          {...at('topic')}
          label={w.topic}
          hint={t.topicHint}
          value={typed.topic}
          maxLength={200}
          required
        />
        <SelectField
          {...at('leader')}
          label={w.leader}
          value={typed.leader}
          options={choices.leaders.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Columns>
      <TextArea
        {...at('approach')}
        label={w.approach}
        hint={t.approachHint}
        value={typed.approach}
        rows={2}
      />
      <Columns least="narrow">
        <DateField {...at('heldOn')} label={w.day} value={typed.heldOn} required />
        <TimeField {...at('startsAt')} label={w.starts} value={typed.startsAt} required />
        <TimeField {...at('endsAt')} label={w.ends} value={typed.endsAt} required />
        <NumberStepper
          {...at('places')}
          label={w.places}
          hint={t.placesHint}
          value={typed.places}
          min={1}
          max={200}
        />
      </Columns>
      <PlaceFields {...props} />
      <Columns least="medium">
        <ChoiceChips
          {...at('language')}
          type="radio"
          label={w.language}
          values={[typed.language]}
          options={groupLanguages.map((one) => ({ value: one, label: w[one] }))}
        />
        <ChoiceChips
          {...at('kinds')}
          type="checkbox"
          label={w.kinds}
          values={typed.kinds}
          options={groupFamilyKinds.map((one) => ({ value: one, label: w[one] }))}
        />
      </Columns>
      <MoreFields {...props} />
    </>
  );
}

function PlaceFields({ row, number, choices, form, language }: Props) {
  const t = groupPlanTexts[language];
  const w = groupWords[language];
  const say = sayGroup(language);
  const at = (field: string) => {
    const name = nameAt(field, number);
    return { name, language, error: errorAt(form, name, say) };
  };
  const { typed } = row;
  return (
    <>
      <ChoiceChips
        {...at('mode')}
        type="radio"
        label={w.form}
        values={[typed.mode]}
        options={[
          { value: 'in-person', label: w['in-person'], icon: 'place' },
          { value: 'online', label: w.online, icon: 'video' },
        ]}
      />
      <Columns least="medium">
        <SelectField
          {...at('municipality')}
          label={`${w.municipality} (${w['in-person'].toLowerCase()})`}
          value={typed.municipality}
          options={municipalityOptions(choices)}
        />
        <TextField
          {...at('place')}
          label={`${w.place} (${w['in-person'].toLowerCase()})`}
          hint={t.placeHint}
          value={typed.place}
          maxLength={300}
        />
        <TextField
          {...at('webLink')}
          label={`${w.webLink} (${w.online.toLowerCase()})`}
          hint={t.linkHint}
          type="url"
          value={typed.webLink}
          maxLength={500}
        />
      </Columns>
    </>
  );
}

function MoreFields({ row, number, form, language }: Props) {
  const t = groupPlanTexts[language];
  const say = sayGroup(language);
  const at = (field: string) => {
    const name = nameAt(field, number);
    return { name, language, error: errorAt(form, name, say) };
  };
  const { typed, repeat, until } = row;
  const isOpen =
    typed.small !== '' ||
    repeat !== '' ||
    ['smallReason', 'until'].some((field) => at(field).error !== undefined);
  return (
    <details className="history" open={isOpen}>
      <summary>{t.more}</summary>
      <Columns least="medium">
        <SelectField
          {...at('repeat')}
          label={t.repeat}
          value={repeat}
          empty={t.never}
          options={repeatings.map((one) => ({ value: one, label: t[one] }))}
        />
        <DateField {...at('until')} label={t.until} value={until} />
      </Columns>
      <Checkbox {...at('small')} label={t.smallAsk} checked={typed.small !== ''} />
      <TextArea
        {...at('smallReason')}
        label={t.smallReason}
        hint={t.smallHint}
        value={typed.smallReason}
        rows={2}
      />
    </details>
  );
}
