import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import {
  type PeriodFields,
  parsePeriod,
  periodKinds,
  reasonLimit,
} from '../../../features/periods/period-form.ts';
import {
  besideOf,
  enterPeriod,
  findPeriod,
  type PeriodKey,
  removePeriod,
  type ServicePeriods,
  servicePeriods,
} from '../../../features/periods/service-periods.ts';
import { periodTexts } from '../../../i18n/family-support/periods.ts';
import { frame as frameTexts } from '../../../i18n/frame.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type CivilDate, parseDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { definePage, type FormState, type Outcome } from '../../registry/page.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Checkbox,
  ChoiceChips,
  DateField,
  Form,
  LinkButton,
  PageTitle,
  TextField,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { oneId } from '../params.ts';
import { serviceName } from '../plan/plan-words.ts';
import { versionIn } from '../versions.ts';
import { PeriodHistory, PeriodLists, periodWords } from './period-lists.tsx';
import { sayPeriodProblem } from './period-words.ts';

const day = z.string().transform((text, context): CivilDate => {
  const date = parseDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});
const query = z.object({
  kind: z.enum(periodKinds).nullable().catch(null),
  /** The first day of the period that is corrected or removed. */
  from: day.nullable().catch(null),
  remove: z.literal('yes').nullable().catch(null),
});
type Query = z.infer<typeof query>;

interface Data {
  readonly service: ServicePeriods;
  readonly meant: PeriodKey | null;
  readonly remove: boolean;
  /** Of a period that is entered anew; what stands already is corrected from what stands. */
  readonly draft: Draft | null;
}

const keyIn = ({ kind, from }: Query): PeriodKey | null =>
  kind === null || from === null ? null : { kind, from };

const typedIn = (fields: Fields): PeriodFields => ({
  kind: one(fields, 'kind'),
  from: one(fields, 'from'),
  to: one(fields, 'to'),
  transitional: one(fields, 'transitional') === 'yes',
  reason: one(fields, 'reason'),
});

/** TK 2.1.5.13: the commissioner enters, corrects and removes gaps and earlier periods of a service. */
export const periodsPage = definePage<{ id: string }, Query, Data>({
  path: '/services/:id/periods',
  access: ['commissioner_officer'],
  audit: 'read-service-periods',
  params: oneId,
  query,
  async load({ tx, actor, params, query: asked }) {
    const service = await servicePeriods(tx, params.id);
    const meant = keyIn(asked);
    if (service === null || (meant !== null && findPeriod(service, meant) === undefined)) return null;
    const draft = meant === null ? await findDraft(tx, actor, 'service-period', service.id) : null;
    return { service, meant, draft, remove: asked.remove === 'yes' && meant !== null };
  },
  concerns: ({ service }) => ({ family: service.familyId, record: service.id }),
  view(data, { language, today, token }, form) {
    return {
      title: `${periodTexts[language].title}: ${data.service.familyName}`,
      width: 'medium',
      scripts: ['form'],
      body: <Periods {...data} {...{ form, token, today, language }} />,
    };
  },
  post: {
    audit: 'change-service-periods',
    concerns: ({ id }) => ({ record: id }),
    async act({ tx, actor, params, query: asked, fields, today }): Promise<Outcome> {
      const service = await servicePeriods(tx, params.id, true);
      const meant = keyIn(asked);
      if (service === null || (meant !== null && findPeriod(service, meant) === undefined)) {
        return { kind: 'nothing-there' };
      }
      if (versionIn.parse(one(fields, '_version')) !== service.version) {
        return { kind: 'problems', problems: [{ code: 'changed-meanwhile' }] };
      }
      const to = `/services/${service.id}/periods`;
      if (asked.remove === 'yes' && meant !== null) {
        const reason = one(fields, 'reason').trim();
        if (reason === '')
          return { kind: 'problems', problems: [{ field: 'reason', code: 'reason-missing' }] };
        if (reason.length > reasonLimit) {
          return { kind: 'problems', problems: [{ field: 'reason', code: 'reason-too-long' }] };
        }
        await removePeriod(tx, actor, service, meant, reason, today);
        return { kind: 'done', to, tell: 'period-removed' };
      }
      const parsed = parsePeriod(typedIn(fields), besideOf(service, meant, today));
      if (!parsed.ok) return { kind: 'problems', problems: parsed.problems };
      await enterPeriod(tx, actor, service, meant, parsed.value, today);
      if (meant === null) await dropDraft(tx, actor, 'service-period', service.id);
      return { kind: 'done', to, tell: 'period-entered' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly today: CivilDate;
  readonly language: Language;
}

function Periods(props: Props) {
  const { service, language } = props;
  const t = periodTexts[language];
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].families, href: '/families' },
          { label: service.familyName, href: `/families/${service.familyId}` },
          { label: t.title },
        ]}
      />
      <PageTitle
        title={t.title}
        eyebrow={`${service.familyName}, ${serviceName(service, language)}`}
        lead={t.lead}
      />
      <FormOpening language={language} form={props.form} say={sayPeriodProblem(language)} />
      <PeriodLists service={service} language={language} />
      {props.remove ? <RemoveForm {...props} /> : <EnterForm {...props} />}
      <PeriodHistory service={service} language={language} />
    </>
  );
}

