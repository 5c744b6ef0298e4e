import type { ReactElement, ReactNode } from 'react';
import { HiddenFields } from '../shell/choice-form.tsx';

export interface FormProps {
  readonly action: string;
  readonly id?: string;
  /** What is posted unseen: the session's token, the form's key, the version that was read. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly files?: boolean;
  readonly label?: string;
  /** Marks the form for a drafts script, with the draft's key. */
  readonly draftKey?: string;
  /** The version of the draft that the form was filled from; 0 where there is none. */
  readonly draftVersion?: number;
  /** When that draft was saved. */
  readonly draftSavedAt?: Date | undefined;
  readonly children: ReactNode;
}

/** A form that posts. Problems are told by the server, all at once and in the person's language. */
export function Form({
  action,
  id,
  hidden,
  files,
  label,
  draftKey,
  draftVersion,
  draftSavedAt,
  children,
}: FormProps): ReactElement {
  return (
    <form
      className="form"
      method="post"
      action={action}
      id={id}
      encType={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      data-draft={draftKey}
      data-draft-version={draftVersion}
      data-draft-saved-at={draftSavedAt?.toISOString()}
      noValidate
    >
      <HiddenFields fields={hidden} />
      {children}
    </form>
  );
}
