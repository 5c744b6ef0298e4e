import { describe, expect, it } from 'vitest';
import { find, only, render, textOfIds } from '../testing/markup.ts';
import { scriptAddresses } from './assets.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Document, documentMarkup } from './document.tsx';
import { Footer } from './footer.tsx';
import { LiveRegion, Main, mainId, SkipLink } from './main.tsx';
import { Navigation, type NavigationItem } from './navigation.tsx';
import { PageTitle } from './page-title.tsx';
import { SignOutForm } from './sign-out-form.tsx';
import { Steps } from './steps.tsx';
import { Tabs } from './tabs.tsx';
import { TopBar } from './top-bar.tsx';

const assets = { stylesheet: '/a/index-1.css', scripts: { page: '/a/page-1.js', dialog: '/a/dialog-1.js' } };

describe('a document', () => {
  const page = (props: Partial<Parameters<typeof Document>[0]> = {}) => (
    <Document language="ru" title="Сегодня" product="Tugiring" assets={assets} {...props}>
      <p>!</p>
    </Document>
  );

  it('says its language, its title and its product', () => {
    const all = render(page());
    expect(only(all, 'html').attributes.lang).toBe('ru');
    expect(only(all, 'title').text).toBe('Сегодня – Tugiring');
  });

  it('says first in its title that the form has problems', () => {
    expect(only(render(page({ hasProblems: true })), 'title').text).toBe('Ошибка: Сегодня – Tugiring');
  });

  it('follows the device unless a theme was chosen', () => {
    expect(only(render(page()), 'html').attributes).not.toHaveProperty('data-theme');
    expect(only(render(page({ theme: 'dark' })), 'html').attributes['data-theme']).toBe('dark');
  });

  it('loads the islands asked for, each once, and no other', () => {
    expect(find(render(page()), 'script')).toEqual([]);
    const scripts = find(render(page({ scripts: ['page', 'page'] })), 'script');
    expect(scripts.map((one) => one.attributes)).toEqual([{ type: 'module', src: '/a/page-1.js' }]);
    expect(() => scriptAddresses(assets, ['map'])).toThrow('map');
  });

  it('asks not to be indexed unless it is a public page', () => {
    expect(find(render(page()), 'meta', { name: 'robots' })).toHaveLength(1);
    expect(find(render(page({ indexed: true })), 'meta', { name: 'robots' })).toEqual([]);
  });

  it('is sent with a doctype and without inline style or script', () => {
    const markup = documentMarkup(page({ scripts: ['page'] }));
    expect(markup.startsWith('<!doctype html><html')).toBe(true);
    expect(markup).not.toMatch(/ style="|<style|<script(?![^>]* src=)/);
  });
});

describe('the top of a page', () => {
  it('has a skip link that leads to the main content', () => {
    const all = render(
      <>
        <SkipLink language="et" />
        <Main>!</Main>
      </>,
    );
    expect(only(all, 'a').attributes.href).toBe(`#${mainId}`);
    expect(only(all, 'main').attributes).toMatchObject({ id: mainId, tabindex: '-1' });
  });

  it('offers the other languages, each in its own name', () => {
    const all = render(
      <TopBar
        product="Tugiring"
        homeHref="/"
        language="et"
        languageChoice={{ href: (one) => `/?l=${one}` }}
      />,
    );
    const links = find(all, 'a').filter((one) => one.attributes.lang);
    expect(links.map((one) => [one.attributes.lang, one.attributes.href, one.text])).toEqual([
      ['ru', '/?l=ru', 'Русский'],
      ['en', '/?l=en', 'English'],
    ]);
  });

  const signedIn = render(
    <TopBar
      product="Tugiring"
      homeHref="/"
      language="et"
      languageChoice={{ action: '/language', name: 'language', hidden: { token: 't' } }}
      person={{
        name: 'Mari Tamm',
        roles: [
          { value: 's', label: 'Peretoetaja', organisation: 'Sinilill', current: true },
          { value: 'm', label: 'Projektijuht' },
        ],
      }}
      switchRole={{ action: '/role', name: 'role', hidden: { token: 't' } }}
      signOut={<SignOutForm language="et" action="/sign-out" hidden={{ token: 't' }} />}
    />,
  );

  it('lets one change role and language and sign out by posting, with the token, without a script', () => {
    const forms = find(signedIn, 'form').map((one) => [one.attributes.method, one.attributes.action]);
    expect(forms).toEqual([
      ['post', '/language'],
      ['post', '/role'],
      ['post', '/sign-out'],
    ]);
    expect(find(signedIn, 'input', { type: 'hidden', name: 'token' })).toHaveLength(3);
    expect(only(signedIn, 'button', { name: 'role' }).attributes.value).toBe('m');
  });

  it('opens the menu of the person as details', () => {
    expect(only(signedIn, 'summary').text).toContain('Mari Tamm');
    expect(only(signedIn, 'details').text).toContain('Logi välja');
  });
});

describe('navigation', () => {
  const items = (count: number, current: number): readonly NavigationItem[] =>
    Array.from({ length: count }, (_, index) => ({
      href: `/${index}`,
      label: `Leht ${index}`,
      icon: 'list' as const,
      current: index === current,
    }));

  it('marks the current page', () => {
    const all = render(<Navigation language="et" items={items(3, 1)} />);
    expect(only(all, 'nav').attributes['aria-label']).toBe('Põhimenüü');
    expect(only(all, 'a', { 'aria-current': 'page' }).attributes.href).toBe('/1');
  });

  it.each([
    [4, { narrow: 0, medium: 0, wide: 0 }],
    [5, { narrow: 0, medium: 0, wide: 0 }],
    [6, { narrow: 2, medium: 0, wide: 0 }],
    [7, { narrow: 3, medium: 2, wide: 0 }],
    [8, { narrow: 4, medium: 3, wide: 0 }],
    [9, { narrow: 5, medium: 4, wide: 2 }],
    [10, { narrow: 6, medium: 5, wide: 3 }],
  ])('of %i places keeps under "More" what has no room: %o', (count, beyond) => {
    const all = render(<Navigation language="et" items={items(count, count - 1)} />);
    const lacks = (one: { attributes: Record<string, string> }, width: string) =>
      one.attributes.class?.split(' ').includes(`nav--none-${width}`) === true;
    for (const [width, held] of Object.entries(beyond)) {
      const places = find(all, 'li').filter((one) => one.attributes.class?.startsWith('nav__item'));
      const isMore = (one: { attributes: Record<string, string> }) =>
        one.attributes.class?.includes('nav__item--more') === true;
      expect(places.filter((one) => !isMore(one) && lacks(one, width))).toHaveLength(held);
      expect(places.filter((one) => isMore(one) && !lacks(one, width))).toHaveLength(held > 0 ? 1 : 0);
      const inPanel = find(all, 'li').filter((one) => !one.attributes.class?.startsWith('nav__item'));
      expect(inPanel.filter((one) => !lacks(one, width))).toHaveLength(held);
      const holds = find(all, 'summary').filter((one) =>
        one.attributes.class?.includes(`nav__link--holds-${width}`),
      );
      expect(holds).toHaveLength(held > 0 ? 1 : 0);
    }
  });

  it('says in words how many wait', () => {
    const all = render(
      <Navigation
        language="et"
        items={[{ href: '/m', label: 'Sõnumid', icon: 'message', count: { value: 3, label: '3 lugemata' } }]}
      />,
    );
    expect(only(all, 'a').text).toBe('Sõnumid3, 3 lugemata');
  });

  it('of a trail marks the page one is on', () => {
    const all = render(
      <Breadcrumb language="et" trail={[{ label: 'Pered', href: '/f' }, { label: 'Kuusk' }]} />,
    );
    expect(only(all, '*', { 'aria-current': 'page' }).text).toBe('Kuusk');
    expect(find(all, 'a')).toHaveLength(1);
  });

  it('of tabs is links, the current one marked', () => {
    const all = render(
      <Tabs
        label="Pere"
        tabs={[
          { href: '?tab=a', label: 'A', current: true },
          { href: '?tab=b', label: 'B' },
        ]}
      />,
    );
    expect(only(all, 'a', { 'aria-current': 'page' }).attributes.href).toBe('?tab=a');
    expect(find(all, 'a')).toHaveLength(2);
  });

  it('of steps says the state of each in words', () => {
    const all = render(
      <Steps
        language="et"
        label="Suunamine"
        steps={[
          { title: 'Saadetud', state: 'done' },
          { title: 'Kontroll', state: 'current' },
        ]}
      />,
    );
    expect(only(all, 'li', { 'aria-current': 'step' }).text).toContain('Kontroll');
    expect(find(all, 'li')[0]?.text).toContain('tehtud');
  });
});

describe('the rest of the page', () => {
  it('has one first heading', () => {
    expect(only(render(<PageTitle title="Täna" />), 'h1').text).toBe('Täna');
    expect(find(render(<PageTitle title="Täna" as="p" />), 'h1')).toEqual([]);
  });

  it('says which appearance is chosen', () => {
    const all = render(
      <Footer
        language="et"
        links={[]}
        linksLabel="Lehest"
        theme="dark"
        themeChoice={{ action: '/theme', name: 'theme' }}
      />,
    );
    expect(only(all, 'button', { 'aria-pressed': 'true' }).attributes.value).toBe('dark');
    expect(textOfIds(all, only(all, '*', { role: 'group' }).attributes['aria-labelledby'])).toBe('Välimus');
  });

  it('announces politely, or at once when it cannot wait', () => {
    expect(only(render(<LiveRegion id="l" />), 'div').attributes['aria-live']).toBe('polite');
    expect(only(render(<LiveRegion id="l" urgent />), 'div').attributes).toMatchObject({ role: 'alert' });
  });
});
