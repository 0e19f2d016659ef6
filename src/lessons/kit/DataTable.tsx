/** A table of numbers that scrolls where it is too wide. The first cell of a row names it. */
import type { ReactNode } from 'react';
import styles from './kit.module.css';
import { useOverflow } from './useOverflow';

interface DataTableProps {
  readonly caption: string;
  readonly head: readonly ReactNode[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly ReactNode[];
    /** Stands out: the best one, the one on show. */
    readonly marked?: boolean;
  }[];
  /** Whether the caption is for the screen reader only. */
  readonly captionless?: boolean;
  /** Whether the cells are words and not numbers. */
  readonly wordy?: boolean;
  /** Heads of these columns are buttons that put the rows, which come in order, into the order of their column. */
  readonly sorting?: {
    readonly columns: readonly number[];
    readonly by: number;
    readonly onSort: (column: number) => void;
  };
}

export function DataTable({
  caption,
  head,
  rows,
  captionless = false,
  wordy = false,
  sorting,
}: DataTableProps) {
  const [ref, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={ref}
      className={styles.scroll}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
    >
      <table className={styles.table} data-wordy={wordy}>
        <caption className={captionless ? styles.spoken : undefined}>{caption}</caption>
        <thead>
          <tr>
            {numbered(head).map(([cell, key]) =>
              sorting?.columns.includes(Number(key)) ? (
                <SortingHead
                  key={key}
                  cell={cell}
                  sorted={sorting.by === Number(key)}
                  onSort={() => sorting.onSort(Number(key))}
                />
              ) : (
                <HeadCell key={key} scope="col" cell={cell} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key: row, cells: [first, ...rest], marked = false }) => (
            <tr key={row} data-marked={marked}>
              <HeadCell scope="row" cell={first} />
              {numbered(rest).map(([cell, key]) => (
                <td key={key}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A head that says nothing is none. */
function HeadCell({ scope, cell }: { readonly scope: 'col' | 'row'; readonly cell: ReactNode }) {
  return cell === '' || cell === null || cell === undefined ? <td /> : <th scope={scope}>{cell}</th>;
}

interface SortingHeadProps {
  readonly cell: ReactNode;
  readonly sorted: boolean;
  readonly onSort: () => void;
}

function SortingHead({ cell, sorted, onSort }: SortingHeadProps) {
  return (
    <th scope="col" aria-sort={sorted ? 'ascending' : undefined}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {cell}
        <span className={styles.sortMark} aria-hidden="true">
          {sorted ? '▾' : '↕'}
        </span>
      </button>
    </th>
  );
}

/** Cells have no name but their place. */
function numbered(cells: readonly ReactNode[]): readonly (readonly [cell: ReactNode, key: string])[] {
  return cells.map((cell, column) => [cell, String(column)]);
}
