import type { ReactElement } from 'react';

// Seven people around one: the ring is open at the top right, where the next one joins.
const people = [0, 1, 2, 3, 4, 5, 6].map((place) => {
  const angle = (place * 45 * Math.PI) / 180;
  const round = (value: number) => Math.round(value * 10) / 10;
  return { place, x: round(16 + 11.5 * Math.cos(angle)), y: round(16 + 11.5 * Math.sin(angle)) };
});

const dots = people.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3"/>`).join('');

/** The ring as an icon of the browser's tab. */
export const wordmarkIcon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="#005aa3">${dots}<circle cx="16" cy="16" r="5"/></svg>`,
)}`;

/** The product's name with its ring: a circle of people around one. */
export function Wordmark({ product }: { readonly product: string }): ReactElement {
  return (
    <span className="wordmark">
      <svg
        className="wordmark__ring"
        width="32"
        height="32"
        viewBox="0 0 32 32"
        fill="currentColor"
        aria-hidden="true"
        focusable="false"
      >
        {people.map(({ place, x, y }) => (
          <circle key={place} cx={x} cy={y} r="3" />
        ))}
        <circle className="wordmark__middle" cx="16" cy="16" r="5" />
      </svg>
      <span className="wordmark__name">{product}</span>
    </span>
  );
}
