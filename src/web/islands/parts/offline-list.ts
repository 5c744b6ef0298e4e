import type { SendOutcome } from './draft-server.ts';
import type { Copy } from './offline-copies.ts';

export type ListState = Copy['state'] | 'sending' | 'sent';

/** Where a copy is, as its line says it. */
export function listStateOf(
  copy: Copy,
  outcome: SendOutcome | { readonly kind: 'sending' } | null,
): ListState {
  if (outcome?.kind === 'sending') return 'sending';
  return outcome?.kind === 'done' ? 'sent' : copy.state;
}

/**
 * The list of what this device still keeps. It is in the page with all its words: `[data-unsent-list]` holds a
 * `<template>` of one line. No line says whom a text is about.
 */
export function unsentList(element: HTMLElement, time: (moment: number) => string, send: () => void) {
  const template = element.querySelector('template');
  const lines = new Map<string, HTMLElement>();

  function lineOf(key: string): HTMLElement | null {
    const known = lines.get(key);
    if (known || !template) return known ?? null;
    const line = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    line.querySelector('[data-unsent-send]')?.addEventListener('click', send);
    template.parentElement?.append(line);
    lines.set(key, line);
    element.hidden = false;
    return line;
  }

  return (copy: Copy, outcome: SendOutcome | { readonly kind: 'sending' } | null): void => {
    const line = lineOf(copy.key);
    if (!line) return;
    const state = listStateOf(copy, outcome);
    line.dataset.state = state;
    for (const words of line.querySelectorAll<HTMLElement>('[data-for]')) {
      words.hidden = words.dataset.for !== state;
    }
    const place = line.querySelector('time');
    if (place) {
      place.dateTime = new Date(copy.savedAt).toISOString();
      place.textContent = time(copy.savedAt);
    }
    const link = line.querySelector<HTMLAnchorElement>('a[data-unsent-open]');
    if (link) link.href = outcome?.kind === 'done' ? outcome.location : copy.page;
    const button = line.querySelector<HTMLButtonElement>('[data-unsent-send]');
    if (button) button.hidden = state !== 'waiting';
  };
}
