/**
 * A recorded run as a trajectory, a `Runner` (see runner.ts): its rows where they are, and what the surface says there. Between two rows of its table that
 * lie steps apart the path is straight, and nothing else is known.
 */
import { BASE_COLUMNS, COLUMN } from '../catalog/columns';
import { GRAD_B, GRAD_W, LOSS, type Objective } from '../catalog/define';
import type { RunEnd } from '../scene/outcome';
import { type RecordedPath, stepOf } from '../scene/recordedPath';
import { clearStep, convergence, NEVER } from './recordedColumns';
import { stationaryKindAt } from './stationaryKind';

export class Recording {
  readonly columns: readonly string[] = BASE_COLUMNS;
  end: RunEnd | null = null;

  private readonly objective: Objective;
  private readonly path: RecordedPath;
  private readonly last: number;
  private readonly theta = new Float64Array(2);
  private readonly full = new Float64Array(3);
  /** The step that is written next, and the row of the table at it or before it. */
  private next = 0;
  private row = 0;
  private smallSince = NEVER;

  constructor(objective: Objective, path: RecordedPath) {
    this.objective = objective;
    this.path = path;
    this.last = stepOf(path, path.w.length - 1);
  }

  fill(out: Float64Array, capacity: number): number {
    if (this.end !== null) return 0;
    const first = this.next;
    const rows = Math.min(capacity, this.last + 1 - first);
    for (let row = 0; row < rows; row++) this.write(out, capacity, row);
    this.smallSince = convergence(out, capacity, rows, first, this.smallSince);
    if (this.next > this.last) {
      clearStep(out, capacity, rows - 1);
      this.end = { reason: 'steps', at: this.last, rest: this.rest() };
    }
    return rows;
  }

  private rest(): RunEnd['rest'] {
    if (this.smallSince === NEVER) return null;
    return { kind: stationaryKindAt(this.objective, this.theta[0], this.theta[1]), since: this.smallSince };
  }

  private write(out: Float64Array, capacity: number, at: number): void {
    const { path, theta, full, objective } = this;
    const step = this.next++;
    const isLater = this.row + 1 < path.w.length && stepOf(path, this.row + 1) <= step;
    if (isLater) this.row++;
    const before = stepOf(path, this.row);
    this.place(step, before);
    out[COLUMN.w * capacity + at] = theta[0];
    out[COLUMN.b * capacity + at] = theta[1];
    // A full gradient a step, as of a rule that asks for nothing else: what it really took is not recorded.
    out[COLUMN.gradEvals * capacity + at] = step * objective.cost;
    out[COLUMN.lossEvals * capacity + at] = 0;
    out[COLUMN.beta * capacity + at] = Number.NaN;
    const isRecorded = before === step;
    if (isRecorded) objective.evaluate(theta, full, 0, objective.points, null);
    else full.fill(Number.NaN);
    const [gradW, gradB, loss] = [full[GRAD_W], full[GRAD_B], full[LOSS]];
    out[COLUMN.loss * capacity + at] = isRecorded ? finite(path.loss?.[this.row] ?? loss) : Number.NaN;
    out[COLUMN.gradW * capacity + at] = finite(gradW);
    out[COLUMN.gradB * capacity + at] = finite(gradB);
    out[COLUMN.fullNorm * capacity + at] = finite(Math.sqrt(gradW * gradW + gradB * gradB));
    out[COLUMN.eta * capacity + at] = isRecorded ? (path.eta?.[this.row] ?? Number.NaN) : Number.NaN;
  }

  /** Puts θ where the path is at a step. */
  private place(step: number, before: number): void {
    const { path, row, theta } = this;
    theta[0] = path.w[row];
    theta[1] = path.b[row];
    if (step === before) return;
    const share = (step - before) / (stepOf(path, row + 1) - before);
    theta[0] += share * (path.w[row + 1] - theta[0]);
    theta[1] += share * (path.b[row + 1] - theta[1]);
  }
}

/** Where the surface has a hole there is no number. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
