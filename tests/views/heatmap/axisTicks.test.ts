/** Round values along an axis of a sweep. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SweepAxis } from '../../../src/scene/sweepFields';
import { axisTicks } from '../../../src/views/heatmap/axisTicks';

type Scale = SweepAxis['scale'];

const ticksOf = (scale: Scale, from: number, to: number, length = 600, least = 60) =>
  axisTicks({ of: 'x', from, to, scale, count: 65 }, length, least);
/** Each text with its place in thousandths. */
const placesOf = (...asked: Parameters<typeof ticksOf>) =>
  Object.fromEntries(ticksOf(...asked).ticks.map(({ at, text }) => [text, Math.round(1000 * at) + 0]));

describe('an even axis', () => {
  it('has round values, as many as have room', () => {
    expect(placesOf('linear', 0, 10, 300)).toEqual({ 0: 0, 2: 200, 4: 400, 6: 600, 8: 800, 10: 1000 });
    expect(placesOf('linear', -3, 3, 600, 100)).toEqual({
      '−3': 0,
      '−2': 167,
      '−1': 333,
      0: 500,
      1: 667,
      2: 833,
      3: 1000,
    });
    expect(placesOf('linear', 0, 10, 50)).toEqual({ 0: 0 });
    expect(placesOf('linear', 1, 8, 50)).toEqual({});
    expect(placesOf('linear', 1, 8, 60)).toEqual({});
    expect(placesOf('linear', 1, 8, 120)).toEqual({ 5: 571 });
  });

  it('may fall, and its ticks stand from its beginning on', () => {
    const { ticks } = ticksOf('linear', 10, 0, 120);
    expect(ticks.map(({ at, text }) => [at + 0, text])).toEqual([
      [0, '10'],
      [0.5, '5'],
      [1, '0'],
    ]);
  });
});

describe('an axis by powers of ten', () => {
  it('has those first, and between them what has room', () => {
    expect(placesOf('log', 1e-4, 10)).toEqual({
      '10⁻⁴': 0,
      0.001: 200,
      0.01: 400,
      0.1: 600,
      1: 800,
      10: 1000,
    });
    expect(placesOf('log', 1, 100, 300)).toEqual({ 1: 0, 3: 239, 10: 500, 30: 739, 100: 1000 });
    expect(placesOf('log', 1e-4, 1e-3, 2400)).toEqual({
      '10⁻⁴': 0,
      '2·10⁻⁴': 301,
      '3·10⁻⁴': 477,
      '5·10⁻⁴': 699,
      0.001: 1000,
    });
  });

  it('has even values where its ends are less than eight times apart', () => {
    expect(placesOf('log', 1, 7.9)).toEqual({ 1: 0, 2: 335, 3: 532, 4: 671, 5: 779, 7: 941 });
    expect(placesOf('log', 1, 8, 1800)).toEqual({ 1: 0, 2: 333, 3: 528, 5: 774 });
    expect(placesOf('log', 8, 1, 1800)).toEqual({ 5: 226, 3: 472, 2: 667, 1: 1000 });
  });

  it('goes by how far values are below 1 where it is laid out by that', () => {
    expect(placesOf('one-minus-log', 0, 0.999)).toEqual({
      0: 0,
      0.5: 100,
      0.8: 233,
      0.9: 333,
      0.95: 434,
      0.98: 566,
      0.99: 667,
      0.995: 767,
      0.998: 900,
      0.999: 1000,
    });
    expect(placesOf('one-minus-log', 0.9, 0.99)).toEqual({
      0.9: 0,
      0.95: 301,
      0.97: 523,
      0.98: 699,
      0.99: 1000,
    });
    // 1 − 0.99999 is a little more than 10⁻⁵ in doubles.
    expect(ticksOf('one-minus-log', 0.99999, 0.99999999, 600).from).toBe(' − 0.99999');
    // Where one has room it is 0.
    expect(placesOf('one-minus-log', 0, 0.9, 50)).toEqual({ 0: 0 });
    expect(placesOf('one-minus-log', 0.9, 0.95, 240)).toEqual({ 0.9: 0, 0.92: 322, 0.94: 737 });
  });
});

