import { describe, expect, it } from 'vitest';
import { runningMeans, spreadOfMean, tosses } from '../../../../src/lessons/explorables/stochastic/coin';

describe('the coin of the lessons', () => {
  it('falls the same way each time for a seed, and more tosses go on from where they were', () => {
    const twenty = tosses(1, 0.5, 20);
    expect(twenty).toEqual(tosses(1, 0.5, 20));
    expect(tosses(1, 0.5, 100).slice(0, 20)).toEqual(twenty);
    expect(tosses(2, 0.5, 20)).not.toEqual(twenty);
  });

  it('shows heads as often as its chance says, and wherever a coin with a lower one does', () => {
    const [less, more] = [tosses(3, 0.3, 20_000), tosses(3, 0.6, 20_000)];
    expect(runningMeans(less).at(-1)).toBeCloseTo(0.3, 2);
    expect(runningMeans(more).at(-1)).toBeCloseTo(0.6, 2);
    expect(less.every((each, i) => each <= more[i])).toBe(true);
  });

  it('has the share of heads after each toss', () => {
    expect([...runningMeans(Uint8Array.of(1, 0, 0, 1))]).toEqual([1, 1 / 2, 1 / 3, 1 / 2]);
    expect(runningMeans(new Uint8Array(0))).toHaveLength(0);
  });

  it('scatters over many coins as √(p(1 − p)/B) says', () => {
    const [chance, count, coins] = [0.3, 25, 4_000];
    let sum = 0;
    for (let seed = 1; seed <= coins; seed++) {
      const mean = runningMeans(tosses(seed, chance, count))[count - 1];
      sum += (mean - chance) ** 2;
    }
    expect(Math.sqrt(sum / coins)).toBeCloseTo(spreadOfMean(chance, count), 2);
    expect(spreadOfMean(0.5, 100)).toBe(0.05);
  });
});
