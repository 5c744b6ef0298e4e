import { contractById } from '../../../features/contracts/contracts.ts';
import { hasChanged } from '../../../features/month-close/compare.ts';
import { decidePack, longestReason, readDecision } from '../../../features/month-close/decide-pack.ts';
import { reportsOf } from '../../../features/month-close/freeze-reports.ts';
import { openMonth } from '../../../features/month-close/open-month.ts';
import { packById } from '../../../features/month-close/packs.ts';
import { sendAgain } from '../../../features/month-close/send-pack.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { monthTexts } from '../../../i18n/months/months.ts';
import { all, one } from '../../registry/fields.ts';
import { definePage, type Outcome, type Problem } from '../../registry/page.ts';
import { noQuery, oneId } from '../params.ts';
import { tellOf } from './month-words.ts';
import type { PackData } from './pack-forms.tsx';
import { PackView } from './pack-view.tsx';

/** A month as it was sent: read by both sides, decided on by the commissioner, mended and sent again by its provider. */
export const packPage = definePage<{ id: string }, Record<string, never>, PackData>({
  path: '/packs/:id',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'read-sent-month',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const pack = await packById(tx, params.id);
    if (pack === null) return null;
    const mends = actor.role === 'project_manager' && pack.state === 'returned';
    const now = mends ? ((await openMonth(tx, actor, pack.month, today))?.schedule ?? null) : null;
    return { pack, now };
  },
  concerns: ({ pack }) => ({ record: pack.id }),
  view(data, { language, actor }, form) {
    const { provider, month } = data.pack;
    return {
      title: `${monthTexts[language].monthOf(formatMonth(month, language))}, ${provider}`,
      width: 'wide',
      scripts: ['form'],
      body: <PackView data={data} form={form} role={actor.role} language={language} />,
    };
  },
  post: {
    audit: 'decide-on-month',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }): Promise<Outcome> {
      const pack = await packById(tx, params.id);
      if (pack === null) return { kind: 'nothing-there' };
      const meanwhile: Outcome = { kind: 'problems', problems: [{ code: 'decided-meanwhile' }] };
      if (actor.role === 'commissioner_officer') {
        if (pack.state !== 'sent' && pack.state !== 'approved') return meanwhile;
        const numberOf = new Map(pack.schedule.lines.map(({ key }, at) => [key, at + 1]));
        const marked = new Set(all(fields, 'line').filter((key) => numberOf.has(key)));
        const reasonOf = (key: string) => one(fields, `reason-${numberOf.get(key)}`);
        const decision = readDecision(pack, one(fields, 'decision'), marked, reasonOf);
        if (!decision.ok) return { kind: 'problems', problems: decision.problems };
        if (decision.value.kind === 'approve' && pack.state === 'approved') return meanwhile;
        if (!(await decidePack(tx, actor, pack, decision.value, today))) return meanwhile;
        const tell = decision.value.kind === 'approve' ? 'month-approved' : 'month-returned';
        return { kind: 'done', to: `/packs/${pack.id}`, tell };
      }
      if (pack.state !== 'returned') return meanwhile;
      const [open, contract] = await Promise.all([
        openMonth(tx, actor, pack.month, today),
        contractById(tx, pack.contractId),
      ]);
      if (open?.schedule == null || contract === null) return meanwhile;
      const now = open.schedule;
      const answers = new Map<string, string>();
      const problems: Problem[] = [];
      for (const [at, { key }] of pack.returns.entries()) {
        const answer = one(fields, `answer-${at + 1}`).trim();
        answers.set(key, answer);
        const field = `answer-${at + 1}`;
        if (answer.length > longestReason) problems.push({ field, code: 'answer-too-long' });
        else if (answer === '' && !hasChanged(pack.schedule, now, key)) {
          problems.push({ field, code: 'answer-missing' });
        }
      }
      if (problems.length > 0) return { kind: 'problems', problems };
      const reports = await reportsOf(tx, actor, open.facts, pack.month, today);
      const id = await sendAgain(tx, actor, { pack, now, contract, reports, answers, today });
      return { kind: 'done', to: `/packs/${id}`, tell: tellOf(reports) };
    },
  },
});
