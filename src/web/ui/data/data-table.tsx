import type { ReactElement, ReactNode } from 'react';
import type { Language } from '../../../i18n/texts.ts';
import { ui } from '../../../i18n/ui.ts';
import { classNames } from '../base/class-names.ts';
import { Icon } from '../base/icon.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Pagination } from './pagination.tsx';
import type { TableLinks, TableState } from './table-state.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean | undefined;
  /** Numbers and money stand at the end, so that they can be compared. */
  readonly align?: 'start' | 'end' | undefined;
  /** The column that says which row it is; the first unless one is marked. */
  readonly rowHeader?: boolean | undefined;
  /** For a column of buttons: its title is only heard. */
  readonly hideTitle?: boolean | undefined;
}

export interface DataTableProps<Row> {
  readonly language: Language;
  readonly caption: string;
  /** The caption stands as a heading above already. */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** With both, columns marked sortable are links and the pages stand below. */
  readonly state?: TableState;
  readonly links?: TableLinks;
  /** Of all pages together. */
  readonly total?: number;
  readonly empty?: ReactNode;
  /** Sums, in the columns' order. */
  readonly footer?: readonly ReactNode[];
  readonly dense?: boolean;
  /** All but the first column are short figures: on a phone two of them stand in a line. */
  readonly figures?: boolean;
}

/** Said although the elements mean it: browsers drop a table's meaning when its `display` is changed. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

function HeadCell<Row>(props: DataTableProps<Row> & { readonly column: Column<Row> }): ReactElement {
  const { column, state, links, language } = props;
  const words = ui[language];
  const sorted = state?.sort?.key === column.key ? state.sort : undefined;
  const linked = column.sortable && state && links;
  return (
    <th
      scope="col"
      {...as.columnHeader}
      className={classNames(column.align === 'end' && 'table__end', !linked && 'table__head--plain')}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
    >
      {linked ? (
        <a className="table__sort" href={links.sort(state, column.key)}>
          <span className="unseen">{words.sortBy(column.title)}</span>
          <span aria-hidden="true">{column.title}</span>
          <Icon name={sorted ? (sorted.descending ? 'down' : 'up') : 'upDown'} size={16} />
        </a>
      ) : (
        <span className={column.hideTitle ? 'unseen' : undefined}>{column.title}</span>
      )}
    </th>
  );
}

function BodyRow<Row>(props: { readonly table: DataTableProps<Row>; readonly row: Row }): ReactElement {
  const { columns } = props.table;
  const header = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <tr {...as.row}>
      {columns.map((column) => {
        const shared = {
          className: classNames(column.align === 'end' && 'table__end', column.hideTitle && 'table__actions'),
          'data-label': column.hideTitle ? undefined : column.title,
          children: <div className="table__value">{column.cell(props.row)}</div>,
        };
        return column === header ? (
          <th key={column.key} scope="row" {...as.rowHeader} {...shared} />
        ) : (
          <td key={column.key} {...as.cell} {...shared} />
        );
      })}
    </tr>
  );
}

/** A table; on a phone each row becomes a card. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { language, caption, hideCaption, columns, rows, rowKey, state, links, total, empty, footer } = props;
  if (rows.length === 0 && (total ?? 0) === 0) {
    return <>{empty ?? <EmptyState title={ui[language].nothingHere} />}</>;
  }
  return (
    <div className="table-box">
      <table
        className={classNames('table', props.dense && 'table--dense', props.figures && 'table--figures')}
        {...as.table}
      >
        <caption className={hideCaption ? 'unseen' : 'table__caption'}>{caption}</caption>
        <thead {...as.group}>
          <tr {...as.row}>
            {columns.map((column) => (
              <HeadCell key={column.key} {...props} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...as.group}>
          {rows.map((row) => (
            <BodyRow key={rowKey(row)} table={props} row={row} />
          ))}
        </tbody>
        {footer && (
          <tfoot {...as.group}>
            <tr {...as.row}>
              {columns.map((column, index) => (
                <td
                  key={column.key}
                  {...as.cell}
                  className={classNames(column.align === 'end' && 'table__end')}
                  data-label={index === 0 ? undefined : column.title}
                >
                  <div className="table__value">{footer[index]}</div>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {state && links && (
        <Pagination
          language={language}
          page={state.page}
          pageSize={state.pageSize}
          total={total ?? rows.length}
          href={links.page}
          label={`${ui[language].pages}: ${caption}`}
        />
      )}
    </div>
  );
}
