import { mostCounted } from '../../features/notifying/own-notifications.ts';
import { notificationTexts } from '../../i18n/account/notifications.ts';
import { approvalTexts } from '../../i18n/approvals.ts';
import { dueTexts } from '../../i18n/family-support/due.ts';
import { followUpTexts } from '../../i18n/family-support/follow-up.ts';
import { noticeTexts } from '../../i18n/family-support/notices.ts';
import { overviewTexts } from '../../i18n/family-support/overviews.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import { groupWords } from '../../i18n/groups/words.ts';
import { meetingTexts, wishTexts } from '../../i18n/meetings/pages.ts';
import { monitoringTexts } from '../../i18n/months/monitoring.ts';
import { monthTexts } from '../../i18n/months/months.ts';
import { reportSigningTexts } from '../../i18n/months/report-signing.ts';
import { statisticsTexts } from '../../i18n/months/statistics.ts';
import { confirmationTexts } from '../../i18n/people/confirmation.ts';
import { coverageTexts } from '../../i18n/people/coverage.ts';
import { personTexts } from '../../i18n/people/person.ts';
import { teamTexts } from '../../i18n/people/team.ts';
import { trainingTexts } from '../../i18n/people/training.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Frame } from '../registry/page.ts';
import type { Bell, NavigationItem } from '../ui/index.ts';

interface Place extends Omit<NavigationItem, 'current' | 'count'> {
  /** Other addresses that belong to it. */
  readonly covers?: readonly string[];
}

/** Every place that stands in somebody's menu, in the reader's language. */
function placesIn(language: Language) {
  const t = frameTexts[language];
  return {
    today: { href: '/today', label: t.today, icon: 'today' },
    families: { href: '/families', label: t.families, icon: 'people' },
    myFamilies: { href: '/families', label: t.myFamilies, icon: 'people' },
    newFamilies: { href: '/new-families', label: teamTexts[language].newFamilies, icon: 'plus' },
    referrals: { href: '/referrals', label: t.referrals, icon: 'send' },
    overviews: { href: '/overviews', label: overviewTexts[language].tab, icon: 'document' },
    due: { href: '/due', label: dueTexts[language].title, icon: 'clock' },
    notices: { href: '/notices', label: noticeTexts[language].title, icon: 'message' },
    followUp: { href: '/follow-up', label: followUpTexts[language].title, icon: 'phone' },
    team: { href: '/team', label: teamTexts[language].team, icon: 'person', covers: ['/confirmations'] },
    specialists: {
      href: '/specialists',
      label: confirmationTexts[language].people,
      icon: 'person',
      covers: ['/confirmations'],
    },
    record: { href: '/my-record', label: personTexts[language].mine, icon: 'document' },
    trainings: { href: '/trainings', label: trainingTexts[language].title, icon: 'calendar' },
    coverage: { href: '/coverage', label: coverageTexts[language].title, icon: 'map' },
    approvals: {
      href: '/approvals',
      label: approvalTexts[language].title,
      icon: 'check',
      covers: ['/exceptions', '/extra-sessions'],
    },
    months: {
      href: '/months',
      label: monthTexts[language].title,
      icon: 'calendar',
      covers: ['/packs', '/contracts', '/billing'],
    },
    monthReports: {
      href: '/month-reports',
      label: reportSigningTexts[language].listTitle,
      icon: 'document',
      covers: ['/signed-reports'],
    },
    statistics: { href: '/statistics', label: statisticsTexts[language].title, icon: 'list' },
    groups: { href: '/groups', label: groupWords[language].title, icon: 'calendar' },
    meetings: {
      href: '/meetings',
      label: meetingTexts[language].day,
      icon: 'today',
      covers: ['/engagements', '/appointments', '/extra-sessions'],
    },
    meetingMonth: { href: '/meeting-month', label: meetingTexts[language].monthTitle, icon: 'calendar' },
    wishes: {
      href: '/service-wishes',
      label: wishTexts[language].list,
      icon: 'message',
      covers: ['/prospective-families'],
    },
    monitoring: { href: '/monitoring', label: monitoringTexts[language].title, icon: 'document' },
    offers: { href: '/offers', label: followUpTexts[language].offersTitle, icon: 'message' },
  } as const satisfies Record<string, Place>;
}

/**
 * The places of the acting role's workspace, those used most first: four stand in a phone's bar, seven in a wide row,
 * the rest under "More". What waits (`bellFor`) and one's own account stand beside the person's name.
 */
export function navigationFor({ actor, language, url }: Frame): NavigationItem[] {
  if (actor === null || actor.role === null) return [];
  const to = placesIn(language);
  const isAt = (href: string) => url.pathname === href || url.pathname.startsWith(`${href}/`);
  const places = ((): readonly Place[] => {
    switch (actor.role) {
      case 'family_supporter':
        return [
          ...[to.today, to.myFamilies, to.monthReports, to.groups, to.notices, to.followUp, to.trainings],
          to.record,
        ];
      case 'family_member': {
        const own = {
          href: `/families/${actor.familyId}`,
          label: frameTexts[language].myFamily,
          icon: 'family',
        } as const;
        return [own, to.meetingMonth, to.groups, to.monthReports, to.offers];
      }
      case 'mentor':
      case 'psychologist':
      case 'supervisor':
        return [to.meetings, to.meetingMonth, to.monthReports, to.trainings, to.record];
      case 'group_leader':
        return [to.groups, to.trainings, to.record];
      case 'child_protection_worker':
        return [to.referrals, to.families, to.overviews, to.notices, to.coverage];
      case 'commissioner_officer':
        return [
          ...[
            to.referrals,
            to.approvals,
            to.families,
            to.due,
            to.groups,
            to.coverage,
            to.specialists,
            to.notices,
          ],
          ...[to.trainings, to.months, to.statistics, to.monitoring],
        ];
      case 'project_manager':
        return [
          ...[to.newFamilies, to.families, to.due, to.wishes, to.groups, to.team, to.notices, to.followUp],
          ...[to.trainings, to.coverage, to.months, to.statistics, to.monitoring],
        ];
    }
  })();
  return places.map(({ covers = [], ...place }) => ({
    ...place,
    current: [place.href, ...covers].some(isAt),
  }));
}

/** The bell beside the person's name; whoever acts in no role is told of nothing. */
export function bellFor({ actor, language, url, unread }: Frame): Bell | undefined {
  if (actor === null || actor.role === null) return undefined;
  const t = notificationTexts[language];
  const href = '/notifications';
  const isMany = unread !== null && unread > mostCounted;
  return {
    href,
    label: t.title,
    current: url.pathname === href,
    ...(unread === null
      ? {}
      : { count: { value: unread, label: t.unread(unread), ...(isMany ? { shown: t.many } : {}) } }),
  };
}
