import { describe, expect, it } from 'vitest';
import { dashArea } from '../../src/runStyle/dashArea';

describe('the line of a key', () => {
  it('is one rectangle if it is solid', () => {
    expect(dashArea([], 2)).toBe('M-13 -1H13V1H-13z');
  });

  it('has a rectangle for each dash, the last one cut at the edge', () => {
    expect(dashArea([9, 4], 2)).toBe('M-13 -1H-4V1H-13zM0 -1H9V1H0z');
    expect(dashArea([12, 3, 3, 3], 2)).toBe('M-13 -1H-1V1H-13zM2 -1H5V1H2zM8 -1H13V1H8z');
  });
});
