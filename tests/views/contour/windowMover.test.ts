import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, openingScene } from '../../../src/scene/defaults';
import { usualWindow } from '../../../src/scene/fitWindow';
import type { ObjectiveSpec } from '../../../src/scene/types';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import { createWindowMover } from '../../../src/views/contour/windowMover';

let frames: FrameRequestCallback[] = [];

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const frame of due) frame(0);
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
});
afterEach(() => vi.unstubAllGlobals());

function moved(objective: ObjectiveSpec = openingScene().scene.objective) {
  const view = createViewStore(DEFAULT_VIEW);
  const scene = createSceneStore({ ...openingScene().scene, objective });
  return { scene, mover: createWindowMover(view, scene), shown: () => view.getState().view.window };
}

describe('the mover of the window', () => {
  it.each<readonly [string, ObjectiveSpec, number]>([
    ['a neuron', openingScene().scene.objective, 6],
    ['a function', { kind: 'function', id: 'goldstein-price', params: {} }, 2],
    ['a formula', { kind: 'formula', text: 'w*b' }, 3],
  ])('resets to the usual window of %s', async (_, objective, edge) => {
    const { mover, shown } = moved(objective);
    mover.pan(0.3, 0);
    nextFrame();
    expect(shown()).not.toEqual(usualWindow(objective));
    await mover.reset();
    nextFrame();
    expect(shown()).toEqual({ w: [-edge, edge], b: [-edge, edge] });
  });

  it('resets to the window of the surface that there is now', async () => {
    const { mover, scene, shown } = moved();
    const objective = { kind: 'formula', text: 'w*b' } as const;
    scene.getState().edit((before) => ({ ...before, objective }));
    await mover.reset();
    nextFrame();
    expect(shown()).toEqual(usualWindow(objective));
  });

  it('moves once a frame, by all that was asked for in it', () => {
    const { mover, shown } = moved();
    mover.zoom(2);
    mover.pan(0.5, 0);
    expect(shown()).toEqual(DEFAULT_VIEW.window);
    expect(mover.now()).toEqual({ w: [0, 6], b: [-3, 3] });
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(shown()).toEqual({ w: [0, 6], b: [-3, 3] });
  });

  it('forgets where it was going when it is cancelled', () => {
    const { mover, shown } = moved();
    mover.zoom(2);
    mover.cancel();
    nextFrame();
    expect(shown()).toEqual(DEFAULT_VIEW.window);
    expect(mover.now()).toEqual(DEFAULT_VIEW.window);
  });
});
