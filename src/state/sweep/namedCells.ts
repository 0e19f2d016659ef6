/** The cells that a sweep's document names, without those between them: as the terminal computes them. */
import type { SweepCells } from '../../scene/sweepCsv';
import type { SweepResult } from './result';

export function namedCells(result: SweepResult): SweepCells {
  const { columns, rows } = result.named;
  const cells = rows.flatMap((row) => columns.map((column) => row * result.columns + column));
  const pick = (values: Float64Array, width: number) =>
    Float64Array.from({ length: cells.length * width }, (_, i) => {
      return values[cells[Math.floor(i / width)] * width + (i % width)];
    });
  return {
    grid: {
      x: columns.map((column) => result.grid.x[column]),
      y: rows.map((row) => result.grid.y[row]),
    },
    width: result.width,
    loss: pick(result.loss, result.width),
    best: pick(result.best, result.width),
    stepsTo: pick(result.stepsTo, result.width),
    passesTo: pick(result.passesTo, result.width),
    outcome: Uint8Array.from(cells, (cell) => result.outcome[cell]),
    basin: pick(result.basin, 1),
    shares: pick(result.shares, result.shares.length === 0 ? 0 : result.shares.length / result.shown.length),
  };
}
