import { formatDate, formatMoment } from '../../i18n/formats.ts';
import { attendanceListTexts } from '../../i18n/papers/attendance-list.ts';
import type { Language } from '../../i18n/texts.ts';
import type { Document, Fact, Part } from '../document.ts';
import type { AttendanceList } from './data.ts';

/** Raised whenever the same data would come to another document. */
export const attendanceListVersion = 1;

/** A group's attendance list in the words of a language. */
export function attendanceListDocument(list: AttendanceList, language: Language): Document {
  const t = attendanceListTexts[language];
  return {
    language,
    title: t.title,
    subject: list.topic,
    author: list.signedName,
    madeOn: list.signedOn,
    page: 'portrait',
    pageWord: t.page,
    parts: [
      { kind: 'facts', facts: factsOf(list, language) },
      ...participantParts(list, language),
      ...proofParts(list, language),
      { kind: 'heading', text: t.signedByLeader },
      { kind: 'text', text: t.leaderSigned(list.signedName, formatDate(list.signedOn, language)) },
    ],
  };
}

function factsOf(list: AttendanceList, language: Language): Fact[] {
  const t = attendanceListTexts[language];
  const online = list.mode === 'online';
  return [
    { label: t.topic, value: list.topic },
    ...(list.approach === '' ? [] : [{ label: t.approach, value: list.approach }]),
    { label: t.provider, value: list.provider },
    { label: t.date, value: formatDate(list.heldOn, language) },
    { label: t.time, value: `${list.startsAt}–${list.endsAt}` },
    { label: t.place, value: online ? [t.online, list.webLink].filter(Boolean).join(': ') : list.place },
    { label: t.leader, value: list.leader },
    { label: t.count, value: String(list.participants.length) },
    { label: t.length, value: t.minutes(list.minutes) },
    { label: t.paidLength, value: t.minutes(list.paidMinutes) },
    { label: t.coefficient, value: t.times(list.paidPercent) },
    {
      label: t.small,
      value:
        list.smallApprovedOn === null ? t.notAsked : t.approvedOn(formatDate(list.smallApprovedOn, language)),
    },
    ...(list.edition === 1 ? [] : [{ label: t.edition, value: String(list.edition) }]),
    ...(list.correction === '' ? [] : [{ label: t.correction, value: list.correction }]),
  ];
}

function participantParts(list: AttendanceList, language: Language): Part[] {
  const t = attendanceListTexts[language];
  const heading: Part = { kind: 'heading', text: t.participants };
  if (list.participants.length === 0) return [heading, { kind: 'text', text: t.nobody }];
  const elsewhere = list.mode === 'online' ? t.byProof : t.onPaper;
  const rows = list.participants.map(({ name, signedAt }, index) => [
    String(index + 1),
    name,
    signedAt === null ? elsewhere : t.confirmedAt(formatMoment(new Date(signedAt), language)),
  ]);
  const columns = [
    { title: t.number, width: 2 },
    { title: t.name, width: 9 },
    { title: t.signature, width: 11 },
  ];
  return [heading, { kind: 'table', columns, rows }];
}

function proofParts({ proofs }: AttendanceList, language: Language): Part[] {
  const t = attendanceListTexts[language];
  if (proofs.length === 0) return [];
  return [
    { kind: 'heading', text: t.attached },
    { kind: 'list', items: proofs.map(({ kind, name, sha256 }) => t.proof(t[kind], name, sha256)) },
  ];
}
