import { demoSignInTexts, signInTexts } from '../../i18n/account/identity.ts';
import { isLanguage } from '../../i18n/texts.ts';

/** What a browser sees when a request to the demo provider cannot be carried out; no style and no script. */
export function demoErrorPage(of: { error: string; uiLocales: unknown }): string {
  const asked = typeof of.uiLocales === 'string' ? of.uiLocales.split(' ').find(isLanguage) : undefined;
  const language = asked ?? 'et';
  const title = demoSignInTexts[language].refusedTitle;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`,
    `<main><h1>${title}</h1><p><code>${of.error.replace(/[^\w-]/g, '')}</code></p>`,
    `<p><a href="/">${signInTexts[language].toFrontPage}</a></p></main>`,
    '</html>',
  ].join('\n');
}
