/** Helps with fields: characters left, quick choices, the buttons of a number. */
const byId = <E extends HTMLElement>(id: string | undefined) => document.getElementById(id ?? '') as E | null;

function changed(field: HTMLElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

for (const count of document.querySelectorAll<HTMLElement>('[data-count-for]')) {
  const area = byId<HTMLTextAreaElement>(count.dataset.countFor);
  if (!area) continue;
  const limit = Number(area.dataset.limit);
  const show = () => {
    const left = limit - area.value.length;
    const words = left < 0 ? count.dataset.over : count.dataset.left;
    count.textContent = (words ?? '').replace('{n}', String(Math.abs(left)));
    count.dataset.state = left < 0 ? 'over' : 'within';
    // Read out only near the limit: a count after every letter would drown the letters.
    if (left <= 20) count.setAttribute('role', 'status');
    else count.removeAttribute('role');
  };
  area.addEventListener('input', show);
  show();
}

for (const element of document.querySelectorAll<HTMLElement>('[data-quick], [data-step]'))
  element.hidden = false;

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-set-for], [data-step]');
  if (!button) return;
  const { setFor, setValue, step, stepFor } = button.dataset;
  const field = byId<HTMLInputElement>(setFor ?? stepFor);
  if (!field) return;
  if (setFor !== undefined) field.value = setValue ?? '';
  else if (step === 'up') field.stepUp();
  else field.stepDown();
  changed(field);
});
