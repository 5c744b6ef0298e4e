import { type Specialist, specialists } from '../../../features/team/specialists.ts';
import { callRoll, cancelTraining, register, signOff } from '../../../features/training/organise.ts';
import {
  type Participant,
  participants,
  type Training,
  trainingById,
} from '../../../features/training/trainings.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { all, one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  CheckboxGroup,
  DescriptionList,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
  SelectField,
  Status,
  TextField,
} from '../../ui/index.ts';
import { errorAt, FormOpening, hiddenBeside } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayForWhom, sayTrainingProblem, sayWhen } from './training-words.ts';
import { trainingReaders } from './trainings-page.tsx';

interface Data {
  readonly training: Training;
  readonly people: readonly Participant[];
  /** A manager's own people, who may be registered. */
  readonly own: readonly Specialist[];
}

/** One of them: to register for, to sign off from, to call the roll of. */
export const trainingPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/trainings/:id',
  access: trainingReaders,
  audit: 'read-training',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const training = await trainingById(tx, actor, params.id);
    if (training === null) return null;
    const filter = { provider: actor.organisationId, role: null, untrained: false, page: 1 };
    const [people, own] = await Promise.all([
      participants(tx, actor, training),
      actor.role === 'project_manager' ? specialists(tx, filter, today) : null,
    ]);
    return { training, people, own: own?.rows ?? [] };
  },
  concerns: ({ training }) => ({ record: training.id }),
  view(data, { language, today, actor }, form) {
    return {
      title: data.training.title,
      width: 'medium',
      scripts: ['form'],
      body: <TrainingView {...data} form={form} today={today} actor={actor} language={language} />,
    };
  },
  post: {
    audit: 'act-on-training',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const training = await trainingById(tx, actor, params.id);
      if (training === null || training.cancelledOn !== null) return { kind: 'nothing-there' };
      const to = `/trainings/${params.id}`;
      const manages = actor.role === 'project_manager';
      const who = one(fields, 'who');
      switch (one(fields, 'do')) {
        case 'register': {
          if (!isOpen(training, today) || actor.organisationId === null) return { kind: 'nothing-there' };
          const own = { provider: actor.organisationId, role: null, untrained: false, page: 1 };
          const team = manages ? (await specialists(tx, own, today)).rows : [];
          if (manages && !team.some(({ membershipId }) => membershipId === who))
            return { kind: 'problems', problems: [{ field: 'who', code: 'person-missing' }] };
          if (actor.role === 'commissioner_officer') return { kind: 'nothing-there' };
          const whose = {
            membershipId: manages ? who : actor.membershipId,
            providerId: actor.organisationId,
          };
          const outcome = await register(tx, training.id, whose, today);
          if (outcome === 'full') return { kind: 'problems', problems: [{ code: 'full' }] };
          return { kind: 'done', to, tell: 'training-registered' };
        }
        case 'sign-off': {
          if (training.heldOn < today) return { kind: 'nothing-there' };
          const done = await signOff(
            tx,
            training.id,
            manages && who !== '' ? who : actor.membershipId,
            today,
          );
          return done ? { kind: 'done', to, tell: 'training-signed-off' } : { kind: 'nothing-there' };
        }
        case 'roll': {
          if (!training.organises || training.heldOn > today) return { kind: 'nothing-there' };
          const registered = (await participants(tx, actor, training)).map((one) => one.membershipId);
          await callRoll(tx, training, new Set(all(fields, 'present')), registered);
          return { kind: 'done', to, tell: 'training-roll' };
        }
        case 'cancel': {
          if (!training.organises || training.heldOn < today) return { kind: 'nothing-there' };
          const reason = one(fields, 'reason').trim();
          if (reason === '')
            return { kind: 'problems', problems: [{ field: 'reason', code: 'reason-missing' }] };
          if (reason.length > 1000)
            return { kind: 'problems', problems: [{ field: 'reason', code: 'text-long' }] };
          const done = await cancelTraining(tx, training, reason, today);
          return done ? { kind: 'done', to, tell: 'training-cancelled' } : { kind: 'nothing-there' };
        }
        default:
          return { kind: 'nothing-there' };
      }
    },
  },
});

const isOpen = (training: Training, today: CivilDate): boolean =>
  training.cancelledOn === null && training.registerBy >= today;

const isFull = ({ places, taken }: Training): boolean => places !== null && taken >= places;

interface ViewProps extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly language: Language;
}

