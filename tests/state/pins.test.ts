import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/scene/defaults';
import { MAX_PINS } from '../../src/scene/limits';
import { addPin } from '../../src/state/pins';
import { createViewStore } from '../../src/state/view';

describe('pins', () => {
  it('are set one after the other, each place once', () => {
    const view = createViewStore(DEFAULT_VIEW);
    expect(addPin(view, { w: 1, b: 2 })).toBe(true);
    expect(addPin(view, { w: 0, b: 2 })).toBe(true);
    expect(addPin(view, { w: 1, b: 2 })).toBe(false);
    expect(view.getState().view.pins).toEqual([
      { w: 1, b: 2 },
      { w: 0, b: 2 },
    ]);
  });

  it('are no more than a scene may hold', () => {
    const view = createViewStore(DEFAULT_VIEW);
    for (let i = 0; i < MAX_PINS; i++) expect(addPin(view, { w: i, b: 0 })).toBe(true);
    expect(addPin(view, { w: -1, b: 0 })).toBe(false);
    expect(view.getState().view.pins).toHaveLength(MAX_PINS);
  });

  it('stand among the legal points, where the window reaches beyond them', () => {
    const view = createViewStore(DEFAULT_VIEW);
    addPin(view, { w: 1_000_004, b: -1_000_004 });
    expect(view.getState().view.pins).toEqual([{ w: 1e6, b: -1e6 }]);
  });
});
