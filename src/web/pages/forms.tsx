import type { ReactElement } from 'react';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Language } from '../../i18n/texts.ts';
import type { FormState } from '../registry/page.ts';
import { ErrorSummary, Notification } from '../ui/index.ts';

/** How a form's page begins: the problems of what was sent, or that it came back after its session had ended. */
export function FormOpening(props: {
  readonly language: Language;
  readonly form: FormState;
  /** A code's sentence in the page's language. */
  readonly say: (code: string) => string;
  /** Where a field stands on the page, when its id is not its name. */
  readonly idOf?: (field: string) => string;
}): ReactElement {
  const { language, form, say, idOf = (field) => field } = props;
  return (
    <>
      {form.restored && (
        <Notification language={language} tone="info" title={frameTexts[language].restored} announce />
      )}
      <ErrorSummary
        language={language}
        problems={form.problems.map(({ field, code }) => ({
          ...(field === undefined ? {} : { fieldId: idOf(field) }),
          message: say(code),
        }))}
      />
    </>
  );
}

/**
 * What a form sends unseen that stands beside the page's main one: a key of its own, so that one sent after the other is
 * not taken for its repeat.
 */
export function hiddenBeside(form: FormState): Readonly<Record<string, string>> {
  const { _parked, ...hidden } = form.hidden;
  return { ...hidden, _key: crypto.randomUUID() };
}

/** The sentence of the first problem at a field. */
export function errorAt(form: FormState, field: string, say: (code: string) => string): string | undefined {
  const problem = form.problems.find((one) => one.field === field);
  return problem === undefined ? undefined : say(problem.code);
}
