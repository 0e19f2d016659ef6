/** The shape of a family: what can be asked of many runs at once, tile by tile, by any worker. */
import type { FamilyName, FamilyQuestion, TileAnswer, TileOf } from '../../scene/families';
import type { ObjectiveSpec } from '../../scene/types';

/** Computes tiles of one question, one after the other: what they share is made once. */
export type TileComputer<F extends FamilyName> = (tile: TileOf<F>) => Generator<number, TileAnswer<F>>;

export interface Family<F extends FamilyName> {
  /** The objectives that must be buildable (`makeBuildable`) before a tile is begun. */
  objectives(question: FamilyQuestion<F>): readonly ObjectiveSpec[];
  /**
   * Begins a question. Each generator yields what each part has cost, in evaluations of a point's loss, about 100,000 at a
   * time, and returns the tile's answer: plain data whose arrays own their memory, since they are transferred.
   *
   * @throws Error, here or from a part, for a question that makes no sense
   */
  begin(question: FamilyQuestion<F>): TileComputer<F>;
}
