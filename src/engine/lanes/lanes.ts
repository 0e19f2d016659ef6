/**
 * Many runs of one rule side by side, each in a lane of its own; a lane that has come to the end of its run goes on with the
 * next one. Nothing is recorded, and each run has the bits that runner.ts gives it: a step is the same code (descent.ts).
 *
 * A step of one run is mostly waiting: for e^x, for a division, for θ. Other lanes' steps depend on none of that, so a
 * processor works on several at once if they stand next to each other: all lanes are evaluated in one loop, then their
 * rows are taken in, then all take a step.
 */
import { GRAD_B, GRAD_W, LOSS, type Objective, type StepState } from '../../catalog/define';
import type { RuleEnd } from '../../scene/outcome';
import type { RunSpec } from '../../scene/types';
import {
  CLOCK_STEP,
  Descent,
  FULL_LENGTH,
  GRAD_EVALS,
  LOSS_EVALS,
  ownLength,
  ruleOf,
  THETA_LENGTH,
} from '../descent';
import { endOfRun } from '../runEnd';
import { createSimdLanes, type SimdLanes } from './simd';
import { type Kept, Tally } from './tally';

/** Is told what becomes of the runs. */
export interface LanesListener {
  /** The cost, in evaluations, beyond which a row is told of before it is taken in. */
  readonly limit: number;
  /** The next row has cost more than the limit. Returns the next limit, or null where no more of the run is wanted. */
  onLimit(run: number, cost: number, kept: Kept): number | null;
  onEnd(run: number, end: RuleEnd, kept: Kept): void;
}

/** A class, for speed: see descent.ts. */
export class Lanes {
  private readonly objective: Objective;
  private readonly runs: readonly RunSpec[];
  private readonly listener: LanesListener;
  private readonly tally: Tally;
  private readonly simd: SimdLanes | null;
  private readonly thetas: Float64Array;
  private readonly fulls: Float64Array;
  private readonly descents: Descent[] = [];
  private readonly states: StepState<string, never>[] = [];
  /** The run in each lane, by its index. */
  private readonly owner: Int32Array;
  /** Whether a lane's run is to begin anew. */
  private readonly again: Uint8Array;
  /** The first run that has not begun. */
  private nextRun = 0;
  /** Lanes from here on have no run. */
  private used = 0;
  /** Lanes whose runs are not steady, and those where the loss over all the data is not recorded at every step. */
  private unsteady = 0;
  private sparse = 0;
  /** Whether the last round was one of steady runs alone. */
  private lastSteady = false;

  /**
   * @param runs of one rule, at least one
   * @param lanes how many go side by side, at most as many as there are runs
   * @param target the loss that `Kept` asks for
   */
  constructor(
    objective: Objective,
    runs: readonly RunSpec[],
    lanes: number,
    target: number,
    listener: LanesListener,
  ) {
    const own = ownLength(ruleOf(runs[0]));
    const owns = new Float64Array(own * lanes);
    this.objective = objective;
    this.runs = runs;
    this.listener = listener;
    this.simd = lanes > 1 && objective.neuron !== undefined ? createSimdLanes(objective.neuron, lanes) : null;
    this.thetas = this.simd?.thetas ?? new Float64Array(THETA_LENGTH * lanes);
    this.fulls = this.simd?.fulls ?? new Float64Array(FULL_LENGTH * lanes);
    this.owner = new Int32Array(lanes);
    this.again = new Uint8Array(lanes);
    this.tally = new Tally(objective, lanes, target, this.thetas, this.fulls, owns);
    for (let l = 0; l < lanes; l++) {
      const memory = {
        theta: this.thetas.subarray(THETA_LENGTH * l, THETA_LENGTH * (l + 1)),
        full: this.fulls.subarray(FULL_LENGTH * l, FULL_LENGTH * (l + 1)),
        own: owns.subarray(own * l, own * (l + 1)),
      };
      this.descents.push(new Descent(objective, runs[l], memory));
      this.states.push(this.descents[l].state);
      this.load(l);
    }
  }

  /** Whether no run is left. */
  get done(): boolean {
    return this.used === 0;
  }

  /** Gives memory back that others can use. Nothing may be asked of the lanes any more. */
  release(): void {
    this.simd?.release();
  }

  /** Takes all lanes so many rows on. Returns how often everything was evaluated, about. */
  advance(rounds: number): number {
    let evaluations = 0;
    for (let i = 0; i < rounds && this.used > 0; i++) {
      evaluations += this.used;
      const steady = this.unsteady === 0;
      if (steady) this.steadyRound();
      else {
        if (this.lastSteady) for (let l = 0; l < this.used; l++) this.tally.catchUp(l);
        this.otherRound();
      }
      this.lastSteady = steady;
    }
    return evaluations;
  }

