import type { ReactElement, ReactNode } from 'react';

/** A form of buttons that sends one value: another role, language or appearance. */
export interface ChoiceForm {
  readonly action: string;
  /** `get` where the choice is only a part of the address. */
  readonly method?: 'post' | 'get';
  /** The name under which the chosen value is sent. */
  readonly name: string;
  /** What else is sent: the session's token, the address to come back to. */
  readonly hidden?: Readonly<Record<string, string>>;
}

export function HiddenFields(props: {
  readonly fields?: Readonly<Record<string, string>> | undefined;
}): ReactElement {
  return (
    <>
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

export function ChoiceFormElement(props: {
  readonly form: ChoiceForm;
  readonly className: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <form method={props.form.method ?? 'post'} action={props.form.action} className={props.className}>
      <HiddenFields fields={props.form.hidden} />
      {props.children}
    </form>
  );
}
