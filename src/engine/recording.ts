/**
 * A recorded run as a trajectory, a `Runner` (see runner.ts): its rows where they are, and what the surface says there. Between two rows of its table that
 * lie steps apart the path is straight, and nothing else is known.
 */
import { BASE_COLUMNS, COLUMN } from '../catalog/columns';
import { LOSS, type Objective } from '../catalog/define';
import type { RunEnd } from '../scene/outcome';
import { type RecordedPath, stepOf } from '../scene/recordedPath';
import { clearStep, convergence, NEVER } from './recordedColumns';
import { stationaryKindAt } from './stationaryKind';

export class Recording {
  readonly columns: readonly string[] = BASE_COLUMNS;
  end: RunEnd | null = null;

  private readonly last: number;
  private readonly theta = new Float64Array(2);
  private readonly full = new Float64Array(3);
  /** The step that is written next, and the row of the table at it or before it. */
  private next = 0;
  private row = 0;
  private smallSince = NEVER;

  constructor(
    private readonly objective: Objective,
    private readonly path: RecordedPath,
  ) {
    this.last = stepOf(path, path.w.length - 1);
  }

  fill(out: Float64Array, capacity: number): number {
    if (this.end !== null) return 0;
    const first = this.next;
    const rows = Math.min(capacity, this.last + 1 - first);
    out.fill(Number.NaN, 0, BASE_COLUMNS.length * capacity);
    for (let row = 0; row < rows; row++) this.write(out, capacity, row);
    this.smallSince = convergence(out, capacity, rows, first, this.smallSince);
    if (this.next > this.last) {
      clearStep(out, capacity, rows - 1);
      const { smallSince: since, theta } = this;
      const rest =
        since === NEVER ? null : { kind: stationaryKindAt(this.objective, theta[0], theta[1]), since };
      this.end = { reason: 'table-end', at: this.last, rest };
    }
    return rows;
  }

  private write(out: Float64Array, capacity: number, at: number): void {
    const { path, theta, full, objective } = this;
    const step = this.next++;
    // Past the last row this is undefined or NaN, or a step too far.
    if (stepOf(path, this.row + 1) <= step) this.row++;
    const before = stepOf(path, this.row);
    this.place(step, before);
    out[COLUMN.w * capacity + at] = theta[0];
    out[COLUMN.b * capacity + at] = theta[1];
    // A full gradient a step, as of a rule that asks for nothing else: what it really took is not recorded.
    out[COLUMN.gradEvals * capacity + at] = step * objective.cost;
    out[COLUMN.lossEvals * capacity + at] = 0;
    if (before !== step) return;
    objective.evaluate(theta, full, 0, objective.points, null);
    const [gradW, gradB] = full;
    const known = [
      path.loss?.[this.row] ?? full[LOSS],
      gradW,
      gradB,
      Math.sqrt(gradW * gradW + gradB * gradB),
    ];
    // The numbers are NaN where the surface has a hole: those are left out.
    for (let i = 0; i < 4; i++)
      if (Number.isFinite(known[i])) out[(COLUMN.loss + i) * capacity + at] = known[i];
    out[COLUMN.eta * capacity + at] = path.eta?.[this.row] ?? Number.NaN;
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
