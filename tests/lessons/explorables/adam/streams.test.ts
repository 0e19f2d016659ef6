import { describe, expect, it } from 'vitest';
import { averages, denominators, SPIKE_AT, stream } from '../../../../src/lessons/explorables/adam/streams';

describe('running averages of a stream', () => {
  it('are too small at first, and right once corrected', () => {
    const { plain, corrected } = averages(stream('constant', 40, 1), 0.9);
    expect(plain[0]).toBeCloseTo(0.1, 15);
    plain.forEach((value, t) => {
      expect(value).toBeCloseTo(1 - 0.9 ** (t + 1), 12);
    });
    corrected.forEach((value) => {
      expect(value).toBeCloseTo(1, 12);
    });
  });

  it('have the true mean as their expectation once corrected, over many streams', () => {
    let sum = 0;
    for (let seed = 1; seed <= 2000; seed++) sum += averages(stream('noisy', 3, seed), 0.9).corrected[2];
    expect(sum / 2000).toBeCloseTo(1, 1);
  });
});

describe('denominators after a lone large gradient', () => {
  const { root, largest, kept } = denominators(stream('spike', 120, 1), 0.9);

  it('rise with it, the largest at once to all of it', () => {
    expect(largest[SPIKE_AT]).toBe(20);
    expect(root[SPIKE_AT]).toBeGreaterThan(6);
    expect(root[SPIKE_AT]).toBeLessThan(20);
  });

  it('forget it, but for the one that keeps the most', () => {
    expect(largest[100]).toBe(1);
    expect(root[100]).toBeCloseTo(1, 1);
    expect(kept[100]).toBe(root[SPIKE_AT]);
  });
});
