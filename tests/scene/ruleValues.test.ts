import { describe, expect, it } from 'vitest';
import { adamp } from '../../src/catalog/optimizers/adamp';
import { ruleValues, shownStep } from '../../src/scene/ruleValues';
import { runOf, TWO_POINTS } from '../engine/scenes';
import { resultOf } from './follow';

describe('a value of a rule', () => {
  const run = runOf('adamp', { steps: 4 });
  const result = resultOf(TWO_POINTS, run);
  const valueAt = ruleValues(adamp);
  const inW = { run, result, row: 2, component: 'w' } as const;
  const inB = { ...inW, component: 'b' } as const;

  it('is that of the component that its name asks for', () => {
    for (const name of ['theta', "theta'", 'g', 'm', "v'", 'p', 'radial']) {
      expect([name, valueAt(`${name}.w`, inB)]).toEqual([name, valueAt(name, inW)]);
      expect([name, valueAt(`${name}.b`, inW)]).toEqual([name, valueAt(name, inB)]);
    }
    expect(valueAt('g.w', inB)).not.toBe(valueAt('g.b', inB));
  });

  it('is the same in both where it is of both', () => {
    expect(valueAt('cosine', inW)).toBe(valueAt('cosine', inB));
    expect(valueAt('cosine', inW)).not.toBeNaN();
  });
});

describe('the step that is shown', () => {
  it.each([
    [0, 11, 0],
    [9, 11, 9],
    [10, 11, 9],
    [500, 11, 9],
    [0, 1, -1],
    [0, 0, -2],
  ])('at playhead %d of %d rows is %d', (playhead, length, step) => {
    expect(shownStep({ length }, playhead)).toBe(step);
  });
});
