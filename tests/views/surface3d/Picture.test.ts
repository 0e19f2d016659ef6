/** The pointer over the 3D picture: its components and their events, without WebGL. */
import { act, createRoot } from '@react-three/fiber';
import { createElement } from 'react';
import { PerspectiveCamera } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { ruler } from '../../../src/layers/ruler';
import type { Point, RunSpec } from '../../../src/scene/types';
import { shareStart } from '../../../src/state/edits';
import { toggleLargeType } from '../../../src/state/layout';
import { moveStart } from '../../../src/state/runStarts';
import { BALL_LIFT } from '../../../src/views/surface3d/balls';
import { Drawing } from '../../../src/views/surface3d/drawing';
import { Orbit } from '../../../src/views/surface3d/orbit';
import { Picture } from '../../../src/views/surface3d/Picture';
import { Pace } from '../../../src/views/surface3d/pace';
import { readPalette } from '../../../src/views/surface3d/palette';
import { placeOn } from '../../../src/views/surface3d/places';
import { pointerEvents } from '../../../src/views/surface3d/pointerEvents';
import { middleOf, Pointing } from '../../../src/views/surface3d/pointing';
import { runOf } from '../../engine/scenes';
import { stage } from '../../layers/stage';
import { BOWL, SIZE } from './drawnFrame';
import { FakeElement, stubOverlay } from './overlay';

const LOOK = { azimuth: -60, elevation: 60, distance: 2 };
const RUNS = [
  runOf('gd', { id: 'r1', steps: 4, start: { w: 3, b: 1 }, hyper: { eta: 0.1 } }),
  runOf('adam', { id: 'r2', steps: 4, start: { w: -2, b: 1 }, hyper: { eta: 0.1 } }),
];

/** A canvas as far as fiber and the orbit listen to it. */
class Canvas extends EventTarget {
  readonly clientWidth = SIZE.width;
  readonly clientHeight = SIZE.height;
  readonly style = { removeProperty: () => {} };
  readonly dataset: Record<string, string> = {};
  setPointerCapture(): void {}
  releasePointerCapture(): void {}
}

function isCanvas(value: unknown): value is HTMLCanvasElement {
  return value instanceof Canvas;
}

function isElement(value: unknown): value is HTMLElement {
  return value instanceof FakeElement;
}

const card = {
  SYNC_GPU_COMMANDS_COMPLETE: 0x9117,
  ALREADY_SIGNALED: 0x911a,
  TIMEOUT_EXPIRED: 0x911b,
  fenceSync: () => ({}),
  flush: () => {},
  isContextLost: () => false,
  clientWaitSync: () => 0x911a,
  deleteSync: () => {},
} as const;

/** All that fiber and the picture ask of a renderer. */
const renderer = { render: () => {}, setPixelRatio: () => {}, setSize: () => {}, getPixelRatio: () => 1 };

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function openPicture(runs: readonly RunSpec[] = RUNS, ask = () => {}) {
  const { workbench } = stage(ruler, {
    objective: BOWL,
    runs,
    view: { window: { w: [-4, 4], b: [-4, 4] }, camera: LOOK, selected: 'r1' },
  });
  workbench.playback.getState().seek(4);
  const overlay = stubOverlay();
  const fake: unknown = overlay;
  const canvas: unknown = new Canvas();
  if (!isCanvas(canvas) || !isElement(fake)) throw new Error('They stand for elements');
  vi.stubGlobal('window', { devicePixelRatio: 1 });
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
  const observer = class {
    observe(): void {}
    disconnect(): void {}
  };
  vi.stubGlobal('ResizeObserver', observer);
  vi.stubGlobal('MutationObserver', observer);
  const camera = new PerspectiveCamera();
  const pointing = new Pointing(workbench, canvas);
  const root = createRoot(canvas);
  await root.configure({
    gl: () => renderer,
    camera: Object.assign(camera, { manual: true }),
    size: { width: SIZE.width, height: SIZE.height, top: 0, left: 0 },
    frameloop: 'never',
    events: pointerEvents(pointing),
  });
  const drawing = new Drawing(workbench, camera, readPalette);
  const orbit = new Orbit(
    canvas,
    workbench.view,
    () => {},
    () => LOOK,
  );
  const parts = {
    workbench,
    drawing,
    orbit,
    pointing,
    canvas,
    overlay: fake,
    draw: ask,
    drawInTurn: () => {},
  };
  const store = await act(async () => root.render(createElement(Picture, { parts, pace: new Pace(card) })));
  const draw = () => store.getState().advance(performance.now());
  draw();
  const send = (type: string, { x, y }: Spot, fields: object = {}) => {
    const event = Object.assign(new Event(type), {
      offsetX: x,
      offsetY: y,
      clientX: x,
      clientY: y,
      pointerId: 1,
      pointerType: 'mouse',
      button: 0,
      buttons: 0,
      ...fields,
    });
    canvas.dispatchEvent(event);
  };
  /** The pixel of a point of the surface, or of a ball there. */
  const pixel = (point: Point, lift = 0): Spot => {
    const { frame } = drawing;
    const place = frame && placeOn(frame.relief, point);
    if (frame === null || place === null) throw new Error('The point is on the surface');
    return middleOf({ ...place, lift }, frame);
  };
  const click = (at: Spot, fields: object = {}) => {
    for (const type of ['pointerdown', 'pointerup', 'click']) send(type, at, fields);
  };
  const startOf = (id: string) => workbench.scene.getState().scene.runs.find((run) => run.id === id)?.start;
  return { workbench, canvas, root, overlay, draw, send, click, pixel, startOf };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // Outside of the build, fiber has three's own clock, which warns that it is deprecated.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('the picture is drawn anew where its type grows and it keeps its size', async () => {
  const ask = vi.fn();
  await openPicture(RUNS, ask);
  ask.mockClear();
  toggleLargeType();
  expect(ask).toHaveBeenCalledOnce();
  toggleLargeType();
});

