import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/views/charts/axis';

const texts = (kind: 'linear' | 'log', low: number, high: number, count = 5) =>
  valueAxis(kind, low, high)
    .ticks(24 * count, 24)
    .map(({ text }) => text);

/** The ends of an axis, in values. */
const ends = (kind: 'linear' | 'log', low: number, high: number) => {
  const { low: from, high: to } = valueAxis(kind, low, high);
  return [from, to];
};

describe('the ends of a linear axis', () => {
  it.each([
    [-1, 1, -1.12, 1.12],
    [1.1, 2, 1.046, 2.054],
    [-2, -1, -2.06, -0.94],
    // It stands on 0 where less than half of it is empty.
    [0.99, 2, 0, 2.0606],
    [0, 2, 0, 2.12],
    [1.01, 2, 1.01 - 0.0594, 2.0594],
    [-0.01, 2, -0.01 - 0.1206, 2.1206],
  ])('of %d to %d leave a margin of 0.06: %d to %d', (low, high, from, to) => {
    const [axisLow, axisHigh] = ends('linear', low, high);
    expect(axisLow).toBeCloseTo(from, 10);
    expect(axisHigh).toBeCloseTo(to, 10);
  });

  it.each([
    [2, 2, 1, 3],
    [-4, -4, -6, -2],
    [0, 0, -0.5, 0.5],
  ])('of one value, %d and %d, lie half of it away: %d to %d', (low, high, from, to) => {
    expect(ends('linear', low, high)).toEqual([from, to]);
  });

  it('of values that rounding alone tells apart are those of one', () => {
    expect(ends('linear', 2, 2 + 0.9e-12)[0]).toBeCloseTo(1, 9);
    expect(ends('linear', 2, 2 + 1.4e-12)[0]).toBeCloseTo(2, 9);
  });

  it('of nothing hold 0 and 1, on a log axis 0.001 and 1', () => {
    expect(ends('linear', 1, 0)).toEqual([0, 1.06]);
    const [low, high] = ends('log', 1, 0);
    expect([low, high]).toEqual([expect.closeTo(-3.18, 10), expect.closeTo(0.18, 10)]);
  });

  it('are in units of a power of ten', () => {
    const axis = valueAxis('linear', 0, 2e17);
    expect([axis.low, axis.high, axis.toPlot(1e17)]).toEqual([0, 2.12, 1]);
    expect(valueAxis('linear', -5e-9, 3e-9).toPlot(-5e-9)).toBeCloseTo(-5, 12);
    expect(valueAxis('linear', 0.2, 0.3).toPlot(0.2)).toBeCloseTo(2, 12);
    expect(valueAxis('linear', 0, 5e-324).toPlot(5e-324)).toBeCloseTo(4.94, 2);
  });
});

describe('the ends of a log axis', () => {
  it.each([
    [1, 100, -0.12, 2.12],
    [1, 10, -0.1, 1.1],
    [0.01, 0.01, -2.1, -1.9],
  ])('of %d to %d leave 0.06 of it, at least a tenth of a decade: %d to %d', (low, high, from, to) => {
    const [axisLow, axisHigh] = ends('log', low, high);
    expect(axisLow).toBeCloseTo(from, 12);
    expect(axisHigh).toBeCloseTo(to, 12);
  });

  it('are taken back to their values', () => {
    for (const [kind, low, high] of [
      ['log', 1e-8, 3],
      ['linear', -5e-9, 3e-9],
      ['linear', 0, 2e17],
    ] as const) {
      const axis = valueAxis(kind, low, high);
      for (const value of [high, (low + high) / 2])
        expect(axis.fromPlot(axis.toPlot(value)) / value).toBeCloseTo(1, 12);
    }
  });

  it('are logarithms', () => expect(valueAxis('log', 1, 100).toPlot(1000)).toBe(3));
});

describe('the ticks of an axis that has room for some', () => {
  it('are as many as have room, evenly spaced', () => {
    expect(texts('linear', 0, 10, 6)).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(texts('linear', 0, 10, 3)).toEqual(['0', '5', '10']);
    expect(texts('linear', 0, 10, 12)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(texts('linear', 0, 0.3, 4)).toEqual(['0', '0.1', '0.2', '0.3']);
    expect(texts('linear', 0, 3e9, 4)).toEqual(['0', '1·10⁹', '2·10⁹', '3·10⁹']);
  });

  it('are at least one where there is room for none', () => {
    expect(texts('linear', 0, 10, 2)).toEqual(['0', '10']);
    expect(texts('linear', 0, 10, 1)).toEqual(['0']);
    expect(valueAxis('linear', 0, 10).ticks(10, 24).length).toBeGreaterThan(0);
  });

  it('stand where their value is', () => {
    const axis = valueAxis('linear', -3e5, 2e5);
    expect(axis.ticks(144, 24).map(({ at }) => at)).toEqual([-3, -2, -1, 0, 1, 2]);
    const log = valueAxis('log', 0.1, 1).ticks(144, 24);
    expect(log.map(({ at }) => at)).toEqual([
      -1,
      expect.closeTo(Math.log10(0.2), 12),
      expect.closeTo(Math.log10(0.5), 12),
      0,
    ]);
  });

  it('are powers of ten whose exponents have a step in common', () => {
    expect(texts('log', 1e-7, 1e5, 5)).toEqual(['10⁻⁶', '0.001', '1', '1\u202f000']);
    expect(texts('log', 1e-4, 1, 6)).toEqual(['10⁻⁴', '0.001', '0.01', '0.1', '1']);
    expect(texts('log', 1e-12, 1e12, 3)).toEqual(['10⁻⁹', '1', '10⁹']);
    expect(texts('log', 1e-3, 1e3, 4)).toEqual(['0.01', '1', '100']);
    expect(texts('log', 1e-5, 1e5, 2)).toEqual(['10⁻⁵', '10']);
  });

  it('have 5, then 2, then 3 between powers of ten', () => {
    expect(texts('log', 1, 100, 8)).toEqual(['1', '2', '5', '10', '20', '50', '100']);
    // A single number between powers of ten is the middle one.
    expect(texts('log', 1, 100, 5)).toEqual(['1', '3', '10', '30', '100']);
    expect(texts('log', 0.3, 4, 6)).toEqual(['0.3', '0.5', '1', '2', '5']);
    expect(texts('log', 2, 8, 6)).toEqual(['2', '3', '5', '10']);
    expect(texts('log', 1, 10, 12)).toEqual(['1', '2', '3', '5', '10']);
  });
});

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

it('a linear axis stands on 0 where its values begin below half of the highest, and not from there on', () => {
  const lowOf = (low: number, high: number) => valueAxis('linear', low, high).low;
  expect([lowOf(0.875, 2), lowOf(0, 2)]).toEqual([0, 0]);
  expect([lowOf(1, 2), lowOf(-1, 2)]).toEqual([1 - 0.06, -1 - 0.06 * 3]);
});
