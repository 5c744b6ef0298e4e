import { fitsGroup, type OwnSignup, type PublicGroup } from '../../../../features/groups/joining.ts';
import type { GroupsOverview } from '../../../../features/groups/overview.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { CivilDate } from '../../../../rules/index.ts';
import { ButtonRow, Card, EmptyState, LinkButton, PageTitle, Status } from '../../../ui/index.ts';
import { lineOf } from '../group-facts.tsx';
import { GroupFilters } from '../group-filters.tsx';
import type { GroupQuery } from '../group-query.ts';

type Found = Extract<GroupsOverview, { kind: 'family' }>;

interface Props {
  readonly found: Found;
  readonly asked: GroupQuery;
  readonly today: CivilDate;
  readonly language: Language;
}

/** The groups of a family, or of those whom a supporter supports: places first, then what can be joined. */
export function FamilyGroups({ found, asked, language }: Props) {
  const t = groupPageTexts[language];
  const of = (group: PublicGroup) =>
    found.signups.filter(({ groupId, state }) => groupId === group.id && state !== 'off');
  // Of an online group nobody signs the list (TK 3.1.3).
  const toConfirm = found.past.filter(
    (group) =>
      found.isOwn &&
      !group.cancelled &&
      group.mode === 'in-person' &&
      of(group).some(({ confirmed, attended, state }) => state === 'in' && !confirmed && attended !== false),
  );
  const mine = [...toConfirm, ...found.coming.filter((group) => of(group).length > 0)];
  const open = found.coming.filter(
    (group) => !group.cancelled && of(group).length === 0 && fitsGroup(group, asked),
  );
  const counties = [...new Set(found.coming.map(({ county }) => county ?? ''))].filter(Boolean).sort();
  return (
    <>
      <PageTitle title={groupWords[language].title} lead={t.familyLead} />
      {mine.length > 0 && (
        <Card title={found.isOwn ? t.mine : t.mineSupporter}>
          <ul className="plain-list">
            {mine.map((group) => (
              <Mine key={group.id} group={group} signups={of(group)} found={found} language={language} />
            ))}
          </ul>
        </Card>
      )}
      <h2>{t.toJoin}</h2>
      <GroupFilters action="/groups" asked={asked} counties={counties} language={language} />
      {open.length === 0 && (
        <EmptyState title={t.noGroups} icon="calendar">
          {t.noGroupsFamily}
        </EmptyState>
      )}
      {open.map((group) => (
        <OpenGroup key={group.id} group={group} language={language} />
      ))}
    </>
  );
}

function Mine(props: {
  readonly group: PublicGroup;
  readonly signups: readonly OwnSignup[];
  readonly found: Found;
  readonly language: Language;
}) {
  const { group, signups, found, language } = props;
  const t = groupPageTexts[language];
  const isIn = signups.some(({ state }) => state === 'in');
  const names = [
    ...new Set(signups.map(({ familyId }) => found.families.find(({ id }) => id === familyId)?.name ?? '')),
  ];
  return (
    <li>
      <a href={`/groups/${group.id}`}>{group.topic}</a>{' '}
      {group.cancelled ? (
        <Status tone="danger">{groupWords[language].cancelled}</Status>
      ) : found.past.includes(group) ? (
        <Status tone="warning">{t.confirmTitle}</Status>
      ) : (
        <Status tone={isIn ? 'success' : 'warning'}>{isIn ? t.in : t.waiting}</Status>
      )}
      <br />
      {lineOf(group, language)}
      {!found.isOwn && (
        <>
          <br />
          <span className="quiet">{names.join(', ')}</span>
        </>
      )}
    </li>
  );
}

/** A group that can be joined, told of so that one can choose. */
export function OpenGroup({ group, language }: { readonly group: PublicGroup; readonly language: Language }) {
  const t = groupPageTexts[language];
  const w = groupWords[language];
  return (
    <Card as="article" headingLevel={3} title={group.topic} subtitle={lineOf(group, language)}>
      {group.approach !== '' && <p>{group.approach}</p>}
      <p className="quiet">
        {[w.kinds, group.kinds.map((kind) => w[kind]).join(', ')].join(': ')}
        {group.leader === '' ? '' : ` · ${w.leader}: ${group.leader}`} · {group.provider}
      </p>
      <ButtonRow>
        <LinkButton href={`/groups/${group.id}`} icon="next" aria-label={`${t.joinLink}: ${group.topic}`}>
          {t.joinLink}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
