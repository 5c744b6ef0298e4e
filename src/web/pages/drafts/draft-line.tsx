import type { ReactElement } from 'react';
import type { Draft, DraftForm } from '../../../features/drafts/draft.ts';
import { drafts } from '../../../i18n/drafts.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { FormState } from '../../registry/page.ts';
import { Button, DraftStatus, HiddenFields, Notification } from '../../ui/index.ts';

/** Where what is typed is now, and the way to the other text where there are two. The script fills and shows both. */
export function DraftLine({ language }: { readonly language: Language }): ReactElement {
  return (
    <div className="spread">
      <DraftStatus language={language} />
      <Button type="button" variant="quiet" small data-draft-other="" hidden>
        {drafts[language].other}
      </Button>
    </div>
  );
}

/** How a form is marked for the script that keeps what is typed. */
export const keptAs = (form: DraftForm, subject: string, draft: Draft | null) => ({
  draftKey: `${form}/${subject}`,
  draftVersion: draft?.version ?? 0,
  draftSavedAt: draft?.savedAt,
});

interface DraftNoticeProps {
  readonly draft: Draft | null;
  /** The form as it stands: one that came back holds what was sent, not the draft. */
  readonly form: FormState;
  readonly of: { readonly form: DraftForm; readonly subject: string };
  /** Where the form stands, to be shown afresh. */
  readonly back: string;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** Says that the form goes on from a draft, and offers to throw the draft away. */
export function DraftNotice(props: DraftNoticeProps): ReactElement | null {
  const { draft, form, of, back, token, language } = props;
  if (draft === null || form.fields !== null) return null;
  const t = drafts[language];
  return (
    <Notification
      language={language}
      tone="info"
      title={t.goesOn(formatMoment(draft.savedAt, language))}
      actions={
        <form method="post" action={`/drafts/${of.form}/${of.subject}/discard`} data-draft-discard="">
          <HiddenFields fields={{ ...token, back, _key: crypto.randomUUID() }} />
          <Button variant="quiet" small icon="trash">
            {t.discard}
          </Button>
        </form>
      }
    />
  );
}
