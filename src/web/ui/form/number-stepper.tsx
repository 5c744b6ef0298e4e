import type { ReactElement, ReactNode } from 'react';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';
import { controlAttributes, Field, type FieldBase, wire } from './field.tsx';

export interface NumberStepperProps extends Omit<FieldBase, 'label'> {
  readonly label: string;
  readonly value?: string | number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly suffix?: ReactNode;
}

/** A small whole number; the two buttons come with the `form` island, typing works without it. */
export function NumberStepper(props: NumberStepperProps): ReactElement {
  const { label, min, max, step, language } = props;
  const wiring = wire(props);
  const button = (direction: 'up' | 'down') => (
    <button
      type="button"
      className="stepper-field__button"
      data-step={direction}
      data-step-for={wiring.id}
      disabled={props.disabled}
      aria-label={direction === 'up' ? ui[language].increase(label) : ui[language].decrease(label)}
      hidden
    >
      <Icon name={direction === 'up' ? 'plus' : 'minus'} />
    </button>
  );
  return (
    <Field field={props} wiring={wiring} width="short">
      <div className="stepper-field">
        {button('down')}
        <input
          {...controlAttributes(props, wiring)}
          className="input"
          type="number"
          inputMode="numeric"
          defaultValue={props.value}
          min={min}
          max={max}
          step={step ?? 1}
        />
        {button('up')}
        {props.suffix !== undefined && <span className="stepper-field__suffix">{props.suffix}</span>}
      </div>
    </Field>
  );
}
