/** The gradient of each data point at one step, which points are in the batch, and the step that results. */
import { GRAD_B, GRAD_W, type Objective } from '../../catalog/define';
import type { PullsAnswer } from '../../scene/studies';
import type { Point } from '../../scene/types';
import { type Batches, createBatches } from '../batches';
import { EVALUATIONS_PER_YIELD, type Study } from './study';

/** Points that are shown one by one; of a larger batch at most half of them. */
const MOST_SHOWN = 500;

/**
 * A point's pull is −∇ of the loss over that point alone, as a batch of one sees it. An objective without data has no
 * pulls: batch and all are its own −∇L.
 */
export const pulls: Study<'pulls'> = function* (
  { run, step, point },
  { objective },
): Generator<number, PullsAnswer> {
  const total = objective.points;
  const batches = createBatches(total, run.batch);
  yield* goTo(batches, step, run.batch.order === 'sequential');
  const theta = Float64Array.of(point.w, point.b);
  const all = pullOf(objective, theta, 0, total, null);
  yield objective.cost;
  const batch = batches.full ? all : pullOf(objective, theta, batches.from, batches.to, batches.order);
  yield batches.to - batches.from;

  const members = membersOf(batches, total);
  const shown = choose(members, total);
  const w = new Float64Array(shown.length);
  const b = new Float64Array(shown.length);
  const inBatch = new Uint8Array(shown.length);
  shown.forEach((index, i) => {
    const own = pullOf(objective, theta, index, index + 1, null);
    w[i] = own.w;
    b[i] = own.b;
    inBatch[i] = members[index];
  });
  yield shown.length;
  return { point, w, b, inBatch, batch, all, batchSize: batches.to - batches.from, total };
};

/** Brings the batches to a step the way a run gets there. */
function* goTo(batches: Batches, step: number, skips: boolean): Generator<number, void> {
  if (batches.full) return;
  const size = Math.max(1, batches.to - batches.from);
  let spent = 0;
  for (let t = skips ? step : 0; t <= step; t++) {
    batches.next(t);
    spent += size;
    if (spent >= EVALUATIONS_PER_YIELD) {
      yield spent;
      spent = 0;
    }
  }
}

/** 1 for each point in the batch. */
function membersOf({ from, to, order }: Batches, total: number): Uint8Array {
  const members = new Uint8Array(total);
  for (let i = from; i < to; i++) members[order === null ? i : order[i]] = 1;
  return members;
}

/** Chooses the points to show: all, or evenly thinned ones of the batch and of the others. */
function choose(members: Uint8Array, total: number): readonly number[] {
  const heard: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < total; i++) (members[i] === 1 ? heard : others).push(i);
  if (total <= MOST_SHOWN) return [...heard, ...others].sort((a, b) => a - b);
  const half = MOST_SHOWN / 2;
  const fromHeard = Math.min(heard.length, Math.max(half, MOST_SHOWN - others.length));
  return [...thin(heard, fromHeard), ...thin(others, MOST_SHOWN - fromHeard)].sort((a, b) => a - b);
}

function thin(indices: readonly number[], count: number): readonly number[] {
  if (indices.length <= count) return indices;
  return Array.from({ length: count }, (_, i) => indices[Math.floor((i * indices.length) / count)]);
}

function pullOf(
  objective: Objective,
  theta: Float64Array,
  from: number,
  to: number,
  order: Int32Array | null,
): Point {
  const out = new Float64Array(3);
  objective.evaluate(theta, out, from, to, order);
  return { w: -out[GRAD_W], b: -out[GRAD_B] };
}
