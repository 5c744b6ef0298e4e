import { isGoingOn } from '../../../features/groups/groups.ts';
import type { GroupsOverview } from '../../../features/groups/overview.ts';
import { formatMonth } from '../../../i18n/formats.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, monthOf } from '../../../rules/index.ts';
import { Card, EmptyState, PageTitle } from '../../ui/index.ts';
import { GroupFilters } from './group-filters.tsx';
import { GroupList } from './group-list.tsx';
import type { GroupQuery } from './group-query.ts';

interface Props {
  readonly found: Extract<GroupsOverview, { kind: 'officer' }>;
  readonly asked: GroupQuery;
  readonly today: CivilDate;
  readonly language: Language;
}

/** TK 2.4.11: what waits for the commissioner's answer, by provider; then all groups. */
export function OfficerGroups({ found, asked, today, language }: Props) {
  const t = groupPageTexts[language];
  const waiting = found.groups.filter(({ state }) => state === 'sent');
  const counties = [...new Set(found.groups.map(({ county }) => county ?? ''))].filter(Boolean).sort();
  const rest = found.groups.filter(
    (group) =>
      group.state !== 'sent' &&
      group.heldOn >= today &&
      (asked.county === '' || group.county === asked.county) &&
      (asked.language === '' || group.language === asked.language) &&
      (asked.kind === '' || group.kinds.some((kind) => kind === asked.kind)),
  );
  const held = found.groups
    .filter(({ heldOn, listEdition }) => heldOn < today && listEdition > 0)
    .toReversed();
  return (
    <>
      <PageTitle title={groupWords[language].title} lead={t.officerLead} />
      <h2>{t.waitsForAnswer}</h2>
      {waiting.length === 0 && <EmptyState title={t.nothingWaits} icon="success" />}
      {[
        ...Map.groupBy(
          waiting,
          ({ provider, heldOn }) => `${provider}: ${formatMonth(monthOf(heldOn), language)}`,
        ),
      ].map(([title, groups]) => (
        <Card key={title} as="article" headingLevel={3} title={title}>
          <GroupList
            groups={groups}
            today={today}
            language={language}
            href={({ id }) => `/groups/${id}/answer`}
          />
        </Card>
      ))}
      <h2>{t.coming}</h2>
      <GroupFilters action="/groups" asked={asked} counties={counties} language={language} />
      {rest.length === 0 ? (
        <EmptyState title={t.noGroups} icon="calendar" />
      ) : (
        <Card>
          <GroupList groups={rest.filter(isGoingOn)} withProvider today={today} language={language} />
        </Card>
      )}
      {held.length > 0 && (
        <Card title={t.signedLists} subtitle={t.listsWithMonth}>
          <GroupList groups={held} withProvider today={today} language={language} />
        </Card>
      )}
    </>
  );
}
