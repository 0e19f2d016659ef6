/** The η of a run that is looked for, where nobody says it: from the table, or from how far the first step goes. */
import { COLUMN } from '../../catalog/columns';
import type { OptimizerDefinition } from '../../catalog/define';
import { isLegal, LEGAL_ETA, type ParameterValue } from '../../catalog/parameters';
import { RATES } from '../../scene/nearest/grids';
import type { NearSettings } from '../../scene/nearest/search';
import { stepOf } from '../../scene/recordedPath';
import { createRunner } from '../runner';
import { runOf, type Target } from './measure';

/**
 * The rates to try.
 *
 * @param base the η before its schedule, as the table tells it; null where it has none
 * @returns null in the place of a rate for a rule without an η
 */
export function ratesOf(
  definition: OptimizerDefinition,
  settings: NearSettings,
  target: Target,
  { given, base }: { readonly given: readonly ParameterValue[]; readonly base: number | null },
): readonly (ParameterValue | null)[] {
  const parameter = definition.hyper.eta;
  if (parameter?.kind !== 'number') return [null];
  if (given.length > 0) return given;
  if (base !== null) return [base];
  const solved = rateOfFirstStep(definition, settings, target);
  return solved === null ? [parameter.default, ...RATES] : [solved];
}

/** The η with which the rule's first step ends nearest to the path's; a short number where that is as good. */
function rateOfFirstStep(
  definition: OptimizerDefinition,
  settings: NearSettings,
  target: Target,
): number | null {
  const { path, coarseness } = target;
  if (path.w.length < 2 || stepOf(path, 1) !== 1) return null;
  const [dw, db] = firstStep(definition, settings, target, 1);
  // A schedule may begin at a rate of its own.
  if (settings.schedule.kind !== 'constant') {
    const [twiceW, twiceB] = firstStep(definition, settings, target, 2);
    if (twiceW === dw && twiceB === db) return null;
  }
  const [stepW, stepB] = [path.w[1] - path.w[0], path.b[1] - path.b[0]];
  const eta = (dw * stepW + db * stepB) / (dw * dw + db * db);
  if (!(eta > 0) || !isLegal(eta, LEGAL_ETA)) return null;
  const short = Number(eta.toPrecision(3));
  // A table of few digits tells the length of a short step with fewer still.
  const doubt = Math.max(1e-6, coarseness / Math.sqrt(stepW * stepW + stepB * stepB));
  return Math.abs(short - eta) <= doubt * eta ? short : eta;
}

/** The place after the first step, taken from the path's first row; NaN where there is none. */
function firstStep(
  definition: OptimizerDefinition,
  settings: NearSettings,
  { objective, path }: Target,
  eta: number,
): readonly [w: number, b: number] {
  const run = runOf({ ...settings, hyper: { ...settings.hyper, eta } }, path, 1);
  const runner = createRunner(objective, run, definition);
  const out = new Float64Array(2 * runner.columns.length);
  if (runner.fill(out, 2) < 2) return [Number.NaN, Number.NaN];
  const along = (column: number) => out[2 * column + 1] - out[2 * column];
  return [along(COLUMN.w), along(COLUMN.b)];
}
