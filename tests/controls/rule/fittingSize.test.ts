import { expect, it } from 'vitest';
import { fittingSize } from '../../../src/controls/rule/fittingSize';

it('a line that fits keeps its size', () => {
  expect(fittingSize(1, 200, 200)).toBeNull();
  expect(fittingSize(0.8, 10, 200)).toBeNull();
});

it('a line that does not is set as much smaller as it is too wide, rounded down so that it fits', () => {
  expect(fittingSize(1, 250, 200)).toBe(0.8);
  expect(fittingSize(1, 201, 200)).toBe(0.99);
  expect(fittingSize(0.9, 100, 90)).toBe(0.81);
});

it('no line becomes smaller than can be read', () => {
  expect(fittingSize(1, 1000, 200)).toBe(0.7);
  expect(fittingSize(0.7, 300, 200)).toBe(0.7);
});
