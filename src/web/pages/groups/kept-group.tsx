import {
  type GroupBeside,
  isGoingOn,
  type PricedGroupsFound,
  type SupportGroup,
} from '../../../features/groups/groups.ts';
import type { SignedList } from '../../../features/groups/kept.ts';
import type { OnRoll } from '../../../features/groups/roll.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { groupPlanTexts } from '../../../i18n/groups/plan.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { FormState, Frame } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  DescriptionList,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { GroupStatus, groupFacts, lineOf, PriceView, smallFacts } from './group-facts.tsx';
import { sayGroup } from './say.ts';
import { SignedLists } from './signed-lists.tsx';

export interface KeptGroupShown {
  readonly kind: 'kept';
  readonly group: SupportGroup;
  readonly priced: PricedGroupsFound;
  readonly beside: readonly GroupBeside[];
  readonly people: readonly OnRoll[];
  /** As far as they are the reader's. */
  readonly lists: readonly SignedList[];
}

interface Props {
  readonly data: KeptGroupShown;
  readonly role: string;
  readonly frame: Frame;
  readonly form: FormState;
}

/** A group with all its facts, its price, and who takes part, as far as the reader is told. */
export function KeptGroup({ data, role, frame, form }: Props) {
  const { language, today } = frame;
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const { group, priced } = data;
  const isManager = role === 'project_manager';
  const facts = [
    ...groupFacts(group, language),
    ...(group.mode === 'online' && role !== 'commissioner_officer'
      ? [{ term: w.webLink, description: group.webLink || '…' }]
      : []),
    ...smallFacts(group, language),
  ];
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: w.title, href: '/groups' }, { label: group.topic }]} />
      <PageTitle
        eyebrow={w.group}
        title={group.topic}
        status={<GroupStatus group={group} today={today} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayGroup(language)} />
      {group.reason !== '' && (
        <Notification
          language={language}
          tone={group.state === 'turned-down' ? 'danger' : 'info'}
          title={group.state === 'turned-down' ? t.wasTurnedDown : w.reason}
        >
          {group.reason}
        </Notification>
      )}
      {group.changeNote !== '' && (
        <Notification language={language} tone="warning" title={group.changeNote} />
      )}
      <Card>
        <DescriptionList items={facts} />
        <Actions {...{ data, role, frame, form }} />
      </Card>
      {role !== 'group_leader' && isGoingOn(group) && (
        <Card title={w.price}>
          <PriceView price={priced.prices.get(group.id)} language={language} />
        </Card>
      )}
      {data.lists.length > 0 && (
        <Card title={t.signedLists}>
          <SignedLists groupId={group.id} lists={data.lists} language={language} />
        </Card>
      )}
      {group.isPublished && (
        <Card
          title={t.people}
          subtitle={
            group.listEdition > 0
              ? w.came(group.attendedCount)
              : w.signedUp(group.inCount, group.places, group.waitingCount)
          }
        >
          <ul className="plain-list">
            {data.people.map((person) => (
              <li key={person.id}>
                {person.name}{' '}
                <Status tone={person.state === 'in' ? 'success' : 'warning'}>
                  {person.walkIn ? t.walkIn : person.state === 'in' ? t.in : t.waiting}
                </Status>
              </li>
            ))}
          </ul>
          {isManager && (
            <ButtonRow>
              <LinkButton href={`/groups/${group.id}/join`} icon="plus">
                {t.signUpFamily}
              </LinkButton>
            </ButtonRow>
          )}
        </Card>
      )}
      {role !== 'group_leader' && (
        <Card title={groupPlanTexts[language].besideNear}>
          {data.beside.length === 0 ? (
            <p className="quiet">{groupPlanTexts[language].besideNone}</p>
          ) : (
            <ul className="plain-list">
              {data.beside.map((other) => (
                <li key={`${other.provider} ${other.heldOn} ${other.startsAt}`}>
                  {other.topic}
                  <br />
                  <span className="quiet">
                    {lineOf(other, language)} · {other.provider}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
    </>
  );
}

function Actions({ data, role, frame, form }: Props) {
  const { language, today } = frame;
  const t = groupPageTexts[language];
  const { group } = data;
  const isManager = role === 'project_manager';
  const keeps = isManager || role === 'group_leader';
  const isLive = group.state === 'accepted' || group.state === 'published';
  return (
    <ButtonRow>
      {isManager && group.state === 'accepted' && (
        <form method="post" action={`/groups/${group.id}`}>
          <HiddenFields fields={{ ...form.hidden, what: 'publish' }} />
          <Button variant="primary" icon="check">
            {t.publish}
          </Button>
        </form>
      )}
      {role === 'commissioner_officer' && group.state === 'sent' && (
        <LinkButton href={`/groups/${group.id}/answer`} variant="primary" icon="check">
          {t.answer}
        </LinkButton>
      )}
      {keeps && group.state === 'published' && group.heldOn <= today && (
        <LinkButton href={`/groups/${group.id}/roll`} variant="primary" icon="list">
          {t.roll}
        </LinkButton>
      )}
      {isManager && (isLive || group.state === 'sent') && group.listEdition === 0 && (
        <LinkButton href={`/groups/${group.id}/change`} icon="edit">
          {t.change}
        </LinkButton>
      )}
      {isManager && (group.state === 'planned' || group.state === 'turned-down') && (
        <LinkButton href={`/groups/plan/${group.heldOn.slice(0, 7)}`} icon="edit">
          {t.plan}
        </LinkButton>
      )}
    </ButtonRow>
  );
}
