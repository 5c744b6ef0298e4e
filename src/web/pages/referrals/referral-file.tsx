import type { ReactElement } from 'react';
import { z } from 'zod';
import type { Lisa8 } from '../../../documents/lisa-8/data.ts';
import { lisa8Document } from '../../../documents/lisa-8/template.ts';
import { type KeptPaper, keptPaper } from '../../../features/papers/kept-paper.ts';
import { publicOrganisations } from '../../../features/referrals/referral-choices.ts';
import { referralDocument } from '../../../features/referrals/referral-document.ts';
import { referralOf } from '../../../features/referrals/referral-record.ts';
import { documentTexts } from '../../../i18n/papers/documents.ts';
import { referralDocumentTexts } from '../../../i18n/papers/referral-document.ts';
import { type Language, languages } from '../../../i18n/texts.ts';
import { defineFile } from '../../registry/page.ts';
import { ButtonRow, Card, LinkButton } from '../../ui/index.ts';
import { type DocumentFormat, documentFile, documentFormat } from '../document-format.ts';

interface Asked {
  readonly lisa8: Lisa8;
  /** As it was sent or decided; null where that was not kept, or its files are not made yet. */
  readonly kept: KeptPaper | null;
  readonly familyId: string | null;
  readonly referralId: string;
  readonly format: DocumentFormat;
}

/** Lisa 8 (TK 2.1.4.3.1-4), for those who read the referral. */
export const referralFile = defineFile<{ id: string; format: DocumentFormat }, { language: Language }, Asked>(
  {
    path: '/referrals/:id/lisa-8/:format',
    access: ['child_protection_worker', 'commissioner_officer', 'project_manager', 'family_member'],
    audit: 'export-referral',
    params: z.object({ id: z.uuid(), format: documentFormat }),
    query: z.object({ language: z.enum(languages).default('et') }),
    async load({ tx, params, query: { language } }) {
      const [referral, names] = await Promise.all([referralOf(tx, params.id), publicOrganisations(tx)]);
      if (referral === null) return null;
      return {
        kept: await keptPaper(tx, { referral: params.id }, params.format, language),
        lisa8: referralDocument(referral, names),
        familyId: referral.familyId,
        referralId: referral.id,
        format: params.format,
      };
    },
    concerns: ({ referralId, familyId }) => ({
      record: referralId,
      ...(familyId === null ? {} : { family: familyId }),
    }),
    async file({ lisa8, kept, format }, { query }) {
      const name = `Lisa 8 ${lisa8.familyName} ${lisa8.sentOn}`;
      return kept === null
        ? documentFile(lisa8Document(lisa8, query.language), format, name)
        : { name: `${name}.${format}`, type: kept.type, bytes: kept.open() };
    },
  },
);

/** The referral to take along. */
export function TakeReferral(props: {
  readonly referralId: string;
  readonly language: Language;
}): ReactElement {
  const { referralId, language } = props;
  const t = referralDocumentTexts[language];
  const href = (format: DocumentFormat) => `/referrals/${referralId}/lisa-8/${format}?language=${language}`;
  return (
    <Card title={t.take}>
      <p>{t.takeLead}</p>
      <ButtonRow>
        <LinkButton href={href('pdf')} icon="download">
          {documentTexts[language].pdf}
        </LinkButton>
        <LinkButton href={href('docx')} icon="download">
          {documentTexts[language].docx}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}
