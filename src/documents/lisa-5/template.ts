import { contacts } from '../../i18n/family-support/contacts.ts';
import { formatDate, formatMonth } from '../../i18n/formats.ts';
import { lisa5Texts } from '../../i18n/papers/lisa-5.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Part, TableColumn } from '../document.ts';
import type { ContactMode, Lisa5, ReportedContact } from './data.ts';

type Words = (typeof lisa5Texts)[Language];

/** Raised whenever the same data would come to another document. */
export const lisa5Version = 1;

/** Lisa 5 in the words of a language. */
export function lisa5Document(report: Lisa5, language: Language): Document {
  const t = lisa5Texts[language];
  const month = formatMonth(report.month, language);
  return {
    language,
    title: `${t.title}: ${month}`,
    subject: report.caseNumber,
    author: report.supporter,
    madeOn: report.madeOn,
    page: 'landscape',
    pageWord: t.page,
    parts: [
      { kind: 'facts', facts: headFacts(report, t, language) },
      ...meetingParts(report, t, language),
      ...attemptParts(report, t, language),
      { kind: 'heading', text: t.signatures },
      { kind: 'text', text: t.signaturesLead },
      {
        kind: 'signatures',
        signatures: [signature(t, t.supporter, report.supporter), signature(t, t.recipient, '')],
      },
    ],
  };
}

function headFacts(report: Lisa5, t: Words, language: Language) {
  const services = report.services.map((kind) => t[kind]).join(', ');
  return [
    { label: t.month, value: formatMonth(report.month, language) },
    { label: t.family, value: report.familyName },
    { label: t.caseNumber, value: report.caseNumber },
    ...(services === '' ? [] : [{ label: t.service, value: services }]),
    { label: t.provider, value: report.provider },
    { label: t.specialist, value: `${report.supporter}, ${t.supporter.toLowerCase()}` },
    { label: t.madeOn, value: formatDate(report.madeOn, language) },
  ];
}

function meetingParts(report: Lisa5, t: Words, language: Language): Part[] {
  const heading: Part = { kind: 'heading', text: t.meetings };
  if (report.meetings.length === 0) return [heading, { kind: 'text', text: t.noMeetings }];
  const columns: TableColumn[] = [
    { title: t.date, width: 11 },
    { title: t.time, width: 12 },
    { title: t.minutes, width: 12, align: 'end' },
    { title: t.place, width: 11 },
    { title: t.form, width: 12 },
    { title: t.children, width: 15 },
    { title: t.topics, width: 31 },
    { title: t.nextStep, width: 26 },
  ];
  const rows = report.meetings.map((meeting) => [
    formatDate(meeting.date, language),
    timeWords(meeting, t),
    minutesWords(meeting, t),
    t[places[meeting.mode]],
    t[forms[meeting.mode]],
    meeting.children.join(', ') || t.none,
    topicWords(meeting, t, language),
    stepWords(meeting, language) || t.none,
  ]);
  const { minutes, withoutMinutes } = report;
  return [
    heading,
    { kind: 'table', columns, rows },
    {
      kind: 'facts',
      facts: [
        { label: t.meetingsCount, value: String(report.meetings.length) },
        { label: t.minutesInSum, value: t.inHours(minutes, Math.floor(minutes / 60), minutes % 60) },
        ...(withoutMinutes === 0 ? [] : [{ label: t.withoutMinutes, value: String(withoutMinutes) }]),
      ],
    },
  ];
}

function attemptParts(report: Lisa5, t: Words, language: Language): Part[] {
  if (report.attempts.length === 0) return [];
  const columns: TableColumn[] = [
    { title: t.date, width: 11 },
    { title: t.clock, width: 12 },
    { title: t.form, width: 21 },
    { title: t.nextStep, width: 86 },
  ];
  const rows = report.attempts.map((attempt) => [
    formatDate(attempt.date, language),
    attempt.begins ?? t.none,
    t[forms[attempt.mode]],
    stepWords(attempt, language) || t.none,
  ]);
  return [
    { kind: 'heading', text: t.attempts },
    { kind: 'table', columns, rows },
  ];
}

const places = {
  home: 'placeHome',
  'in-person': 'placeElsewhere',
  phone: 'placeRemote',
  video: 'placeRemote',
  message: 'placeRemote',
} as const satisfies Record<ContactMode, keyof Words>;

const forms = {
  home: 'formMeeting',
  'in-person': 'formMeeting',
  phone: 'formPhone',
  video: 'formVideo',
  message: 'formMessage',
} as const satisfies Record<ContactMode, keyof Words>;

function timeWords({ begins, ends, missing }: ReportedContact, t: Words): string {
  if (begins === null) return missing.includes('time') ? t.notWritten : t.none;
  return ends === null ? t.beganAt(begins) : `${begins}–${ends}`;
}

function minutesWords({ minutes, missing }: ReportedContact, t: Words): string {
  if (minutes !== null) return String(minutes);
  return missing.includes('minutes') ? t.notWritten : t.none;
}

function topicWords({ topics, goals }: ReportedContact, t: Words, language: Language): string {
  const names = topics.map((kind) => contacts[language][`support${kind}`]);
  return [...(names.length === 0 ? [t.notWritten] : names), ...goals.map(t.goal)].join('\n');
}

const stepWords = ({ nextStep, nextOn }: ReportedContact, language: Language): string =>
  [nextStep, nextOn === null ? '' : formatDate(nextOn, language)].filter(Boolean).join('\n');

const signature = (t: Words, role: string, name: string) => ({
  role,
  name,
  nameWord: t.name,
  signWord: t.signature,
  dateWord: t.signedOn,
});
