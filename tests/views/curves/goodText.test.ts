/** The good range of a curve, in words. */
import { expect, it } from 'vitest';
import { goodRange } from '../../../src/scene/goodRange';
import { goodText } from '../../../src/views/curves/goodText';

const RATES = [0.01, 0.1, 1];
const textOf = (x: readonly number[], y: readonly number[]) => goodText({ x, good: goodRange(x, y) });

it('a curve is good from one value to another, at one value only, or nowhere', () => {
  expect(textOf(RATES, [1, 1.5, 9])).toBe('good from 0.01 to 0.1');
  expect(textOf(RATES, [9, 1, 9])).toBe('good at one value only');
  expect(textOf([-1, 0, 1], [1, 1, 9])).toBe('good from −1 to 0');
  expect(goodText({ x: RATES, good: null })).toBe('');
});

it('its ends are told apart, and the lower one comes first', () => {
  expect(textOf([0.5121, 0.5124, 0.9], [1, 1, 9])).toBe('good from 0.5121 to 0.5124');
  expect(textOf([1, 0.1, 0.01], [9, 1, 1])).toBe('good from 0.01 to 0.1');
});