it('an axis of whole numbers has no ticks between them', () => {
  const textsOf = (isWhole: boolean) =>
    axisTicks({ of: 'steps', from: 2, to: 5, scale: 'log', count: 65 }, 900, 60, isWhole).ticks.map(
      ({ text }) => text,
    );
  expect(textsOf(false)).toContain('2.2');
  expect(textsOf(true)).toEqual(['2', '3', '4', '5']);
});

describe('the texts of ticks', () => {
  it('are counted from the first one where one of them would be longer than seven characters', () => {
    const short = ticksOf('linear', 12345, 12347, 120);
    expect([short.from, short.ticks.map(({ text }) => text.replaceAll(/\s/g, ' '))]).toEqual([
      '',
      ['12 345', '12 346', '12 347'],
    ]);
    expect(ticksOf('linear', 0.02599, 0.025996, 180)).toEqual({
      ticks: [
        { at: 0, text: '0' },
        { at: expect.closeTo(1 / 3, 9), text: '2·10⁻⁶' },
        { at: expect.closeTo(2 / 3, 9), text: '4·10⁻⁶' },
        { at: 1, text: '6·10⁻⁶' },
      ],
      from: ' − 0.02599',
    });
    expect(ticksOf('linear', 0.02601, 0.02603, 120).from).toBe('');
    expect(ticksOf('linear', 0.02601, 0.02603, 120).ticks.map(({ text }) => text)).toEqual([
      '0.02601',
      '0.02602',
      '0.02603',
    ]);
    // At three digits 0.9999 would be 1.
    expect(ticksOf('one-minus-log', 0, 0.9999, 400).ticks.map(({ text }) => text)).toEqual([
      '0',
      '0.9',
      '0.99',
      '0.999',
      '0.9999',
    ]);
    expect(ticksOf('linear', 0.126011, 0.126013, 120).from).toBe(' − 0.126011');
  });

  it('are told apart however close the axis is, down to neighbouring doubles', () => {
    expect(ticksOf('linear', 0.02, 0.032).from).toBe('');
    const log = ticksOf('log', 0.123456789, 0.123456799).ticks.map(({ text }) => text);
    expect(log.length).toBeGreaterThan(1);
    expect(new Set(log).size).toBe(log.length);
    for (const [from, to] of [
      [0.02599, 0.026004],
      [0.123456789, 0.123456799],
      [0.099999999, 0.100000001],
      [0.026014573874304153, 0.026014573874305728],
      [9.9999999e-5, 1.00000001e-4],
    ]) {
      const close = ticksOf('linear', from, to);
      const texts = close.ticks.map(({ text }) => text);
      const first = Number(close.from.replace(' \u2212 ', ''));
      expect(first).toBeGreaterThanOrEqual(from * (1 - 1e-15));
      expect(first).toBeLessThan(to);
      expect(texts[0]).toBe('0');
      expect(texts.length).toBeGreaterThan(2);
      expect(new Set(texts).size).toBe(texts.length);
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(10);
    }
  });

  it('tell the ticks apart on every axis, however closely it has been zoomed', () => {
    const exponent = fc.double({ min: 0, max: 6, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom<Scale>('linear', 'log', 'one-minus-log'),
        exponent,
        exponent,
        fc.integer({ min: 100, max: 700 }),
        (scale, least, more, length) => {
          const from = 1 - 10 ** -least;
          const to = scale === 'one-minus-log' ? 1 - 10 ** -(least + more + 0.01) : from + 10 ** -(2 * more);
          const shift = scale === 'one-minus-log' ? 0 : 0.01;
          const { ticks } = ticksOf(scale, from + shift, to + shift, length, 46);
          expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
        },
      ),
      { numRuns: 1000 },
    );
    const { ticks } = ticksOf('one-minus-log', 1 - 1e-5, 1 - 1e-9, 600, 46);
    expect(ticks.map(({ text }) => text)).toContain('9.99·10⁻⁶');
  });
});
