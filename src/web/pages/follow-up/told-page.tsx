import { followUp } from '../../../features/follow-up/followed-families.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import { definePage } from '../../registry/page.ts';
import { Card, PageTitle } from '../../ui/index.ts';
import { noQuery, oneId } from '../params.ts';
import { Written } from './written.tsx';

/** A greater need as the municipality was told of it (TK 2.2.1); as long as the family involves it. */
export const toldPage = definePage({
  path: '/follow-ups/:id',
  access: ['child_protection_worker', 'project_manager', 'family_supporter', 'family_member'],
  audit: 'read-follow-up-told',
  params: oneId,
  query: noQuery,
  load: async ({ tx, params }) => followUp(tx, params.id),
  concerns: (_data, { id }) => ({ record: id }),
  view(told, { language }) {
    const t = followUpTexts[language];
    return {
      title: t[told.kind],
      width: 'narrow',
      body: (
        <>
          <PageTitle eyebrow={t.title} title={t[told.kind]} lead={told.about} />
          <Card title={t.written}>
            <Written written={[told]} language={language} />
          </Card>
        </>
      ),
    };
  },
});
