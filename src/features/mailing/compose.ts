import { mailTexts } from '../../i18n/account/mails.ts';
import { titleOf } from '../../i18n/family-support/obligation-title.ts';
import { obligations } from '../../i18n/family-support/obligations.ts';
import { daysUntil, formatDay, formatLongDay } from '../../i18n/formats.ts';
import type { Language } from '../../i18n/texts.ts';
import type { CivilDate } from '../../rules/index.ts';
import type { Digest } from './digest.ts';

/** What a mail says, before it has an address. */
export interface Composed {
  readonly subject: string;
  readonly text: string;
}

/** What is due of one role is listed so far, and then counted. */
const mostLines = 15;

/** A mail's paragraphs, those that are nothing left out. */
const paragraphs = (...parts: readonly (string | readonly string[] | null)[]): string =>
  `${parts
    .filter((part) => part !== null && part.length > 0)
    .map((part) => (typeof part === 'string' ? part : (part ?? []).join('\n')))
    .join('\n\n')}\n`;

const at = (publicUrl: URL, path: string): string => new URL(path, publicUrl).href;

function footer(language: Language, publicUrl: URL, stopAt: URL | undefined): string[] {
  const t = mailTexts[language];
  return [
    '--',
    ...(stopAt === undefined ? [] : [`${t.stop} ${stopAt.href}`]),
    `${t.change} ${at(publicUrl, '/account/mail')}`,
  ];
}

/** That something waits; not what, nor of whom. */
export function composeWaiting(language: Language, publicUrl: URL, stopAt: URL): Composed {
  const t = mailTexts[language];
  return {
    subject: t.waitingSubject,
    text: paragraphs(
      t.greeting,
      [t.waiting, at(publicUrl, '/notifications')],
      footer(language, publicUrl, stopAt),
    ),
  };
}

/** The code by which a person shows that the address is theirs. */
export function composeConfirmation(language: Language, publicUrl: URL, code: string): Composed {
  const t = mailTexts[language];
  return {
    subject: t.confirmSubject,
    text: paragraphs(t.greeting, [t.confirm, code, at(publicUrl, '/account/mail')], t.confirmNot),
  };
}

/** One part of a digest: what is due in one of the person's roles. */
export interface DigestPart {
  /** The organisation, where the person has more than one role. */
  readonly heading: string | null;
  readonly digest: Digest;
}

/** What is due for one person today, in all their roles. */
export function composeDigest(
  parts: readonly DigestPart[],
  today: CivilDate,
  language: Language,
  publicUrl: URL,
  stopAt: URL,
): Composed {
  const t = mailTexts[language];
  return {
    subject: t.digestSubject(formatLongDay(today, language)),
    text: paragraphs(
      t.greeting,
      t.digest,
      ...parts.flatMap(({ heading, digest }) => [
        heading,
        dueLines(digest, today, language),
        countLines(digest, language, publicUrl),
      ]),
      footer(language, publicUrl, stopAt),
    ),
  };
}

function dueLines({ due }: Digest, today: CivilDate, language: Language): string[] {
  const t = mailTexts[language];
  if (due.length === 0) return [];
  const lines = due.slice(0, mostLines).map(({ caseNumber, obligation }) => {
    const when = obligation.due === null ? '' : `, ${whenDue(obligation.due, today, language)}`;
    return `- ${caseNumber}: ${titleOf(obligation, language)}${when} (${obligation.clause})`;
  });
  const more = due.length - lines.length;
  return [`${t.due}:`, ...lines, ...(more > 0 ? [t.andMore(more)] : [])];
}

function whenDue(due: CivilDate, today: CivilDate, language: Language): string {
  const t = obligations[language];
  const left = daysUntil(today, due);
  if (left < 0) return t.overdue(formatDay(due, language));
  if (left === 0) return t.dueToday;
  return left === 1 ? t.dueTomorrow : t.dueIn(formatDay(due, language), left);
}

function countLines({ due, overall, unread }: Digest, language: Language, publicUrl: URL): string[] {
  const t = mailTexts[language];
  const lines: string[] = [];
  if (overall !== null) {
    for (const name of ['silent', 'soon', 'missed', 'ending'] as const) {
      if (overall[name] > 0) lines.push(t[name](overall[name]));
    }
    if (lines.length > 0) lines.push(at(publicUrl, '/due'));
  }
  if (due.length > 0) lines.push(at(publicUrl, '/today'));
  if (unread > 0) lines.push(t.unread(unread), at(publicUrl, '/notifications'));
  return lines;
}
