import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/views/charts/axis';

const texts = (kind: 'linear' | 'log', low: number, high: number, count = 5) =>
  valueAxis(kind, low, high)
    .ticks(count)
    .map(({ text }) => text);

describe('a linear axis', () => {
  it('stands on 0 where values are never below', () => {
    expect(texts('linear', 0.01, 2, 6)).toEqual(['0', '0.5', '1', '1.5', '2']);
  });

  it('has round ticks in range, with true minus signs', () => {
    expect(texts('linear', -3, 2, 6)).toEqual(['−3', '−2', '−1', '0', '1', '2']);
  });

  it('holds its values, however large or small', () => {
    for (const size of [5e-324, 1e-300, 1e-12, 1, 1e17, 1e300, 1.7e308]) {
      const axis = valueAxis('linear', -size, size);
      expect(axis.low).toBeLessThan(axis.toPlot(-size));
      expect(axis.high).toBeGreaterThan(axis.toPlot(size));
      expect(axis.high).toBeLessThan(100);
      expect(axis.ticks(5).length).toBeGreaterThan(1);
    }
  });

  it('makes room around one value and around none', () => {
    for (const axis of [
      valueAxis('linear', 0.1, 0.1),
      valueAxis('linear', 0, 0),
      valueAxis('linear', 1, 0),
    ]) {
      expect(axis.high).toBeGreaterThan(axis.low);
      expect(axis.ticks(4).length).toBeGreaterThan(0);
    }
  });
});

describe('a log axis', () => {
  it('has at least two ticks, however little there is to show', () => {
    expect(texts('log', 0.35, 0.42, 4)).toEqual(['0.3', '0.4', '0.5']);
    expect(texts('log', 3.5e-30, 4.2e-30, 4)).toEqual(['3·10⁻³⁰', '4·10⁻³⁰', '5·10⁻³⁰']);
    for (let low = 1e-12; low < 1e12; low *= 1.7)
      expect(texts('log', low, low * 1.01, 4).length).toBeGreaterThan(1);
  });

  it('has powers of ten, as many as fit', () => {
    expect(texts('log', 1e-9, 1, 4)).toEqual(['10⁻⁹', '10⁻⁶', '0.001', '1']);
  });

  it('has 2 and 5 between them where there is room', () => {
    expect(texts('log', 0.1, 1, 6)).toEqual(['0.1', '0.2', '0.5', '1']);
  });

  it('makes room around one value and around none', () => {
    for (const axis of [valueAxis('log', 0.1, 0.1), valueAxis('log', 1, 0)]) {
      expect(axis.high).toBeGreaterThan(axis.low);
      expect(axis.ticks(4).length).toBeGreaterThan(0);
    }
  });
});
