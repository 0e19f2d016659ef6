/** A table as it was found, before anything is made of its columns. */
export interface RawTable {
  /** The names above the columns; null where there are none. */
  readonly names: readonly string[] | null;
  readonly rows: readonly RawRow[];
  /** The kind of entries: a text has lines, JSON has items, an array has rows. */
  readonly entries: 'line' | 'item' | 'row';
}

export interface RawRow {
  /** Counted from 1. */
  readonly at: number;
  readonly cells: readonly unknown[];
}
