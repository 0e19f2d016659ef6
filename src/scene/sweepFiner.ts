/** A sweep with more cells between those that it names, as many as a screen can show. */
import { effortOfCell } from './effort';
import type { Sweep, SweepAxis } from './partSpecs';
import { LEGAL_COUNT, sweptRange } from './sweep';
import { sweptRun } from './sweepGrid';
import { isTold } from './sweepPosition';
import type { Scene } from './types';

/** The pixels that the cells have, along both axes. */
export interface Room {
  readonly x: number;
  readonly y: number;
}

/** Evaluations that all cells may take together: beyond that, more of them are left to whoever asks for them. */
const MOST_EFFORT = 4e9;
/** Cells of a finer sweep: their memory is made ready within some 15 ms. */
const MOST_FINE = 530_000;

/**
 * Halves the gaps along its axes until there is a cell for each pixel, or neighbours can no longer be told apart, or it would take
 * too long. A cell at i/(count − 1) of an axis is then at 2i/(2(count − 1)), which is the same double: all cells of the sweep are
 * among those of the finer one, to the last bit.
 */
export function finerSweep(scene: Scene, sweep: Sweep, room: Room): Sweep {
  const effort = effortOfCell(scene, sweep);
  let finer = sweep;
  const open = new Set<'x' | 'y'>(sweep.y === null ? ['x'] : ['x', 'y']);
  while (open.size > 0) {
    // The axis whose cells are the widest on the screen.
    const [key] = [...open].sort(
      (one, other) => pixels(finer[other], room[other]) - pixels(finer[one], room[one]),
    );
    const axis = finer[key];
    const halved = axis === null || pixels(axis, room[key]) <= 1 ? null : halve(scene, sweep.run, axis);
    const next = halved === null ? finer : { ...finer, [key]: halved };
    const cells = next.x.count * (next.y?.count ?? 1);
    if (halved === null || cells > MOST_FINE || cells * effort > MOST_EFFORT) open.delete(key);
    else finer = next;
  }
  return finer;
}

const pixels = (axis: SweepAxis | null, room: number) => (axis === null ? 0 : room / axis.count);

/** The axis with a cell more in each gap; null where it can have none. */
function halve(scene: Scene, run: string, axis: SweepAxis): SweepAxis | null {
  const halved = { ...axis, count: 2 * axis.count - 1 };
  if (halved.count > LEGAL_COUNT.max || !isTold(halved)) return null;
  const isWhole = sweptRange(scene, sweptRun(scene, run), axis.of)?.integer === true;
  // Between whole numbers that are neighbours there is none.
  return isWhole && axis.count > Math.abs(axis.to - axis.from) ? null : halved;
}

/**
 * Where the values of a sweep's axis are among those of the finer one.
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
