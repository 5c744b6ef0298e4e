import type { ReactElement } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { Icon } from '../base/icon.tsx';
import { pageCount } from './table-state.ts';

/** Which page numbers to show: the ends, the current one and its neighbours; `gap` for what is left out. */
export function pagesShown(page: number, pages: number): readonly (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const shown: (number | 'gap')[] = [];
  let before = 0;
  for (const one of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (one === before + 2) shown.push(before + 1);
    else if (one > before + 2) shown.push('gap');
    shown.push(one);
    before = one;
  }
  return shown;
}

export interface PaginationProps {
  readonly language: Language;
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly href: (page: number) => string;
  readonly label?: string;
}

export function Pagination(props: PaginationProps): ReactElement | null {
  const { language, page, pageSize, total, href, label } = props;
  const words = ui[language];
  const pages = pageCount(total, pageSize);
  if (total === 0) return null;
  const from = Math.min((page - 1) * pageSize + 1, total);
  const to = Math.min(page * pageSize, total);
  return (
    <div className="pagination">
      <p className="pagination__rows">{words.rowsShown(from, to, total)}</p>
      {pages > 1 && (
        <nav aria-label={label ?? words.pages}>
          <ul className="pagination__list">
            {page > 1 && (
              <li>
                <a className="pagination__link" href={href(page - 1)} rel="prev">
                  <Icon name="previous" size={16} />
                  <span className="unseen">{words.previousPage}</span>
                </a>
              </li>
            )}
            {pagesShown(page, pages).map((one, index) =>
              one === 'gap' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: gaps have nothing else to be told apart by
                <li key={`gap${index}`} className="pagination__gap" aria-hidden="true">
                  …
                </li>
              ) : (
                <li key={one}>
                  <a
                    className="pagination__link"
                    href={href(one)}
                    aria-current={one === page ? 'page' : undefined}
                    aria-label={words.pageNumber(one)}
                  >
                    {one}
                  </a>
                </li>
              ),
            )}
            {page < pages && (
              <li>
                <a className="pagination__link" href={href(page + 1)} rel="next">
                  <Icon name="next" size={16} />
                  <span className="unseen">{words.nextPage}</span>
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  );
}
