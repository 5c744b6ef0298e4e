import { front as frontTexts } from '../../../i18n/front.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import { definePublicPage } from '../../registry/page.ts';
import { Card, Columns, LinkButton, PageTitle } from '../../ui/index.ts';
import { noQuery } from '../params.ts';

/** Where everyone begins who is not signed in. */
export const frontPage = definePublicPage({
  path: '/welcome',
  access: 'everyone',
  audit: 'none',
  query: noQuery,
  load: () => ({}),
  view(_data, { language, actor }) {
    const t = frontTexts[language];
    return {
      title: t.title,
      body: (
        <>
          <PageTitle title={t.title} lead={t.lead} />
          {actor === null && (
            <p>
              <LinkButton href="/sign-in" variant="primary" icon="lock">
                {t.signIn}
              </LinkButton>
            </p>
          )}
          <Columns least="medium">
            <Card title={t.forFamilies}>
              <p>{t.forFamiliesText}</p>
              <p>
                <a href="/support-groups">{groupPageTexts[language].publicTitle}</a>
              </p>
            </Card>
            <Card title={t.forSupporters}>
              <p>{t.forSupportersText}</p>
            </Card>
            <Card title={t.forOthers}>
              <p>{t.forOthersText}</p>
            </Card>
          </Columns>
        </>
      ),
    };
  },
});

/** What is done so that everyone can use the pages, and whom to tell when someone cannot. */
export const accessibilityPage = definePublicPage({
  path: '/accessibility',
  access: 'everyone',
  audit: 'none',
  query: noQuery,
  load: () => ({}),
  view(_data, { language }) {
    const t = frontTexts[language];
    return {
      title: t.accessibilityTitle,
      width: 'narrow',
      body: (
        <>
          <PageTitle title={t.accessibilityTitle} lead={t.accessibilityAim} />
          <Card>
            <p>{t.accessibilityChecked}</p>
            <p>{t.accessibilityOffline}</p>
            <p>{t.accessibilityAsk}</p>
          </Card>
        </>
      ),
    };
  },
});
