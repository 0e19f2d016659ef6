/** Closer and wider axes of the sweep on show, and the way back. */

import { sweptRange } from '../../scene/sweep';
import { type SweepChoice, usualAxis } from '../../scene/sweepChoices';
import type { Sweep, SweepAxis } from '../../scene/sweepFields';
import { betweenShares } from '../../scene/sweepPosition';
import type { Workbench } from '../workbench';
import type { SweepState, SweepStore } from './sweep';

type Specs = Pick<Workbench, 'familySpecs' | 'scene'>;
type Shares = readonly [from: number, to: number];

/** Zooms that can be taken back. */
const MOST_BACK = 100;

/**
 * Shows what lies between these shares of the axes, as far as it is legal.
 *
 * @param y null for a sweep along one axis
 * @param goesOn whether it is one with the zoom before, as turns of a wheel are: then the way back is one step
 * @returns false where neither axis goes any closer: neighbouring cells could not be told apart
 */
export function zoomSweep(
  { familySpecs, scene: scenes }: Specs,
  store: SweepStore,
  x: Shares,
  y: Shares | null,
  goesOn = false,
): boolean {
  const { sweep } = familySpecs.getState();
  const { scene } = scenes.getState();
  const run = scene.runs.find(({ id }) => id === sweep?.run);
  if (sweep === null || run === undefined) return true;
  const { before } = store.getState();
  const between = (axis: SweepAxis, [low, high]: Shares) => {
    const legal = sweptRange(scene, run, axis.of);
    return legal === null ? null : betweenShares(axis, low, high, legal, scaleBefore(before, axis));
  };
  const next = {
    x: between(sweep.x, x),
    y: sweep.y === null || y === null ? null : between(sweep.y, y),
  };
  if (next.x === null && next.y === null) return false;
  if (!goesOn || before.length === 0) keep(store, sweep);
  // An axis that has come to its end stays, and the other goes on.
  familySpecs.getState().setSweep({ ...sweep, x: next.x ?? sweep.x, y: next.y ?? sweep.y });
  return true;
}

/** The scale that an axis had before any zoom: very close it is even, and farther out it has its own again. */
function scaleBefore(before: SweepState['before'], axis: SweepAxis): SweepAxis['scale'] {
  const first = before.flatMap(({ x, y }) => [x, y]).find((each) => each?.of === axis.of);
  return first?.scale ?? axis.scale;
}

export function zoomBack({ familySpecs }: Pick<Specs, 'familySpecs'>, store: SweepStore): void {
  const { before } = store.getState();
  const { sweep, setSweep } = familySpecs.getState();
  const last = before.at(-1);
  if (last === undefined || sweep === null) return;
  store.setState({ before: before.slice(0, -1) });
  setSweep({ ...sweep, ...last });
}

/** The axes that the swept numbers have at first. */
export function resetAxes(
  { familySpecs }: Pick<Specs, 'familySpecs'>,
  store: SweepStore,
  choices: readonly SweepChoice[],
): void {
  const { sweep, setSweep } = familySpecs.getState();
  if (sweep === null) return;
  const usual = (axis: SweepAxis | null) => {
    const choice = choices.find(({ of }) => of === axis?.of);
    return axis === null || choice === undefined ? axis : usualAxis(choice, axis.count);
  };
  keep(store, sweep);
  setSweep({ ...sweep, x: usual(sweep.x) ?? sweep.x, y: usual(sweep.y) });
}

function keep(store: SweepStore, { x, y }: Sweep): void {
  store.setState(({ before }) => ({ before: [...before, { x, y }].slice(-MOST_BACK) }));
}