  /** One row of each lane, where all runs are steady. */
  private steadyRound(): void {
    this.evaluateAll();
    const { states, tally, used } = this;
    const events = tally.noteSteady(used);
    for (let i = 0; i < events; i++) {
      const l = tally.events[i];
      tally.catchUp(l);
      if (this.takeIn(l)) this.descents[l].own[CLOCK_STEP] = tally.next(l) - 1;
    }
    // A lane whose run has just ended takes a step too, which nobody looks at.
    const takeStep = this.descents[0].definition.step;
    for (let l = 0; l < used; l++) takeStep(states[l]);
    for (let i = 0; i < events; i++) {
      const l = tally.events[i];
      if (tally.next(l) < 0) this.load(l);
    }
  }

  /** One row of each lane, whatever their runs need. */
  private otherRound(): void {
    const { descents, tally, used } = this;
    const together = this.sparse === 0;
    if (together) this.evaluateAll();
    for (let l = 0; l < used; l++) {
      const t = tally.next(l);
      if (t < 0) continue;
      const descent = descents[l];
      if (!together) descent.look(t);
      if (!this.takeIn(l)) this.load(l);
      else if (descent.steady) {
        descent.own[CLOCK_STEP] = t;
        descent.definition.step(descent.state);
      } else {
        descent.prepareStep(t);
        tally.noteGradient(l, descent.state.g, 0);
        descent.finishStep();
      }
    }
  }

  private evaluateAll(): void {
    const { objective, simd, thetas, fulls, descents, used } = this;
    if (simd !== null) simd.evaluate(used);
    else if (objective.evaluateMany !== undefined) objective.evaluateMany(thetas, fulls, used);
    else {
      const { points } = objective;
      for (let l = 0; l < used; l++) objective.evaluate(descents[l].theta, descents[l].full, 0, points, null);
    }
  }

  /** Takes in the next row of a lane. Whether a step follows; else the lane has no run any more. */
  private takeIn(l: number): boolean {
    const { tally, objective, listener, owner } = this;
    const descent = this.descents[l];
    const { own, full, steady } = descent;
    const t = tally.next(l);
    const cost = steady ? t * objective.cost : own[GRAD_EVALS] + own[LOSS_EVALS];
    if (tally.isBeyondLimit(l, cost)) {
      if (!tally.hasRow(l)) return this.redo(l);
      const limit = listener.onLimit(owner[l], cost, tally.kept(l));
      if (limit === null) {
        this.unload(l);
        return false;
      }
      tally.setLimit(l, limit);
    }
    if (!tally.isFinite(l)) {
      if (t === 0) tally.note(l);
      else if (!tally.hasRow(l)) return this.redo(l);
      this.finish(l, 'diverged');
      return false;
    }
    tally.noteCost(l, cost);
    if (descent.isRecorded(t)) tally.note(l);
    else tally.pass(l);
    if (descent.isStop(t, full[LOSS], Math.sqrt(full[GRAD_W] * full[GRAD_W] + full[GRAD_B] * full[GRAD_B])))
      this.finish(l, 'stopped');
    else if (tally.isLast(l, t)) this.finish(l, 'steps');
    else return true;
    return false;
  }

  /** Has a run begin anew, each row with care, since the row that is its last one was not known to be. */
  private redo(l: number): false {
    this.again[l] = 1;
    this.tally.end(l);
    return false;
  }

  private finish(l: number, reason: 'steps' | 'stopped' | 'diverged'): void {
    const { tally, objective, listener, owner } = this;
    const { theta, full, run } = this.descents[l];
    const kept = tally.kept(l);
    const smallSince = tally.smallSince(l);
    const numbers = { reason, at: kept.row, smallSince, theta, full, lastSeen: tally.seen(l) };
    listener.onEnd(owner[l], endOfRun(numbers, objective, run), kept);
    this.unload(l);
  }

  private unload(l: number): void {
    const { steady, recordsAll } = this.descents[l];
    this.tally.end(l);
    if (!steady) this.unsteady--;
    if (!recordsAll) this.sparse--;
    while (this.used > 0 && this.tally.next(this.used - 1) < 0) this.used--;
  }

  /** Begins the next run in a lane, if there is one, or the same run anew. */
  private load(l: number): void {
    if (this.again[l] === 1) {
      this.again[l] = 0;
      this.descents[l].begin(this.descents[l].run);
      this.tally.beginCarefully(l);
      this.used = Math.max(this.used, l + 1);
      return;
    }
    if (this.nextRun === this.runs.length) return;
    const index = this.nextRun++;
    const descent = this.descents[l];
    descent.begin(this.runs[index]);
    if (!descent.steady) this.unsteady++;
    if (!descent.recordsAll) this.sparse++;
    this.owner[l] = index;
    this.tally.begin(l, descent.stepPrice, descent.run.steps, this.listener.limit);
    this.used = Math.max(this.used, l + 1);
  }
}
