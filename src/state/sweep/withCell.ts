/** Puts a cell of a sweep into its run. */
import { withSwept } from '../../scene/sweep';
import type { Scene } from '../../scene/types';
import { moveStart } from '../runStarts';
import type { SweepResult } from './result';

/** The scene with a cell's values written in: what the cell has computed, to the last bit. */
export function withCell(
  scene: Scene,
  id: string,
  { sweep, grid }: SweepResult,
  column: number,
  row: number,
): Scene {
  const write = (before: Scene, of: string, value: number): Scene => {
    const run = before.runs.find((each) => each.id === id);
    if (run === undefined) return before;
    if (of === 'start.w') return moveStart(before, id, { ...run.start, w: value });
    if (of === 'start.b') return moveStart(before, id, { ...run.start, b: value });
    return withSwept(before, id, of, value);
  };
  const first = write(scene, sweep.x.of, grid.x[column]);
  return sweep.y === null ? first : write(first, sweep.y.of, grid.y[row]);
}
