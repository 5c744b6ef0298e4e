import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import {
  Footer,
  Main,
  Navigation,
  PageTitle,
  SignOutForm,
  SkipLink,
  type Theme,
  TopBar,
} from '../../ui/index.ts';
import { ActionSamples } from './action-samples.tsx';
import { DataSamples } from './data-samples.tsx';
import { FeedbackSamples } from './feedback-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { NarrowSamples } from './narrow-samples.tsx';
import { type Samples, samples } from './samples.ts';
import { ShellSamples } from './shell-samples.tsx';

export interface GalleryPageProps {
  readonly language: Language;
  readonly theme: Theme;
}

/** The islands that the gallery needs. */
export const galleryScripts = ['page', 'dialog', 'form'] as const;

export const galleryTitle = (language: Language) => samples[language].title;

function GalleryTop({ language, theme, t }: GalleryPageProps & { readonly t: Samples }): ReactElement {
  return (
    <TopBar
      product={t.product}
      homeHref="/ui"
      language={language}
      languageChoice={{ action: '/ui', method: 'get', name: 'language', hidden: { theme } }}
      person={{
        name: 'Mari Tamm',
        roles: [
          { value: 'supporter', label: t.supporter, organisation: t.organisation, current: true },
          { value: 'manager', label: t.manager, organisation: t.organisation },
        ],
      }}
      switchRole={{ action: '/ui', method: 'get', name: 'role', hidden: { language, theme } }}
      personLinks={[{ href: '/ui', label: t.ownData }]}
      signOut={<SignOutForm language={language} action="/sign-out" />}
      navigation={
        <Navigation
          language={language}
          items={[
            { href: '/ui#today', label: t.today, icon: 'today', current: true },
            { href: '/ui#families', label: t.families, icon: 'family' },
            { href: '/ui#calendar', label: t.calendar, icon: 'calendar' },
            {
              href: '/ui#messages',
              label: t.messages,
              icon: 'message',
              count: { value: 3, label: t.unread },
            },
            { href: '/ui#documents', label: t.documents, icon: 'document' },
            { href: '/ui#settings', label: t.settings, icon: 'settings' },
          ]}
        />
      }
    />
  );
}

/** Every component in every state, for those who build pages and for the checks of accessibility. */
export function GalleryPage({ language, theme }: GalleryPageProps): ReactElement {
  const t = samples[language];
  const sections = [
    { id: 'shell', title: t.shell, content: <ShellSamples language={language} /> },
    { id: 'actions', title: t.actions, content: <ActionSamples language={language} /> },
    { id: 'fields', title: t.fields, content: <FieldSamples language={language} /> },
    { id: 'lists', title: t.lists, content: <DataSamples language={language} /> },
    { id: 'feedback', title: t.feedback, content: <FeedbackSamples language={language} /> },
    { id: 'narrow', title: t.narrow, content: <NarrowSamples language={language} /> },
  ];
  return (
    <>
      <SkipLink language={language} />
      <GalleryTop language={language} theme={theme} t={t} />
      <Main width="wide">
        <PageTitle title={t.title} lead={t.lead} />
        {sections.map((section) => (
          <div key={section.id} id={section.id} className="stack">
            <h2>{section.title}</h2>
            {section.content}
          </div>
        ))}
      </Main>
      <Footer
        language={language}
        links={[{ href: '/ui', label: t.accessibility }]}
        linksLabel={t.about}
        theme={theme}
        themeChoice={{ action: '/ui', method: 'get', name: 'theme', hidden: { language } }}
      >
        {t.demo}
      </Footer>
    </>
  );
}
