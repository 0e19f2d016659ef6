/** Whether columns are a training log, a loss over the steps, and not data for a neuron. */

const STEP = /^(?:global_?)?(?:step|epoch|iter|iteration|batch)s?$/i;
const MEASURED = /(?:^|[_ /-])(?:loss|cost|objective|error|acc|accuracy)$/i;

/** @param names above the table's columns */
export function isTrainingLog(names: readonly string[]): boolean {
  return names.some((name) => STEP.test(name)) && names.some((name) => MEASURED.test(name));
}
