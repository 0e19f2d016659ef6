/** The order of the table's rows: the runs' own, or by a column. */

export interface Sorting {
  readonly by: string;
  readonly descending: boolean;
}

export type SortValue = number | string;

/** The order that a click on a column's head asks for: ascending, descending, and the runs' own again. */
export function nextSorting(before: Sorting | null, by: string): Sorting | null {
  if (before === null || before.by !== by) return { by, descending: false };
  return before.descending ? null : { by, descending: true };
}

export function ariaSort(sorting: Sorting | null, by: string): 'ascending' | 'descending' | undefined {
  if (sorting === null || sorting.by !== by) return undefined;
  return sorting.descending ? 'descending' : 'ascending';
}

/** Equal values keep their order; empty cells come last, whichever way it is sorted. */
export function sortedBy<T>(rows: readonly T[], descending: boolean, value: (row: T) => SortValue): T[] {
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((one, other) => {
      const [noOne, noOther] = [isEmpty(one.value), isEmpty(other.value)];
      if (noOne || noOther) return Number(noOne) - Number(noOther);
      const rising = one.value < other.value ? -1 : one.value > other.value ? 1 : 0;
      return descending ? -rising : rising;
    })
    .map(({ row }) => row);
}

function isEmpty(value: SortValue): boolean {
  return typeof value === 'number' && Number.isNaN(value);
}
