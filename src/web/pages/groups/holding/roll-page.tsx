import { groupFor } from '../../../../features/groups/groups.ts';
import { listsOf } from '../../../../features/groups/kept.ts';
import {
  addWalkIn,
  markAttendance,
  proofsOf,
  reopenList,
  rollOf,
  signList,
} from '../../../../features/groups/roll.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { all, isUuid, one } from '../../../registry/fields.ts';
import { definePage, type Outcome } from '../../../registry/page.ts';
import { noQuery, oneId } from '../../params.ts';
import { type RollShown, RollView } from './roll-view.tsx';

/** TK 3.1.3: who came, called on a phone one name at a time or all at once; then the list is signed. */
export const rollPage = definePage<{ id: string }, Record<string, never>, RollShown>({
  path: '/groups/:id/roll',
  access: ['group_leader', 'project_manager'],
  audit: 'read-group-roll',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const group = await groupFor(tx, actor, params.id);
    if (group === null || group.state !== 'published' || group.heldOn > today) return null;
    const [roll, proofs, lists] = await Promise.all([
      rollOf(tx, group.id),
      proofsOf(tx, group.id),
      listsOf(tx, group.id),
    ]);
    return { group, roll, proofs, lists };
  },
  concerns: (_data, { id }) => ({ record: id }),
  view(data, frame, form) {
    return {
      title: `${groupPageTexts[frame.language].roll}: ${data.group.topic}`,
      width: 'narrow',
      scripts: ['form'],
      body: <RollView data={data} frame={frame} form={form} />,
    };
  },
  post: {
    audit: 'call-group-roll',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today, now }): Promise<Outcome> {
      const group = await groupFor(tx, actor, params.id);
      if (group === null || group.state !== 'published' || group.heldOn > today)
        return { kind: 'nothing-there' };
      const here = `/groups/${group.id}/roll`;
      const problem = (code: string, field?: string): Outcome => ({
        kind: 'problems',
        problems: [field === undefined ? { code } : { field, code }],
      });
      const [what = '', id = ''] = one(fields, 'what').split(' ');
      switch (what) {
        case 'came':
        case 'missing':
        case 'open': {
          const ids = isUuid(id) ? [id] : all(fields, 'open').filter(isUuid);
          const said = await markAttendance(tx, group.id, ids, what === 'open' ? null : what === 'came');
          if (said === 'nothing-there') return { kind: said };
          return said === 'marked'
            ? { kind: 'done', to: isUuid(id) ? `${here}#p-${id}` : here }
            : problem(said);
        }
        case 'walk-in': {
          const given = one(fields, 'given').trim().slice(0, 100);
          const family = one(fields, 'family').trim().slice(0, 100);
          if (given === '' || family === '') {
            return problem('name-missing', given === '' ? 'given' : 'family');
          }
          const said = await addWalkIn(tx, group.id, { given, family }, now);
          if (said === 'nothing-there') return { kind: said };
          return said === 'added' ? { kind: 'done', to: here, tell: 'walk-in-added' } : problem(said);
        }
        case 'sign': {
          const correction = one(fields, 'correction').trim().slice(0, 1000);
          if (group.listEdition > 0 && correction === '') return problem('correction-missing', 'correction');
          const said = await signList(tx, group, correction, today, now);
          if (said === 'nothing-there') return { kind: said };
          return said === 'list-signed' ? { kind: 'done', to: here, tell: 'list-signed' } : problem(said);
        }
        case 'reopen':
          return (await reopenList(tx, group.id))
            ? { kind: 'done', to: here, tell: 'list-reopened' }
            : { kind: 'nothing-there' };
        default:
          return problem('stale');
      }
    },
  },
});
