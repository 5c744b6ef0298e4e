import {
  type DemandsOfFamily,
  demandPlan,
  demandReasonLimit,
  demandsOf,
} from '../../../features/demands/plan-demands.ts';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { demandTexts } from '../../../i18n/family-support/demands.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { one } from '../../registry/fields.ts';
import { definePage, type FormState } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Form,
  LinkButton,
  PageTitle,
  RadioGroup,
  Status,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery, oneId } from '../params.ts';
import { sayDemandProblem } from './demand-words.ts';

interface Data {
  readonly found: DemandsOfFamily;
  readonly draft: Draft | null;
}

/** TK 2.1.4.6: what the commissioner demanded of the work with a family, and a new demand. */
export const newDemandPage = definePage<{ id: string }, Record<string, never>, Data>({
  path: '/families/:id/summaries',
  access: ['commissioner_officer'],
  audit: 'read-plan-demands',
  params: oneId,
  query: noQuery,
  async load({ tx, actor, params }) {
    const found = await demandsOf(tx, actor, params.id);
    return found === null ? null : { found, draft: await findDraft(tx, actor, 'new-demand', params.id) };
  },
  concerns: ({ found }) => ({ family: found.familyId }),
  view(data, { language, token }, form) {
    return {
      title: `${demandTexts[language].title}: ${data.found.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Demands {...data} {...{ form, language, token }} />,
    };
  },
  post: {
    audit: 'demand-plan',
    concerns: ({ id }) => ({ family: id }),
    async act({ tx, actor, params, fields, today }) {
      const found = await demandsOf(tx, actor, params.id);
      if (found === null) return { kind: 'nothing-there' };
      const { services } = found;
      const service =
        services.length === 1 ? services[0] : services.find(({ id }) => id === one(fields, 'service'));
      const reason = one(fields, 'reason').trim();
      const problems = [
        ...(service === undefined ? [{ field: 'service', code: 'service-missing' }] : []),
        ...(reason.length > demandReasonLimit ? [{ field: 'reason', code: 'reason-too-long' }] : []),
      ];
      if (service === undefined || problems.length > 0) return { kind: 'problems', problems };
      const of = { familyId: found.familyId, serviceId: service.id };
      await demandPlan(tx, actor, of, reason, today);
      await dropDraft(tx, actor, 'new-demand', found.familyId);
      return { kind: 'done', to: `/families/${found.familyId}/summaries`, tell: 'plan-demanded' };
    },
  },
});

function Demands(
  props: Data & { form: FormState; language: Language; token: Readonly<Record<string, string>> },
) {
  const { found, draft, form, language, token } = props;
  const t = demandTexts[language];
  const say = sayDemandProblem(language);
  const path = `/families/${found.familyId}/summaries`;
  const values = form.fields ?? draft?.fields ?? {};
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: found.familyName, href: `/families/${found.familyId}` },
          { label: t.tab },
        ]}
      />
      <PageTitle title={t.title} eyebrow={found.familyName} lead={t.lead} />
      <FormOpening language={language} form={form} say={say} />
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'new-demand', subject: found.familyId }}
        back={path}
        token={token}
        language={language}
      />
      <Card title={t.demand}>
        <Form
          action={path}
          hidden={form.hidden}
          draftKey={`new-demand/${found.familyId}`}
          draftVersion={draft?.version ?? 0}
          draftSavedAt={draft?.savedAt}
          label={t.demand}
        >
          {found.services.length > 1 && (
            <RadioGroup
              language={language}
              name="service"
              label={t.service}
              required
              error={errorAt(form, 'service', say)}
              value={one(values, 'service')}
              options={found.services.map(({ id, agreement }) => ({
                value: id,
                label: agreement === null ? t.notBegun : t.begun(formatDate(agreement, language)),
              }))}
            />
          )}
          <TextArea
            language={language}
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            error={errorAt(form, 'reason', say)}
            value={one(values, 'reason')}
            rows={4}
            limit={demandReasonLimit}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="send">
              {t.demand}
            </Button>
            <LinkButton href={`/families/${found.familyId}`} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
      <Card title={t.before}>
        {found.demands.length === 0 ? (
          <p className="quiet">{t.none}</p>
        ) : (
          <ul className="plain-list">
            {found.demands.map((demand) => (
              <li key={demand.id} className="spread">
                <a href={`/demands/${demand.id}`}>
                  {t.demanded(demand.demandedBy, formatDate(demand.demandedOn, language))}
                </a>
                {demand.handedOn === null ? (
                  <Status tone="warning">{t.waits}</Status>
                ) : (
                  <Status tone="success">
                    {t.handed(demand.handedBy, formatDate(demand.handedOn, language))}
                  </Status>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
