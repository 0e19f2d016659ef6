/**
 * The messages between the page and a worker of the pool. A question is named by a job number and sent to a worker once;
 * its tiles follow one by one. What still arrives of a withdrawn question is dropped.
 */
import type { FamilyName, FamilyQuestion, TileAnswer, TileOf } from '../../scene/families';

/** A family and its question, held together. */
export type AskedFamily = {
  [F in FamilyName]: { readonly family: F; readonly question: FamilyQuestion<F> };
}[FamilyName];

export type ToPoolWorker =
  | { readonly type: 'question'; readonly job: number; readonly ask: AskedFamily }
  /** The tile of the lowest level is worked on first, of equal ones that of the newest question. */
  | { readonly type: 'tile'; readonly job: number; readonly index: number; readonly tile: TileOf<FamilyName> }
  /** Its tiles stand still, and are kept. */
  | { readonly type: 'halt'; readonly job: number }
  | { readonly type: 'go-on'; readonly job: number }
  /** The question and its tiles are forgotten. */
  | { readonly type: 'withdraw'; readonly job: number };

export type FromPoolWorker =
  /** From here on it works on this tile: the one to blame if it dies. */
  | { readonly type: 'begun'; readonly job: number; readonly index: number }
  | {
      readonly type: 'answer';
      readonly job: number;
      readonly index: number;
      readonly answer: TileAnswer<FamilyName>;
    }
  /** A tile cannot be computed; with null the question cannot. */
  | { readonly type: 'fault'; readonly job: number; readonly index: number | null; readonly message: string }
  /** Still at work on something of which nothing can be told yet. */
  | { readonly type: 'alive' };