describe('the pointer over the 3D surface', () => {
  it('reads out the point under it, and nothing beside the surface or while a button is pressed', async () => {
    const { send, pixel, workbench, canvas } = await openPicture();
    const hover = () => workbench.view.getState().hover;
    send('pointermove', pixel({ w: 1, b: 0.5 }));
    expect(hover()?.w).toBeCloseTo(1, 1);
    expect(hover()?.b).toBeCloseTo(0.5, 1);
    expect(canvas.dataset.over).toBe('surface');
    send('pointermove', { x: 1, y: 1 });
    expect(hover()).toBeNull();
    expect(canvas.dataset.over).toBeUndefined();
    send('pointermove', pixel({ w: 1, b: 0.5 }));
    send('pointermove', pixel({ w: 1, b: 0.6 }), { buttons: 1 });
    expect(hover()).toBeNull();
    send('pointermove', pixel({ w: 1, b: 0.5 }));
    send('pointerleave', { x: 0, y: 0 });
    expect(hover()).toBeNull();
    send('pointermove', pixel({ w: 1, b: 0.5 }), { pointerType: 'touch' });
    expect(hover()).toBeNull();
  });

  it('places the selected run’s start where it clicks or taps, as one undo step', async () => {
    const { click, pixel, workbench, startOf } = await openPicture();
    click(pixel({ w: 1, b: 2 }));
    expect(startOf('r1')?.w).toBeCloseTo(1, 1);
    expect(startOf('r1')?.b).toBeCloseTo(2, 1);
    expect(startOf('r2')).toEqual(RUNS[1].start);
    workbench.scene.getState().undo();
    expect(startOf('r1')).toEqual(RUNS[0].start);
    click(pixel({ w: -1, b: -2 }), { pointerType: 'touch' });
    expect(startOf('r1')?.w).toBeCloseTo(-1, 1);
  });

  it('sets by a click the point that was read out, though browsers round a click’s place', async () => {
    const { send, pixel, workbench, startOf } = await openPicture();
    const at = pixel({ w: 1, b: 2 });
    const [x, y] = [Math.floor(at.x) + 0.9, Math.floor(at.y) + 0.9];
    for (const type of ['pointermove', 'pointerdown', 'pointerup']) send(type, { x, y });
    const { hover } = workbench.view.getState();
    send('click', { x: Math.floor(x), y: Math.floor(y) });
    expect(hover).not.toBeNull();
    expect(startOf('r1')).toEqual(hover);
  });

  it('is read out anew under a pointer that rests, where another point comes to lie, and not by itself', async () => {
    const { send, pixel, workbench, startOf, draw } = await openPicture();
    const hover = () => workbench.view.getState().hover;
    const at = pixel({ w: 1, b: 2 });
    send('pointermove', at);
    const before = hover();
    draw();
    expect(hover()).toBe(before);
    workbench.view.getState().change({ camera: { ...LOOK, distance: 1.5 } });
    draw();
    expect(hover()).not.toEqual(before);
    const read = hover();
    for (const type of ['pointerdown', 'pointerup', 'click']) send(type, at);
    expect(startOf('r1')).toEqual(read);
    send('pointerleave', { x: 0, y: 0 });
    workbench.view.getState().change({ camera: LOOK });
    draw();
    expect(hover()).toBeNull();
  });

  it('turns it by a drag, which places no start', async () => {
    const { send, pixel, workbench, startOf, draw } = await openPicture();
    const from = pixel({ w: 1, b: 2 });
    const to = { x: from.x + 40, y: from.y + 10 };
    send('pointerdown', from);
    send('pointermove', to, { buttons: 1 });
    // Back to where it began: still no click.
    send('pointermove', from, { buttons: 1 });
    send('pointermove', to, { buttons: 1 });
    send('pointerup', to);
    send('click', to);
    draw();
    expect(startOf('r1')).toEqual(RUNS[0].start);
    expect(workbench.view.getState().view.camera).not.toEqual(LOOK);
  });
});

