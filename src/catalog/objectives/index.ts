import type { Objective, SurfaceFunctionDefinition } from '../define';
import type { Parameters, ValuesOf } from '../parameters';
import { ackley } from './ackley';
import { beale } from './beale';
import { booth } from './booth';
import { bowl } from './bowl';
import { easom } from './easom';
import { goldsteinPrice } from './goldstein-price';
import { griewank } from './griewank';
import { himmelblau } from './himmelblau';
import { levy } from './levy';
import { matyas } from './matyas';
import { mccormick } from './mccormick';
import { monkeySaddle } from './monkey-saddle';
import { rastrigin } from './rastrigin';
import { rosenbrock } from './rosenbrock';
import { saddle } from './saddle';
import { sixHumpCamel } from './six-hump-camel';
import { styblinskiTang } from './styblinski-tang';
import { threeHumpCamel } from './three-hump-camel';

export { createNeuron } from './neuron';

/** Closed-form surfaces, to look at without data: bowl and saddles, valleys, a few minima, many minima. */
export const SURFACE_FUNCTIONS: readonly SurfaceFunctionDefinition[] = [
  bowl,
  saddle,
  monkeySaddle,
  booth,
  matyas,
  rosenbrock,
  beale,
  mccormick,
  threeHumpCamel,
  sixHumpCamel,
  himmelblau,
  styblinskiTang,
  goldsteinPrice,
  rastrigin,
  ackley,
  griewank,
  levy,
  easom,
];

const byId = new Map(SURFACE_FUNCTIONS.map((definition) => [definition.id, definition]));

/** One of the listed surfaces, never a formula; undefined for an id that there is not. */
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
    hessian: (theta, out) => definition.hessian(theta, out, params),
  };
}
