import { mondayOf } from '../../../../features/due/due-items.ts';
import { type GroupBeside, isGoingOn, type SupportGroup } from '../../../../features/groups/groups.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import { Card, DataTable, EmptyState, Notification } from '../../../ui/index.ts';
import { lineOf, whenWords, whereWords } from '../group-facts.tsx';
import type { PlanShown } from './plan-shown.ts';

interface Props {
  readonly data: PlanShown;
  readonly language: Language;
}

/** TK 2.4.10: others' groups of the same county and week. */
export function Near({ data, group, language }: Props & { readonly group: SupportGroup }) {
  const near = data.beside.filter(
    (other) =>
      group.county !== null &&
      other.county === group.county &&
      mondayOf(other.heldOn) === mondayOf(group.heldOn),
  );
  if (near.length === 0) return null;
  return (
    <Notification language={language} tone="warning" title={groupPlanTexts[language].besideNear}>
      <ul className="plain-list">
        {near.map((other) => (
          <li key={`${other.provider} ${other.heldOn} ${other.startsAt}`}>
            {other.topic}, {lineOf(other, language)} ({other.provider})
          </li>
        ))}
      </ul>
    </Notification>
  );
}

/** TK 2.4.10: all of the month's, and the counties in which nobody holds one in person. */
export function Beside({ data, language }: Props) {
  const t = groupPlanTexts[language];
  const w = groupWords[language];
  const covered = new Set([
    ...data.beside.map(({ county }) => county),
    ...data.plan.groups.filter(isGoingOn).map(({ county }) => county),
  ]);
  const gaps = data.counties.filter((county) => !covered.has(county));
  const rows = [...data.beside].sort(
    (a, b) => (a.county ?? '').localeCompare(b.county ?? '', 'et') || a.heldOn.localeCompare(b.heldOn),
  );
  return (
    <Card title={t.beside} subtitle={gaps.length === 0 ? t.noGaps : t.gaps(gaps.join(', '))}>
      <DataTable<GroupBeside>
        language={language}
        caption={t.beside}
        hideCaption
        dense
        rows={rows}
        rowKey={(group) => `${group.provider} ${group.heldOn} ${group.startsAt} ${group.topic}`}
        empty={<EmptyState title={t.besideNone} icon="map" />}
        columns={[
          { key: 'county', title: w.county, cell: ({ county }) => county ?? w.online },
          { key: 'when', title: w.when, cell: (group) => whenWords(group, language) },
          { key: 'topic', title: w.topic, cell: ({ topic }) => topic, rowHeader: true },
          { key: 'where', title: w.place, cell: (group) => whereWords({ ...group, county: null }, language) },
          { key: 'language', title: w.language, cell: (group) => w[group.language] },
          { key: 'provider', title: w.provider, cell: ({ provider }) => provider },
        ]}
      />
    </Card>
  );
}
