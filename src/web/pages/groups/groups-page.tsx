import { groupsBetween } from '../../../features/groups/groups.ts';
import { type GroupsOverview, overviewOf } from '../../../features/groups/overview.ts';
import { publishGroup } from '../../../features/groups/publish.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import { addDays } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { noParams } from '../params.ts';
import { type GroupQuery, groupQuery } from './group-query.ts';
import { FamilyGroups } from './joining/family-groups.tsx';
import { LeaderGroups } from './leader-groups.tsx';
import { ManagerGroups } from './manager-groups.tsx';
import { OfficerGroups } from './officer-groups.tsx';

export interface GroupsShown {
  readonly found: GroupsOverview;
  readonly asked: GroupQuery;
}

/** TK 2.4: the groups of whoever looks: to plan, to answer, to lead, or to join. */
export const groupsPage = definePage<Record<string, never>, GroupQuery, GroupsShown>({
  path: '/groups',
  access: ['project_manager', 'commissioner_officer', 'group_leader', 'family_member', 'family_supporter'],
  audit: 'read-groups',
  params: noParams,
  query: groupQuery,
  load: async ({ tx, actor, query, today }) => ({ found: await overviewOf(tx, actor, today), asked: query }),
  concerns: () => ({}),
  view({ found, asked }, frame, form) {
    const { language, today } = frame;
    const shared = { asked, today, language, form };
    const body = () => {
      switch (found.kind) {
        case 'manager':
          return <ManagerGroups found={found} {...shared} />;
        case 'officer':
          return <OfficerGroups found={found} {...shared} />;
        case 'leader':
          return <LeaderGroups found={found} {...shared} />;
        case 'family':
          return <FamilyGroups found={found} {...shared} />;
      }
    };
    return {
      title: groupWords[language].title,
      width: found.kind === 'leader' ? 'narrow' : 'wide',
      scripts: ['form'],
      body: body(),
    };
  },
  post: {
    audit: 'publish-groups',
    concerns: () => ({}),
    async act({ tx, actor, today, now }) {
      if (actor.role !== 'project_manager') return { kind: 'nothing-there' };
      const groups = await groupsBetween(tx, actor, { from: today, to: addDays(today, 400) });
      for (const group of groups) if (group.state === 'accepted') await publishGroup(tx, group, now);
      return { kind: 'done', to: '/groups', tell: 'groups-published' };
    },
  },
});
