/** A sweep's cells as CSV: one line each, full precision, empty where there is nothing. */
import { OUTCOMES } from './outcome';
import type { Sweep } from './sweepFields';
import type { SweepGrid } from './sweepGrid';

const NUMBERS = ['loss', 'best', 'steps_to', 'passes_to'] as const;
const QUARTILES = ['q1', 'median', 'q3'] as const;

/** With one seed the measures of each cell; with more, quartiles of numbers and the shares of outcomes. */
export function sweepHeader({ seeds }: Pick<Sweep, 'seeds'>): string {
  if (seeds === 1) return ['x', 'y', ...NUMBERS, 'outcome', 'basin'].join(',');
  const numbers = NUMBERS.flatMap((name) => QUARTILES.map((quartile) => `${name}_${quartile}`));
  return ['x', 'y', ...numbers, ...OUTCOMES.map((outcome) => outcome.replace('-', '_'))].join(',');
}

/** The outcome of a cell that could not be computed: its line has the place alone. */
export const NOT_COMPUTED = 255;

/** All cells of a sweep, as its answers have them: `width` numbers a cell, the shares of outcomes where there are seeds. */
export interface SweepCells {
  readonly grid: SweepGrid;
  readonly width: number;
  readonly loss: Float64Array;
  readonly best: Float64Array;
  readonly stepsTo: Float64Array;
  readonly passesTo: Float64Array;
  readonly outcome: Uint8Array;
  readonly basin: Float64Array;
  readonly shares: Float64Array;
}

/** Header and rows, by y, then x. */
export function sweepCsv(sweep: Pick<Sweep, 'seeds'>, cells: SweepCells): string {
  const { grid, width, loss, best, stepsTo, passesTo } = cells;
  const lines = [sweepHeader(sweep)];
  grid.y.forEach((y, row) => {
    grid.x.forEach((x, column) => {
      const cell = row * grid.x.length + column;
      const numbers = [loss, best, stepsTo, passesTo].flatMap((values) =>
        Array.from({ length: width }, (_, i) => numberText(values[cell * width + i])),
      );
      lines.push([numberText(x), numberText(y), ...numbers, ...lastOf(sweep, cells, cell)].join(','));
    });
  });
  return `${lines.join('\n')}\n`;
}

function lastOf(
  { seeds }: Pick<Sweep, 'seeds'>,
  { outcome, basin, shares }: SweepCells,
  cell: number,
): string[] {
  if (seeds === 1)
    return [outcome[cell] === NOT_COMPUTED ? '' : OUTCOMES[outcome[cell]], numberText(basin[cell])];
  return OUTCOMES.map((_, i) => numberText(shares[cell * OUTCOMES.length + i]));
}

/** Adding 0 makes a 0 of −0; what is not a finite number is empty. */
export function numberText(value: number): string {
  return Number.isFinite(value) ? String(value + 0) : '';
}
