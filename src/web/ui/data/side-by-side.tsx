import { type ReactElement, type ReactNode, useId } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Heading, type HeadingLevel } from '../base/card.tsx';
import { compareWords, type Piece } from './compare-words.ts';

export interface ComparedText {
  readonly title: string;
  /** Whose and when. */
  readonly meta?: ReactNode;
  readonly text: string;
  readonly actions?: ReactNode;
}

export interface SideBySideProps {
  readonly language: Language;
  /** What stands in the record now. */
  readonly left: ComparedText;
  /** What the person wanted to put there. */
  readonly right: ComparedText;
  readonly headingLevel?: HeadingLevel;
}

function Side(props: {
  readonly side: ComparedText;
  readonly own: 'removed' | 'added';
  readonly pieces: readonly Piece[];
  readonly language: Language;
  readonly level: HeadingLevel;
}): ReactElement {
  const { side, own, pieces, language, level } = props;
  const id = useId();
  const Changed = own === 'added' ? 'ins' : 'del';
  return (
    <section className="compare__side" aria-labelledby={id}>
      <Heading level={level} id={id}>
        {side.title}
      </Heading>
      {side.meta !== undefined && <p className="compare__meta">{side.meta}</p>}
      <p className="compare__text">
        {pieces
          .filter((piece) => piece.kind === 'same' || piece.kind === own)
          .map((piece, index) => {
            const key = `${index}${piece.kind}`;
            if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
            return (
              <Changed key={key}>
                <span className="unseen">[{ui[language][own]}: </span>
                {piece.text}
                <span className="unseen">]</span>
              </Changed>
            );
          })}
      </p>
      {side.actions !== undefined && <div className="compare__actions">{side.actions}</div>}
    </section>
  );
}

/** Two texts for one place, with what differs marked in each, for the person to decide. */
export function SideBySide({ language, left, right, headingLevel = 3 }: SideBySideProps): ReactElement {
  const pieces = compareWords(left.text, right.text);
  return (
    <div className="compare">
      <Side side={left} own="removed" pieces={pieces} language={language} level={headingLevel} />
      <Side side={right} own="added" pieces={pieces} language={language} level={headingLevel} />
    </div>
  );
}
