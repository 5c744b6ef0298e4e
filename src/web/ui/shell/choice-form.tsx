import type { ReactElement, ReactNode } from 'react';

/** A form of buttons that posts one value: another role, language or appearance. */
export interface ChoiceForm {
  readonly action: string;
  /** The name under which the chosen value is posted. */
  readonly name: string;
  /** What else is posted: the session's token, the address to come back to. */
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
    <form method="post" action={props.form.action} className={props.className}>
      <HiddenFields fields={props.form.hidden} />
      {props.children}
    </form>
  );
}
