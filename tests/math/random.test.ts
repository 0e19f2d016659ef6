import { describe, expect, it } from 'vitest';
import { createRandom } from '../../src/math/random';

const GOLDEN_RATIO = 0x9e3779b9;

describe('xoshiro128**', () => {
  it('draws the published sequence from the state 1, 2, 3, 4', () => {
    const random = createRandom(0);
    random.state.set([1, 2, 3, 4]);
    // As in the tests of the rand_xoshiro crate, and from the authors' C.
    const published = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    ];
    expect(published.map(() => random.nextUint32())).toEqual(published);
  });

  it.each([
    [0, [2462723854, 1020716019, 454327756, 1275600319], [3809008728, 1133695204, 53579671, 2891528803]],
    [1, [2527132011, 314344336, 2535364964, 2041432039], [2442144158, 3238099751, 3819917871, 2104621829]],
    [42, [939911724, 3948730756, 321366731, 3317318717], [2837322924, 544945897, 479756282, 3500138142]],
    [
      4294967295,
      [920564995, 4230986166, 697614773, 1778835764],
      [835879718, 1921286648, 2356205009, 1885780724],
    ],
  ])('draws for ever what C draws from seed %d', (seed, state, draws) => {
    const random = createRandom(seed);
    expect([...random.state]).toEqual(state);
    expect(draws.map(() => random.nextUint32())).toEqual(draws);
  });

  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [0xffffffff, 0x81f16f39],
  ])('mixes the seed as MurmurHash3 ends: %d becomes %d', (term, mixed) => {
    expect(createRandom((term - GOLDEN_RATIO) >>> 0).state[0]).toBe(mixed);
  });

  it.each([-1, 0.5, 4294967296, Number.NaN, Number.POSITIVE_INFINITY])('refuses the seed %d', (seed) => {
    expect(() => createRandom(seed)).toThrow(RangeError);
  });

  it('goes on from a checkpoint of its state', () => {
    const random = createRandom(3);
    random.normal();
    const checkpoint = random.state.slice();
    const ahead = [random.uniform(), random.normal(), random.below(10)];
    random.state.set(checkpoint);
    expect([random.uniform(), random.normal(), random.below(10)]).toEqual(ahead);
  });
});

describe('uniform', () => {
  it('joins 27 bits of one draw and 26 of the next', () => {
    const draws = createRandom(5);
    const upper = draws.nextUint32() >>> 5;
    const lower = draws.nextUint32() >>> 6;
    expect(createRandom(5).uniform()).toBe((upper * 2 ** 26 + lower) / 2 ** 53);
  });

  it('fills ten equal bins evenly, and stays in [0, 1)', () => {
    const random = createRandom(6);
    const bins = new Float64Array(10);
    for (let i = 0; i < 100_000; i++) bins[Math.floor(random.uniform() * 10)]++;
    const chiSquare = bins.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(21.7); // 99 % of samples with 9 degrees of freedom
    expect(bins.reduce((a, b) => a + b)).toBe(100_000);
  });
});

describe('below', () => {
  it.each([1, 2, 3, 7, 100])('draws each of %d numbers as often', (n) => {
    const random = createRandom(7);
    const counts = new Float64Array(n);
    for (let i = 0; i < 1000 * n; i++) counts[random.below(n)]++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('rejects draws above the largest multiple', () => {
    const n = 3 * 2 ** 30; // a quarter of all draws is above it
    const random = createRandom(8);
    const draws = createRandom(8);
    for (let i = 0; i < 1000; i++) {
      let draw = draws.nextUint32();
      while (draw >= n) draw = draws.nextUint32();
      expect(random.below(n)).toBe(draw);
    }
  });

  it('takes all 32 bits for 2³²', () => {
    expect(createRandom(9).below(2 ** 32)).toBe(createRandom(9).nextUint32());
  });
});

describe('normal', () => {
  it('has the moments of N(0, 1)', () => {
    const random = createRandom(10);
    const n = 200_000;
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const z = random.normal();
      for (let k = 0; k < 4; k++) sums[k] += z ** (k + 1) / n;
    }
    expect(Math.abs(sums[0])).toBeLessThan(0.01);
    expect(Math.abs(sums[1] - 1)).toBeLessThan(0.015);
    expect(Math.abs(sums[2])).toBeLessThan(0.03);
    expect(Math.abs(sums[3] - 3)).toBeLessThan(0.1);
  });

  it('takes exactly two uniforms', () => {
    const a = createRandom(11);
    const b = createRandom(11);
    for (let i = 0; i < 100; i++) {
      a.normal();
      b.uniform();
      b.uniform();
    }
    expect(a.state).toEqual(b.state);
  });
});

describe('shuffle', () => {
  it('permutes', () => {
    const order = Int32Array.from({ length: 1000 }, (_, i) => i);
    createRandom(12).shuffle(order);
    expect([...order]).not.toEqual([...order].sort((a, b) => a - b));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  it('gives every order of four as often', () => {
    const random = createRandom(13);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = Int32Array.of(0, 1, 2, 3);
      random.shuffle(order);
      counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  it.each([0, 1])('leaves %d elements as they are', (length) => {
    const random = createRandom(14);
    random.shuffle(new Int32Array(length));
    expect(random.state).toEqual(createRandom(14).state);
  });
});
