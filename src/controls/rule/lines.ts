/** The lines of a run's rule as it is set in TeX: the rule itself with its decay, then its schedules. */
import type { OptimizerDefinition, ScheduleDefinition } from '../../catalog/define';
import { listingTex, scheduleTex } from '../../catalog/display/lines';
import { findOptimizer } from '../../catalog/optimizers';
import { findMomentumSchedule, findSchedule } from '../../catalog/schedules';
import { fillIn, symbolsOf } from '../../catalog/tex';
import { ruleListing } from '../../scene/listing';
import { ruleValues, scheduleValues, type ValueAt } from '../../scene/ruleValues';
import type { RunSpec, ScheduleSpec } from '../../scene/types';

export interface RuleLine {
  /** TeX with `\val{name}`, as catalog/display/lines.ts prints it. */
  readonly tex: string;
  readonly symbols: ReadonlyMap<string, string>;
  readonly valueAt: ValueAt;
  /** Whether a name's value changes from step to step. */
  readonly moves: (name: string) => boolean;
}

/** A run’s lines from top to bottom; none for a rule that the catalog does not have. */
export function ruleLines(run: RunSpec): readonly RuleLine[] {
  const definition = findOptimizer(run.optimizer);
  if (definition === undefined) return [];
  const { learningRate, momentumSchedule } = definition;
  return [
    ...ownLines(definition, run),
    ...(learningRate === 'scheduled' ? scheduleLines(findSchedule(run.schedule.kind), ofEta) : []),
    ...(momentumSchedule ? scheduleLines(findMomentumSchedule(run.momentumSchedule.kind), ofBeta) : []),
  ];
}

/**
 * A key, as one string, of the set of lines: while it stays, only the values in them change. Numbers are
 * left out.
 */
export function ruleShape(run: RunSpec): string {
  const { optimizer, hyper, schedule, momentumSchedule, decay, clip, average } = run;
  const switches = Object.values(hyper).filter((value) => typeof value === 'boolean');
  const kinds = [schedule, momentumSchedule, decay, clip, average].map(({ kind }) => kind);
  return [optimizer, ...switches, ...kinds].join(' ');
}

/** A line in symbols. */
export function symbolic({ tex, symbols }: RuleLine): string {
  return fillIn(tex, (name) => symbols.get(name) ?? name);
}

const ofEta = (run: RunSpec): ScheduleSpec => run.schedule;
const ofBeta = (run: RunSpec): ScheduleSpec => run.momentumSchedule;

/** A schedule's own lines; none where it is constant, since the rule says it all. */
function scheduleLines(
  definition: ScheduleDefinition | undefined,
  of: (run: RunSpec) => ScheduleSpec,
): readonly RuleLine[] {
  if (definition === undefined || definition.constant === true) return [];
  const common = {
    symbols: symbolsOf(definition),
    valueAt: scheduleValues(of),
    moves: (name: string) => name === 't',
  };
  return scheduleTex(definition).map((tex) => ({ ...common, tex }));
}

function ownLines(definition: OptimizerDefinition, run: RunSpec): readonly RuleLine[] {
  const { hyper, schedule, momentumSchedule } = run;
  const fixed = new Set([...Object.keys(hyper), 'lambda', 'clip', 'keep']);
  if (findSchedule(schedule.kind)?.constant !== true) fixed.delete('eta');
  if (findMomentumSchedule(momentumSchedule.kind)?.constant !== true) fixed.delete('beta');
  const common = {
    symbols: new Map([...symbolsOf(definition), ['lambda', '\\lambda']]),
    valueAt: ruleValues(definition),
    moves: (name: string) => !fixed.has(name),
  };
  return listingTex(definition, ruleListing(definition, run)).map((tex) => ({ ...common, tex }));
}
