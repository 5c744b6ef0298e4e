import { type FamilyPlan, familyPlan, type ServicePlan } from '../../../features/plan/family-plan.ts';
import { planTexts } from '../../../i18n/family-support/plan.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { definePage, type RoleActor } from '../../registry/page.ts';
import { Breadcrumb, Card, EmptyState, LinkButton, PageTitle, Tag, WithAside } from '../../ui/index.ts';
import { FamilyPlaces } from '../families/family-places.tsx';
import { TellLinks } from '../notices/notice-words.tsx';
import { noQuery, oneId } from '../params.ts';
import { GoalCard } from './goal-card.tsx';
import { Competences, OtherInformation } from './plan-aside.tsx';
import { TakePlan } from './plan-files.tsx';
import { serviceName } from './plan-words.ts';

/** TK 2.1.4.4.4: the family support plan (Lisa 9), as those who work by it and the family itself read it. */
export const planPage = definePage({
  path: '/families/:id/plan',
  access: ['family_supporter', 'project_manager', 'family_member'],
  audit: 'read-plan',
  params: oneId,
  query: noQuery,
  load: ({ tx, actor, params }) => familyPlan(tx, actor, params.id),
  concerns: ({ familyId }) => ({ family: familyId }),
  view(plan, { language, actor }) {
    const own = actor.role === 'family_member';
    const title = own ? planTexts[language].ownTitle : planTexts[language].title;
    return {
      title: `${title}, ${plan.familyName}`,
      width: 'wide',
      body: <Plan plan={plan} title={title} language={language} actor={actor} />,
    };
  },
});

interface PlanProps {
  readonly plan: FamilyPlan;
  readonly title: string;
  readonly language: Language;
  readonly actor: RoleActor;
}

function Plan({ plan, title, language, actor }: PlanProps) {
  const t = planTexts[language];
  const own = actor.role === 'family_member';
  const mayChange = actor.role === 'family_supporter';
  const open = plan.services.filter(({ ended }) => ended === null);
  const foster = plan.familyKind === 'foster' && !own;
  const content = (
    <>
      {plan.services.length === 0 ? (
        <Card>
          <EmptyState title={t.noServices} icon="goal" />
        </Card>
      ) : (
        plan.services.map((service) => (
          <ServiceGoals
            key={service.id}
            service={service}
            language={language}
            mayChange={mayChange}
            own={own}
          />
        ))
      )}
    </>
  );
  return (
    <>
      {!own && (
        <Breadcrumb
          language={language}
          trail={[
            { label: frameTexts[language].families, href: '/families' },
            { label: plan.familyName, href: `/families/${plan.familyId}` },
            { label: t.tab },
          ]}
        />
      )}
      <PageTitle
        title={title}
        eyebrow={own ? undefined : plan.familyName}
        lead={own ? t.ownLead : t.lead}
        actions={
          mayChange && open.length > 0 ? (
            <LinkButton href={`/families/${plan.familyId}/plan/goals/new`} variant="primary" icon="plus">
              {t.addGoal}
            </LinkButton>
          ) : undefined
        }
      />
      <FamilyPlaces
        familyId={plan.familyId}
        role={actor.role}
        current="/plan"
        language={language}
        municipalityInvolved={plan.municipalityInvolved}
      />
      {own ? (
        <>
          {content}
          <TakePlan plan={plan} own language={language} />
        </>
      ) : (
        <WithAside
          asideLabel={t.notes}
          aside={
            <>
              {plan.services.map((service) => (
                <OtherInformation
                  key={service.id}
                  plan={plan}
                  service={service}
                  mayChange={mayChange && service.ended === null}
                  language={language}
                />
              ))}
              <TakePlan plan={plan} own={false} language={language} />
              {foster && <Competences language={language} />}
              <TellLinks familyId={plan.familyId} language={language} />
            </>
          }
        >
          {content}
        </WithAside>
      )}
    </>
  );
}

interface ServiceProps {
  readonly service: ServicePlan;
  readonly language: Language;
  readonly mayChange: boolean;
  readonly own: boolean;
}

function ServiceGoals({ service, language, mayChange, own }: ServiceProps) {
  const t = planTexts[language];
  const groups = [
    { title: t.initial, goals: service.goals.filter(({ source }) => source !== 'added') },
    { title: t.addedGoals, goals: service.goals.filter(({ source }) => source === 'added') },
  ].filter(({ goals }) => goals.length > 0);
  const content =
    groups.length === 0 ? (
      <Card>
        <EmptyState title={t.noGoals} icon="goal">
          {t.noGoalsText}
        </EmptyState>
      </Card>
    ) : (
      groups.map(({ title, goals }) => (
        <div key={title} className="stack stack--medium">
          <h3>{title}</h3>
          {goals.map((goal) => (
            <GoalCard
              key={goal.id}
              goal={goal}
              language={language}
              own={own}
              mayChange={mayChange && service.ended === null}
            />
          ))}
        </div>
      ))
    );
  const name = (
    <span className="service__title">
      <span>{serviceName(service, language)}</span>
      {service.ended !== null && <Tag>{t.ended(formatDate(service.ended, language))}</Tag>}
    </span>
  );
  return service.ended === null ? (
    <section className="plan-service stack stack--medium">
      <h2>{name}</h2>
      {service.kind === 'adaptation' && <p className="quiet">{t.purpose}</p>}
      {service.goals.some(({ steps }) => steps.length > 0) && <p className="quiet">{t.legend}</p>}
      {content}
    </section>
  ) : (
    <details className="plan-service">
      <summary>
        <h2>{name}</h2>
      </summary>
      {content}
    </details>
  );
}
