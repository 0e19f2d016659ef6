import type { Parting } from '../../scene/parting';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import { formatCount, formatNumber } from '../../text/number';
import { numbersText } from '../../text/numbers';

/** Where runs part, in a sentence that names the two; null where they stay together. */
export function partingText(parting: Parting | null, runs: readonly RunSpec[]): string {
  if (parting === null) return numbersText.together;
  const names = runNames(runs);
  const [one, other] = parting.runs.map((id) => names[runs.findIndex((run) => run.id === id)]);
  return numbersText.partAt(formatCount(parting.step), one, other, formatNumber(parting.distance, 3));
}
