import { z } from 'zod';
import type { Actor } from '../../../database/as-actor.ts';
import { endOwnSession, type OwnSessions, ownSessions } from '../../../features/account/own-sessions.ts';
import { type MailSettings, ownMailSettings } from '../../../features/mailing/mail-settings.ts';
import { account as accountTexts } from '../../../i18n/account/account.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePersonPage, type FormState } from '../../registry/page.ts';
import { Button, Card, HiddenFields, LinkButton, PageTitle, Status } from '../../ui/index.ts';
import { calendarRoles } from '../calendar/calendar-page.tsx';
import { hiddenBeside } from '../forms.tsx';
import { MailCard } from '../mail/mail-card.tsx';
import { noParams, noQuery } from '../params.ts';
import { deviceName } from './device-name.ts';

/** One's own roles and sessions; a session that is not one's own doing is ended here. */
export const accountPage = definePersonPage({
  path: '/account',
  access: 'signed-in',
  audit: 'read-own-account',
  params: noParams,
  query: noQuery,
  load: async ({ tx, actor }) => {
    const [sessions, mail] = await Promise.all([ownSessions(tx, actor), ownMailSettings(tx, actor)]);
    return { sessions, mail };
  },
  concerns: () => ({}),
  view({ sessions, mail }, { language, actor, token }, form) {
    return {
      title: accountTexts[language].title,
      width: 'narrow',
      body: (
        <Account
          sessions={sessions}
          mail={mail}
          actor={actor}
          language={language}
          token={token}
          form={form}
        />
      ),
    };
  },
  post: {
    audit: 'end-own-session',
    concerns: () => ({}),
    async act({ tx, actor, fields }) {
      const session = z.uuid().safeParse(one(fields, 'session'));
      if (!session.success || session.data === actor.sessionId) return { kind: 'nothing-there' };
      const ended = await endOwnSession(tx, session.data);
      return ended ? { kind: 'done', to: '/account', tell: 'session-closed' } : { kind: 'nothing-there' };
    },
  },
});

interface AccountProps {
  readonly sessions: OwnSessions;
  readonly mail: MailSettings;
  readonly actor: Actor;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
  readonly form: FormState;
}

function Account({ sessions, mail, actor, language, token, form }: AccountProps) {
  const t = accountTexts[language];
  const last = sessions.lastSignIn;
  return (
    <>
      <PageTitle
        title={actor.displayName}
        eyebrow={t.title}
        lead={last === null ? t.firstSignIn : t.lastSignIn(formatMoment(last, language))}
      />
      <Card title={t.roles}>
        <Roles actor={actor} language={language} token={token} />
      </Card>
      <MailCard mail={mail} language={language} />
      {calendarRoles.some((role) => role === actor.role) && (
        <Card title={groupPageTexts[language].calendarTitle}>
          <p>{groupPageTexts[language].calendarLead}</p>
          <LinkButton href="/calendar" icon="calendar">
            {groupPageTexts[language].calendarTitle}
          </LinkButton>
        </Card>
      )}
      <Card title={t.sessions} subtitle={t.sessionsHint}>
        <ul className="plain-list">
          {sessions.open.map((session) => {
            const device = deviceName(session.agent) ?? t.unknownDevice;
            const began = t.began(formatMoment(session.beganAt, language));
            return (
              <li key={session.id} className="spread">
                <span>
                  <strong>{device}</strong>
                  <br />
                  <span className="quiet">
                    {began}, {t.seen(formatMoment(session.seenAt, language))}
                  </span>
                </span>
                {session.current ? (
                  <Status tone="success">{t.thisSession}</Status>
                ) : (
                  <form method="post" action="/account">
                    <HiddenFields fields={{ ...hiddenBeside(form), session: session.id }} />
                    <Button small icon="close" aria-label={t.endThis(`${device}, ${began}`)}>
                      {t.end}
                    </Button>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </>
  );
}

function Roles({ actor, language, token }: Pick<AccountProps, 'actor' | 'language' | 'token'>) {
  const t = accountTexts[language];
  const names = frameTexts[language];
  if (actor.roles.length === 0) return <p>{names.noRole}</p>;
  return (
    <ul className="plain-list">
      {actor.roles.map((held) => (
        <li key={held.id} className="spread">
          <span>
            <strong>{names[held.role]}</strong>
            {held.organisation !== null && (
              <>
                <br />
                <span className="quiet">{held.organisation}</span>
              </>
            )}
          </span>
          {held.id === actor.membershipId ? (
            <Status tone="success">{t.acting}</Status>
          ) : (
            <form method="post" action="/role">
              <HiddenFields fields={{ ...token, membership: held.id }} />
              <Button small>{t.use}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
