/** The overlay of a sweep's picture: the names of the axes, the best cell, the run's own place. */

import { type SweepChoice, sweptValue } from '../../scene/sweepChoices';
import type { Sweep } from '../../scene/sweepFields';
import { shareOf } from '../../scene/sweepPosition';
import type { Scene } from '../../scene/types';

/** @returns empty for an axis that there is not */
export function axisNames(
  choices: readonly SweepChoice[],
  { x, y }: Pick<Sweep, 'x' | 'y'>,
): readonly [x: string, y: string] {
  const nameOf = (of: string) => choices.find((choice) => choice.of === of)?.name ?? of;
  return [nameOf(x.of), y === null ? '' : nameOf(y.of)];
}

/** The names of the numbers along the axes that make no difference to the run. */
export function idleNames(
  choices: readonly SweepChoice[],
  { x, y }: Pick<Sweep, 'x' | 'y'>,
): readonly string[] {
  return [x, y].flatMap((axis) => {
    const choice = choices.find(({ of }) => of === axis?.of);
    return choice?.isDecided === true ? [choice.name] : [];
  });
}

/** Whether an axis leaves out some of the values that it usually has, as after a zoom. */
export function isPart(choices: readonly SweepChoice[], { x, y }: Pick<Sweep, 'x' | 'y'>): boolean {
  return [x, y].some((axis) => {
    const usual = choices.find(({ of }) => of === axis?.of);
    if (axis === null || usual === undefined) return false;
    const [low, high] = [Math.min(axis.from, axis.to), Math.max(axis.from, axis.to)];
    return low > Math.min(usual.from, usual.to) || high < Math.max(usual.from, usual.to);
  });
}

/** The column and row of a cell. */
export function placeOfCell(cell: number, columns: number): readonly [column: number, row: number] {
  return [cell % columns, Math.floor(cell / columns)];
}

/** The run's own place on both axes, in shares of them; null where it has none. */
export function presentPlace({ runs, ...scene }: Scene, sweep: Sweep): readonly [number, number] | null {
  const run = runs.find(({ id }) => id === sweep.run);
  if (sweep.y === null || run === undefined) return null;
  const value = (of: string) => sweptValue({ ...scene, runs }, run, of);
  const place = [shareOf(sweep.x, value(sweep.x.of)), shareOf(sweep.y, value(sweep.y.of))] as const;
  return place.some(Number.isNaN) ? null : place;
}
