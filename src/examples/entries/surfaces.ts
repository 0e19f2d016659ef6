/** Examples on surfaces without data, as the surfaces open by themselves: saddles, races, dimples, and a formula. */
import { findSurfaceFunction } from '../../catalog/objectives';
import { defaultsOf } from '../../catalog/parameters';
import { lossAt, pointAt } from '../../lessons/scenes';
import { FORMULA, surfaceAlone } from '../../scene/surfaceChoice';
import type { Point, SceneDocument, View } from '../../scene/types';
import type { Example } from '../define';

/** A surface as it opens by itself. @throws where there is none */
function alone(option: string, view: Partial<View> = {}): SceneDocument {
  const document = surfaceAlone(option);
  if (document === null) throw new Error(`There is no surface "${option}"`);
  return { scene: document.scene, view: { ...document.view, ...view } };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.w - b.w, a.b - b.b);
}

/** The number of the known minimum that a point is at; −1 for none. */
function minimumAt(id: string, point: Point): number {
  const definition = findSurfaceFunction(id);
  const minima = definition?.minima(defaultsOf(definition.params)) ?? [];
  return minima.findIndex((minimum) => distance(minimum, point) < 0.1);
}

export const SURFACES: readonly Example[] = [
  {
    id: 'saddle',
    name: 'The saddle',
    sentence:
      'All start a hair’s breadth beside the ridge. After 60 steps gradient descent still hangs on the saddle; momentum, NAG and Adam have run off down its side.',
    document: () => alone('function:saddle', { selected: 'r1' }),
    holds: ([gd, ...others]) =>
      distance(pointAt(gd), { w: 0, b: 0 }) < 0.3 && others.every((other) => lossAt(other) < -0.5),
  },
  {
    id: 'monkey-saddle',
    name: 'Three ways down',
    sentence:
      'A saddle for a monkey, with a third way down for the tail: momentum leaves by one, Adam by another, gradient descent has not decided.',
    document: () => alone('function:monkey-saddle'),
    holds: ([gd, momentum, , adam]) =>
      distance(pointAt(gd), { w: 0, b: 0 }) < 0.5 && pointAt(momentum).w < -1 && pointAt(adam).b > 1,
  },
  {
    id: 'rosenbrock',
    name: 'The Rosenbrock race',
    sentence:
      'All four reach the curved valley within 30 steps. Following it takes far longer: after 400 steps gradient descent is not even halfway.',
    document: () => alone('function:rosenbrock', { playhead: 400 }),
    holds: (runs) =>
      runs.every((result) => lossAt(result, 30) < 5) && pointAt(runs[0]).w < -0.5 && pointAt(runs[1]).w > 0.9,
  },
  {
    id: 'four-minima',
    name: 'One start, four minima',
    sentence:
      'Himmelblau’s surface has four minima of the same depth. From this one start, four rules end in four different ones.',
    document: () => alone('function:himmelblau'),
    holds: (runs) => new Set(runs.map((result) => minimumAt('himmelblau', pointAt(result)))).size === 4,
  },
  {
    id: 'dimples',
    name: 'Rastrigin’s dimples',
    sentence:
      'Gradient descent and Adam stay in the first dimple. Momentum rolls on, across three columns and four rows of dimples, into the lowest of all.',
    document: () => alone('function:rastrigin'),
    holds: ([gd, momentum, , adam]) => {
      const start = pointAt(gd, 0);
      const { w, b } = pointAt(gd);
      const stays = [gd, adam].every((result) => distance(pointAt(result), start) < 0.75);
      return (
        stays &&
        Math.round(w) === 3 &&
        Math.round(b) === -4 &&
        distance(pointAt(momentum), { w: 0, b: 0 }) < 0.01
      );
    },
  },
  {
    id: 'needle',
    name: 'A hole in a plain',
    sentence:
      'Nothing on the plain says where the hole is. Gradient descent stays where it starts. Adam’s steps do not shrink with the slope, and it walks in.',
    document: () => alone('function:easom'),
    holds: ([gd, , , adam]) =>
      distance(pointAt(gd), pointAt(gd, 0)) < 0.2 &&
      distance(pointAt(adam), { w: Math.PI, b: Math.PI }) < 0.01,
  },
  {
    id: 'formula',
    name: 'A formula of your own',
    sentence:
      'Type any L(w, b). This one, (w² − b)² + 0.1 sin(5w), is a curved valley with ripples on its floor: two rules stop in the first hollow, two roll on to the other side.',
    document: () => alone(FORMULA),
    holds: ([gd, momentum, nag, adam]) =>
      [gd, adam].every((result) => pointAt(result).w < -0.2) &&
      [momentum, nag].every((result) => pointAt(result).w > 0.9),
  },
];
