import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { type Assets, scriptAddresses } from './assets.ts';
import { wordmarkIcon } from './wordmark.tsx';

/** `auto` follows the device. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface DocumentProps {
  readonly language: Language;
  /** The page's own title; the product's name is put after it. */
  readonly title: string;
  readonly product: string;
  readonly assets: Assets;
  /** Names of the islands this page needs. */
  readonly scripts?: readonly string[];
  readonly theme?: Theme;
  readonly description?: string;
  /** The form came back with problems: the title says so first, because it is read first. */
  readonly hasProblems?: boolean;
  /** Public pages only. */
  readonly indexed?: boolean;
  /** Further elements of the head: a feed, a canonical address. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** The whole page; `documentMarkup` makes the text of it that is sent. */
export function Document(props: DocumentProps): ReactElement {
  const { language, title, product, assets, scripts = [], theme = 'auto', hasProblems, indexed } = props;
  const own = hasProblems ? `${ui[language].error}: ${title}` : title;
  return (
    <html lang={language} data-theme={theme === 'auto' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{own === product ? product : `${own} – ${product}`}</title>
        {props.description !== undefined && <meta name="description" content={props.description} />}
        {!indexed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        <meta name="theme-color" content="#004277" />
        <meta name="format-detection" content="telephone=no" />
        {assets.fonts?.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={wordmarkIcon} />
        {scriptAddresses(assets, scripts).map((address) => (
          <script key={address} type="module" src={address} />
        ))}
        {props.head}
      </head>
      <body>{props.children}</body>
    </html>
  );
}

/** The page as it is sent: React leaves the doctype to us. */
export function documentMarkup(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
