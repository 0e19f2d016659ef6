import { describe, expect, it } from 'vitest';
import { gapsInWords } from '../../../src/views/charts/gapsInWords';

const none = { parted: false, outside: false };
const series = { a: Float64Array.of(1, Number.NaN, 3, Number.NaN, 5), b: null, length: 4 };

describe('what the lines of a chart do not show', () => {
  it('is nothing where they show everything', () => {
    expect(gapsInWords([{ name: 'Adam', series, gaps: none }])).toEqual([]);
    expect(gapsInWords([{ name: 'Adam', series: undefined, gaps: { ...none, parted: true } }])).toEqual([]);
  });

  it('is at how many of its steps a run is known', () => {
    const both = ['Adam', 'Momentum'].map((name) => ({ name, series, gaps: { ...none, parted: true } }));
    expect(gapsInWords(both)).toEqual([
      'Known only at some steps, as dots with dashes between: Adam at 2 of 4 steps, Momentum at 2 of 4 steps.',
    ]);
  });

  it('is which runs have values that a log axis has no place for', () => {
    const runs = [
      { name: 'Adam', series, gaps: { parted: true, outside: true } },
      { name: 'Momentum', series, gaps: none },
      { name: 'NAG', series, gaps: { ...none, outside: true } },
    ];
    expect(gapsInWords(runs)[1]).toContain('Adam, NAG.');
    expect(gapsInWords(runs)).toHaveLength(2);
  });
});
