/** The page's side of the objective: everything else that is asked is about the one that was sent last. */
import type { PointsResult } from '../scene/outcome';
import type { ObjectiveSpec } from '../scene/types';
import type { Requests } from './channel';
import type { FromWorker } from './protocol';
import { mayShowStaleResults } from './staleResults';

export interface ObjectiveRequest {
  /**
   * Compares an objective with that of the rows on show: whether it is the same, so `similar` that they may stay until its
   * own come, or `other`. From then on the rows on show count as its own.
   */
  change(next: ObjectiveSpec): 'same' | 'similar' | 'other';
  /** Asks for an objective; false where it was the last that was asked for. */
  ask(spec: ObjectiveSpec): boolean;
  /** A new worker: the same objective is asked for again. */
  forget(): void;
  /** The points behind it, unless another objective has been asked for since. */
  receive(message: Extract<FromWorker, { type: 'points' }>): PointsResult | null;
  /** It could not be built; false where another one has been asked for since. */
  giveUp(job: number): boolean;
  /** False where it could not be built: nothing about it can be asked. */
  canBeAsked(): boolean;
}

export function createObjectiveRequest({ send, nextJob }: Requests): ObjectiveRequest {
  let shown: ObjectiveSpec | null = null;
  /** The points behind what is on show, once they have come. */
  let points: PointsResult | null = null;
  let asked: ObjectiveSpec | null = null;
  let latest = 0;
  let unbuildable = false;

  return {
    change(next) {
      if (next === shown) return 'same';
      const isSimilar = shown === null || mayShowStaleResults(shown, next, points);
      shown = next;
      points = null;
      return isSimilar ? 'similar' : 'other';
    },
    ask(spec) {
      if (spec === asked) return false;
      asked = spec;
      unbuildable = false;
      latest = nextJob();
      send({ type: 'objective', job: latest, spec });
      return true;
    },
    forget() {
      asked = null;
    },
    receive({ job, x, y, total }) {
      if (job !== latest) return null;
      points = { x, y, total };
      return points;
    },
    giveUp(job) {
      if (job !== latest) return false;
      unbuildable = true;
      return true;
    },
    canBeAsked: () => !unbuildable,
  };
}
