import { lisa12Words } from '../../i18n/papers/lisa-12.ts';
import type { Lisa12Numbers, Lisa12Text } from './data.ts';

export const notedServices = [
  'general',
  'support',
  'mentoring',
  'counselling',
  'supervision',
  'group',
] as const;

/** What a provider noted in the course of the report's time. */
export interface Noted {
  readonly kind: 'practice' | 'problem' | 'measure';
  readonly service: (typeof notedServices)[number];
  readonly body: string;
}

const textOfKind = { practice: 'practices', problem: 'problems', measure: 'measures' } as const;
const most = 20_000;

/**
 * The texts that a report begins with, in Estonian: the work told from its numbers, and what was noted, by service. Its
 * writer goes on from there; how it went is theirs alone to say.
 */
export function prewritten(
  numbers: Lisa12Numbers,
  noted: readonly Noted[],
): Readonly<Record<Lisa12Text, string>> {
  const texts = { activities: told(numbers), assessment: '', practices: '', problems: '', measures: '' };
  for (const kind of ['practice', 'problem', 'measure'] as const) {
    texts[textOfKind[kind]] = notedServices
      .flatMap((service) => noted.filter((note) => note.kind === kind && note.service === service).map(line))
      .join('\n')
      .slice(0, most);
  }
  return texts;
}

const line = ({ service, body }: Noted): string => {
  const text = body.replaceAll(/\s*\n\s*/g, ' ').trim();
  return service === 'general' ? `– ${text}` : `– ${lisa12Words.et[service]}: ${text}`;
};

const hours = (minutes: number): string => String(Math.round(minutes / 6) / 10).replace('.', ',');

function told({
  families,
  children,
  support,
  contacts,
  contactMinutes,
  sessions,
  groups,
}: Lisa12Numbers): string {
  const sum = (what: 'begun' | 'ended' | 'goingOn') =>
    support.adaptation[what] + support['needs-based'][what];
  const all = Object.values(contacts).reduce((total, count) => total + count, 0);
  const { mentoring, counselling, supervision } = sessions;
  return [
    `Peresid peretoe teenusel: ${families}, lapsi nendes: ${children}. Alanud teenuseid: ${sum('begun')}, lõppenud: ${sum('ended')}, aja lõpus jätkuvaid: ${sum('goingOn')}.`,
    `Kontakte peredega: ${all}, neist kohtumisi kodus: ${contacts.home}; kokku ${hours(contactMinutes)} tundi.`,
    `Mentori kohtumisi: ${mentoring.meetings} (peresid ${mentoring.families}), psühholoogi kohtumisi: ${counselling.meetings} (peresid ${counselling.families}), supervisioone: ${supervision.meetings} (peresid ${supervision.families}).`,
    `Tugigruppe: ${groups.held}, osalemisi: ${groups.participants}.`,
  ].join('\n');
}
