import { type ReactElement, useId } from 'react';
import { ui } from '../../../i18n/ui.ts';
import { controlAttributes, Field, type FieldBase, wire } from './field.tsx';

/** A value that one press puts into the field: "Yesterday" → 2025-03-20. */
export interface QuickChoice {
  readonly value: string;
  readonly label: string;
}

interface MomentProps extends FieldBase {
  /** As the form was sent: YYYY-MM-DD or HH:MM when it was right, otherwise what was typed. */
  readonly value?: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** Shown when the `form` island runs. */
  readonly quickChoices?: readonly QuickChoice[];
}

function Moment(props: {
  readonly field: MomentProps;
  readonly type: 'date' | 'time';
  /** Whether the browser's own input can show a value. */
  readonly shows: (value: string) => boolean;
}): ReactElement {
  const { type, shows } = props;
  const words = ui[props.field.language];
  const field = {
    ...props.field,
    hint: props.field.hint ?? (type === 'date' ? words.dateHint : words.timeHint),
  };
  const wiring = wire(field);
  const quickId = useId();
  // A native input shows nothing for a value it cannot read; what the person typed must stay visible.
  const native = field.value === undefined || field.value === '' || shows(field.value);
  return (
    <Field field={field} wiring={wiring} width="short">
      <input
        {...controlAttributes(field, wiring)}
        className="input"
        type={native ? type : 'text'}
        inputMode={native ? undefined : 'numeric'}
        defaultValue={field.value}
        min={field.min}
        max={field.max}
        autoComplete="off"
      />
      {field.quickChoices && field.quickChoices.length > 0 && native && !field.disabled && (
        // biome-ignore lint/a11y/useSemanticElements: the buttons belong to the one field, they are no field set
        <div className="quick" role="group" aria-labelledby={quickId} data-quick="" hidden>
          <span className="unseen" id={quickId}>
            {words.quickChoices}: {field.label}
          </span>
          {field.quickChoices.map((choice) => (
            <button
              key={choice.value}
              type="button"
              className="quick__button"
              data-set-for={wiring.id}
              data-set-value={choice.value}
            >
              {choice.label}
            </button>
          ))}
        </div>
      )}
    </Field>
  );
}

/** 2025-02-28, and not 2025-02-30. */
function isInCalendar(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

const isOnClock = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value);

export type DateFieldProps = MomentProps;

export function DateField(props: DateFieldProps): ReactElement {
  return <Moment field={props} type="date" shows={isInCalendar} />;
}

export type TimeFieldProps = MomentProps;

export function TimeField(props: TimeFieldProps): ReactElement {
  return <Moment field={props} type="time" shows={isOnClock} />;
}
