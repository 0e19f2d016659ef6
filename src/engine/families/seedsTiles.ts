/** Cuts seeds into tiles: a few first, from which median and quartiles can be seen already. */

import { effortOfStep } from '../../scene/effort';
import type { SeedsQuestion, SeedsTile } from '../../scene/luck';
import { countPoints } from '../../scene/points';

/** Seeds of the first level, of the first two, … */
const LEVELS = [16, 64, 256];
/** Evaluations of a point's loss in a tile: some 15 ms. */
const TILE_EFFORT = 1_500_000;

export function seedsTiles({ objective, run, count }: SeedsQuestion): readonly SeedsTile[] {
  const effort = Math.max(1, run.steps) * effortOfStep({ objective }, run, countPoints(objective));
  const most = Math.max(1, Math.floor(TILE_EFFORT / effort));
  const tiles: SeedsTile[] = [];
  let from = 0;
  for (const [level, end] of [...LEVELS.filter((each) => each < count), count].entries()) {
    for (; from < end; ) {
      const to = Math.min(end, from + most);
      tiles.push({ level, at: null, effort: effort * (to - from), from, to });
      from = to;
    }
  }
  return tiles;
}
