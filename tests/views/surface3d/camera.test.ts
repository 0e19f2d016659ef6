/** The camera's way of looking, and the axes that go with it. */
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { axisSides } from '../../../src/views/surface3d/axes';
import { BOX_HEIGHT } from '../../../src/views/surface3d/box';
import {
  aboveness,
  between,
  flatness,
  poseOf,
  SIDE_LENS,
  TARGET_HEIGHT,
} from '../../../src/views/surface3d/cameraPose';

const TOP = { azimuth: -90, elevation: 90, distance: 1.8 };
const HOME = { azimuth: -60, elevation: 35, distance: 2.2 };

/** A camera that stands as the picture's does. */
function cameraAt(view: typeof TOP, aspect: number): PerspectiveCamera {
  const pose = poseOf(view, aspect);
  const camera = new PerspectiveCamera(
    pose.fov,
    aspect,
    Math.max(0.02, pose.distance - 1.1),
    pose.distance + 1.1,
  );
  camera.position.set(pose.x, pose.y, pose.z);
  camera.rotation.set((-view.elevation * Math.PI) / 180, ((view.azimuth + 90) * Math.PI) / 180, 0, 'YXZ');
  camera.updateMatrixWorld();
  return camera;
}

describe('the top view', () => {
  const camera = cameraAt(TOP, 1);

  it('has w to the right and b up', () => {
    const lowB = new Vector3(-0.5, 0, 0.5).project(camera);
    const highW = new Vector3(0.5, 0, 0.5).project(camera);
    const highB = new Vector3(-0.5, 0, -0.5).project(camera);
    expect(highW.x).toBeGreaterThan(lowB.x);
    expect(highW.y).toBeCloseTo(lowB.y, 9);
    expect(highB.y).toBeGreaterThan(lowB.y);
    expect(highB.x).toBeCloseTo(lowB.x, 9);
  });

  it('has one scale for both axes, and height moves nothing by as much as half a pixel of 500', () => {
    const flat = new Vector3(0.5, 0, -0.5).project(camera);
    const high = new Vector3(0.5, BOX_HEIGHT, -0.5).project(camera);
    expect(flat.x).toBeCloseTo(flat.y, 9);
    expect(Math.abs(high.x - flat.x) * 250).toBeLessThan(0.5);
  });

  it('has plain colours, and the side view has shaded ones', () => {
    expect(flatness(90)).toBe(1);
    expect(flatness(HOME.elevation)).toBe(0);
  });
});

describe('the way between two cameras', () => {
  it('begins and ends at them exactly', () => {
    expect(between(HOME, TOP, 0)).toEqual(HOME);
    expect(between(HOME, TOP, 1)).toEqual(TOP);
  });

  it('turns the shorter way round', () => {
    const from = { ...HOME, azimuth: 170 };
    const to = { ...HOME, azimuth: -170 };
    expect(between(from, to, 0.5).azimuth).toBeCloseTo(180, 9);
  });
});

describe('poseOf', () => {
  it('keeps the size of the picture while the lens grows longer', () => {
    const height = (elevation: number) => {
      const { fov, distance } = poseOf({ ...HOME, elevation }, 1.4);
      return distance * Math.tan((fov * Math.PI) / 360);
    };
    expect(height(90)).toBeCloseTo(height(20), 9);
  });

  it('widens the view for a narrow panel', () => {
    expect(poseOf(HOME, 0.6).fov).toBeGreaterThan(poseOf(HOME, 1.4).fov);
  });
});

describe('the axes', () => {
  it('stand at the edges in front', () => {
    // From −60°: on the side of high w and low b.
    expect(axisSides(-60, 35)).toMatchObject({ x: 1, z: 1 });
    expect(axisSides(-120, 35)).toMatchObject({ x: -1, z: 1 });
    expect(axisSides(60, 35)).toMatchObject({ x: 1, z: -1 });
  });

  it('stand to the left and below from the top, as on the map', () => {
    expect(axisSides(-90, 90)).toMatchObject({ x: -1, z: 1 });
    expect(axisSides(-70, 88)).toMatchObject({ x: -1, z: 1 });
  });

  it('put L at the corner that is furthest left in the picture', () => {
    for (let azimuth = -175; azimuth < 180; azimuth += 10) {
      const { lossX, lossZ, x, z } = axisSides(azimuth, 30);
      const camera = cameraAt({ azimuth, elevation: 30, distance: 3 }, 1);
      const at = (cornerX: number, cornerZ: number) =>
        new Vector3(cornerX / 2, 0, cornerZ / 2).project(camera).x;
      expect(at(lossX, lossZ)).toBeLessThanOrEqual(Math.min(at(-x, z), at(x, -z)) + 1e-9);
    }
  });
});

describe('the way from the side to the top', () => {
  it.each([
    [0, 0],
    [55, 0],
    [63.75, 0.15625],
    [72.5, 0.5],
    [81.25, 0.84375],
    [90, 1],
    [95, 1],
  ])('is, at %d degrees, done by %d', (elevation, share) => {
    expect(aboveness(elevation)).toBeCloseTo(share, 12);
  });

  it.each([
    [50, 0],
    [68, 0],
    [73.5, 0.15625],
    [79, 0.5],
    [90, 1],
  ])('loses its shades from 68 degrees on: at %d by %d', (elevation, share) => {
    expect(flatness(elevation)).toBeCloseTo(share, 12);
  });
});