describe('a ball under the pointer', () => {
  const last = (workbench: Awaited<ReturnType<typeof openPicture>>['workbench'], id: string): Point => {
    const run = workbench.results.get('runs').get(id);
    if (run === undefined) throw new Error('The run is computed');
    return { w: run.columns[COLUMN.w][4], b: run.columns[COLUMN.b][4] };
  };

  it('says its run and step, at its own place', async () => {
    const { send, pixel, workbench, canvas } = await openPicture();
    const place = last(workbench, 'r2');
    const at = pixel(place, BALL_LIFT);
    send('pointermove', { x: at.x + 4, y: at.y - 3 });
    expect(workbench.view.getState().hover).toEqual(place);
    expect(workbench.view.getState().hoveredBall).toEqual({ run: 'r2', step: 4 });
    expect(canvas.dataset.over).toBe('ball');
    send('pointermove', pixel({ w: 0, b: -2 }));
    expect(workbench.view.getState().hoveredBall).toBeNull();
    expect(canvas.dataset.over).toBe('surface');
  });

  it('is selected by a click, which leaves the start', async () => {
    const { click, pixel, workbench, startOf } = await openPicture();
    click(pixel(last(workbench, 'r2'), BALL_LIFT));
    expect(workbench.view.getState().view.selected).toBe('r2');
    expect(startOf('r1')).toEqual(RUNS[0].start);
    expect(startOf('r2')).toEqual(RUNS[1].start);
  });

  it('leaves the pointer to the start while it is there itself', async () => {
    const { send, pixel, workbench, canvas, draw } = await openPicture();
    workbench.playback.getState().seek(0);
    draw();
    send('pointermove', pixel(RUNS[1].start, BALL_LIFT));
    expect(canvas.dataset.over).toBe('start');
  });
});

describe('a ball outside of the window', () => {
  it('has an arrow with its name at the edge, which reads out its own place and by a click selects the run', async () => {
    const diverging = runOf('gd', { id: 'r2', steps: 4, start: RUNS[1].start, hyper: { eta: 1.2 } });
    const opened = await openPicture([RUNS[0], { ...diverging, label: 'Away' }]);
    const { workbench, overlay, send, click, pixel, canvas, startOf } = opened;
    const run = workbench.results.get('runs').get('r2');
    if (run === undefined) throw new Error('The run is computed');
    expect(run.columns[COLUMN.b][4]).toBeGreaterThan(100);
    const name = overlay.children
      .flatMap(({ children }) => children)
      .find(({ textContent }) => textContent === 'Away');
    expect(name?.place).not.toBeNull();
    const at = pixel({ w: run.columns[COLUMN.w][4], b: 3.9 }, BALL_LIFT);
    send('pointermove', at);
    expect(canvas.dataset.over).toBe('ball');
    const { hover, hoveredBall, view } = workbench.view.getState();
    expect(hover?.b).toBeGreaterThan(3.7);
    expect(hover?.b).toBeLessThan(4);
    expect(hoveredBall).toBeNull();
    expect(view.selected).toBe('r1');
    click(at);
    expect(workbench.view.getState().view.selected).toBe('r2');
    expect(startOf('r2')).toEqual(RUNS[1].start);
  });
});

describe('the names of balls', () => {
  it('lie over no ball, no start’s ring and, as there is room, no path', async () => {
    const { workbench, overlay, draw, pixel } = await openPicture();
    const names = overlay.children.flatMap(({ children }) => children);
    const nameOf = (text: string) => names.find(({ textContent }) => textContent === text)?.place ?? null;
    const runs = [...workbench.results.get('runs').values()];
    let placed = 0;
    for (let step = 0; step <= 4; step++) {
      workbench.playback.getState().seek(step);
      draw();
      const at = ({ columns }: (typeof runs)[number], row: number, lift: number) =>
        pixel({ w: columns[COLUMN.w][row], b: columns[COLUMN.b][row] }, lift);
      const marks = runs.flatMap((run) => [at(run, step, BALL_LIFT), pixel(start(run.id))]);
      const paths = runs.flatMap((run) => [0, 1, 2, 3, 4].map((row) => at(run, row, 0)));
      for (const [text, width] of [
        ['Gradient descent', 16 * 6],
        ['Adam', 4 * 6],
      ] as const) {
        const place = nameOf(text);
        if (place === null) continue;
        placed++;
        const misses = (spot: Spot, reach: number) =>
          Math.abs(spot.x - place.x) >= width / 2 + reach || Math.abs(spot.y - place.y) >= 6 + reach;
        for (const mark of marks) expect(misses(mark, 8), `${text} at step ${step}`).toBe(true);
        for (const spot of paths) expect(misses(spot, 0), `${text} at step ${step}`).toBe(true);
      }
    }
    expect(placed).toBeGreaterThan(6);
  });

  const start = (id: string) => RUNS.find((run) => run.id === id)?.start ?? { w: 0, b: 0 };
});

