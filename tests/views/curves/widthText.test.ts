/** The width of a curve's good range, in words. */
import { expect, it } from 'vitest';
import { sweepText } from '../../../src/text/sweep';
import { widthText } from '../../../src/views/curves/widthText';

const range = (decades: number, unsure = 0.25) => ({ best: 0, from: 0, to: 0, decades, unsure });

it('a good range is as many decades wide as it reaches', () => {
  expect(widthText(range(1.234))).toBe(sweepText.decades('1.2'));
  expect(widthText(range(1e-3))).toBe(sweepText.decades('0.001'));
});

it('a good range of one value is below what its neighbours are apart', () => {
  expect(widthText(range(0, 0.256))).toBe(sweepText.underDecades('0.3'));
});

it('there is no width without a good range, or where decades say nothing', () => {
  expect(widthText(null)).toBe('');
  expect(widthText(range(Number.NaN))).toBe('');
});
