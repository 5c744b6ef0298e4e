import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Frame } from '../registry/page.ts';
import type { NavigationItem } from '../ui/index.ts';

/** The places of the acting role's workspace. */
export function navigationFor({ actor, language, url }: Frame): NavigationItem[] {
  if (actor === null || actor.role === null) return [];
  const t = frameTexts[language];
  const at = (href: string) => url.pathname === href || url.pathname.startsWith(`${href}/`);
  const families = { href: '/families', icon: 'people', current: at('/families') } as const;
  const account = { href: '/account', label: t.account, icon: 'person', current: at('/account') } as const;
  switch (actor.role) {
    case 'family_supporter':
      return [
        { href: '/today', label: t.today, icon: 'today', current: at('/today') },
        { ...families, label: t.myFamilies },
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
        account,
      ];
    default:
      return [{ ...families, label: t.families }, account];
  }
}
