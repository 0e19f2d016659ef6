/**
 * Many runs of one rule side by side, each in a lane of its own; a lane that has come to the end of its run goes on with the
 * next one. Nothing is recorded, and each run has the bits that runner.ts gives it: a step is the same code (descent.ts).
 *
 * A step of one run is mostly waiting: for e^x, for a division, for θ. Other lanes' steps depend on none of that, so a
 * processor works on several at once if they stand next to each other: all lanes are evaluated in one loop, then all
 * take a step.
 */
import { GRAD_B, GRAD_W, LOSS, type Objective, STEP, type StepState } from '../../catalog/define';
import type { RunEnd } from '../../scene/outcome';
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
import { ROW_LENGTH, Tally } from './tally';

/** A lane without a run. */
const IDLE = -1;

/** Is told what becomes of the runs; the numbers of a run's rows so far are those of its lane in the tally. */
export interface LanesListener {
  /** The cost, in evaluations, beyond which a row is told of before it is taken in. */
  readonly limit: number;
  /** The next row of a run has cost more than the limit. Returns the next limit, or null where no more of the run is wanted. */
  onLimit(run: number, cost: number, tally: Tally, lane: number): number | null;
  onEnd(run: number, end: RunEnd, tally: Tally, lane: number): void;
}

/** A class, for speed: see descent.ts. */
export class Lanes {
  /** Lanes that have a run. */
  active = 0;

  private readonly objective: Objective;
  private readonly runs: readonly RunSpec[];
  private readonly listener: LanesListener;
  private readonly tally: Tally;
  private readonly thetas: Float64Array;
  private readonly fulls: Float64Array;
  private readonly descents: Descent[] = [];
  private readonly states: StepState<string, never>[] = [];
  /** By lane: the run's index or IDLE, its last row, and the limit of its cost. */
  private readonly owner: Int32Array;
  private readonly lasts: Int32Array;
  private readonly limits: Float64Array;
  /** The first run that has not begun. */
  private nextRun = 0;
  /** Lanes from here on are idle. */
  private used = 0;
  /** Lanes whose runs are not steady, and those whose gradient does not come with the loss. */
  private unsteady = 0;
  private apart = 0;

  /** @param runs of one rule; @param target the loss that the tally asks for */
  constructor(
    objective: Objective,
    runs: readonly RunSpec[],
    lanes: number,
    target: number,
    listener: LanesListener,
  ) {
    this.objective = objective;
    this.runs = runs;
    this.listener = listener;
    this.thetas = new Float64Array(THETA_LENGTH * lanes);
    this.fulls = new Float64Array(FULL_LENGTH * lanes);
    this.owner = new Int32Array(lanes).fill(IDLE);
    this.lasts = new Int32Array(lanes);
    this.limits = new Float64Array(lanes);
    this.tally = new Tally(lanes, target, this.thetas, this.fulls);
    for (let l = 0; l < lanes; l++) this.load(l);
  }

  /** Takes all lanes so many rows on. Returns about how often everything was evaluated. */
  advance(rounds: number): number {
    let evaluations = 0;
    for (let i = 0; i < rounds && this.active > 0; i++) {
      evaluations += this.used;
      if (this.unsteady === 0) this.steadyRound();
      else this.otherRound();
    }
    return evaluations;
  }

  private evaluateAll(): void {
    const { objective, thetas, fulls, descents, used } = this;
    if (objective.evaluateMany !== undefined) objective.evaluateMany(thetas, fulls, used);
    else {
      const { points } = objective;
      for (let l = 0; l < used; l++) objective.evaluate(descents[l].theta, descents[l].full, 0, points, null);
    }
  }

  /** One row of each lane, where all runs are steady. */
  private steadyRound(): void {
    this.evaluateAll();
    const { thetas, fulls, states, lasts, limits, owner, tally, used } = this;
    const perStep = this.objective.cost;
    const takeStep = this.descents[0].definition.step;
    for (let l = 0; l < used; l++) {
      if (owner[l] === IDLE) continue;
      const t = tally.rows[l];
      const cost = t * perStep;
      if (cost > limits[l] && this.isDone(l, cost)) continue;
      const w = thetas[THETA_LENGTH * l];
      const b = thetas[THETA_LENGTH * l + 1];
      const loss = fulls[FULL_LENGTH * l + LOSS];
      if (w - w + (b - b) + (loss - loss) !== 0) {
        this.diverge(l, t);
        continue;
      }
      tally.cost[l] = cost;
      tally.note(l, t);
      if (t === lasts[l]) {
        this.finish(l, 'steps', t);
        continue;
      }
      tally.rows[l] = t + 1;
      const state = states[l];
      state.clock[STEP] = t;
      takeStep(state);
    }
  }

