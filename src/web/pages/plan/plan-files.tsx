import type { ReactElement } from 'react';
import { z } from 'zod';
import { lisa9Document } from '../../../documents/lisa-9/template.ts';
import { overviewPlanDocument } from '../../../features/overviews/overview-document.ts';
import { type KeptPaper, keptPaper } from '../../../features/papers/kept-paper.ts';
import type { FamilyPlan } from '../../../features/plan/family-plan.ts';
import { type PlanDocument, planDocument } from '../../../features/plan/plan-document.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import { planDocumentTexts } from '../../../i18n/papers/plan-document.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { ButtonRow, Card, LinkButton } from '../../ui/index.ts';
import { type DocumentFormat, documentFile, documentFormat } from '../document-format.ts';
import { serviceName } from './plan-words.ts';

interface Asked extends PlanDocument {
  readonly format: DocumentFormat;
}

/** With an overview, as it was sent; null where that was not kept, or its files are not made yet. */
interface Sent extends Asked {
  readonly kept: KeptPaper | null;
}

/** Without a word, the language that the family speaks. */
const query = z.object({ language: z.enum(languages).nullable().default(null) });
type Query = z.infer<typeof query>;

const titleOf = ({ plan }: Asked) => `Lisa 9 ${plan.caseNumber} ${plan.asOf}`;

const fileOf = (made: Asked, asked: Query) =>
  documentFile(lisa9Document(made.plan, asked.language ?? made.language), made.format, titleOf(made));

/** Lisa 9 of a service as it is today (TK 2.1.4.4.4). */
export const planFile = defineFile<{ id: string; service: string; format: DocumentFormat }, Query, Asked>({
  path: '/families/:id/plan/:service/lisa-9/:format',
  access: ['family_supporter', 'project_manager', 'family_member'],
  audit: 'export-plan',
  params: z.object({ id: z.uuid(), service: z.uuid(), format: documentFormat }),
  query,
  async load({ tx, actor, params, today }) {
    const made = await planDocument(tx, actor, params.id, params.service, today);
    return made === null ? null : { ...made, format: params.format };
  },
  concerns: ({ familyId }, { service }) => ({ family: familyId, record: service }),
  file: (made, asked) => fileOf(made, asked.query),
});

/** Lisa 9 as it was sent with an overview (TK 2.1.4.5.2). */
export const overviewPlanFile = defineFile<{ id: string; format: DocumentFormat }, Query, Sent>({
  path: '/overviews/:id/lisa-9/:format',
  access: [
    'family_supporter',
    'project_manager',
    'child_protection_worker',
    'commissioner_officer',
    'family_member',
  ],
  audit: 'export-overview-plan',
  params: z.object({ id: z.uuid(), format: documentFormat }),
  query,
  async load({ tx, params, query: { language } }) {
    const made = await overviewPlanDocument(tx, params.id);
    if (made === null) return null;
    const kept = await keptPaper(tx, { overview: params.id }, params.format, language ?? made.language);
    return { ...made, kept, format: params.format };
  },
  concerns: ({ familyId }, { id }) => ({ family: familyId, record: id }),
  file: async ({ kept, ...made }, asked) =>
    kept === null
      ? fileOf(made, asked.query)
      : { name: `${titleOf(made)}.${made.format}`, type: kept.type, bytes: kept.open() },
});

/** The plan to take along, a service at a time. */
export function TakePlan(props: {
  readonly plan: FamilyPlan;
  readonly own: boolean;
  readonly language: Language;
}): ReactElement | null {
  const { plan, own, language } = props;
  const t = planDocumentTexts[language];
  if (plan.services.length === 0) return null;
  return (
    <Card title={t.takeTitle}>
      <p>{own ? t.takeLeadFamily : t.takeLead}</p>
      {plan.services.map((service) => {
        const base = `/families/${plan.familyId}/plan/${service.id}/lisa-9`;
        const name = serviceName(service, language);
        return (
          <ButtonRow key={service.id}>
            <LinkButton href={`${base}/pdf`} icon="download" small>
              {t.pdfOf(name)}
            </LinkButton>
            <LinkButton href={`${base}/docx`} icon="download" small>
              {t.docxOf(name)}
            </LinkButton>
          </ButtonRow>
        );
      })}
    </Card>
  );
}

/** The overview with its plan to take along, in the reader's language. */
export function TakeOverview(props: {
  readonly overviewId: string;
  readonly language: Language;
}): ReactElement {
  const { overviewId, language } = props;
  const t = planDocumentTexts[language];
  const words = documentTexts[language];
  const href = (format: DocumentFormat) => `/overviews/${overviewId}/lisa-9/${format}?language=${language}`;
  return (
    <Card title={t.takeTitle}>
      <p>{t.takeLeadOverview}</p>
      <ButtonRow>
        <LinkButton href={href('pdf')} icon="download" small>
          {words.pdf}
        </LinkButton>
        <LinkButton href={href('docx')} icon="download" small>
          {words.docx}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
