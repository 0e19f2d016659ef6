/** A rate that is changed from the playhead's step on, through the stores of the page. */
import { describe, expect, it, vi } from 'vitest';
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import type { NumberParameter } from '../../../src/catalog/parameters';
import { rateFromHere } from '../../../src/controls/run/rateFromHere';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import { drawnLine, drawRate, type Rate } from '../../../src/scene/drawnRates';
import type { RunEnd, RunResult } from '../../../src/scene/outcome';
import type { Scene } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import type { Workbench } from '../../../src/state/workbench';
import { runOf } from '../../engine/scenes';

const ETA: NumberParameter = {
  kind: 'number',
  symbol: '\\eta',
  name: 'Learning rate η',
  default: 0.1,
  legal: { min: 0, max: 10 },
  slider: { min: 0.01, max: 1, scale: 'log' },
};
const ENDED: RunEnd = { reason: 'steps', at: 0, rest: null };

/** The rows of a run whose η is 0.1 all along; the last row has no step. */
function rows(length: number, end: RunEnd | null): RunResult {
  const columns = BASE_COLUMNS.map((name) => {
    const column = new Float64Array(length).fill(name === 'eta' ? 0.1 : 0);
    if (name === 'eta') column[length - 1] = Number.NaN;
    return column;
  });
  return { id: 'r1', names: BASE_COLUMNS, columns, length, end };
}

/** Momentum with η 0.1 and β 0.9, the playhead at step 40 of 100. */
function setUp({ length = 101, end = ENDED as RunEnd | null, rate = 'eta' as Rate } = {}) {
  const run = runOf('momentum', { hyper: { eta: 0.1, beta: 0.9 } });
  const scene = createSceneStore({ ...openingScene().scene, runs: [run] });
  const playback = createPlaybackStore({ ...DEFAULT_VIEW, playhead: 40 }, 100);
  const results = createResults();
  results.set('runs', new Map([['r1', rows(length, end)]]));
  const workbench = { scene, playback, results } as Partial<Workbench> as Workbench;
  const edit = vi.fn((before: Scene, change: (before: Scene, id: string) => Scene) => change(before, 'r1'));
  const source = rateFromHere(workbench, 'r1', rate, ETA, edit);
  const points = () => drawnLine(scene.getState().scene.runs[0], rate)?.points;
  return { scene, playback, results, source, points, edit };
}

describe('a rate that is changed from a step on', () => {
  it('is what it was before the step, and the new one from there on', () => {
    const { source, points } = setUp();
    expect(points()).toBeUndefined();
    source.set(0.02);
    expect(points()).toEqual([
      [0, 0.1],
      [40, 0.02],
    ]);
    expect(source.get()).toBe(0.02);
  });

  it('is one step of undo while it is dragged, and one point of the line', () => {
    const { scene, source, points } = setUp();
    for (const value of [0.05, 0.04, 0.03]) source.set(value);
    expect(points()).toEqual([
      [0, 0.1],
      [40, 0.03],
    ]);
    scene.getState().undo();
    expect(points()).toBeUndefined();
  });

  it('keeps the drag’s point where the run meanwhile ends before it', () => {
    const { source, points, results } = setUp();
    source.set(0.05);
    results.set('runs', new Map([['r1', rows(20, ENDED)]]));
    source.set(0.04);
    expect(points()?.at(-1)).toEqual([40, 0.04]);
  });

  it('has another point for another drag at another step', () => {
    const { scene, playback, source, points } = setUp();
    source.set(0.05);
    scene.getState().endGesture();
    playback.getState().seek(60);
    source.set(0.01);
    expect(points()).toEqual([
      [0, 0.1],
      [40, 0.05],
      [60, 0.01],
    ]);
  });

  it('has a point where the playhead is, however it goes on playing under the hand', () => {
    const { playback, source, points } = setUp();
    playback.getState().play();
    source.set(0.05);
    playback.getState().seek(41);
    source.set(0.04);
    expect(points()).toEqual([
      [0, 0.1],
      [40, 0.05],
      [41, 0.04],
    ]);
  });

  it('forgets what the line had planned for later', () => {
    const { scene, playback, source, points } = setUp();
    const held = { points: [[10, 0.2] as const, [70, 0.3] as const], between: 'hold' };
    scene.getState().edit((before) => drawRate(before, 'r1', 'eta', held));
    playback.getState().seek(50);
    source.set(0.05);
    expect(points()).toEqual([
      [10, 0.2],
      [50, 0.05],
    ]);
  });

  it('begins at the last row of a run that has ended before the playhead, but waits for one that goes on', () => {
    const ended = setUp({ length: 21 });
    ended.source.set(0.05);
    expect(ended.points()?.at(-1)).toEqual([20, 0.05]);
    // Of a run that is still being computed the rates up to the playhead are not known.
    const going = setUp({ length: 21, end: null });
    going.source.set(0.05);
    expect(going.points()).toBeUndefined();
  });
});

describe('the value on show', () => {
  it('is that of the playhead’s step, and of the run itself before its line begins', () => {
    const { scene, playback, source } = setUp();
    expect(source.get()).toBe(0.1);
    const held = { points: [[10, 0.2] as const, [70, 0.3] as const], between: 'hold' };
    scene.getState().edit((before) => drawRate(before, 'r1', 'eta', held));
    const shown = [0, 9, 10, 69, 70].map((step) => {
      playback.getState().seek(step);
      return source.get();
    });
    expect(shown).toEqual([0.1, 0.1, 0.2, 0.2, 0.3]);
  });

  it('is none of a run that there is not', () => {
    const { scene, source } = setUp({ length: 1, end: null });
    scene.getState().edit((before) => ({ ...before, runs: [] }));
    expect(source.get()).toBeNaN();
  });

  it('is told of after edits, after moves of the playhead and after new rows, until that is stopped', () => {
    const { scene, playback, results, source } = setUp();
    const changed = vi.fn();
    const stop = source.subscribe(changed);
    source.set(0.02);
    playback.getState().seek(50);
    results.set('runs', new Map());
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    scene.getState().undo();
    playback.getState().seek(51);
    results.set('runs', new Map([['r1', rows(3, null)]]));
    expect(changed).toHaveBeenCalledTimes(3);
  });
});

it('each rate of each run has a drag of its own, under the name of its field', () => {
  const eta = setUp().source;
  const beta = setUp({ rate: 'beta' }).source;
  expect([eta.key, beta.key]).toEqual(['r1.eta.from-here', 'r1.beta.from-here']);
  expect(eta.name).toBe('Learning rate η from this step on');
  expect(eta.legal).toBe(ETA.legal);
});
