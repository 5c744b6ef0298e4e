import { z } from 'zod';
import { isLanguage, languages } from '../../../i18n/texts.ts';
import { definePublicPage } from '../../registry/page.ts';
import { themes } from '../../ui/index.ts';
import { GalleryPage, galleryScripts, galleryTitle } from './gallery-page.tsx';

/** All components in every state; in the demonstration only. Its language and appearance are in its address. */
export const galleryPage = definePublicPage({
  path: '/ui',
  access: 'everyone',
  audit: 'none',
  onlyInDemo: true,
  query: z.object({
    language: z.enum(languages).optional().catch(undefined),
    theme: z.enum(themes).optional().catch(undefined),
  }),
  load: ({ query, language }) => ({
    language: isLanguage(query.language) ? query.language : language,
    theme: query.theme ?? ('auto' as const),
  }),
  view: ({ language, theme }) => ({
    title: galleryTitle(language),
    language,
    theme,
    bare: true,
    scripts: galleryScripts,
    body: <GalleryPage language={language} theme={theme} />,
  }),
});
