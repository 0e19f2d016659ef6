/** From each surface's usual place, and from an example's, nothing that is to be seen on it hides behind the surface itself. */
import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { DATASETS } from '../../../src/catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../../src/catalog/objectives';
import { buildObjective, makeBuildable } from '../../../src/engine/objective';
import { pictureOf } from '../../../src/engine/picture';
import { EXAMPLES } from '../../../src/examples';
import { usualCamera } from '../../../src/scene/cameras';
import { surfaceAlone } from '../../../src/scene/surfaceChoice';
import type { Camera, Point, SceneDocument, Window } from '../../../src/scene/types';
import { BOX_HEIGHT, boxX, boxZ } from '../../../src/views/surface3d/box';
import { poseOf } from '../../../src/views/surface3d/cameraPose';
import { type Relief, reliefOf } from '../../../src/views/surface3d/relief';
import { runsOf } from '../../lessons/experiment';

const SIZE = 129;
/** Width by height of the picture in a usual window. */
const ASPECT = 1.3;
/** Of the way from a point to the camera, and in sides of the box: how finely it is looked along, and what does not hide. */
const STRIDE = 0.004;
const LIFT = 0.006;
const GRAZE = 0.002;
/** Of each run so many points are looked at. */
const MOST = 120;

const OPTIONS = [
  ...DATASETS.map(({ id }) => `data:${id}`),
  ...SURFACE_FUNCTIONS.map(({ id }) => `function:${id}`),
];

/** The surface's height at a place of the box; NaN beside it. */
function heightAt({ size, mesh, sideW, sideB }: Relief, x: number, z: number): number {
  const [u, v] = [(x / sideW + 0.5) * (size - 1), (0.5 - z / sideB) * (size - 1)];
  if (!(u >= 0 && v >= 0 && u <= size - 1 && v <= size - 1)) return Number.NaN;
  const [i, j] = [Math.min(size - 2, Math.floor(u)), Math.min(size - 2, Math.floor(v))];
  const [a, c] = [u - i, v - j];
  const sample = (row: number, column: number) => Math.min(BOX_HEIGHT, mesh[row * size + column]);
  const near = (1 - a) * sample(j, i) + a * sample(j, i + 1);
  return (1 - c) * near + c * ((1 - a) * sample(j + 1, i) + a * sample(j + 1, i + 1));
}

function isSeen(relief: Relief, camera: Camera, { w, b }: Point): boolean {
  const eye = poseOf(camera, ASPECT);
  const [x, z] = [boxX(relief, w), boxZ(relief, b)];
  const y = heightAt(relief, x, z) + LIFT;
  for (let along = STRIDE; along < 1; along += STRIDE) {
    const height = y + along * (eye.y - y);
    if (height > BOX_HEIGHT) return true;
    const surface = heightAt(relief, x + along * (eye.x - x), z + along * (eye.z - z));
    if (surface > height + GRAZE) return false;
  }
  return true;
}

const isInside =
  ({ w: [w0, w1], b: [b0, b1] }: Window) =>
  ({ w, b }: Point) =>
    w >= w0 && w <= w1 && b >= b0 && b <= b1;

/** A document's surface, and what it is drawn from. */
function drawn({ scene, view }: SceneDocument) {
  const built = buildObjective(scene.objective);
  const fill = pictureOf(built, view.window, view.levels, SIZE, new Float64Array(SIZE * SIZE));
  let picture = fill.advance(Number.POSITIVE_INFINITY);
  while (picture === null) picture = fill.advance(Number.POSITIVE_INFINITY);
  const surface = { ...picture, window: view.window, coarse: true, minima: [] };
  return { picture, relief: reliefOf(surface, view.height, view.clip) };
}

describe.each(OPTIONS)('from the usual place of %s', (option) => {
  const document = surfaceAlone(option);
  if (document === null) throw new Error(`No surface ${option}`);
  const { scene, view } = document;
  const { picture, relief } = drawn(document);
  const camera = usualCamera(scene.objective);
  const isInWindow = isInside(view.window);

  it('the start and the lowest point are in sight', () => {
    const { minimum } = picture;
    const places = [scene.runs[0].start, ...(minimum === null ? [] : [minimum])].filter(isInWindow);
    expect(places.filter((place) => !isSeen(relief, camera, place))).toEqual([]);
  });

  it('nine tenths of the paths are in sight', () => {
    const points = runsOf(document).flatMap(({ columns, length }) => {
      const stride = Math.max(1, Math.floor(length / MOST));
      return Array.from({ length: Math.floor(length / stride) }, (_, k): Point => {
        return { w: columns[COLUMN.w][k * stride], b: columns[COLUMN.b][k * stride] };
      }).filter(isInWindow);
    });
    const seen = points.filter((point) => isSeen(relief, camera, point));
    expect(seen.length / points.length).toBeGreaterThan(0.9);
  });
});

it.each(EXAMPLES)('the starts of the example $id are in sight from its camera', async ({ document }) => {
  const shown = document();
  await makeBuildable(shown.scene.objective);
  const { relief } = drawn(shown);
  const starts = shown.scene.runs.map(({ start }) => start).filter(isInside(shown.view.window));
  expect(starts.filter((start) => !isSeen(relief, shown.view.camera, start))).toEqual([]);
});
