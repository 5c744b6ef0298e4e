import type { Lisa4, ReportedMeeting } from '../../../documents/lisa-4/data.ts';
import { topicsOf } from '../../../documents/lisa-4/template.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import { lisa4Texts } from '../../../i18n/papers/lisa-4.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Card, type Column, DataTable, DescriptionList } from '../../ui/index.ts';

/** The rows of Lisa 4 and their sum. */
export function MeetingsCard({ report, language }: { report: Lisa4; language: Language }) {
  const t = lisa4Texts[language];
  const w = meetingWords[language];
  const columns: Column<ReportedMeeting>[] = [
    {
      key: 'date',
      title: t.date,
      cell: ({ on, at, ends }) => `${formatDate(on, language)} ${at}–${ends}`,
    },
    { key: 'minutes', title: t.minutes, align: 'end', cell: ({ minutes }) => minutes },
    {
      key: 'form',
      title: t.form,
      cell: ({ form, place }) => [w[form], place].filter(Boolean).join(', '),
    },
    {
      key: 'participants',
      title: t.participants,
      cell: ({ participants }) => participants.map((one) => w[one]).join(', ') || t.notWritten,
    },
    {
      key: 'topics',
      title: t.topics,
      cell: (one) => <span className="prewrapped">{topicsOf(one, language) || t.notWritten}</span>,
    },
    {
      key: 'next',
      title: t.nextStep,
      cell: ({ nextStep }) => <span className="prewrapped">{nextStep || t.none}</span>,
    },
  ];
  return (
    <Card title={t.meetings}>
      <DataTable
        language={language}
        caption={t.meetings}
        hideCaption
        columns={columns}
        rows={report.meetings}
        rowKey={({ id }) => id}
      />
      <DescriptionList
        layout="columns"
        items={[
          { term: t.count, description: report.meetings.length },
          { term: t.minutesInSum, description: report.minutes },
        ]}
      />
    </Card>
  );
}
