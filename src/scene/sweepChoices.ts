/** The numbers of a run, and of its surface, that can be laid out along an axis, each with the axis it usually has. */
import { findClip } from '../catalog/around/clips';
import { findStop } from '../catalog/around/stops';
import { findDataset } from '../catalog/datasets';
import { findSurfaceFunction } from '../catalog/objectives';
import { findOptimizer } from '../catalog/optimizers';
import type { LegalRange, ScheduleParameters, SliderRange } from '../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import { isDecided } from './decidedRates';
import type { AxisScale } from './partLimits';
import { sweptRange } from './sweep';
import type { SweepAxis } from './sweepFields';
import type { RunSpec, Scene, Window } from './types';

export interface SweepChoice {
  /** The name that a sweep has for it: `hyper.eta`. */
  readonly of: string;
  /** In words, with its symbol: "Learning rate η". */
  readonly name: string;
  readonly legal: LegalRange;
  readonly from: number;
  readonly to: number;
  readonly scale: AxisScale;
  /** Whether the run's schedule takes its place, so that it makes no difference. */
  readonly isDecided: boolean;
}

/** Cells along an axis of a sweep unless it says otherwise. */
export const USUAL_COUNT = 65;

/** Words for what no definition names. */
export interface SweepWords {
  readonly startW: string;
  readonly startB: string;
  readonly steps: string;
  readonly lambda: string;
  readonly batchSize: string;
  readonly batchSeed: string;
}

/** All that can be swept, in the order of the controls. */
export function sweepChoices(
  scene: Scene,
  run: RunSpec,
  window: Window,
  words: SweepWords,
): readonly SweepChoice[] {
  const { objective } = scene;
  const rule = findOptimizer(run.optimizer);
  const plain = (of: string, name: string, from: number, to: number, scale: AxisScale): Offered => ({
    of,
    name,
    from,
    to,
    scale,
  });
  const data = objective.kind === 'neuron' && objective.data.kind === 'generated' ? objective.data.id : '';
  const offered: Offered[] = [
    ...numbersOf('hyper', rule?.hyper),
    ...numbersOf('schedule', findSchedule(run.schedule.kind)?.params),
    ...numbersOf('momentumSchedule', findMomentumSchedule(run.momentumSchedule.kind)?.params),
    plain('start.w', words.startW, window.w[0], window.w[1], 'linear'),
    plain('start.b', words.startB, window.b[0], window.b[1], 'linear'),
    plain('decay.lambda', words.lambda, 1e-5, 1, 'log'),
    ...numbersOf('clip', findClip(run.clip.kind)?.params),
    ...numbersOf('stop', findStop(run.stop.kind)?.params),
    plain('batch.size', words.batchSize, 1, 64, 'log'),
    plain('batch.seed', words.batchSeed, 1, 65, 'linear'),
    plain('steps', words.steps, 1, 1000, 'log'),
    ...numbersOf('data', findDataset(data)?.params),
    ...numbersOf(
      'params',
      objective.kind === 'function' ? findSurfaceFunction(objective.id)?.params : undefined,
    ),
  ];
  return offered.flatMap((choice) => {
    const legal = sweptRange(scene, run, choice.of);
    return legal === null ? [] : [{ ...choice, legal, isDecided: isDecided(run, choice.of) }];
  });
}

type Offered = Omit<SweepChoice, 'legal' | 'isDecided'>;

function numbersOf(part: string, parameters: ScheduleParameters = {}): Offered[] {
  return Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'number'
      ? [{ of: `${part}.${name}`, name: parameter.name, ...axisOf(parameter.slider, parameter.legal) }]
      : [],
  );
}

/** A slider's range as an axis: rates that end just below 1 are laid out by how far below. */
function axisOf(
  { min, max, scale }: SliderRange,
  legal: LegalRange,
): Pick<SweepChoice, 'from' | 'to' | 'scale'> {
  const below1 = legal.below === true && legal.max === 1 && max > 0.9;
  return { from: min, to: max, scale: below1 ? 'one-minus-log' : scale };
}

/** The axis that a choice has at first. */
export function usualAxis({ of, from, to, scale }: SweepChoice, count = USUAL_COUNT): SweepAxis {
  return { of, from, to, scale, count };
}

/** The scene's own value of a number that can be swept; NaN where it has none, such as a batch of all the data. */
export function sweptValue({ objective }: Scene, run: RunSpec, of: string): number {
  const [part, name = ''] = of.split('.');
  const values: Readonly<Record<string, unknown>> = (() => {
    switch (part) {
      case 'steps':
        return { '': run.steps };
      case 'start':
        return { ...run.start };
      case 'decay':
        return { ...run.decay };
      case 'batch':
        return { ...run.batch };
      case 'clip':
        return { ...run.clip };
      case 'stop':
        return { ...run.stop };
      case 'hyper':
        return run.hyper;
      case 'schedule':
        return run.schedule;
      case 'momentumSchedule':
        return run.momentumSchedule;
      case 'data':
        return objective.kind === 'neuron' ? { ...objective.data } : {};
      case 'params':
        return objective.kind === 'function' ? objective.params : {};
      default:
        return {};
    }
  })();
  const value = values[name];
  return typeof value === 'number' ? value : Number.NaN;
}
