import { createHash } from 'node:crypto';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { ActorTransaction } from '../../database/as-actor.ts';
import type { Calendar, CalendarEvent } from '../../documents/render/ical.ts';
import { calendarWords, groupPageTexts } from '../../i18n/groups/pages.ts';
import { groupWords } from '../../i18n/groups/words.ts';
import { isLanguage, type Language } from '../../i18n/texts.ts';
import { addDays, type CivilDate } from '../../rules/index.ts';
import type { ActingActor } from '../acting.ts';
import { fitsGroup, type GroupFilter, type PublicGroup, publicGroups } from '../groups/joining.ts';

/** What can run SQL that reads nobody's data. */
type Reader = QueryExecutorProvider;

const daysBack = 60;
const daysAhead = 400;

/** The published groups as a calendar; nothing in it depends on who signs up. */
export async function groupCalendar(
  reader: Reader,
  filter: GroupFilter,
  language: Language,
  today: CivilDate,
  publicUrl: URL,
): Promise<Calendar> {
  const groups = await publicGroups(reader, addDays(today, -daysBack), addDays(today, daysAhead));
  return {
    name: calendarWords[language].public,
    language,
    events: groups
      .filter((group) => fitsGroup(group, filter))
      .map((group) => eventOf(group, language, publicUrl)),
  };
}

const uidOf = (kind: string, id: string, publicUrl: URL): string => `${kind}-${id}@${publicUrl.hostname}`;

function eventOf(group: PublicGroup, language: Language, publicUrl: URL): CalendarEvent {
  const w = groupWords[language];
  return {
    uid: uidOf('group', group.id, publicUrl),
    sequence: group.sequence,
    changedAt: group.changedAt,
    on: group.heldOn,
    at: { time: group.startsAt, minutes: group.minutes },
    summary: calendarWords[language].group(group.topic),
    description: [
      group.approach,
      `${w.kinds}: ${group.kinds.map((kind) => w[kind]).join(', ')}`,
      `${w.language}: ${w[group.language]}`,
      [group.provider, group.providerPhone, group.providerEmail].filter(Boolean).join(', '),
      `${groupPageTexts[language].publicJoin}: ${new URL(`/groups/${group.id}`, publicUrl)}`,
    ]
      .filter(Boolean)
      .join('\n'),
    location:
      group.mode === 'online' ? w.online : [group.place, group.municipality].filter(Boolean).join(', '),
    url: new URL(`/groups/${group.id}`, publicUrl).href,
    cancelled: group.cancelled,
  };
}

interface Linked {
  readonly language: string | null;
  readonly events: readonly LinkedEvent[];
}

interface LinkedEvent {
  readonly kind: string;
  readonly id: string;
  readonly on: CivilDate;
  readonly at?: string;
  readonly minutes?: number;
  readonly topic?: string;
  readonly mode?: 'in-person' | 'online';
  readonly place?: string;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly changedAt: string;
}

/** The secret of a private calendar address: 256 bits. */
export const calendarSecret = /^[A-Za-z0-9_-]{43}$/;

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The calendar at a private address: when one meets and what sort of meeting, no names; null where it is nobody's. */
export async function ownCalendar(
  reader: Reader,
  secret: string,
  today: CivilDate,
  publicUrl: URL,
): Promise<Calendar | null> {
  if (!calendarSecret.test(secret)) return null;
  const { rows } = await sql<{ found: Linked | null }>`
    select linked_calendar(${hashOf(secret)}, ${addDays(today, -daysBack)}, ${addDays(today, daysAhead)}) as found`.execute(
    reader,
  );
  const found = rows[0]?.found ?? null;
  if (found === null) return null;
  const language = isLanguage(found.language) ? found.language : 'et';
  return {
    name: calendarWords[language].own,
    language,
    events: found.events.map((event) => ownEvent(event, language, publicUrl)),
  };
}

function summaryOf({ kind, topic = '' }: LinkedEvent, language: Language): string {
  const t = calendarWords[language];
  switch (kind) {
    case 'group':
      return t.group(topic);
    case 'next-step':
    case 'mentoring':
    case 'counselling':
    case 'supervision':
      return t[kind];
    default:
      return t.meeting;
  }
}

function ownEvent(event: LinkedEvent, language: Language, publicUrl: URL): CalendarEvent {
  return {
    uid: uidOf(event.kind, event.id, publicUrl),
    sequence: event.sequence,
    changedAt: new Date(event.changedAt),
    on: event.on,
    at: event.at === undefined ? null : { time: event.at, minutes: event.minutes ?? 60 },
    summary: summaryOf(event, language),
    description: '',
    location: event.mode === 'online' ? groupWords[language].online : (event.place ?? ''),
    url:
      event.kind === 'group' ? new URL(`/groups/${event.id}`, publicUrl).href : new URL('/', publicUrl).href,
    cancelled: event.cancelled,
  };
}

/** Since when the actor's private address is in use; null where there is none. */
export async function calendarLink(tx: ActorTransaction, actor: ActingActor): Promise<Date | null> {
  const found = await tx
    .selectFrom('calendar_links')
    .select('made_at')
    .where('membership_id', '=', actor.membershipId)
    .executeTakeFirst();
  return found?.made_at ?? null;
}

/** Puts an address in use instead of the one before, which shows nothing from then on. */
export async function keepCalendarLink(tx: ActorTransaction, secret: string, now: Date): Promise<boolean> {
  if (!calendarSecret.test(secret)) return false;
  const { rows } = await sql<{
    kept: boolean;
  }>`select keep_calendar_link(${hashOf(secret)}, ${now}) as kept`.execute(tx);
  return rows[0]?.kept === true;
}

export async function stopCalendarLink(tx: ActorTransaction): Promise<void> {
  await sql`select stop_calendar_link()`.execute(tx);
}
