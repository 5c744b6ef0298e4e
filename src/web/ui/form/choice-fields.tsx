import type { ReactElement, ReactNode } from 'react';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from '../base/class-names.ts';
import {
  controlAttributes,
  Field,
  type FieldBase,
  FieldError,
  FieldGroup,
  FieldHint,
  wire,
} from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

export interface SelectFieldProps extends FieldBase {
  readonly options: readonly (Option | OptionGroup)[];
  readonly value?: string | undefined;
  /** The empty first choice; `false` when there is always one chosen. */
  readonly empty?: string | false;
  readonly width?: 'short' | 'medium';
}

const option = (one: Option) => (
  <option key={one.value} value={one.value} disabled={one.disabled}>
    {one.label}
  </option>
);

export function SelectField(props: SelectFieldProps): ReactElement {
  const { options, value, empty, language } = props;
  const wiring = wire(props);
  return (
    <Field field={props} wiring={wiring} width={props.width}>
      <div className="select">
        <select {...controlAttributes(props, wiring)} className="input" defaultValue={value ?? ''}>
          {empty !== false && <option value="">{empty ?? ui[language].choose}</option>}
          {options.map((one) =>
            'options' in one ? (
              <optgroup key={one.label} label={one.label}>
                {one.options.map(option)}
              </optgroup>
            ) : (
              option(one)
            ),
          )}
        </select>
      </div>
    </Field>
  );
}

export interface CheckboxProps extends FieldBase {
  readonly checked?: boolean | undefined;
  readonly value?: string;
}

/** One yes-or-no question. */
export function Checkbox(props: CheckboxProps): ReactElement {
  const wiring = wire(props);
  return (
    <div className={classNames('field', props.error !== undefined && 'field--error')}>
      <FieldError field={props} wiring={wiring} />
      <div className="check">
        <input
          {...controlAttributes(props, wiring)}
          className="check__control"
          type="checkbox"
          value={props.value ?? 'yes'}
          defaultChecked={props.checked}
        />
        <label className="check__label" htmlFor={wiring.id}>
          {props.label}
        </label>
      </div>
      <div className="check__hint">
        <FieldHint field={props} wiring={wiring} />
      </div>
    </div>
  );
}

export interface Choice extends Omit<Option, 'label'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface ChoicesProps extends FieldBase {
  readonly options: readonly Choice[];
}

/** The first control has the field's own id, so that the error summary leads to it. */
export const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`);

function Choices(props: {
  readonly field: ChoicesProps;
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
}): ReactElement {
  const { field, type, chosen } = props;
  const wiring = wire(field);
  return (
    <FieldGroup field={field} wiring={wiring} role={type === 'radio' ? 'radiogroup' : undefined}>
      <div className="checks">
        {field.options.map((one, index) => {
          const id = choiceId(wiring.id, index);
          return (
            <div key={one.value} className="check">
              <input
                className="check__control"
                type={type}
                id={id}
                name={field.name}
                value={one.value}
                defaultChecked={chosen.includes(one.value)}
                disabled={one.disabled}
                aria-describedby={one.hint === undefined ? undefined : `${id}-about`}
              />
              <label className="check__label" htmlFor={id}>
                {one.label}
              </label>
              {one.hint !== undefined && (
                <div className="check__about" id={`${id}-about`}>
                  {one.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

export interface RadioGroupProps extends ChoicesProps {
  readonly value?: string | undefined;
}

export function RadioGroup(props: RadioGroupProps): ReactElement {
  return <Choices field={props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

export interface CheckboxGroupProps extends ChoicesProps {
  readonly values?: readonly string[];
}

export function CheckboxGroup(props: CheckboxGroupProps): ReactElement {
  return <Choices field={props} type="checkbox" chosen={props.values ?? []} />;
}
