import type { ReactElement } from 'react';
import { Icon, type IconName } from '../base/icon.tsx';
import { choiceId } from './choice-fields.tsx';
import { type FieldBase, FieldGroup, wire } from './field.tsx';

export interface Chip {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChoiceChipsProps extends FieldBase {
  /** `radio` for one of them, `checkbox` for any number. */
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Chip[];
  readonly values?: readonly string[];
}

/** Short choices as large touch targets; ordinary radio buttons or checkboxes to keyboard and screen reader. */
export function ChoiceChips(props: ChoiceChipsProps): ReactElement {
  const { type, options, values = [], name } = props;
  const wiring = wire(props);
  return (
    <FieldGroup field={props} wiring={wiring} role={type === 'radio' ? 'radiogroup' : undefined}>
      <div className="chips">
        {options.map((chip, index) => {
          const id = choiceId(wiring.id, index);
          return (
            <div key={chip.value} className="chip">
              <input
                className="chip__control"
                type={type}
                id={id}
                name={name}
                value={chip.value}
                defaultChecked={values.includes(chip.value)}
                disabled={chip.disabled}
              />
              <label className="chip__label" htmlFor={id}>
                <span className="chip__mark">
                  <Icon name="check" size={16} />
                </span>
                {chip.icon && <Icon name={chip.icon} size={20} />}
                <span>{chip.label}</span>
              </label>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
