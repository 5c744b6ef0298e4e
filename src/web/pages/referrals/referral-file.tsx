import type { ReactElement } from 'react';
import { z } from 'zod';
import type { Lisa8 } from '../../../documents/lisa-8/data.ts';
import { lisa8Document } from '../../../documents/lisa-8/template.ts';
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
    async load({ tx, params }) {
      const [referral, names] = await Promise.all([referralOf(tx, params.id), publicOrganisations(tx)]);
      if (referral === null) return null;
      return {
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
    file: ({ lisa8, format }, { query }) =>
      documentFile(
        lisa8Document(lisa8, query.language),
        format,
        `Lisa 8 ${lisa8.familyName} ${lisa8.sentOn}`,
      ),
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
