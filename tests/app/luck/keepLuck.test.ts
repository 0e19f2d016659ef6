import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLuck } from '../../../src/app/luck/keepLuck';
import { luck } from '../../../src/layers/luck';
import { NOISY, runOf } from '../../engine/scenes';
import { stage } from '../../layers/stage';

const run = runOf('gd', { steps: 5, batch: { size: 4, order: 'shuffled', seed: 5 } });

/** Nothing of luck is on show, and nobody looks. */
function page() {
  const staged = stage(luck, { objective: NOISY, runs: [run], view: { selected: run.id } });
  staged.stop();
  return staged;
}

beforeEach(() => {
  vi.stubGlobal('window', { addEventListener: () => {}, removeEventListener: () => {} });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the luck of the document', () => {
  it('is computed while the document asks for it, and as many seeds as it asks for', async () => {
    const { workbench, frame, open } = page();
    const stop = keepLuck(workbench);
    expect(open()).toBe(0);
    const { setLuck } = workbench.familySpecs.getState();
    setLuck({ run: run.id, seeds: 18 });
    await expect.poll(open).toBe(1);
    for (let i = 0; i < 6; i++) frame();
    expect(workbench.luck.getState().luck?.seeds).toBe(18);
    setLuck({ run: run.id, seeds: 3 });
    for (let i = 0; i < 6; i++) frame();
    expect(workbench.luck.getState().luck?.seeds).toBe(3);
    setLuck(null);
    expect(open()).toBe(0);
    expect(workbench.luck.getState().luck).toBeNull();
    stop();
  });

  it('is not begun where it is taken back before its part has come', async () => {
    const { workbench, open } = page();
    const stop = keepLuck(workbench);
    const { setLuck } = workbench.familySpecs.getState();
    setLuck({ run: '', seeds: 3 });
    setLuck(null);
    await import('../../../src/layers/kit/followLuck');
    await Promise.resolve();
    expect(open()).toBe(0);
    setLuck({ run: '', seeds: 3 });
    await expect.poll(open).toBe(1);
    stop();
    expect(open()).toBe(0);
  });
});
