import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../src/controls/fields/numberSource';
import { type SweepNumber, sweepSource } from '../../../src/controls/sweep/sources';
import type { AxisScale } from '../../../src/scene/partLimits';
import type { Sweep } from '../../../src/scene/sweepFields';
import { createFamilySpecsStore } from '../../../src/state/familySpecs';

const ETA = { min: 0, max: 1e4 };

function fieldOf(key: SweepNumber, scale: AxisScale, from: number, to: number) {
  const sweep: Sweep = {
    run: 'r1',
    x: { of: 'hyper.eta', from, to, scale, count: 2 },
    y: null,
    measure: 'loss',
    target: 1e-3,
    seeds: 1,
  };
  return sweepSource(createFamilySpecsStore({ sweep }))(key, 'Across from', ETA);
}

describe('an end of a sweep’s axis', () => {
  it.each([
    ['log', 0, 'Across from must be above 0 on a log axis'],
    ['log', 10, 'Across from must differ from the axis’ other end'],
    ['linear', 10, 'Across from must differ from the axis’ other end'],
    ['one-minus-log', 1, 'Across from must be below 1 on a 1 − log axis'],
    ['log', -1, 'Across from must be from 0 to 10\u202f000'],
    ['log', null, 'Across from must be from 0 to 10\u202f000'],
  ] as const)('of a %s axis refuses %d in words', (scale, typed, words) => {
    expect(faultOf(fieldOf('x.from', scale, 0.5, scale === 'one-minus-log' ? 0.9 : 10), typed)).toBe(words);
  });

  it('takes what its scale can hold', () => {
    expect(faultOf(fieldOf('x.from', 'linear', 0.5, 10), 0)).toBe('');
    expect(faultOf(fieldOf('x.from', 'log', 0.5, 10), 1e-300)).toBe('');
    expect(faultOf(fieldOf('x.to', 'log', 0.5, 10), 0.25)).toBe('');
    expect(faultOf(fieldOf('target', 'log', 0.5, 10), 0)).toBe('');
  });
});
