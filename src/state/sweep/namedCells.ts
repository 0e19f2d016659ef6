/** The cells that a sweep's document names, without those between them: as the terminal computes them. */
import { NOT_COMPUTED, type SweepCells } from '../../scene/sweepCsv';
import type { SweepResult } from './result';

export function namedCells(result: SweepResult): SweepCells {
  const { columns, rows } = result.named;
  const cells = rows.flatMap((row) => columns.map((column) => row * result.columns + column));
  const isKnown = (cell: number) => result.shown[cell] === cell;
  const pick = (values: Float64Array, width: number) =>
    Float64Array.from({ length: cells.length * width }, (_, i) => {
      const cell = cells[Math.floor(i / width)];
      return isKnown(cell) ? values[cell * width + (i % width)] : Number.NaN;
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
    outcome: Uint8Array.from(cells, (cell) => (isKnown(cell) ? result.outcome[cell] : NOT_COMPUTED)),
    basin: pick(result.basin, 1),
    shares: pick(result.shares, result.shares.length === 0 ? 0 : result.shares.length / result.shown.length),
  };
}
