/**
 * For every page: open menus close by Escape and by a press elsewhere, a message closes without loading the page
 * anew, and a form that was sent is not sent twice by a second press.
 */
const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]');

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;

  const dismissed = target.closest('[data-dismiss]')?.closest<HTMLElement>('[data-dismissable]');
  if (dismissed) {
    event.preventDefault();
    dismissed.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (held) menu.querySelector('summary')?.focus();
  }
});

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll<HTMLElement>('[data-busy]')) {
    delete button.dataset.busy;
    button.removeAttribute('aria-disabled');
  }
}

// The answer may be a file, after which the page stands as it was.
const longestWait = 8000;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = '';
  const button = event.submitter;
  if (button) {
    button.dataset.busy = '';
    button.setAttribute('aria-disabled', 'true');
  }
  setTimeout(() => release(form), longestWait);
});

// So does a page that comes back from the browser's memory.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll<HTMLFormElement>('form[data-sent]').forEach(release);
});
