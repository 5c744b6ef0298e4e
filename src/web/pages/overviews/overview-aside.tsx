import type { ReactElement, ReactNode } from 'react';
import type { MaterialContact, OverviewDesk, Recipients } from '../../../features/overviews/overview-desk.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { overviewTexts } from '../../../i18n/family-support/overviews.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, DescriptionList } from '../../ui/index.ts';

/** Whom it goes to, by the names registered today: seen before it is sent. */
export function RecipientsCard(props: {
  readonly recipients: Recipients;
  readonly language: Language;
  readonly children?: ReactNode;
}): ReactElement {
  const { recipients, language, children } = props;
  const t = overviewTexts[language];
  return (
    <Card title={t.whoReads}>
      <DescriptionList
        items={[
          { term: t.municipality, description: recipients.municipality },
          {
            term: t.workers,
            description: recipients.workers.length === 0 ? t.noWorkers : recipients.workers.join(', '),
          },
        ]}
      />
      <p className="quiet">{t.whoReadsText}</p>
      {children}
    </Card>
  );
}

/** The text that it is compared with: the one sent before, or the one that is corrected. */
export function PreviousBeside(props: { desk: OverviewDesk; language: Language }): ReactElement | null {
  const { desk, language } = props;
  const t = overviewTexts[language];
  const before = desk.corrected ?? desk.previous;
  if (before === null) return null;
  const title = desk.corrected === null ? t.previousOn(formatDate(before.sentOn, language)) : t.corrected;
  return (
    <Card title={title}>
      {before.course === '' ? (
        <p className="quiet">{t.noText}</p>
      ) : (
        (['course', 'progress', 'difficulties'] as const).map((part) => (
          <section key={part}>
            <h3>{t[part]}</h3>
            <p className="prewrapped">{before[part]}</p>
          </section>
        ))
      )}
    </Card>
  );
}

/** What the writer noted since the last one, to write from; nobody else sees it here. */
export function NotesBeside(props: {
  readonly contacts: readonly MaterialContact[];
  readonly language: Language;
}): ReactElement {
  const { contacts, language } = props;
  const t = overviewTexts[language];
  const c = contactTexts[language];
  return (
    <Card title={t.notes} subtitle={t.notesHint}>
      {contacts.length === 0 ? (
        <p className="quiet">{t.notesNone}</p>
      ) : (
        <details className="history">
          <summary>
            {t.notes} ({contacts.length})
          </summary>
          <ul className="plain-list">
            {[...contacts].reverse().map((contact) => (
              <li key={contact.id}>
                <p className="quiet">
                  {formatDate(contact.heldOn, language)} · {c[contact.mode]}
                  {contact.held ? '' : ` · ${c.attempted}`}
                </p>
                <p className="prewrapped">{contact.body ?? t.notHandedOver}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
