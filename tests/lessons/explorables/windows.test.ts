import { describe, expect, it } from 'vitest';
import { flatShare, lowestSample, onEdge, scaled } from '../../../src/lessons/explorables/windows';

const WINDOW = { w: [-6, 6], b: [0, 4] } as const;

describe('a wider window', () => {
  it('keeps its middle', () => {
    expect(scaled(WINDOW, 2)).toEqual({ w: [-12, 12], b: [-2, 6] });
    expect(scaled(scaled(WINDOW, 4), 0.25)).toEqual(WINDOW);
  });
});

describe('the lowest sample', () => {
  it('is found with its place: columns are w, rows are b', () => {
    const grid = Float64Array.of(5, 4, 3, 5, 2, 5, 9, 9, 9);
    expect(lowestSample({ window: WINDOW, size: 3, grid })).toEqual({ w: 0, b: 2, loss: 2 });
  });

  it('is none where nothing is finite', () => {
    expect(lowestSample({ window: WINDOW, size: 2, grid: new Float64Array(4).fill(Number.NaN) })).toBeNull();
  });

  it('lies on the edge or inside', () => {
    expect(onEdge({ w: 6, b: 1 }, WINDOW)).toBe(true);
    expect(onEdge({ w: 1, b: 0 }, WINDOW)).toBe(true);
    expect(onEdge({ w: 1, b: 1 }, WINDOW)).toBe(false);
  });
});

describe('the flat part of a field', () => {
  it('is the share of its cells with a small slope', () => {
    const field = { w: Float64Array.of(0, 3, 0.1, Number.NaN), b: Float64Array.of(0.05, 4, 0, 0) };
    expect(flatShare(field, 0.2)).toBeCloseTo(2 / 3, 15);
  });

  it('is unknown where there is no slope at all', () => {
    expect(flatShare({ w: Float64Array.of(Number.NaN), b: Float64Array.of(0) }, 1)).toBeNaN();
  });
});
