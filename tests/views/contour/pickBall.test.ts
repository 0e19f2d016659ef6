import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import type { RunSpec } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults, type RunResult } from '../../../src/state/results';
import { inDrawingOrder } from '../../../src/state/runStarts';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { type MapFrame, toX, toY } from '../../../src/views/contour/frame';
import {
  ballAt,
  ballOnMap,
  edgeArrows,
  nearestBall,
  pickRun,
  shownBalls,
  shownStarts,
} from '../../../src/views/contour/pickBall';

const [template] = openingScene().scene.runs;
const run = (id: string, visible = true): RunSpec => ({ ...template, id, visible });
const ball = (id: string, x: number, y: number) => ({ id, x, y });

describe('the ball that a click means', () => {
  it('is the nearest one in reach', () => {
    const balls = [ball('near', 100, 100), ball('far', 108, 100)];
    expect(nearestBall(balls, { x: 103, y: 100 }, false)?.id).toBe('near');
    expect(nearestBall(balls, { x: 105, y: 100 }, false)?.id).toBe('far');
  });

  it('is none on the ground: farther than 12 px for a mouse, 18 px for a finger', () => {
    const balls = [ball('only', 100, 100)];
    expect(nearestBall(balls, { x: 112, y: 100 }, false)?.id).toBe('only');
    expect(nearestBall(balls, { x: 100, y: 113 }, false)).toBeNull();
    expect(nearestBall(balls, { x: 100, y: 118 }, true)?.id).toBe('only');
    expect(nearestBall(balls, { x: 81, y: 100 }, true)).toBeNull();
    expect(nearestBall([], { x: 100, y: 100 }, true)).toBeNull();
  });

  it('is the topmost where several lie on one spot', () => {
    const runs = inDrawingOrder([run('a'), run('b'), run('c')], 'b');
    const balls = runs.map(({ id }) => ball(id, 100, 100));
    expect(nearestBall(balls, { x: 104, y: 100 }, false)?.id).toBe('b');
  });
});

describe('the order in which runs are drawn', () => {
  it('puts the selected one on top and leaves hidden ones out', () => {
    const runs = [run('a'), run('b'), run('c', false), run('d')];
    expect(inDrawingOrder(runs, 'a').map(({ id }) => id)).toEqual(['b', 'd', 'a']);
    expect(inDrawingOrder(runs, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});

/** A map of 400 × 400 pixels from −2 to 2. */
const FRAME: MapFrame = {
  left: 0,
  top: 0,
  width: 400,
  height: 400,
  window: { w: [-2, 2], b: [-2, 2] },
  scaleW: 100,
  scaleB: 100,
  type: 1,
};

/** A run that goes from (w, b) one to the right with each of two steps. */
const going = (id: string, w: number, b: number): RunResult => ({
  id,
  names: ['w', 'b'],
  columns: [Float64Array.of(w, w + 1, w + 2), Float64Array.of(b, b, b)],
  length: 3,
  end: null,
});

function map(playhead: number, runs = [run('a'), run('b'), run('c', false)], selected = 'a') {
  const view = { ...DEFAULT_VIEW, playhead, selected };
  const results = createResults();
  results.set(
    'runs',
    new Map([going('a', -1.5, 0.5), going('b', 0, -1), going('c', 0, 0)].map((each) => [each.id, each])),
  );
  const workbench = {
    scene: createSceneStore({ ...openingScene().scene, runs, sharedStart: false }),
    view: createViewStore(view),
    playback: createPlaybackStore(view, 2),
    results,
  };
  return workbench as Partial<Workbench> as Workbench;
}

describe('the balls on the map', () => {
  it('are those of the visible runs at the playhead, the selected one last', () => {
    expect(shownBalls(map(0), FRAME).map(({ id, x, y }) => [id, x, y])).toEqual([
      ['b', 200, 300],
      ['a', 50, 150],
    ]);
    expect(shownBalls(map(1), FRAME).map(({ id, x, y }) => [id, x, y])).toEqual([
      ['b', 300, 300],
      ['a', 150, 150],
    ]);
  });

  it('are none of runs that are not there, or whose ball lies outside', () => {
    expect(shownBalls(map(0, [run('a'), run('z')]), FRAME).map(({ id }) => id)).toEqual(['a']);
    const narrow = { ...FRAME, width: 100 };
    expect(shownBalls(map(0), narrow).map(({ id }) => id)).toEqual(['a']);
  });

  it('are meant by a click near them, as are the arrows that stand for those outside', () => {
    const workbench = map(0);
    const frame = { ...FRAME };
    expect(pickRun(workbench, frame, { x: 205, y: 300 }, false)).toBe('b');
    expect(pickRun(workbench, frame, { x: 50, y: 160 }, false)).toBe('a');
    expect(pickRun(workbench, frame, { x: 395, y: 10 }, false)).toBeNull();
    edgeArrows.set(frame, [{ id: 'far', x: 398, y: 10 }]);
    expect(pickRun(workbench, frame, { x: 395, y: 10 }, false)).toBe('far');
  });

  it('have their point and the step they are at, and none before the first row', () => {
    const a = going('a', -1.5, 0.5);
    expect(ballAt(a, 1)).toEqual({ ball: { run: 'a', step: 1 }, point: { w: -0.5, b: 0.5 } });
    expect(ballAt(a, 9)).toEqual({ ball: { run: 'a', step: 2 }, point: { w: 0.5, b: 0.5 } });
    expect(ballAt(a, 0)?.ball.step).toBe(0);
    expect(ballAt({ ...a, length: 0 }, 1)).toBeNull();
  });

  it('are found by their run as far as they lie on the map', () => {
    expect(ballOnMap(map(1), FRAME, 'b')).toEqual({ ball: { run: 'b', step: 1 }, point: { w: 1, b: -1 } });
    expect(ballOnMap(map(1), FRAME, 'z')).toBeNull();
    expect(ballOnMap(map(1), { ...FRAME, width: 200 }, 'b')).toBeNull();
  });

  it('leave room for the rings of the starts', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id, i) => ({ ...run(id, id !== 'c'), start: { w: i - 1, b: 1 } }));
    const ring = (w: number) => ({ x: toX(FRAME, w), y: toY(FRAME, 1), reach: 9 });
    expect(shownStarts(map(0, [a, b, c]), FRAME)).toEqual([ring(0), ring(-1)]);
    expect(ring(0)).toEqual({ x: 200, y: 100, reach: 9 });
  });
});
