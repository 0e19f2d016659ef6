/** Saves the cells of a sweep as a table. */
import { saveText } from '../../browser/saveText';
import { sweepCsv } from '../../scene/sweepCsv';
import type { Sweep } from '../../scene/sweepFields';
import { namedCells } from '../../state/sweep/namedCells';
import type { SweepResult } from '../../state/sweep/result';

export function saveCells(sweep: Sweep, result: SweepResult): void {
  saveText('errorscape-sweep.csv', 'text/csv', sweepCsv(sweep, namedCells(result)));
}