function TrainingView(props: ViewProps) {
  const { training, form, today, actor, language } = props;
  const t = trainingTexts[language];
  const comes = training.heldOn >= today && training.cancelledOn === null;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[{ label: t.title, href: '/trainings' }, { label: training.title }]}
      />
      <PageTitle
        title={training.title}
        eyebrow={`${t[training.kind]} · ${training.organiser}`}
        {...(training.cancelledOn !== null
          ? { status: <Status tone="danger">{t.cancelled}</Status> }
          : training.own === null
            ? {}
            : { status: <Status tone="info">{t[training.own]}</Status> })}
        actions={
          training.organises &&
          comes && (
            <LinkButton href={`/trainings/${training.id}/edit`} icon="edit">
              {t.change}
            </LinkButton>
          )
        }
      />
      <FormOpening language={language} form={form} say={sayTrainingProblem(language)} />
      {training.cancelledOn !== null && (
        <Notification language={language} tone="danger" title={t.cancelled}>
          <p className="prewrapped">{training.cancelReason}</p>
        </Notification>
      )}
      <Card>
        <DescriptionList
          items={[
            { term: t.when, description: sayWhen(training, language) },
            { term: t.place, description: training.place },
            { term: t.forWhom, description: sayForWhom(training, language) },
            { term: t.places, description: t.taken(training.taken, training.places) },
            { term: t.registerBy, description: formatDate(training.registerBy, language) },
            ...(training.about === ''
              ? []
              : [{ term: t.about, description: <span className="prewrapped">{training.about}</span> }]),
          ]}
        />
        {comes && actor.role !== 'commissioner_officer' && <OwnPlaceForm {...props} />}
      </Card>
      {(training.organises || actor.role === 'project_manager' || actor.role === 'commissioner_officer') && (
        <People {...props} />
      )}
      {training.organises && comes && (
        <Card title={t.cancel}>
          <Form action={`/trainings/${training.id}`} hidden={hiddenBeside(form)} label={t.cancel}>
            <HiddenFields fields={{ do: 'cancel' }} />
            <TextField
              language={language}
              name="reason"
              label={t.cancelReason}
              hint={t.cancelHint}
              error={errorAt(form, 'reason', sayTrainingProblem(language))}
              value={one(form.fields ?? {}, 'reason')}
            />
            <ButtonRow>
              <Button icon="close">{t.cancelNow}</Button>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </>
  );
}

function OwnPlaceForm({ training, own, people, form, today, actor, language }: ViewProps) {
  const t = trainingTexts[language];
  const here = `/trainings/${training.id}`;
  if (training.own === 'registered') {
    return (
      <Form action={here} hidden={form.hidden} label={t.signOff}>
        <HiddenFields fields={{ do: 'sign-off' }} />
        <ButtonRow>
          <Button icon="close">{t.signOff}</Button>
        </ButtonRow>
      </Form>
    );
  }
  if (!isOpen(training, today)) return <p>{t.registrationOver}</p>;
  if (isFull(training)) return <p>{t.full}</p>;
  const manages = actor.role === 'project_manager';
  const free = own.filter((one) => !people.some(({ membershipId }) => membershipId === one.membershipId));
  return (
    <Form action={here} hidden={form.hidden} label={manages ? t.registerOne : t.register}>
      <HiddenFields fields={{ do: 'register' }} />
      {manages && (
        <SelectField
          language={language}
          name="who"
          label={t.registerOne}
          error={errorAt(form, 'who', sayTrainingProblem(language))}
          value={one(form.fields ?? {}, 'who')}
          options={free.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        />
      )}
      <ButtonRow>
        <Button variant="primary" icon="check">
          {manages ? t.registerOne : t.register}
        </Button>
      </ButtonRow>
    </Form>
  );
}

function People({ training, people, form, today, actor, language }: ViewProps) {
  const t = trainingTexts[language];
  const here = `/trainings/${training.id}`;
  if (people.length === 0) {
    return (
      <Card title={t.participants}>
        <p>{t.nobody}</p>
      </Card>
    );
  }
  if (training.organises && training.heldOn <= today && training.cancelledOn === null) {
    return (
      <Card title={t.roll}>
        <Form action={here} hidden={hiddenBeside(form)} label={t.roll}>
          <HiddenFields fields={{ do: 'roll' }} />
          <CheckboxGroup
            language={language}
            name="present"
            label={t.roll}
            hint={t.rollHint}
            values={people.filter(({ attended }) => attended === true).map((one) => one.membershipId)}
            options={people.map(({ membershipId, name, provider }) => ({
              value: membershipId,
              label: `${name} (${provider})`,
            }))}
          />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.saveRoll}
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={t.participants}>
      <ul className="plain-list">
        {people.map((person) => (
          <li key={person.membershipId} className="spread">
            <span>
              {person.name} <span className="quiet">{person.provider}</span>
            </span>
            {actor.role === 'project_manager' &&
              person.provider === actor.organisationName &&
              training.heldOn >= today &&
              training.cancelledOn === null && (
                <Form action={here} hidden={hiddenBeside(form)} label={`${t.takeOff}: ${person.name}`}>
                  <HiddenFields fields={{ do: 'sign-off', who: person.membershipId }} />
                  <Button small variant="quiet" aria-label={`${t.takeOff}: ${person.name}`}>
                    {t.takeOff}
                  </Button>
                </Form>
              )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
