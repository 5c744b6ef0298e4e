import { publicOrganisations } from '../../../features/referrals/referral-choices.ts';
import { announceTraining, changeTraining } from '../../../features/training/organise.ts';
import { parseTraining } from '../../../features/training/training-form.ts';
import { type Training, trainingById } from '../../../features/training/trainings.ts';
import { trainingTexts } from '../../../i18n/people/training.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  HiddenFields,
  LinkButton,
  Notification,
  PageTitle,
} from '../../ui/index.ts';
import { FormOpening } from '../forms.tsx';
import { noParams, noQuery, oneId } from '../params.ts';
import { placesOf } from '../team/terms-fields.tsx';
import { TrainingFields, trainingFieldsIn } from './training-fields.tsx';
import { sayTrainingProblem, sayWhen } from './training-words.ts';

interface Data {
  readonly training: Training | null;
  readonly counties: readonly string[];
}

/** TK 2.7.1, TK 2.1.6.3: the commissioner announces to all providers' people, a manager to the own. */
export const newTrainingPage = definePage<Record<string, never>, Record<string, never>, Data>({
  path: '/trainings/new',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'open-new-training',
  params: noParams,
  query: noQuery,
  load: async ({ tx }) => ({
    training: null,
    counties: placesOf((await publicOrganisations(tx)).municipalities).counties,
  }),
  concerns: () => ({}),
  view(data, { language, today }, form) {
    return {
      title: trainingTexts[language].announce,
      width: 'medium',
      scripts: ['form'],
      body: <TrainingForm {...data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'announce-training',
    concerns: () => ({}),
    async act({ tx, actor, fields, today }) {
      const { counties } = placesOf((await publicOrganisations(tx)).municipalities);
      const parsed = parseTraining(trainingFieldsIn(fields), { counties, today });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const id = await announceTraining(tx, actor, parsed.value);
      return { kind: 'done', to: `/trainings/${id}`, tell: 'training-announced' };
    },
  },
});

/** Its organiser changes it; those registered are told where it moves. */
export const editTrainingPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/trainings/:id/edit',
  access: ['project_manager', 'commissioner_officer'],
  audit: 'open-training-form',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params, today }) {
    const training = await trainingById(tx, actor, params.id);
    if (!isKept(training, today)) return null;
    return { training, counties: placesOf((await publicOrganisations(tx)).municipalities).counties };
  },
  concerns: ({ training }) => (training === null ? {} : { record: training.id }),
  view(data, { language, today }, form) {
    return {
      title: trainingTexts[language].changeTitle,
      width: 'medium',
      scripts: ['form'],
      body: <TrainingForm {...data} form={form} today={today} language={language} />,
    };
  },
  post: {
    audit: 'change-training',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const training = await trainingById(tx, actor, params.id);
      if (!isKept(training, today)) return { kind: 'nothing-there' };
      const { counties } = placesOf((await publicOrganisations(tx)).municipalities);
      const parsed = parseTraining(trainingFieldsIn(fields), { counties, today });
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      const { places } = parsed.value;
      if (places !== null && places < training.taken)
        return { kind: 'problems', problems: [{ field: 'places', code: 'places-taken' }] };
      const changed =
        one(fields, 'version') === String(training.version) &&
        (await changeTraining(tx, training, parsed.value));
      if (!changed) return { kind: 'conflict', conflict: true };
      return { kind: 'done', to: `/trainings/${params.id}`, tell: 'training-changed' };
    },
  },
});

const isKept = (training: Training | null, today: CivilDate): training is Training =>
  training?.organises === true && training.cancelledOn === null && training.heldOn >= today;

interface Props extends Data {
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
}

function TrainingForm({ training, counties, form, today, language }: Props) {
  const t = trainingTexts[language];
  const here = training === null ? '/trainings/new' : `/trainings/${training.id}/edit`;
  const title = training === null ? t.announce : t.changeTitle;
  const values =
    form.fields === null && training !== null
      ? {
          ...training,
          places: training.places === null ? '' : String(training.places),
          registerBy: training.registerBy === training.heldOn ? '' : training.registerBy,
        }
      : trainingFieldsIn(form.fields ?? { kind: ['training'] });
  return (
    <>
      <Breadcrumb language={language} trail={[{ label: t.title, href: '/trainings' }, { label: title }]} />
      <PageTitle title={title} lead={training === null ? t.announceLead : t.changeLead} />
      <FormOpening language={language} form={form} say={sayTrainingProblem(language)} />
      {form.conflict !== null && training !== null && (
        <Notification language={language} tone="warning" title={t.meanwhile} announce>
          <p>
            {training.title} · {sayWhen(training, language)} · {training.place}
          </p>
        </Notification>
      )}
      <Card>
        <Form action={here} hidden={form.hidden} label={title}>
          {training !== null && <HiddenFields fields={{ version: String(training.version) }} />}
          <TrainingFields values={values} counties={counties} form={form} today={today} language={language} />
          <ButtonRow>
            <Button variant="primary" icon={training === null ? 'send' : 'save'}>
              {training === null ? t.announce : t.save}
            </Button>
            <LinkButton href={training === null ? '/trainings' : `/trainings/${training.id}`} variant="quiet">
              {t.back}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
