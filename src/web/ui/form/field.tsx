import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from '../base/class-names.ts';
import { Icon } from '../base/icon.tsx';

/** What every field of a form has. */
export interface FieldBase {
  readonly name: string;
  /** The name unless given; the error summary's link leads here. */
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  /** Says that the field may stay empty; for the few such fields of a form. */
  readonly optional?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly language: Language;
}

/** The ids by which a control, its hint and its error know each other. */
export interface Wiring {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly describedBy: string | undefined;
}

export function wire(field: FieldBase, ...further: readonly (string | undefined | false)[]): Wiring {
  const id = field.id ?? field.name;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [field.hint !== undefined && hintId, field.error !== undefined && errorId, ...further];
  return { id, hintId, errorId, describedBy: described.filter(Boolean).join(' ') || undefined };
}

/** The attributes that every single control of a field takes. */
export function controlAttributes(field: FieldBase, wiring: Wiring) {
  return {
    id: wiring.id,
    name: field.name,
    disabled: field.disabled,
    'aria-describedby': wiring.describedBy,
    'aria-invalid': field.error === undefined ? undefined : (true as const),
    'aria-required': field.required ? (true as const) : undefined,
  };
}

/** "required" or "optional", beside the label. */
export function Requirement({ field }: { readonly field: FieldBase }): ReactElement | null {
  if (!field.required && !field.optional) return null;
  const words = ui[field.language];
  return <span className="field__requirement">({field.required ? words.required : words.optional})</span>;
}

export function FieldHint({ field, wiring }: { readonly field: FieldBase; readonly wiring: Wiring }) {
  if (field.hint === undefined) return null;
  return (
    <div className="field__hint" id={wiring.hintId}>
      {field.hint}
    </div>
  );
}

export function FieldError({ field, wiring }: { readonly field: FieldBase; readonly wiring: Wiring }) {
  if (field.error === undefined) return null;
  return (
    <p className="field__error" id={wiring.errorId}>
      <Icon name="danger" size={16} />
      <span>
        <span className="unseen">{ui[field.language].error}: </span>
        {field.error}
      </span>
    </p>
  );
}

/** A label, a hint, an error and one control. */
export function Field(props: {
  readonly field: FieldBase;
  readonly wiring: Wiring;
  readonly width?: 'short' | 'medium' | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { field, wiring, width, children } = props;
  return (
    <div
      className={classNames('field', field.error !== undefined && 'field--error', width && `field--${width}`)}
    >
      <label className="field__label" htmlFor={wiring.id}>
        {field.label} <Requirement field={field} />
      </label>
      <FieldHint field={field} wiring={wiring} />
      <FieldError field={field} wiring={wiring} />
      {children}
    </div>
  );
}

/** Only a radio group may be said to be invalid or required; for checkboxes the words beside them say it. */
const radioGroupAttributes = (field: FieldBase) => ({
  'aria-invalid': field.error === undefined ? undefined : (true as const),
  'aria-required': field.required ? (true as const) : undefined,
});

/** A legend, a hint, an error and several controls that answer one question. */
export function FieldGroup(props: {
  readonly field: FieldBase;
  readonly wiring: Wiring;
  readonly role?: 'radiogroup' | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { field, wiring, role, children } = props;
  return (
    <fieldset
      className={classNames('field', 'field-group', field.error !== undefined && 'field--error')}
      aria-describedby={wiring.describedBy}
      disabled={field.disabled}
      role={role}
      {...(role && radioGroupAttributes(field))}
    >
      <legend className="field__label">
        {field.label} <Requirement field={field} />
      </legend>
      <FieldHint field={field} wiring={wiring} />
      <FieldError field={field} wiring={wiring} />
      {children}
    </fieldset>
  );
}
