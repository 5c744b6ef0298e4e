import { signIn as signInTexts } from '../../../i18n/account/sign-in.ts';
import { prospectiveTexts } from '../../../i18n/meetings/prospective.ts';
import { definePersonPage } from '../../registry/page.ts';
import { Card, LinkButton, PageTitle } from '../../ui/index.ts';
import { noParams, noQuery } from '../params.ts';

/** Somebody who is signed in and holds no role learns whom to ask. */
export const noRolePage = definePersonPage({
  path: '/no-role',
  access: 'signed-in',
  audit: 'read-no-role',
  params: noParams,
  query: noQuery,
  load: async () => ({}),
  concerns: () => ({}),
  view(_data, { language }) {
    const t = signInTexts[language];
    return {
      title: t.noRoleTitle,
      width: 'narrow',
      body: (
        <>
          <PageTitle title={t.noRoleTitle} lead={t.noRole} />
          <Card title={t.askContacts}>
            <ul>
              <li>{t.noRoleFamily}</li>
              <li>{t.noRoleSpecialist}</li>
              <li>{t.noRoleMunicipality}</li>
            </ul>
          </Card>
          <Card title={prospectiveTexts[language].beginTitle}>
            <p>{prospectiveTexts[language].beginLead}</p>
            <LinkButton href="/begin" variant="primary" icon="next">
              {prospectiveTexts[language].beginLink}
            </LinkButton>
          </Card>
        </>
      ),
    };
  },
});
