import {
  handOverPlan,
  type PlanDemand,
  planDemand,
  summaryLimit,
} from '../../../features/demands/plan-demands.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type FamilyPlan, familyPlan, planKept } from '../../../features/plan/family-plan.ts';
import { demandTexts } from '../../../i18n/family-support/demands.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState, type RoleActor } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageTitle,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { KeptPlan } from '../overviews/kept-plan.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayDemandProblem } from './demand-words.ts';

interface Data {
  readonly demand: PlanDemand;
  /** The plan as it is now; null for the commissioner, who has what was handed over. */
  readonly plan: FamilyPlan | null;
  readonly draft: Draft | null;
}

const atProvider = ({ role }: RoleActor): boolean =>
  role === 'family_supporter' || role === 'project_manager';

/** TK 2.1.4.6: a demand of the commissioner; the provider writes the summary and hands it over with the plan. */
export const demandPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/demands/:id',
  access: ['family_supporter', 'project_manager', 'commissioner_officer'],
  audit: 'read-plan-demand',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const demand = await planDemand(tx, params.id);
    if (demand === null) return null;
    return {
      demand,
      plan: atProvider(actor) ? await familyPlan(tx, actor, demand.familyId) : null,
      draft: await findDraft(tx, actor, 'hand-over-plan', demand.id),
    };
  },
  concerns: ({ demand }) => ({ family: demand.familyId, record: demand.id }),
  view(data, { language, today, actor, token }, form) {
    return {
      title: `${demandTexts[language].title}: ${data.demand.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Demand {...data} {...{ form, language, today, actor, token }} />,
    };
  },
  post: {
    audit: 'hand-over-plan',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, fields, today }) {
      const demand = await planDemand(tx, params.id);
      if (demand === null || !atProvider(actor)) return { kind: 'nothing-there' };
      const summary = one(fields, 'summary').trim();
      if (summary === '')
        return { kind: 'problems', problems: [{ field: 'summary', code: 'summary-missing' }] };
      if (summary.length > summaryLimit) {
        return { kind: 'problems', problems: [{ field: 'summary', code: 'summary-too-long' }] };
      }
      if (!(await handOverPlan(tx, actor, demand, summary, today))) {
        return { kind: 'problems', problems: [{ code: 'handed-meanwhile' }] };
      }
      await dropDraft(tx, actor, 'hand-over-plan', demand.id);
      return { kind: 'done', to: `/demands/${demand.id}`, tell: 'plan-handed-over' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly language: Language;
  readonly today: CivilDate;
  readonly actor: RoleActor;
  readonly token: Readonly<Record<string, string>>;
}

function Demand({ demand, plan, draft, form, language, today, actor, token }: Props) {
  const t = demandTexts[language];
  const handed =
    demand.handedOn === null ? (
      <Status tone="warning">{t.waits}</Status>
    ) : (
      <Status tone="success">{t.handed(demand.handedBy, formatDate(demand.handedOn, language))}</Status>
    );
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: demand.familyName, href: `/families/${demand.familyId}` },
          { label: t.tab },
        ]}
      />
      <PageTitle
        title={t.title}
        eyebrow={demand.familyName}
        lead={t.demanded(demand.demandedBy, formatDate(demand.demandedOn, language))}
        status={handed}
      />
      {demand.reason !== '' && (
        <Card title={t.reason}>
          <p className="prewrapped">{demand.reason}</p>
        </Card>
      )}
      {demand.plan !== null ? (
        <>
          <Card title={t.summary}>
            <p className="prewrapped">{demand.summary}</p>
          </Card>
          <Card title={t.plan}>
            <KeptPlan plan={demand.plan} language={language} />
          </Card>
        </>
      ) : (
        plan !== null &&
        atProvider(actor) && <HandOver {...{ demand, plan, draft, form, language, today, token }} />
      )}
    </>
  );
}

function HandOver(props: Omit<Props, 'actor' | 'plan'> & { readonly plan: FamilyPlan }) {
  const { demand, plan, draft, form, language, today, token } = props;
  const t = demandTexts[language];
  const say = sayDemandProblem(language);
  const path = `/demands/${demand.id}`;
  return (
    <>
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'hand-over-plan', subject: demand.id }}
        back={path}
        token={token}
        language={language}
      />
      <Form
        action={path}
        hidden={form.hidden}
        draftKey={`hand-over-plan/${demand.id}`}
        draftVersion={draft?.version ?? 0}
        draftSavedAt={draft?.savedAt}
        label={t.handOver}
      >
        <Card>
          <TextArea
            language={language}
            name="summary"
            label={t.summary}
            hint={t.summaryHint}
            required
            error={errorAt(form, 'summary', say)}
            value={one(form.fields ?? draft?.fields ?? {}, 'summary')}
            rows={10}
            limit={summaryLimit}
          />
          <p className="quiet">{t.planGoes}</p>
          <details className="history">
            <summary>{t.plan}</summary>
            <KeptPlan plan={planKept(plan, [demand.serviceId], today)} language={language} />
          </details>
          <p className="quiet">{t.handOverHint}</p>
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.handOver}
            </Button>
            <LinkButton href={`/families/${demand.familyId}`} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Card>
      </Form>
    </>
  );
}
