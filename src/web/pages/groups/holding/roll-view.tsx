import type { SupportGroup } from '../../../../features/groups/groups.ts';
import type { SignedList } from '../../../../features/groups/kept.ts';
import type { OnRoll, Proof } from '../../../../features/groups/roll.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import { one } from '../../../registry/fields.ts';
import type { FormState, Frame } from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Columns,
  EmptyState,
  Form,
  HiddenFields,
  LinkButton,
  PageTitle,
  Status,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { errorAt, FormOpening, hiddenBeside } from '../../forms.tsx';
import { GroupStatus, lineOf } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';
import { SignedLists } from '../signed-lists.tsx';

export interface RollShown {
  readonly group: SupportGroup;
  readonly roll: readonly OnRoll[];
  readonly proofs: readonly Proof[];
  /** For those who read whole names. */
  readonly lists: readonly SignedList[];
}

interface Props {
  readonly data: RollShown;
  readonly frame: Frame;
  readonly form: FormState;
}

const keyed = hiddenBeside;

/** The roll of a group on a phone: large buttons, one name at a time or all the rest at once. */
export function RollView({ data, frame, form }: Props) {
  const { language, today } = frame;
  const t = groupPageTexts[language];
  const { group, roll } = data;
  const isOpen = group.listOpen;
  const came = roll.filter(({ attended }) => attended === true).length;
  const missing = roll.filter(({ attended }) => attended === false).length;
  const open = roll.filter(({ attended, state }) => attended === null && state === 'in').length;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: groupWords[language].title, href: '/groups' },
          { label: group.topic, href: `/groups/${group.id}` },
          { label: t.roll },
        ]}
      />
      <PageTitle
        eyebrow={lineOf(group, language)}
        title={group.topic}
        lead={isOpen ? t.rollLead : undefined}
        status={<GroupStatus group={group} today={today} language={language} />}
      />
      <FormOpening language={language} form={form} say={sayGroup(language)} />
      <Card title={t.roll} subtitle={t.counts(came, missing, open)}>
        {roll.length === 0 && <EmptyState title={t.nobodyYet} icon="people" />}
        <ul className="roll">
          {roll.map((person) => (
            <Person key={person.id} person={person} {...{ data, frame, form }} />
          ))}
        </ul>
        {isOpen && open > 1 && (
          <Form action={`/groups/${group.id}/roll`} hidden={keyed(form)} label={t.allCame}>
            {roll
              .filter(({ attended, state }) => attended === null && state === 'in')
              .map(({ id }) => (
                <input key={id} type="hidden" name="open" value={id} />
              ))}
            <ButtonRow>
              <Button icon="check" name="what" value="came" wide>
                {t.allCame}
              </Button>
              <Button icon="close" name="what" value="missing" wide>
                {t.restMissing}
              </Button>
            </ButtonRow>
          </Form>
        )}
      </Card>
      {isOpen && <WalkIn {...{ data, frame, form }} />}
      <Proofs {...{ data, frame, form }} />
      <Signing {...{ data, frame, form }} />
    </>
  );
}

function Person({ person, data, frame, form }: Props & { readonly person: OnRoll }) {
  const { language } = frame;
  const t = groupPageTexts[language];
  const { group } = data;
  const { attended } = person;
  const tone = attended === null ? 'neutral' : attended ? 'success' : 'danger';
  return (
    <li id={`p-${person.id}`} className="roll__person">
      <span className="roll__name">
        {person.name}
        <span className="quiet">
          {person.walkIn && ` · ${t.walkIn}`}
          {person.state === 'waiting' && ` · ${t.waiting}`}
          {person.confirmed && ` · ${t.signedSelf}`}
        </span>
      </span>
      {group.listOpen ? (
        <form
          method="post"
          action={`/groups/${group.id}/roll`}
          className="roll__buttons"
          aria-label={person.name}
        >
          <HiddenFields fields={keyed(form)} />
          <Button
            name="what"
            value={`came ${person.id}`}
            variant={attended === true ? 'primary' : 'secondary'}
            aria-pressed={attended === true}
            icon="check"
          >
            {t.camePerson}
          </Button>
          <Button
            name="what"
            value={`missing ${person.id}`}
            variant={attended === false ? 'danger' : 'secondary'}
            aria-pressed={attended === false}
          >
            {t.notCame}
          </Button>
        </form>
      ) : (
        <Status tone={tone}>{attended === null ? t.unknown : attended ? t.camePerson : t.notCame}</Status>
      )}
    </li>
  );
}

function WalkIn({ data, frame, form }: Props) {
  const { language } = frame;
  const t = groupPageTexts[language];
  const say = sayGroup(language);
  const typed = form.fields ?? {};
  return (
    <Card title={t.walkIn}>
      <Form
        action={`/groups/${data.group.id}/roll`}
        hidden={{ ...keyed(form), what: 'walk-in' }}
        label={t.walkIn}
      >
        <Columns least="narrow">
          <TextField
            name="given"
            label={t.given}
            language={language}
            error={errorAt(form, 'given', say)}
            value={one(typed, 'given')}
            maxLength={100}
          />
          <TextField
            name="family"
            label={t.family}
            hint={t.familyHint}
            language={language}
            error={errorAt(form, 'family', say)}
            value={one(typed, 'family')}
            maxLength={100}
          />
        </Columns>
        <Button icon="plus">{t.addWalkIn}</Button>
      </Form>
    </Card>
  );
}

function Proofs({ data, frame }: Props) {
  const { language } = frame;
  const t = groupPageTexts[language];
  const { group, proofs } = data;
  const isOnline = group.mode === 'online';
  return (
    <Card
      title={isOnline ? t.proofOnline : t.proofPaper}
      {...(isOnline ? {} : { subtitle: t.proofPaperText })}
    >
      {proofs.length > 0 && (
        <ul className="plain-list">
          {proofs.map(({ id, name }) => (
            <li key={id}>
              <a href={`/groups/${group.id}/proofs/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {group.listOpen && (
        <LinkButton href={`/groups/${group.id}/proof`} icon="upload">
          {t.bring}
        </LinkButton>
      )}
    </Card>
  );
}

function Signing({ data, frame, form }: Props) {
  const { language, actor } = frame;
  const t = groupPageTexts[language];
  const say = sayGroup(language);
  const { group, lists } = data;
  const action = `/groups/${group.id}/roll`;
  const isLeader = actor?.role === 'group_leader';
  return (
    <Card title={t.signTitle} tone={group.listOpen ? 'info' : 'success'}>
      <SignedLists groupId={group.id} lists={lists} language={language} />
      {group.listOpen && !isLeader && <p>{t.leaderSigns}</p>}
      {group.listOpen && isLeader && (
        <Form action={action} hidden={{ ...keyed(form), what: 'sign' }} label={t.signTitle}>
          <p>{t.signText}</p>
          {group.listEdition > 0 && (
            <TextArea
              name="correction"
              label={t.correction}
              language={language}
              error={errorAt(form, 'correction', say)}
              value={one(form.fields ?? {}, 'correction')}
              rows={2}
              required
            />
          )}
          <Button variant="primary" icon="sign" wide>
            {t.sign}
          </Button>
        </Form>
      )}
      {!group.listOpen && (
        <form method="post" action={action}>
          <HiddenFields fields={{ ...keyed(form), what: 'reopen' }} />
          <p className="quiet">{t.reopenText}</p>
          <Button variant="quiet" icon="edit">
            {t.reopen}
          </Button>
        </form>
      )}
    </Card>
  );
}
