/** The table as text for a spreadsheet: tabs between cells, every digit of every number, plain minus signs. */
import { formatExact } from '../../text/number';
import { asPlainText } from '../../text/plainText';
import type { TableRow } from './columns';

/** The numbers at the playhead, then those of the whole run. */
const NUMBERS = [
  ['step', 'step'],
  ['w', 'w'],
  ['b', 'b'],
  ['loss', 'loss'],
  ['norm', 'grad_norm'],
  ['fullNorm', 'full_grad_norm'],
  ['eta', 'eta'],
  ['gradEvals', 'grad_evals'],
  ['lossEvals', 'loss_evals'],
  ['rate', 'own_eta'],
  ['steps', 'steps'],
  ['finalLoss', 'final_loss'],
  ['lowestLoss', 'lowest_loss'],
  ['bestStep', 'best_step'],
  ['convergedAt', 'converged_at'],
] as const satisfies readonly (readonly [keyof TableRow, string])[];

export interface NamedRow {
  readonly name: string;
  readonly status: string;
  readonly row: TableRow;
}

export function toTsv(rows: readonly NamedRow[]): string {
  const header = ['run', ...NUMBERS.map(([, name]) => name), 'status'];
  const lines = rows.map(({ name, status, row }) => [
    cell(name),
    ...NUMBERS.map(([key]) => formatExact(row[key])),
    cell(status),
  ]);
  return [header, ...lines].map((line) => `${line.join('\t')}\n`).join('');
}

/** A person's own label must not break the table, nor be taken for a formula by a spreadsheet. */
function cell(text: string): string {
  return asPlainText(text.replace(/\s+/g, ' '));
}
