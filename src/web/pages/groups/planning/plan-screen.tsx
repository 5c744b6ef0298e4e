import { isGoingOn, type SupportGroup } from '../../../../features/groups/groups.ts';
import { daysUntil, formatDate, formatMoney, formatMonth } from '../../../../i18n/formats.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupPlanTexts } from '../../../../i18n/groups/plan.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { FormState, Frame } from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Countdown,
  EmptyState,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
  Status,
} from '../../../ui/index.ts';
import { DraftLine, DraftNotice } from '../../drafts/draft-line.tsx';
import { FormOpening, hiddenBeside } from '../../forms.tsx';
import { GroupStatus, lineOf, PriceView } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';
import { Beside, Near } from './plan-beside.tsx';
import { PlanRowFields } from './plan-row-fields.tsx';
import { newRow, type PlanRow, planSubject, rowOfGroup, rowsIn } from './plan-rows.ts';
import type { PlanShown } from './plan-shown.ts';

interface Props {
  readonly data: PlanShown;
  readonly frame: Frame;
  readonly form: FormState;
}

const isOpen = ({ state }: SupportGroup) => state === 'planned' || state === 'turned-down';

/** The rows that stand in the form: as sent, as kept, or as saved; with an empty one to begin with. */
function rowsShown({ data, form }: Props): PlanRow[] {
  const saved = data.plan.groups.filter(isOpen).map(rowOfGroup);
  const typed = form.fields ?? data.draft?.fields ?? null;
  if (typed === null) return saved.length > 0 ? saved : [newRow()];
  const overtaken = (form.conflict ?? []) as readonly SupportGroup[];
  const rows = rowsIn(typed).map((row) => {
    const now = overtaken.find(({ id }) => id === row.id);
    return now === undefined ? row : { ...row, version: now.version };
  });
  // What was saved elsewhere meanwhile (copied, or repeated from another month) stands after what is being typed.
  const further = saved.filter(({ id }) => !rows.some((row) => row.id === id));
  return form.fields === null ? [...rows, ...further] : rows;
}

/** TK 2.4.11. */
export function PlanScreen(props: Props) {
  const { data, frame, form } = props;
  const { language, today, token } = frame;
  const { plan, priced } = data;
  const t = groupPlanTexts[language];
  const here = `/groups/plan/${plan.month}`;
  const rows = rowsShown(props);
  const already = plan.groups.filter((group) => !isOpen(group));
  const held = plan.groups.filter(isGoingOn);
  const sum = held.reduce((money, { id }) => money + (priced.prices.get(id)?.amount ?? 0), 0);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: groupWords[language].title, href: '/groups' },
          { label: formatMonth(plan.month, language) },
        ]}
      />
      <PageTitle
        title={t.title(formatMonth(plan.month, language))}
        lead={t.lead}
        status={
          plan.sentOn === null ? (
            <span>
              {t.due}:{' '}
              <Countdown
                language={language}
                left={daysUntil(today, plan.due)}
                soon={5}
                date={formatDate(plan.due, language)}
                dateTime={plan.due}
              />
            </span>
          ) : (
            <Status tone="success">{t.sentOn(formatDate(plan.sentOn, language))}</Status>
          )
        }
        actions={
          <>
            <form method="post" action={here}>
              <HiddenFields fields={{ ...hiddenBeside(form), what: 'copy' }} />
              <Button icon="document">{t.copy}</Button>
            </form>
            <LinkButton href="/groups/list" icon="upload">
              {t.import}
            </LinkButton>
          </>
        }
      />
      <FormOpening language={language} form={form} say={sayGroup(language)} />
      <Overtaken form={form} language={language} />
      <DraftNotice
        draft={data.draft}
        form={form}
        of={{ form: 'group-plan', subject: planSubject(plan.month) }}
        back={here}
        token={token}
        language={language}
      />
      {already.length > 0 && <Already {...props} groups={already} />}
      <h2>{t.drafts}</h2>
      <Form
        action={here}
        hidden={form.hidden}
        draftKey={`group-plan/${planSubject(plan.month)}`}
        draftVersion={data.draft?.version ?? 0}
        draftSavedAt={data.draft?.savedAt}
        label={t.title(formatMonth(plan.month, language))}
      >
        {/* What Enter in a field presses, before any button that removes. */}
        <button type="submit" name="what" value="save" className="unseen" tabIndex={-1} aria-hidden="true" />
        {rows.length === 0 && <EmptyState title={t.none} icon="calendar" />}
        {rows.map((row, index) => (
          <RowCard key={row.id} {...props} row={row} number={index + 1} />
        ))}
        {priced.rate !== null && held.length > 0 && (
          <p>
            <strong>{t.sum(formatMoney(sum, language), held.length)}</strong>
          </p>
        )}
        <DraftLine language={language} />
        <ButtonRow>
          <Button variant="primary" icon="save" name="what" value="save">
            {t.save}
          </Button>
          <Button icon="plus" name="what" value="add">
            {t.add}
          </Button>
          <Button icon="send" name="what" value="send">
            {t.send}
          </Button>
        </ButtonRow>
      </Form>
      <Beside data={data} language={language} />
    </>
  );
}

function Overtaken({ form, language }: { readonly form: FormState; readonly language: Language }) {
  const t = groupPlanTexts[language];
  const overtaken = (form.conflict ?? []) as readonly SupportGroup[];
  return overtaken.map((group) => (
    <Notification key={group.id} language={language} tone="warning" title={t.overtaken} announce>
      <p>
        <strong>{group.topic}</strong>: {lineOf(group, language)}
        {group.approach === '' ? '' : `. ${group.approach}`}
      </p>
      <p>{t.overtakenText}</p>
    </Notification>
  ));
}

function RowCard(props: Props & { readonly row: PlanRow; readonly number: number }) {
  const { data, frame, form, row, number } = props;
  const { language } = frame;
  const t = groupPlanTexts[language];
  const saved = data.plan.groups.find(({ id }) => id === row.id);
  return (
    <Card
      as="article"
      title={row.typed.topic === '' ? t.newGroup : `${t.groupNumber(number)}: ${row.typed.topic}`}
      actions={
        <Button
          variant="quiet"
          small
          icon="trash"
          name="what"
          value={`remove ${row.id}`}
          aria-label={t.removeThis(number)}
        >
          {t.remove}
        </Button>
      }
      {...(saved?.state === 'turned-down' ? { tone: 'danger' as const } : {})}
    >
      {saved?.state === 'turned-down' && (
        <Notification language={language} tone="danger" title={groupPageTexts[language].wasTurnedDown}>
          {saved.reason}
        </Notification>
      )}
      <PlanRowFields row={row} number={number} choices={data.choices} form={form} language={language} />
      {saved !== undefined && (
        <>
          {saved.state !== 'turned-down' && (
            <PriceView price={data.priced.prices.get(saved.id)} language={language} />
          )}
          <Near data={data} group={saved} language={language} />
        </>
      )}
    </Card>
  );
}

function Already({ data, frame, groups }: Props & { readonly groups: readonly SupportGroup[] }) {
  const { language, today } = frame;
  const t = groupPlanTexts[language];
  return (
    <Card title={t.already}>
      <ul className="plain-list">
        {groups.map((group) => (
          <li key={group.id}>
            <a href={`/groups/${group.id}`}>{group.topic}</a>{' '}
            <GroupStatus group={group} today={today} language={language} />
            <br />
            <span className="quiet">{lineOf(group, language)}</span>
            <PriceView price={data.priced.prices.get(group.id)} language={language} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
