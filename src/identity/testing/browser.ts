/** A browser as far as signing in needs one: cookies by host and path, and redirects followed one by one. */
export type Browser = {
  get: (url: URL | string) => Promise<Page>;
  post: (url: URL | string, form: Record<string, string>) => Promise<Page>;
  /** Follows redirects until a page, or until the next address would begin with `until`; answers that address. */
  followTo: (url: URL | string, until: string) => Promise<URL>;
  cookies: () => readonly Cookie[];
};
export type Page = { status: number; url: URL; location: URL | undefined; headers: Headers; body: string };
type Cookie = { name: string; value: string; path: string; attributes: string };

export function openBrowser(): Browser {
  let jar: Cookie[] = [];

  function take(header: string): void {
    const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const attribute = (wanted: string) =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const path = attribute('path') ?? '/';
    const expires = attribute('expires');
    jar = jar.filter((kept) => kept.name !== name || kept.path !== path);
    if (expires !== undefined && Date.parse(expires) <= Date.now()) return;
    jar.push({ name, value, path, attributes: attributes.join('; ').toLowerCase() });
  }

  async function send(address: URL | string, init: RequestInit): Promise<Page> {
    const url = new URL(address);
    const sent = jar.filter(
      ({ path }) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')),
    );
    const headers = new Headers(init.headers);
    headers.set('accept', 'text/html');
    headers.set('cookie', sent.map(({ name, value }) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const header of answer.headers.getSetCookie()) take(header);
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      url,
      location: location === null ? undefined : new URL(location, url),
      headers: answer.headers,
      body: await answer.text(),
    };
  }

  return {
    get: (url) => send(url, { method: 'GET' }),
    post: (url, form) => send(url, { method: 'POST', body: new URLSearchParams(form) }),
    async followTo(url, until) {
      let next = new URL(url);
      for (let step = 0; step < 10; step++) {
        if (next.href.startsWith(until)) return next;
        const page = await send(next, { method: 'GET' });
        if (page.location === undefined) throw new Error(`no way on from ${next.pathname}: ${page.status}`);
        next = page.location;
      }
      throw new Error('too many redirects');
    },
    cookies: () => jar,
  };
}
