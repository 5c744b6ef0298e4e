import { z } from 'zod';
import { formerHead } from '../../../features/month-report/former-head.ts';
import { monthReport } from '../../../features/month-report/month-report.ts';
import { monthReportSource, monthReportToSign } from '../../../features/month-report/report-source.ts';
import { bringPaper } from '../../../features/signed-reports/bring-paper.ts';
import { signedReports } from '../../../features/signed-reports/signed-report.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilMonth } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { type PaperToBring, paperFieldsIn, paperView } from '../signed-reports/paper-form.tsx';
import { fileHref, month, pageHref, paperHref, paperQuery } from './asked.ts';

/** Lisa 5 that was signed on paper; also, for its former provider's manager, of a family that has gone to another one. */
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
    const former = await formerHead(tx, actor, params.id);
    const { id: familyId, month } = params;
    const found = await monthReport(tx, actor, {
      familyId,
      month,
      supporter: query.supporter,
      today,
      former,
    });
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
      const former = await formerHead(tx, actor, params.id);
      const of = { familyId: params.id, month: params.month, today, former };
      const found = await monthReport(tx, actor, { ...of, supporter: query.supporter });
      if (found?.supporter == null) return { kind: 'nothing-there' };
      const supporterId = found.supporter.id;
      const outcome = await bringPaper(tx, actor, monthReportSource(tx, actor, { ...of, supporterId }), {
        fields: paperFieldsIn(fields),
        mayLack: former !== null,
        bytes: file?.bytes ?? null,
        today,
      });
      if (outcome.kind !== 'brought') return outcome;
      return { kind: 'done', to: `/signed-reports/${outcome.id}`, tell: 'report-brought' };
    },
  },
});
