import { describe, expect, it } from 'vitest';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import { openingScene } from '../../src/scene/defaults';
import type { Sweep } from '../../src/scene/sweep';
import { createFamilySpecsStore, partsOf } from '../../src/state/familySpecs';

const sweep: Sweep = {
  run: 'r1',
  x: { of: 'hyper.eta', from: 0.1, to: 1, scale: 'log', count: 9 },
  y: null,
  measure: 'loss',
  target: 0.1,
  seeds: 1,
};

describe('the sweep, the luck and the comparison on show', () => {
  it('are those of the document that is opened, and none where it has none', () => {
    const store = createFamilySpecsStore({ ...openingScene(), sweep });
    expect(partsOf(store.getState())).toEqual({ sweep });
    store.getState().replace({ ...openingScene(), compare: USUAL_COMPARISON });
    expect(partsOf(store.getState())).toEqual({ compare: USUAL_COMPARISON });
    store.getState().replace(openingScene());
    expect(partsOf(store.getState())).toEqual({});
  });

  it('are set and taken away one by one', () => {
    const { getState } = createFamilySpecsStore({});
    getState().setSweep(sweep);
    getState().setCompare(USUAL_COMPARISON);
    expect(partsOf(getState())).toEqual({ sweep, compare: USUAL_COMPARISON });
    getState().setSweep(null);
    getState().setLuck({ run: 'r1', seeds: 20 });
    expect(partsOf(getState())).toEqual({ luck: { run: 'r1', seeds: 20 }, compare: USUAL_COMPARISON });
    getState().setLuck(null);
    expect(partsOf(getState())).toEqual({ compare: USUAL_COMPARISON });
  });
});
