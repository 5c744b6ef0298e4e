import { mailSettings as mailTexts } from '../../../i18n/account/mail-settings.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { KeptMail } from '../../../platform/mail/kept-mails.ts';
import { definePublicPage } from '../../registry/page.ts';
import { Card, EmptyState, PageTitle } from '../../ui/index.ts';
import { noQuery } from '../params.ts';

/** What the demonstration would have sent, to whichever of its invented people. */
export const demoMailsPage = definePublicPage({
  path: '/demo/mails',
  audit: 'none',
  access: 'everyone',
  onlyInDemo: true,
  query: noQuery,
  load: ({ keptMails }) => keptMails(),
  view(mails, { language }) {
    const t = mailTexts[language];
    return {
      title: t.demoTitle,
      width: 'narrow',
      body: (
        <>
          <PageTitle title={t.demoTitle} lead={t.demoLead} />
          {mails.length === 0 ? (
            <EmptyState title={t.demoEmpty} icon="message">
              {t.demoEmptyText}
            </EmptyState>
          ) : (
            <div className="stack stack--medium">
              {mails.map((mail) => (
                <Mail key={mail.id} mail={mail} language={language} />
              ))}
            </div>
          )}
        </>
      ),
    };
  },
});

const address = /(https?:\/\/\S+)/;

function Mail({ mail, language }: { readonly mail: KeptMail; readonly language: Language }) {
  const t = mailTexts[language];
  return (
    <Card
      as="article"
      title={<span lang={mail.language}>{mail.subject}</span>}
      subtitle={`${t.to}: ${mail.to} · ${formatMoment(mail.sentAt, language)}`}
    >
      <p className="prewrapped" lang={mail.language}>
        {mail.text
          .trim()
          .split(address)
          .map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: an address may stand twice in one mail
              <a key={`${index}${part}`} href={part}>
                {part}
              </a>
            ),
          )}
      </p>
    </Card>
  );
}
