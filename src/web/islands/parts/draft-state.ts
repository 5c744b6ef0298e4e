/** `kept`: on this device only. `unkept`: nowhere but in the open page, because the browser cannot keep anything. */
export type DraftState = 'none' | 'saved' | 'saving' | 'unsent' | 'offline' | 'kept' | 'unkept';

/**
 * Shows where a draft is now on an element of the `DraftStatus` component; `time` as the person reads it. The
 * element is read out when it changes, so what has not changed is not touched.
 */
export function setDraftState(element: HTMLElement, state: DraftState, time = ''): void {
  const has = (name: DraftState) => name === 'none' || element.querySelector(`[data-for="${name}"]`) !== null;
  // A page without words of its own for a state says that it is not sent, which is true of all of them.
  const shown = has(state) ? state : 'unsent';
  element.dataset.state = shown;
  for (const text of element.querySelectorAll<HTMLElement>('[data-for]')) {
    const hidden = text.dataset.for !== shown;
    const place = text.querySelector('[data-draft-time]');
    if (!hidden && place && place.textContent !== time) place.textContent = time;
    if (text.hidden !== hidden) text.hidden = hidden;
  }
}
