import type { ReactElement } from 'react';
import { mailSettings } from '../../i18n/account/mail-settings.ts';
import { frame as frameTexts } from '../../i18n/frame.ts';
import type { Frame, View } from '../registry/page.ts';
import {
  type Assets,
  Button,
  Document,
  Footer,
  HiddenFields,
  Main,
  Navigation,
  SkipLink,
  type Theme,
  TopBar,
} from '../ui/index.ts';
import { DoneNotice } from './done-notice.tsx';
import { bellFor, navigationFor } from './navigation.ts';
import { SessionWatch } from './session-watch.tsx';

export interface LayoutProps {
  readonly frame: Frame;
  readonly view: View;
  readonly assets: Assets;
  readonly theme: Theme;
  readonly isDemo: boolean;
  readonly hasProblems: boolean;
}

/** What runs on every page of whoever is signed in; what was written and not sent goes out from any page. */
function scriptsFor(actor: Frame['actor']): string[] {
  if (actor === null) return [];
  return actor.role === null ? ['page', 'session'] : ['page', 'session', 'draft'];
}

/** The whole page: the document, the bar with language and role, the workspace's navigation, the content. */
export function Layout({ frame, view, assets, theme, isDemo, hasProblems }: LayoutProps): ReactElement {
  const { language, actor, token, url } = frame;
  const t = frameTexts[language];
  const back = { ...token, back: url.pathname + url.search };
  const items = navigationFor(frame);
  if (view.bare) {
    return (
      <Document
        language={view.language ?? language}
        title={view.title}
        product={t.product}
        assets={assets}
        theme={view.theme ?? theme}
        scripts={view.scripts ?? []}
      >
        {view.body}
      </Document>
    );
  }
  return (
    <Document
      language={language}
      title={view.title}
      product={t.product}
      assets={assets}
      theme={theme}
      hasProblems={hasProblems}
      scripts={[...scriptsFor(actor), ...(view.scripts ?? [])]}
    >
      <SkipLink language={language} />
      <TopBar
        product={t.product}
        homeHref="/"
        language={language}
        languageChoice={{ action: '/language', name: 'language', hidden: back }}
        {...(isDemo ? { notice: t.demoNotice } : {})}
        {...(actor === null
          ? { signInHref: `/sign-in?return=${encodeURIComponent(url.pathname === '/' ? '/' : url.pathname)}` }
          : {
              person: {
                name: actor.displayName,
                roles: actor.roles.map((held) => ({
                  value: held.id,
                  label: t[held.role],
                  organisation: held.organisation ?? undefined,
                  current: held.id === actor.membershipId,
                })),
              },
              bell: bellFor(frame),
              switchRole: { action: '/role', name: 'membership', hidden: token },
              personLinks: [{ href: '/account', label: t.account }],
              signOut: (
                <form method="post" action="/sign-out">
                  <HiddenFields fields={token} />
                  <Button variant="quiet" icon="lock">
                    {t.signOut}
                  </Button>
                </form>
              ),
            })}
        {...(items.length > 0 ? { navigation: <Navigation language={language} items={items} /> } : {})}
      />
      <Main width={view.width ?? 'medium'}>
        <DoneNotice frame={frame} />
        {view.body}
      </Main>
      {actor !== null && <SessionWatch frame={frame} actor={actor} />}
      <Footer
        language={language}
        theme={theme}
        themeChoice={{ action: '/theme', name: 'theme', hidden: back }}
        linksLabel={t.product}
        links={[
          { href: '/rules', label: t.askRules },
          { href: '/accessibility', label: t.accessibility },
          ...(isDemo ? [{ href: '/demo/mails', label: mailSettings[language].demoTitle }] : []),
        ]}
      />
    </Document>
  );
}
