import { definePublicPage } from '../../registry/page.ts';
import { noQuery } from '../params.ts';
import { GalleryPage, galleryScripts, galleryTitle } from './gallery-page.tsx';

/** All components in every state; in the demonstration only. */
export const galleryPage = definePublicPage({
  path: '/ui',
  access: 'everyone',
  audit: 'none',
  onlyInDemo: true,
  query: noQuery,
  load: () => ({}),
  view: (_data, { language }) => ({
    title: galleryTitle(language),
    width: 'wide',
    scripts: galleryScripts,
    body: <GalleryPage language={language} theme="auto" />,
  }),
});
