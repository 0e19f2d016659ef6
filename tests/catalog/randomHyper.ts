/** Hyperparameters drawn from where sliders explore, the same ones at each run of the tests. */
import type { Parameter, Parameters, ParameterValue } from '../../src/catalog/parameters';
import { createRandom } from '../../src/math/random';

/** A number from low to high. */
export type RandomNumbers = (low: number, high: number) => number;

export function randomNumbers(seed: number): RandomNumbers {
  const random = createRandom(seed);
  return (low, high) => low + (high - low) * random.uniform();
}

function draw(parameter: Parameter, random: RandomNumbers): ParameterValue {
  if (parameter.kind === 'switch') return random(0, 1) < 0.5;
  if (parameter.kind === 'list') return parameter.default.map((value) => value * random(0.5, 2));
  const { min, max, scale } = parameter.slider;
  return scale === 'linear' ? random(min, max) : Math.exp(random(Math.log(min), Math.log(max)));
}

export function randomHyper(
  parameters: Parameters,
  random: RandomNumbers,
): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, draw(parameter, random)]),
  );
}
