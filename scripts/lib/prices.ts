// The price of a step, rule by rule: found by letting each definition take steps and counting what it asks for.
import { HESSIAN_PRICE, LOSS, type Objective, type OptimizerDefinition } from '../../src/catalog/define';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { defaultsOf } from '../../src/catalog/parameters';
import { Descent, FULL_LENGTH, ownLength, THETA_LENGTH } from '../../src/engine/descent';
import { createRandom } from '../../src/math/random';
import { USUAL_RUN } from '../../src/scene/runFields';
import type { RunSpec } from '../../src/scene/types';

type Hyper = RunSpec['hyper'];

/** The number of times that one step asks for each quantity, over all the data. */
interface Asked {
  readonly gradients: number;
  readonly hessians: number;
  readonly squares: number;
  readonly losses: number;
}

const KINDS = ['gradients', 'hessians', 'squares', 'losses'] as const;
const STEPS = 60;

/** Losses one after another: they decide what a search down a list, or a triangle, does next. */
const LOSSES: readonly (() => () => number)[] = [
  () => {
    let loss = 0;
    return () => loss++;
  },
  () => {
    let loss = 0;
    return () => loss--;
  },
  ...Array.from({ length: 20 }, (_, seed) => () => {
    const random = createRandom(seed);
    return () => random.uniform();
  }),
];

/** Lets the rule take steps over made-up losses, and counts what each step asks for. */
function stepsOf(definition: OptimizerDefinition, hyper: Hyper, next: () => number): readonly Asked[] {
  const objective: Objective = {
    points: 0,
    cost: 1,
    evaluate: (_, out) => {
      out.set([1, 0.5]);
      out[LOSS] = next();
    },
    hessian: (_, out) => out.set([1, 0, 2]),
    squares: (_, out) => out.set([1, 0, 2]),
  };
  const memory = {
    theta: new Float64Array(THETA_LENGTH),
    full: new Float64Array(FULL_LENGTH),
    own: new Float64Array(ownLength(definition)),
  };
  const descent = new Descent(objective, { ...USUAL_RUN, hyper, steps: STEPS }, memory, definition);
  const { state } = descent;
  const { measure, measureSlope, measureHessian, measureSquares } = state;
  let asked = { gradients: 0, hessians: 0, squares: 0, losses: 0 };
  const counted = (kind: keyof Asked, evaluate: () => void) => () => {
    asked[kind]++;
    evaluate();
  };
  state.measure = counted('losses', measure);
  state.measureSlope = counted('gradients', measureSlope);
  state.measureHessian = counted('hessians', measureHessian);
  state.measureSquares = counted('squares', measureSquares);
  return Array.from({ length: STEPS }, (_, t) => {
    asked = { gradients: definition.gradient === false ? 0 : 1, hessians: 0, squares: 0, losses: 0 };
    descent.look(t);
    descent.prepareStep(t);
    descent.finishStep();
    return asked;
  });
}

function allSteps(definition: OptimizerDefinition, hyper: Hyper): readonly (readonly Asked[])[] {
  return LOSSES.map((losses) => stepsOf(definition, hyper, losses()));
}

/** The hyperparameters on which a step's price depends. */
function deciding(definition: OptimizerDefinition): readonly string[] {
  const usual = defaultsOf(definition.hyper);
  const before = JSON.stringify(allSteps(definition, usual));
  return Object.entries(definition.hyper).flatMap(([name, parameter]) => {
    if (parameter.kind === 'switch') return [];
    const other =
      parameter.kind === 'list'
        ? parameter.default.slice(0, -1)
        : parameter.legal.integer === true
          ? parameter.default + 1
          : parameter.default / 2;
    return JSON.stringify(allSteps(definition, { ...usual, [name]: other })) === before ? [] : [name];
  });
}

/** @returns one row a rule: how often a step asks for what, and what that comes to in passes over all the data */
export function priceTable(): string {
  const rows = OPTIMIZERS.map((definition) => {
    const runs = allSteps(definition, defaultsOf(definition.hyper));
    const later = runs.flatMap((steps) => steps.slice(1));
    const first = runs.map(([step]) => step);
    const cells = KINDS.map((kind) => cellOf(kind, first, later));
    return [`\`${definition.id}\``, ...cells, passesOf(first, later), codes(deciding(definition))];
  });
  const head = [
    'rule',
    'gradients',
    'Hessians',
    'JᵀJ',
    'losses',
    'passes over all the data',
    'decided also by',
  ];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function cellOf(kind: keyof Asked, first: readonly Asked[], later: readonly Asked[]): string {
  return span(
    first.map((step) => step[kind]),
    later.map((step) => step[kind]),
  );
}

function passesOf(first: readonly Asked[], later: readonly Asked[]): string {
  const price = ({ gradients, hessians, squares, losses }: Asked) =>
    gradients + HESSIAN_PRICE * hessians + squares + losses;
  return span(first.map(price), later.map(price));
}

/** “2 to 15”; the first step by itself where it asks for more than any other. */
function span(first: readonly number[], later: readonly number[]): string {
  const isDearer = Math.min(...first) > Math.min(...later) && Math.max(...first) > Math.max(...later);
  const usual = rangeOf(isDearer ? later : [...first, ...later]);
  return isDearer ? `${usual}; ${rangeOf(first)} at first` : usual;
}

function rangeOf(counts: readonly number[]): string {
  const all = [...new Set(counts)].toSorted((one, other) => one - other);
  return all.length < 3 ? all.join(' or ') : `${all[0]} to ${all[all.length - 1]}`;
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
