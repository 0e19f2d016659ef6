/** The good range of a rate: within twice the best, around it. */
import { describe, expect, it } from 'vitest';
import { goodRange } from '../../src/scene/goodRange';

const VALUES = [1e-3, 1e-2, 1e-1, 1, 10];

describe('the good range', () => {
  it('reaches as far as the loss stays within twice the best', () => {
    expect(goodRange(VALUES, [5, 1.9, 1, 2, 2.1])).toEqual({
      best: 2,
      from: 1,
      to: 3,
      decades: expect.closeTo(2, 12),
    });
  });

  it('takes all losses that are as good as 0 as equal', () => {
    expect(goodRange(VALUES, [1e-9, 1e-13, 6e-33, 2e-12, 1])).toMatchObject({ best: 2, from: 1, to: 3 });
  });

  it('is no decade wide where a single value is good', () => {
    expect(goodRange(VALUES, [9, 9, 1, 9, 9])).toMatchObject({ decades: 0 });
  });

  it('ends at the first that is worse, whatever comes after it', () => {
    expect(goodRange(VALUES, [1.5, 9, 1, 9, 1])).toMatchObject({ best: 2, from: 2, to: 2, decades: 0 });
  });

  it('leaves out what has diverged and what is not there', () => {
    expect(goodRange(VALUES, [Number.NaN, 3, Number.POSITIVE_INFINITY, 4, 5])).toMatchObject({
      best: 1,
      from: 1,
      to: 1,
    });
    expect(goodRange(VALUES, [Number.NaN, Number.POSITIVE_INFINITY])).toBeNull();
  });

  it('is not told of losses below 0, and has no decades where values are not above 0', () => {
    expect(goodRange(VALUES, [1, -1, 1, 1, 1])).toBeNull();
    expect(goodRange([0, 1], [1, 1])?.decades).toBeNaN();
  });
});
