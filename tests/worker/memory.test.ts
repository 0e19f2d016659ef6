import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/catalog/optimizers';
import { bytesForResults } from '../../src/browser/deviceMemory';
import { defaultRun } from '../../src/scene/defaults';
import { LEGAL_STEPS, MAX_RUNS } from '../../src/scene/limits';
import { trajectoryBytes } from '../../src/scene/memory';
import type { Scene } from '../../src/scene/types';
import { CREDITS } from '../../src/worker/protocol';
import { ONE_RUN, ScriptedPage } from './scripted-worker';

/** No browser has room for an array of so many numbers. */
const ENDLESS = 2 ** 50;
const START = { w: 0, b: 0 };
const small = { ...defaultRun('gd', 'r1', START), steps: 10 };
const large = { ...defaultRun('adam', 'r2', START), steps: 1_000 };
const sceneOf = (...runs: Scene['runs']): Scene => ({ ...ONE_RUN, runs });
const both = trajectoryBytes(small) + trajectoryBytes(large);
const askedIds = (page: ScriptedPage) => page.worker.asked('run').map(({ run }) => run.id);

it('counts a start and all steps, in every column of the rule', () => {
  // Ten columns of every rule, and w and b of Adam's m and v.
  expect(trajectoryBytes(large)).toBe(1_001 * 14 * 8);
});

describe('a run whose rows would not fit into memory', () => {
  it('is told of before it is asked of the worker, once, and the others are computed', () => {
    const page = new ScriptedPage({ memory: both - 1 });
    page.show(sceneOf(small, large));
    expect(page.noMemory).toEqual([large.id]);
    expect(askedIds(page)).toEqual([small.id]);
    expect([small.id, large.id].map(page.client.isGivenUp)).toEqual([false, true]);
    page.show(sceneOf(small, { ...large, label: 'mine' }), { w: [0, 1], b: [0, 1] });
    expect(page.noMemory).toEqual([large.id]);
    page.worker.sayRow(1, true, small.id);
    expect(page.latest.get(small.id)?.length).toBe(1);
  });

  it('is computed once it fits: with fewer steps, or without another run', () => {
    const page = new ScriptedPage({ memory: both - 1 });
    page.show(sceneOf(small, large));
    page.show(sceneOf(small, { ...large, steps: 900 }));
    expect(askedIds(page)).toEqual([small.id, large.id]);
    page.show(sceneOf(small, large));
    page.show(sceneOf(large));
    expect(page.noMemory).toEqual([large.id, large.id]);
    expect(askedIds(page)).toEqual([small.id, large.id, large.id]);
  });

  it('is worked on no longer, and shows nothing, where an edit has made it too large', () => {
    const page = new ScriptedPage({ memory: both });
    page.show(sceneOf(small, large));
    page.worker.sayRow(1, false, large.id);
    page.show(sceneOf(small, { ...large, steps: 1_001 }));
    expect(page.worker.asked('drop').map(({ id }) => id)).toEqual([large.id]);
    expect(page.latest.has(large.id)).toBe(false);
  });
});

describe('memory that the browser does not give', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const endless = { ...large, steps: ENDLESS };

  it('ends its run alone: it is told of by its id, dropped, and the others go on', () => {
    const page = new ScriptedPage();
    page.show(sceneOf(small, endless));
    page.worker.sayRow(1, false, endless.id);
    expect(page.noMemory).toEqual([endless.id]);
    expect(page.worker.asked('drop').map(({ id }) => id)).toEqual([endless.id]);
    page.worker.sayRow(2, false, small.id);
    expect([...page.latest.keys()]).toEqual([small.id]);
    page.show(sceneOf(small, endless), { w: [0, 1], b: [0, 1] });
    expect(askedIds(page)).toEqual([small.id, endless.id]);
    page.show(sceneOf(small, { ...endless, steps: 10 }));
    expect(page.client.isGivenUp(endless.id)).toBe(false);
    page.worker.sayRow(3, false, endless.id);
    expect([...page.latest.keys()]).toEqual([small.id, endless.id]);
  });

  it('takes no credit away', () => {
    const page = new ScriptedPage();
    page.show(sceneOf(small, endless));
    page.worker.sayRow(1, false, endless.id);
    expect(page.worker.asked('credit')).toHaveLength(CREDITS + 1);
  });

  it('leaves the worker watched over', () => {
    const page = new ScriptedPage();
    page.show(sceneOf(small, endless));
    page.worker.sayRow(1, false, endless.id);
    vi.advanceTimersByTime(25_000);
    expect(page.deaths).toEqual([true]);
  });
});

describe('the memory for results', () => {
  const largest = { ...defaultRun('adamp', 'r1', START), steps: LEGAL_STEPS.max };

  it('holds any legal scene where the browser tells nothing, or of two gigabytes', () => {
    const scene = MAX_RUNS * trajectoryBytes(largest);
    expect(bytesForResults({ deviceMemory: undefined })).toBeGreaterThan(scene);
    expect(bytesForResults({ deviceMemory: 2 })).toBeGreaterThan(scene);
  });

  it('is a part of what a small device has', () => {
    expect(bytesForResults({ deviceMemory: 0.5 })).toBe(64 * 2 ** 20);
  });
});
