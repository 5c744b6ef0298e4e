import type { ReactElement } from 'react';
import { drafts } from '../../../i18n/drafts.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Button } from '../../ui/index.ts';

const states = ['waiting', 'sending', 'sent', 'refused', 'draft'] as const;

/** What waits on this device to be sent: hidden and empty until the script knows of something. */
export function UnsentList({ language }: { readonly language: Language }): ReactElement {
  const t = drafts[language];
  return (
    <section className="card" data-unsent-list="" hidden aria-labelledby="unsent">
      <h2 id="unsent">{t.listTitle}</h2>
      <p className="quiet">{t.listHint}</p>
      <ul className="plain-list">
        <template>
          <li className="spread">
            <span>
              {t.writtenAt} <time /> ·{' '}
              {states.map((state) => (
                <span key={state} data-for={state} hidden>
                  {t[state]}
                </span>
              ))}
            </span>
            <span className="cluster">
              <a data-unsent-open="" href="/today">
                {t.open}
              </a>
              <Button type="button" small data-unsent-send="">
                {t.sendNow}
              </Button>
            </span>
          </li>
        </template>
      </ul>
    </section>
  );
}
