import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../state/results';
import { askOnceOver } from '../endedRuns';
import { always, type SharedQuantity } from '../quantity';
import type { Series } from '../series';

/** Steps of a run at which it is computed. */
const MOST_STEPS = 2_000;

/** The angle between each step and the way straight down, −∇L over all the data at the point that it leaves. */
export const angle: SharedQuantity = {
  id: 'angle',
  label: '∠(Δθ, −∇L), angle to straight down',
  symbol: '∠(Δθ, −∇L)',
  unit: 'degrees',
  axis: 'linear',
  has: always,
  source: {
    bounded: false,
    start(data, ids, changed) {
      return askOnceOver(data, ids, changed, (result, answer) => {
        const rows = rowsOf(result);
        const points = rows.map((row) => ({
          w: result.columns[COLUMN.w][row],
          b: result.columns[COLUMN.b][row],
        }));
        return data.studies.ask('samples', { points }, (samples) =>
          answer(samples === null ? undefined : anglesAt(result, rows, samples)),
        );
      });
    },
  },
};

/** Rows that a step leaves from, evenly, with both ends. */
function rowsOf({ length }: RunResult): number[] {
  const count = Math.max(0, length - 1);
  const size = Math.min(count, MOST_STEPS);
  return Array.from({ length: size }, (_, i) =>
    size === 1 ? 0 : Math.round((i * (count - 1)) / (size - 1)),
  );
}

/** @param samples of each row L, ∂L/∂w and ∂L/∂b */
function anglesAt({ columns, length }: RunResult, rows: readonly number[], samples: Float64Array): Series {
  const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
  const a = new Float64Array(length).fill(Number.NaN);
  rows.forEach((row, i) => {
    const [dw, db] = [w[row + 1] - w[row], b[row + 1] - b[row]];
    const [downW, downB] = [-samples[3 * i + 1], -samples[3 * i + 2]];
    // Neither a step that stands still nor level ground has a direction.
    if ((dw === 0 && db === 0) || (downW === 0 && downB === 0)) return;
    const [across, along] = [dw * downB - db * downW, dw * downW + db * downB];
    a[row] = (Math.atan2(Math.abs(across), along) * 180) / Math.PI;
  });
  return { a, b: null, length };
}