const addressOf = ({ service, meant, remove }: Omit<Data, 'draft'>): string =>
  meant === null
    ? `/services/${service.id}/periods`
    : `/services/${service.id}/periods?kind=${meant.kind}&from=${meant.from}${remove ? '&remove=yes' : ''}`;

function RemoveForm(props: Props) {
  const { service, meant, form, language } = props;
  const t = periodTexts[language];
  const say = sayPeriodProblem(language);
  const period = meant === null ? undefined : findPeriod(service, meant);
  if (meant === null || period === undefined) return null;
  return (
    <Card title={`${t.remove}: ${t[meant.kind]}, ${periodWords(period, language)}`}>
      <Form
        action={addressOf(props)}
        hidden={{ ...form.hidden, _version: String(service.version) }}
        label={t.remove}
      >
        <TextField
          language={language}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          required
          error={errorAt(form, 'reason', say)}
          value={one(form.fields ?? {}, 'reason')}
        />
        <ButtonRow>
          <Button variant="danger" icon="trash">
            {t.remove}
          </Button>
          <LinkButton href={`/services/${service.id}/periods`} variant="quiet">
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function EnterForm(props: Props) {
  const { service, meant, draft, form, token, today, language } = props;
  const t = periodTexts[language];
  const say = sayPeriodProblem(language);
  const period = meant === null ? undefined : findPeriod(service, meant);
  const fresh = {
    kind: [meant?.kind ?? (service.kind === 'adaptation' ? 'gap' : '')],
    from: [period?.from ?? ''],
    to: [period?.to ?? ''],
    transitional: period?.transitional2022 === true ? ['yes'] : [],
  };
  const values: Fields = form.fields ?? draft?.fields ?? fresh;
  const kinds = service.kind === 'adaptation' ? (['gap'] as const) : periodKinds;
  const title = meant === null ? t.enter : t.correct;
  return (
    <Card title={title}>
      <DraftNotice
        of={{ form: 'service-period', subject: service.id }}
        back={`/services/${service.id}/periods`}
        {...{ draft, form, token, language }}
      />
      <Form
        action={addressOf(props)}
        hidden={{ ...form.hidden, _version: String(service.version) }}
        {...(meant === null ? keptAs('service-period', service.id, draft) : {})}
        label={title}
      >
        <ChoiceChips
          language={language}
          type="radio"
          name="kind"
          label={t.kind}
          required
          error={errorAt(form, 'kind', say)}
          values={[one(values, 'kind')]}
          options={kinds.map((kind) => ({ value: kind, label: t[kind] }))}
        />
        <div className="fields-in-row">
          <DateField
            language={language}
            name="from"
            label={t.from}
            required
            error={errorAt(form, 'from', say)}
            value={one(values, 'from')}
            max={today}
          />
          <DateField
            language={language}
            name="to"
            label={t.to}
            hint={t.toHint}
            error={errorAt(form, 'to', say)}
            value={one(values, 'to')}
          />
        </div>
        {service.kind === 'needs-based' && (
          <Checkbox
            language={language}
            name="transitional"
            value="yes"
            label={t.transitional}
            checked={one(values, 'transitional') === 'yes'}
          />
        )}
        <TextField
          language={language}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          required
          error={errorAt(form, 'reason', say)}
          value={one(values, 'reason')}
        />
        {meant === null && <DraftLine language={language} />}
        <ButtonRow>
          <Button variant="primary" icon="save">
            {t.save}
          </Button>
          <LinkButton
            href={meant === null ? `/families/${service.familyId}` : `/services/${service.id}/periods`}
            variant="quiet"
          >
            {t.cancel}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Card>
  );
}
