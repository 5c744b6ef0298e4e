import { formatDate, formatMonth } from '../../i18n/formats.ts';
import { meetingWords } from '../../i18n/meetings/words.ts';
import { lisa4Texts } from '../../i18n/papers/lisa-4.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Part, TableColumn } from '../document.ts';
import type { Lisa4, ReportedMeeting } from './data.ts';

/** Raised whenever the same data would come to another document. */
export const lisa4Version = 1;

type Words = (typeof lisa4Texts)[Language];
const roles = { mentoring: 'mentor', counselling: 'psychologist', supervision: 'supervisor' } as const;

/** What a meeting was about, in the words that were chosen and those that were written. */
export function topicsOf({ kinds, topics }: ReportedMeeting, language: Language): string {
  const words: Readonly<Record<string, unknown>> = meetingWords[language];
  return [kinds.map((kind) => String(words[kind] ?? kind)).join(', '), topics].filter(Boolean).join('\n');
}

/** Lisa 4 in the words of a language. */
export function lisa4Document(report: Lisa4, language: Language): Document {
  const t = lisa4Texts[language];
  const role = meetingWords[language][roles[report.service]];
  return {
    language,
    title: `${t.title}: ${formatMonth(report.month, language)}`,
    subject: report.caseNumber ?? report.familyName,
    author: report.specialist,
    madeOn: report.madeOn,
    page: 'landscape',
    pageWord: t.page,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: t.month, value: formatMonth(report.month, language) },
          { label: t.family, value: report.familyName },
          ...(report.caseNumber === null ? [] : [{ label: t.caseNumber, value: report.caseNumber }]),
          { label: t.service, value: meetingWords[language][report.service] },
          { label: t.provider, value: report.provider },
          { label: t.specialist, value: `${report.specialist}, ${role.toLocaleLowerCase(language)}` },
          { label: t.madeOn, value: formatDate(report.madeOn, language) },
        ],
      },
      ...meetingParts(report, t, language),
      { kind: 'heading', text: t.signatures },
      { kind: 'text', text: t.signaturesLead },
      {
        kind: 'signatures',
        signatures: [signature(t, role, report.specialist), signature(t, t.recipient, '')],
      },
    ],
  };
}

function meetingParts(report: Lisa4, t: Words, language: Language): Part[] {
  const heading: Part = { kind: 'heading', text: t.meetings };
  if (report.meetings.length === 0) return [heading, { kind: 'text', text: t.noMeetings }];
  const w = meetingWords[language];
  const columns: TableColumn[] = [
    { title: t.date, width: 11 },
    { title: t.time, width: 12 },
    { title: t.minutes, width: 11, align: 'end' },
    { title: t.place, width: 17 },
    { title: t.form, width: 13 },
    { title: t.participants, width: 16 },
    { title: t.topics, width: 27 },
    { title: t.nextStep, width: 23 },
  ];
  const rows = report.meetings.map((meeting) => [
    formatDate(meeting.on, language),
    `${meeting.at}–${meeting.ends}`,
    String(meeting.minutes),
    meeting.place || (meeting.form === 'in-person' ? t.notWritten : t.remotely),
    w[meeting.form].toLocaleLowerCase(language),
    meeting.participants.map((one) => w[one].toLocaleLowerCase(language)).join(', ') || t.notWritten,
    topicsOf(meeting, language) || t.notWritten,
    meeting.nextStep || t.none,
  ]);
  return [
    heading,
    { kind: 'table', columns, rows },
    {
      kind: 'facts',
      facts: [
        { label: t.count, value: String(report.meetings.length) },
        { label: t.minutesInSum, value: String(report.minutes) },
      ],
    },
  ];
}

const signature = (t: Words, role: string, name: string) => ({
  role,
  name,
  nameWord: t.name,
  signWord: t.signature,
  dateWord: t.signedOn,
});
