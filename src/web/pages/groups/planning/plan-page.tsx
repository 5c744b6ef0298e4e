import { z } from 'zod';
import { dropDraft, findDraft, keepDraft } from '../../../../features/drafts/draft.ts';
import { groupChoices } from '../../../../features/groups/choices.ts';
import { groupsBeside, pricedGroups } from '../../../../features/groups/groups.ts';
import {
  copyMonthBefore,
  dropPlanned,
  notToBeSent,
  type PlanOfMonth,
  planOfMonth,
  sendPlan,
} from '../../../../features/groups/plan.ts';
import { formatMonth } from '../../../../i18n/formats.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { type CivilMonth, firstDayOf, isMonth, lastDayOf } from '../../../../rules/index.ts';
import { one } from '../../../registry/fields.ts';
import { definePage, type Outcome } from '../../../registry/page.ts';
import { noQuery } from '../../params.ts';
import { fieldsOf, mostPlanRows, newRow, planSubject, rowsIn } from './plan-rows.ts';
import { saveRows } from './plan-save.ts';
import { PlanScreen } from './plan-screen.tsx';
import type { PlanShown } from './plan-shown.ts';

const month = z
  .string()
  .refine(isMonth)
  .transform((text) => text as CivilMonth);

/** TK 2.4.11: the groups of a month, several at once, with their price and the other providers' beside them. */
export const groupPlanPage = definePage<{ month: CivilMonth }, Record<string, never>, PlanShown>({
  path: '/groups/plan/:month',
  access: ['project_manager'],
  audit: 'open-group-plan',
  params: z.object({ month }),
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const span = { from: firstDayOf(params.month), to: lastDayOf(params.month) };
    const [plan, priced, beside, choices, draft] = await Promise.all([
      planOfMonth(tx, actor, params.month),
      pricedGroups(tx, actor, actor.organisationId ?? '', span),
      groupsBeside(tx, actor, span),
      groupChoices(tx, actor, today),
      findDraft(tx, actor, 'group-plan', planSubject(params.month)),
    ]);
    const counties = [...new Set(choices.municipalities.map(({ county }) => county).filter(Boolean))];
    return { plan, priced, beside, choices, draft, counties };
  },
  concerns: () => ({}),
  view(data, frame, form) {
    const { language } = frame;
    return {
      title: groupPlanTexts[language].title(formatMonth(data.plan.month, language)),
      width: 'wide',
      scripts: ['form'],
      body: <PlanScreen data={data} frame={frame} form={form} />,
    };
  },
  post: {
    audit: 'work-on-group-plan',
    concerns: () => ({}),
    async act({ tx, actor, params, fields, today, now }): Promise<Outcome> {
      const here = `/groups/plan/${params.month}`;
      const subject = planSubject(params.month);
      const rows = rowsIn(fields);
      const [what = 'save', id = ''] = one(fields, 'what').split(' ');
      if (what === 'add' && rows.length < mostPlanRows) {
        await keepDraft(tx, actor, 'group-plan', subject, fieldsOf([...rows, newRow()]));
        // To an address other than this page's: a fragment alone would not show the page anew.
        return { kind: 'done', to: `${here}?rows=${rows.length + 1}#topic_${rows.length + 1}` };
      }
      if (what === 'remove') {
        await dropPlanned(tx, actor, id);
        await keepDraft(tx, actor, 'group-plan', subject, fieldsOf(rows.filter((row) => row.id !== id)));
        return { kind: 'done', to: here, tell: 'group-removed' };
      }
      if (what === 'copy') {
        await copyMonthBefore(tx, actor, params.month, today, now);
        return { kind: 'done', to: here, tell: 'groups-copied' };
      }
      const choices = await groupChoices(tx, actor, today);
      const saved = await saveRows(tx, actor, { rows, choices, month: params.month, now });
      if (saved.kind !== 'saved') return saved;
      await dropDraft(tx, actor, 'group-plan', subject);
      if (what !== 'send') return { kind: 'done', to: here, tell: 'plan-saved' };
      const { groups } = await planOfMonth(tx, actor, params.month);
      if (notToBeSent(groups).length > 0) return { kind: 'problems', problems: missing(rows, groups) };
      const sent = await sendPlan(tx, actor, params.month, today);
      return sent
        ? { kind: 'done', to: here, tell: 'plan-sent' }
        : { kind: 'problems', problems: [{ code: 'nothing-to-send' }] };
    },
  },
});

/** At which fields something is missing before the plan can be sent. */
function missing(rows: ReturnType<typeof rowsIn>, groups: PlanOfMonth['groups']) {
  const problems = rows.flatMap((row, index) => {
    const group = notToBeSent(groups).find(({ id }) => id === row.id);
    if (group === undefined) return [];
    const number = index + 1;
    return [
      ...(group.leaderId === null ? [{ field: `leader_${number}`, code: 'leader-missing' }] : []),
      ...(group.approach === '' ? [{ field: `approach_${number}`, code: 'approach-missing' }] : []),
      ...(group.mode === 'in-person' && group.place === ''
        ? [{ field: `place_${number}`, code: 'place-missing' }]
        : []),
    ];
  });
  return problems.length > 0 ? problems : [{ code: 'not-whole' }];
}
