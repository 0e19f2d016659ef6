import type { Objective, SurfaceFunctionDefinition } from '../define';
import type { Parameters, ValuesOf } from '../parameters';
import { bowl } from './bowl';
import { saddle } from './saddle';

export { createNeuron } from './neuron';

/** Closed-form surfaces, to look at without data. */
export const SURFACE_FUNCTIONS: readonly SurfaceFunctionDefinition[] = [saddle, bowl];

const byId = new Map(SURFACE_FUNCTIONS.map((definition) => [definition.id, definition]));

export function findSurfaceFunction(id: string): SurfaceFunctionDefinition | undefined {
  return byId.get(id);
}

/** A closed-form surface as an objective: no data, and one evaluation costs one. */
export function createFunctionObjective(
  definition: SurfaceFunctionDefinition,
  params: ValuesOf<Parameters>,
): Objective {
  return {
    points: 0,
    cost: 1,
    evaluate: (theta, out) => definition.evaluate(theta, out, params),
  };
}
