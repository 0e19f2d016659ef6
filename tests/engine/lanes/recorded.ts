/** The results of runs, read backwards from their recorded rows: the lanes have to give the same. */
import type { RunTotals } from '../../../src/engine/lanes/computeRuns';
import { computeRuns } from '../../../src/engine/lanes/computeRuns';
import type { RunEnd } from '../../../src/scene/outcome';
import type { ObjectiveSpec, RunSpec } from '../../../src/scene/types';
import { follow, objectiveOf } from '../trajectory';

export interface OneTotal {
  readonly w: number;
  readonly b: number;
  readonly loss: number;
  readonly best: number;
  readonly stepsTo: number;
  readonly passesTo: number;
  readonly end: RunEnd;
}

/** What is known of runs, by objective and target: the same are computed again in other company. */
const known = new WeakMap<RunSpec, Map<string, OneTotal>>();

export function recorded(spec: ObjectiveSpec, run: RunSpec, target: number): OneTotal {
  const ofRun = known.get(run) ?? new Map<string, OneTotal>();
  known.set(run, ofRun);
  const key = JSON.stringify([spec, target]);
  const total = ofRun.get(key) ?? readBackwards(spec, run, target);
  ofRun.set(key, total);
  return total;
}

function readBackwards(spec: ObjectiveSpec, run: RunSpec, target: number): OneTotal {
  const { columns, length, end } = follow(spec, run);
  const last = length - 1;
  let best = Number.NaN;
  let stepsTo = Number.NaN;
  for (let row = last, stays = true; row >= 0; row--) {
    const loss = columns.loss[row];
    if (Number.isNaN(loss)) continue;
    if (!(loss >= best)) best = loss;
    stays = stays && loss <= target;
    if (stays) stepsTo = row;
  }
  const unit = Math.max(1, objectiveOf(spec).points);
  const passesTo = (columns.gradEvals[stepsTo] + columns.lossEvals[stepsTo]) / unit;
  return { w: columns.w[last], b: columns.b[last], loss: columns.loss[last], best, stepsTo, passesTo, end };
}

/** All runs in one go. */
export function sideBySide(spec: ObjectiveSpec, runs: readonly RunSpec[], target: number): OneTotal[] {
  const computing = computeRuns(objectiveOf(spec), runs, target);
  let made = computing.next();
  while (made.done !== true) made = computing.next();
  const totals: RunTotals = made.value;
  const { w, b, loss, best, stepsTo, passesTo, ends } = totals;
  return runs.map((_, i) => ({
    w: w[i],
    b: b[i],
    loss: loss[i],
    best: best[i],
    stepsTo: stepsTo[i],
    passesTo: passesTo[i],
    end: ends[i],
  }));
}
