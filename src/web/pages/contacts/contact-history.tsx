import type { ReactElement } from 'react';
import type { OwnContact } from '../../../features/contacts/contact-record.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { formatDate, formatMoment } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Timeline } from '../../ui/index.ts';

const icons = { logged: 'plus', edited: 'edit', withdrawn: 'trash', restored: 'sync' } as const;

/** Every version of a contact as it was written. */
export function ContactHistory(props: { contact: OwnContact; language: Language }): ReactElement {
  const { contact, language } = props;
  const t = contactTexts[language];
  return (
    <details className="history">
      <summary>
        {t.history} ({contact.versions.length})
      </summary>
      <Timeline
        label={t.history}
        headingLevel={2}
        events={contact.versions.map((version) => ({
          key: String(version.version),
          date: formatMoment(version.writtenAt, language),
          dateTime: version.writtenAt.toISOString(),
          icon: icons[version.change],
          title: `${t.version(version.version)}: ${t[version.change]}`,
          meta: [
            formatDate(version.input.heldOn, language),
            t[version.input.mode],
            t[version.input.outcome],
            version.reason,
          ]
            .filter(Boolean)
            .join(' · '),
          body: (
            <p className="prewrapped">
              {[version.input.body, version.input.nextStep].filter(Boolean).join('\n\n')}
            </p>
          ),
        }))}
      />
    </details>
  );
}
