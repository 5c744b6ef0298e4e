import type { HTMLInputAutoCompleteAttribute, ReactElement, ReactNode } from 'react';
import { ui } from '../../../i18n/ui.ts';
import { controlAttributes, Field, type FieldBase, wire } from './field.tsx';

export interface TextFieldProps extends FieldBase {
  readonly value?: string | number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
  readonly width?: 'short' | 'medium';
  /** A unit after the control: €, min, km. */
  readonly suffix?: ReactNode;
}

export function TextField(props: TextFieldProps): ReactElement {
  const wiring = wire(props);
  return (
    <Field field={props} wiring={wiring} width={props.width}>
      <div className={props.suffix === undefined ? 'input-box' : 'input-box input-box--suffix'}>
        <input
          {...controlAttributes(props, wiring)}
          className="input"
          type={props.type ?? 'text'}
          defaultValue={props.value}
          inputMode={props.inputMode}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.maxLength}
          spellCheck={props.spellCheck}
        />
        {props.suffix !== undefined && <span className="input-box__suffix">{props.suffix}</span>}
      </div>
    </Field>
  );
}

export interface TextAreaProps extends FieldBase {
  readonly value?: string | undefined;
  readonly rows?: number;
  /** How many characters are taken; typing on is possible and shown, so that nothing is cut off unseen. */
  readonly limit?: number;
}

export function TextArea(props: TextAreaProps): ReactElement {
  const { limit, rows = 5, language } = props;
  const words = ui[language];
  const countId = `${props.id ?? props.name}-count`;
  const wiring = wire(props, limit !== undefined && countId);
  return (
    <Field field={props} wiring={wiring}>
      <textarea
        {...controlAttributes(props, wiring)}
        className="input input--area"
        rows={rows}
        defaultValue={props.value}
        data-limit={limit}
      />
      {limit !== undefined && (
        <p
          className="field__count"
          id={countId}
          data-count-for={wiring.id}
          data-left={words.charactersLeft('{n}')}
          data-over={words.charactersOver('{n}')}
        >
          {words.charactersAtMost(limit)}
        </p>
      )}
    </Field>
  );
}

export interface FileFieldProps extends FieldBase {
  /** Types that are taken, as the `accept` attribute: ".pdf,image/*". */
  readonly accept?: string;
  readonly multiple?: boolean;
}

export function FileField(props: FileFieldProps): ReactElement {
  const wiring = wire(props);
  return (
    <Field field={props} wiring={wiring}>
      <input
        {...controlAttributes(props, wiring)}
        className="input input--file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
    </Field>
  );
}
