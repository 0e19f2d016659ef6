/** A table of numbers that scrolls where it is too wide. The first cell of a row names it. */
import type { ReactNode } from 'react';
import styles from './kit.module.css';

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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more landmark for each table
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={captionless ? styles.spoken : undefined}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, marked = false }) => (
            <tr key={key} data-marked={marked}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name but their place
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
