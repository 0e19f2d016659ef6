import { describe, expect, it } from 'vitest';
import { DIVIDER_LIMITS, parseLayout } from '../../src/state/layout';

const NOTHING = { columns: null, rows: null, largeType: false };

describe('the layout that this machine remembers', () => {
  it('is read as it was written', () => {
    const kept = { columns: 40.5, rows: 60, largeType: true };
    expect(parseLayout(JSON.stringify(kept))).toEqual(kept);
    const [least, largest] = DIVIDER_LIMITS.rows;
    expect(parseLayout(JSON.stringify({ columns: least, rows: largest }))).toEqual({
      ...NOTHING,
      columns: least,
      rows: largest,
    });
  });

  it.each([null, '', 'null', '[]', '7', '"40"', '{', '{"columns":"40","rows":null,"largeType":1}'])(
    'is the page’s own where %s was kept',
    (text) => {
      expect(parseLayout(text)).toEqual(NOTHING);
    },
  );

  it('leaves out measures that would hide a picture, and keeps the others', () => {
    expect(parseLayout('{"columns":3,"rows":60}')).toEqual({ ...NOTHING, rows: 60 });
    expect(parseLayout('{"columns":40,"rows":1e999}')).toEqual({ ...NOTHING, columns: 40 });
  });
});
