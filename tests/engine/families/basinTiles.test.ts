import { expect, it } from 'vitest';
import { basinTiles } from '../../../src/engine/families/basinTiles';
import { latticeTiles } from '../../../src/scene/lattice';
import type { Window } from '../../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../scenes';

const window: Window = { w: [-1, 1], b: [-1, 1] };

it('a basin map is cut by what a run from each start costs: its steps over all the points', () => {
  const tiles = (steps: number, objective = NOISY) =>
    basinTiles({ objective, run: runOf('gd', { steps }), window, size: 33 });
  expect(tiles(7)).toEqual(latticeTiles(33, 33, 7 * 53));
  expect(tiles(7, TWO_POINTS)).toEqual(latticeTiles(33, 33, 7 * 3));
  for (const steps of [0, 1]) expect(tiles(steps)).toEqual(latticeTiles(33, 33, 53));
});
