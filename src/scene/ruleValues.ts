/** The numbers that stand behind the names in a rule's TeX, code and arrows, at one step of a trajectory. */
import { BASE_COLUMNS, type BaseColumn } from '../catalog/columns';
import type { OptimizerDefinition } from '../catalog/define';
import { alongsideAt } from './alongside';
import type { RunResult } from './outcome';
import type { RunSpec, ScheduleSpec } from './types';

export type Component = 'w' | 'b';

/** The step of `run` from row `row` to the next, seen in one component. */
export interface RunStep {
  readonly run: RunSpec;
  readonly result: RunResult;
  readonly row: number;
  readonly component: Component;
}

/** The value of a name; NaN where it is not known. */
export type ValueAt = (name: string, runStep: RunStep) => number | readonly number[];

const COMPONENT_AT_END = /\.([wb])$/;

/**
 * The values in a rule's own lines; the decay's λ goes by `lambda`. A last `.w` or `.b` asks for that component,
 * whichever the step is seen in.
 */
export function ruleValues(definition: OptimizerDefinition): ValueAt {
  const { slots, derived, alongside = {}, learningRate, momentumSchedule } = definition;
  return function valueAt(name: string, runStep: RunStep): number | readonly number[] {
    const [ending, other] = COMPONENT_AT_END.exec(name) ?? [];
    if (ending !== undefined)
      return valueAt(name.slice(0, -ending.length), { ...runStep, component: other as Component });
    const { run, result, row, component } = runStep;
    const after = name.endsWith("'");
    const plain = after ? name.slice(0, -1) : name;
    const at = after ? row + 1 : row;
    if (plain === 'theta') return cell(result, component, at);
    if (Object.hasOwn(slots, plain)) return cell(result, `${plain}.${component}`, at);
    if (plain === 'g') return cell(result, component === 'w' ? 'gradW' : 'gradB', at);
    if (plain === 'k') return row + 1;
    if (plain === 'inW' || plain === 'inB') return (plain === 'inW') === (component === 'w') ? 1 : 0;
    if (plain === 'lambda') return run.decay.kind === 'none' ? 0 : run.decay.lambda;
    if (plain === 'gRaw') return cell(result, `gRaw.${component}`, at);
    if (plain === 'clip') return run.clip.kind === 'none' ? Number.NaN : run.clip.c;
    if (plain === 'thetaMean') return cell(result, `thetaMean.${component}`, at);
    if (plain === 'keep') return run.average.kind === 'none' ? Number.NaN : run.average.beta;
    if (plain === 'eta' && learningRate !== 'none') return cell(result, 'eta', at);
    if (plain === 'beta' && momentumSchedule) return cell(result, 'beta', at);
    if (Object.hasOwn(alongside, plain))
      return at >= result.length ? Number.NaN : alongsideAt(definition, plain, run, result, component, at);
    if (Object.hasOwn(derived, plain)) return derived[plain].of((each) => Number(valueAt(each, runStep)));
    const value = Object.hasOwn(run.hyper, plain) ? run.hyper[plain] : Number.NaN;
    return typeof value === 'boolean' ? Number(value) : value;
  };
}

/** The values in a schedule's lines; the run's own η and β go by `eta0` and `beta0`. */
export function scheduleValues(of: (run: RunSpec) => ScheduleSpec): ValueAt {
  return (name, { run, row }) => {
    if (name === 't') return row;
    if (name === 'eta0') return Number(run.hyper.eta);
    if (name === 'beta0') return Number(run.hyper.beta);
    return Number(of(run)[name]);
  };
}

/** The step that is shown at a playhead: the one about to be taken, at the end the last one taken; −1 for none. */
export function shownStep({ length }: Pick<RunResult, 'length'>, playhead: number): number {
  return Math.min(playhead, length - 2);
}

function cell({ names, columns, length }: RunResult, name: string, row: number): number {
  const base = BASE_COLUMNS.indexOf(name as BaseColumn);
  const column = columns[base >= 0 ? base : names.indexOf(name)];
  return column === undefined || row >= length ? Number.NaN : column[row];
}
