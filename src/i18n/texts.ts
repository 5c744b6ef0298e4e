/**
 * The program's words. Each area has its files of texts (`src/i18n/<area>/`) in which the three languages
 * stand side by side, so that a missing translation does not compile and a changed sentence is changed in
 * all of them at once (docs/decisions/0002-texts-side-by-side.md).
 */
export const languages = ['et', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** A plain sentence, or a function that builds one from values; the same form in every language. */
// biome-ignore lint/suspicious/noExplicitAny: any parameter list; each entry keeps its own exact one
type Phrase = string | ((...values: any[]) => string);
type Entry = Record<Language, Phrase>;
type Said<E extends Entry> = E['et'];

/** The texts of one area, said in one language. */
export type Texts<Area> = Area extends ByLanguage<infer T> ? { readonly [K in keyof T]: Said<T[K]> } : never;
type ByLanguage<T extends Record<string, Entry>> = {
  readonly [L in Language]: { readonly [K in keyof T]: Said<T[K]> };
};

/**
 * Takes `{ key: { et, ru, en } }` and answers `{ et: { key }, ru: { key }, en: { key } }`.
 * Use: `const t = today[language]; t.title`.
 */
export function defineTexts<const T extends Record<string, Entry>>(entries: T): ByLanguage<T> {
  const said = (language: Language) =>
    Object.freeze(Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, entry[language]])));
  return Object.freeze({ et: said('et'), ru: said('ru'), en: said('en') }) as unknown as ByLanguage<T>;
}

/** Whether a word names a language of the program. */
export function isLanguage(word: unknown): word is Language {
  return languages.includes(word as Language);
}
