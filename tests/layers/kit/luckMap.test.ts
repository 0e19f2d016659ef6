/** A run's luck as its seeds come in. */
import { describe, expect, it } from 'vitest';
import { collectLuck, luckCsv, seedAt } from '../../../src/layers/kit/luckMap';
import type { Luck, SeedsAnswer, SeedsQuestion, SeedsTile } from '../../../src/scene/luck';
import { OUTCOMES, type Outcome } from '../../../src/scene/outcome';
import { NOISY, runOf } from '../../engine/scenes';

/** Two steps, so that each row has three losses and three places. */
const run = runOf('gd', { steps: 2, batch: { size: 4, order: 'shuffled', seed: 7 } });
const question: SeedsQuestion = { objective: NOISY, run, count: 5 };

const tile = (from: number, to: number) => ({ from, to }) as Partial<SeedsTile> as SeedsTile;

/** Each number says which seed and which row it is of. */
function answer(from: number, to: number, outcome: (seed: number) => Outcome = () => 'going'): SeedsAnswer {
  const seeds = Array.from({ length: to - from }, (_, i) => from + i);
  const rows = (numbers: (seed: number) => readonly number[]) => Float64Array.from(seeds.flatMap(numbers));
  return {
    w: rows((seed) => [10 * seed]),
    b: rows((seed) => [10 * seed + 1]),
    loss: rows((seed) => [10 * seed + 2]),
    best: rows((seed) => [10 * seed + 3]),
    outcome: Uint8Array.from(seeds, (seed) => OUTCOMES.indexOf(outcome(seed))),
    losses: rows((seed) => [0, 1, 2].map((row) => 100 * seed + row)),
    paths: rows((seed) => [0, 1, 2, 3, 4, 5].map((place) => 1000 * seed + place)),
  };
}

function collected(...parts: readonly (readonly [number, number])[]): Luck {
  const collector = collectLuck(question);
  for (const [from, to] of parts) collector.write(tile(from, to), answer(from, to));
  return collector.luck();
}

describe('the luck of a run', () => {
  it('has the numbers of each seed, from whichever tile it came', () => {
    const { seeds, w, b, loss, best, paths, outcomes } = collected([0, 3], [3, 5]);
    expect(seeds).toBe(5);
    expect([...w]).toEqual([0, 10, 20, 30, 40]);
    expect([...b]).toEqual([1, 11, 21, 31, 41]);
    expect([...loss]).toEqual([2, 12, 22, 32, 42]);
    expect([...best]).toEqual([3, 13, 23, 33, 43]);
    expect(outcomes).toEqual(['going', 'going', 'going', 'going', 'going']);
    expect(paths.map((path) => [...path])).toEqual(
      [0, 1000, 2000, 3000, 4000].map((seed) => [0, 1, 2, 3, 4, 5].map((place) => seed + place)),
    );
  });

  it('ends before the first seed that is missing', () => {
    expect(collected([0, 3]).seeds).toBe(3);
    expect(collected([0, 3], [4, 5]).seeds).toBe(3);
    expect(collected([3, 5]).seeds).toBe(0);
    expect(collected().seeds).toBe(0);
  });

  it('has median and quartiles at each step and at the end, lost runs as infinite ones', () => {
    const { curve, lossQuartiles, bestQuartiles } = collected([0, 3], [3, 5]);
    expect([...curve.steps]).toEqual([0, 1, 2]);
    expect([curve.q1, curve.median, curve.q3].map((each) => [...each])).toEqual([
      [100, 101, 102],
      [200, 201, 202],
      [300, 301, 302],
    ]);
    expect(lossQuartiles).toEqual({ q1: 12, median: 22, q3: 32 });
    expect(bestQuartiles).toEqual({ q1: 13, median: 23, q3: 33 });
    const collector = collectLuck(question);
    const lost = (seed: number): Outcome => (seed === 0 ? 'diverged' : seed === 1 ? 'no-slope' : 'going');
    collector.write(tile(0, 5), answer(0, 5, lost));
    const luck = collector.luck();
    expect(luck.lossQuartiles).toEqual({ q1: 32, median: 42, q3: Number.POSITIVE_INFINITY });
    expect(luck.outcomes.slice(0, 3)).toEqual(['diverged', 'no-slope', 'going']);
  });
});

describe('the seed of a rank', () => {
  const ranks = (luck: Luck) => (['best', 'median', 'worst'] as const).map((rank) => seedAt(luck, rank));
  const withLosses = (...losses: readonly number[]): Luck => ({
    ...collected([0, 5]),
    loss: Float64Array.from(losses),
  });

  it('is by the loss at the end, the middle of an even number the lower one', () => {
    expect(ranks(withLosses(5, 1, 4, 2, 3))).toEqual([1, 4, 0]);
    expect(ranks(withLosses(5, 1, 4, 2))).toEqual([1, 3, 0]);
    expect(ranks(withLosses(7))).toEqual([0, 0, 0]);
  });

  it('is, of equal ones, by their order, lost ones after all others', () => {
    expect(ranks(withLosses(3, 3, 3, 3, 3))).toEqual([0, 2, 4]);
    const outcomes: Luck['outcomes'] = ['diverged', 'going', 'no-slope', 'diverged', 'going'];
    expect(ranks({ ...withLosses(1, 9, 2, 0, 8), outcomes })).toEqual([4, 0, 3]);
  });
});

it('seeds are written from the run’s own on, as many as are known', () => {
  expect(luckCsv(collected([0, 2]))).toBe(
    'seed,w,b,loss,best,outcome\n7,0,1,2,3,going\n8,10,11,12,13,going\n',
  );
});
