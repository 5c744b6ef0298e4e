export type DraftState = 'none' | 'saved' | 'saving' | 'unsent' | 'offline';

/** Shows where a draft is now on an element of the `DraftStatus` component; `time` as the person reads it. */
export function setDraftState(element: HTMLElement, state: DraftState, time = ''): void {
  element.dataset.state = state;
  for (const text of element.querySelectorAll<HTMLElement>('[data-for]')) {
    text.hidden = text.dataset.for !== state;
    const place = text.querySelector('[data-draft-time]');
    if (place) place.textContent = time;
  }
}
