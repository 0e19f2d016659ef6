/** The entries of a heat map's key. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTCOMES, type Outcome } from '../../../src/scene/outcome';
import type { Measure } from '../../../src/scene/partLimits';
import type { Sweep } from '../../../src/scene/sweepFields';
import { SweepResult } from '../../../src/state/sweep/result';
import { sweepText } from '../../../src/text/sweep';
import { heatColours } from '../../../src/views/heatmap/heatColours';
import { endsOf, heatColour, heatKey } from '../../../src/views/heatmap/heatKey';

const SWEEP: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 1, to: 4, scale: 'linear', count: 4 },
  y: { of: 'hyper.beta', from: 1, to: 2, scale: 'linear', count: 2 },
  measure: 'loss',
  target: 1e-3,
  seeds: 1,
};

/** Four columns and two rows, all of them computed. */
function resultOf(named?: { readonly x: readonly number[]; readonly y: readonly number[] }): SweepResult {
  const result = new SweepResult(SWEEP, { x: [1, 2, 3, 4], y: [1, 2] }, named);
  result.loss.set([1, 2, 3, 4, 5, 6, 7, 8]);
  result.basin.set([0, 1, 1, Number.NaN, 0, 0, 0, 3]);
  result.outcome.fill(OUTCOMES.indexOf('going'));
  result.shown.set([0, 1, 2, 3, 4, 5, 6, 7]);
  result.known = 8;
  return result;
}
const end = (result: SweepResult, cell: number, outcome: Outcome) => {
  result.outcome[cell] = OUTCOMES.indexOf(outcome);
};
const namesOf = (result: SweepResult, measure: Measure) =>
  heatKey(result, measure).kinds.map(({ name }) => name.replace(/\s%/, ' %'));

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: { dataset: { theme: 'dark' } } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the key of a measure with a ramp', () => {
  it('has its ends, lost runs, and the marks of the best and the present place', () => {
    const result = resultOf();
    const { scale, kinds, marks } = heatKey(result, 'loss');
    expect([scale?.low, scale?.high]).toEqual([1, 8]);
    expect(kinds).toEqual([{ value: Number.POSITIVE_INFINITY, name: sweepText.diverged }]);
    expect(marks.map(({ name }) => name)).toEqual([sweepText.bestKey, sweepText.presentKey]);
  });

  it('has cells that never get to the target too, where it counts how long it takes', () => {
    for (const measure of ['steps-to', 'passes-to'] as const)
      expect(heatKey(resultOf(), measure).kinds).toEqual([
        { value: Number.POSITIVE_INFINITY, name: sweepText.diverged },
        { value: Number.NaN, name: sweepText.empty },
      ]);
    expect(heatKey(resultOf(), 'best').kinds).toHaveLength(1);
  });
});

describe('the key of ends and minima', () => {
  it('has each kind with its share, in order, without a ramp and without marks', () => {
    const result = resultOf();
    for (const cell of [0, 1]) end(result, cell, 'converged');
    end(result, 2, 'diverged');
    expect(namesOf(result, 'outcome')).toEqual([
      'converged 25 % of the cells',
      'still going 62.5 %',
      'diverged 12.5 %',
    ]);
    const { scale, marks, kinds } = heatKey(result, 'outcome');
    expect([scale, marks]).toEqual([null, []]);
    expect(kinds.map(({ value }) => value)).toEqual(
      (['converged', 'going', 'diverged'] as const).map((outcome) => OUTCOMES.indexOf(outcome)),
    );
  });

  it('says where the minima are, if all cells have the same surface', () => {
    const result = resultOf();
    result.minima = [
      { w: 3, b: 2, loss: 0 },
      { w: -2.80512, b: 3.13131, loss: 0.1 },
    ];
    expect(namesOf(result, 'basin').slice(0, 3)).toEqual([
      'minimum 1 at (3, 2) 50 % of the cells',
      'minimum 2 at (−2.81, 3.13) 25 %',
      'minimum 4 12.5 %',
    ]);
  });

  it('counts minima from 1, and names lost runs and those that end at none last', () => {
    const result = resultOf();
    end(result, 6, 'diverged');
    expect(namesOf(result, 'basin')).toEqual([
      `${sweepText.minimumAlone(1)} 37.5 % of the cells`,
      `${sweepText.minimumAlone(2)} 25 %`,
      `${sweepText.minimumAlone(4)} 12.5 %`,
      `${sweepText.diverged} 12.5 %`,
      `${sweepText.noMinimum} 12.5 %`,
    ]);
    result.basin.set([Number.NaN, 1, 1, 1, 1, 1, 1, 1]);
    expect(namesOf(result, 'basin').at(-1)).toBe(`${sweepText.noMinimum} 12.5 %`);
  });

  it('is of the cells that the document names, as far as they are computed', () => {
    const result = resultOf({ x: [1, 3], y: [2] });
    for (const cell of [0, 1, 2, 3]) end(result, cell, 'diverged');
    end(result, 6, 'stalled');
    expect(namesOf(result, 'outcome')).toEqual([
      'stalled on flat ground 50 % of the cells',
      'still going 50 %',
    ]);
    result.shown[6] = 4;
    expect(namesOf(result, 'outcome')).toEqual(['still going 100 % of the cells']);
    result.shown[4] = 6;
    expect(namesOf(result, 'outcome')).toEqual([]);
  });
});

it('a value’s colour is that of its cell in the theme of the page', () => {
  const result = resultOf();
  const pixels = new Uint8ClampedArray(4);
  heatColours(result, 'loss', 'dark').write(3, pixels, 0);
  expect(heatColour(result, 'loss', 3)).toBe(`rgb(${pixels[0]} ${pixels[1]} ${pixels[2]})`);
  expect(heatColour(result, 'loss', Number.POSITIVE_INFINITY)).toBe('rgb(140 84 110)');
});

describe('the ends of a heat map’s ramp', () => {
  it('are those of the values, or bounds where cells lie beyond them', () => {
    expect(endsOf({ low: 2.15e-13, high: 0.416 }, [false, false])).toEqual(['2.15·10⁻¹³', '0.416']);
    expect(endsOf({ low: 2.15e-13, high: 0.416 }, [true, true])).toEqual(['≤ 2.15·10⁻¹³', '≥ 0.416']);
  });

  it('never read alike unless all cells have one value, which is written once', () => {
    expect(endsOf({ low: 0.41601, high: 0.41604 }, [false, false])).toEqual(['0.41601', '0.41604']);
    expect(endsOf({ low: 0.416, high: 0.416 }, [false, false])).toEqual(['0.416', '']);
  });
});
