import { z } from 'zod';
import { meetingReport } from '../../../features/meetings/meeting-report.ts';
import { meetingReportSource, meetingReportToSign } from '../../../features/meetings/report-source.ts';
import { bringPaper } from '../../../features/signed-reports/bring-paper.ts';
import { prepareReport } from '../../../features/signed-reports/report-to-sign.ts';
import { signedReports } from '../../../features/signed-reports/signed-report.ts';
import { largestFile } from '../../../platform/sealed-file.ts';
import type { CivilMonth } from '../../../rules/index.ts';
import { definePage } from '../../registry/page.ts';
import { specialistRoles } from '../meetings/say.ts';
import { month } from '../month-report/asked.ts';
import { noQuery } from '../params.ts';
import { type PaperToBring, paperFieldsIn, paperView } from '../signed-reports/paper-form.tsx';
import { languageIn } from '../signed-reports/signing.tsx';

/** Lisa 4 that was signed on paper. */
export const meetingPaperPage = definePage<
  { id: string; month: CivilMonth },
  Record<string, never>,
  PaperToBring
>({
  path: '/engagements/:id/report/:month/paper',
  access: [...specialistRoles, 'project_manager'],
  audit: 'open-meeting-report-paper',
  params: z.object({ id: z.uuid(), month }),
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const found = await meetingReport(tx, actor, params.id, params.month, today);
    if (found === null || found.report.meetings.length === 0) return null;
    const to = meetingReportToSign(found);
    return { to, signed: await signedReports(tx, to) };
  },
  concerns: ({ to }) => ({ family: to.familyId, record: to.engagementId ?? to.familyId, standsApart: true }),
  view(data, { language, today }, form) {
    const report = `/engagements/${data.to.engagementId}/report/${data.to.month}`;
    const places = { report, action: `${report}/paper`, pdf: `${report}/pdf` };
    return paperView(data, places, { language, today }, form);
  },
  post: {
    audit: 'bring-meeting-report-paper',
    takesFile: { largest: largestFile },
    concerns: ({ id }) => ({ record: id }),
    prepare: {
      async read({ tx, actor, params, fields, today }) {
        const found = await meetingReport(tx, actor, params.id, params.month, today);
        const to = found === null ? null : meetingReportToSign(found);
        return to === null ? null : () => prepareReport(to, languageIn(fields));
      },
    },
    async act({ tx, actor, params, fields, file, prepared, today }) {
      const of = { engagementId: params.id, month: params.month, today };
      const outcome = await bringPaper(tx, actor, meetingReportSource(tx, actor, of), {
        fields: paperFieldsIn(fields),
        bytes: file?.bytes ?? null,
        today,
        prepared,
      });
      if (outcome.kind !== 'brought') return outcome;
      return { kind: 'done', to: `/signed-reports/${outcome.id}`, tell: 'report-brought' };
    },
  },
});
