/** A sweep with more cells between those that it names, as many as a screen can show. */
import { effortOfCell } from './effort';
import { LEGAL_COUNT } from './partLimits';
import { sweptRange } from './sweep';
import type { Sweep, SweepAxis } from './sweepFields';
import { sweptRun } from './sweepGrid';
import { isTold } from './sweepPosition';
import type { Scene } from './types';

/** The pixels that the cells have, along both axes. */
export interface Room {
  readonly x: number;
  readonly y: number;
}

/** Evaluations that all cells may take together: beyond that, a person has to ask for more cells. */
const MOST_EFFORT = 4e9;
/** Cells of a finer sweep: a screen of 1920 × 1080 has no room for more. */
const MOST_FINE = 1_200_000;
/** The factor by which the cells become wider at a time where there would be too many of them. */
const WIDER = 1.05;

/**
 * Parts the gaps along its axes until there is a cell for each pixel. Where neighbours could no longer be told apart there are
 * fewer, and where it would take too long the cells are wider than a pixel. A cell at i/(count − 1) of an axis is then at
 * k·i/(k·(count − 1)), which is the same double: all cells of the sweep are among those of the finer one, to the last bit.
 */
export function finerSweep(scene: Scene, sweep: Sweep, room: Room): Sweep {
  const effort = effortOfCell(scene, sweep);
  const mostCells = Math.min(MOST_FINE, MOST_EFFORT / effort);
  for (let side = 1; ; side *= WIDER) {
    const x = parted(scene, sweep.run, sweep.x, room.x / side);
    const y = sweep.y === null ? null : parted(scene, sweep.run, sweep.y, room.y / side);
    const isSame = x.count === sweep.x.count && y?.count === sweep.y?.count;
    if (isSame || x.count * (y?.count ?? 1) <= mostCells) return { ...sweep, x, y };
  }
}

/** The axis with as many cells as are asked for or some more, as far as they can be told apart. */
function parted(scene: Scene, run: string, axis: SweepAxis, cells: number): SweepAxis {
  const gaps = axis.count - 1;
  const isWhole = sweptRange(scene, sweptRun(scene, run), axis.of)?.integer === true;
  // Between whole numbers that are neighbours there is none.
  const asked = isWhole ? Math.min(cells, Math.abs(axis.to - axis.from) + 1) : cells;
  for (
    let parts = Math.floor(Math.min(Math.ceil((asked - 1) / gaps), (LEGAL_COUNT.max - 1) / gaps));
    parts > 1;
    parts--
  ) {
    const finer = { ...axis, count: parts * gaps + 1 };
    if (isTold(finer)) return finer;
  }
  return axis;
}

/**
 * The positions of the values of a sweep's axis among those of the finer one.
 *
 * @param finer has all of `values`, in the same order
 * @returns entry i is the index of values[i]
 */
export function placesAmong(finer: readonly number[], values: readonly number[]): readonly number[] {
  let at = 0;
  return values.map((value) => {
    while (at < finer.length - 1 && !Object.is(finer[at], value)) at++;
    return at;
  });
}
