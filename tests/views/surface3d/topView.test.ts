/** The top view of the 3D picture is the contour map. */
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import type { Window } from '../../../src/scene/types';
import { axisTicks } from '../../../src/views/contour/axisTicks';
import { plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { BOX_HEIGHT, boxOf, boxX, boxZ } from '../../../src/views/surface3d/box';
import { toScreen } from '../../../src/views/surface3d/screen';
import { isTopView, placeCamera, topTicks } from '../../../src/views/surface3d/topView';

const boxFor = (window: Window) => boxOf({ window, lowest: 0, highest: 1, minimum: null });

/** The pixel at which a point at a height is seen. */
function seen(window: Window, view: typeof TOP_CAMERA, width: number, height: number) {
  const camera = new PerspectiveCamera();
  const box = boxFor(window);
  placeCamera(camera, view, box, width, height);
  return (w: number, b: number, y: number) =>
    toScreen(new Vector3(boxX(box, w), y, boxZ(box, b)), camera, width, height, new Vector3());
}

describe('the top view', () => {
  it.each<readonly [number, number, Window]>([
    [575, 410, { w: [-6, 6], b: [-6, 6] }],
    [374, 470, { w: [-6, 6], b: [-6, 6] }],
    [700, 300, { w: [-2, 3], b: [0, 4] }],
    [500, 500, { w: [-2, 2], b: [-1.25, -0.5 + 2] }],
  ])('in a panel of %d by %d has every point where the map has it', (width, height, window) => {
    const frame = plotFrame(width, height, window);
    if (frame === null) throw new Error('no room');
    const at = seen(window, TOP_CAMERA, width, height);
    for (const w of [window.w[0], 0.5, window.w[1]])
      for (const b of [window.b[0], 0.5, window.b[1]])
        for (const y of [0, BOX_HEIGHT]) {
          const { x: right, y: down } = at(w, b, y);
          expect(Math.abs(right - toX(frame, w))).toBeLessThan(1);
          expect(Math.abs(down - toY(frame, b))).toBeLessThan(1);
        }
  });

  it.each<readonly [number, number, Window]>([
    [575, 410, { w: [-6, 6], b: [-6, 6] }],
    [374, 470, { w: [-6, 6], b: [-6, 6] }],
    [320, 260, { w: [-0.3, 4.1], b: [0, 2] }],
    [500, 500, { w: [1e6, 1e6 + 12], b: [-1e-3, 11] }],
  ])('in a panel of %d by %d has the ticks that a map of another size has', (width, height, window) => {
    const values = (ticks: readonly { readonly value: number }[]) => ticks.map(({ value }) => value);
    const top = topTicks(boxFor(window), width, height, 1);
    const map = axisTicks(window, 640, 640, 1);
    expect(values(top?.w ?? [])).toEqual(values(map.w));
    expect(values(top?.b ?? [])).toEqual(values(map.b));
    expect(map.w.length).toBeGreaterThan(3);
  });

  it('is nearer where the camera is nearer, about the middle of the map', () => {
    const window: Window = { w: [-6, 6], b: [-6, 6] };
    const side = (view: typeof TOP_CAMERA) => {
      const at = seen(window, view, 575, 410);
      return at(6, 0, 0).x - at(-6, 0, 0).x;
    };
    const nearer = { ...TOP_CAMERA, distance: TOP_CAMERA.distance / 2 };
    expect(side(nearer) / side(TOP_CAMERA)).toBeCloseTo(2, 2);
  });

  it('fits into the panel when it is turned, too', () => {
    const window: Window = { w: [-6, 6], b: [-6, 6] };
    for (const azimuth of [-60, -45, 0, 120]) {
      const at = seen(window, { ...TOP_CAMERA, azimuth }, 575, 410);
      for (const w of window.w)
        for (const b of window.b) {
          const { x, y } = at(w, b, 0);
          expect(Math.min(x, y, 575 - x, 410 - y)).toBeGreaterThan(0);
        }
    }
  });

  it('is one that is neither tilted nor turned', () => {
    expect(isTopView(TOP_CAMERA)).toBe(true);
    expect(isTopView({ ...TOP_CAMERA, azimuth: 270 })).toBe(true);
    expect(isTopView({ ...TOP_CAMERA, azimuth: -60 })).toBe(false);
    expect(isTopView({ ...TOP_CAMERA, elevation: 85 })).toBe(false);
  });
});