describe('where the camera stands', () => {
  const from = (azimuth: number, elevation: number, distance = 2) =>
    poseOf({ azimuth, elevation, distance }, 1.5);

  it.each([
    [-90, 0, 2],
    [0, 2, 0],
    [90, 0, -2],
    [180, -2, 0],
    [-45, Math.SQRT2, Math.SQRT2],
  ])('at an azimuth of %d is x = %d, z = %d', (azimuth, x, z) => {
    const pose = from(azimuth, 0);
    expect(pose.x).toBeCloseTo(x, 12);
    expect(pose.z).toBeCloseTo(z, 12);
    expect([pose.y, pose.distance]).toEqual([TARGET_HEIGHT, 2]);
  });

  it('rises with the elevation, around what it looks at', () => {
    const { x, y, z } = from(0, 30);
    expect([x, y - TARGET_HEIGHT, z + 0]).toEqual([
      expect.closeTo(Math.sqrt(3), 12),
      expect.closeTo(1, 12),
      expect.closeTo(0, 12),
    ]);
    expect(TARGET_HEIGHT).toBeGreaterThan(0.2 * BOX_HEIGHT);
    expect(TARGET_HEIGHT).toBeLessThan(0.4 * BOX_HEIGHT);
  });

  it('is 150 times as far away at the top, with a lens as much longer', () => {
    const { x, y, z, distance } = from(-90, 90);
    expect(distance).toBeCloseTo(300, 9);
    expect(y - TARGET_HEIGHT).toBeCloseTo(300, 9);
    expect(Math.hypot(x, z)).toBeLessThan(1e-9);
  });
});

describe('how much is in the picture', () => {
  /** Half its height where the camera looks at, in units of what it is from the side. */
  const height = (elevation: number, aspect: number, above?: number) => {
    const { fov, distance } = poseOf({ azimuth: -60, elevation, distance: 2 }, aspect, above);
    return (distance * Math.tan((fov * Math.PI) / 360)) / (2 * SIDE_LENS);
  };

  it('is an angle of 38 degrees from the side', () => {
    expect(poseOf({ azimuth: -60, elevation: 20, distance: 2 }, 1.5).fov).toBeCloseTo(38, 9);
  });

  it.each([
    [2, 1],
    [1.36, 1],
    [0.68, 2],
  ])('from the side of a panel of %d: %d times as much', (aspect, times) => {
    expect(height(20, aspect)).toBeCloseTo(times, 9);
    expect(height(55, aspect)).toBeCloseTo(times, 9);
  });

  it.each([
    [2, 1],
    [1.06, 1],
    [1, 1.06],
    [0.53, 2],
  ])('from above in a panel of %d: %d times as much', (aspect, times) => {
    expect(height(90, aspect)).toBeCloseTo(times, 9);
  });

  it('goes over from one to the other, and is what is asked for above', () => {
    expect(height(90, 1.5, 1.3)).toBeCloseTo(1.3, 9);
    expect(height(72.5, 1.5, 1.3)).toBeCloseTo(1.15, 9);
    expect(height(72.5, 0.68, 1.5)).toBeCloseTo(1.75, 9);
  });
});

describe('a camera on its way', () => {
  const low = { azimuth: 10, elevation: 20, distance: 1 };
  const high = { azimuth: 50, elevation: 60, distance: 4 };

  it('is halfway at half of the time, its distance in ratio', () => {
    expect(between(low, high, 0.5)).toEqual({ azimuth: 30, elevation: 40, distance: 2 });
  });

  it('starts and arrives gently', () => {
    expect(between(low, high, 0.25).elevation).toBeCloseTo(20 + 40 * 0.15625, 12);
    expect(between(low, high, 0.75).azimuth).toBeCloseTo(10 + 40 * 0.84375, 12);
    expect(between(low, high, -1)).toEqual(low);
    expect(between(low, high, 2)).toEqual(high);
    expect(between({ ...low, azimuth: 170 }, { ...low, azimuth: -170 }, 1).azimuth).toBe(-170);
  });

  it.each([
    [170, -170, 20],
    [-170, 170, -20],
    [725, 0, -5],
    [0, -725, -5],
    [10, 100, 90],
    [100, 10, -90],
  ])('turns from %d to %d by %d', (from, to, turn) => {
    const half = between({ ...low, azimuth: from }, { ...low, azimuth: to }, 0.5).azimuth;
    expect(half - from).toBeCloseTo(turn / 2, 9);
  });
});

describe('the corner of the axes', () => {
  it.each([
    // From the side: the edges in front of the viewer.
    [-60, 86, 1, 1],
    [-120, 86, -1, 1],
    [60, 86, 1, -1],
    [120, 86, -1, -1],
    [-90, 30, -1, 1],
    [90, 30, -1, -1],
    [0, 30, 1, 1],
    [180, 30, -1, 1],
    // From above: to the left and below.
    [-60, 87, -1, 1],
    [-120, 87, -1, 1],
    [60, 87, 1, -1],
    [120, 87, 1, -1],
    [-30, 87, 1, 1],
    [30, 87, 1, 1],
    [150, 87, -1, -1],
    [-150, 87, -1, -1],
  ])('seen from %d at %d degrees is x = %d, z = %d', (azimuth, elevation, x, z) => {
    expect(axisSides(azimuth, elevation)).toMatchObject({ x, z });
  });

  it.each([
    [-60, -1, 1],
    [-120, -1, -1],
    [60, 1, 1],
    [120, 1, -1],
  ])('seen from %d has L at x = %d, z = %d', (azimuth, lossX, lossZ) => {
    expect(axisSides(azimuth, 30)).toMatchObject({ lossX, lossZ });
  });

  it.each([
    [-60, -1, -1],
    [60, 1, 1],
    [-30, -1, 1],
    [30, -1, 1],
    [150, 1, -1],
    [-150, 1, -1],
  ])('seen from %d and from above has L at x = %d, z = %d', (azimuth, lossX, lossZ) => {
    expect(axisSides(azimuth, 87)).toMatchObject({ lossX, lossZ });
  });
});
