/** How a run between the values of the grids is come to, by rules whose distance from the path is known in closed form. */
import { describe, expect, it } from 'vitest';
import { ETA, type OptimizerDefinition, STEP } from '../../../src/catalog/define';
import { gd } from '../../../src/catalog/optimizers/gd';
import { epsilon } from '../../../src/catalog/parameters';
import { refine } from '../../../src/engine/nearest/refine';
import { SEARCH_ALL } from '../../../src/scene/nearest/search';
import { bowlOf } from '../lanes/bowl';
import { runOf } from '../scenes';

/** Where a rule with that η is after a step, counted from 0. */
type Place = (eta: number, step: number) => readonly [w: number, b: number];

interface Asked {
  readonly rows?: number;
  /** The step of each row. */
  readonly step?: readonly number[];
  readonly until?: number;
  readonly coarseness?: number;
  readonly hyper?: OptimizerDefinition['hyper'];
  readonly start?: Readonly<Record<string, number>>;
}

/** Looks from an η on for the one that stays nearest to (0, 0), where the path is at each row. */
function looked(place: Place, eta: number, asked: Asked = {}) {
  const { rows = 2, step, until = step?.at(-1) ?? rows - 1, coarseness = 1e-9 } = asked;
  const tried: number[] = [];
  const definition: OptimizerDefinition = {
    ...gd,
    hyper: { ...gd.hyper, ...asked.hyper },
    step: ({ theta, clock }) => {
      if (clock[STEP] === 0) tried.push(clock[ETA]);
      theta.set(place(clock[ETA], clock[STEP]));
    },
  };
  const still = new Array<number>(step?.length ?? rows).fill(0);
  const path = { w: still, b: still, ...(step && { step }) };
  const target = { objective: bowlOf({ cost: 1 }), path, coarseness };
  const settings = runOf('gd', { hyper: { eta, ...asked.start } });
  const subject = { definition, rule: 'gd', variant: null };
  const looking = refine(subject, settings, SEARCH_ALL, { target, steps: until, knowsRate: false });
  /** The last step of each run that was computed: a run costs 5000, and each row of it 2. */
  const lasts: number[] = [];
  for (let part = looking.next(); ; part = looking.next()) {
    if (part.done === true) return { hyper: part.value?.settings.hyper ?? null, tried, lasts };
    lasts.push((part.value - 5000) / 2 - 1);
  }
}

/** How far the logarithm of η is from that of another. */
const away = (eta: number, from: number) => Math.log(eta) - Math.log(from);

/** Lengths of stretches of equal numbers. */
function stretches(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const starts = numbers.flatMap((each, i) => (i > 0 && each === numbers[i - 1] ? [] : [i]));
  return starts.map((start, i) => [numbers[start], (starts[i + 1] ?? numbers.length) - start]);
}

describe('the rows that are looked at', () => {
  // In each part the run itself, one with η moved, and one by each damping: at first from 10⁻³ to 10⁵, later from 1. None gets
  // nearer to where it is already. At the end, η is tried with one digit.
  const here: Place = () => [0, 0];

  it('are ten at first, and five times as many each time', () => {
    expect(stretches(looked(here, 0.5, { rows: 301 }).lasts)).toEqual([
      [0, 1],
      [10, 1 + 1 + 9],
      [50, 1 + 1 + 6],
      [250, 1 + 1 + 6],
      [300, 1 + 1 + 6 + 1],
    ]);
  });

  it.each([
    [7, 8],
    [10, 301],
  ])('are all at once, where they are few: %d steps of %d rows', (until, rows) => {
    expect(stretches(looked(here, 0.5, { rows, until }).lasts)).toEqual([
      [0, 1],
      [until, 1 + 1 + 9 + 1],
    ]);
  });

  it('are none beyond those that are asked for', () => {
    expect(stretches(looked(here, 0.5, { rows: 301, until: 20 }).lasts).map(([last]) => last)).toEqual([
      0, 10, 20,
    ]);
  });

  it('are counted in rows, however many steps lie between them', () => {
    const step = Array.from({ length: 12 }, (_, row) => 10 * row);
    expect(stretches(looked(here, 0.5, { step }).lasts).map(([last]) => last)).toEqual([0, 100, 110]);
  });
});

