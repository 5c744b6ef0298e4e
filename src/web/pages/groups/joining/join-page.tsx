import { z } from 'zod';
import { type JoinableGroup, joinableGroup } from '../../../../features/groups/joinable.ts';
import { confirmAttendance, joinGroup, leaveGroup } from '../../../../features/groups/joining.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { all, isUuid, one } from '../../../registry/fields.ts';
import { definePage, type Outcome } from '../../../registry/page.ts';
import { oneId } from '../../params.ts';
import { JoinView } from './join-view.tsx';

export const joinQuery = z.object({
  /** For which family, where somebody signs up several. */
  family: z.uuid().nullable().catch(null),
  /** What came of signing up. */
  came: z.enum(['waiting', 'partly']).nullable().catch(null),
});
export type JoinQuery = z.infer<typeof joinQuery>;

/** Signing parents up, off, and their own word that they took part. */
export const joinPage = definePage<{ id: string }, JoinQuery, JoinableGroup>({
  path: '/groups/:id/join',
  access: ['family_member', 'family_supporter', 'project_manager'],
  audit: 'open-group-sign-up',
  params: oneId,
  query: joinQuery,
  load: ({ tx, actor, params, query, today, now }) =>
    joinableGroup(tx, actor, params.id, query.family, today, now),
  concerns: (_data, { id }) => ({ record: id }),
  view(found, frame, form) {
    return {
      title: `${groupPageTexts[frame.language].join}: ${found.group.topic}`,
      width: 'narrow',
      scripts: ['form'],
      body: <JoinView found={found} frame={frame} form={form} />,
    };
  },
  post: {
    audit: 'sign-up-for-group',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, now }): Promise<Outcome> {
      const problem = (code: string, field?: string): Outcome => ({
        kind: 'problems',
        problems: [field === undefined ? { code } : { field, code }],
      });
      if (one(fields, 'what') === 'confirm') {
        const said = await confirmAttendance(tx, params.id, now);
        if (said === 'nothing-there') return { kind: said };
        return said === 'confirmed'
          ? { kind: 'done', to: `/groups/${params.id}`, tell: 'attendance-confirmed' }
          : problem(said);
      }
      const family = one(fields, 'family');
      if (!isUuid(family)) return { kind: 'nothing-there' };
      const members = all(fields, 'member').filter(isUuid);
      if (members.length === 0) return problem('nobody', 'member');
      const back = (came?: string) => {
        const query = new URLSearchParams({
          ...(actor.role === 'family_member' ? {} : { family }),
          ...(came === undefined ? {} : { came }),
        }).toString();
        return `/groups/${params.id}${actor.role === 'project_manager' ? '/join' : ''}${query === '' ? '' : `?${query}`}`;
      };
      if (one(fields, 'what') === 'leave') {
        const said = await leaveGroup(tx, params.id, family, members, now);
        if (said === 'nothing-there') return { kind: said };
        return said === 'off' ? { kind: 'done', to: back(), tell: 'group-left' } : problem(said);
      }
      const said = await joinGroup(tx, params.id, family, members, now);
      switch (said) {
        case 'nothing-there':
          return { kind: said };
        case 'in':
          return { kind: 'done', to: back(), tell: 'group-joined' };
        case 'waiting':
        case 'partly':
          return { kind: 'done', to: back(said) };
        case 'nobody':
          return problem(said, 'member');
        default:
          return problem(said);
      }
    },
  },
});
