import { expect, it } from 'vitest';
import { goodRange } from '../../../src/scene/goodRange';
import { widthText } from '../../../src/views/curves/widthText';

const RATES = [0.01, 0.1, 1];
const range = (decades: number) => ({ best: 0, from: 0, to: 0, decades, unsure: 0.25 });

it('a curve is good over some decades, at one value only, or nowhere that a width would say', () => {
  expect(widthText(goodRange(RATES, [1, 1.5, 9]))).toBe('good over 1 decade');
  expect(widthText(goodRange(RATES, [9, 1, 9]))).toBe('good at one value only');
  expect(widthText(goodRange([-1, 0, 1], [9, 1, 9]))).toBe('');
  expect(widthText(null)).toBe('');
});

it('its decades have two digits', () => {
  expect(widthText(range(1.234))).toBe('good over 1.2 decades');
  expect(widthText(range(1e-3))).toBe('good over 0.001 decades');
});
