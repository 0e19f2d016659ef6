/** The camera's way of looking, and the axes that go with it. */
import { PerspectiveCamera, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { axisSides } from '../../../src/views/surface3d/axes';
import { BOX_HEIGHT } from '../../../src/views/surface3d/box';
import { between, flatness, poseOf } from '../../../src/views/surface3d/cameraPose';

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
    expect(axisSides(-70, 80)).toMatchObject({ x: -1, z: 1 });
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
