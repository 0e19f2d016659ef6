/** Numbers as the text of a row's cells. */
import { expect, it } from 'vitest';
import { COLUMNS, type TableRow } from '../../../src/views/numbers/columns';
import { writeRow } from '../../../src/views/numbers/writeRow';

it('numbers stand in the cells after the first, with every digit as their titles', () => {
  const cells = Array.from({ length: 4 }, () => ({ firstChild: null, textContent: 'old', title: 'old' }));
  const row = { step: 1234, w: 1 / 3, b: -2 } as Partial<TableRow> as TableRow;
  writeRow({ cells } as unknown as HTMLTableRowElement, COLUMNS.playhead.slice(0, 3), row, true);
  expect(cells.map(({ textContent, title }) => [textContent.replace(/\s/, ' '), title])).toEqual([
    ['old', 'old'],
    ['1 234', ''],
    ['0.3333', '0.3333333333333333'],
    ['−2', '-2'],
  ]);
});
