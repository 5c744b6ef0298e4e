import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type FamilyPlan, familyPlan } from '../../../features/plan/family-plan.ts';
import { addGoal } from '../../../features/plan/goal-command.ts';
import { goalSources, parseNewGoal, titleLimit } from '../../../features/plan/goal-form.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { Competences } from './plan-aside.tsx';
import { sayPlanProblem, serviceName } from './plan-words.ts';

const openOnes = (plan: FamilyPlan) => plan.services.filter(({ ended }) => ended === null);

interface Data {
  readonly plan: FamilyPlan;
  readonly draft: Draft | null;
}

/** TK 2.1.4.4.4: a goal is set. */
export const newGoalPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/families/:id/plan/goals/new',
  access: ['family_supporter'],
  audit: 'open-goal-form',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const [plan, draft] = await Promise.all([
      familyPlan(tx, actor, params.id),
      findDraft(tx, actor, 'new-goal', params.id),
    ]);
    return plan === null ? null : { plan, draft };
  },
  concerns: ({ plan }) => ({ family: plan.familyId }),
  view(data, { language, token }, form) {
    return {
      title: `${planTexts[language].addGoal}: ${data.plan.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <NewGoalForm {...data} {...{ form, token, language }} />,
    };
  },
  post: {
    audit: 'add-goal',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const plan = await familyPlan(tx, actor, params.id);
      if (plan === null) return { kind: 'nothing-there' };
      const typed = {
        service: one(fields, 'service'),
        title: one(fields, 'title'),
        source: one(fields, 'source'),
      };
      const parsed = parseNewGoal(typed, openOnes(plan));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await addGoal(tx, actor, plan.familyId, parsed.value, today);
      await dropDraft(tx, actor, 'new-goal', plan.familyId);
      return { kind: 'done', to: `/families/${plan.familyId}/plan`, tell: 'goal-added' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function NewGoalForm({ plan, draft, form, token, language }: Props) {
  const t = planTexts[language];
  const say = sayPlanProblem(language);
  const back = `/families/${plan.familyId}/plan`;
  const services = openOnes(plan);
  const typed = (name: string) => one(form.fields ?? draft?.fields ?? {}, name);
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: plan.familyName, href: `/families/${plan.familyId}` },
          { label: t.tab, href: back },
          { label: t.addGoal },
        ]}
      />
      <PageTitle title={t.addGoal} eyebrow={plan.familyName} />
      {services.length === 0 ? (
        <EmptyState
          title={t.noServices}
          icon="info"
          action={<LinkButton href={back}>{t.cancel}</LinkButton>}
        />
      ) : (
        <>
          <FormOpening language={language} form={form} say={say} />
          <DraftNotice
            of={{ form: 'new-goal', subject: plan.familyId }}
            back={`${back}/goals/new`}
            {...{ draft, form, token, language }}
          />
          <Card>
            <Form
              action={`${back}/goals/new`}
              hidden={form.hidden}
              {...keptAs('new-goal', plan.familyId, draft)}
              label={t.addGoal}
            >
              {services.length > 1 && (
                <RadioGroup
                  language={language}
                  name="service"
                  label={t.service}
                  required
                  error={errorAt(form, 'service', say)}
                  value={typed('service')}
                  options={services.map((service) => ({
                    value: service.id,
                    label: serviceName(service, language),
                  }))}
                />
              )}
              <TextArea
                language={language}
                name="title"
                label={t.goalTitle}
                hint={t.goalTitleHint}
                required
                error={errorAt(form, 'title', say)}
                value={typed('title')}
                rows={3}
                limit={titleLimit}
              />
              <RadioGroup
                language={language}
                name="source"
                label={t.source}
                value={typed('source') || 'added'}
                options={goalSources.map((source) => ({
                  value: source,
                  label: { referral: t.sourceReferral, agreement: t.sourceAgreement, added: t.sourceAdded }[
                    source
                  ],
                }))}
              />
              <DraftLine language={language} />
              <ButtonRow>
                <Button variant="primary" icon="save">
                  {t.addGoal}
                </Button>
                <LinkButton href={back} variant="quiet">
                  {t.cancel}
                </LinkButton>
              </ButtonRow>
            </Form>
          </Card>
          {plan.familyKind === 'foster' && <Competences language={language} />}
        </>
      )}
    </>
  );
}
