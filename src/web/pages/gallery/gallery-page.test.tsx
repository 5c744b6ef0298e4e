import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../i18n/texts.ts';
import { render } from '../../ui/testing/markup.ts';
import { GalleryPage } from './gallery-page.tsx';

describe.each(languages)('all components on one page, in "%s"', (language) => {
  const page = <GalleryPage language={language} theme="auto" />;
  const all = render(page);
  const ids = all.flatMap((one) => one.attributes.id ?? []);

  it('have ids that are each given once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each([
    'for',
    'aria-labelledby',
    'aria-describedby',
    'data-set-for',
    'data-step-for',
    'data-dialog-open',
  ])('refer by %s only to what is there', (attribute) => {
    const asked = all.flatMap((one) => one.attributes[attribute]?.split(' ') ?? []);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('lead by address only to parts of the page that are there', () => {
    const parts = all.flatMap((one) => one.attributes.href?.match(/^#(.+)/)?.[1] ?? []);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('need no inline style, script or handler, which the content security policy forbids', () => {
    expect(renderToStaticMarkup(page)).not.toMatch(/<style|<script|\s(style|on[a-z]+)="/);
  });

  it('label every control', () => {
    const controls = all.filter(
      (one) => ['input', 'select', 'textarea'].includes(one.tag) && one.attributes.type !== 'hidden',
    );
    const labelled = new Set(all.flatMap((one) => one.attributes.for ?? []));
    expect(controls.length).toBeGreaterThan(40);
    expect(controls.filter((one) => !labelled.has(one.attributes.id ?? ''))).toEqual([]);
  });
});
