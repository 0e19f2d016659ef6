/** Numbers of the read-out. */
import { describe, expect, it } from 'vitest';
import { coordinateText, nameOfBall, valueText } from '../../../src/views/contour/readoutText';
import { runOf } from '../../engine/scenes';

const spaced = (text: string) => text.replaceAll(/\s/g, ' ');

it.each([
  [1.23456789, 1, '1'],
  [1.23456789, 100, '1'],
  [1.23456789, 0.01, '1.23'],
  [1.23456789, 0.001, '1.235'],
  [-2.5, 0.1, '−2.5'],
  [0.123456789012, 1e-12, '0.12345679'],
  [999_999, 1, '999 999'],
  [1e6, 1, '1·10⁶'],
  [-1e6, 0.1, '−1·10⁶'],
  [1_234_567, 0.1, '1.235·10⁶'],
])('a coordinate is written to what a pixel is worth: %d to %d', (value, resolution, text) => {
  expect(spaced(coordinateText(value, resolution))).toBe(text);
});

describe('a loss or a slope', () => {
  it.each([
    [0, '0.00000'],
    [0.001, '0.00100'],
    [0.0009, '9·10⁻⁴'],
    [-0.00123456, '−0.00123'],
    [99.5, '99.50000'],
    [-99.5, '−99.50000'],
    [100, '100.000'],
    [9999.5, '9 999.500'],
    [10_000, '10 000'],
    [-12_345, '−12 300'],
  ])('has five decimals, three from 100 on, and as many digits far away: %d', (value, text) => {
    expect(spaced(valueText(value))).toBe(text);
  });
});

it('a ball is named by its run and its step', () => {
  const runs = [
    { ...runOf('gd'), id: 'r1' },
    { ...runOf('adam'), id: 'r2' },
  ];
  expect(spaced(nameOfBall({ run: 'r2', step: 1234 }, runs))).toContain('Adam');
  expect(spaced(nameOfBall({ run: 'r2', step: 1234 }, runs))).toContain('1 234');
  expect(nameOfBall({ run: 'r1', step: 0 }, runs)).toContain('Gradient descent');
  expect(nameOfBall({ run: 'r9', step: 0 }, runs)).toBe('');
});
