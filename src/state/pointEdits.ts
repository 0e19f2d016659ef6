/**
 * Edits of single data points, each a pure function. The first one makes the data the person's own: a preset or a
 * generator cannot say them. An edit that changes nothing, or names no point, returns the same scene.
 */
import { MAX_INLINE_POINTS } from '../scene/limits';
import { pointsUpTo } from '../scene/points';
import type { DataSpec, Scene } from '../scene/types';
import { standardized, xScaleOf } from '../scene/xScale';
import { setData } from './edits';

type Points = Extract<DataSpec, { kind: 'points' }>;
export type Axis = 'x' | 'y';

/** The scene's points as lists of one's own; null where there are none, or too many to be stored one by one. */
function ownPoints({ objective }: Scene): Points | null {
  if (objective.kind !== 'neuron') return null;
  if (objective.data.kind === 'points') return objective.data;
  const points = pointsUpTo(objective, MAX_INLINE_POINTS);
  return points && { kind: 'points', x: [...points.x], y: [...points.y] };
}

/** Writes generated or preset data out point by point. */
export function takeAsPoints(scene: Scene): Scene {
  const points = ownPoints(scene);
  const known = scene.objective.kind === 'neuron' && scene.objective.data === points;
  return points === null || known ? scene : setData(scene, points);
}

/** Puts a point elsewhere; `index` counts from 0, and the place must be in LEGAL_COORDINATE. */
export function movePoint(scene: Scene, index: number, x: number, y: number): Scene {
  const points = ownPoints(scene);
  if (points === null || index < 0 || index >= points.x.length) return scene;
  if (points.x[index] === x && points.y[index] === y) return scene;
  return setData(scene, { kind: 'points', x: points.x.with(index, x), y: points.y.with(index, y) });
}

/** Sets one coordinate of a point; the other stays. */
export function setCoordinate(scene: Scene, index: number, axis: Axis, value: number): Scene {
  const points = ownPoints(scene);
  if (points === null || index < 0 || index >= points.x.length) return scene;
  return axis === 'x'
    ? movePoint(scene, index, value, points.y[index])
    : movePoint(scene, index, points.x[index], value);
}

/** Adds a point at the end. Data with the most points that a scene can hold stay as they are. */
export function addPoint(scene: Scene, x: number, y: number): Scene {
  const points = ownPoints(scene);
  if (points === null || points.x.length >= MAX_INLINE_POINTS) return scene;
  return setData(scene, { kind: 'points', x: [...points.x, x], y: [...points.y, y] });
}

/** Brings x to mean 0 and deviation 1, where its values are not all alike. */
export function standardizeX(scene: Scene): Scene {
  const points = ownPoints(scene);
  return points === null || xScaleOf(points.x).deviation === 0
    ? scene
    : setData(scene, { ...points, x: standardized(points.x) });
}

/** The last point stays: without any there is no surface. */
export function removePoint(scene: Scene, index: number): Scene {
  const points = ownPoints(scene);
  if (points === null || points.x.length <= 1 || index < 0 || index >= points.x.length) return scene;
  return setData(scene, {
    kind: 'points',
    x: points.x.toSpliced(index, 1),
    y: points.y.toSpliced(index, 1),
  });
}
