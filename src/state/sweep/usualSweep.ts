/** The sweep that a run has at first: its rate across, and its momentum or its other rate up. */
import { type SweepChoice, usualAxis } from '../../scene/sweepChoices';
import type { Sweep } from '../../scene/sweepFields';
import type { RunSpec } from '../../scene/types';

const ACROSS = ['hyper.eta', 'hyper.beta', 'hyper.beta1'];
const UP = ['hyper.beta', 'hyper.beta1', 'hyper.beta2', 'hyper.epsilon'];

/** @returns null for a run without a number that can be swept */
export function usualSweep({ id }: Pick<RunSpec, 'id'>, all: readonly SweepChoice[]): Sweep | null {
  const choices = all.filter(({ isDecided }) => !isDecided);
  const find = (wanted: readonly string[], not = '') =>
    wanted
      .filter((of) => of !== not)
      .map((of) => choices.find((choice) => choice.of === of))
      .find((choice) => choice !== undefined);
  const x = find(ACROSS) ?? choices[0];
  if (x === undefined) return null;
  const y = find(UP, x.of);
  return {
    run: id,
    x: usualAxis(x),
    y: y === undefined ? null : usualAxis(y),
    measure: 'loss',
    target: 1e-3,
    seeds: 1,
  };
}
