import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { HiddenFields } from './choice-form.tsx';

/** Signs out by posting; for the `signOut` place of the top bar. */
export function SignOutForm(props: {
  readonly language: Language;
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
}): ReactElement {
  return (
    <form method="post" action={props.action}>
      <HiddenFields fields={props.hidden} />
      <button className="menu__item" type="submit">
        {ui[props.language].signOut}
      </button>
    </form>
  );
}
