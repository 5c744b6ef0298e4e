import { z } from 'zod';
import { type PaperReport, paperReport } from '../../../features/month-report/paper-report.ts';
import { monthReportSource, monthReportToSign } from '../../../features/month-report/report-source.ts';
import { bringPaper } from '../../../features/signed-reports/bring-paper.ts';
import { prepareReport } from '../../../features/signed-reports/report-to-sign.ts';
import { signedReports } from '../../../features/signed-reports/signed-report.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilDate, CivilMonth } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { type PaperToBring, paperFieldsIn, paperView } from '../signed-reports/paper-form.tsx';
import { languageIn } from '../signed-reports/signing.tsx';
import { fileHref, month, pageHref, paperHref, paperQuery } from './asked.ts';

interface Params {
  readonly id: string;
  readonly month: CivilMonth;
}
type Query = z.infer<typeof paperQuery>;

const asked = (params: Params, { supporter }: Query, today: CivilDate) => ({
  familyId: params.id,
  month: params.month,
  supporter,
  today,
});

/** Lisa 5 that was signed on paper; also, for its former provider's manager, of a family that has gone to another one. */
export const monthPaperPage = definePage<Params, Query, PaperToBring & Pick<PaperReport, 'former'>>({
  path: '/families/:id/month-report/:month/paper',
  access: ['family_supporter', 'project_manager'],
  audit: 'open-month-report-paper',
  params: z.object({ id: z.uuid(), month }),
  query: paperQuery,
  async load({ tx, actor, params, query, today }) {
    const found = await paperReport(tx, actor, asked(params, query, today));
    const to = found === null ? null : monthReportToSign(found.report);
    if (found === null || to === null || to.report.meetings.length === 0) return null;
    return { to, signed: await signedReports(tx, to), former: found.former };
  },
  concerns: ({ to }) => ({ family: to.familyId }),
  view({ former, ...data }, { language, today, actor }, form) {
    const { familyId, authorId, month: of } = data.to;
    const whose = authorId === actor.membershipId ? {} : { supporter: authorId };
    const places = {
      // A family that has gone has no page here any more.
      report: former === null ? pageHref(familyId, { month: of, ...whose }) : `/months/${of}`,
      action: paperHref(familyId, of, whose.supporter),
      pdf: fileHref(familyId, of, { ...whose, format: 'pdf' }),
    };
    return paperView(data, places, { language, today }, form);
  },
  post: {
    audit: 'bring-month-report-paper',
    takesFile: { largest: largestFile },
    concerns: ({ id }) => ({ family: id }),
    prepare: {
      async read({ tx, actor, params, query, fields, today }) {
        const found = await paperReport(tx, actor, asked(params, query, today));
        const to = found === null ? null : monthReportToSign(found.report);
        return to === null ? null : () => prepareReport(to, languageIn(fields));
      },
    },
    async act({ tx, actor, params, query, fields, file, prepared, today }) {
      const found = await paperReport(tx, actor, asked(params, query, today));
      const supporter = found?.report.supporter ?? null;
      if (found === null || supporter === null) return { kind: 'nothing-there' };
      const { former } = found;
      const of = { familyId: params.id, supporterId: supporter.id, month: params.month, today, former };
      const outcome = await bringPaper(tx, actor, monthReportSource(tx, actor, of), {
        fields: paperFieldsIn(fields),
        bytes: file?.bytes ?? null,
        today,
        prepared,
        mayLack: former !== null,
      });
      if (outcome.kind !== 'brought') return outcome;
      return { kind: 'done', to: `/signed-reports/${outcome.id}`, tell: 'report-brought' };
    },
  },
});
