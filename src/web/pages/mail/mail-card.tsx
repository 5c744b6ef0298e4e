import type { MailSettings } from '../../../features/mailing/mail-settings.ts';
import { mailSettings as mailTexts } from '../../../i18n/account/mail-settings.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, LinkButton, Status } from '../../ui/index.ts';
import { hourText } from './hours.ts';

/** How one is sent mail, in a line. */
export function MailCard({ mail, language }: { readonly mail: MailSettings; readonly language: Language }) {
  const t = mailTexts[language];
  const isOff = mail.email === '' || (!mail.tellsWaiting && mail.digestHour === null);
  return (
    <Card
      title={t.title}
      actions={
        <LinkButton small icon="edit" href="/account/mail" aria-label={`${t.change}: ${t.title}`}>
          {t.change}
        </LinkButton>
      }
    >
      <p>
        {isOff ? t.none : t.summary(mail.email)}
        {!isOff && mail.digestHour !== null && `, ${t.digestAt(hourText(mail.digestHour))}`}
      </p>
      {mail.email !== '' && mail.confirmedAt === null && <Status tone="warning">{t.unconfirmed}</Status>}
      {mail.refusedAt !== null && <Status tone="danger">{t.refused}</Status>}
    </Card>
  );
}
