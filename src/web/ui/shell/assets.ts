/** Where the built files stand: logical name to hashed address, as the build wrote them. */
export interface Assets {
  readonly stylesheet: string;
  /** `page` → `/assets/page-3f2a.js`; one entry for each file of src/web/islands. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Fonts worth fetching before the stylesheet asks for them. */
  readonly fonts?: readonly string[];
}

/** The addresses of the named islands; a name that was not built is a mistake of the page. */
export function scriptAddresses(assets: Assets, names: readonly string[]): readonly string[] {
  return [...new Set(names)].map((name) => {
    const address = assets.scripts[name];
    if (address === undefined) throw new Error(`no island is named "${name}"`);
    return address;
  });
}
