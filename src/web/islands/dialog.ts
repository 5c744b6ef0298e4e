/** Opens dialogs modally; without this script the link's own address shows them. */
function open(opener: HTMLElement): boolean {
  const dialog = document.getElementById(opener.dataset.dialogOpen ?? '');
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  return true;
}

for (const opener of document.querySelectorAll<HTMLElement>('[data-dialog-open]')) {
  opener.setAttribute('role', 'button');
  opener.addEventListener('keydown', (event) => {
    if (event.key === ' ' && open(opener)) event.preventDefault();
  });
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const opener = target.closest<HTMLElement>('[data-dialog-open]');
  if (opener && open(opener)) event.preventDefault();

  const dialog = target.closest('dialog');
  // A press on the dialog's own element, not on its box, is a press on the backdrop.
  if (dialog?.open && (target === dialog || target.closest('[data-dialog-close]'))) {
    event.preventDefault();
    dialog.close();
  }
});

// A page that was asked for with a dialog's address shows it modally too.
const asked =
  location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
if (asked instanceof HTMLDialogElement) {
  history.replaceState(null, '', location.pathname + location.search);
  asked.showModal();
}
