/** The points behind a data spec, as far as they are few enough to be handled one by one. */
import { findDataset } from '../catalog/datasets';
import type { DataPoints, PointGenerator } from '../catalog/define';
import { defaultsOf } from '../catalog/parameters';
import { MAX_INLINE_POINTS } from './limits';
import type { DataSpec, ObjectiveSpec } from './types';

/** Most points that have handles; more lie too close to be told apart by a pointer. */
export const MOST_POINTS_BY_HAND = 200;

/**
 * The points of a data set; generated ones come from their seed, the same on every machine.
 * @throws Error for an id that the catalog does not have; a scene that passed the schema has none.
 */
export function buildPoints(spec: DataSpec): DataPoints {
  if (spec.kind === 'points') return { x: Float64Array.from(spec.x), y: Float64Array.from(spec.y) };
  const { definition, params } = definedBy(spec);
  return definition.points(params);
}

/** The same, yielding now and then where there are many points to draw. @throws as `buildPoints` */
export function* buildPointsInSlices(spec: DataSpec): PointGenerator {
  if (spec.kind === 'points') return buildPoints(spec);
  const { definition, params } = definedBy(spec);
  return definition.drawing === undefined ? definition.points(params) : yield* definition.drawing(params);
}

function definedBy(spec: Exclude<DataSpec, { kind: 'points' }>) {
  const definition = findDataset(spec.id);
  if (definition === undefined) throw new Error(`There is no data set "${spec.id}"`);
  const { kind: _kind, id: _id, ...given } = spec;
  return { definition, params: { ...defaultsOf(definition.params), ...(given as Record<string, number>) } };
}

/** The number of points of an objective; 0 for one without data. Random data are not drawn for it. */
export function countPoints(objective: ObjectiveSpec): number {
  if (objective.kind !== 'neuron') return 0;
  const { data } = objective;
  if (data.kind === 'points') return data.x.length;
  return data.kind === 'generated' ? Number(data.n ?? defaultCount(data.id)) : buildPoints(data).x.length;
}

function defaultCount(id: string): number {
  const n = findDataset(id)?.params.n;
  return n?.kind === 'number' ? n.default : 0;
}

/** Specs are never changed in place, so the points of one are drawn once. */
const drawn = new WeakMap<DataSpec, DataPoints>();

/** All the points of an objective, where there are at most `most` of them; null where there are more, or none. */
export function pointsUpTo(objective: ObjectiveSpec, most: number): DataPoints | null {
  const count = countPoints(objective);
  if (objective.kind !== 'neuron' || count === 0 || count > Math.min(most, MAX_INLINE_POINTS)) return null;
  const known = drawn.get(objective.data);
  if (known !== undefined) return known;
  const points = buildPoints(objective.data);
  drawn.set(objective.data, points);
  return points;
}

/** Whether a point lies where the sigmoid never comes: σ stays between 0 and 1 and reaches neither. */
export function isOutOfReach(y: number): boolean {
  return y <= 0 || y >= 1;
}
