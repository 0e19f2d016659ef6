/** Which step a rule's values are of, in words. */
import type { RunResult } from '../../scene/outcome';
import type { RunStep } from '../../scene/ruleValues';
import { startsWithoutLoss } from '../../scene/startsWithoutLoss';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount } from '../../text/number';

/** @param step the one on show; null where the run has none to show */
export function stepText(step: RunStep | null, playhead: number, run: RunResult | undefined): string {
  if (step === null) return startsWithoutLoss(run) ? CONTROLS_TEXT.ruleNoLoss : CONTROLS_TEXT.ruleNoStep;
  const { row } = step;
  return row < playhead
    ? CONTROLS_TEXT.ruleLastStep(formatCount(row))
    : CONTROLS_TEXT.ruleStep(formatCount(row));
}
