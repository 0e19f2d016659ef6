import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/views/charts/axis';

const texts = (kind: 'linear' | 'log', low: number, high: number, count = 5) =>
  valueAxis(kind, low, high)
    .ticks(24 * count, 24)
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
      expect(axis.ticks(120, 24).length).toBeGreaterThan(1);
    }
  });

  it('makes room around one value and around none', () => {
    for (const axis of [
      valueAxis('linear', 0.1, 0.1),
      valueAxis('linear', 0, 0),
      valueAxis('linear', 1, 0),
    ]) {
      expect(axis.high).toBeGreaterThan(axis.low);
      expect(axis.ticks(96, 24).length).toBeGreaterThan(0);
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
      expect(axis.ticks(96, 24).length).toBeGreaterThan(0);
    }
  });
});

describe('the ticks of any axis', () => {
  const exponent = fc.double({ min: -200, max: 200, noNaN: true });
  const decades = fc.oneof(
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  );
  const length = fc.double({ min: 20, max: 1200, noNaN: true });
  const least = fc.double({ min: 10, max: 60, noNaN: true });
  const holds = (kind: 'linear' | 'log', low: number, high: number, room: number, apart: number) => {
    const axis = valueAxis(kind, low, high);
    const found = axis.ticks(room, apart);
    const pixels = room / (axis.high - axis.low);
    for (const [i, { at }] of found.entries()) {
      expect(at).toBeGreaterThanOrEqual(axis.low - 1e-9);
      expect(at).toBeLessThanOrEqual(axis.high + 1e-9);
      if (i > 0) expect((at - found[i - 1].at) * pixels).toBeGreaterThanOrEqual(apart * (1 - 1e-6));
    }
    expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
    if (room >= 5 * apart) expect(found.length).toBeGreaterThanOrEqual(2);
    else expect(found.length).toBeGreaterThanOrEqual(1);
  };

  it('never stand closer than they may, and two or more stand where there is room, on a log axis', () => {
    fc.assert(
      fc.property(exponent, decades, length, least, (low, span, room, apart) =>
        holds('log', 10 ** low, 10 ** (low + span), room, apart),
      ),
      { numRuns: 3000 },
    );
  });

  it('never stand closer than they may, and two or more stand where there is room, on a linear axis', () => {
    fc.assert(
      fc.property(
        exponent,
        fc.double({ min: -1, max: 1, noNaN: true }),
        length,
        least,
        (size, share, room, apart) => holds('linear', share * 10 ** size, 10 ** size, room, apart),
      ),
      { numRuns: 3000 },
    );
  });
});
