import type { ReactElement, ReactNode } from 'react';
import type { Document, Part } from '../../../documents/document.ts';
import { DescriptionList } from '../../ui/index.ts';

/** What a document says, to be read on any screen; in its own language, whatever the reader's is. */
export function PaperView({ paper }: { readonly paper: Document }): ReactElement {
  return (
    <article className="paper" lang={paper.language} aria-label={paper.title}>
      <p className="paper__title">{paper.title}</p>
      {paper.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes
        <PartView key={at} part={part} />
      ))}
    </article>
  );
}

function PartView({ part }: { readonly part: Part }): ReactNode {
  switch (part.kind) {
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'text':
      return <p className="prewrapped">{part.text}</p>;
    case 'facts':
      return (
        <DescriptionList
          items={part.facts.map(({ label, value }) => ({
            term: label,
            description: <span className="prewrapped">{value}</span>,
          }))}
        />
      );
    case 'list':
      return (
        <ul>
          {part.items.map((item) => (
            <li key={item} className="prewrapped">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable part={part} />;
    case 'signatures':
      // Lines to sign on are for paper; who signed stands beside the document.
      return null;
  }
}

function PaperTable({ part }: { readonly part: Extract<Part, { kind: 'table' }> }) {
  const align = (at: number) => (part.columns[at]?.align === 'end' ? 'paper__end' : undefined);
  return (
    <table className="paper__table">
      <thead>
        <tr>
          {part.columns.map(({ title }, at) => (
            <th key={title} scope="col" className={align(at)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => (
          <tr key={row.join('\n')}>
            {row.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column's
              <td key={at} className={`prewrapped ${align(at) ?? ''}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
