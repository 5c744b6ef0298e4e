import type { ReactNode } from 'react';
import { endOf } from '../../../features/groups/group-form.ts';
import type { SupportGroup } from '../../../features/groups/groups.ts';
import type { GroupPrice } from '../../../features/groups/price.ts';
import { formatMoney, formatWeekday } from '../../../i18n/formats.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Description, Status, type Tone } from '../../ui/index.ts';

/** What of a group everybody may be told, whoever they are. */
export interface GroupShown {
  readonly topic: string;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly minutes: number;
  readonly mode: 'in-person' | 'online';
  readonly place?: string;
  readonly municipality: string | null;
  readonly county: string | null;
  readonly language: Language;
}

/** T, 9. detsember, 17:30–19:30. */
export const whenWords = (
  group: Pick<GroupShown, 'heldOn' | 'startsAt' | 'minutes'>,
  language: Language,
): string =>
  `${formatWeekday(group.heldOn, language)}, ${group.startsAt}–${endOf(group.startsAt, group.minutes)}`;

/** Where it is held: the house, the municipality, the county; or online. */
export function whereWords(group: GroupShown, language: Language): string {
  if (group.mode === 'online') return groupWords[language].online;
  return [group.place, group.municipality, group.county].filter(Boolean).join(', ');
}

/** A group in a list, in one line below its topic. */
export const lineOf = (group: GroupShown, language: Language): string =>
  [whenWords(group, language), whereWords(group, language), groupWords[language][group.language]].join(' · ');

const tones: Readonly<Record<SupportGroup['state'], Tone>> = {
  planned: 'neutral',
  sent: 'info',
  accepted: 'info',
  'turned-down': 'danger',
  published: 'success',
  cancelled: 'danger',
};

/** How a group stands; one that was held stands by its list. */
export function GroupStatus(props: {
  readonly group: Pick<SupportGroup, 'state' | 'heldOn' | 'listEdition' | 'listOpen'>;
  readonly today: CivilDate;
  readonly language: Language;
}): ReactNode {
  const { group, today, language } = props;
  const t = groupWords[language];
  if (group.listEdition > 0 && !group.listOpen) return <Status tone="success">{t.listSigned}</Status>;
  if (group.state === 'published' && group.heldOn < today) return <Status tone="warning">{t.held}</Status>;
  return <Status tone={tones[group.state]}>{t[group.state]}</Status>;
}

/** The facts of a group, as those who plan, answer for or join it read them. */
export function groupFacts(
  group: GroupShown & {
    readonly approach: string;
    readonly kinds: readonly ('foster' | 'guardian' | 'adoptive' | 'prospective')[];
    readonly places: number;
    readonly provider: string;
    readonly leaderName: string;
  },
  language: Language,
): Description[] {
  const t = groupWords[language];
  return [
    { term: t.when, description: whenWords(group, language) },
    { term: group.mode === 'online' ? t.form : t.place, description: whereWords(group, language) },
    { term: t.leader, description: group.leaderName || t.noLeader },
    ...(group.approach === '' ? [] : [{ term: t.approach, description: group.approach }]),
    { term: t.language, description: t[group.language] },
    { term: t.kinds, description: group.kinds.map((kind) => t[kind]).join(', ') },
    { term: t.places, description: String(group.places) },
    { term: t.provider, description: group.provider },
  ];
}

/** TK 2.4.4: what was asked and answered of a group of four or five parents; nothing where it was not asked. */
export function smallFacts(group: SupportGroup, language: Language): Description[] {
  const t = groupWords[language];
  if (!group.smallAsked) return [];
  const answer =
    group.smallApproved === null ? t.smallWaits : group.smallApproved ? t.smallApproved : t.smallRefused;
  return [{ term: t.small, description: `${answer}. ${group.smallReason}` }];
}

const whatWords = {
  'one-more': 'one-more',
  longer: 'longer',
  island: 'onIsland',
  'small-approved': 'small-approved',
  thirteenth: 'thirteenth',
} as const;

/** What a group will be paid and why, and what would change it (TK 2.4.4, TK 2.4.6–2.4.9). */
export function PriceView(props: {
  readonly price: GroupPrice | undefined;
  readonly language: Language;
}): ReactNode {
  const { price, language } = props;
  const t = groupWords[language];
  if (price === undefined) return <p className="quiet">{t.noRate}</p>;
  const said = [
    t.reckonedOf(price.participants),
    ...(price.place === null ? [] : [t.ofQuarter(price.place, price.paidAQuarter)]),
  ].join(' · ');
  return (
    <div>
      <p>
        <strong>{formatMoney(price.amount, language)}</strong>{' '}
        {price.reasons.length > 0 && <Status tone="warning">{t.notPaid(price.reasons.join(', '))}</Status>}
        <br />
        <span className="quiet">{said}</span>
      </p>
      {price.whatIfs.length > 0 && (
        <p className="quiet">
          {t.whatIf}:{' '}
          {price.whatIfs
            .map(({ what, amount, reasons }) =>
              [
                `${t[whatWords[what]]} ${formatMoney(amount, language)}`,
                reasons.length === 0 ? '' : `(${reasons.join(', ')})`,
              ]
                .filter(Boolean)
                .join(' '),
            )
            .join('; ')}
        </p>
      )}
    </div>
  );
}
