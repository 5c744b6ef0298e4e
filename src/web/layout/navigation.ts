import { mostCounted } from '../../features/notifying/own-notifications.ts';
import { approvalTexts } from '../../i18n/approvals.ts';
import { dueTexts } from '../../i18n/due.ts';
import { followUpTexts } from '../../i18n/follow-up.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import { noticeTexts } from '../../i18n/notices.ts';
import { notificationTexts } from '../../i18n/notifications.ts';
import { overviewTexts } from '../../i18n/overviews.ts';
import { teamTexts } from '../../i18n/team.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Frame } from '../registry/page.ts';
import type { NavigationItem } from '../ui/index.ts';

/** How much waits unread; from a hundred on nobody counts. */
function waiting(unread: number, language: Language) {
  const t = notificationTexts[language];
  const isMany = unread > mostCounted;
  return { value: unread, label: t.unread(unread), ...(isMany ? { shown: t.many } : {}) };
}

/** The places of the acting role's workspace. */
export function navigationFor({ actor, language, url, unread }: Frame): NavigationItem[] {
  if (actor === null || actor.role === null) return [];
  const t = frameTexts[language];
  const at = (href: string) => url.pathname === href || url.pathname.startsWith(`${href}/`);
  const families = { href: '/families', icon: 'people', current: at('/families') } as const;
  const account = { href: '/account', label: t.account, icon: 'person', current: at('/account') } as const;
  const referrals = {
    href: '/referrals',
    label: t.referrals,
    icon: 'send',
    current: at('/referrals'),
  } as const;
  const notifications = {
    href: '/notifications',
    label: notificationTexts[language].title,
    icon: 'bell',
    current: at('/notifications'),
    ...(unread === null ? {} : { count: waiting(unread, language) }),
  } as const;
  const notices = {
    href: '/notices',
    label: noticeTexts[language].title,
    icon: 'message',
    current: at('/notices'),
  } as const;
  const followUp = {
    href: '/follow-up',
    label: followUpTexts[language].title,
    icon: 'phone',
    current: at('/follow-up'),
  } as const;
  switch (actor.role) {
    case 'family_supporter':
      return [
        { href: '/today', label: t.today, icon: 'today', current: at('/today') },
        { ...families, label: t.myFamilies },
        notifications,
        followUp,
        account,
      ];
    case 'family_member':
      return [
        {
          href: `/families/${actor.familyId}`,
          label: t.myFamily,
          icon: 'family',
          current: at(`/families/${actor.familyId}`),
        },
        notifications,
        {
          href: '/offers',
          label: followUpTexts[language].offersTitle,
          icon: 'message',
          current: at('/offers'),
        },
        account,
      ];
    case 'mentor':
    case 'psychologist':
    case 'supervisor':
    case 'group_leader':
      return [notifications, account];
    case 'child_protection_worker':
      return [
        referrals,
        { ...families, label: t.families },
        {
          href: '/overviews',
          label: overviewTexts[language].tab,
          icon: 'document',
          current: at('/overviews'),
        },
        notices,
        notifications,
        account,
      ];
    case 'commissioner_officer':
      return [
        referrals,
        {
          href: '/approvals',
          label: approvalTexts[language].title,
          icon: 'check',
          current: at('/approvals') || at('/exceptions'),
        },
        { ...families, label: t.families },
        { href: '/due', label: dueTexts[language].title, icon: 'clock', current: at('/due') },
        notices,
        notifications,
        account,
      ];
    default:
      return [
        {
          href: '/new-families',
          label: teamTexts[language].newFamilies,
          icon: 'plus',
          current: at('/new-families'),
        },
        { ...families, label: t.families },
        { href: '/due', label: dueTexts[language].title, icon: 'clock', current: at('/due') },
        notices,
        notifications,
        followUp,
        account,
      ];
  }
}