describe('a start under the pointer', () => {
  const drag = (
    opened: Awaited<ReturnType<typeof openPicture>>,
    from: Spot,
    to: Spot,
    fields: object = {},
  ) => {
    const { send } = opened;
    send('pointerdown', from, fields);
    for (const share of [0.5, 1])
      send(
        'pointermove',
        { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) },
        { buttons: 1, ...fields },
      );
    send('pointerup', to, fields);
    send('click', to, fields);
  };

  it('follows a drag as one undo step, and selects its run; nothing turns', async () => {
    const opened = await openPicture();
    const { pixel, startOf, workbench, draw } = opened;
    // It is taken by its rim, and keeps its distance from the pointer.
    const [from, to] = [RUNS[1].start, { w: -1, b: 2 }].map((point) => pixel(point));
    drag(opened, { x: from.x + 8, y: from.y + 5 }, { x: to.x + 8, y: to.y + 5 });
    draw();
    expect(startOf('r2')?.w).toBeCloseTo(-1, 1);
    expect(startOf('r2')?.b).toBeCloseTo(2, 1);
    expect(startOf('r1')).toEqual(RUNS[0].start);
    expect(workbench.view.getState().view.selected).toBe('r2');
    expect(workbench.view.getState().view.camera).toEqual(LOOK);
    workbench.scene.getState().undo();
    expect(startOf('r2')).toEqual(RUNS[1].start);
  });

  it('is the selected run’s where runs have theirs at one place, as on the map', async () => {
    const opened = await openPicture();
    const { pixel, send, workbench, draw } = opened;
    const { start } = RUNS[0];
    workbench.scene.getState().edit((scene) => moveStart(scene, 'r2', start));
    draw();
    for (const id of ['r1', 'r2']) {
      workbench.view.getState().select(id);
      draw();
      send('pointerdown', pixel(start));
      send('pointerup', pixel(start));
      expect(workbench.view.getState().view.selected).toBe(id);
    }
  });

  it('takes the value of a tick that it is dragged near, but not with Alt', async () => {
    const opened = await openPicture();
    const { pixel, startOf, draw } = opened;
    drag(opened, pixel(RUNS[1].start), pixel({ w: -0.94, b: 2.05 }));
    expect(startOf('r2')).toEqual({ w: -1, b: 2 });
    draw();
    drag(opened, pixel({ w: -1, b: 2 }), pixel({ w: 0.06, b: 1.05 }), { altKey: true });
    expect(startOf('r2')?.w).toBeCloseTo(0.06, 1);
    expect(startOf('r2')).not.toEqual({ w: 0, b: 1 });
  });

  it('stays where it is under a click, and where the pointer leaves the surface', async () => {
    const opened = await openPicture();
    const { click, pixel, startOf } = opened;
    const at = pixel(RUNS[1].start);
    click({ x: at.x + 5, y: at.y });
    expect(startOf('r2')).toEqual(RUNS[1].start);
    drag(opened, at, { x: 2, y: 2 });
    const kept = startOf('r2');
    click({ x: 3, y: 3 });
    expect(startOf('r2')).toEqual(kept);
  });

  it('takes all runs along where they share it, by a finger too', async () => {
    const opened = await openPicture();
    const { pixel, startOf, workbench, draw } = opened;
    workbench.scene.getState().edit((scene) => shareStart(scene, true, 'r1'));
    draw();
    drag(opened, pixel(RUNS[0].start), pixel({ w: 2, b: 2 }), { pointerType: 'touch' });
    expect(startOf('r1')?.w).toBeCloseTo(2, 1);
    expect(startOf('r2')).toEqual(startOf('r1'));
    expect(workbench.view.getState().hover).toBeNull();
    expect(workbench.view.getState().view.selected).toBe('r1');
  });

  it('is let go where the browser takes the pointer away', async () => {
    const { send, pixel, startOf } = await openPicture();
    const from = pixel(RUNS[1].start);
    send('pointerdown', from);
    send('pointermove', pixel({ w: -1, b: 2 }), { buttons: 1 });
    const dragged = startOf('r2');
    expect(dragged).not.toEqual(RUNS[1].start);
    send('pointercancel', from);
    send('pointermove', pixel({ w: 1, b: 2 }));
    expect(startOf('r2')).toEqual(dragged);
  });
});
