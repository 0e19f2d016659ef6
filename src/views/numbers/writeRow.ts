/** Numbers as the text of a row's cells. */
import { writeText } from '../../browser/writeText';
import type { NumbersColumn, TableRow } from './columns';

/** Writes the numbers into the cells after the first, in the columns' order. */
export function writeRow(
  tableRow: HTMLTableRowElement,
  columns: readonly NumbersColumn[],
  row: TableRow,
  hasData: boolean,
): void {
  columns.forEach((column, i) => {
    const cell = tableRow.cells[i + 1];
    const text = column.text(row);
    writeText(cell, text);
    cell.title = column.exact(row, hasData);
  });
}
