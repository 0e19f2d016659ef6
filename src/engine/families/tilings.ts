/** The families by name: how a question is cut into tiles, coarse ones first. Nothing is computed here. */
import type { FamilyName, FamilyQuestion, TileOf } from '../../scene/families';
import { basinTiles } from './basinTiles';
import { compareTiles } from './compareTiles';
import { seedsTiles } from './seedsTiles';
import { sweepTiles } from './sweepTiles';

type Tiling<F extends FamilyName> = (question: FamilyQuestion<F>) => readonly TileOf<F>[];

export const TILINGS: { readonly [F in FamilyName]: Tiling<F> } = {
  sweep: sweepTiles,
  basins: basinTiles,
  seeds: seedsTiles,
  compare: compareTiles,
};
