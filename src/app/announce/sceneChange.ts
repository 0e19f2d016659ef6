/** The difference of two scenes in words, as undo and redo are told to a screen reader. */
import { AVERAGES } from '../../catalog/around/averages';
import { CLIPS } from '../../catalog/around/clips';
import { STOPS } from '../../catalog/around/stops';
import { findLoss } from '../../catalog/losses';
import { findSurfaceFunction } from '../../catalog/objectives';
import { entryOf, findOptimizer } from '../../catalog/optimizers';
import type { ParameterValue } from '../../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../../catalog/schedules';
import { isAlike } from '../../scene/alike';
import { runNames } from '../../scene/runName';
import type { ObjectiveSpec, RunSpec, Scene } from '../../scene/types';
import { announceText as words } from '../../text/announce';
import { CONTROLS_TEXT } from '../../text/controls';
import { formatCount, formatNumber } from '../../text/number';
import { surfaceName } from '../sceneWords';

/** A longer list nobody remembers. */
const MOST_PARTS = 3;

/** All that is different in `after`, in a sentence; empty where nothing is that a person would name. */
export function changeWords(before: Scene, after: Scene): string {
  return sentence([
    ...surfaceChange(before.objective, after.objective),
    ...comingAndGoing(before, after),
    ...ofRuns(before, after, runChanges),
    ...order(before, after),
    ...sharing(before, after),
  ]);
}

/** The same, of the changes that an edit makes elsewhere than in the control in use. */
export function distantWords(before: Scene, after: Scene): string {
  return sentence([
    ...surfaceChange(before.objective, after.objective, 'name'),
    ...comingAndGoing(before, after),
    ...ofRuns(before, after, visibility),
  ]);
}

function sentence(parts: readonly string[]): string {
  if (parts.length === 0) return '';
  const rest = parts.length - MOST_PARTS;
  return `${[...parts.slice(0, MOST_PARTS), ...(rest > 0 ? [words.more(rest)] : [])].join('; ')}.`;
}

function surfaceChange(
  before: ObjectiveSpec,
  after: ObjectiveSpec,
  detail: 'name' | 'all' = 'all',
): string[] {
  if (before === after) return [];
  const name = surfaceName(after);
  if (before.kind !== after.kind || surfaceName(before) !== name) return [words.surface(name)];
  if (detail === 'name' || isAlike(before, after)) return [];
  if (before.kind === 'neuron' && after.kind === 'neuron' && before.loss !== after.loss)
    return [words.loss(findLoss(after.loss)?.name ?? after.loss)];
  if (before.kind === 'function' && after.kind === 'function') {
    const parameters = findSurfaceFunction(after.id)?.params ?? {};
    return Object.entries(after.params)
      .filter(([key, value]) => value !== before.params[key])
      .map(([key, value]) => words.setting(parameters[key]?.name ?? key, formatNumber(value)));
  }
  return [words.surfaceChanged(name)];
}

function comingAndGoing(before: Scene, after: Scene): string[] {
  const missing = (from: Scene, to: Scene, what: string) => {
    const names = runNames(from.runs);
    return from.runs.flatMap(({ id }, index) =>
      to.runs.some((run) => run.id === id) ? [] : [words.of(names[index], what)],
    );
  };
  return [...missing(after, before, words.added), ...missing(before, after, words.removed)];
}

/** The changes of runs that are in both scenes; one that is the same in all of them is said once. */
function ofRuns(
  before: Scene,
  after: Scene,
  changes: (before: RunSpec, after: RunSpec) => readonly string[],
): string[] {
  const names = runNames(after.runs);
  const byRun = after.runs.map((run) => {
    const old = before.runs.find(({ id }) => id === run.id);
    return old === undefined || old === run ? [] : changes(old, run);
  });
  const [first] = byRun;
  const isCommon = byRun.length > 1 && first.length > 0 && byRun.every((each) => isAlike(each, first));
  if (isCommon) return first.map((what) => words.of(words.allRuns, what));
  return byRun.flatMap((parts, index) => parts.map((what) => words.of(names[index], what)));
}

function runChanges(before: RunSpec, after: RunSpec): string[] {
  if (before.optimizer !== after.optimizer)
    return [words.algorithm(entryOf(after.optimizer, after.decay.kind)?.name ?? after.optimizer)];
  return [
    ...visibility(before, after),
    ...hyperChanges(before, after),
    ...when(!isAlike(before.start, after.start), () =>
      words.start(formatNumber(after.start.w), formatNumber(after.start.b)),
    ),
    ...when(before.steps !== after.steps, () => words.steps(formatCount(after.steps))),
    ...when(!isAlike(before.schedule, after.schedule), () =>
      words.schedule(findSchedule(after.schedule.kind)?.name ?? after.schedule.kind),
    ),
    ...when(!isAlike(before.momentumSchedule, after.momentumSchedule), () =>
      words.momentumSchedule(
        findMomentumSchedule(after.momentumSchedule.kind)?.name ?? after.momentumSchedule.kind,
      ),
    ),
    ...when(!isAlike(before.decay, after.decay), () =>
      words.decay(
        CONTROLS_TEXT.decayKinds[after.decay.kind],
        after.decay.kind === 'none' ? '' : formatNumber(after.decay.lambda),
      ),
    ),
    ...aroundChanges(before, after),
    ...batchChanges(before, after),
    ...when(before.label !== after.label, () => words.renamed(runNames([after])[0])),
  ];
}

function aroundChanges(before: RunSpec, after: RunSpec): string[] {
  return (['clip', 'average', 'stop'] as const).flatMap((field) =>
    when(!isAlike(before[field], after[field]), () => {
      const { kind, ...numbers } = after[field];
      const name = [...CLIPS, ...AVERAGES, ...STOPS].find(({ id }) => id === kind)?.name;
      const values = Object.entries(numbers).map(([each, value]) => `${each} ${formatNumber(Number(value))}`);
      return words.around(CONTROLS_TEXT.around[field], name ?? CONTROLS_TEXT.aroundNone, values.join(', '));
    }),
  );
}

function visibility(before: RunSpec, after: RunSpec): string[] {
  return when(before.visible !== after.visible, () => (after.visible ? words.shown : words.hidden));
}

function hyperChanges(before: RunSpec, after: RunSpec): string[] {
  const parameters = findOptimizer(after.optimizer)?.hyper ?? {};
  return Object.entries(after.hyper)
    .filter(([key, value]) => !isAlike(value, before.hyper[key]))
    .map(([key, value]) => words.value(parameters[key]?.name ?? key, valueText(value)));
}

function batchChanges({ batch: before }: RunSpec, { batch: after }: RunSpec): string[] {
  if (before.size !== after.size)
    return [after.size === 'all' ? words.wholeBatch : words.batch(formatCount(after.size))];
  return when(!isAlike(before, after), () => words.batchOrder);
}

function order(before: Scene, after: Scene): string[] {
  const common = (scene: Scene, other: Scene) =>
    scene.runs.map(({ id }) => id).filter((id) => other.runs.some((run) => run.id === id));
  return when(!isAlike(common(before, after), common(after, before)), () => words.order);
}

function sharing(before: Scene, after: Scene): string[] {
  return when(before.sharedStart !== after.sharedStart, () =>
    after.sharedStart ? words.sharedStart : words.ownStarts,
  );
}

function when(changed: boolean, what: () => string): string[] {
  return changed ? [what()] : [];
}

function valueText(value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  return typeof value === 'number' ? formatNumber(value) : value.map((each) => formatNumber(each)).join(', ');
}
