import type { GroupsOverview } from '../../../features/groups/overview.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { Card, EmptyState, LinkButton, PageTitle } from '../../ui/index.ts';
import { GroupStatus, lineOf } from './group-facts.tsx';
import { GroupList } from './group-list.tsx';

interface Props {
  readonly found: Extract<GroupsOverview, { kind: 'leader' }>;
  readonly today: CivilDate;
  readonly language: Language;
}

/** A leader's day on a phone: what is to be signed, the next group, the rest. */
export function LeaderGroups({ found, today, language }: Props) {
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const live = found.groups.filter(({ state }) => state === 'published');
  const toSign = live.filter((group) => group.heldOn <= today && (group.listEdition === 0 || group.listOpen));
  const ahead = live.filter((group) => group.heldOn > today);
  const signed = live
    .filter((group) => group.listEdition > 0 && !group.listOpen)
    .reverse()
    .slice(0, 10);
  return (
    <>
      <PageTitle title={w.title} lead={t.leaderLead} />
      {toSign.map((group) => (
        <Card
          key={group.id}
          as="article"
          tone={group.heldOn === today ? 'info' : 'warning'}
          title={group.topic}
          subtitle={lineOf(group, language)}
          actions={<GroupStatus group={group} today={today} language={language} />}
        >
          <p>{w.signedUp(group.inCount, group.places, group.waitingCount)}</p>
          <LinkButton href={`/groups/${group.id}/roll`} variant="primary" icon="list" wide>
            {t.roll}
          </LinkButton>
        </Card>
      ))}
      <Card title={t.coming}>
        {ahead.length === 0 ? (
          <EmptyState title={t.noGroups} icon="calendar">
            {t.noGroupsLeader}
          </EmptyState>
        ) : (
          <GroupList groups={ahead} today={today} language={language} />
        )}
      </Card>
      {signed.length > 0 && (
        <Card title={t.signedLists}>
          <GroupList
            groups={signed}
            today={today}
            language={language}
            href={({ id }) => `/groups/${id}/roll`}
          />
        </Card>
      )}
    </>
  );
}
