import { describe, expect, it } from 'vitest';
import { ariaSort, nextSorting, type Sorting, sortedBy } from '../../../src/views/numbers/order';

describe('the order of the table', () => {
  const rows = [
    { name: 'a', loss: 3 },
    { name: 'b', loss: Number.NaN },
    { name: 'c', loss: -1 },
    { name: 'd', loss: 3 },
  ];
  const names = (descending: boolean, value: (row: (typeof rows)[number]) => number | string) =>
    sortedBy(rows, descending, value)
      .map(({ name }) => name)
      .join('');

  it('rises or falls, with equals in their own order and empty cells last', () => {
    expect(names(false, ({ loss }) => loss)).toBe('cadb');
    expect(names(true, ({ loss }) => loss)).toBe('adcb');
    expect(names(true, ({ name }) => name)).toBe('dcba');
    expect(rows.map(({ name }) => name).join('')).toBe('abcd');
  });

  it('is asked for by clicks on a head: up, down, and the runs’ own again', () => {
    const clicks: (Sorting | null)[] = [null];
    for (const by of ['loss', 'loss', 'loss', 'w', 'b'])
      clicks.push(nextSorting(clicks[clicks.length - 1], by));
    expect(clicks.slice(1)).toEqual([
      { by: 'loss', descending: false },
      { by: 'loss', descending: true },
      null,
      { by: 'w', descending: false },
      { by: 'b', descending: false },
    ]);
  });

  it('is said of its column alone', () => {
    expect(ariaSort({ by: 'loss', descending: false }, 'loss')).toBe('ascending');
    expect(ariaSort({ by: 'loss', descending: true }, 'loss')).toBe('descending');
    expect(ariaSort({ by: 'loss', descending: true }, 'w')).toBeUndefined();
    expect(ariaSort(null, 'loss')).toBeUndefined();
  });
});
