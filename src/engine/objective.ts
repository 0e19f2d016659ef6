/** From a scene's objective to something that can be evaluated. */
import {
  type DataPoints,
  GRAD_B,
  GRAD_W,
  LOSS,
  type LossDefinition,
  type Objective,
} from '../catalog/define';
import { findLoss } from '../catalog/losses';
import { createFunctionObjective, createNeuron, findSurfaceFunction } from '../catalog/objectives';
import { defaultsOf } from '../catalog/parameters';
import type { ProbeResult } from '../scene/outcome';
import { buildPointsInSlices } from '../scene/points';
import type { ObjectiveSpec, Point } from '../scene/types';

/** An objective and the data behind it; `points` is null where there is none. */
export interface BuiltObjective {
  readonly objective: Objective;
  readonly points: DataPoints | null;
  /** The loss over the points; null where there is none. */
  readonly loss: LossDefinition | null;
  /** Minima that its definition lists, the lowest first; null where nobody knows them, so that one is searched for. */
  readonly minima: readonly Point[] | null;
}

/** The reader of formulas, loaded with the first of them, since most scenes have none. */
let formulas: typeof import('../catalog/objectives/formula') | null = null;

/** Whether `buildObjective` can be asked for it now. */
export function isBuildable({ kind }: ObjectiveSpec): boolean {
  return kind !== 'formula' || formulas !== null;
}

/** Loads what `buildObjective` needs for it. */
export async function makeBuildable(spec: ObjectiveSpec): Promise<void> {
  if (!isBuildable(spec)) formulas = await import('../catalog/objectives/formula');
}

/**
 * @throws Error for an id that the catalog does not have and for a text that is no formula; a scene that passed the
 * schema has none. For a formula before `makeBuildable`.
 */
export function buildObjective(spec: ObjectiveSpec): BuiltObjective {
  const building = buildInSlices(spec);
  for (;;) {
    const { done, value } = building.next();
    if (done === true) return value;
  }
}

/** The same, yielding every few milliseconds where there are many points to draw. @throws as `buildObjective` */
export function* buildInSlices(spec: ObjectiveSpec): Generator<void, BuiltObjective> {
  switch (spec.kind) {
    case 'neuron': {
      const loss = findLoss(spec.loss);
      if (loss === undefined) throw new Error(`There is no loss "${spec.loss}"`);
      const points = yield* buildPointsInSlices(spec.data);
      return { objective: createNeuron(points, loss), points, loss, minima: null };
    }
    case 'function': {
      const definition = findSurfaceFunction(spec.id);
      if (definition === undefined) throw new Error(`There is no surface "${spec.id}"`);
      const params = { ...defaultsOf(definition.params), ...spec.params };
      return {
        objective: createFunctionObjective(definition, params),
        points: null,
        loss: null,
        minima: definition.minima(params),
      };
    }
    case 'formula':
      if (formulas === null) throw new Error('What reads formulas could not be loaded');
      return {
        objective: formulas.createFormulaObjective(spec.text),
        points: null,
        loss: null,
        minima: null,
      };
  }
}

/** L and its gradient over all the data at one point. */
export function evaluateAt(objective: Objective, { w, b }: Point): ProbeResult {
  const out = new Float64Array(3);
  objective.evaluate(Float64Array.of(w, b), out, 0, objective.points, null);
  return { w, b, loss: out[LOSS], gradW: out[GRAD_W], gradB: out[GRAD_B] };
}
