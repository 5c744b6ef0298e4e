import { randomBytes } from 'node:crypto';
import type { MembershipRole } from '../../../database/tables.ts';
import { calendarLink, keepCalendarLink, stopCalendarLink } from '../../../features/calendars/feeds.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { one } from '../../registry/fields.ts';
import { definePage } from '../../registry/page.ts';
import { Button, Card, HiddenFields, PageTitle, Status } from '../../ui/index.ts';
import { hiddenBeside } from '../forms.tsx';
import { noParams, noQuery } from '../params.ts';

/** Those who have meetings or groups of their own. */
export const calendarRoles = [
  'family_supporter',
  'family_member',
  'group_leader',
  'mentor',
  'psychologist',
  'supervisor',
] as const satisfies readonly MembershipRole[];

/**
 * One's own calendar by a private address. The address stands on the page before it is put in use, because only the hash
 * of its secret is kept.
 */
export const calendarPage = definePage<Record<string, never>, Record<string, never>, { since: Date | null }>({
  path: '/calendar',
  access: calendarRoles,
  audit: 'open-own-calendar',
  params: noParams,
  query: noQuery,
  load: async ({ tx, actor }) => ({ since: await calendarLink(tx, actor) }),
  concerns: () => ({}),
  view({ since }, { language, url }, form) {
    const t = groupPageTexts[language];
    const secret = randomBytes(32).toString('base64url');
    const address = new URL(`/calendar/own/${secret}.ics`, url).href;
    return {
      title: t.calendarTitle,
      width: 'narrow',
      body: (
        <>
          <PageTitle title={t.calendarTitle} lead={t.calendarLead} />
          <Card>
            <p>
              {since === null ? (
                <span className="quiet">{t.calendarNone}</span>
              ) : (
                <Status tone="success">{t.calendarSince(formatMoment(since, language))}</Status>
              )}
            </p>
            {since !== null && (
              <form method="post" action="/calendar">
                <HiddenFields fields={{ ...form.hidden, what: 'stop' }} />
                <Button icon="close">{t.calendarStop}</Button>
              </form>
            )}
          </Card>
          <Card title={since === null ? t.calendarAddress : t.calendarRenew}>
            <p>{t.calendarOnce}</p>
            <p className="address">
              <code>{address}</code>
            </p>
            <form method="post" action="/calendar">
              <HiddenFields fields={{ ...hiddenBeside(form), what: 'use', secret }} />
              <Button variant="primary" icon="check">
                {since === null ? t.calendarUse : t.calendarRenew}
              </Button>
            </form>
          </Card>
        </>
      ),
    };
  },
  post: {
    audit: 'change-own-calendar',
    concerns: () => ({}),
    async act({ tx, fields, now }) {
      if (one(fields, 'what') === 'stop') {
        await stopCalendarLink(tx);
        return { kind: 'done', to: '/calendar', tell: 'calendar-stopped' };
      }
      return (await keepCalendarLink(tx, one(fields, 'secret'), now))
        ? { kind: 'done', to: '/calendar', tell: 'calendar-in-use' }
        : { kind: 'problems', problems: [{ code: 'stale' }] };
    },
  },
});
