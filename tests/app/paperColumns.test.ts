import { describe, expect, it } from 'vitest';
import { paperColumns, type Size } from '../../src/app/paperColumns';

const PAGE: Size = { width: 960, height: 690 };
/** Map, neuron and two charts, on a phone and on a tablet without a 3D picture; the table with all of its columns. */
const PHONE: readonly Size[] = [455, 240, 240, 240].map((height) => ({ width: 390, height }));
const TABLET: readonly Size[] = [
  { width: 556, height: 406 },
  { width: 556, height: 231 },
  { width: 278, height: 231 },
  { width: 278, height: 231 },
];
const TABLE: Size = { width: 870, height: 153 };

describe('narrow pictures on paper', () => {
  for (const [name, pictures] of [
    ['phone', PHONE],
    ['tablet', TABLET],
  ] as const)
    it(`of a ${name} keep their proportions, leave no hole, and fill the height of a page and most of its width`, () => {
      const sheet = paperColumns(pictures, TABLE, PAGE);
      expect(sheet.height).toBeLessThanOrEqual(PAGE.height + 1e-9);
      expect(sheet.height).toBeGreaterThan(0.99 * PAGE.height);
      expect(sheet.width).toBeLessThanOrEqual(PAGE.width + 1e-9);
      expect(sheet.width).toBeGreaterThan(0.75 * PAGE.width);
      sheet.boxes.forEach(({ width, height }, i) => {
        expect(width / height).toBeCloseTo(pictures[i].width / pictures[i].height, 9);
      });
      const all = [...sheet.boxes, ...(sheet.table === null ? [] : [sheet.table])];
      const area = all.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBeCloseTo(sheet.width * sheet.height, 3);
    });

  it('are of about the same size', () => {
    const scales = paperColumns(PHONE, TABLE, PAGE).boxes.map(({ width }, i) => width / PHONE[i].width);
    expect(Math.min(...scales)).toBeGreaterThan(0.6 * Math.max(...scales));
  });

  it('leave a long table its width, made smaller with it', () => {
    const { table, height } = paperColumns(PHONE, { width: 870, height: 400 }, PAGE);
    expect(height).toBeLessThanOrEqual(PAGE.height + 1e-9);
    expect((table?.width ?? 0) / (table?.height ?? 1)).toBeCloseTo(870 / 400, 9);
  });

  it('are there without a table, and without pictures there is nothing', () => {
    expect(paperColumns(PHONE, null, PAGE).table).toBeNull();
    expect(paperColumns(PHONE, null, PAGE).boxes).toHaveLength(4);
    expect(paperColumns([], TABLE, PAGE).boxes).toEqual([]);
  });
});
