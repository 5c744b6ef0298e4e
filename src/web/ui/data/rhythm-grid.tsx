import { type ReactElement, useId } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';

export const rhythmStates = ['kept', 'missed', 'late', 'open', 'waived'] as const;
export type RhythmState = (typeof rhythmStates)[number];

export interface RhythmCell {
  readonly key: string;
  /** What the cell stands for, in full: "12. nädal, 17.–23. märts". */
  readonly label: string;
  /** What is written under it: "12". */
  readonly short: string;
  readonly state: RhythmState;
  /** Why, or what happened: heard, and shown when pointed at. */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
  /** The running week or month. */
  readonly current?: boolean | undefined;
}

export interface RhythmRow {
  readonly key: string;
  /** The obligation: "Kord nädalas, kohanemise kuud". */
  readonly label: string;
  /** How it stands in sum: "11 / 12". */
  readonly sum?: string | undefined;
  readonly cells: readonly RhythmCell[];
}

export interface RhythmGridProps {
  readonly language: Language;
  readonly caption: string;
  readonly rows: readonly RhythmRow[];
  /** Other words for the states, where the page has better ones. */
  readonly words?: Partial<Record<RhythmState, string>>;
  readonly hideLegend?: boolean;
}

/** A check, a cross, a clock hand, three dots, a bar: told apart without colour. */
const shapes: Record<RhythmState, string> = {
  kept: 'm3.5 8.5 3 3 6-7',
  missed: 'm4 4 8 8M12 4l-8 8',
  late: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2.2 1.3',
  open: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  waived: 'M4 8h8',
};

function Mark({ state, letter }: { readonly state: RhythmState; readonly letter: string }): ReactElement {
  return (
    <span className={`rhythm__mark rhythm__mark--${state}`} aria-hidden="true">
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
        <path d={shapes[state]} strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span className="rhythm__letter">{letter}</span>
    </span>
  );
}

/** Weeks and months of an obligation as cells: what was kept, what was not, what is still ahead. */
export function RhythmGrid({ language, caption, rows, words, hideLegend }: RhythmGridProps): ReactElement {
  const own = ui[language];
  const id = useId();
  const names: Record<RhythmState, string> = {
    kept: own.rhythmKept,
    missed: own.rhythmMissed,
    late: own.rhythmLate,
    open: own.rhythmOpen,
    waived: own.rhythmWaived,
    ...words,
  };
  const letter = (state: RhythmState) => [...names[state]][0]?.toLocaleUpperCase(language) ?? '';
  const used = rhythmStates.filter((state) =>
    rows.some((row) => row.cells.some((cell) => cell.state === state)),
  );
  return (
    <figure className="rhythm" aria-labelledby={`${id}caption`}>
      <figcaption className="rhythm__caption" id={`${id}caption`}>
        {caption}
      </figcaption>
      {rows.map((row) => (
        <div key={row.key} className="rhythm__row">
          <p className="rhythm__label" id={`${id}${row.key}`}>
            <span>{row.label}</span>
            {row.sum !== undefined && <span className="rhythm__sum">{row.sum}</span>}
          </p>
          <ul className="rhythm__cells" aria-labelledby={`${id}${row.key}`}>
            {row.cells.map((cell) => {
              const said = [`${cell.label}: ${names[cell.state]}`, cell.note].filter(Boolean).join('. ');
              const content = (
                <>
                  <span className="unseen">{said}</span>
                  <Mark state={cell.state} letter={letter(cell.state)} />
                  <span className="rhythm__short" aria-hidden="true">
                    {cell.short}
                  </span>
                </>
              );
              return (
                <li
                  key={cell.key}
                  className="rhythm__cell"
                  aria-current={cell.current ? 'date' : undefined}
                  title={said}
                >
                  {cell.href === undefined ? content : <a href={cell.href}>{content}</a>}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {!hideLegend && used.length > 0 && (
        <div className="rhythm__legend">
          <p className="unseen" id={`${id}legend`}>
            {own.legend}
          </p>
          <ul aria-labelledby={`${id}legend`}>
            {used.map((state) => (
              <li key={state}>
                <Mark state={state} letter={letter(state)} />
                <span>{names[state]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </figure>
  );
}
