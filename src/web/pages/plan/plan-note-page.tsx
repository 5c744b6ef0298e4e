import { z } from 'zod';
import { type Draft, dropDraft, findDraft } from '../../../features/drafts/draft.ts';
import { type FamilyPlan, familyPlan } from '../../../features/plan/family-plan.ts';
import { planNoteLimit, writePlanNote } from '../../../features/plan/plan-note.ts';
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
  Form,
  LinkButton,
  Notification,
  PageTitle,
  SideBySide,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice, keptAs } from '../drafts/draft-line.tsx';
import { errorAt, FormOpening } from '../forms.tsx';
import { noQuery } from '../params.ts';
import { sayPlanProblem, serviceName } from './plan-words.ts';

interface Params {
  readonly id: string;
  readonly service: string;
}
interface Found {
  readonly plan: FamilyPlan;
  readonly service: FamilyPlan['services'][number];
}
interface Data extends Found {
  readonly draft: Draft | null;
}

async function find(
  tx: Parameters<typeof familyPlan>[0],
  actor: Parameters<typeof familyPlan>[1],
  params: Params,
): Promise<Found | null> {
  const plan = await familyPlan(tx, actor, params.id);
  const service = plan?.services.find(({ id, ended }) => id === params.service && ended === null);
  return plan === null || service === undefined ? null : { plan, service };
}

/** What else belongs to a service's plan (TK 2.1.4.4.4); each text that was written stays. */
export const planNotePage = definePage<Params, Record<string, never>, Data>({
  path: '/families/:id/plan/notes/:service',
  access: ['family_supporter'],
  audit: 'open-plan-note',
  params: z.object({ id: z.uuid(), service: z.uuid() }),
  query: noQuery,
  async load({ tx, actor, params }) {
    const [found, draft] = await Promise.all([
      find(tx, actor, params),
      findDraft(tx, actor, 'plan-note', params.service),
    ]);
    return found === null ? null : { ...found, draft };
  },
  concerns: ({ plan, service }) => ({ family: plan.familyId, record: service.id }),
  view(data, { language, token }, form) {
    return {
      title: `${planTexts[language].notes}: ${data.plan.familyName}`,
      width: 'narrow',
      scripts: ['form'],
      body: <NoteForm {...data} {...{ form, token, language }} />,
    };
  },
  post: {
    audit: 'write-plan-note',
    concerns: ({ id, service }) => ({ family: id, record: service }),
    async act({ tx, actor, params, fields, today }) {
      const found = await find(tx, actor, params);
      if (found === null) return { kind: 'nothing-there' };
      const body = one(fields, 'body').trim();
      if (body.length > planNoteLimit) {
        return { kind: 'problems', problems: [{ field: 'body', code: 'note-too-long' }] };
      }
      const of = { familyId: found.plan.familyId, serviceId: found.service.id };
      const read = Number(one(fields, 'version')) || 0;
      if (!(await writePlanNote(tx, actor, of, read, body, today)))
        return { kind: 'conflict', conflict: body };
      await dropDraft(tx, actor, 'plan-note', of.serviceId);
      return { kind: 'done', to: `/families/${of.familyId}/plan`, tell: 'plan-note-written' };
    },
  },
});

interface Props extends Data {
  readonly form: FormState;
  readonly token: Readonly<Record<string, string>>;
  readonly language: Language;
}

function NoteForm({ plan, service, draft, form, token, language }: Props) {
  const t = planTexts[language];
  const say = sayPlanProblem(language);
  const back = `/families/${plan.familyId}/plan`;
  const [newest] = service.notes;
  const current = newest?.body ?? '';
  const version = String(newest?.version ?? 0);
  const typed = form.fields ?? draft?.fields ?? null;
  const read = form.conflict === null ? one(typed ?? {}, 'version') || version : version;
  return (
    <>
      <Breadcrumb
        language={language}
        trail={[
          { label: frameTexts[language].myFamilies, href: '/families' },
          { label: plan.familyName, href: `/families/${plan.familyId}` },
          { label: t.tab, href: back },
          { label: t.notes },
        ]}
      />
      <PageTitle title={t.notes} eyebrow={`${plan.familyName}, ${serviceName(service, language)}`} />
      <FormOpening language={language} form={form} say={say} />
      {form.conflict !== null && (
        <Notification language={language} tone="warning" title={t.conflictTitle} announce>
          <p>{t.conflictLead}</p>
          <SideBySide
            language={language}
            headingLevel={2}
            left={{ title: t.theirs, text: current }}
            right={{ title: t.yours, text: form.conflict as string }}
          />
        </Notification>
      )}
      <DraftNotice
        of={{ form: 'plan-note', subject: service.id }}
        back={`${back}/notes/${service.id}`}
        {...{ draft, form, token, language }}
      />
      <Card>
        <Form
          action={`${back}/notes/${service.id}`}
          hidden={{ ...form.hidden, version: read }}
          {...keptAs('plan-note', service.id, draft)}
          label={t.notes}
        >
          <TextArea
            language={language}
            name="body"
            label={t.notes}
            hint={t.notesHint}
            error={errorAt(form, 'body', say)}
            value={typed === null ? current : one(typed, 'body')}
            rows={10}
            limit={planNoteLimit}
          />
          <DraftLine language={language} />
          <ButtonRow>
            <Button variant="primary" icon="save">
              {t.save}
            </Button>
            <LinkButton href={back} variant="quiet">
              {t.cancel}
            </LinkButton>
          </ButtonRow>
        </Form>
      </Card>
    </>
  );
}
