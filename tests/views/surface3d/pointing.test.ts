/** The pointer means the mark that is seen under it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import { placeOn } from '../../../src/views/surface3d/places';
import {
  middleOf,
  nearestMark,
  pixelOf,
  rayThrough,
  readsOut,
  unitsPerPixelOn,
} from '../../../src/views/surface3d/pointing';
import { meetSurface } from '../../../src/views/surface3d/surfaceRay';
import { frameOf, SADDLE } from './drawnFrame';

const LOOK = { azimuth: -60, elevation: 35, distance: 2 };

afterEach(() => vi.unstubAllGlobals());

function markAt(frame: ReturnType<typeof frameOf>, w: number, b: number, lift = 0) {
  const place = placeOn(frame.relief, { w, b });
  if (place === null) throw new Error('The point is on the surface');
  return { ...place, lift };
}

describe('a pixel of the 3D picture', () => {
  it('is that of a ray, and the ray that of the pixel, from any side and from the top', () => {
    for (const look of [LOOK, { azimuth: 100, elevation: 4, distance: 1 }, TOP_CAMERA]) {
      const frame = frameOf(look);
      for (const pixel of [
        { x: 0, y: 0 },
        { x: 312, y: 207 },
        { x: 600, y: 399 },
      ]) {
        const { x, y } = pixelOf({ ray: rayThrough(pixel, frame) }, frame);
        expect(x).toBeCloseTo(pixel.x, 6);
        expect(y).toBeCloseTo(pixel.y, 6);
      }
    }
  });

  it('shows the point whose mark is seen there', () => {
    for (const look of [LOOK, TOP_CAMERA]) {
      const frame = frameOf(look);
      const hit = meetSurface(frame.relief, rayThrough(middleOf(markAt(frame, -1, 0.5), frame), frame));
      expect(hit?.w).toBeCloseTo(-1, 4);
      expect(hit?.b).toBeCloseTo(0.5, 4);
    }
  });

  it('is worth what the window has for it', () => {
    const frame = frameOf(TOP_CAMERA);
    const [left, right] = [-1, 1].map((w) => middleOf(markAt(frame, w, 0), frame).x);
    expect(unitsPerPixelOn(frame)).toBeCloseTo(2 / (right - left), 4);
  });
});

describe('the mark under the pointer', () => {
  it('is the nearest in reach', () => {
    const frame = frameOf({ ...LOOK, elevation: 70 });
    const marks = [markAt(frame, 0, 0), markAt(frame, 0.4, 0)];
    const at = middleOf(marks[1], frame);
    const nearest = nearestMark(marks, frame, { x: at.x + 3, y: at.y + 4 }, 16);
    expect(nearest?.mark).toBe(marks[1]);
    expect(nearest?.pixels).toBeCloseTo(5, 9);
    expect(nearestMark(marks, frame, { x: at.x, y: at.y + 60 }, 16)).toBeNull();
    expect(nearestMark([], frame, at, 16)).toBeNull();
  });

  it('is the last of those that are equally near, which lies on top', () => {
    const frame = frameOf(LOOK);
    const marks = [markAt(frame, 0, 0), markAt(frame, 0, 0)];
    expect(nearestMark(marks, frame, middleOf(marks[0], frame), 16)?.mark).toBe(marks[1]);
  });

  it('is none that the surface hides, but from straight above', () => {
    const low = frameOf({ azimuth: 0, elevation: 5, distance: 2 }, SADDLE);
    const hidden = Array.from({ length: 33 }, (_, k) => markAt(low, -4 + k / 4, 0)).find(
      (mark) => nearestMark([mark], low, middleOf(mark, low), 5) === null,
    );
    expect(hidden).toBeDefined();
    const top = frameOf(TOP_CAMERA, SADDLE);
    for (let w = -4; w <= 4; w++) {
      const mark = markAt(top, w, 0);
      expect(nearestMark([mark], top, middleOf(mark, top), 5)).not.toBeNull();
    }
  });

  it('stands above its place where it is seen from the side, as a ball rests on the ground', () => {
    const lifted = (look: typeof LOOK) => {
      const frame = frameOf(look);
      return middleOf(markAt(frame, 0, 0), frame).y - middleOf(markAt(frame, 0, 0, 7), frame).y;
    };
    expect(lifted({ ...LOOK, elevation: 4 })).toBeCloseTo(7, 1);
    expect(lifted({ ...LOOK, elevation: 60 })).toBeCloseTo(3.5, 9);
    expect(lifted(TOP_CAMERA)).toBeCloseTo(0, 9);
  });
});

it('a finger, and a mouse with a button pressed, read nothing out', () => {
  expect(readsOut({ pointerType: 'mouse', buttons: 0 })).toBe(true);
  expect(readsOut({ pointerType: 'pen', buttons: 0 })).toBe(true);
  expect(readsOut({ pointerType: 'mouse', buttons: 1 })).toBe(false);
  expect(readsOut({ pointerType: 'touch', buttons: 0 })).toBe(false);
});
