import { mondayOf } from '../../../features/due/due-items.ts';
import { groupFor, groupsBeside, pricedGroups } from '../../../features/groups/groups.ts';
import { type JoinableGroup, joinableGroup } from '../../../features/groups/joinable.ts';
import { listsOf } from '../../../features/groups/kept.ts';
import { publishGroup } from '../../../features/groups/publish.ts';
import { rollOf } from '../../../features/groups/roll.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import { addDays } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage } from '../../registry/page.ts';
import { oneId } from '../params.ts';
import { type JoinQuery, joinQuery } from './joining/join-page.tsx';
import { JoinView } from './joining/join-view.tsx';
import { KeptGroup, type KeptGroupShown } from './kept-group.tsx';

type GroupShownAs = KeptGroupShown | { readonly kind: 'joinable'; readonly found: JoinableGroup };

/** One group: to those who plan, answer for or lead it with all its facts, to families as what can be joined. */
export const groupPage = definePage<{ id: string }, JoinQuery, GroupShownAs>({
  path: '/groups/:id',
  access: ['project_manager', 'commissioner_officer', 'group_leader', 'family_member', 'family_supporter'],
  audit: 'read-group',
  params: oneId,
  query: joinQuery,
  async load({ tx, actor, params, query, today, now }) {
    if (actor.role === 'family_member' || actor.role === 'family_supporter') {
      const found = await joinableGroup(tx, actor, params.id, query.family, today, now);
      return found === null ? null : { kind: 'joinable', found };
    }
    const group = await groupFor(tx, actor, params.id);
    if (group === null) return null;
    const monday = mondayOf(group.heldOn);
    const span = { from: monday, to: addDays(monday, 6) };
    const [priced, beside, people, lists] = await Promise.all([
      actor.role === 'group_leader'
        ? { rate: null, prices: new Map() }
        : pricedGroups(tx, actor, group.providerId, { from: group.heldOn, to: group.heldOn }),
      actor.role === 'group_leader' ? [] : groupsBeside(tx, actor, span, group.providerId),
      actor.role === 'commissioner_officer' ? [] : rollOf(tx, group.id),
      listsOf(tx, group.id),
    ]);
    const near = beside.filter(({ county }) => group.county !== null && county === group.county);
    return { kind: 'kept', group, priced, beside: near, people, lists };
  },
  concerns: (_data, { id }) => ({ record: id }),
  view(data, frame, form) {
    const { language, actor } = frame;
    const title = data.kind === 'kept' ? data.group.topic : data.found.group.topic;
    return {
      title: `${groupWords[language].group}: ${title}`,
      width: 'narrow',
      scripts: ['form'],
      body:
        data.kind === 'kept' ? (
          <KeptGroup data={data} role={actor.role} frame={frame} form={form} />
        ) : (
          <JoinView found={data.found} frame={frame} form={form} />
        ),
    };
  },
  post: {
    audit: 'publish-group',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, now }) {
      const group = await groupFor(tx, actor, params.id);
      if (group === null || actor.role !== 'project_manager' || one(fields, 'what') !== 'publish') {
        return { kind: 'nothing-there' };
      }
      const done = await publishGroup(tx, group, now);
      return done
        ? { kind: 'done', to: `/groups/${group.id}`, tell: 'groups-published' }
        : { kind: 'problems', problems: [{ code: 'changedMeanwhile' }] };
    },
  },
});
