/** The gaps in a line, where the steps between two of its values have none. */
import { describe, expect, it } from 'vitest';
import { stepAxis } from '../../../src/views/charts/stepAxis';
import { type Drawn, part } from '../../../src/views/charts/unknownSteps';

/** A chart of 100 steps. Unless said, a step is a pixel wide. */
function parted(values: readonly Drawn[], x: readonly number[], width = 100) {
  const drawn = [...values];
  const across = part(drawn, x, stepAxis('linear', [0, 100]), width);
  return { drawn, across };
}

describe('a line is broken', () => {
  it('between values that are more than four pixels apart', () => {
    expect(parted([1, undefined, undefined, 2], [0, 1, 2, 5])).toEqual({
      drawn: [1, null, null, 2],
      across: [[0, 3]],
    });
    expect(parted([1, undefined, undefined, 2], [0, 1, 2, 4])).toEqual({
      drawn: [1, undefined, undefined, 2],
      across: [],
    });
  });

  it('by pixels, not by steps', () => {
    const values = [1, undefined, 2];
    expect(parted(values, [10, 12, 13], 200).across).toEqual([[0, 2]]);
    expect(parted(values, [10, 12, 13], 120).across).toEqual([]);
    expect(parted(values, [10, 50, 89], 5).across).toEqual([]);
    const later = [...values];
    expect(part(later, [110, 112, 115], stepAxis('linear', [100, 200]), 100)).toEqual([[0, 2]]);
    expect(part([...values], [110, 112, 114], stepAxis('linear', [100, 200]), 100)).toEqual([]);
  });

  it('not between steps that follow each other, however far apart they are drawn', () => {
    expect(parted([1, 2], [0, 50]).across).toEqual([]);
    expect(parted([1, 2, 3, 4], [0, 1, 50, 99]).across).toEqual([]);
    expect(parted([1, undefined, 2], [7, 7, 8], 1000).across).toEqual([]);
    expect(parted([1, undefined, 2], [7, 8, 8.25], 1000).across).toEqual([[0, 2]]);
  });

  it('not before its first value', () => {
    expect(parted([undefined, undefined, 1, 2], [0, 40, 80, 81])).toEqual({
      drawn: [undefined, undefined, 1, 2],
      across: [],
    });
  });

  it('in each place where values are missing, and only there', () => {
    expect(parted([1, 2, undefined, 3, undefined, 4, 5], [0, 1, 5, 10, 11, 12, 13])).toEqual({
      drawn: [1, 2, null, 3, undefined, 4, 5],
      across: [[1, 3]],
    });
    expect(parted([1, undefined, 2, undefined, 3], [0, 10, 20, 30, 40]).across).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it('after a gap that was there before as after a value', () => {
    expect(parted([1, null, undefined, 2], [0, 1, 2, 30])).toEqual({
      drawn: [1, null, null, 2],
      across: [[1, 3]],
    });
  });
});
