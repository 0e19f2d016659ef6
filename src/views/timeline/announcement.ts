/** The announcement about the selected run once the playhead rests. */
import { COLUMN } from '../../catalog/columns';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import { type RunResult, rowAt } from '../../state/results';
import { formatCount, formatNumber } from '../../text/number';
import { timelineText } from '../../text/timeline';

/** The announcement at `playhead` of `last`; without a run only the step. */
export function announcement(
  playhead: number,
  last: number,
  name: string,
  run: RunResult | undefined,
): string {
  const where = timelineText.announceStep(formatCount(playhead), formatCount(last));
  const row = run === undefined ? -1 : rowAt(run, playhead);
  if (run === undefined || row < 0) return where;
  if (startsWithoutLoss(run)) return `${where} ${timelineText.announceNoLoss(name)}`;
  const loss = formatNumber(run.columns[COLUMN.loss][row]);
  const diverged = run.end?.reason === 'diverged' && playhead >= run.end.at;
  const noSlope = run.end?.reason === 'no-slope' && playhead >= run.end.at;
  if (noSlope) return `${where} ${timelineText.announceNoSlope(name, formatCount(row), loss)}`;
  const what = diverged
    ? timelineText.announceDiverged(name, formatCount(row), loss)
    : timelineText.announceLoss(name, loss);
  return `${where} ${what}`;
}
