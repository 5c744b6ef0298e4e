import type { ReactElement } from 'react';
import {
  type ContactInFile,
  contactsOnPage,
  type FamilyFile,
} from '../../../features/families/family-file.ts';
import { contacts as contactTexts } from '../../../i18n/family-support/contacts.ts';
import { families as familyTexts } from '../../../i18n/family-support/families.ts';
import { proposalTexts } from '../../../i18n/family-support/proposals.ts';
import { formatDate, formatWeekday } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import {
  Card,
  EmptyState,
  type IconName,
  LinkButton,
  Pagination,
  Status,
  Tag,
  Timeline,
  type TimelineEvent,
} from '../../ui/index.ts';

interface Props {
  readonly file: FamilyFile;
  readonly language: Language;
}

const icons: Record<ContactInFile['mode'], IconName> = {
  home: 'home',
  'in-person': 'people',
  phone: 'phone',
  video: 'video',
  message: 'message',
};

/** What was done with the family, newest first. */
export function ContactTimeline({ file, language }: Props): ReactElement {
  const t = familyTexts[language];
  const names = new Map(file.children.map((child) => [child.id, child.givenName]));
  return (
    <Card title={t.timeline} id="contacts">
      {file.contactsTotal === 0 ? (
        <EmptyState title={t.timelineEmpty} icon="message">
          {t.timelineEmptyText}
        </EmptyState>
      ) : (
        <>
          <Timeline
            label={t.timeline}
            events={file.contacts.map((contact) => eventOf(contact, file.id, names, language))}
          />
          <Pagination
            language={language}
            page={file.contactsPage}
            pageSize={contactsOnPage}
            total={file.contactsTotal}
            href={(page) => `/families/${file.id}?page=${page}#contacts`}
            label={t.timeline}
          />
        </>
      )}
    </Card>
  );
}

function eventOf(
  contact: ContactInFile,
  familyId: string,
  names: ReadonlyMap<string, string>,
  language: Language,
): TimelineEvent {
  const t = familyTexts[language];
  const c = contactTexts[language];
  const who = contact.childIds.flatMap((id) => names.get(id) ?? []);
  const minutes = contact.minutes === null ? [] : [t.minutes(contact.minutes)];
  const meta = [contact.author, ...who, ...minutes].filter(Boolean).join(' · ');
  const time = contact.beganAt === null ? '' : `, ${contact.beganAt}`;
  return {
    key: contact.id,
    date: formatWeekday(contact.heldOn, language) + time,
    dateTime: contact.beganAt === null ? contact.heldOn : `${contact.heldOn}T${contact.beganAt}`,
    icon: icons[contact.mode],
    tone: contact.withdrawn || contact.outcome === 'attempted' ? 'neutral' : 'info',
    title: c[contact.mode],
    meta,
    body: <ContactBody contact={contact} language={language} />,
    ...(contact.own
      ? {
          actions: (
            <>
              <LinkButton
                href={`/contacts/${contact.id}/edit`}
                variant="quiet"
                small
                icon="edit"
                aria-label={`${t.edit}: ${c[contact.mode]}, ${formatDate(contact.heldOn, language)}`}
              >
                {t.edit}
              </LinkButton>
              <LinkButton
                href={`/families/${familyId}/proposals?contact=${contact.id}`}
                variant="quiet"
                small
                icon="people"
                aria-label={`${proposalTexts[language].propose}: ${formatDate(contact.heldOn, language)}`}
              >
                {proposalTexts[language].propose}
              </LinkButton>
            </>
          ),
        }
      : {}),
  };
}

function ContactBody({ contact, language }: { contact: ContactInFile; language: Language }) {
  const t = familyTexts[language];
  const c = contactTexts[language];
  const support = (kind: number) => c[`support${kind}` as 'support1'];
  return (
    <>
      <p className="cluster">
        {contact.withdrawn && <Status tone="warning">{c.isWithdrawn}</Status>}
        {contact.outcome === 'attempted' && <Status tone="neutral">{c.attempted}</Status>}
        {contact.substantive && <Tag tone="info">{t.substantive}</Tag>}
        {contact.supports.map((kind) => (
          <Tag key={kind}>{support(kind)}</Tag>
        ))}
      </p>
      {contact.body === null ? (
        <p className="quiet">{t.notHandedOver}</p>
      ) : (
        contact.body !== '' && <p className="prewrapped">{contact.body}</p>
      )}
      {(contact.nextStep ?? '') !== '' && (
        <p className="prewrapped">
          <strong>{t.nextStep}</strong>
          {contact.nextOn === null ? '' : ` (${formatDate(contact.nextOn, language)})`}: {contact.nextStep}
        </p>
      )}
    </>
  );
}
