/** The lines of a sweep, in blocks. */
import { createCellComputer } from '../engine/families/sweepCells';
import type { Sweep } from '../scene/sweep';
import { sweepHeader } from '../scene/sweepCsv';
import { sweepGrid } from '../scene/sweepGrid';
import type { SceneDocument } from '../scene/types';
import { type Part, shareOf } from './partProcess';
import { sweepRow } from './sweepRows';

/** Cells that are computed, and lines that are joined, before they are printed. */
const BLOCK = 1024;

/** A part, by y, then x; the first begins with the header, so that parts only need to be joined. */
export function* sweepLines({ scene, view }: SceneDocument, sweep: Sweep, part: Part): Generator<string> {
  if (part.k === 1) yield `${sweepHeader(sweep)}\n`;
  const grid = sweepGrid(scene, sweep);
  const [from, to] = shareOf(grid.x.length * grid.y.length, part);
  const compute = createCellComputer(scene, sweep, view.window, grid);
  for (let first = from; first < to; first += BLOCK) {
    const indices = Array.from({ length: Math.min(BLOCK, to - first) }, (_, i) => first + i);
    yield completed(compute(indices))
      .map((cell) => `${sweepRow(cell)}\n`)
      .join('');
  }
}

function completed<T>(work: Generator<number, T>): T {
  let part = work.next();
  while (part.done !== true) part = work.next();
  return part.value;
}
