import { z } from 'zod';
import {
  notificationsOnPage,
  type OwnNotification,
  type OwnNotifications,
  openNotification,
  ownNotifications,
  putAllAside,
} from '../../../features/notifying/own-notifications.ts';
import { notificationKinds, notificationTexts } from '../../../i18n/account/notifications.ts';
import { formatMoment } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import { everyRole } from '../../registry/roles.ts';
import {
  Button,
  EmptyState,
  HiddenFields,
  LinkButton,
  PageTitle,
  Pagination,
  Status,
} from '../../ui/index.ts';
import { FormOpening, hiddenBeside } from '../forms.tsx';
import { noParams, pageNumber } from '../params.ts';

const path = '/notifications';

/** What waits for whoever acts, in whatever role; opening one is what reads it. */
export const notificationsPage = definePage({
  path: '/notifications',
  access: everyRole,
  audit: 'read-notifications',
  params: noParams,
  query: z.object({ page: pageNumber }),
  load: ({ tx, actor, query }) => ownNotifications(tx, actor, query.page),
  concerns: () => ({}),
  view(found, { language }, form) {
    return {
      title: notificationTexts[language].title,
      width: 'narrow',
      body: <Notifications found={found} language={language} form={form} />,
    };
  },
  post: {
    audit: 'open-notification',
    concerns: () => ({}),
    async act({ tx, fields }) {
      if (one(fields, 'which') === 'all') {
        await putAllAside(tx);
        return { kind: 'done', to: path, tell: 'notifications-read' };
      }
      const id = z.uuid().safeParse(one(fields, 'which'));
      const leadsTo = id.success ? await openNotification(tx, id.data) : null;
      return leadsTo === null ? { kind: 'nothing-there' } : { kind: 'done', to: leadsTo };
    },
  },
});

interface Props {
  readonly found: OwnNotifications;
  readonly language: Language;
  readonly form: FormState;
}

function Notifications({ found, language, form }: Props) {
  const t = notificationTexts[language];
  return (
    <>
      <FormOpening language={language} form={form} say={() => frameTexts[language].checkAgain} />
      <PageTitle
        title={t.title}
        lead={t.lead}
        actions={
          found.unread > 0 && (
            <form method="post" action={path}>
              <HiddenFields fields={{ ...form.hidden, which: 'all' }} />
              <Button icon="check">{t.allRead}</Button>
            </form>
          )
        }
      />
      {found.total === 0 ? (
        <EmptyState title={t.emptyTitle} icon="bell">
          {t.emptyText}
        </EmptyState>
      ) : (
        <div className="card">
          <ul className="plain-list">
            {found.rows.map((row) => (
              <li key={row.id} className="spread">
                <One row={row} language={language} form={form} />
              </li>
            ))}
          </ul>
          <Pagination
            language={language}
            page={found.page}
            pageSize={notificationsOnPage}
            total={found.total}
            href={(page) => (page === 1 ? path : `${path}?page=${page}`)}
          />
        </div>
      )}
    </>
  );
}

function One({ row, language, form }: Omit<Props, 'found'> & { readonly row: OwnNotification }) {
  const t = notificationTexts[language];
  const kinds: Readonly<Record<string, string>> = notificationKinds[language];
  const sentence = kinds[row.kind] ?? t.other;
  const when = formatMoment(row.madeAt, language);
  const name = t.openThis(`${sentence}, ${when}`);
  return (
    <>
      <span>
        {row.unread ? <strong>{sentence}</strong> : sentence}
        <br />
        <span className="quiet">
          <time dateTime={row.madeAt.toISOString()}>{when}</time>
        </span>{' '}
        {row.unread && <Status tone="info">{t.new}</Status>}
      </span>
      {row.unread ? (
        <form method="post" action={path}>
          <HiddenFields fields={{ ...hiddenBeside(form), which: row.id }} />
          <Button small icon="next" aria-label={name}>
            {t.open}
          </Button>
        </form>
      ) : (
        <LinkButton small variant="quiet" icon="next" href={row.path} aria-label={name}>
          {t.open}
        </LinkButton>
      )}
    </>
  );
}
