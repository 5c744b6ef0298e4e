import type { SupportGroup } from '../../../features/groups/groups.ts';
import type { GroupsOverview } from '../../../features/groups/overview.ts';
import { daysUntil, formatDate, formatMonth } from '../../../i18n/formats.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { groupPlanTexts } from '../../../i18n/groups/plan.ts';
import { groupWords } from '../../../i18n/groups/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import type { FormState } from '../../registry/page.ts';
import {
  Button,
  Card,
  Columns,
  Countdown,
  EmptyState,
  HiddenFields,
  LinkButton,
  PageTitle,
  Status,
} from '../../ui/index.ts';
import { GroupList } from './group-list.tsx';

interface Props {
  readonly found: Extract<GroupsOverview, { kind: 'manager' }>;
  readonly today: CivilDate;
  readonly language: Language;
  readonly form: FormState;
}

/** The provider's groups, the next plan first (TK 2.4.9, TK 2.4.11). */
export function ManagerGroups({ found, today, language, form }: Props) {
  const t = groupPageTexts[language];
  const { quarter, groups, priced } = found;
  const past = (group: SupportGroup) => group.state === 'published' && group.heldOn < today;
  const toPublish = groups.filter(({ state }) => state === 'accepted');
  const sections: readonly (readonly [string, readonly SupportGroup[]])[] = [
    [t.turnedDown, groups.filter(({ state, heldOn }) => state === 'turned-down' && heldOn >= today)],
    [t.toSign, groups.filter((group) => past(group) && (group.listEdition === 0 || group.listOpen))],
    [
      t.coming,
      groups.filter(
        (group) => group.heldOn >= today && (group.state === 'published' || group.state === 'sent'),
      ),
    ],
    [
      t.signedLists,
      groups.filter((group) => past(group) && group.listEdition > 0 && !group.listOpen).toReversed(),
    ],
  ];
  return (
    <>
      <PageTitle
        title={groupWords[language].title}
        lead={t.managerLead}
        actions={
          <>
            <LinkButton href="/groups/list" icon="upload">
              {groupPlanTexts[language].import}
            </LinkButton>
            <LinkButton href={`/groups/list/export/xlsx?year=${today.slice(0, 4)}`} icon="download">
              {groupPlanTexts[language].export}
            </LinkButton>
          </>
        }
      />
      <Card
        title={t.quarter}
        actions={
          <Status tone={quarter.status === 'met' ? 'success' : 'warning'}>
            {t.quarterMet(quarter.met, quarter.needed)}
          </Status>
        }
      />
      <h2>{t.months}</h2>
      <Columns least="narrow">
        {found.months.map((month) => (
          <Card
            key={month.month}
            as="article"
            headingLevel={3}
            title={formatMonth(month.month, language)}
            subtitle={t.count(month.groups)}
          >
            {month.sentOn === null ? (
              <p>
                {groupPlanTexts[language].due}:<br />
                <Countdown
                  language={language}
                  left={daysUntil(today, month.due)}
                  soon={5}
                  date={formatDate(month.due, language)}
                  dateTime={month.due}
                />
              </p>
            ) : (
              <p>
                <Status tone="success">
                  {groupPlanTexts[language].sentOn(formatDate(month.sentOn, language))}
                </Status>
              </p>
            )}
            <LinkButton
              href={`/groups/plan/${month.month}`}
              icon="edit"
              aria-label={t.planMonth(formatMonth(month.month, language))}
            >
              {t.plan}
            </LinkButton>
          </Card>
        ))}
      </Columns>
      {toPublish.length > 0 && (
        <Card
          title={t.toPublish}
          actions={
            <form method="post" action="/groups">
              <HiddenFields fields={form.hidden} />
              <Button variant="primary" icon="check">
                {t.publishAll}
              </Button>
            </form>
          }
        >
          <GroupList groups={toPublish} prices={priced.prices} today={today} language={language} />
        </Card>
      )}
      {sections.map(
        ([title, inside]) =>
          inside.length > 0 && (
            <Card key={title} title={title}>
              <GroupList groups={inside} prices={priced.prices} today={today} language={language} />
            </Card>
          ),
      )}
      {groups.length === 0 && (
        <EmptyState title={t.noGroups} icon="calendar">
          {t.noGroupsManager}
        </EmptyState>
      )}
    </>
  );
}