  /** One row of each lane, whatever their runs need. */
  private otherRound(): void {
    const { descents, thetas, fulls, lasts, limits, owner, tally, used } = this;
    const together = this.apart === 0;
    if (together) this.evaluateAll();
    for (let l = 0; l < used; l++) {
      if (owner[l] === IDLE) continue;
      const t = tally.rows[l];
      const descent = descents[l];
      const { own } = descent;
      const cost = descent.steady ? t * this.objective.cost : own[GRAD_EVALS] + own[LOSS_EVALS];
      if (cost > limits[l] && this.isDone(l, cost)) continue;
      if (!together) descent.look(t);
      const w = thetas[THETA_LENGTH * l];
      const b = thetas[THETA_LENGTH * l + 1];
      const loss = fulls[FULL_LENGTH * l + LOSS];
      if (w - w + (b - b) + (loss - loss) !== 0) {
        this.diverge(l, t);
        continue;
      }
      if (cost > tally.cost[l]) tally.stepCost[l] = cost - tally.cost[l];
      tally.cost[l] = cost;
      if (descent.isRecorded(t)) tally.note(l, t);
      else tally.pass(l);
      if (descent.isStop(t, loss, this.normAt(l))) {
        this.finish(l, 'stopped', t);
        continue;
      }
      if (t === lasts[l]) {
        this.finish(l, 'steps', t);
        continue;
      }
      tally.rows[l] = t + 1;
      if (descent.steady) {
        own[CLOCK_STEP] = t;
        descent.definition.step(descent.state);
      } else {
        descent.prepareStep(t);
        const { g } = descent.state;
        tally.row[ROW_LENGTH * l + GRAD_W] = g[GRAD_W];
        tally.row[ROW_LENGTH * l + GRAD_B] = g[GRAD_B];
        descent.finishStep();
      }
    }
  }

  /** ‖∇L‖ over all the data where lane l stands. */
  private normAt(l: number): number {
    const gradW = this.fulls[FULL_LENGTH * l + GRAD_W];
    const gradB = this.fulls[FULL_LENGTH * l + GRAD_B];
    return Math.sqrt(gradW * gradW + gradB * gradB);
  }

  /** Tells that the next row has cost more than the limit; whether no more of the run is wanted. */
  private isDone(l: number, cost: number): boolean {
    const limit = this.listener.onLimit(this.owner[l], cost, this.tally, l);
    if (limit !== null) {
      this.limits[l] = limit;
      return false;
    }
    this.unload(l);
    this.load(l);
    return true;
  }

  /** Ends a run whose row t has left the finite numbers: at the row before, or at the start. */
  private diverge(l: number, t: number): void {
    if (t === 0) this.tally.note(l, t);
    this.finish(l, 'diverged', Math.max(0, t - 1));
  }

  private finish(l: number, reason: 'steps' | 'stopped' | 'diverged', at: number): void {
    const { tally, objective, listener, owner } = this;
    const { theta, full, run } = this.descents[l];
    const lastSeen = tally.row.subarray(ROW_LENGTH * l, ROW_LENGTH * l + FULL_LENGTH);
    const numbers = { reason, at, smallSince: tally.smallSince[l], theta, full, lastSeen };
    listener.onEnd(owner[l], endOfRun(numbers, objective, run), tally, l);
    this.unload(l);
    this.load(l);
  }

  private unload(l: number): void {
    const { steady, lossIsFree } = this.descents[l];
    this.owner[l] = IDLE;
    this.active--;
    if (!steady) this.unsteady--;
    if (!lossIsFree) this.apart--;
    while (this.used > 0 && this.owner[this.used - 1] === IDLE) this.used--;
  }

  /** Begins the next run in a lane, if there is one. */
  private load(l: number): void {
    const { descents, states, runs } = this;
    if (this.nextRun === runs.length) return;
    const index = this.nextRun++;
    const run = runs[index];
    if (l < descents.length) descents[l].begin(run);
    else {
      const { thetas, fulls, objective } = this;
      const theta = thetas.subarray(THETA_LENGTH * l, THETA_LENGTH * (l + 1));
      const full = fulls.subarray(FULL_LENGTH * l, FULL_LENGTH * (l + 1));
      const own = new Float64Array(ownLength(ruleOf(run)));
      descents.push(new Descent(objective, run, { theta, full, own }));
      states.push(descents[l].state);
    }
    const { steady, lossIsFree, stepPrice } = descents[l];
    if (!steady) this.unsteady++;
    if (!lossIsFree) this.apart++;
    this.owner[l] = index;
    this.lasts[l] = run.steps;
    this.limits[l] = this.listener.limit;
    this.tally.begin(l, stepPrice);
    this.active++;
    this.used = Math.max(this.used, l + 1);
  }
}
