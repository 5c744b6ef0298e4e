import type { JoinableGroup } from '../../../../features/groups/joinable.ts';
import type { ParentToSignUp } from '../../../../features/groups/joining.ts';
import { groupPageTexts } from '../../../../i18n/groups/pages.ts';
import { groupWords } from '../../../../i18n/groups/words.ts';
import type { Language } from '../../../../i18n/texts.ts';
import type { FormState, Frame } from '../../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DescriptionList,
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SelectField,
  Status,
} from '../../../ui/index.ts';
import { errorAt, FormOpening, hiddenBeside } from '../../forms.tsx';
import { groupFacts, lineOf } from '../group-facts.tsx';
import { sayGroup } from '../say.ts';

interface Props {
  readonly found: JoinableGroup;
  readonly frame: Frame;
  readonly form: FormState;
}

/** A group as a family finds it: its facts, one's place in it, and what else there is where it is full. */
export function JoinView({ found, frame, form }: Props) {
  const { language } = frame;
  const t = groupPageTexts[language];
  const w = groupWords[language];
  const { group } = found;
  const came = frame.url.searchParams.get('came');
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: w.title, href: '/groups' }, { label: group.topic }]} />
      <PageTitle
        eyebrow={w.group}
        title={group.topic}
        status={group.cancelled ? <Status tone="danger">{w.cancelled}</Status> : undefined}
      />
      <FormOpening language={language} form={form} say={sayGroup(language)} />
      {found.changeNote !== '' && (
        <Notification
          language={language}
          tone={group.cancelled ? 'danger' : 'warning'}
          title={found.changeNote}
        />
      )}
      {(came === 'waiting' || came === 'partly') && (
        <Notification
          language={language}
          tone="warning"
          title={came === 'waiting' ? t.waitingTitle : t.partlyTitle}
          announce
        >
          <p>{t.waitingText}</p>
          <Near {...found} language={language} />
        </Notification>
      )}
      <Card>
        <DescriptionList items={groupFacts({ ...group, leaderName: group.leader }, language)} />
        {group.mode === 'online' && (
          <p>
            {w.webLink}: {found.webLink === '' ? w.linkLater : <a href={found.webLink}>{found.webLink}</a>}
          </p>
        )}
      </Card>
      {found.family === null ? (
        <ChooseFamily found={found} language={language} />
      ) : (
        <Parents {...{ found, frame, form }} />
      )}
    </>
  );
}

function Near({ near, language }: Pick<JoinableGroup, 'near'> & { readonly language: Language }) {
  return (
    <ul className="plain-list">
      {near.map((group) => (
        <li key={group.id}>
          <a href={`/groups/${group.id}`}>{group.topic}</a>
          <br />
          {lineOf(group, language)}
        </li>
      ))}
    </ul>
  );
}

function ChooseFamily({ found, language }: { readonly found: JoinableGroup; readonly language: Language }) {
  const t = groupPageTexts[language];
  if (found.families.length === 0) return null;
  return (
    <Card title={t.whose}>
      <form method="get" action={`/groups/${found.group.id}/join`} className="form">
        <SelectField
          name="family"
          label={t.whose}
          language={language}
          options={found.families.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button icon="next">{t.choose}</Button>
      </form>
    </Card>
  );
}

function Parents({ found, frame, form }: Props) {
  const { language, actor } = frame;
  const t = groupPageTexts[language];
  const say = sayGroup(language);
  const { group, family, parents } = found;
  const action = `/groups/${group.id}/join`;
  const hidden = { ...form.hidden, family: family?.id ?? '' };
  const own = parents.find((parent) => parent.own);
  const isOff = ({ state }: ParentToSignUp) => state === null || state === 'off';
  const options = (of: readonly ParentToSignUp[]) =>
    of.map(({ memberId, name }) => ({ value: memberId, label: name }));
  const toJoin = parents.filter(isOff);
  const there = parents.filter((parent) => !isOff(parent));
  const isOpen = !found.isOver && !group.cancelled;
  const few = (of: readonly ParentToSignUp[]) => (of.length === 1 ? of.map(({ memberId }) => memberId) : []);
  return (
    <>
      {there.length > 0 && (
        <Card title={actor?.role === 'family_member' ? t.mine : (family?.name ?? '')}>
          <ul className="plain-list">
            {there.map(({ memberId, name, state, confirmed }) => (
              <li key={memberId}>
                {name}{' '}
                <Status tone={state === 'in' ? 'success' : 'warning'}>
                  {state === 'in' ? t.in : t.waiting}
                </Status>
                {confirmed && <span className="quiet"> {t.signedSelf}</span>}
              </li>
            ))}
          </ul>
          {isOpen && (
            <Form action={action} hidden={{ ...hidden, what: 'leave' }} label={t.leave}>
              <CheckboxGroup
                name="member"
                id="leaving"
                label={t.who}
                language={language}
                options={options(there)}
                values={few(there)}
              />
              <Button icon="close">{t.leave}</Button>
            </Form>
          )}
        </Card>
      )}
      {isOpen && toJoin.length > 0 && (
        <Card title={t.join} {...(actor?.role === 'family_member' ? {} : { subtitle: family?.name ?? '' })}>
          <Form action={action} hidden={{ ...hidden, ...hiddenBeside(form), what: 'join' }} label={t.join}>
            <CheckboxGroup
              name="member"
              label={t.who}
              language={language}
              error={errorAt(form, 'member', say)}
              options={options(toJoin)}
              values={toJoin
                .filter((parent) => parent.own || toJoin.length === 1)
                .map(({ memberId }) => memberId)}
            />
            <ButtonRow>
              <Button variant="primary" icon="check">
                {t.join}
              </Button>
              <LinkButton href="/groups" variant="quiet">
                {groupWords[language].title}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Card>
      )}
      {found.isOver && own?.state === 'in' && actor?.role === 'family_member' && (
        <Card title={t.confirmTitle}>
          {own.confirmed ? (
            <p>
              <Status tone="success">{t.confirmed}</Status>
            </p>
          ) : (
            <Form action={action} hidden={{ ...hidden, ...hiddenBeside(form), what: 'confirm' }}>
              <p>{t.confirmText}</p>
              <Button variant="primary" icon="sign">
                {t.confirm}
              </Button>
            </Form>
          )}
        </Card>
      )}
    </>
  );
}
