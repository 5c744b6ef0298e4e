import type { StatisticsAsked } from '../../../features/statistics/asked.ts';
import { costTexts } from '../../../i18n/months/costs.ts';
import type { Language } from '../../../i18n/texts.ts';
import { Tabs } from '../../ui/index.ts';
import { statisticsAddress } from './asked.ts';

interface Props {
  readonly at: 'work' | 'costs' | 'contracts';
  /** Goes along to the other numbers; null where nothing was asked. */
  readonly asked: StatisticsAsked | null;
  readonly isManager: boolean;
  readonly language: Language;
}

/** What was done, what it cost, and what of the contracts is paid. */
export function StatisticsTabs({ at, asked, isManager, language }: Props) {
  const t = costTexts[language];
  const of = (path: string) => (asked === null ? path : statisticsAddress(asked, path));
  return (
    <Tabs
      label={t.tabs}
      tabs={[
        { href: of('/statistics'), label: t.work, current: at === 'work' },
        { href: of('/statistics/costs'), label: t.costs, current: at === 'costs' },
        {
          href: '/statistics/contracts',
          label: isManager ? t.ownContract : t.contracts,
          current: at === 'contracts',
        },
      ]}
    />
  );
}
