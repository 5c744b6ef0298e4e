import { z } from 'zod';
import { monthReport } from '../../../features/month-report/month-report.ts';
import { monthReportSource, monthReportToSign } from '../../../features/month-report/report-source.ts';
import { bringPaper } from '../../../features/signed-reports/bring-paper.ts';
import { signedReports } from '../../../features/signed-reports/signed-report.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilMonth } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { type PaperToBring, paperFieldsIn, paperView } from '../signed-reports/paper-form.tsx';
import { fileHref, month, pageHref, paperHref, paperQuery } from './asked.ts';

/** Lisa 5 that was signed on paper. */
export const monthPaperPage = definePage<
  { id: string; month: CivilMonth },
  z.infer<typeof paperQuery>,
  PaperToBring
>({
  path: '/families/:id/month-report/:month/paper',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-month-report-paper',
  params: z.object({ id: z.uuid(), month }),
  query: paperQuery,
  async load({ tx, actor, params, query, today }) {
    const asked = { familyId: params.id, month: params.month, supporter: query.supporter, today };
    const found = await monthReport(tx, actor, asked);
    const to = found === null ? null : monthReportToSign(found);
    if (to === null || to.report.meetings.length === 0) return null;
    return { to, signed: await signedReports(tx, to) };
  },
  concerns: ({ to }) => ({ family: to.familyId }),
  view(data, { language, today, actor }, form) {
    const { familyId, authorId } = data.to;
    const whose = authorId === actor.membershipId ? {} : { supporter: authorId };
    const places = {
      report: pageHref(familyId, { month: data.to.month, ...whose }),
      action: paperHref(familyId, data.to.month, whose.supporter),
      pdf: fileHref(familyId, data.to.month, { ...whose, format: 'pdf' }),
    };
    return paperView(data, places, { language, today }, form);
  },
  post: {
    audit: 'bring-month-report-paper',
    takesFile: { largest: largestFile },
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, query, fields, file, today }) {
      const asked = { familyId: params.id, month: params.month, supporter: query.supporter, today };
      const supporter = (await monthReport(tx, actor, asked))?.supporter;
      if (supporter == null) return { kind: 'nothing-there' };
      const of = { familyId: params.id, supporterId: supporter.id, month: params.month, today };
      const outcome = await bringPaper(tx, actor, monthReportSource(tx, actor, of), {
        fields: paperFieldsIn(fields),
        bytes: file?.bytes ?? null,
        today,
      });
      if (outcome.kind !== 'brought') return outcome;
      const whose = supporter.id === actor.membershipId ? {} : { supporter: supporter.id };
      return {
        kind: 'done',
        to: pageHref(params.id, { month: params.month, ...whose }),
        tell: 'report-brought',
      };
    },
  },
});
