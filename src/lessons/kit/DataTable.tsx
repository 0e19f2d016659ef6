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
}

export function DataTable({ caption, head, rows, captionless = false }: DataTableProps) {
  const [ref, overflows] = useOverflow<HTMLDivElement>();
  return (
    <div
      ref={ref}
      className={styles.scroll}
      {...(overflows ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {})}
    >
      <table className={styles.table}>
        <caption className={captionless ? styles.spoken : undefined}>{caption}</caption>
        <thead>
          <tr>
            {numbered(head).map(([cell, key]) => (
              <HeadCell key={key} scope="col" cell={cell} />
            ))}
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

/** Cells have no name but their place. */
function numbered(cells: readonly ReactNode[]): readonly (readonly [cell: ReactNode, key: string])[] {
  return cells.map((cell, column) => [cell, String(column)]);
}
