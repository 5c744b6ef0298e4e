import type { SupportGroup } from '../../../features/groups/groups.ts';
import type { GroupPrice } from '../../../features/groups/price.ts';
import { formatMoney } from '../../../i18n/formats.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { GroupStatus, lineOf } from './group-facts.tsx';

interface Props {
  readonly groups: readonly SupportGroup[];
  readonly prices?: ReadonlyMap<string, GroupPrice>;
  /** Whose groups they are is said where they are several providers'. */
  readonly withProvider?: boolean;
  readonly today: CivilDate;
  readonly language: Language;
  readonly href?: (group: SupportGroup) => string;
}

/** Groups one below the other: what, when, where, how it stands and what it will be paid. */
export function GroupList(props: Props) {
  const { groups, prices, withProvider, today, language, href = ({ id }) => `/groups/${id}` } = props;
  const t = groupWords[language];
  return (
    <ul className="plain-list">
      {groups.map((group) => {
        const price = prices?.get(group.id);
        const counts =
          group.listEdition > 0
            ? t.came(group.attendedCount)
            : group.isPublished
              ? t.signedUp(group.inCount, group.places, group.waitingCount)
              : '';
        const rest = [
          ...(withProvider ? [group.provider] : []),
          group.leaderName || t.noLeader,
          counts,
          price === undefined ? '' : formatMoney(price.amount, language),
          price === undefined || price.reasons.length === 0 ? '' : t.notPaid(price.reasons.join(', ')),
        ].filter(Boolean);
        return (
          <li key={group.id}>
            <a href={href(group)}>{group.topic}</a>{' '}
            <GroupStatus group={group} today={today} language={language} />
            <br />
            <span>{lineOf(group, language)}</span>
            <br />
            <span className="quiet">{rest.join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
