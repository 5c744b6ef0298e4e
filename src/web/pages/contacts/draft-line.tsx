import type { ReactElement } from 'react';
import { drafts } from '../../../i18n/drafts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Button, DraftStatus } from '../../ui/index.ts';

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