describe('a round', () => {
  it('moves η by what the damped slope says, and damps a hundredth as much the next time', () => {
    const { tried } = looked((eta) => [away(eta, 0.3), 0], 0.5);
    const first = away(0.5, 0.3);
    // A slope of 1 and a damping of 10⁻³ leave 1 part of 1001; the slope is measured a millionth further on.
    const second = first * (1 - 1 / 1.001);
    const expected = [first, first - 1e-6, second, second - 1e-6, second * (1 - 1 / (1 + 1e-5))];
    for (const [i, each] of expected.entries()) expect(away(tried[i], 0.3)).toBeCloseTo(each, 10);
  });

  it('moves η by a factor of e at most, and there are twenty of them', () => {
    const [from, steps] = [Math.exp(9), 20];
    const toward = (count: number) => looked((eta) => [away(eta, from) + count, 0], from, { rows: 2 });
    const { hyper, tried } = toward(steps);
    expect(away(Number(hyper?.eta), from)).toBeCloseTo(-steps, 9);
    for (const [i, eta] of tried.slice(1).entries())
      expect(Math.abs(away(eta, tried[i]))).toBeLessThan(1 + 1.1e-6);
    expect(toward(steps + 1).hyper).toBeNull();
  });

  it.each([
    [0.8e-3, 1],
    [1.2e-3, 2],
  ])('is the last one where it gains less than a thousandth of the squares: %d', (gain, rounds) => {
    // The distance along b stays at 1.
    const off = Math.sqrt(gain / (1 - gain));
    const { tried } = looked((eta) => [away(eta, 0.3), 1], 0.3 * Math.exp(off), { coarseness: 1 });
    const slopes = tried.filter((eta, i) => i > 0 && Math.abs(away(eta, tried[i - 1]) + 1e-6) < 1e-11);
    expect(slopes).toHaveLength(rounds);
  });

  it('is damped by 1 at most, when more rows are taken in', () => {
    // The first ten rows say nothing about η, which drives the damping up.
    const { tried } = looked((eta, step) => [step < 10 ? 0 : away(eta, 0.3), 0], 0.5, { rows: 12 });
    const moved = tried.find((eta) => Math.abs(away(eta, 0.5)) > 1e-5) ?? Number.NaN;
    expect(away(moved, 0.3)).toBeCloseTo(away(0.5, 0.3) / 2, 9);
  });
});

describe('a rule is another one', () => {
  const isFound = (place: Place, asked: Asked) => looked(place, 0.5, asked).hyper !== null;

  it.each([
    ['1e-4', 1e-9, 1e-4],
    ['what the path says of its places', 0.5, 0.5],
  ])(
    'where the mean square of its distances along w and b is beyond the square of %s',
    (_, coarseness, far) => {
      // Both rows count, though none can be off at the first.
      expect(isFound(() => [0, 1.999 * far], { coarseness })).toBe(true);
      expect(isFound(() => [0, 2.001 * far], { coarseness })).toBe(false);
      expect(isFound(() => [1.731 * far, 0], { coarseness, rows: 3 })).toBe(true);
      expect(isFound(() => [1.733 * far, 0], { coarseness, rows: 3 })).toBe(false);
    },
  );

  it('where it is just that, it is not', () => {
    expect(isFound(() => [0, 1], { coarseness: 0.5 })).toBe(true);
  });

  it('where its first rows are too far off, however near the others', () => {
    const begins =
      (off: number): Place =>
      (_, step) => [step < 10 ? off : 0, 0];
    // Of eleven rows 10 · 1.48² are below 22, 10 · 1.49² above.
    expect(isFound(begins(1.48), { coarseness: 1, rows: 100 })).toBe(true);
    expect(isFound(begins(1.49), { coarseness: 1, rows: 100 })).toBe(false);
  });
});

describe('the digits of an η', () => {
  const best = 0.1234567891;
  const digitsAt = (off: number, rows = 2) =>
    looked((eta, step) => (step === 0 ? [away(eta, best), off] : [0, 0]), 0.15, { coarseness: 1, rows })
      .hyper;

  it('are as few as add 20 parts in the number of rows to the squares', () => {
    // With two rows the squares may be eleven times, with twenty rows twice as many.
    const two = Math.abs(away(0.12, best));
    expect(digitsAt((1.01 * two) / Math.sqrt(10))).toMatchObject({ eta: 0.12 });
    expect(digitsAt((0.99 * two) / Math.sqrt(10))).toMatchObject({ eta: 0.123 });
    expect(digitsAt(1.01 * two, 20)).toMatchObject({ eta: 0.12 });
    expect(digitsAt(0.99 * two, 20)).toMatchObject({ eta: 0.123 });
  });

  it('are as few as add just that many', () => {
    const place: Place = (eta, step) => (step > 0 ? [0, 0] : eta === 0.1 ? [2, 1] : [1, 0]);
    expect(looked(place, 0.123, { rows: 5, coarseness: 1 }).hyper).toMatchObject({ eta: 0.1 });
  });

  it('are as few as leave what is but rounding', () => {
    const found = (off: number) => looked((eta) => [eta / 0.5 - 1 - off, 0], 0.6).hyper?.eta;
    // 10⁻²⁵ a row: √2 · 3.16 · 10⁻¹³ are 4.47 · 10⁻¹³.
    expect(found(4.4e-13)).toBe(0.5);
    expect(found(4.6e-13)).not.toBe(0.5);
    expect(found(4.6e-13)).toBeCloseTo(0.5, 11);
  });

  it('are eight, or all', () => {
    const found = (eta: number, off = 0) => looked((each) => [away(each, eta) - off, 0], 0.15).hyper?.eta;
    expect(found(0.12345678, 3e-13)).toBe(0.12345678);
    expect(String(found(0.123456789)).length).toBeGreaterThan('0.123456789'.length);
    expect(found(0.123456789)).toBeCloseTo(0.123456789, 12);
  });
});

it('keeps its own ε where others come as near', () => {
  const asked = { coarseness: 1, hyper: { epsilon: epsilon(1e-8) }, start: { epsilon: 0.01 } };
  expect(looked(() => [0, 1], 0.5, asked).hyper).toMatchObject({ epsilon: 0.01 });
});
