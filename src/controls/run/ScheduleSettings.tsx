/** The schedule of η (or β), with its own parameters. */
import { COLUMN } from '../../catalog/columns';
import type { ScheduleDefinition } from '../../catalog/define';
import { findOptimizer } from '../../catalog/optimizers';
import { drawnSchedule } from '../../catalog/schedules';
import { defaultSchedule } from '../../scene/defaults';
import { drawRate, lineThrough, type Rate } from '../../scene/drawnRates';
import type { RunSpec, Scene, ScheduleSpec } from '../../scene/types';
import { findRun } from '../../state/runStarts';
import { useWorkbench } from '../../state/workbench';
import { NumberParameters } from '../fields/NumberParameters';
import { Select } from '../fields/Select';
import { useRun } from '../useRuns';
import { DrawnPoints } from './DrawnPoints';
import styles from './run.module.css';
import { useRunsEdit } from './scope';

interface ScheduleSettingsProps {
  readonly id: string;
  readonly name: string;
  /** The rate that it changes. */
  readonly rate: Rate;
  readonly schedules: readonly ScheduleDefinition[];
  readonly find: (id: string) => ScheduleDefinition | undefined;
  readonly of: (run: RunSpec) => ScheduleSpec;
  readonly change: (scene: Scene, id: string, schedule: ScheduleSpec) => Scene;
  /** Whether a run's rule lets it have such a schedule. */
  readonly can: (run: RunSpec) => boolean;
}

export function ScheduleSettings({
  id,
  name,
  rate,
  schedules,
  find,
  of,
  change,
  can,
}: ScheduleSettingsProps) {
  const { scene, view, results } = useWorkbench();
  const edit = useRunsEdit(id);
  const set = (before: Scene, schedule: ScheduleSpec) =>
    edit(before, (current, each) => change(current, each, schedule), can);
  const kind = useRun(id, (run) => of(run).kind, '');
  const definition = find(kind);
  const own = useRun(id, (run) => findOptimizer(run.optimizer)?.hyper[rate], undefined);
  const parameter = own?.kind === 'number' ? own : undefined;
  const steps = useRun(id, (run) => run.steps, 0);
  /** Draws each run's rate as it is now, to be bent. */
  const drawWhatIs = () => {
    const runs = results.get('runs');
    const give = (current: Scene, each: string) => {
      const rates = runs.get(each)?.columns[COLUMN[rate]] ?? [];
      const base = Number(findRun(current, each)?.hyper[rate] ?? Number.NaN);
      return drawRate(current, each, rate, lineThrough(rates, base));
    };
    scene.getState().edit((before) => edit(before, give, can));
    view.getState().change({ quantity: rate });
  };
  const choose = (next: string) => {
    const chosen = find(next);
    if (chosen === undefined) return;
    if (chosen === drawnSchedule(rate)) {
      drawWhatIs();
      return;
    }
    // Each run the one that suits its own length.
    const give = (current: Scene, each: string) =>
      change(current, each, defaultSchedule(chosen, findRun(current, each)?.steps ?? 0));
    scene.getState().edit((before) => edit(before, give, can));
  };
  return (
    <>
      <Select name={name} caption={name} value={kind} onChange={choose}>
        {schedules.map((schedule) => (
          <option key={schedule.id} value={schedule.id}>
            {schedule.name}
          </option>
        ))}
      </Select>
      <p className={styles.summary}>{definition?.summary}</p>
      <NumberParameters
        of={`${id}.${name}.${kind}`}
        params={definition?.params ?? {}}
        usual={definition?.suited?.(steps)}
        read={(before, parameter) => {
          const run = findRun(before, id);
          return run === undefined ? Number.NaN : Number(of(run)[parameter]);
        }}
        change={(before, parameter, value) => {
          const run = findRun(before, id);
          return run === undefined ? before : set(before, { ...of(run), [parameter]: value });
        }}
      />
      {definition === drawnSchedule(rate) && (
        <DrawnPoints id={id} rate={rate} params={definition.params} parameter={parameter} />
      )}
    </>
  );
}
