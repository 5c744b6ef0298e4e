import type { GroupFamilyKind, GroupLanguage, GroupMode } from '../../database/tables/groups.ts';
import { type CivilDate, parseDate } from '../../rules/index.ts';

/** What is typed of one group, on the planning screen or in a line of a list. */
export interface TypedGroup {
  readonly topic: string;
  readonly approach: string;
  readonly leader: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly mode: string;
  readonly municipality: string;
  readonly place: string;
  readonly webLink: string;
  readonly language: string;
  readonly kinds: readonly string[];
  readonly places: string;
  readonly small: string;
  readonly smallReason: string;
}
export type GroupField = keyof TypedGroup;

/** A group as it is planned. */
export interface PlannedGroup {
  readonly topic: string;
  readonly approach: string;
  readonly leaderId: string | null;
  readonly heldOn: CivilDate;
  /** HH:MM. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: GroupMode;
  readonly municipalityId: string | null;
  readonly place: string;
  readonly webLink: string;
  readonly language: GroupLanguage;
  readonly kinds: readonly GroupFamilyKind[];
  readonly places: number;
  readonly smallAsked: boolean;
  readonly smallReason: string;
}

/** What can be chosen. */
export interface GroupChoices {
  readonly leaders: readonly { readonly id: string; readonly name: string }[];
  readonly municipalities: readonly {
    readonly id: string;
    readonly name: string;
    readonly county: string;
    readonly island: boolean;
  }[];
  readonly today: CivilDate;
}

export const groupLanguages = ['et', 'ru', 'en'] as const;
export const groupFamilyKinds = ['foster', 'guardian', 'adoptive', 'prospective'] as const;
export const topicLimit = 200;
export const textLimit = 1_000;
const placeLimit = 300;
const mostPlaces = 200;
const shortest = 15;
const longest = 720;

export interface GroupProblem {
  readonly field: GroupField;
  readonly code: string;
}

const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Minutes since midnight; null where the text is no time of day. */
function minutesAt(text: string): number | null {
  const [, hours, minutes] = clock.exec(text.trim()) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** HH:MM of minutes since midnight; past midnight it begins anew. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** When a group that starts at HH:MM[:SS] ends, HH:MM. */
export const endOf = (startsAt: string, minutes: number): string =>
  clockOf((minutesAt(startsAt.slice(0, 5)) ?? 0) + minutes);

/** 24.02.2025, 24.2.2025 or 2025-02-24. */
export function dayTyped(text: string): CivilDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined) return parseDate(text.trim());
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/**
 * A group of what was typed, or every problem at its field. Who leads it may stay open until the plan is sent. Pure.
 * @param known the day on which it was planned to be before: it may have gone by since
 */
export function parseGroup(
  typed: TypedGroup,
  choices: GroupChoices,
  known: CivilDate | null = null,
): { readonly value: PlannedGroup } | { readonly problems: readonly GroupProblem[] } {
  const problems: GroupProblem[] = [];
  const wrong = (field: GroupField, code: string): null => {
    problems.push({ field, code });
    return null;
  };
  const text = (field: 'topic' | 'approach' | 'place' | 'smallReason', limit: number): string => {
    const value = typed[field].trim();
    if (value.length > limit) wrong(field, 'too-long');
    return value;
  };
  const topic = text('topic', topicLimit);
  if (topic === '') wrong('topic', 'topic-missing');
  const approach = text('approach', textLimit);
  const place = text('place', placeLimit);
  const heldOn = typed.heldOn.trim() === '' ? wrong('heldOn', 'day-missing') : dayTyped(typed.heldOn);
  if (heldOn === null && typed.heldOn.trim() !== '') wrong('heldOn', 'day-unreadable');
  if (heldOn !== null && heldOn < choices.today && heldOn !== known) wrong('heldOn', 'day-past');
  const starts = minutesAt(typed.startsAt) ?? wrong('startsAt', 'time-unreadable');
  const ends = minutesAt(typed.endsAt) ?? wrong('endsAt', 'time-unreadable');
  const minutes = starts === null || ends === null ? null : ends - starts;
  if (minutes !== null && minutes <= 0) wrong('endsAt', 'ends-before');
  else if (minutes !== null && (minutes < shortest || minutes > longest)) wrong('endsAt', 'length-odd');
  const mode =
    typed.mode === 'in-person' || typed.mode === 'online' ? typed.mode : wrong('mode', 'mode-missing');
  const leader = typed.leader === '' || choices.leaders.some(({ id }) => id === typed.leader);
  if (!leader) wrong('leader', 'leader-unknown');
  const isHere = mode === 'in-person';
  if (isHere && typed.municipality === '') wrong('municipality', 'municipality-missing');
  else if (isHere && !choices.municipalities.some(({ id }) => id === typed.municipality)) {
    wrong('municipality', 'municipality-unknown');
  }
  const webLink = mode === 'online' ? typed.webLink.trim() : '';
  if (webLink !== '' && !isWebLink(webLink)) wrong('webLink', 'link-unreadable');
  const language =
    groupLanguages.find((one) => one === typed.language) ?? wrong('language', 'language-missing');
  const kinds = groupFamilyKinds.filter((one) => typed.kinds.includes(one));
  if (kinds.length === 0) wrong('kinds', 'kinds-missing');
  const places = /^\d{1,3}$/.test(typed.places.trim()) ? Number(typed.places) : 0;
  if (places < 1 || places > mostPlaces) wrong('places', 'places-unreadable');
  const smallAsked = typed.small !== '';
  const smallReason = text('smallReason', textLimit);
  if (smallAsked && smallReason === '') wrong('smallReason', 'small-reason-missing');
  if (
    problems.length > 0 ||
    heldOn === null ||
    starts === null ||
    minutes === null ||
    mode === null ||
    language === null
  ) {
    return { problems };
  }
  return {
    value: {
      topic,
      approach,
      leaderId: typed.leader === '' ? null : typed.leader,
      heldOn,
      startsAt: clockOf(starts),
      minutes,
      mode,
      municipalityId: isHere ? typed.municipality : null,
      place: isHere ? place : '',
      webLink,
      language,
      kinds,
      places,
      smallAsked,
      smallReason: smallAsked ? smallReason : '',
    },
  };
}

function isWebLink(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:';
}

/** What stands in the fields of a group that is planned already. */
export function typedOf(group: PlannedGroup): TypedGroup {
  return {
    topic: group.topic,
    approach: group.approach,
    leader: group.leaderId ?? '',
    heldOn: group.heldOn,
    startsAt: group.startsAt,
    endsAt: endOf(group.startsAt, group.minutes),
    mode: group.mode,
    municipality: group.municipalityId ?? '',
    place: group.place,
    webLink: group.webLink,
    language: group.language,
    kinds: group.kinds,
    places: String(group.places),
    small: group.smallAsked ? 'yes' : '',
    smallReason: group.smallReason,
  };
}

export const nothingTyped: TypedGroup = {
  topic: '',
  approach: '',
  leader: '',
  heldOn: '',
  startsAt: '17:30',
  endsAt: '19:30',
  mode: 'in-person',
  municipality: '',
  place: '',
  webLink: '',
  language: 'et',
  kinds: ['foster', 'guardian', 'adoptive'],
  places: '12',
  small: '',
  smallReason: '',
};
