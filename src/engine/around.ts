/** The surroundings of a rule in the steps of one run: they clip the gradient, average the path, and say when to stop. */

import { findAverage } from '../catalog/around/averages';
import { findClip } from '../catalog/around/clips';
import type { AverageDefinition, ClipDefinition, StopDefinition } from '../catalog/around/define';
import { findStop } from '../catalog/around/stops';
import { LOSS, type Objective } from '../catalog/define';
import type { RunSpec } from '../scene/types';

export class Around {
  private readonly clipping: ClipDefinition | undefined;
  private readonly stopping: StopDefinition | undefined;
  private readonly averaging: AverageDefinition | undefined;
  /** Each one's number: c, the loss or slope to stop at, the average's β. */
  private readonly c: number;
  private readonly at: number;
  private readonly beta: number;
  private readonly objective: Objective;
  /** The gradient of the last step before it was clipped. */
  private readonly raw = Float64Array.of(Number.NaN, Number.NaN);
  /** The average ā, and the loss there. */
  private readonly average: Float64Array;
  private readonly averageLoss = new Float64Array(3);

  constructor({ clip, stop, average, start }: RunSpec, objective: Objective) {
    this.clipping = findClip(clip.kind);
    this.stopping = findStop(stop.kind);
    this.averaging = findAverage(average.kind);
    this.c = clip.kind === 'none' ? Number.NaN : clip.c;
    this.at = stop.kind === 'none' ? Number.NaN : stop.at;
    this.beta = average.kind === 'none' ? Number.NaN : average.beta;
    this.objective = objective;
    this.average = Float64Array.of(start.w, start.b);
  }

  /** Clips the gradient of a step in place, and keeps what it was before. */
  clip(g: Float64Array): void {
    if (this.clipping === undefined) return;
    this.raw[0] = g[0];
    this.raw[1] = g[1];
    this.clipping.apply(g, this.c);
  }

  /** Takes θ after a step into the average. */
  advance(theta: Float64Array): void {
    this.averaging?.advance(this.average, theta, this.beta);
  }

  /** Whether a row with this loss and ‖∇L‖ over all the data is the last. */
  stops(loss: number, norm: number): boolean {
    return this.stopping?.meets(loss, norm, this.at) ?? false;
  }

  /**
   * Writes a row's average and, where losses are recorded, the loss there.
   * @param at the index of the first of its columns in a trajectory: see columnsOf
   */
  writeAverage(out: Float64Array, capacity: number, row: number, at: number, isRecorded: boolean): void {
    if (this.averaging === undefined) return;
    const { average, averageLoss, objective } = this;
    const cell = (at + (this.clipping === undefined ? 0 : 2)) * capacity + row;
    out[cell] = average[0];
    out[cell + capacity] = average[1];
    if (isRecorded) objective.evaluate(average, averageLoss, 0, objective.points, null);
    out[cell + 2 * capacity] = isRecorded ? averageLoss[LOSS] : Number.NaN;
  }

  /** Writes the gradient that a row's step had before it was clipped; of a row without a step, that there is none. */
  writeRaw(out: Float64Array, capacity: number, row: number, at: number, hasStep: boolean): void {
    if (this.clipping === undefined) return;
    out[at * capacity + row] = hasStep ? this.raw[0] : Number.NaN;
    out[(at + 1) * capacity + row] = hasStep ? this.raw[1] : Number.NaN;
  }
}

/** null for a run that has nothing around its rule. */
export function createAround(run: RunSpec, objective: Objective): Around | null {
  const { clip, stop, average } = run;
  if (clip.kind === 'none' && stop.kind === 'none' && average.kind === 'none') return null;
  return new Around(run, objective);
}
